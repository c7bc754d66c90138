import { expect, it } from 'vitest';
import { claimsOfRights, staticRights } from '../../src/conformance/rights.ts';
import { prepareApp } from '../../src/conformance/prepare-app.ts';
import { parseProject } from '../../src/project/index.ts';
import { lockApp, transpile } from '../../src/spin/index.ts';
import { factsOf } from '../project/in-memory-facts.ts';

const project = (rights: string, rest = '') =>
  parseProject(
    `[project]\nname = "a"\naccess_control = "private"\n[oidc]\nissuer = "https://issuer.example"\n${rights}\n${rest}`,
    factsOf({}),
  );

it('a caller with every right has the first of each list', () => {
  const { oidc } = project(
    'allowed_subjects = ["a", "b"]\norg_id = "o"\nrequired_claims = { role = ["x", "y"], ok = true }',
  );
  expect(claimsOfRights(oidc)).toEqual({ sub: 'a', org_id: 'o', role: 'x', ok: true });
  expect(claimsOfRights(undefined)).toEqual({});
});

it.each([
  ['', 'conformance:conformance:'],
  ['required_scopes = ["a", "b"]', 'conformance:conformance:a,b'],
  ['allowed_subjects = ["auth0|a"]\norg_id = "o"', 'conformance:auth0|a:::o'],
  ['required_scopes = ["a:b"]', undefined],
  ['allowed_subjects = ["a:b"]', undefined],
  ['required_claims = { role = "x" }', undefined],
])('a static token for %j is %s', (rights, expected) => {
  expect(staticRights(project(rights))).toBe(expected);
});

it('rate limits do not stop the suites, whether their chain is linked or not', () => {
  for (const chain of ['separate', 'linked']) {
    const middleware = `[mcp]\nchain = "${chain}"\n[middleware.limits]\nuse = "rate-limit"\nlimit = 3\n`;
    const manifest = transpile(project('', middleware));
    const locked = lockApp(
      manifest,
      manifest.components.map(({ id }) => ({ id, digest: `sha256:${'0'.repeat(64)}` })),
    );
    const limits = (app: typeof locked) =>
      app.components.flatMap(({ config }) =>
        Object.entries(config ?? {}).flatMap(([name, value]) =>
          name.startsWith('settings') ? [(JSON.parse(value) as { limit: number }).limit] : [],
        ),
      );
    expect(limits(locked)).toEqual([3]);
    expect(limits(prepareApp({ locked, componentFile: (digest) => digest }, {}).locked)).toEqual([
      1_000_000_000,
    ]);
  }
});
