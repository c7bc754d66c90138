import type { Row } from '../row.ts';

const transpile = 'test/spin/transpile.test.ts';
const wrong = 'test/project/wrong-files.ts';
const original = 'test/spin/original-variables.test.ts';

/** From the project file to spin.toml: rows 30 to 47. */
export const manifestRows: readonly Row[] = [
  {
    number: 30,
    feature: 'a valid manifest of Spin, version 2',
    here: 'goes beyond',
    use: '`ftl transpile`; each part says which line of the project file it comes from',
    shown: [
      [
        'test/spin/round-trip.test.ts',
        'every example is written as TOML 1.0 that Spin reads back as it was meant',
      ],
    ],
  },
  {
    number: 31,
    feature: 'application metadata carried over',
    here: 'works',
    use: '`[application]` of spin.toml, from `[project]`',
    shown: [[transpile, 'of a public app']],
  },
  {
    number: 32,
    feature: 'variable with the list of components',
    here: 'otherwise',
    use: 'The built-in gateway carries its catalog; `mcp_request_components` lists those that are asked at run time. A gateway of a registry gets `tool_components` and `component_names`.',
    shown: [
      [original, 'a gateway of a registry gets the names of the tools and the settings that it knows'],
      [transpile, 'of a public app'],
    ],
  },
  {
    number: 33,
    feature: 'variable auth_enabled',
    here: 'left out',
    use: 'No component of the original read it; whether there is an authorizer is seen in the manifest.',
  },
  {
    number: 34,
    feature: 'variables of the authorizer',
    here: 'works',
    use: '`mcp_*` variables from `[oidc]`; an authorizer of a registry gets the names that the original had too',
    shown: [
      [transpile, 'of a private app'],
      [original, 'an authorizer of a registry gets every variable of the original, from [oidc]'],
    ],
  },
  {
    number: 35,
    feature: 'public: the gateway has /...',
    here: 'works',
    use: '`access_control = "public"`',
    shown: [[transpile, '%s: one component from outside']],
  },
  {
    number: 36,
    feature: 'private: the authorizer has /..., the gateway is private',
    here: 'works',
    use: '`access_control = "private"`',
    shown: [
      [transpile, '%s: one component from outside'],
      [
        'test/components/gateway/private-app.test.ts',
        'lets nobody in by identity headers of his own, and nobody without a token',
      ],
    ],
  },
  {
    number: 37,
    feature: 'tools on private routes',
    here: 'works',
    use: 'Always.',
    shown: [
      [transpile, '%s: one component from outside'],
      [transpile, 'the gateway reaches each tool by name and nothing else'],
    ],
  },
  {
    number: 38,
    feature: 'outbound hosts and store of the authorizer',
    here: 'works',
    use: 'The gateway, the hosts of the issuer, and a store that no tool has; `mcp.auth_store`',
    shown: [
      [transpile, 'the authorizer reaches the gateway and the origins of the issuer'],
      [transpile, 'only the authorizer has a store'],
    ],
  },
  {
    number: 39,
    feature: 'host of a custom issuer allowed',
    here: 'goes beyond',
    use: 'From `oidc.issuer` and `oidc.jwks_uri`; in the original keys of Auth0 or Okta could not be fetched',
    shown: [[transpile, 'the authorizer reaches the gateway and the origins of the issuer']],
  },
  {
    number: 40,
    feature: 'reserved ids and clashes of variables refused',
    here: 'goes beyond',
    use: '`ftl validate`; in the original a tool called `mcp` took the place of the authorizer',
    shown: [
      [wrong, 'two names with one id'],
      [wrong, 'a reserved name'],
    ],
  },
  {
    number: 41,
    feature: 'deterministic output',
    here: 'goes beyond',
    use: 'In order of declaration; `ftl transpile -o spin.toml --check` finds a stale file',
    shown: [
      ['test/e2e/pipeline.test.ts', 'makes the same digest in another folder with nothing built before'],
      ['test/spin/explain.test.ts', 'names the lines that parts come from'],
    ],
  },
  {
    number: 42,
    feature: 'absolute paths of the temporary manifest',
    here: 'otherwise',
    use: 'There is no temporary manifest: paths are relative to the file, wherever `ftl transpile -o` puts it.',
    shown: [[transpile, 'in another folder, with paths from there']],
  },
  {
    number: 43,
    feature: 'components of a registry pulled before the run',
    here: 'goes beyond',
    use: '`ftl build`, with digests in `ftl.lock`, a cache, and `--registry-mirror HOST=MIRROR`',
    shown: [
      ['test/build/finished/component-puller.test.ts', 'needs no network for what it has pulled before'],
      [
        'test/build/finished/component-puller.test.ts',
        'says where the reference stands and names the two ways out when nothing answers',
      ],
    ],
  },
  {
    number: 44,
    feature: 'validation of the manifest',
    here: 'goes beyond',
    use: '`ftl import`: a reader with the rules of Spin’s own; everything that is written is read back with it',
    shown: [
      ['test/spin/read/read-manifest.test.ts', 'reads a manifest of version 2 with all that Spin knows'],
      ['test/spin/round-trip.test.ts', 'so is each of ${runs} generated projects'],
    ],
  },
  {
    number: 45,
    feature: 'source as registry, package and version',
    here: 'otherwise',
    use: 'A component is pulled, checked against its digest and packed into the app, so that what runs is what was proven; `ftl import` reads the table.',
    shown: [
      ['test/spin/import-app.test.ts', 'makes tools of components, and lists what does not carry over'],
      [
        'test/build/finished/component-puller.test.ts',
        'forgets references that nobody names any more, and locks no digest',
      ],
    ],
  },
  {
    number: 46,
    feature: 'export of spin.toml',
    here: 'goes beyond',
    use: '`ftl transpile -o spin.toml` (also `ftl synth`), `ftl transpile --explain`',
    shown: [
      ['test/cli/transpile.test.ts', 'writes a spin.toml beside ftl.toml, and says when it is stale'],
      ['test/cli/transpile.test.ts', 'explains each part, for people and for scripts'],
    ],
  },
  {
    number: 47,
    feature: 'private without an issuer refused',
    here: 'goes beyond',
    use: '`ftl validate`; there is no issuer of a vendor as a silent default, and static tokens are enough',
    shown: [
      [wrong, 'private without anybody'],
      [transpile, 'a private app with static tokens alone reaches the gateway alone'],
    ],
  },
];
