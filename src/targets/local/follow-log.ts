import { setTimeout as sleep } from 'node:timers/promises';
import type { System } from '../../system/types.ts';
import type { FollowOptions, ManagedApp } from '../types.ts';
import { findKept } from './deployments.ts';
import { createLogReader } from './log-reader.ts';

/** How often, in ms, the log is looked at, and after how many looks the deployment itself is. */
const [lookEvery, looksPerCheck] = [250, 4];
/** Checks in a row that have to find nothing running: while one deployment takes another's place none runs. */
const checksUntilEnded = 4;
/** Characters of a line; what has no end by then counts as one. */
const longestLine = 64 * 1024;

/** `followLog` of the local target. */
export async function followLog(
  named: ManagedApp,
  { tail, onLine, onNote }: FollowOptions,
  system: System,
): Promise<void> {
  let current = await findKept(named, system);
  if (current === undefined) return;
  let reader = createLogReader(current.logFile, system.files);
  const lines = createLineTail(tail, onLine);
  await reader.read(lines.add);
  lines.goOn();
  let idle = current.running ? 0 : checksUntilEnded - 1;
  for (let look = 1; !system.signal.aborted; look += 1) {
    await sleep(lookEvery, undefined, { signal: system.signal }).catch(() => undefined);
    await reader.read(lines.add);
    if (look % looksPerCheck !== 0) continue;
    const now = await findKept(named, system);
    if (now === undefined) return end(`${named.name} was taken down.`);
    if (now.startedAt !== current.startedAt) {
      lines.finish();
      onNote(`${named.name} was deployed anew: ${now.digest}.`);
      if (now.logFile !== current.logFile) reader = createLogReader(now.logFile, system.files);
      current = now;
    }
    idle = now.running ? 0 : idle + 1;
    if (idle >= checksUntilEnded) return end(`${named.name} does not run any more.`);
  }
  lines.finish();

  async function end(note: string): Promise<void> {
    await reader.read(lines.add);
    lines.finish();
    onNote(note);
  }
}

/** Takes text as it comes; keeps the last lines of it until it is told to go on, then hands each on. */
function createLineTail(tail: number, onLine: (line: string) => void) {
  let rest = '';
  let kept: string[] | undefined = [];
  const give = (line: string) => {
    if (line === '') return;
    if (kept === undefined) return onLine(line);
    kept.push(line);
    if (kept.length > tail) kept.shift();
  };
  return {
    add: (text: string) => {
      const whole = (rest + text).split('\n');
      rest = whole.pop() ?? '';
      whole.forEach(give);
      if (rest.length <= longestLine) return;
      give(rest);
      rest = '';
    },
    goOn: () => {
      const first = kept ?? [];
      kept = undefined;
      first.forEach(onLine);
    },
    finish: () => {
      give(rest);
      rest = '';
    },
  };
}
