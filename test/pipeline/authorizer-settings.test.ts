import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { upInputs } from '../../src/cli/commands/serve/up-inputs.ts';
import { variablesFor } from '../../src/cli/commands/serve/app-variables.ts';
import type { FtlError } from '../../src/errors.ts';
import { checkVariables, readDeployVariables } from '../../src/pipeline/inputs/deploy-variables.ts';
import { parseProject } from '../../src/project/index.ts';
import { type LockedApp, transpile } from '../../src/spin/index.ts';
import { createSystem } from '../../src/system/create.ts';
import type { System } from '../../src/system/types.ts';
import { factsOf } from '../project/in-memory-facts.ts';

const own = createSystem({ logStyle: 'silent' });
const text = `[project]
name = "notes"
access_control = "private"

[mcp]
static_tokens = "{{ tokens }}"

[variables]
tokens = { default = "", secret = true }

[tools.a]
`;
const withProvider = `${text}
[oidc]
issuer = "https://login.example.com"
`;
const good = 'dev-token:cli:alice:mcp';
let projectFolder: string;

beforeAll(async () => {
  projectFolder = await own.files.temporaryFolder('authorizer-settings');
  await own.files.write(path.join(projectFolder, 'a', 'src', 'index.ts'), '');
});

afterAll(() => own.close());

interface Given {
  readonly env?: Readonly<Record<string, string>>;
  readonly flags?: readonly string[];
  readonly dotEnv?: string;
}

async function systemOf(written: string, { env = {}, dotEnv = '' }: Given): Promise<System> {
  await writeFile(path.join(projectFolder, 'ftl.toml'), written);
  await writeFile(path.join(projectFolder, '.env'), dotEnv);
  return { ...own, env };
}

/** As `ftl deploy` and the deploy step begin. */
async function deploy(written: string, given: Given): Promise<void> {
  const system = await systemOf(written, given);
  const project = parseProject(written, factsOf({ 'a/src/index.ts': '' }));
  const { given: found } = await readDeployVariables(given.flags ?? [], { project, projectFolder }, system);
  checkVariables(project, { values: found.values, given: found }, system);
}

/** As `ftl up` begins, of an app that is built. */
async function up(written: string, given: Given): Promise<void> {
  await upAt('http://127.0.0.1:3000/mcp', written, given);
}

/** The same; at port 0 the URL is not known. Gives the warnings. */
async function upAt(url: string | undefined, written: string, given: Given): Promise<readonly string[]> {
  const warnings: string[] = [];
  const base = await systemOf(written, given);
  const system: System = {
    ...base,
    log: { ...base.log, warning: (message) => void warnings.push(message) },
  };
  const { variables, components } = transpile(parseProject(written, factsOf({ 'a/src/index.ts': '' })));
  const locked: LockedApp = {
    spin_lock_version: 1,
    metadata: { name: 'notes', version: '1', trigger: { type: 'http' } },
    variables: Object.fromEntries(
      variables.map(({ name, secret, default: value }) => [
        name,
        { secret, ...(value === undefined ? {} : { default: value }) },
      ]),
    ),
    triggers: [],
    components: components.map((component) => ({
      id: component.id,
      metadata: {},
      source: { content_type: 'application/wasm', digest: `sha256:${'0'.repeat(64)}` },
      config: Object.fromEntries(component.variables),
    })),
  };
  const inputs = { variable: given.flags ?? [], layout: '' };
  expect(Object.keys(upInputs)).toEqual(expect.arrayContaining(Object.keys(inputs)));
  const context = { inputs, projectFolder, projectFile: 'ftl.toml', system };
  await variablesFor(locked, url, context as never);
  return warnings;
}

describe.each([
  ['ftl up', up],
  ['deploy', deploy],
])('%s says before it starts', (_, start) => {
  const failure = async (written: string, given: Given): Promise<FtlError> =>
    start(written, given).then(
      () => expect.unreachable(),
      (error: FtlError) => error,
    );

  it.each<[string, Given, string, string]>([
    ['a colon too few', { env: { SPIN_VARIABLE_TOKENS: 's3cret:cli:alice' } }, 'the environment', 'entry 1'],
    ['a second entry', { env: { SPIN_VARIABLE_TOKENS: `${good};s3cret` } }, 'the environment', 'entry 2'],
    ['an expiry in words', { dotEnv: `SPIN_VARIABLE_TOKENS=${good}:s3cret` }, '.env', 'entry 1'],
    ['a space in a token', { flags: ['tokens=s3 cret:a:b:c'] }, '--variable', 'entry 1'],
  ])('which static token is malformed: %s', async (_name, given, source, entry) => {
    const error = await failure(text, given);
    expect(error).toMatchObject({ code: 'E_RUNTIME_VARIABLE', at: { line: 9 } });
    expect(error.message).toContain(`${entry} of static_tokens is not token:client_id:subject:scope1,scope2`);
    expect(error.message).toContain(`the variable tokens (from ${source})`);
    expect(error.hint).toContain('SPIN_VARIABLE_TOKENS');
    expect(`${error.message} ${error.hint}`).not.toMatch(/s3|cret|alice|dev-token/);
  });

  it('that nobody could be let in', async () => {
    const error = await failure(text, {});
    expect(error.message).toContain('nobody could be let in');
    expect(error.message).toContain('the variable tokens (empty, from its default)');
  });

  it.each([
    ['SPIN_VARIABLE_MCP_OIDC_ISSUER', 'http://s3cret.example', 'oidc_issuer must be an https URL'],
    ['SPIN_VARIABLE_MCP_OIDC_PUBLIC_KEY', 's3cret', 'oidc_public_key cannot be used'],
    ['SPIN_VARIABLE_MCP_OIDC_ALGORITHMS', 'HS256,s3cret', 'oidc_algorithms may hold RS256'],
    ['SPIN_VARIABLE_MCP_OIDC_REQUIRED_CLAIMS', 's3cret', 'oidc_required_claims must be a JSON object'],
  ])('that %s cannot be used', async (name, value, rule) => {
    const error = await failure(withProvider, { env: { [name]: value } });
    expect(error).toMatchObject({ code: 'E_RUNTIME_VARIABLE', at: { line: 13 } });
    expect(error.message).toContain(rule);
    expect(error.hint).toContain(name);
    expect(`${error.message} ${error.hint}`).not.toContain('s3cret');
  });

  it('nothing of what can be used', async () => {
    await start(text, { env: { SPIN_VARIABLE_TOKENS: good } });
    await start(withProvider, {});
    await start(withProvider, { flags: [`tokens=${good};b:c:d:`] });
    await start(text.replace('"private"', '"public"').replace(/\[mcp\]\n.*\n/, ''), {});
    await start(text.replace('[mcp]', '[mcp]\nchain = "linked"'), { dotEnv: `SPIN_VARIABLE_TOKENS=${good}` });
  });

  it('what is wrong in a linked chain too', async () => {
    const linked = text.replace('[mcp]', '[mcp]\nchain = "linked"');
    expect((await failure(linked, { flags: ['tokens=x'] })).message).toContain('entry 1 of static_tokens');
  });

  it('nothing of an authorizer that is not ours', async () => {
    const foreign = text.replace('[mcp]', '[mcp]\nauthorizer = "ghcr.io/other/authorizer:1.0.0"');
    await start(foreign, { flags: ['tokens=anything'] });
  });
});

it('ftl up warns where no token of the issuer can be taken', async () => {
  const withAudience = `${withProvider}audience = ["https://app.example/mcp"]\n`;
  const published = withProvider.replace('[mcp]', '[mcp]\npublic_url = "https://app.example/mcp"');
  const [warning] = await upAt(undefined, withProvider, {});
  expect(warning).toContain('which audience');
  expect(await upAt('http://127.0.0.1:3000/mcp', withProvider, {})).toEqual([]);
  for (const written of [withAudience, published]) expect(await upAt(undefined, written, {})).toEqual([]);
  const byTokens = { env: { SPIN_VARIABLE_TOKENS: good } };
  expect(await upAt(undefined, text, byTokens)).toEqual([]);
});
