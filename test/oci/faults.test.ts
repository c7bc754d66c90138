import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestOf, openLayout, publishLayout, pullApp, type PublishOptions } from '../../src/oci/index.ts';
import { createTransport, type Patience, type TransportRequest } from '../../src/oci/registry/transport.ts';
import { createSystem, type OwnedSystem } from '../../src/system/create.ts';
import type { Log } from '../../src/system/types.ts';
import { type FakeRegistry, type Fault, type SeenRequest, startFakeRegistry } from './fake-registry.ts';
import { packSample, randomNumbers } from './sample-app.ts';
import { type LoopbackServer, serveOnLoopback } from '../loopback.ts';

const patience: Patience = { firstDelayMs: 1, longestDelayMs: 20, idleMs: 20_000 };
const account = { username: 'robot', password: 'planted-secret' };

let system: OwnedSystem;
let folder: string;
let registry: FakeRegistry;
let appDigest: string;

beforeEach(async () => {
  system = createSystem({ logStyle: 'silent', env: {} });
  folder = await system.files.temporaryFolder('ftl-oci');
  registry = await startFakeRegistry({ auth: { kind: 'bearer', ...account } });
  ({ appDigest } = await packSample(folder, system, { sizes: [5_000_000, 2000] }));
});
afterEach(async () => {
  await registry.close();
  await system.close();
});

async function publish(overrides: Partial<PublishOptions> = {}) {
  return publishLayout({
    layout: await openLayout(path.join(folder, 'oci'), system),
    repository: `${registry.host}/owner/app`,
    tags: ['v1'],
    credentials: account,
    patience,
    system,
    ...overrides,
  });
}

/** Whether what the tag names is there, every blob with its digest. */
function isComplete(name: string, tag: string): boolean {
  const repository = registry.repositories.get(name);
  const manifest = repository?.manifests.get(repository.tags.get(tag) ?? '');
  if (!repository || !manifest) return false;
  const { config, layers } = JSON.parse(new TextDecoder().decode(manifest)) as {
    config: { digest: string };
    layers: { digest: string }[];
  };
  return [config, ...layers].every(({ digest }) => {
    const bytes = repository.blobs.get(digest);
    return bytes !== undefined && digestOf(bytes) === digest;
  });
}

const tagsOf = (name: string) => Object.fromEntries(registry.repositories.get(name)?.tags ?? []);
const key = ({ method, url }: SeenRequest) => `${method} ${url.pathname}`;

/** The first `times` requests that match get this fault. */
function failFirst(times: number, matches: (request: SeenRequest) => boolean, fault: Fault) {
  let left = times;
  registry.fault = (request) => (matches(request) && left-- > 0 ? fault : undefined);
}

const manifestPut = ({ method, url }: SeenRequest) =>
  method === 'PUT' && url.pathname.includes('/manifests/');
const upload = ({ method, url }: SeenRequest) => method !== 'HEAD' && url.pathname.includes('/uploads/');

describe('a registry that has bad moments', () => {
  it.each<[string, Fault]>([
    ['429', { status: 429, headers: { 'retry-after': '0' } }],
    ['500', { status: 500 }],
    ['503 with a date', { status: 503, headers: { 'retry-after': new Date(0).toUTCString() } }],
    ['a reset before the work', { reset: true }],
    ['a reset after the work', { reset: true, after: true }],
    ['a cut body', { status: 200, body: 'x', truncated: true }],
  ])('is tried again after %s, wherever that happens', async (_name, fault) => {
    const matches = [manifestPut, upload, ({ method }: SeenRequest) => method === 'HEAD'];
    matches.push(({ url }) => url.pathname === '/token');
    for (const [round, match] of matches.entries()) {
      failFirst(2, match, fault);
      await publish({ tags: [`v${round}`] });
      expect(isComplete('owner/app', `v${round}`)).toBe(true);
      registry.repositories.clear();
    }
  });

  it('waits as long as Retry-After says', async () => {
    failFirst(1, manifestPut, { status: 429, headers: { 'retry-after': '1' } });
    const before = performance.now();
    await publish({ patience: { ...patience, longestDelayMs: 5000 } });
    expect(performance.now() - before).toBeGreaterThan(950);
  });

  it('is given up after five tries of one request, with one code and nothing torn', async () => {
    for (const fault of [{ status: 503 }, { reset: true }, { status: 429 }] as const) {
      registry.requests.length = 0;
      failFirst(Number.POSITIVE_INFINITY, manifestPut, fault);
      await expect(publish()).rejects.toMatchObject({ code: 'E_OCI_REGISTRY' });
      const counts = new Map<string, number>();
      for (const request of registry.requests.filter(manifestPut)) {
        counts.set(key(request), (counts.get(key(request)) ?? 0) + 1);
      }
      expect(Math.max(...counts.values())).toBe(5);
      expect(tagsOf('owner/app')).toEqual({});
    }
  });

  it('is not asked again when it says no', async () => {
    failFirst(1, manifestPut, {
      status: 400,
      body: '{"errors":[{"code":"MANIFEST_INVALID","message":"planted"}]}',
    });
    const refused = publish();
    await expect(refused).rejects.toThrow(/400 MANIFEST_INVALID/);
    await expect(refused).rejects.not.toThrow(/planted/);
  });

  it('is found out when it stores something else', async () => {
    const headers = { 'docker-content-digest': `sha256:${'0'.repeat(64)}` };
    failFirst(1, manifestPut, { status: 201, headers });
    await expect(publish()).rejects.toMatchObject({ code: 'E_OCI_DIGEST' });
  });

  it('is found out when it stays silent', async () => {
    const silent = await serveOnLoopback(() => undefined);
    const repository = `127.0.0.1:${silent.port}/o/n`;
    const stalled = publish({ repository, patience: { ...patience, idleMs: 50 } });
    await expect(stalled).rejects.toThrow(/no byte came/);
    await silent.close();
  });

  it('stops at once on Ctrl-C', async () => {
    failFirst(Number.POSITIVE_INFINITY, manifestPut, { status: 503, headers: { 'retry-after': '600' } });
    const running = publish({ patience: { ...patience, longestDelayMs: 600_000 } });
    running.catch(() => undefined);
    await expect.poll(() => registry.requests.some(manifestPut)).toBe(true);
    system.cancel();
    await expect(running).rejects.toMatchObject({ code: 'E_CANCELLED' });
  });

  it('ends right or with one code under random faults, and never says that it worked when it did not', async () => {
    const faults: Fault[] = [
      { status: 429, headers: { 'retry-after': '0' } },
      { status: 500 },
      { status: 502 },
      { status: 504, body: 'x', truncated: true },
      { reset: true },
      { reset: true, after: true },
    ];
    let done = 0;
    for (let seed = 1; seed <= 20; seed += 1) {
      const random = randomNumbers(seed);
      registry.repositories.clear();
      const share = random() * 0.5;
      registry.fault = () => (random() < share ? faults[Math.floor(random() * faults.length)] : undefined);
      const outcome = await publish().catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome, `seed ${seed}`).toMatchObject({ code: 'E_OCI_REGISTRY' });
      else {
        done += 1;
        expect(isComplete('owner/app', 'v1'), `seed ${seed}`).toBe(true);
        expect(isComplete('owner/app/tool-1', 'v1'), `seed ${seed}`).toBe(true);
      }
    }
    expect(done).toBeGreaterThan(3);
  }, 180_000);

  it('gives cut and changed content to nobody', async () => {
    await publish();
    const pull = () =>
      pullApp(`${registry.host}/owner/app@${appDigest}`, {
        folder: path.join(folder, 'pulled'),
        credentials: account,
        patience,
        system,
      });
    const blobs = ({ url }: SeenRequest) => url.pathname.includes('/blobs/');
    failFirst(2, blobs, { status: 200, body: 'x', truncated: true });
    expect((await pull()).appDigest).toBe(appDigest);
    failFirst(1, blobs, { corrupt: true });
    await expect(pull()).rejects.toMatchObject({ code: 'E_OCI_DIGEST' });
  });
});

describe('redirects', () => {
  let elsewhere: LoopbackServer;
  let received: { readonly method: string; readonly authorization: string | undefined }[];
  let origin: string;

  beforeEach(async () => {
    received = [];
    elsewhere = await serveOnLoopback((request, response) => {
      received.push({ method: request.method ?? '', authorization: request.headers.authorization });
      request.resume().on('end', () => response.writeHead(200).end());
    });
    origin = elsewhere.url;
  });
  afterEach(() => elsewhere.close());

  it('never carry credentials to another origin', async () => {
    const { send } = createTransport(system, patience);
    let followed = 0;
    for (const status of [301, 302, 303, 307, 308]) {
      registry.fault = () => ({ status, headers: { location: `${origin}/x?signed=1` } });
      for (const method of ['GET', 'HEAD', 'PUT', 'POST'] as const) {
        const body = method === 'PUT' || method === 'POST' ? new Uint8Array(8) : undefined;
        const url = new URL(`http://${registry.host}/v2/x`);
        const request: TransportRequest = { method, url, authorization: 'Bearer planted-secret', body };
        const outcome = await send(request).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toMatchObject({ code: 'E_OCI_REGISTRY' });
        else followed += 1;
      }
    }
    expect(followed).toBe(14);
    expect(received.length).toBe(14);
    expect(received.filter(({ authorization }) => authorization !== undefined)).toEqual([]);
    // The control: on the registry's own origin they are sent.
    expect(registry.requests[0]?.headers.authorization).toBe('Bearer planted-secret');
  });

  it('keep them within the origin, and lead to the content', async () => {
    await publish();
    registry.fault = ({ url }) =>
      url.pathname.includes('/blobs/') && !url.searchParams.has('moved')
        ? { status: 307, headers: { location: `${url.pathname}?moved=1` } }
        : undefined;
    const pulled = pullApp(`${registry.host}/owner/app:v1`, {
      folder: path.join(folder, 'pulled'),
      credentials: account,
      patience,
      system,
    });
    expect((await pulled).appDigest).toBe(appDigest);
  });

  it('end when they go in circles, and never leave https or loopback', async () => {
    const { send } = createTransport(system, patience);
    const url = new URL(`http://${registry.host}/v2/x`);
    registry.fault = () => ({ status: 302, headers: { location: '/v2/x' } });
    await expect(send({ method: 'GET', url })).rejects.toThrow(/redirected more than/);
    registry.fault = () => ({ status: 302, headers: { location: 'http://registry.test/x' } });
    await expect(send({ method: 'GET', url })).rejects.toThrow(/not https/);
    registry.fault = () => ({ status: 302, headers: { location: 'file:///etc/passwd' } });
    await expect(send({ method: 'GET', url })).rejects.toMatchObject({ code: 'E_OCI_REGISTRY' });
  });

  it('of an upload to another origin take the bytes there without credentials', async () => {
    registry.fault = ({ method, url }) =>
      method === 'POST' && url.pathname.endsWith('/uploads/')
        ? { status: 202, headers: { location: `${origin}/upload?signed=a%2Bb` } }
        : undefined;
    await expect(publish()).rejects.toMatchObject({ code: 'E_OCI_REGISTRY' });
    expect(received.length).toBeGreaterThan(0);
    expect(received.every(({ authorization }) => authorization === undefined)).toBe(true);
  });
});

describe('secrets', () => {
  it('never reach a log or an error, whatever fails', async () => {
    const lines: string[] = [];
    const note = (message: string) => void lines.push(message);
    const log: Log = { ...system.log, info: note, detail: note, warning: note, untrusted: note };
    const echo = JSON.stringify({
      errors: [{ code: 'DENIED', message: `planted-secret ${account.password}` }],
    });
    for (const status of [400, 401, 403, 404, 418, 500]) {
      for (const matches of [upload, manifestPut, ({ url }: SeenRequest) => url.pathname === '/token']) {
        registry.repositories.clear();
        failFirst(Number.POSITIVE_INFINITY, matches, { status, body: echo });
        const error: unknown = await publish({ system: { ...system, log } }).catch(
          (thrown: unknown) => thrown,
        );
        expect(error).toBeInstanceOf(Error);
        const { message, hint, stack } = error as Error & { hint?: string };
        lines.push(message, hint ?? '', stack ?? '');
      }
    }
    const token = Buffer.from(`${account.username}:${account.password}`).toString('base64');
    expect(
      lines.filter((line) => /planted/.test(line) || line.includes(token) || /token-\d/.test(line)),
    ).toEqual([]);
    expect(lines.length).toBeGreaterThan(30);
  });
});
