import { readFile } from 'node:fs/promises';

/** What is needed of the machine. */
export interface ProcessTable {
  readonly os: string;
  /** Whether a process has this id. */
  alive(pid: number): boolean;
  /** What `ps` prints for these arguments, with times in UTC. */
  ps(args: readonly string[]): Promise<string>;
}

/** `Processes.identify`: the time at which the process began, which no other with this id can have. */
export async function identifyProcess(
  pid: number,
  { os, alive, ps }: ProcessTable,
): Promise<string | undefined> {
  if (!alive(pid)) return undefined;
  if (os === 'linux') return identifyOnLinux(pid);
  if (os === 'win32') return 'unknown';
  const line = await ps(['-o', 'stat=', '-o', 'lstart=', '-p', String(pid)]);
  const [state = '', ...started] = line.trim().split(/\s+/);
  const time = Date.parse(`${started.join(' ')} UTC`);
  if (state === '' || state.startsWith('Z')) return undefined;
  return Number.isNaN(time) ? 'unknown' : String(time);
}

/** proc_pid_stat(5): after the name, which may hold anything, `state` is the first field and `starttime` the twentieth. */
async function identifyOnLinux(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  if (stat === '') return 'unknown';
  const [state = '', ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const started = rest[18];
  // Ended, and only its parent has not taken note of it.
  if ('ZXx'.includes(state)) return undefined;
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  return `${started}-${boot.trim().slice(0, 8)}`;
}
