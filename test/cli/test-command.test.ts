import { describe, expect, test } from 'vitest';
import { greeterProject, runBundle, writeProject } from '../e2e/project.ts';

const nodeTest = (value: string) => `import assert from 'node:assert/strict';
import { test } from 'node:test';
import { text } from 'ftl-deploy/sdk';
test('makes text', () => assert.deepEqual(text('x').content, [{ type: 'text', text: '${value}' }]));
`;

interface TestResult {
  readonly ok: boolean;
  readonly details: { readonly tests: readonly { tool: string; test: string; result: string }[] };
}

async function ftlTest(files: Readonly<Record<string, string>>, ...args: string[]) {
  const run = await runBundle('ftl', ['test', '--json', ...args], { cwd: writeProject(files) });
  const result = JSON.parse(run.stdout) as TestResult;
  return {
    ...run,
    result,
    rows: result.details.tests?.map((row) => `${row.tool}: ${row.test}: ${row.result}`),
  };
}

describe('ftl test', { timeout: 300_000 }, () => {
  test('runs own tests and examples, and says which failed', async () => {
    const files = { ...greeterProject, 'greeter/text.test.ts': nodeTest('x') };
    const good = await ftlTest(files);
    expect(good.exitCode, good.stdout).toBe(0);
    expect(good.rows).toEqual(['greeter: own tests: passed', 'greeter: example greeter__greet:1: passed']);

    const manifest = greeterProject['ftl.toml'].replace('Hello, Ada!', 'Bye, Ada!');
    const bad = await ftlTest({ ...files, 'ftl.toml': manifest, 'greeter/text.test.ts': nodeTest('y') });
    expect(bad.exitCode, bad.stdout).toBe(1);
    expect(bad.result).toMatchObject({ ok: false, error: { code: 'E_TEST_FAILED', kind: 'failed' } });
    expect(bad.rows).toEqual(['greeter: own tests: failed', 'greeter: example greeter__greet:1: failed']);
  });

  test('runs npm test where package.json has it, and pays no heed to what npm itself proposes', async () => {
    const script = (test: string) => JSON.stringify({ name: 'greeter', scripts: { test } });
    const with_ = (test: string) => ({ ...greeterProject, 'greeter/package.json': script(test) });
    expect((await ftlTest(with_('exit 0'), '--no-examples')).rows).toEqual(['greeter: own tests: passed']);
    expect((await ftlTest(with_('exit 3'), '--no-examples')).exitCode).toBe(1);
    const proposed = 'echo "Error: no test specified" && exit 1';
    expect((await ftlTest(with_(proposed), '--no-examples')).rows).toEqual(['greeter: own tests: none']);
  });

  test('shows what a failed test printed', async () => {
    const files = { ...greeterProject, 'greeter/text.test.ts': nodeTest('y') };
    const run = await runBundle('ftl', ['test', '--no-examples'], { cwd: writeProject(files) });
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain('makes text');
    expect(run.stdout).toMatch(/^greeter +own tests +failed +node --test ended with 1$/m);
    expect(run.stdout).toContain('0 passed, 1 failed');
  });

  test('gives required variables as ftl up does: of --variable, the environment and .env', async () => {
    const manifest = `[project]
name = "city"
[variables]
city = { required = true }
api_key = { required = true, secret = true }
[tools.where]
variables = { city = "{{ city }}", key = "{{ api_key }}" }
[[tools.where.examples]]
tool = "where"
arguments = {}
expect = { city = "Vienna", length = 7 }
`;
    const source = `import { defineTools, variable } from 'ftl-deploy/sdk';
defineTools({
  where: {
    description: 'Tells the city.',
    inputSchema: { type: 'object', properties: {} },
    annotations: { readOnlyHint: true },
    handler: () => ({ city: variable('city'), length: variable('key').length }),
  },
});
`;
    const cwd = writeProject({
      'ftl.toml': manifest,
      'where/index.ts': source,
      'key.txt': 'planted\n',
      '.env': 'SPIN_VARIABLE_CITY=Vienna\n',
    });
    const missing = await runBundle('ftl', ['test', '--json'], { cwd });
    expect(JSON.parse(missing.stdout)).toMatchObject({
      error: {
        code: 'E_RUNTIME_VARIABLE',
        message: 'The app requires the variable api_key, which no one gave a value.',
        hint: expect.stringContaining('.env') as string,
      },
    });
    const given = ['--variable', 'api_key=@key.txt'];
    const good = await runBundle('ftl', ['test', ...given], { cwd });
    expect(good.exitCode, good.stderr).toBe(0);
    expect(good.stdout).toContain('1 passed, 0 failed');
    const proven = await runBundle('ftl', ['conformance', ...given, '--runtime', 'embedded'], { cwd });
    expect(proven.exitCode, proven.stderr).toBe(0);
    expect(`${good.stdout}${good.stderr}${proven.stdout}${proven.stderr}`).not.toContain('planted');
    const unknown = await runBundle('ftl', ['conformance', '--variable', 'citty=x'], { cwd });
    expect([unknown.exitCode, unknown.stderr]).toEqual([2, expect.stringContaining('no variable "citty"')]);
  });

  test('is told about a project that does not build by the step that failed', async () => {
    const run = await runBundle('ftl', ['test'], {
      cwd: writeProject({ ...greeterProject, 'greeter/index.ts': 'let x = ;' }),
    });
    expect(run.exitCode).toBe(2);
    expect(run.stderr.split('E_BUILD_COMPILE')).toHaveLength(2);
  });
});
