import type { Platform, Processes } from './types.ts';

/** The program of each system that opens a URL in the browser; the URL is the last of its arguments. */
const openers: Readonly<Record<string, readonly [string, ...string[]]>> = {
  linux: ['xdg-open'],
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** Opens a URL in the user's browser; false where there is nothing to open it with. */
export async function openUrl(
  url: string,
  { platform, processes }: { readonly platform: Platform; readonly processes: Processes },
): Promise<boolean> {
  const [program, ...args] = openers[platform.os] ?? [];
  const found = program === undefined ? undefined : await processes.find(program);
  if (found === undefined) return false;
  const { exitCode } = await processes.run(found, [...args, url], { timeoutMs: 10_000 });
  return exitCode === 0;
}
