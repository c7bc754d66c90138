// Prints what it costs to start the command, as ratios to `node -e 0` in one run: `npm run bench:start [rounds]`.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = process.cwd();
const rounds = Number(process.argv[2] ?? 11);
const folder = mkdtempSync(path.join(tmpdir(), 'ftl-bench-start-'));
const project = path.join(folder, 'project');
/** Tells the CPU time of a process, in ms, on its fourth stream when it ends. */
const meter = path.join(folder, 'meter.cjs');
writeFileSync(
  meter,
  "process.on('exit', () => { const { user, system } = process.cpuUsage(); require('node:fs').writeSync(3, String((user + system) / 1000)); });",
);
cpSync(path.join(root, 'examples', 'text-analyzer'), project, { recursive: true });

const ftl = path.join(root, 'dist', 'ftl.mjs');
const programs: Readonly<Record<string, readonly string[]>> = {
  'node -e 0': ['-e', '0'],
  'ftl --version': [ftl, '--version'],
  'ftl --help': [ftl, '--help'],
  'ftl up --help': [ftl, 'up', '--help'],
  'ftl validate': [ftl, 'validate', '--project', project],
  'ftl transpile': [ftl, 'transpile', '--project', project],
  'ftl call, no server': [ftl, 'call', 'x__y', '--project', project],
};

interface Cost {
  readonly cpu: number;
  readonly wall: number;
}

function costOf(args: readonly string[]): Cost {
  const started = performance.now();
  const { output } = spawnSync(process.execPath, ['--require', meter, ...args], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return { cpu: Number(String(output[3])), wall: performance.now() - started };
}

/** `ftl pipeline` where nothing changed since it ran last. */
function pipelineTime(): number {
  const started = performance.now();
  const { status } = spawnSync(process.execPath, [ftl, 'pipeline', '--project', project], {
    stdio: 'ignore',
  });
  if (status !== 0) throw new Error(`ftl pipeline ended with ${status}`);
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

try {
  const names = Object.keys(programs);
  const costs = new Map(names.map((name): [string, Cost[]] => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) costs.get(name)?.push(costOf(programs[name] ?? []));
  const cpuOf = (name: string) => median((costs.get(name) ?? []).map(({ cpu }) => cpu));
  const wallOf = (name: string) => median((costs.get(name) ?? []).map(({ wall }) => wall));
  const base = cpuOf('node -e 0');
  const rows = names.map((name) => [
    name,
    {
      'CPU, ms': Math.round(cpuOf(name)),
      ratio: (cpuOf(name) / base).toFixed(2),
      'wall, ms': Math.round(wallOf(name)),
    },
  ]);
  console.table(Object.fromEntries(rows));
  pipelineTime();
  const again = median(Array.from({ length: Math.min(5, rounds) }, pipelineTime));
  const ratio = again / wallOf('node -e 0');
  console.log(
    `ftl pipeline, nothing changed: ${(again / 1000).toFixed(1)} s, ${ratio.toFixed(0)} times node -e 0`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
