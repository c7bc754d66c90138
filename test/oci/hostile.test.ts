import type { RequestListener } from 'node:http';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { authorize } from '../../src/oci/registry/authorization.ts';
import { readComponentInterface } from '../../src/oci/artifact/component-interface.ts';
import { readLock } from '../../src/oci/layout/read-lock.ts';
import { readIndex, readManifest } from '../../src/oci/artifact/read-manifest.ts';
import { connect, findManifest, pullScope } from '../../src/oci/registry/registry.ts';
import { createTransport } from '../../src/oci/registry/transport.ts';
import { hasBlob, uploadBlob } from '../../src/oci/registry/upload.ts';
import { FtlError } from '../../src/errors.ts';
import { createSystem, type OwnedSystem } from '../../src/system/create.ts';
import { sampleComponent, sampleLock } from './sample-app.ts';
import { type LoopbackServer, serveOnLoopback } from '../loopback.ts';

const patience = { firstDelayMs: 1, longestDelayMs: 10, idleMs: 20_000 };
const digest = `sha256:${'a'.repeat(64)}` as const;
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

let system: OwnedSystem;
let server: LoopbackServer | undefined;

beforeEach(() => {
  system = createSystem({ logStyle: 'silent', env: {} });
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  await system.close();
});

/** A registry that answers everything the same way. */
async function registryThat(handler: RequestListener) {
  server = await serveOnLoopback(handler);
  const host = `127.0.0.1:${server.port}`;
  return connect(host, { credentials: { username: 'robot', password: 'planted' }, system, patience });
}

describe('locks', () => {
  const lock = sampleLock('app', [{ id: 'a', digest }]);
  const read = (value: unknown) => readLock(bytesOf(value), 'the lock');

  it('are read when Spin would run them', () => {
    expect(read(lock)).toEqual(lock);
    const { variables: _variables, ...without } = lock;
    expect(read(without).variables).toEqual({});
  });

  it.each([
    ['unknown version', { ...lock, spin_lock_version: 2 }],
    ['no name', { ...lock, metadata: {} }],
    ['no components', { ...lock, components: [] }],
    ['components that are not a list', { ...lock, components: {} }],
    ['no triggers', { ...lock, triggers: undefined }],
    ['another trigger', { ...lock, triggers: [{ trigger_type: 'redis', trigger_config: {} }] }],
    ['something to understand', { ...lock, must_understand: ['teleport'] }],
    ['an unknown requirement', { ...lock, host_requirements: { middleware: 'required' } }],
    ['a component that is no object', { ...lock, components: [7] }],
    ['a component without digest', { ...lock, components: [{ id: 'a', source: {} }] }],
    ['dependencies', { ...lock, components: [{ ...lock.components[0], dependencies: { 'a:b': {} } }] }],
    ['a list', []],
  ])('are refused with %s', (_name, value) => {
    expect(() => read(value)).toThrow(expect.objectContaining({ code: 'E_OCI_LAYOUT' }));
  });

  it.each([
    { path: '../x', digest },
    { path: '/x', digest },
    { path: 'a//x', digest },
    { path: 'a\\x', digest },
    { path: 'x' },
    { path: 'x', digest, inline: 'AAAA' },
    'x',
  ])('are refused with the mounted file %j', (file) => {
    const value = { ...lock, components: [{ ...lock.components[0], files: [file] }] };
    expect(() => read(value)).toThrow(expect.objectContaining({ code: 'E_OCI_LAYOUT' }));
  });
});

describe('manifests', () => {
  const descriptor = { mediaType: 'application/wasm', digest, size: 1 };
  const manifest = { schemaVersion: 2, config: descriptor, layers: [descriptor] };
  const read = (value: unknown) => readManifest(bytesOf(value), 'it');

  it('are read with and without mediaType and annotations', () => {
    expect(read(manifest).layers).toMatchObject([descriptor]);
    expect(read({ ...manifest, annotations: { a: 'b' } }).annotations).toEqual({ a: 'b' });
    expect(read({ ...manifest, annotations: null }).annotations).toEqual({});
  });

  it.each([
    { ...manifest, schemaVersion: 1 },
    { ...manifest, layers: [] },
    { ...manifest, layers: 'x' },
    { ...manifest, layers: Array.from({ length: 501 }, () => descriptor) },
    { ...manifest, config: null },
    { ...manifest, config: { ...descriptor, size: -1 } },
    { ...manifest, config: { ...descriptor, size: 1.5 } },
    { ...manifest, config: { ...descriptor, size: 2 ** 60 } },
    { ...manifest, config: { ...descriptor, mediaType: 1 } },
    { ...manifest, config: { ...descriptor, digest: `sha512:${'a'.repeat(128)}` } },
    { ...manifest, annotations: { a: 1 } },
    { ...manifest, mediaType: 'application/vnd.oci.image.index.v1+json' },
    { schemaVersion: 2, manifests: [descriptor] },
  ])('are refused when they are not one (%#)', (value) => {
    expect(() => read(value)).toThrow(expect.objectContaining({ code: 'E_OCI_LAYOUT' }));
  });

  it('are refused, never anything else, for any bytes', () => {
    const attempt = (read: () => unknown) => {
      try {
        read();
      } catch (error) {
        expect(error).toMatchObject({ code: 'E_OCI_LAYOUT' });
      }
    };
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => attempt(() => readManifest(bytes, 'it'))),
    );
    fc.assert(
      fc.property(fc.json(), (text) => {
        attempt(() => readManifest(new TextEncoder().encode(text), 'it'));
        attempt(() => readIndex(new TextEncoder().encode(text), 'it'));
        attempt(() => readLock(new TextEncoder().encode(text), 'it'));
      }),
    );
  });
});

describe('components', () => {
  it('give their names, or nothing when they are core modules or in a newer form', () => {
    const component = sampleComponent(new Uint8Array(3));
    expect(readComponentInterface(component)).toEqual({
      imports: ['wasi:http/types@0.2.0'],
      exports: ['wasi:http/incoming-handler@0.2.0'],
    });
    const module = Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
    expect(readComponentInterface(module)).toBeUndefined();
    const newer = component.slice();
    newer[11] = 9;
    expect(readComponentInterface(newer)).toBeUndefined();
  });

  it('never throw, whatever their bytes', () => {
    const valid = sampleComponent(new Uint8Array(0));
    fc.assert(
      fc.property(fc.nat(valid.length - 1), fc.integer({ min: 0, max: 255 }), (position, value) => {
        const changed = Uint8Array.from(valid);
        changed[position] = value;
        readComponentInterface(changed);
        readComponentInterface(changed.subarray(0, position));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('registries', () => {
  it.each([
    ['Bearer realm="nonsense"', 'E_OCI_REGISTRY'],
    ['Bearer realm="http://tokens.test/token"', 'E_OCI_REGISTRY'],
    ['Bearer', 'E_OCI_REGISTRY'],
    ['Negotiate', 'E_OCI_AUTH'],
    ['', 'E_OCI_AUTH'],
  ])('that challenge with %s get no credentials', async (challenge, code) => {
    const seen: (string | undefined)[] = [];
    const registry = await registryThat((request, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(401, { 'www-authenticate': challenge }).end();
    });
    const found = findManifest(registry, 'o/n', { reference: 'v1', scopes: pullScope('o/n') });
    await expect(found).rejects.toMatchObject({ code });
    expect(seen).toEqual([undefined]);
  });

  it.each(['{}', 'nonsense', '{"token":7}', '{"token":"a\\nb"}', '{"token":""}'])(
    'that give %s for a token are refused',
    async (body) => {
      const registry = await registryThat((request, response) => {
        if (request.url?.startsWith('/token')) return void response.end(body);
        const realm = `http://${request.headers.host}/token`;
        response.writeHead(401, { 'www-authenticate': `Bearer realm="${realm}"` }).end();
      });
      const found = findManifest(registry, 'o/n', { reference: 'v1', scopes: [] });
      await expect(found).rejects.toMatchObject({ code: 'E_OCI_REGISTRY' });
    },
  );

  it('take a refresh token by POST, as docker stores one after a login in the browser', async () => {
    const forms: URLSearchParams[] = [];
    server = await serveOnLoopback((request, response) => {
      if (request.headers.authorization === 'Bearer fresh') return void response.writeHead(404).end();
      if (request.method !== 'POST') {
        const realm = `http://${request.headers.host}/token`;
        return void response
          .writeHead(401, { 'www-authenticate': `Bearer realm="${realm}",service=s` })
          .end();
      }
      let body = '';
      request
        .on('data', (chunk) => (body += String(chunk)))
        .on('end', () => {
          forms.push(new URLSearchParams(body));
          response.end('{"access_token":"fresh"}');
        });
    });
    const origin = server.url;
    const transport = createTransport(system, patience);
    const send = authorize(transport.send, { origin, credentials: { refreshToken: 'refresh' } });
    const scopes = ['repository:a:pull', 'repository:b:pull'];
    expect((await send({ method: 'GET', url: new URL('/v2/a', origin) }, scopes)).status).toBe(404);
    expect(Object.fromEntries(forms[0] ?? [])).toEqual({
      scope: scopes.join(' '),
      service: 's',
      grant_type: 'refresh_token',
      client_id: 'ftl-deploy',
      refresh_token: 'refresh',
    });
  });

  it.each(['Bearer realm="THIEF/token"', 'Basic realm="x"'])(
    'cannot have credentials taken by one that they redirect to and that answers %s',
    async (challenge) => {
      const received: unknown[] = [];
      const thief = await serveOnLoopback((request, response) => {
        received.push(request.headers.authorization);
        const realm = challenge.replace('THIEF', `http://${request.headers.host}`);
        response.writeHead(request.url === '/token' ? 200 : 401, { 'www-authenticate': realm });
        response.end('{"token":"stolen"}');
      });
      server = await serveOnLoopback((_request, response) => {
        response.writeHead(307, { location: `${thief.url}/blob` }).end();
      });
      const origin = server.url;
      const { send } = createTransport(system, patience);
      const ask = authorize(send, { origin, credentials: { username: 'robot', password: 'planted-secret' } });
      const answer = await ask({ method: 'GET', url: new URL('/v2/a/blobs/x', origin) }, []);
      expect(answer.status).toBe(401);
      expect(received).toEqual([undefined]);
      await thief.close();
    },
  );

  it('never pass a refresh token on to where their realm redirects', async () => {
    const received: string[] = [];
    const thief = await serveOnLoopback((request, response) => {
      request.on('data', (chunk) => received.push(String(chunk)));
      request.on('end', () => response.end('{"access_token":"fresh"}'));
    });
    server = await serveOnLoopback((request, response) => {
      if (request.method === 'POST') {
        return void response.writeHead(307, { location: `${thief.url}/token` }).end();
      }
      const realm = `http://${request.headers.host}/token`;
      response.writeHead(401, { 'www-authenticate': `Bearer realm="${realm}"` }).end();
    });
    const origin = server.url;
    const { send } = createTransport(system, patience);
    const ask = authorize(send, { origin, credentials: { refreshToken: 'refresh' } });
    await expect(ask({ method: 'GET', url: new URL('/v2/a', origin) }, [])).rejects.toMatchObject({
      code: 'E_OCI_REGISTRY',
    });
    expect(received).toEqual([]);
    await thief.close();
  });

  it('that begin an upload without a Location, or somewhere unsafe, get no bytes', async () => {
    for (const location of [undefined, 'http://storage.test/x', 'file:///x']) {
      const registry = await registryThat((_request, response) => {
        response.writeHead(202, location === undefined ? {} : { location }).end();
      });
      const upload = uploadBlob(registry, 'o/n', { digest, size: 1, bytes: async () => new Uint8Array(1) });
      await expect(upload).rejects.toMatchObject({ code: 'E_OCI_REGISTRY' });
      server?.close();
    }
  });

  it('that answer with what was not asked for end with one error', async () => {
    const registry = await registryThat((_request, response) => response.writeHead(418).end('planted'));
    const outcomes = await Promise.allSettled([
      hasBlob(registry, 'o/n', { digest, scopes: [] }),
      findManifest(registry, 'o/n', { reference: 'v1', scopes: [] }),
      uploadBlob(registry, 'o/n', { digest, size: 1, bytes: async () => new Uint8Array(1) }),
    ]);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ reason: { code: 'E_OCI_REGISTRY' } });
      expect(outcome.status === 'rejected' && outcome.reason instanceof FtlError).toBe(true);
    }
  });

  it('are spoken to over https, but for loopback', () => {
    const originOf = (host: string) => connect(host, { credentials: undefined, system }).origin;
    expect(originOf('ghcr.io')).toBe('https://ghcr.io');
    expect(originOf('docker.io')).toBe('https://registry-1.docker.io');
    expect(originOf('registry.test:5000')).toBe('https://registry.test:5000');
    expect(originOf('10.0.0.1:5000')).toBe('https://10.0.0.1:5000');
    expect(originOf('localhost.evil.test')).toBe('https://localhost.evil.test');
    expect(originOf('127.0.0.1.evil.test')).toBe('https://127.0.0.1.evil.test');
    expect(originOf('a.localhost:5000')).toBe('https://a.localhost:5000');
    expect(originOf('localhost:5000')).toBe('http://localhost:5000');
    expect(originOf('LOCALHOST:5000')).toBe('http://localhost:5000');
    expect(originOf('127.9.9.9')).toBe('http://127.9.9.9');
    expect(originOf('[::1]:5000')).toBe('http://[::1]:5000');
  });
});
