import type { Row } from '../row.ts';

const parse = 'test/project/parse-project.test.ts';
const wrong = 'test/project/wrong-files.ts';

/** What a project file says: rows 1 to 29. */
export const projectFileRows: readonly Row[] = [
  {
    number: 1,
    feature: 'name with a pattern',
    here: 'works',
    use: '`project.name`: letters, digits, `-`, `_`, a letter first',
    shown: [
      [parse, 'gives each section its values'],
      [wrong, 'a name with a digit first'],
    ],
  },
  {
    number: 2,
    feature: 'version, description, authors',
    here: 'works',
    use: '`project.version`, `project.description`, `project.authors`',
    shown: [
      [parse, 'gives each section its values'],
      [wrong, 'a version that is none'],
    ],
  },
  {
    number: 3,
    feature: 'access public or private',
    here: 'works',
    use: '`project.access_control`',
    shown: [
      [parse, 'the smallest file has the defaults'],
      ['test/spin/transpile.test.ts', '%s: one component from outside'],
    ],
  },
  {
    number: 4,
    feature: 'access org and custom',
    here: 'otherwise',
    use: 'Both were private apps with a policy. `access_control = "private"` with `oidc.org_id`, `oidc.allowed_subjects` and `oidc.required_claims` says the same as lists that are checked; whoever writes `org` or `custom` is told so.',
    shown: [
      ['test/project/parse-project.test.ts', 'who may call a private app, and which stores are whose'],
      ['test/components/authorizer/rights.test.ts', 'the organization (tenant)'],
      ['test/components/authorizer/rights.test.ts', 'required claims'],
      ['test/project/problems.test.ts', 'hints'],
    ],
  },
  {
    number: 5,
    feature: 'references of gateway and authorizer',
    here: 'goes beyond',
    use: '`mcp.gateway`, `mcp.authorizer`: a reference or a `.wasm` file; without them the built-in ones',
    shown: [
      ['test/project/references.test.ts', 'gateway and authorizer are references, or files'],
      ['test/e2e/original-example.test.ts', 'it passes conformance with those images'],
    ],
  },
  {
    number: 6,
    feature: 'validate_arguments',
    here: 'works',
    use: '`mcp.validate_arguments`, true by default',
    shown: [
      [
        'test/components/gateway/validation.test.ts',
        'arguments reach the tool as they are, and an unknown tool still does not',
      ],
    ],
  },
  {
    number: 7,
    feature: 'issuer and audience',
    here: 'goes beyond',
    use: '`oidc.issuer`, `oidc.audience` (one or several)',
    shown: [
      [parse, 'gives each section its values'],
      [
        'test/components/authorizer/tokens.test.ts',
        'may be for several audiences, and several may be configured',
      ],
    ],
  },
  {
    number: 8,
    feature: 'key set, public key, algorithm',
    here: 'goes beyond',
    use: '`oidc.jwks_uri`, `oidc.public_key`, `oidc.algorithm`; without them the issuer is asked for its keys',
    shown: [
      [parse, 'a PEM block is kept as it is'],
      ['test/components/jws/verify.test.ts', 'is accepted: %s by PEM'],
      ['test/components/authorizer/settings.test.ts', 'discovers the keys of a generic OIDC provider'],
    ],
  },
  {
    number: 9,
    feature: 'required scopes',
    here: 'works',
    use: '`oidc.required_scopes`, a list or a string',
    shown: [
      [parse, 'gives each section its values'],
      ['test/components/authorizer/answers.test.ts', '403: insufficient_scope with all scopes at once'],
    ],
  },
  {
    number: 10,
    feature: 'endpoints shown to clients',
    here: 'works',
    use: '`oidc.authorize_endpoint`, `oidc.token_endpoint`, `oidc.userinfo_endpoint`',
    shown: [
      [
        'test/components/authorizer/metadata.test.ts',
        'is made of the configured endpoints, without asking the issuer',
      ],
      [wrong, 'one of two endpoints'],
    ],
  },
  {
    number: 11,
    feature: '[oauth], another name of [oidc]',
    here: 'works',
    use: 'Read as it is; `ftl migrate` writes `[oidc]`.',
    shown: [
      [
        'test/project/format/aliases.test.ts',
        '[oauth] and [component.X] are [oidc] and [tools.X], with the places of what is written',
      ],
    ],
  },
  {
    number: 12,
    feature: 'variables with default or required',
    here: 'goes beyond',
    use: '`variables.X.default`, `variables.X.required`, and `variables.X.secret`, `variables.X.description`',
    shown: [
      [parse, 'gives each section its values'],
      [wrong, 'a variable that is not required'],
      [
        'test/runtimes/values.test.ts',
        'what was given wins over the environment, and that over the default; an empty value is one',
      ],
    ],
  },
  {
    number: 13,
    feature: 'path and outbound hosts of a tool',
    here: 'works',
    use: '`tools.X.path`, `tools.X.allowed_outbound_hosts`',
    shown: [
      [parse, 'gives tools in order, with ids, sources and positions'],
      ['test/runtimes/embedded/outbound.test.ts', 'a host outside of the pattern is denied'],
    ],
  },
  {
    number: 14,
    feature: 'wasm file and build command',
    here: 'goes beyond',
    use: '`tools.X.wasm`, `tools.X.build.command`, `tools.X.build.watch`, `tools.X.build.env`, and `tools.X.build.workdir`',
    shown: [
      [parse, 'gives tools in order, with ids, sources and positions'],
      [
        'test/build/build-tools.test.ts',
        'a command runs again when what it watches has changed, or what it made',
      ],
    ],
  },
  {
    number: 15,
    feature: 'build inferred from the path',
    here: 'works',
    use: '`tools.X.path` alone, for TypeScript, Rust, Python and Go',
    shown: [['test/project/reader.test.ts', 'infers each language from the files that are really there']],
  },
  {
    number: 16,
    feature: 'tool from a registry',
    here: 'goes beyond',
    use: '`tools.X.repo`, pinned in `ftl.lock`; `ftl add ghcr.io/owner/tool:1.2.3`',
    shown: [
      ['test/project/references.test.ts', 'a tool of a registry is not built, and has no folder'],
      [
        'test/build/finished/component-puller.test.ts',
        'writes down what a tag means, and keeps to it when the tag moves',
      ],
    ],
  },
  {
    number: 17,
    feature: '[component.X], another name of [tools.X]',
    here: 'works',
    use: 'Read as it is; `ftl migrate` writes `[tools.X]`.',
    shown: [['test/project/format/aliases.test.ts', 'both names at once are refused']],
  },
  {
    number: 18,
    feature: 'variables of a tool, with templates',
    here: 'works',
    use: '`tools.X.variables`, values with `{{ name }}`',
    shown: [
      ['test/runtimes/values.test.ts', 'templates are replaced once, wherever they stand'],
      ['test/build/languages/contract.test.ts', 'a variable that it was granted'],
    ],
  },
  {
    number: 19,
    feature: 'build profiles',
    here: 'goes beyond',
    use: '`tools.X.profiles`, `tools.X.up.profile`, `tools.X.deploy.profile`, `ftl build --profile NAME`; the original read and ignored them',
    shown: [['test/project/tables/profiles.test.ts', 'which profile a tool is built by']],
  },
  {
    number: 20,
    feature: 'default registry',
    here: 'goes beyond',
    use: '`project.default_registry`; in the original it had no effect',
    shown: [['test/cli/component.test.ts', 'a registry that only the project file names gets no password']],
  },
  {
    number: 21,
    feature: 'static tokens in the project file',
    here: 'goes beyond',
    use: '`mcp.static_tokens` names a secret variable: the tokens stand in no file',
    shown: [
      [
        'test/components/authorizer/static-tokens.test.ts',
        'let their callers through, each with its own identity',
      ],
      [wrong, 'tokens of a variable that is no secret'],
    ],
  },
  {
    number: 22,
    feature: 'WorkOS AuthKit',
    here: 'works',
    use: '`oidc.issuer = "https://….authkit.app"`: keys and endpoints follow from it',
    shown: [['test/components/authorizer/auth-addresses.test.ts', 'WorkOS AuthKit']],
  },
  {
    number: 23,
    feature: 'project file in YAML',
    here: 'goes beyond',
    use: '`ftl.yaml` or `ftl.yml` with the keys of ftl.toml, which `ftl add` and `ftl remove` change without touching the rest; the form of the original by `ftl migrate`',
    shown: [
      [
        'test/project/edit/entries.test.ts',
        'whatever a file says, adding a tool and removing it changes no byte',
      ],
      ['test/project/document/formats.test.ts', 'one project in every format'],
      ['test/project/migrate/earlier-files.ts', 'the application file in YAML'],
    ],
  },
  {
    number: 24,
    feature: 'project file in JSON',
    here: 'goes beyond',
    use: '`ftl.json` with the keys of ftl.toml, which `ftl add` and `ftl remove` change without touching the rest; the form of the original by `ftl migrate`',
    shown: [
      [
        'test/project/edit/entries.test.ts',
        'whatever a file says, adding a tool and removing it changes no byte',
      ],
      ['test/project/document/formats.test.ts', 'one project in every format'],
      ['test/project/migrate/earlier-files.ts', 'the application file in JSON'],
    ],
  },
  {
    number: 25,
    feature: 'project file in CUE',
    here: 'left out',
    use: 'CUE is a language that is run, and its engine is a program in Go. `cue export app.cue -e app --out yaml > ftl.yaml` writes down its data, and `ftl migrate` makes an ftl.toml of it; a folder with app.cue is told so.',
    shown: [['test/project/reader.test.ts', 'without a project file says what becomes one: %s, %s']],
  },
  {
    number: 26,
    feature: 'project file as code (CDK)',
    here: 'left out',
    use: 'The builder in Go printed a spin.toml: `go run . > spin.toml` and `ftl import` make an ftl.toml of it. A program in any language can write `ftl.json`, whose schema is published.',
    shown: [
      ['test/project/reader.test.ts', 'without a project file says what becomes one: %s, %s'],
      ['test/cli/import.test.ts', 'makes an ftl.toml beside spin.toml, once, and lists what is lost'],
    ],
  },
  {
    number: 27,
    feature: 'JSON Schema of the project file',
    here: 'goes beyond',
    use: '`schemas/ftl.schema.json`, which the checks themselves use; editors are told by `#:schema` and `$schema`',
    shown: [
      ['test/project/format/schema.test.ts', 'the published schema and the checks agree on what is right'],
    ],
  },
  {
    number: 28,
    feature: 'validation errors with field and reason',
    here: 'goes beyond',
    use: '`ftl validate`: every problem in one run, with code, line, column, frame and suggestion',
    shown: [
      ['test/project/problems.test.ts', 'wrong files: every problem in one run, each with its place'],
      ['test/cli/command.test.ts', 'shows every problem with its line, and as JSON'],
    ],
  },
  {
    number: 29,
    feature: 'toolkit manifest',
    here: 'works',
    use: '`toolkit.toml`: `[toolkit]`, `[gateway]`, `[[tools]]` with routes; `ftl init my-kit --template toolkit`',
    shown: [
      ['test/project/format/toolkit.test.ts', 'a toolkit is a project whose tools have routes'],
      [
        'test/e2e/toolkit.test.ts',
        'a toolkit is made of two tools, serves each at its route, and is deployed',
      ],
    ],
  },
];
