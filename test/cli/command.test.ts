import { readdirSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands/index.ts';
import { stepIds } from '../../src/pipeline/step.ts';
import { greeterProject, runBundle, writeProject } from '../e2e/project.ts';
import { read } from '../meta/imports.ts';

describe('ftl', () => {
  test('lists every command, each step among them', async () => {
    const { exitCode, stdout } = await runBundle('ftl', []);
    expect(exitCode).toBe(0);
    for (const name of [...commands.map((command) => command.name), ...stepIds]) {
      expect(stdout).toMatch(new RegExp(`^  ${name} +\\S`, 'm'));
    }
  });

  test.each([['up'], ['pipeline'], ['publish'], ['validate'], ['eng', 'deploy']])(
    'explains %s %s with flags, exit codes and an example',
    async (...words) => {
      const { exitCode, stdout } = await runBundle('ftl', [...words, '--help']);
      expect(exitCode).toBe(0);
      expect(stdout).toMatch(/^Usage: ftl /m);
      expect(stdout).toContain('--project PATH');
      expect(stdout).toMatch(/^Exit codes: /m);
      expect(stdout).toMatch(/^Examples?:\n {2}\S.*\n {6}ftl /m);
      expect((await runBundle('ftl', ['help', ...words])).stdout).toBe(stdout);
    },
  );

  test('shows where a secret is read from, and no flag for it', async () => {
    const { stdout } = await runBundle('ftl', ['publish', '--help']);
    expect(stdout).toContain('FTL_INPUT_REGISTRY_PASSWORD');
    expect(stdout).not.toContain('--registry-password');
  });

  test('prints its version', async () => {
    for (const typed of ['--version', '-V', '-v'])
      expect((await runBundle('ftl', [typed])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test.each([
    [['vaildate'], 'Did you mean "ftl validate"?'],
    [['login'], 'ftl has no service and no account'],
    [['auth', 'login', '--machine'], 'FTL_ACCESS_TOKEN'],
    [['org', 'list'], 'oidc.org_id in ftl.toml'],
    [['eng', 'deplyo'], 'Did you mean "ftl eng deploy"?'],
    [['up', '--prot', '1'], 'Did you mean --port?'],
    [['--port', '1'], 'Flags follow the name of the command.'],
    [['component', '--bogus'], 'There are component publish, component pull,'],
    [['init', ''], 'NAME is empty.'],
    [['validate', 'x'], 'For example: ftl validate'],
    [['validate', '--', 'x'], 'ftl validate takes nothing after "--".'],
  ])('says what is wrong with %j and what was meant', async (args, expected) => {
    const { exitCode, stdout, stderr } = await runBundle('ftl', args);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain('error E_USAGE ');
    expect(stderr).toContain(expected);
  });
});

test.each(['up', 'build', 'test', 'pipeline'])(
  '%s writes nothing in a folder without a project',
  async (name) => {
    const cwd = writeProject({});
    const { exitCode, stdout, stderr } = await runBundle('ftl', [name], { cwd });
    expect([exitCode, stdout, readdirSync(cwd)]).toEqual([2, '', []]);
    expect(stderr).toMatch(/^error E_PROJECT_MISSING There is no ftl.toml in /);
  },
);

const isResult = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(read('schemas/result.schema.json')),
);

describe('--json', () => {
  test.each([
    ['an unknown command', ['vaildate', '--json']],
    ['an unknown flag', ['validate', '--json', '--bogus']],
    ['a bad port', ['up', '--json', '--port', 'abc']],
    ['a bad flag of the pipeline', ['pipeline', '--json', '--from', 'nowhere']],
  ])('says on stdout what is wrong: %s', async (_about, args) => {
    const { exitCode, stdout } = await runBundle('ftl', args);
    expect(exitCode).toBe(2);
    const result = JSON.parse(stdout) as object;
    expect(isResult(result), JSON.stringify(isResult.errors)).toBe(true);
    expect(result).toMatchObject({ ok: false, error: { kind: 'user' } });
  });

  test.each([
    ['steps', []],
    ['validate', []],
    ['list', []],
    ['stop', []],
    ['completion', ['bash']],
    ['transpile', []],
    ['pipeline', ['--to', 'transpile', '--spin-version=none']],
    ['publish', ['--registry', 'not a reference']],
  ])('prints the one form of result: %s', async (name, args) => {
    const { stdout, stderr } = await runBundle('ftl', [name, ...args, '--json'], {
      cwd: writeProject(greeterProject),
    });
    const result = JSON.parse(stdout) as { command: string };
    expect(isResult(result), JSON.stringify(isResult.errors)).toBe(true);
    expect([result.command, stderr]).toEqual([name, '']);
  });

  test('up prints one value when the build fails, and serves nothing in a dry run', async () => {
    const broken = writeProject({ 'ftl.toml': '[project]\nname = 7\n' });
    const failed = await runBundle('ftl', ['up', '--json', '--project', broken]);
    expect(failed.exitCode).toBe(2);
    expect(JSON.parse(failed.stdout)).toMatchObject({ ok: false });
    const planned = await runBundle('ftl', [
      'up',
      '--json',
      '--dry-run',
      '--project',
      writeProject(greeterProject),
    ]);
    expect(planned.exitCode).toBe(0);
    expect(JSON.parse(planned.stdout)).toMatchObject({ ok: true, steps: [{}, {}, { dryRun: true }] });
  });
});

describe('ftl build', () => {
  test('closes with the steps that it runs, and no word of later ones', async () => {
    const { exitCode, stdout } = await runBundle('ftl', ['build', '--dry-run', '--spin-version=none'], {
      cwd: writeProject(greeterProject),
    });
    expect(exitCode).toBe(0);
    const steps = [...stdout.matchAll(/^(\w+) +\S+ /gm)].map(([, step]) => step);
    expect(steps).toEqual(['step', 'setup', 'transpile', 'componentize', 'total']);
  });

  test('names the step that a failure kept from running', async () => {
    const folder = writeProject({ 'ftl.toml': '[project]\nname = 7\n' });
    const { stdout } = await runBundle('ftl', ['build', '--spin-version=none'], { cwd: folder });
    expect(stdout).toMatch(/^transpile +✗ failed/m);
    expect(stdout).toMatch(/^componentize +- not run/m);
    expect(stdout).not.toContain('conformance');
  });
});

describe('a step', () => {
  test('whose result cannot be written is not ok', async () => {
    const folder = writeProject({ ...greeterProject, '.ftl': 'a file' });
    const { exitCode, stdout } = await runBundle('ftl', ['setup', '--json', '--project', folder]);
    expect(exitCode).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, error: { code: 'E_FILE_SYSTEM' } });
  });
});

describe('ftl validate', () => {
  test('says in one line that a project is right', async () => {
    const { exitCode, stdout } = await runBundle('ftl', ['validate'], { cwd: writeProject(greeterProject) });
    expect(exitCode).toBe(0);
    expect(stdout).toBe('ftl.toml is valid: greetings 1.2.3, 1 tool\n');
  });

  test('shows every problem with its line, and as JSON', async () => {
    const folder = writeProject({ 'ftl.toml': '[project]\nname = 7\nversoin = "1"\n' });
    const shown = await runBundle('ftl', ['validate', '--project', folder]);
    expect(shown.exitCode).toBe(2);
    expect(shown.stderr).toMatch(/ftl\.toml:2:\d+/);
    expect(shown.stderr).toMatch(/ftl\.toml:3:1/);
    expect(shown.stderr).toContain('version');
    const json = await runBundle('ftl', ['validate', `--project=${folder}`, '--json']);
    expect(json.stderr).toBe('');
    expect(JSON.parse(json.stdout)).toMatchObject({
      ok: false,
      error: { errors: [{ at: { line: 2 } }, { at: { line: 3 } }] },
    });
  });
});
