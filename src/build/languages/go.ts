import path from 'node:path';
import { FtlError } from '../../errors.ts';
import type { System } from '../../system/types.ts';
import { readExports } from '../../wasm/module.ts';
import type { BuildOptions } from '../build-tools.ts';
import { compileError, type Fault, missing, outputError, runCompiler } from './compiler.ts';
import type { LanguageComponent, LanguageTool } from './language-tool.ts';

/** The first Go that exports functions to a host of WebAssembly (go:wasmexport). */
const oldest = [1, 24] as const;
const install = `Install Go ${oldest.join('.')} or newer from https://go.dev/dl.`;
const handler = /^wasi:http\/incoming-handler@0\.2\.\d+#handle$/;

/** A Go module, built by the machine's own go as a core module, which then is made a component. */
export async function buildGo(source: LanguageTool, options: BuildOptions): Promise<LanguageComponent> {
  const { system, builder } = options;
  const go = await system.processes.find('go');
  if (go === undefined) throw missing(source, 'it is written in Go, and there is no go in PATH.', install);
  await checkVersion(source, go, system);
  const output = path.join(await system.files.temporaryFolder('ftl-go'), 'core.wasm');
  const args = ['build', '-buildmode=c-shared', ...reproducible, '-o', output, '.'];
  const env = { GOOS: 'wasip1', GOARCH: 'wasm', CGO_ENABLED: '0' };
  const result = await runCompiler(source, { program: go, args, env }, system);
  if (result.exitCode !== 0)
    throw compileError(source, { faults: readFaults(result.stderr), output: result.stderr }, system);
  const module = await system.files.readBytes(output);
  await system.files.remove(path.dirname(output));
  checkHandler(source, module);
  return builder.wrap(module);
}

/** Neither folder names, nor the state of the repository, nor a build id get into what is built. */
const reproducible = ['-trimpath', '-buildvcs=false', '-ldflags=-s -w -buildid='];

/** Asked in the tool's folder, where go.mod may choose another toolchain. */
async function checkVersion(source: LanguageTool, go: string, system: System): Promise<void> {
  const { stdout, stderr, exitCode } = await runCompiler(
    source,
    { program: go, args: ['env', 'GOVERSION'] },
    system,
  );
  if (exitCode !== 0) throw outputError(source, stderr, system);
  const [, major = 0, minor = 0] = /^go(\d+)\.(\d+)/.exec(stdout.trim())?.map(Number) ?? [];
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  throw missing(source, `it needs Go ${oldest.join('.')}, and this is ${stdout.trim()}.`, install);
}

function checkHandler({ owner, at }: LanguageTool, module: Uint8Array): void {
  if (readExports(module).some(({ name }) => handler.test(name))) return;
  throw new FtlError('E_COMPONENT_UNSUPPORTED', `${owner}: its Go program answers no requests.`, {
    at,
    hint: 'Package main must import the SDK ("ftl add" writes it) and add its tools in init.',
  });
}

/** `./main.go:7:2: undefined: x`, as the compiler prints it relative to the folder. */
function readFaults(output: string): readonly Fault[] {
  return [...output.matchAll(/^(?:vet: )?(\S+\.go):(\d+):(\d+): (.*)$/gm)].map(
    ([, file = '', line, column, message = '']) => ({
      file,
      line: Number(line),
      column: Number(column),
      message,
    }),
  );
}
