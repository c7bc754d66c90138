import { describe, expect, test } from 'vitest';
import { runBundle, writeProject } from '../e2e/project.ts';

interface DoctorResult {
  readonly ok: boolean;
  readonly details: {
    readonly checks: readonly { about: string; state: string; found: string; hint?: string }[];
  };
}

async function doctor(files: Readonly<Record<string, string>>, env: Record<string, string> = {}) {
  const run = await runBundle('ftl', ['doctor', '--json'], { cwd: writeProject(files), env });
  return { ...run, result: JSON.parse(run.stdout) as DoctorResult };
}

describe('ftl doctor', () => {
  test('says what is there, and that a project is not needed', async () => {
    const { exitCode, result } = await doctor({});
    expect(exitCode).toBe(0);
    const states = Object.fromEntries(result.details.checks.map(({ about, state }) => [about, state]));
    expect(states).toMatchObject({ Node: 'ok', npm: 'ok', Cache: 'ok', Project: 'note' });
    for (const { state, hint } of result.details.checks) expect(hint === undefined).toBe(state === 'ok');
  });

  test('names what builds the tools and is not installed', async () => {
    const command = '[tools.a]\nwasm = "a/a.wasm"\nbuild = { command = "no-such-builder --fast" }\n';
    const { exitCode, result } = await doctor({ 'ftl.toml': `[project]\nname = "x"\n${command}`, 'a/x': '' });
    expect(exitCode).toBe(1);
    expect(result).toMatchObject({ ok: false, error: { code: 'E_MACHINE_INCOMPLETE' } });
    expect(result.details.checks).toContainEqual(
      expect.objectContaining({ about: 'no-such-builder, for a', state: 'missing' }),
    );
  });

  test('points to validate when the project is wrong', async () => {
    const { exitCode, result } = await doctor({ 'ftl.toml': '[project]\nname = 7\nversoin = ""\n' });
    expect(exitCode).toBe(1);
    const project = result.details.checks.find(({ about }) => about === 'Project');
    expect(project).toMatchObject({ state: 'missing', found: '2 problems in ftl.toml' });
  });

  test('sees a SPIN_BIN that does not work and a cache that cannot be written', async () => {
    const { exitCode, result } = await doctor(
      {},
      { SPIN_BIN: '/no/such/spin', FTL_CACHE_DIR: '/dev/null/x' },
    );
    expect(exitCode).toBe(1);
    const missing = result.details.checks.filter(({ state }) => state === 'missing');
    expect(missing.map(({ about }) => about)).toEqual(['Spin', 'Cache']);
  });
});
