import { expect, test } from 'vitest';
import { parseDocument } from '../../../src/project/document/document.ts';
import { checkProjectFile, parseProject, projectWarnings } from '../../../src/project/index.ts';
import { factsOf } from '../in-memory-facts.ts';

const facts = factsOf({ 'a/index.ts': '', 'b/Makefile': '' });

function warningsOf(text: string): readonly string[] {
  const { document } = checkProjectFile(parseDocument(text, 'ftl.toml'));
  return projectWarnings(document, parseProject(text, facts)).map(
    ({ code, at, message }) => `${code} ${at?.line}:${at?.column} ${message}`,
  );
}

const head = '[project]\nname = "x"\n';

test('a project in which nothing is odd has no warnings', () => {
  const text = `${head}[variables]
token = { required = true, secret = true }
host = { default = "api.example.com" }
api_key = { default = "" }
[tools.a]
allowed_outbound_hosts = ["https://{{ host }}", "https://*.example.com", "http://b.spin.internal"]
variables = { token = "{{ token }}", api_key = "{{ api_key }}", token_url = "https://x.example", keys = "3" }
[tools.b]
wasm = "b/b.wasm"
build = { command = "make", env = { MODE = "release" } }
`;
  expect(warningsOf(text)).toEqual([]);
});

test('variables that nothing uses', () => {
  const text = `${head}[variables]\nused = { default = "1" }\nlost = { default = "{{ used }}" }\n[tools.a]\nvariables = { x = "{{ used }}" }\n`;
  expect(warningsOf(text)).toEqual(['E_PROJECT_UNUSED 5:1 variables.lost is used nowhere.']);
});

test('a variable of static tokens or of the state secret is used', () => {
  const text = `${head}access_control = "private"\n[mcp]\nstatic_tokens = "{{ t }}"\nstate_secret = "{{ s }}"\n[variables]\nt = { required = true, secret = true }\ns = { required = true, secret = true }\n`;
  expect(warningsOf(text)).toEqual([]);
});

test('what looks like a secret, by its name or by how it begins, and never its text', () => {
  const text = `${head}[variables]
api_key = { default = "hunter2" }
[tools.a]
variables = { k = "{{ api_key }}", github = "ghp_hunter2hunter2hunter2", db_password = "hunter2" }
[tools.b]
wasm = "b/b.wasm"
build = { command = "make", env = { NPM_TOKEN = "hunter2" } }
`;
  const warnings = warningsOf(text);
  expect(warnings).toEqual([
    'E_PROJECT_SECRET 4:23 variables.api_key.default looks like a secret in plain text.',
    'E_PROJECT_SECRET 6:45 tools.a.variables.github looks like a secret in plain text.',
    'E_PROJECT_SECRET 6:88 tools.a.variables.db_password looks like a secret in plain text.',
    'E_PROJECT_SECRET 9:49 tools.b.build.env.NPM_TOKEN looks like a secret in plain text.',
  ]);
  expect(warnings.join()).not.toContain('hunter2');
});

test('a tool that may reach every host', () => {
  const text = `${head}[tools.a]\nallowed_outbound_hosts = ["https://a.example", "https://*", "*://*:*"]\n`;
  expect(warningsOf(text).map((warning) => warning.split(' ').slice(0, 2).join(' '))).toEqual([
    'E_PROJECT_GRANT 4:48',
    'E_PROJECT_GRANT 4:61',
  ]);
});
