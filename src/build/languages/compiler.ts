import path from 'node:path';
import { FtlError, FtlErrors, type SourcePosition } from '../../errors.ts';
import type { RunResult, System } from '../../system/types.ts';
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

/**
 * Why a compiler failed, as `E_BUILD_COMPILE`: its faults with their places, several in an `FtlErrors`; or, when it named
 * none, what it printed is shown, its last lines, and the error refers to it.
 */
export function compileError(
  source: LanguageTool,
  { faults, output }: { readonly faults: readonly Fault[]; readonly output: string },
  system: System,
): FtlError {
  const [first, ...rest] = faults.slice(0, mostShown).map((fault) => describe(source, fault));
  if (!first) return outputError(source, output, system);
  return rest.length === 0 ? first : new FtlErrors([first, ...rest]);
}

function describe({ owner, ...place }: LanguageTool, { message, ...fault }: Fault): FtlError {
  return new FtlError('E_BUILD_COMPILE', `${owner} does not compile: ${message}`, {
    at: positionOf(place, fault),
  });
}

/** A place in a file of the tool, relative to the project. */
export function positionOf(
  { folder, projectFolder }: Pick<LanguageTool, 'folder' | 'projectFolder'>,
  { file, line, column }: Omit<Fault, 'message'>,
): SourcePosition {
  const relative = path.relative(projectFolder, path.resolve(folder, file));
  return { file: relative.split(path.sep).join('/'), line, column };
}

/** A failure without places. */
export function outputError({ owner, at }: LanguageTool, output: string, system: System): FtlError {
  const lines = output.trimEnd().split('\n').slice(-200).join('\n');
  if (lines !== '') system.log.untrusted(lines);
  const hint =
    lines === ''
      ? 'Run the compiler by hand in its folder to see why.'
      : 'What its compiler printed stands above.';
  return new FtlError('E_BUILD_COMPILE', `${owner} does not compile.`, { at, hint });
}
