import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runBundle, writeProject } from '../e2e/project.ts';

const odd = '[project]\nname = "x"\n[variables]\napi_key = { default = "hunter2" }\n';

describe('ftl validate', () => {
  test('shows warnings with their lines, and is content', async () => {
    const folder = writeProject({ 'ftl.toml': odd });
    const { exitCode, stdout, stderr } = await runBundle('ftl', ['validate', '--project', folder]);
    expect([exitCode, stdout]).toEqual([0, 'ftl.toml is valid: x 0.1.0, 0 tools\n']);
    expect(stderr).toContain('E_PROJECT_UNUSED');
    expect(stderr).toContain('E_PROJECT_SECRET');
    expect(stderr).toContain('> 4 | api_key');
    const json = await runBundle('ftl', ['validate', '--json', '--project', folder]);
    expect(JSON.parse(json.stdout)).toMatchObject({
      ok: true,
      warnings: [{ code: 'E_PROJECT_UNUSED' }, { code: 'E_PROJECT_SECRET', at: { line: 4, column: 23 } }],
    });
  });

  test('puts them on their lines in GitHub Actions, apart from errors', async () => {
    const folder = writeProject({ 'app/ftl.toml': odd });
    const run = (file: string) =>
      runBundle('ftl', ['validate', '--project', path.join(folder, file)], {
        env: { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: folder },
      });
    const { exitCode, stdout, stderr } = await run('app');
    expect(exitCode).toBe(0);
    expect(stdout + stderr).toMatch(/::warning [^\n]*file=app\/ftl\.toml[^\n]*line=4/);
    expect(stdout + stderr).not.toContain('::error');
  });

  test('takes a file, and frames the lines of YAML and JSON', async () => {
    const folder = writeProject({
      'ftl.yaml': 'project:\n  name: x\n  acces_control: public\n',
      'ftl.json': '{\n  "project": { "name": 7 }\n}\n',
    });
    const both = await runBundle('ftl', ['validate', '--project', folder]);
    expect([both.exitCode, both.stderr]).toEqual([2, expect.stringContaining('ftl.yaml and ftl.json')]);
    const yaml = await runBundle('ftl', ['validate', '--project', path.join(folder, 'ftl.yaml')]);
    expect(yaml.stderr).toContain('ftl.yaml:3:3');
    expect(yaml.stderr).toContain('> 3 |   acces_control');
    expect(yaml.stderr).toContain('Did you mean "access_control"?');
    const json = await runBundle('ftl', ['validate', '--project', path.join(folder, 'ftl.json')]);
    expect(json.stderr).toContain('ftl.json:2:24');
    expect(json.stderr).toContain('> 2 |   "project": { "name": 7 }');
  });
});
