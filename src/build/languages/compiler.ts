import path from 'node:path';
import { FtlError, FtlErrors, type SourcePosition } from '../../errors.ts';
import type { RunResult, System } from '../../system/types.ts';
import { codeFrame } from '../code-frame.ts';
import { buildEnvironment } from '../command/environment.ts';
import type { LanguageTool } from './language-tool.ts';

/** A program to run in the folder of a tool. */
export interface CompilerCall {
  readonly program: string;
  readonly args: readonly string[];
  /** In place of what the environment has, or besides it. */
  readonly env?: Readonly<Record<string, string>>;
  readonly onLine?: (line: string, stream: 'stdout' | 'stderr') => void;
}

const compileTimeoutMs = 30 * 60_000;
/** Bytes kept of what a compiler prints. */
const mostOutput = 256 * 1024;
/** Faults of one tool that are shown; compilers go on and on after the first. */
const mostShown = 10;

/** Runs a compiler in the folder of the tool; its exit code is the caller's to judge. */
export function runCompiler(
  { folder }: LanguageTool,
  call: CompilerCall,
  system: System,
): Promise<RunResult> {
  return system.processes.run(call.program, call.args, {
    cwd: folder,
    env: { ...buildEnvironment(system), ...call.env },
    timeoutMs: compileTimeoutMs,
    maxOutput: mostOutput,
    ...(call.onLine ? { onLine: call.onLine } : {}),
  });
}

/** What a machine lacks for a language, as an `E_BUILD_TOOLCHAIN` whose hint says how to get it. */
export function missing({ owner, at }: LanguageTool, what: string, hint: string): FtlError {
  return new FtlError('E_BUILD_TOOLCHAIN', `${owner} cannot be built: ${what}`, {
    at,
    hint,
  });
}

/** A fault that a compiler found in a file. */
export interface Fault {
  readonly message: string;
  /** As the compiler printed it: relative to the folder of the tool, or absolute. */
  readonly file: string;
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

/** Faults as one `E_BUILD_COMPILE`, or several in an `FtlErrors`, each with its line of source. */
export async function faultError(
  source: LanguageTool,
  faults: readonly Fault[],
  system: System,
): Promise<FtlError> {
  const shown = await Promise.all(faults.slice(0, mostShown).map((fault) => describe(source, fault, system)));
  const [first, ...rest] = shown;
  if (!first) return outputError(source, '', system);
  return rest.length === 0 ? first : new FtlErrors([first, ...rest]);
}

async function describe(
  { owner, folder, projectFolder }: LanguageTool,
  { file, line, column, message }: Fault,
  system: System,
): Promise<FtlError> {
  const absolute = path.resolve(folder, file);
  const at: SourcePosition = {
    file: path.relative(projectFolder, absolute).split(path.sep).join('/'),
    line,
    column,
  };
  const text = await system.files.readTextIfExists(absolute).catch(() => undefined);
  const lineText = text?.split('\n')[line - 1];
  const frame = lineText === undefined ? '' : `\n\n${codeFrame(at, lineText)}`;
  return new FtlError('E_BUILD_COMPILE', `${owner} does not compile: ${message}${frame}`, { at });
}

/** A failure without places: what the compiler printed is shown, its last lines, and the error refers to it. */
export function outputError({ owner, at }: LanguageTool, output: string, system: System): FtlError {
  const lines = output.trimEnd().split('\n').slice(-200).join('\n');
  if (lines !== '') system.log.untrusted(lines);
  const hint =
    lines === ''
      ? 'Run the compiler by hand in its folder to see why.'
      : 'What its compiler printed stands above.';
  return new FtlError('E_BUILD_COMPILE', `${owner} does not compile.`, { at, hint });
}
