import * as fc from 'fast-check';
import { parseProject, type Project } from '../../src/project/index.ts';
import { tomlString } from '../../src/project/values/toml-text.ts';
import { factsOf } from '../project/in-memory-facts.ts';

const facts = factsOf({ 'src/index.ts': '', 'vendor/a.wasm': '' });

const word = fc
  .stringMatching(/^[a-z][a-z0-9]{0,6}$/)
  .filter((name) => !['mcp', 'auth', 'tools'].includes(name));
const anyText = fc.string({ unit: 'binary', maxLength: 30 }).filter((text) => !/\p{Surrogate}/u.test(text));
const hosts = fc.subarray([
  'https://api.example.com',
  'http://*.example.org:8080',
  'postgres://db.example.com',
  'https://10.0.0.0/8:1..9',
  'http://localhost:*',
]);

interface Tool {
  readonly name: string;
  readonly source: number;
  readonly kind: string;
  readonly hosts: readonly string[];
  readonly stores: readonly string[];
  readonly value: string;
  readonly limits: boolean;
  readonly files: boolean;
}

const tool: fc.Arbitrary<Tool> = fc.record({
  name: fc.array(word, { minLength: 1, maxLength: 2 }).map((parts) => parts.join('_')),
  source: fc.nat({ max: 2 }),
  kind: fc.constantFrom('tools', 'mcp'),
  hosts,
  stores: fc.subarray(['second', 'third']),
  value: anyText.map((text) => text.replace(/[{}]/g, '')),
  limits: fc.boolean(),
  files: fc.boolean(),
});

const shape = fc.record({
  name: fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9_-]{0,20}$/),
  description: anyText,
  authors: fc.array(anyText, { maxLength: 2 }),
  isPrivate: fc.boolean(),
  gateway: fc.boolean(),
  variables: fc.uniqueArray(fc.record({ name: word, value: anyText, secret: fc.boolean() }), {
    selector: ({ name }) => name,
    maxLength: 4,
  }),
  tools: fc.uniqueArray(tool, { selector: ({ name }) => name.replaceAll('_', '-'), maxLength: 5 }),
});

type Shape = typeof shape extends fc.Arbitrary<infer Value> ? Value : never;

/** Valid projects of every kind of source, with texts that hold anything. */
export const generatedProject: fc.Arbitrary<Project> = shape.map((value) =>
  parseProject(textOf(value), facts),
);

function textOf({ name, description, authors, isPrivate, gateway, variables, tools }: Shape): string {
  return [
    '[project]',
    `name = ${tomlString(name)}`,
    `description = ${tomlString(description)}`,
    `authors = [${authors.map(tomlString).join(', ')}]`,
    `access_control = "${isPrivate ? 'private' : 'public'}"`,
    ...(gateway ? ['[mcp]', 'gateway = "ghcr.io/owner/gateway:1.0.0"'] : []),
    ...(isPrivate ? ['[oidc]', 'issuer = "https://auth.example.com/x"', 'audience = ["a", "b"]'] : []),
    '[variables]',
    ...variables.map(({ name: key, value, secret }) => {
      return secret
        ? `${key} = { required = true, secret = true }`
        : `${key} = { default = ${tomlString(value)} }`;
    }),
    ...tools.flatMap((each, index) => toolLines(each, index, variables[0]?.name)),
  ].join('\n');
}

function toolLines(each: Tool, index: number, variable: string | undefined): readonly string[] {
  const source = [
    `repo = "ghcr.io/owner/tool-${index}:1.0.0"`,
    `path = "src"\nwasm = "out/${index}.wasm"\nbuild = { command = ${tomlString(each.value || 'make')}, watch = ["**/*.rs"] }`,
    `path = "src"\nwasm = "out/${index}-b.wasm"\nbuild = { command = ["a", "b"], env = { X = ${tomlString(each.value.replaceAll('\0', ''))} } }`,
  ][each.source];
  return [
    `[tools.${each.name}]`,
    source ?? '',
    `kind = "${each.kind}"`,
    `allowed_outbound_hosts = [${each.hosts.map(tomlString).join(', ')}]`,
    `key_value_stores = [${each.stores.map(tomlString).join(', ')}]`,
    ...(each.files ? ['files = ["src/index.ts", { source = "vendor", destination = "/data" }]'] : []),
    ...(each.limits ? ['limits = { memory = "64MiB", timeout = "5s" }'] : []),
    `[tools.${each.name}.variables]`,
    `plain = ${tomlString(each.value)}`,
    ...(variable === undefined ? [] : [`templated = "x{{ ${variable} }}"`]),
  ];
}
