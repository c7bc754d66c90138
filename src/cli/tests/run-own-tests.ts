import path from 'node:path';
import { buildEnvironment } from '../../build/index.ts';
import type { Tool } from '../../project/index.ts';
import type { RunResult, System } from '../../system/types.ts';
import { ensureToolchain } from '../../toolchain/index.ts';
import type { OwnTests } from './own-tests.ts';

/** How a tool's own tests ended. */
export interface OwnTestsResult {
  readonly passed: boolean;
  /** The program, and what it ended with. */
  readonly note: string;
}

const timeoutMs = 30 * 60_000;
/** Lines of a failed run that are shown, the last ones. */
const mostLines = 200;

/** Runs the tests of one tool in its folder; what they print is shown when they fail, or with --verbose. */
export async function runOwnTests(
  tool: Tool,
  tests: OwnTests,
  { projectFolder, system }: { readonly projectFolder: string; readonly system: System },
): Promise<OwnTestsResult> {
  const folder = path.join(projectFolder, tool.path);
  if (tests.kind === 'node') return runNodeTests(folder, tests.files, { tool, projectFolder, system });
  const [program, ...args] = tests.command;
  const name = [path.basename(program), ...args.filter((word) => !path.isAbsolute(word))].join(' ');
  if (!path.isAbsolute(program) && (await system.processes.find(program)) === undefined)
    return { passed: false, note: `${program} is not in PATH; ftl doctor says what to install` };
  return ended(name, await run(folder, [program, ...args], system), system);
}

async function runNodeTests(
  folder: string,
  files: readonly string[],
  {
    tool,
    projectFolder,
    system,
  }: { readonly tool: Tool; readonly projectFolder: string; readonly system: System },
): Promise<OwnTestsResult> {
  const toolchain = await ensureToolchain(system);
  const output = path.join(projectFolder, '.ftl', 'tests', tool.id);
  await system.files.remove(output);
  const esbuild = path.join(toolchain.folder, 'node_modules', 'esbuild', 'bin', 'esbuild');
  const sdk = path.join(system.packageRoot, 'sdk', 'typescript', 'index.ts');
  const options = ['--bundle', '--platform=node', '--format=esm', '--sourcemap=inline', '--log-level=error'];
  const bundled = await run(
    folder,
    [
      system.platform.nodePath,
      esbuild,
      ...files,
      ...options,
      '--out-extension:.js=.mjs',
      `--alias:ftl-deploy/sdk=${sdk}`,
      `--outbase=${folder}`,
      `--outdir=${output}`,
    ],
    system,
  );
  if (bundled.exitCode !== 0) return ended('bundling the tests', bundled, system);
  const built = files.map((file) => path.join(output, file.replace(/\.ts$/, '.mjs')));
  const node = [toolchain.nodePath, '--enable-source-maps', '--test', ...built] as const;
  return ended('node --test', await run(folder, node, system), system);
}

function run(
  folder: string,
  [program, ...args]: readonly [string, ...string[]],
  system: System,
): Promise<RunResult> {
  const { NODE_TEST_CONTEXT: _, ...env } = buildEnvironment(system);
  return system.processes.run(program, args, { cwd: folder, env, timeoutMs });
}

function ended(
  name: string,
  { exitCode, stdout, stderr, timedOut }: RunResult,
  system: System,
): OwnTestsResult {
  const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => line.trim() !== '');
  if (exitCode === 0) {
    system.log.detail(lines.join('\n'));
    return { passed: true, note: name };
  }
  system.log.untrusted(lines.slice(-mostLines).join('\n'));
  return { passed: false, note: `${name} ${timedOut ? 'did not end in time' : `ended with ${exitCode}`}` };
}
