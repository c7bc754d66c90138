// Prints how long a change takes under "ftl up --watch": from saving the source of a TypeScript tool until a call gives
// the new answer. `npm run build && npm run bench:watch`
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { information, limited, median, printFigures, round } from './runtime/figure.ts';

const rounds = Number(process.argv[2] ?? 7);
/** Asked of the median, in seconds. */
const asked = 6;
/** How often, in ms, is looked for what is waited for. */
const askEvery = 20;

const folder = await mkdtemp(path.join(tmpdir(), 'ftl-bench-watch-'));
await mkdir(path.join(folder, 'hello'));
await writeFile(path.join(folder, 'ftl.toml'), '[project]\nname = "watched"\n\n[tools.hello]\n');
// What was built from these bytes before must not lie in the cache.
const word = (index: number) => `word ${process.pid} ${Date.now()} ${index}`;
await writeTool('none');
const { child, output } = start();
try {
  const url = await until(() => /http:\/\/127\.0\.0\.1:\d+\/mcp/.exec(output())?.[0]);
  await until(() => /Watching the project/.exec(output())?.[0]);
  // The first change also starts what stays for the others.
  await change(url, word(0));
  const times: number[] = [];
  for (let index = 1; index <= rounds; index += 1) times.push(await change(url, word(index)));
  print(times);
} finally {
  child.kill('SIGTERM');
  await rm(folder, { recursive: true, force: true });
}

function start(): { child: ChildProcess; output: () => string } {
  const program = fileURLToPath(new URL('../../dist/ftl.mjs', import.meta.url));
  const args = [program, 'up', '--watch', '--verbose', '--port', '0', '--project', folder];
  const started = spawn(process.execPath, args, {
    env: { ...process.env, NO_COLOR: '1', GITHUB_ACTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [started.stdout, started.stderr])
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
  return { child: started, output: () => text };
}

function writeTool(answer: string): Promise<void> {
  const inputSchema = "inputSchema: { type: 'object', properties: {} }";
  const tool = `say: { description: 'Says a word.', ${inputSchema}, handler: () => '${answer}' }`;
  const source = `import { defineTools } from 'ftl-deploy/sdk';\ndefineTools({ ${tool} });\n`;
  return writeFile(path.join(folder, 'hello', 'index.ts'), source);
}

/**
 * Saves a change, waits until the command tells of it, and asks until the answer is the new one; ms. Asking all the time
 * would take from the build what it measures.
 */
async function change(url: string, answer: string): Promise<number> {
  const before = parts(output()).length;
  const saved = performance.now();
  await writeTool(answer);
  await until(() => (parts(output()).length > before ? true : undefined));
  await until(async () => ((await say(url)) === answer ? true : undefined));
  const took = performance.now() - saved;
  await wait(500);
  return took;
}

async function say(url: string): Promise<string | undefined> {
  const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
  const params = { name: 'hello__say', arguments: {} };
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params });
  const response = await fetch(url, { method: 'POST', headers, body });
  const answer = (await response.json()) as { result?: { content?: readonly { text: string }[] } };
  return answer.result?.content?.[0]?.text;
}

async function until<Result>(look: () => Promise<Result | undefined> | Result | undefined): Promise<Result> {
  const end = performance.now() + 300_000;
  while (performance.now() < end) {
    const found = await look();
    if (found !== undefined) return found;
    if (child.exitCode !== null) throw new Error(`ftl ended with ${child.exitCode}:\n${output()}`);
    await wait(askEvery);
  }
  throw new Error(`it took too long:\n${output()}`);
}

/** Of each change what the command says of it: ms to read the project, to build, and to put the app in place. */
function parts(text: string): readonly (readonly number[])[] {
  return [...text.matchAll(/read in (\d+) ms, built in (\d+) ms, put in place in (\d+) ms/g)].map((match) =>
    match.slice(1).map(Number),
  );
}

function print(times: readonly number[]): void {
  const told = parts(output()).slice(1);
  const [read = 0, built = 0, put = 0] = [0, 1, 2].map((part) => median(told.map((each) => each[part] ?? 0)));
  const total = median(times);
  const seconds = (ms: number) => `${round(ms / 1000)} s`;
  console.log(`ftl up --watch, Node ${process.versions.node}, ${availableParallelism()} cores\n`);
  printFigures([
    limited(`from saving a tool to its new answer, median of ${rounds}`, total / 1000, {
      atMost: asked,
      unit: ' s',
    }),
    information('all of them', times.map((ms) => seconds(ms)).join(', ')),
    information('reading the project', seconds(read)),
    information('building the tool and its catalog', seconds(built)),
    information('putting the app in place', seconds(put)),
    information('noticing the change, and the call that shows it', seconds(total - read - built - put)),
  ]);
  if (total / 1000 > asked) process.exitCode = 1;
}
