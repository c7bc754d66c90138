import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stateFiles } from '../../src/pipeline/state.ts';
import { ownStateSecret } from '../../src/pipeline/inputs/state-secret.ts';
import { createSystem } from '../../src/system/create.ts';

const system = { ...createSystem({ logStyle: 'plain' }), env: {} };
const known = ['mcp_state_secret', 'other'];
let projectFolder: string;

beforeEach(() => {
  projectFolder = mkdtempSync(path.join(tmpdir(), 'ftl-state-secret-'));
});
afterEach(() => rmSync(projectFolder, { recursive: true }));

const ask = (changes: object = {}, env: Record<string, string> = {}) =>
  ownStateSecret({ known, given: [], projectFolder, ...changes }, { ...system, env });

describe('the secret that signs requestState', () => {
  it('is made once and kept for the owner alone', async () => {
    const first = await ask();
    expect(first['mcp_state_secret']).toMatch(/^[0-9a-f]{64}$/);
    expect(await ask()).toEqual(first);
    const { stateSecret } = stateFiles(projectFolder);
    expect(statSync(stateSecret).mode & 0o777).toBe(0o600);
    expect(readFileSync(stateSecret, 'utf8').trim()).toBe(first['mcp_state_secret']);
  });

  it('is the same for all who ask for the first one at the same time', async () => {
    const secrets = await Promise.all(
      Array.from({ length: 20 }, async () => (await ask())['mcp_state_secret']),
    );
    expect(new Set(secrets).size).toBe(1);
    expect(await ask()).toEqual({ mcp_state_secret: secrets[0] });
  });

  it('is made anew when its file holds none', async () => {
    const first = await ask();
    writeFileSync(stateFiles(projectFolder).stateSecret, 'short');
    const second = await ask();
    expect(second['mcp_state_secret']).toMatch(/^[0-9a-f]{64}$/);
    expect(second).not.toEqual(first);
  });

  it('is not made when somebody gave one, or the app takes none', async () => {
    expect(await ask({ given: ['mcp_state_secret'] })).toEqual({});
    expect(await ask({}, { SPIN_VARIABLE_MCP_STATE_SECRET: 'x'.repeat(32) })).toEqual({});
    expect(await ask({ known: ['other'] })).toEqual({});
    expect(() => statSync(stateFiles(projectFolder).stateSecret)).toThrow(/ENOENT/);
  });

  it('without a project it is another one each time, and nothing is written', async () => {
    expect(await ask({ projectFolder: undefined })).not.toEqual(await ask({ projectFolder: undefined }));
    expect(() => statSync(path.join(projectFolder, '.ftl'))).toThrow(/ENOENT/);
  });
});
