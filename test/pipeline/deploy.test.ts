import { expect, test } from 'vitest';
import { testProject } from './run.ts';

const digest = `sha256:${'0'.repeat(64)}`;

test('refuses a digest that no conformance run has proven', async () => {
  const project = testProject();
  project.write('.ftl/componentize.json', JSON.stringify({ ok: true, outputs: { digest } }));
  const { error } = await project.run('deploy');
  expect(error).toMatchObject({ code: 'E_DEPLOY_UNPROVEN', message: expect.stringContaining(digest) });
  expect((await project.run('deploy', { digest })).error).toMatchObject({ code: 'E_DEPLOY_UNPROVEN' });
});

test('needs the app that componentize makes, or a digest', async () => {
  expect((await testProject().run('deploy')).error).toMatchObject({ code: 'E_STEP_INPUT' });
});

test.each([
  [{ target: 'moon' }, 'E_DEPLOY_TARGET'],
  [{ port: '70000' }, 'E_USAGE'],
  [{ port: 'http' }, 'E_USAGE'],
])('refuses %o', async (inputs, code) => {
  expect((await testProject().run('deploy', inputs)).error).toMatchObject({ code, kind: 'user' });
});
