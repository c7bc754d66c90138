import { expect, test } from 'vitest';
import { testProject } from './run.ts';

test('needs the app that componentize makes', async () => {
  const { error } = await testProject().run('conformance');
  expect(error).toMatchObject({
    code: 'E_STEP_INPUT',
    message: expect.stringContaining('componentize has not run'),
  });
});

test('does not take the result of a componentize that failed', async () => {
  const project = testProject();
  project.write('.ftl/componentize.json', '{ "ok": false, "outputs": { "digest": "sha256:0" } }');
  const { error } = await project.run('conformance');
  expect(error).toMatchObject({ code: 'E_STEP_INPUT', message: expect.stringContaining('did not end well') });
});

test('starts nothing in a dry run', async () => {
  const { result } = await testProject().run('conformance', { 'dry-run': 'true' });
  expect(result).toMatchObject({ ok: true, dryRun: true, outputs: { passed: '' } });
});
