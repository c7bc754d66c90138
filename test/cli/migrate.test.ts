import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runBundle, writeProject } from '../e2e/project.ts';

const old =
  '[project]\nname = "demo"\n[auth]\nenabled = true\nprovider = "oidc"\nissuer = "https://i.example"\n';

describe('ftl migrate', () => {
  test('validate says which form the file has, and which command rewrites it', async () => {
    const folder = await writeProject({ 'ftl.toml': old });
    const { exitCode, stderr } = await runBundle('ftl', ['validate', '--project', folder]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('ftl.toml is the form of mid 2025');
    expect(stderr).toContain('ftl migrate');
    expect(stderr).toContain('> 3 | [auth]');
  });

  test('shows what it would write, and writes nothing', async () => {
    const folder = await writeProject({ 'ftl.toml': old });
    const { exitCode, stdout } = await runBundle('ftl', ['migrate', '--dry-run', '--project', folder]);
    expect(exitCode).toBe(0);
    expect(stdout).toBe(
      '[project]\nname = "demo"\naccess_control = "private"\n\n[oidc]\nissuer = "https://i.example"\n',
    );
    expect(await readdir(folder)).toEqual(['ftl.toml']);
    const check = await runBundle('ftl', ['migrate', '--check', '--project', folder]);
    expect(check.exitCode).toBe(2);
    expect(check.stderr).toContain('E_PROJECT_FORM');
  });

  test('writes ftl.toml, keeps the old file, and has nothing to do the second time', async () => {
    const folder = await writeProject({
      'ftl.yaml': 'name: demo\naccess: org\ncomponents: []\n',
      'ftl.yaml.bak': 'mine',
    });
    const { exitCode, stdout, stderr } = await runBundle('ftl', ['migrate', '--project', folder]);
    expect(stdout).toBe('wrote ftl.toml; the old file is kept as ftl.yaml.bak2\n');
    expect(stderr).toContain('ftl.yaml, line 2: access was "org"');
    expect(stderr).toContain('nobody is named who gives out tokens');
    expect(exitCode).toBe(2);
    expect((await readdir(folder)).toSorted()).toEqual(['ftl.toml', 'ftl.yaml.bak', 'ftl.yaml.bak2']);
    expect(await readFile(path.join(folder, 'ftl.yaml.bak2'), 'utf8')).toContain('components: []');
    const again = await runBundle('ftl', ['migrate', '--project', folder]);
    expect([again.exitCode, again.stdout]).toEqual([0, 'The project file has the form of today.\n']);
  });

  test('never replaces another ftl.toml', async () => {
    const files = { 'ftl.yaml': 'name: demo\naccess: org\ncomponents: []\n', 'ftl.toml': 'mine' };
    const folder = await writeProject(files);
    const named = path.join(folder, 'ftl.yaml');
    const { exitCode, stderr } = await runBundle('ftl', ['migrate', '--project', named]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('E_FILE_EXISTS');
    expect(await readFile(path.join(folder, 'ftl.toml'), 'utf8')).toBe('mine');
    expect((await readdir(folder)).toSorted()).toEqual(['ftl.toml', 'ftl.yaml']);
  });

  test('keeps tokens of the old file from other users of the machine', async () => {
    const auth = '[auth]\nenabled = true\nprovider = "static_token"\n[auth.static_token]\n';
    const folder = await writeProject({
      'ftl.toml': `[project]\nname = "demo"\n${auth}tokens = "t:c:s:x"\n`,
    });
    const { exitCode, stderr } = await runBundle('ftl', ['migrate', '--project', folder]);
    expect(exitCode, stderr).toBe(0);
    expect(stderr).toContain('the old file still holds them');
    expect(stderr).not.toContain('t:c:s:x');
    expect((await stat(path.join(folder, 'ftl.toml.bak'))).mode & 0o777).toBe(0o600);
  });

  test('says the same to machines', async () => {
    const folder = await writeProject({ 'ftl.toml': '[component]\nname = "echo"\n', 'index.ts': '' });
    const { exitCode, stdout } = await runBundle('ftl', ['migrate', '--json', '--project', folder]);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      command: 'migrate',
      ok: true,
      outputs: { file: 'ftl.toml', kept: 'ftl.toml.bak' },
      details: { notes: [{ at: { file: 'ftl.toml', line: 1 } }] },
      warnings: [{ code: 'E_PROJECT_FORM' }],
    });
  });
});
