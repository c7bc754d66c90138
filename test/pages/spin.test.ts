import http from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLocalPages } from '../../src/pages/index.ts';
import { spinRuntime } from '../../src/runtimes/spin/index.ts';
import type { ObservedRequest, RunnableApp, RunningApp } from '../../src/runtimes/types.ts';
import { createSystem, type OwnedSystem } from '../../src/system/create.ts';
import { writeSpinStandIn } from '../runtimes/write-spin-stand-in.ts';
import { key } from './served-app.ts';

/** How the pages stand before a Spin; the Spin is a stand-in that answers every request with what it was started with. */
let system: OwnedSystem;
let app: RunningApp;
const observed: ObservedRequest[] = [];
const heard: string[] = [];

const served: RunnableApp = {
  componentFile: (digest) => `/blobs/${digest}`,
  locked: {
    spin_lock_version: 1,
    metadata: { name: 'app', version: '1.0.0', trigger: { type: 'http' } },
    variables: { token: { secret: true, default: 'planted-secret' } },
    triggers: [{ id: 'one', trigger_type: 'http', trigger_config: { component: 'gateway', route: '/...' } }],
    components: [
      { id: 'gateway', metadata: {}, source: { content_type: 'application/wasm', digest: 'sha256:aa' } },
    ],
  },
};

beforeEach(async () => {
  system = createSystem({ logStyle: 'silent' });
  const spinPath = await writeSpinStandIn(system);
  observed.length = 0;
  heard.length = 0;
  const real = createLocalPages({ key }, system);
  const pages = {
    ...real,
    observe: (request: ObservedRequest) => {
      observed.push(request);
      return {
        requestBody: (bytes: Uint8Array) => void heard.push(`sent ${Buffer.from(bytes).toString()}`),
        answer: (status: number) => void heard.push(`answer ${status}`),
        answerBody: () => undefined,
        closed: (status: number, whole: boolean) => void heard.push(`closed ${status} ${whole}`),
      };
    },
  };
  app = await spinRuntime(spinPath)(served, { port: 0, pages }, system);
});

afterEach(async () => {
  await app.stop();
  await system.close();
});

const front = () => new URL(app.pagesUrl ?? '').origin;

test('have a listener of their own, which passes on what is for the app and is heard of', async () => {
  expect(front()).not.toBe(app.url);
  expect((await fetch(`${front()}/.ftl/`)).status).toBe(200);
  expect(observed).toEqual([]);
  const answer = await fetch(`${front()}/mcp?x=1`, {
    method: 'POST',
    body: 'hello',
    headers: { 'x-own': '1' },
  });
  expect(await answer.json()).toMatchObject({ argv: expect.arrayContaining(['up']) });
  expect(observed).toMatchObject([{ method: 'POST', path: '/mcp?x=1' }]);
  expect(observed[0]?.headers).toContainEqual(['x-own', '1']);
  expect(observed[0]?.hide('a planted-secret')).toBe('a ***');
  await expect.poll(() => heard).toEqual(['sent hello', 'answer 200', 'closed 200 true']);
});

test('pass nothing on for a foreign name of this machine', async () => {
  const status = await new Promise((resolve, reject) => {
    const headers = { host: `evil.example:${new URL(front()).port}` };
    http
      .get(`${front()}/mcp`, { headers }, (response) => resolve(response.resume().statusCode))
      .on('error', reject);
  });
  expect(status).toBe(403);
  expect(observed).toEqual([]);
});

test('answer 502 when Spin is gone, and end with the app', async () => {
  await fetch(`${app.url}/crash`).catch(() => undefined);
  expect((await fetch(`${front()}/mcp`)).status).toBe(502);
  const url = front();
  await app.stop();
  await expect(fetch(`${url}/.ftl/`)).rejects.toThrow();
});
