import path from 'node:path';
import { expect, test } from 'vitest';
import type { ConformanceReport } from '../../src/conformance/index.ts';
import { findProof, writeProof } from '../../src/pipeline/proof.ts';
import { createSystem } from '../../src/system/create.ts';
import { testProject, type TestProject } from './run.ts';

const digest = `sha256:${'0'.repeat(64)}`;
const file = `.ftl/conformance/${'0'.repeat(64)}.json`;
const report: ConformanceReport = { passed: true, suites: [] } as never;
const proven = { digest, runtime: 'embedded' };

function machine(project: TestProject, name: string) {
  return createSystem({ logStyle: 'silent', env: {}, cacheFolder: path.join(project.folder, name) });
}

test('finds a proof that this machine wrote, for what it was made with', async () => {
  const project = testProject();
  const system = machine(project, 'cache');
  await writeProof(project.folder, { proven, report, summary: 'all passed' }, system);
  expect(await findProof(project.folder, { digest }, system)).toMatchObject({ summary: 'all passed' });
  expect(await findProof(project.folder, { digest, runtime: 'spin' }, system)).toBeUndefined();
});

test('a proof that came with the checkout, or was edited, proves nothing', async () => {
  const project = testProject();
  const here = machine(project, 'cache');
  await writeProof(project.folder, { proven, report, summary: 'x' }, machine(project, 'elsewhere'));
  expect(await findProof(project.folder, { digest }, here)).toBeUndefined();

  await writeProof(project.folder, { proven, report: { ...report, passed: false }, summary: 'x' }, here);
  project.write(file, project.read(file).replace('"passed": false', '"passed": true'));
  expect(await findProof(project.folder, { digest }, here)).toBeUndefined();

  const unsigned = { version: 1, subject: proven, passed: true, summary: 'x', report };
  project.write(file, JSON.stringify(unsigned));
  expect(await findProof(project.folder, { digest }, here)).toBeUndefined();
});

test('proofs that are the first on a machine at the same time all count', async () => {
  const project = testProject();
  const digests = Array.from({ length: 16 }, (_, at) => `sha256:${at.toString(16).repeat(64)}`);
  const prove = (each: string) =>
    writeProof(project.folder, { proven: { digest: each }, report, summary: 'x' }, machine(project, 'cache'));
  await Promise.all(digests.map(prove));
  for (const each of digests)
    expect(await findProof(project.folder, { digest: each }, machine(project, 'cache')), each).toBeDefined();
});
