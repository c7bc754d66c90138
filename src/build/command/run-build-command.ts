import path from 'node:path';
import { FtlError } from '../../errors.ts';
import type { ProjectComponent, ToolBuild } from '../../project/model.ts';
import type { System } from '../../system/types.ts';
import { readBuildRecord, type RecordedBuild, writeBuildRecord } from './build-record.ts';
import { buildEnvironment } from './environment.ts';
import { inputsDigest } from './inputs-digest.ts';

type CommandBuild = Extract<ToolBuild, { kind: 'command' }>;

/** A tool that is built by its own command. */
export interface CommandTool {
  readonly tool: ProjectComponent;
  readonly build: CommandBuild;
  readonly projectFolder: string;
}

const commandTimeoutMs = 30 * 60_000;

/**
 * Runs the build commands of a tool one after the other, in its folder. When the tool says what it is built from
 * (`watch`), they are left out as long as neither that nor what they made has changed; returns whether they ran.
 * Throws `E_BUILD_COMMAND` when one fails; its output is printed then.
 */
export async function runBuildCommand(command: CommandTool, system: System): Promise<boolean> {
  const { tool, build, projectFolder } = command;
  const recorded = { projectFolder, id: tool.id };
  const inputs = await inputsDigest(build, projectFolder, system);
  const result = path.join(projectFolder, build.wasm);
  if (inputs && (await isUnchanged(recorded, { inputs, result }, system))) return false;

  const lines = typeof build.command === 'string' ? [build.command] : build.command;
  for (const [index, line] of lines.entries()) {
    const which = lines.length === 1 ? 'The build command' : `Build command ${index + 1} of ${lines.length}`;
    await runLine({ which, line }, command, system);
  }
  if ((await system.files.stat(result))?.kind !== 'file') {
    throw new FtlError('E_BUILD_COMMAND', `The build command of tool "${tool.name}" made no ${build.wasm}.`, {
      at: tool.at,
      hint: 'Correct "wasm", the path of what it makes, or the command.',
    });
  }
  if (inputs) {
    await writeBuildRecord(recorded, { inputs, result: await system.files.sha256(result) }, system);
  }
  return true;
}

async function isUnchanged(
  recorded: RecordedBuild,
  { inputs, result }: { readonly inputs: string; readonly result: string },
  system: System,
): Promise<boolean> {
  const record = await readBuildRecord(recorded, system);
  if (record?.inputs !== inputs || !(await system.files.stat(result))) return false;
  return record.result === (await system.files.sha256(result));
}

async function runLine(
  { which, line }: { readonly which: string; readonly line: string },
  { tool, build, projectFolder }: CommandTool,
  system: System,
): Promise<void> {
  const output: string[] = [];
  const result = await system.processes.run('sh', ['-c', line], {
    cwd: path.join(projectFolder, build.workdir),
    env: { ...buildEnvironment(system), ...build.env },
    timeoutMs: commandTimeoutMs,
    onLine: (text) => void output.push(text),
  });
  if (result.exitCode === 0 && !result.timedOut) return;
  for (const text of output.slice(-mostLines)) system.log.untrusted(text);
  const outcome = result.timedOut
    ? `did not end in ${commandTimeoutMs / 60_000} minutes`
    : `ended with ${result.exitCode}`;
  throw new FtlError('E_BUILD_COMMAND', `${which} of tool "${tool.name}" ${outcome}: ${shown(line)}`, {
    at: tool.at,
    hint: `Its output stands above. It ran in ${build.workdir === '.' ? 'the project folder' : `${build.workdir}/`}.`,
  });
}

/** The first line of a command, as far as it fits into a message. */
function shown(line: string): string {
  const [first = ''] = line.trim().split('\n');
  return first.length > 120 || first !== line.trim() ? `${first.slice(0, 120)} …` : first;
}

/** Lines of a failed command that are printed, the last ones. */
const mostLines = 200;
