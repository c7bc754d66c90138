import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findCredentials } from '../../src/oci/index.ts';
import { createSystem, type OwnedSystem } from '../../src/system/create.ts';

let system: OwnedSystem;
let folder: string;

beforeEach(async () => {
  system = createSystem({ logStyle: 'silent', env: {} });
  folder = await system.files.temporaryFolder('ftl-credentials');
});
afterEach(() => system.close());

const base64 = (text: string) => Buffer.from(text).toString('base64');

async function find(
  registry: string,
  {
    given,
    env = {},
    config,
  }: { given?: [string, string]; env?: Record<string, string>; config?: unknown } = {},
) {
  if (config !== undefined) {
    const text = typeof config === 'string' ? config : JSON.stringify(config);
    await system.files.write(path.join(folder, '.docker', 'config.json'), text);
  }
  return findCredentials(registry, {
    given: given && { username: given[0], password: given[1] },
    system: { ...system, env: { HOME: folder, ...env } },
  });
}

describe('findCredentials', () => {
  const github = { GITHUB_TOKEN: 'gh', GITHUB_ACTOR: 'octocat' };

  it('takes those that are given before all others', async () => {
    const config = { auths: { 'ghcr.io': { auth: base64('c:d') } } };
    expect(await find('ghcr.io', { given: ['a', 'b'], env: github, config })).toEqual({
      username: 'a',
      password: 'b',
    });
  });

  it("gives GitHub's token to ghcr.io and to nobody else", async () => {
    expect(await find('ghcr.io', { env: github })).toEqual({ username: 'octocat', password: 'gh' });
    expect(await find('ghcr.io', { env: github, given: ['', 'own'] })).toEqual({
      username: 'octocat',
      password: 'own',
    });
    for (const registry of ['docker.io', 'ghcr.io.evil.test', 'evil.test', 'ghcr.io:8443']) {
      expect(await find(registry, { env: github })).toBeUndefined();
    }
  });

  it('says which half is missing', async () => {
    await expect(find('r.test', { given: ['a', ''] })).rejects.toThrow('lack a password');
    await expect(find('r.test', { given: ['', 'planted'] })).rejects.toThrow('lack a user name');
  });

  it.each([
    ['r.test', { 'r.test': { auth: base64('a:b:c') } }, { username: 'a', password: 'b:c' }],
    ['r.test', { 'https://r.test/v2/': { username: 'a', password: 'b' } }, { username: 'a', password: 'b' }],
    ['r.test', { 'r.test': { auth: base64('a:'), identitytoken: 'id' } }, { refreshToken: 'id' }],
    [
      'docker.io',
      { 'https://index.docker.io/v1/': { auth: base64('a:b') } },
      { username: 'a', password: 'b' },
    ],
    ['r.test', { 'other.r.test': { auth: base64('a:b') } }, undefined],
    ['r.test', { 'r.test.evil': { auth: base64('a:b') } }, undefined],
    ['r.test', { 'r.test': { auth: base64('nocolon') } }, undefined],
    ['r.test', { 'r.test': {} }, undefined],
    ['r.test', [], undefined],
  ])("reads docker's entry for %s from %j", async (registry, auths, expected) => {
    expect(await find(registry, { config: { auths } })).toEqual(expected);
  });

  it.each(['', '{', '[]', 'null', '"x"', '{"auths":7,"credHelpers":[],"credsStore":{}}'])(
    'takes a broken config (%s) for none',
    async (config) => {
      expect(await find('r.test', { config })).toBeUndefined();
    },
  );

  it('has none where there is no home', async () => {
    expect(await findCredentials('r.test', { system })).toBeUndefined();
  });

  it.each([
    ['echo \'{"Username":"<token>","Secret":"id"}\'', { refreshToken: 'id' }],
    ['echo \'{"Username":"a","Secret":"b"}\'', { username: 'a', password: 'b' }],
    ['echo credentials not found; exit 1', undefined],
    ['echo nonsense', undefined],
  ])('asks the helper of one registry: %s', async (command, expected) => {
    const helper = path.join(folder, 'docker-credential-own');
    await system.files.write(helper, `#!/bin/sh\ncat >/dev/null\n${command}\n`);
    await system.processes.run('/bin/chmod', ['+x', helper]);
    const env = { PATH: `${folder}:/bin:/usr/bin` };
    const helped = createSystem({ logStyle: 'silent', env: { ...env, HOME: folder } });
    const config = { credHelpers: { 'r.test': 'own' }, auths: { 'r.test': { auth: base64('x:y') } } };
    await system.files.write(path.join(folder, '.docker', 'config.json'), JSON.stringify(config));
    expect(await findCredentials('r.test', { system: helped })).toEqual(expected);
    await helped.close();
  });

  it('runs no helper whose name is a path, and none that is not there', async () => {
    for (const credsStore of ['../../bin/sh', 'a b', 'not-installed']) {
      expect(await find('r.test', { config: { credsStore } })).toBeUndefined();
    }
  });
});
