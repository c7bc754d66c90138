/** How a block is proven: by a suite for all of its kind, or by a test of a file in test/, by the test's title. */
export type Cover =
  | {
      readonly as: 'project';
      /** Name of the project file; ftl.toml when left out. */
      readonly file?: string;
      /** What the block is a part of. */
      readonly before?: string;
    }
  | {
      /** Every line is a command of `ftl` with inputs that it takes. */
      readonly as: 'commands';
    }
  | {
      /** A workflow of GitHub, or some of its steps. */
      readonly as: 'workflow';
    }
  | { readonly as: 'test'; readonly file: string; readonly title: string };

const named = '[project]\nname = "page"\n';
const test = (file: string, title: string): Cover => ({ as: 'test', file, title });
const served = (title: string): Cover => test('docs/served.test.ts', title);
const source = (title: string): Cover => test('docs/source.test.ts', title);

/** Every block of every page, in order, with its language. A page that is made of the source as a whole is not here. */
export const covered: Readonly<Record<string, readonly (readonly [language: string, Cover])[]>> = {
  'actions.md': [
    ['yaml', { as: 'workflow' }],
    ['yaml', { as: 'workflow' }],
  ],
  'authorization.md': [
    ['toml', { as: 'project' }],
    ['sh', served('docs/authorization.md: a private app on a laptop')],
    ['toml', { as: 'project', before: '[project]\nname = "page"\naccess_control = "private"\n' }],
  ],
  'deployments.md': [
    ['sh', { as: 'commands' }],
    ['sh', { as: 'commands' }],
  ],
  'ftl-toml.md': [['toml', { as: 'project' }]],
  'gateway.md': [
    ['sh', served('docs/gateway.md: tools without an MCP client')],
    ['', source('docs/gateway.md: the events of a tool')],
    [
      'toml',
      {
        as: 'project',
        before: `[project]\nname = "page"\naccess_control = "private"\n[oidc]\nissuer = "https://login.example.com"\n[variables]\nmy_secret = { default = "", secret = true }\n`,
      },
    ],
    ['', source('docs/gateway.md: the refusal of a scope')],
    ['toml', { as: 'project', before: named }],
  ],
  'languages.md': [['toml', { as: 'project', before: named }]],
  'local-pages.md': [['', { as: 'commands' }]],
  'middleware.md': [
    ['toml', { as: 'project', before: named }],
    ['json', served('docs/middleware.md: a line of the request log')],
    ['', served('docs/middleware.md: figures')],
    ['ts', served('docs/middleware.md: a component of your own')],
    ['toml', { as: 'project', before: named }],
  ],
  'migration.md': [
    ['sh', { as: 'commands' }],
    ['yaml', { as: 'project', file: 'ftl.yaml' }],
    ['json', { as: 'project', file: 'ftl.json' }],
  ],
  'registry.md': [
    ['toml', { as: 'project' }],
    ['sh', { as: 'commands' }],
    ['sh', { as: 'commands' }],
    ['sh', test('cli/registry-docs.test.ts', 'docs/registry.md: what is published comes back')],
  ],
  'runtimes.md': [
    ['toml', { as: 'project', before: named }],
    ['toml', { as: 'project', before: named }],
  ],
  'spin-toml.md': [
    [
      'sh',
      test('cli/registry-docs.test.ts', 'docs/spin-toml.md: a manifest is written, checked and explained'),
    ],
    ['sh', test('cli/registry-docs.test.ts', 'docs/spin-toml.md: an app is imported')],
  ],
  'toolkits.md': [
    ['toml', { as: 'project', file: 'toolkit.toml' }],
    ['sh', served('docs/toolkits.md: a toolkit from its template to a deployment')],
  ],
  'typescript-sdk.md': [
    ['ts', served('docs/typescript-sdk.md: a tool')],
    ['ts', served('docs/typescript-sdk.md: progress of a call')],
    ['ts', served('docs/typescript-sdk.md: a tool that asks')],
  ],
};

/** Pages that test/meta/generated.test.ts holds against the source; their commands are read in test/e2e/readme.test.ts. */
export const generatedPages: readonly string[] = ['cli.md', 'errors.md'];
