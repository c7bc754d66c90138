import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createComponentCache } from '../../../src/build/component-cache.ts';
import { createComponentPuller } from '../../../src/build/index.ts';
import {
  parseMirrors,
  parseRepository,
  publishComponent,
  readComponentInterface,
} from '../../../src/oci/index.ts';
import { createSystem, type OwnedSystem } from '../../../src/system/create.ts';
import { type FakeRegistry, startFakeRegistry } from '../../oci/fake-registry.ts';
import { sampleComponent } from '../../oci/sample-app.ts';

let system: OwnedSystem;
let registry: FakeRegistry;
let projectFolder: string;

beforeEach(async () => {
  const first = createSystem({ logStyle: 'silent', env: {} });
  const cacheFolder = await first.files.temporaryFolder('ftl-cache');
  system = createSystem({ logStyle: 'silent', env: {}, cacheFolder });
  system.atExit(() => first.close());
  projectFolder = await system.files.temporaryFolder('ftl-project');
  registry = await startFakeRegistry();
});
afterEach(async () => {
  await registry.close();
  await system.close();
});

const lockFile = () => path.join(projectFolder, 'ftl.lock');
const at = { file: 'ftl.toml', line: 3, column: 8 };

async function publish(tag: string, content: string): Promise<string> {
  const bytes = sampleComponent(Buffer.from(content));
  const component = {
    name: 'tool',
    bytes,
    interface: readComponentInterface(bytes),
    repository: parseRepository(`${registry.host}/owner/tool`),
    tags: [tag],
    annotations: {},
    dryRun: false,
  };
  return (await publishComponent(component, { system })).digest;
}

async function pull(references: readonly string[], { update = false, online = true } = {}) {
  const cache = createComponentCache(system);
  const mirrors = parseMirrors([`ghcr.io=${online ? registry.host : '127.0.0.1:1'}`]);
  const puller = await createComponentPuller({ projectFolder, mirrors, update, cache, system });
  const pulled = [];
  for (const reference of references) {
    const otherwise = 'leave it out';
    pulled.push(await puller.pull({ reference, label: `Tool "a": ${reference}`, at, otherwise }));
  }
  return { pulled, changed: await puller.finish() };
}

test('writes down what a tag means, and keeps to it when the tag moves', async () => {
  const digest = await publish('1.0.0', 'one');
  const first = await pull(['ghcr.io/owner/tool:1.0.0']);
  expect(first).toMatchObject({ changed: true, pulled: [{ cached: false }] });
  const written = await system.files.readText(lockFile());
  expect(JSON.parse(written)).toEqual({ version: 1, components: { 'ghcr.io/owner/tool:1.0.0': { digest } } });

  const moved = await publish('1.0.0', 'two');
  const second = await pull(['ghcr.io/owner/tool:1.0.0']);
  expect(second).toMatchObject({
    changed: false,
    pulled: [{ cached: true, digest: first.pulled[0]?.digest }],
  });
  expect(await system.files.readText(lockFile())).toBe(written);

  const third = await pull(['ghcr.io/owner/tool:1.0.0'], { update: true });
  expect(third.changed).toBe(true);
  expect(third.pulled[0]?.digest).not.toBe(first.pulled[0]?.digest);
  expect(await system.files.readText(lockFile())).toContain(moved);
});

test('takes the highest version of a reference without a tag, and writes down which', async () => {
  await publish('1.0.0', 'one');
  const digest = await publish('1.2.0', 'two');
  await pull(['ghcr.io/owner/tool']);
  const lock = { version: 1, components: { 'ghcr.io/owner/tool': { digest, tag: '1.2.0' } } };
  expect(JSON.parse(await system.files.readText(lockFile()))).toEqual(lock);
  await publish('1.3.0', 'three');
  expect(await pull(['ghcr.io/owner/tool'])).toMatchObject({ changed: false });
});

test('needs no network for what it has pulled before', async () => {
  await publish('1.0.0', 'one');
  await pull(['ghcr.io/owner/tool:1.0.0']);
  const offline = await pull(['ghcr.io/owner/tool:1.0.0'], { online: false });
  expect(offline.pulled).toMatchObject([{ cached: true }]);
});

test('pulls again when a cached component was changed', async () => {
  await publish('1.0.0', 'one');
  const { pulled } = await pull(['ghcr.io/owner/tool:1.0.0']);
  await system.files.write(pulled[0]?.file ?? '', 'changed');
  expect(await pull(['ghcr.io/owner/tool:1.0.0'])).toMatchObject({ pulled: [{ cached: false }] });
});

test('forgets references that nobody names any more, and locks no digest', async () => {
  const digest = await publish('1.0.0', 'one');
  await pull(['ghcr.io/owner/tool:1.0.0']);
  expect(await pull([`ghcr.io/owner/tool@${digest}`])).toMatchObject({ changed: true });
  expect(await system.files.stat(lockFile())).toBeUndefined();
});

test('says where the reference stands and names the two ways out when nothing answers', async () => {
  await expect(pull(['ghcr.io/owner/tool:1.0.0'], { online: false })).rejects.toMatchObject({
    code: 'E_OCI_REGISTRY',
    kind: 'external',
    at,
    hint: expect.stringMatching(/--registry-mirror ghcr\.io=HOST:PORT, or leave it out\./),
  });
});

test('refuses a component that serves no HTTP', async () => {
  const bytes = Buffer.from([0x00, 0x61, 0x73, 0x6d, 0x0d, 0x00, 0x01, 0x00]);
  const repository = parseRepository(`${registry.host}/owner/tool`);
  const component = {
    name: 'x',
    bytes,
    interface: undefined,
    repository,
    tags: ['1'],
    annotations: {},
    dryRun: false,
  };
  await publishComponent(component, { system });
  await expect(pull(['ghcr.io/owner/tool:1'])).rejects.toMatchObject({ code: 'E_COMPONENT_UNSUPPORTED', at });
});

test.each([
  '{',
  '[]',
  '{"version":2,"components":{}}',
  '{"version":1,"components":{"a":{"digest":"sha256:1"}}}',
])('refuses a lock file that says %s', async (text) => {
  await system.files.write(lockFile(), text);
  await expect(pull([])).rejects.toMatchObject({ code: 'E_LOCK_FILE', at: { file: 'ftl.lock' } });
});
