import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Milliseconds that a page may take to report. */
const patience = 90_000;

/**
 * Opens a page in a Chromium without a window, and gives what the page reports: it must POST JSON to `/report`. `pages` are
 * texts of HTML by path, served on loopback under every host name of `.example` and every port, and on `localhost`.
 */
export async function visit(
  chromium: string,
  first: string,
  pages: (port: number) => Readonly<Record<string, string>>,
): Promise<unknown> {
  const profile = mkdtempSync(path.join(tmpdir(), 'ftl-chromium-'));
  let report: (body: string) => void = () => undefined;
  const reported = new Promise<string>((resolve) => {
    report = resolve;
  });
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/report') report(body);
    const html = pages((server.address() as AddressInfo).port)[pathname];
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    `--host-resolver-rules=MAP *.example 127.0.0.1:${port}`,
  ];
  const browser = spawn(chromium, [...flags, `http://localhost:${port}${first}`], {
    stdio: 'ignore',
    detached: true,
  });
  const ended = new Promise<void>((resolve) => browser.once('close', () => resolve()));
  const timer = setTimeout(() => report('"the page reported nothing"'), patience);
  try {
    return JSON.parse(await reported);
  } finally {
    clearTimeout(timer);
    killGroup(browser.pid);
    await ended;
    server.closeAllConnections();
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The browser and all that it started: Debian's program is a script, whose end alone would leave the browser behind. */
export function killGroup(leader: number | undefined): void {
  try {
    if (leader !== undefined) process.kill(-leader, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}
