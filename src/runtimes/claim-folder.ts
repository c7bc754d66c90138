import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FtlError } from '../errors.ts';
import type { System } from '../system/types.ts';

/** Below the claimed folder; it holds one empty file, whose name says who has the folder. */
const claimName = 'owner';
/** Name of that file when nobody has. */
const free = 'free';
/** How often, and how many ms apart, a claim is looked for in a folder that holds other things in its place. */
const patience = { tries: 100, pauseMs: 10 };

/**
 * Takes a folder for this process alone; the returned function gives it back. Whoever takes or leaves it renames the
 * one file of its claim: of several who do so at the same moment one succeeds, and the others look again. A process
 * that was killed leaves its name there, which the next one takes, as no process of that name runs. Throws what
 * `usedBy` makes when another process has it, or this one already, `E_RUNTIME_START` for a claim that says nothing, and
 * `E_FILE_SYSTEM`.
 */
export async function claimFolder(
  system: System,
  folder: string,
  usedBy: (pid: number) => FtlError,
): Promise<() => Promise<void>> {
  const { files, processes, platform } = system;
  const claim = path.join(folder, claimName);
  const own = `${platform.processId}-${await processes.identify(platform.processId)}`;
  for (let missing = 0; missing < patience.tries;) {
    const owners = await readOwners(system, claim);
    for (const owner of owners) if (await isRunning(owner, system)) throw usedBy(Number.parseInt(owner, 10));
    const [owner] = owners;
    if (owner === undefined) {
      if (await makeClaim(system, folder, own)) continue;
      missing += 1;
      await sleep(patience.pauseMs);
    } else if (await files.tryRename(path.join(claim, owner), path.join(claim, own))) {
      return async () => void (await files.tryRename(path.join(claim, own), path.join(claim, free)));
    }
  }
  throw new FtlError('E_RUNTIME_START', `${claim} does not say who uses ${folder}.`, {
    hint: `Remove ${claim} when nothing runs.`,
  });
}

/** Names in the claim; none while there is no claim, or while it is renamed. */
async function readOwners({ files }: System, claim: string): Promise<readonly string[]> {
  if (!(await files.stat(claim))) return [];
  const names = (await files.list(claim)).map(({ name }) => name);
  return names.filter((name) => name === free || /^\d+-/.test(name));
}

/** A folder that takes its place with the file in it: two of them cannot come to be. */
async function makeClaim({ files }: System, folder: string, maker: string): Promise<boolean> {
  const made = path.join(folder, `${claimName}.${maker}.${randomBytes(6).toString('hex')}.new`);
  await files.create(path.join(made, free), '');
  const taken = await files.tryRename(made, path.join(folder, claimName));
  if (!taken) await files.remove(made);
  return taken;
}

/** Removes what processes that were killed had begun to make in a folder that this process has. */
export async function removeUnfinished(system: System, folder: string): Promise<void> {
  for (const { name } of await system.files.list(folder)) {
    const maker = /^owner\.(.+)\.[0-9a-f]{12}\.new$/.exec(name)?.[1];
    const isClaim = maker !== undefined && !(await isRunning(maker, system));
    if (isClaim || /\.[0-9a-f]{12}\.tmp$/.test(name)) await system.files.remove(path.join(folder, name));
  }
}

async function isRunning(owner: string, { processes }: System): Promise<boolean> {
  const [, pid = '', identity = ''] = /^(\d+)-(.*)$/.exec(owner) ?? [];
  return pid !== '' && (await processes.runs(Number(pid), identity));
}
