import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningApp } from '../../src/runtimes/types.ts';
import { createSystem } from '../../src/system/create.ts';
import type { LoopbackServer } from '../loopback.ts';
import { conformanceTests, type Invocation, withPort } from './conformance-files.ts';
import { listenOnLoopback, rawRequest } from './http-client.ts';
import type { Member } from './runtime-contract.ts';

/** Runs every test of `suite/` on a runtime: one app a folder, its invocations in order. */
export function runConformanceFiles(prepare: () => Promise<Member>): void {
  let member: Promise<Member> | undefined;
  describe.each(conformanceTests())('suite/$name', ({ app: makeApp, invocations }) => {
    const system = createSystem({ logStyle: 'silent' });
    let peer: LoopbackServer;
    let app: RunningApp;

    beforeAll(async () => {
      peer = await listenOnLoopback();
      member ??= prepare();
      const { start, file } = await member;
      app = await start(makeApp(Number(new URL(peer.url).port), file), { port: 0 }, system);
    });
    afterAll(async () => {
      await app?.stop();
      await peer?.close();
      await system.close();
    });

    test.each(invocations.map((invocation) => [titleOf(invocation), invocation] as const))(
      '%s',
      async (_title, { request, response }) => {
        const port = Number(new URL(peer.url).port);
        const headers = (request.headers ?? []).map(({ name, value }) => [name, value] as const);
        const answer = await rawRequest(
          app.url + withPort(request.path, port),
          { method: request.method ?? 'GET', headers: Object.fromEntries(headers) },
          request.body,
        );
        expect(answer.status).toBe(response.status ?? 200);
        for (const { name, value, optional } of response.headers ?? [])
          if (!optional || name.toLowerCase() in answer.headers)
            expect(answer.headers[name.toLowerCase()]).toBe(value);
        if (response.body !== undefined) expect(answer.body).toBe(response.body);
      },
    );
  });
}

function titleOf({ request, response }: Invocation): string {
  const host = request.headers?.find(({ name }) => name === 'Host')?.value;
  return `${request.method ?? 'GET'} ${request.path}${host ? ` at ${host}` : ''} is ${response.status ?? 200}`;
}
