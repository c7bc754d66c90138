import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of a test's own. */
export interface LoopbackServer {
  /** Its origin. */
  readonly url: string;
  readonly port: number;
  /** Resolves when nothing listens any more; open connections are cut. */
  close(): Promise<void>;
}

/** Serves on 127.0.0.1; port 0 takes a free one. */
export async function serveOnLoopback(handler: RequestListener, port = 0): Promise<LoopbackServer> {
  const server = createServer(handler);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${bound}`,
    port: bound,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

let asked = 0;

/**
 * A port that nothing listens on, and that nobody is given by chance: it is below those that systems hand out to whoever
 * connects or listens (on Linux from 32,768), and each process has sixteen of its own. For what is to listen on a port that
 * was left, and for where nobody may answer.
 */
export async function unusedPort(): Promise<number> {
  for (;;) {
    const port = 10_000 + ((process.pid * 16 + asked++) % 10_000);
    if (await isFree(port)) return port;
  }
}

/** Whether nothing listens on a port of 127.0.0.1. */
export async function isFree(port: number): Promise<boolean> {
  try {
    await (await serveOnLoopback(() => undefined, port)).close();
    return true;
  } catch {
    return false;
  }
}
