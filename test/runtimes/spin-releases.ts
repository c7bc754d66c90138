import { serveOnLoopback } from '../loopback.ts';

/** A loopback server in the place of Spin's release page. */
export interface Releases {
  readonly url: string;
  /** Paths asked for, in order. */
  readonly requests: string[];
  /** Answers every archive of this version with `body`, without a length; `breakAfter` bytes later the line breaks. */
  serve(version: string, answer: { readonly body: Uint8Array; readonly breakAfter?: number }): void;
  /** Answers the next `count` requests with this status. */
  failFirst(count: number, status: number): void;
  close(): Promise<void>;
}

/** Starts it on a free port; it answers 404 until told otherwise. */
export async function startReleases(): Promise<Releases> {
  const requests: string[] = [];
  const answers = new Map<string, { readonly body: Uint8Array; readonly breakAfter?: number }>();
  let failure = { count: 0, status: 500 };
  const server = await serveOnLoopback((request, response) => {
    requests.push(request.url ?? '');
    const version = /^\/v([^/]+)\/spin-v\1-(?:linux|macos)-(?:amd64|aarch64)\.tar\.gz$/.exec(
      request.url ?? '',
    )?.[1];
    const answer = version === undefined ? undefined : answers.get(version);
    if (failure.count > 0) {
      failure = { ...failure, count: failure.count - 1 };
      response.writeHead(failure.status).end();
    } else if (answer === undefined) {
      response.writeHead(404).end();
    } else if (answer.breakAfter === undefined) {
      response.writeHead(200).end(answer.body);
    } else {
      response.writeHead(200, { 'content-length': answer.body.length });
      response.write(answer.body.subarray(0, answer.breakAfter), () => response.destroy());
    }
  });
  return {
    url: server.url,
    requests,
    serve: (version, answer) => void answers.set(version, answer),
    failFirst: (count, status) => {
      failure = { count, status };
    },
    close: server.close,
  };
}
