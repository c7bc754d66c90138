import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { digestOf, openLayout, publishLayout } from '../../src/oci/index.ts';
import { createSystem, type OwnedSystem } from '../../src/system/create.ts';
import { bundleChild, type ChildProgram } from '../child-program.ts';
import { type FakeRegistry, startFakeRegistry, type StoredRepository } from './fake-registry.ts';
import { packSample } from './sample-app.ts';

/** Moments of a publication at which it is killed, spread evenly over its requests. */
const points = 12;

let system: OwnedSystem;
let registry: FakeRegistry;
let child: ChildProgram;

beforeAll(async () => {
  system = createSystem({ logStyle: 'silent', env: { PATH: process.env['PATH'] } });
  registry = await startFakeRegistry();
  child = await bundleChild(path.join(import.meta.dirname, 'publish-child.ts'));
});
afterAll(async () => {
  child.remove();
  await registry.close();
  await system.close();
});

/** What a tag names, every blob checked; undefined when there is no such tag, an error when it is torn. */
function readTag(name: string): string | undefined {
  const repository = registry.repositories.get(name);
  const digest = repository?.tags.get('v1');
  if (!repository || digest === undefined) return undefined;
  const { config, layers } = JSON.parse(new TextDecoder().decode(repository.manifests.get(digest))) as {
    config: { digest: string };
    layers: { digest: string }[];
  };
  for (const blob of [config, ...layers]) {
    expect(digestOf(repository.blobs.get(blob.digest) ?? new Uint8Array())).toBe(blob.digest);
  }
  return digest;
}

function copyRepositories(from: ReadonlyMap<string, StoredRepository>): Map<string, StoredRepository> {
  return new Map(
    [...from].map(([name, { blobs, manifests, tags }]) => [
      name,
      { blobs: new Map(blobs), manifests: new Map(manifests), tags: new Map(tags) },
    ]),
  );
}

function restore(snapshot: ReadonlyMap<string, StoredRepository>) {
  registry.repositories.clear();
  for (const [name, repository] of copyRepositories(snapshot)) registry.repositories.set(name, repository);
}

it('a publication killed at any moment leaves each tag old or complete, and the next one ends right', async () => {
  const repository = `${registry.host}/owner/app`;
  const folder = await system.files.temporaryFolder('ftl-killed');
  const publish = async () =>
    publishLayout({
      layout: await openLayout(path.join(folder, 'oci'), system),
      repository,
      tags: ['v1'],
      system,
    });
  const sizes = [5_000_000, 1000];
  const { appDigest: old } = await packSample(folder, system, { sizes });
  await publish();
  const before = copyRepositories(registry.repositories);
  const { appDigest: next } = await packSample(folder, system, { sizes, seed: 2 });

  registry.requests.length = 0;
  await publish();
  const total = registry.requests.length;
  const seen = new Set<string>();
  for (let point = 1; point <= points; point += 1) {
    restore(before);
    registry.requests.length = 0;
    const killAt = Math.max(1, Math.round((point / points) * total));
    let kill = () => undefined as unknown;
    registry.fault = ({ number }) => (number === killAt ? void kill() : undefined);
    const args = [child.file, path.join(folder, 'oci'), repository, 'v1'];
    const running = await system.processes.start(process.execPath, args);
    kill = () => process.kill(running.pid, 'SIGKILL');
    expect(await running.exited, `killed at request ${killAt} of ${total}`).toBe(137);
    registry.fault = () => undefined;
    const found = readTag('owner/app');
    expect([old, next]).toContain(found);
    seen.add(found === old ? 'old' : 'complete');
    readTag('owner/app/mcp-gateway');
    readTag('owner/app/tool-1');
    await publish();
    expect(readTag('owner/app')).toBe(next);
  }
  expect(seen).toContain('old');
});
