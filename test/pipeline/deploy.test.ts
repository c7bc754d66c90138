import { expect, onTestFinished, test } from 'vitest';
import { writeProof } from '../../src/pipeline/proof.ts';
import { createSystem } from '../../src/system/create.ts';
import { smallProject, testProject } from './run.ts';

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

const withVariables = `${smallProject}
[variables]
city = { default = "Bern" }
street = { required = true }
api_key = { required = true, secret = true }
region = { required = true }
`;

test('says in a dry run where each variable has its value from, and no value', async () => {
  const project = testProject(withVariables);
  project.write('.env', 'SPIN_VARIABLE_STREET=planted-street\n');
  const env = { SPIN_VARIABLE_API_KEY: 'planted-key' };
  const { result } = await project.run(
    'deploy',
    { 'dry-run': 'true', variable: 'region=planted-region' },
    env,
  );
  expect(result.details?.['variables']).toEqual([
    { name: 'city', secret: false, from: 'its default' },
    { name: 'street', secret: false, from: '.env' },
    { name: 'api_key', secret: true, from: 'the environment' },
    { name: 'region', secret: false, from: '--variable' },
  ]);
  expect(JSON.stringify(result)).not.toContain('planted');
});

test('a variable that nobody gives a value is told before anything is started', async () => {
  const project = testProject(withVariables);
  const system = createSystem({ logStyle: 'silent' });
  onTestFinished(() => system.close());
  const report = { passed: true, suites: [] } as never;
  const proven = { digest, runtime: 'embedded' };
  await writeProof(project.folder, { proven, report, summary: 'all passed' }, system);
  const { error } = await project.run('deploy', { digest, variable: 'street=s' });
  expect(error).toMatchObject({
    code: 'E_RUNTIME_VARIABLE',
    message: expect.stringContaining('api_key, region') as string,
  });
  const unknown = await project.run('deploy', { digest, variable: 'straet=s' });
  expect(unknown.error).toMatchObject({
    code: 'E_USAGE',
    message: expect.stringContaining('straet') as string,
  });
});
