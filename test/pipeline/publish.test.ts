import { expect, test } from 'vitest';
import { testProject } from './run.ts';

const built = JSON.stringify({ ok: true, outputs: { digest: `sha256:${'0'.repeat(64)}` } });

test('publishes nowhere on a laptop when no registry is named', async () => {
  const project = testProject();
  project.write('.ftl/componentize.json', built);
  expect((await project.run('publish')).result).toMatchObject({
    ok: true,
    outputs: { reference: '', uploaded: '0' },
  });
});

test('publishes to the packages of the repository in GitHub Actions, unless told otherwise', async () => {
  const project = testProject();
  const github = { GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'Team/Server' };
  const planned = await project.run('publish', { 'dry-run': 'true' }, github);
  expect(planned.result.summary).toContain('ghcr.io/team/server:1.0.0');
  const elsewhere = { 'dry-run': 'true', registry: 'registry.example/app', tags: 'a, b' };
  expect((await project.run('publish', elsewhere, github)).result.summary).toContain(
    'registry.example/app:a, b',
  );
  const nowhere = await project.run('publish', { 'dry-run': 'true', registry: 'none' }, github);
  expect(nowhere.result.summary).toContain('nowhere');
});

test('needs the app that componentize makes', async () => {
  expect((await testProject().run('publish')).error).toMatchObject({ code: 'E_STEP_INPUT' });
});

test('takes a password from the environment only', async () => {
  const { error } = await testProject().run('publish', { 'registry-password': 'planted-secret' });
  expect(error).toMatchObject({ code: 'E_USAGE' });
  expect(JSON.stringify(error) + String(error)).not.toContain('planted-secret');
});

test('publishes nothing that conformance has not proven, unless told to', async () => {
  const project = testProject();
  project.write('.ftl/componentize.json', built);
  const elsewhere = { registry: 'registry.example/app' };
  expect((await project.run('publish', elsewhere)).error).toMatchObject({ code: 'E_PUBLISH_UNPROVEN' });
  const unproven = await project.run('publish', { ...elsewhere, unproven: 'true' });
  expect(unproven.error).toMatchObject({ code: 'E_OCI_LAYOUT' });
});
