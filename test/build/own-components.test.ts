import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Catalog } from '../../components/shared/catalog.ts';
import { buildAuthorizer, buildFixture, buildGateway } from '../../src/build/index.ts';
import { createSystem } from '../../src/system/create.ts';
import { type BuilderFixture, createBuilderFixture } from './builder-fixture.ts';

let fixture: BuilderFixture;
beforeAll(async () => {
  const shared = createSystem();
  fixture = await createBuilderFixture({ cacheFolder: shared.cacheFolder });
  await shared.close();
});
afterAll(() => fixture[Symbol.asyncDispose]());

function catalog(toolName: string): Catalog {
  const inputSchema = { type: 'object', properties: JSON.parse('{"__proto__":{"type":"string"}}') };
  const tools = [{ name: toolName, description: 'A tool.', inputSchema }];
  const components = [{ id: 'x', name: 'x', kind: 'tools', discovery: 'catalog', tools } as const];
  return { version: 1, server: { name: 'test', version: '1.0.0' }, validateArguments: true, components };
}

test('the gateway is built anew when the catalog changes, and only then', { timeout: 240_000 }, async () => {
  const options = { builder: fixture.builder, system: fixture.system };
  const first = await buildGateway(catalog(`a${process.pid}`), options);
  const second = await buildGateway(catalog(`b${process.pid}`), options);
  expect(first).toMatchObject({ id: 'mcp-gateway' });
  expect(second.digest).not.toBe(first.digest);
  expect(await buildGateway(catalog(`a${process.pid}`), options)).toMatchObject({
    cached: true,
    digest: first.digest,
  });
});

test(
  'authorizer and fixture are components that hold no path of this machine',
  { timeout: 240_000 },
  async () => {
    const options = { builder: fixture.builder, system: fixture.system };
    for (const built of [await buildAuthorizer(options), await buildFixture(options)]) {
      const bytes = await readFile(built.file);
      expect(bytes.includes(fixture.system.packageRoot)).toBe(false);
      expect(bytes.includes(fixture.system.cacheFolder)).toBe(false);
    }
  },
);
