import * as fc from 'fast-check';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { getStaticTOMLValue, parseTOML } from 'toml-eslint-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readProject } from '../../src/pipeline/project/read-project.ts';
import { readManifest, type SpinManifest, transpile, writeManifest } from '../../src/spin/index.ts';
import { createSystem, type OwnedSystem } from '../../src/system/create.ts';
import { root } from '../meta/imports.ts';
import { generatedProject } from './generated-projects.ts';

let system: OwnedSystem;
beforeAll(() => {
  system = createSystem({ logStyle: 'silent' });
});
afterAll(() => system.close());

const runs = 1000;

/** What a manifest says, without the comments and without the positions that a reader adds. */
function modelOf({ application, variables, components }: SpinManifest) {
  return {
    ...application,
    variables,
    triggers: components.map(({ id, route }) => ({ type: 'http', component: id, route })),
    components: components.map((component) => ({
      id: component.id,
      source: { kind: 'file', path: component.source },
      allowedOutboundHosts: component.allowedOutboundHosts,
      keyValueStores: component.keyValueStores,
      variables: component.variables,
      build: component.build,
      files: component.filesFolder === undefined ? [] : [{ source: component.filesFolder, destination: '/' }],
      limits: component.limits,
    })),
  };
}

/** Every rule of S3 for one manifest: TOML 1.0 by a second parser, the same model back, the same bytes again. */
function check(manifest: () => SpinManifest): void {
  const text = writeManifest(manifest());
  expect(writeManifest(manifest())).toBe(text);
  const value = getStaticTOMLValue(parseTOML(text, { tomlVersion: '1.0' })) as Record<string, unknown>;
  expect(value['spin_manifest_version']).toBe(2);
  const read = readManifest(text, 'spin.toml');
  expect(read).toMatchObject(modelOf(manifest()));
  expect(Object.keys(value['component'] ?? {})).toEqual(read.components.map(({ id }) => id));
}

test('every example is written as TOML 1.0 that Spin reads back as it was meant', async () => {
  const examples = path.join(root, 'examples');
  const folders = readdirSync(examples, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.length).toBeGreaterThan(1);
  for (const { name } of folders) {
    const project = await readProject({ projectFolder: path.join(examples, name) }, system);
    check(() => transpile(project));
    check(() => transpile(project, { manifestFolder: '.' }));
  }
});

test(`so is each of ${runs} generated projects`, () => {
  const seen = { private: 0, tools: 0, bytes: 0 };
  fc.assert(
    fc.property(generatedProject, (project) => {
      check(() => transpile(project));
      seen.private += project.accessControl === 'private' ? 1 : 0;
      seen.tools += project.tools.length;
      seen.bytes += writeManifest(transpile(project)).length;
    }),
    { numRuns: runs },
  );
  process.stdout.write(
    `${runs} generated projects, ${seen.private} of them private, ${seen.tools} tools, ${seen.bytes} bytes of ` +
      'spin.toml: all are TOML 1.0, read back to the same model, and the same bytes on a second run\n',
  );
});
