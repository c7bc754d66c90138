import type { Row } from '../row.ts';

/** Registry, actions, examples: rows 137 to 147. */
export const deliveryRows: readonly Row[] = [
  {
    number: 137,
    feature: 'Wasm artifacts in OCI registries',
    here: 'goes beyond',
    use: '`ftl publish`, `ftl component publish`: in the form of wkg, by our own code, sent once',
    shown: [
      [
        'test/oci/component.test.ts',
        'comes back byte for byte, by tag and by digest, in the form that wkg writes',
      ],
      [
        'test/oci/peers.test.ts',
        'agree on every digest, take large components in pieces, and get nothing twice',
      ],
    ],
  },
  {
    number: 138,
    feature: 'release: a version and latest',
    here: 'works',
    use: '`ftl publish --registry ghcr.io/owner/my-server --tags 1.2.3,latest`; tags are written last, those of the app after all others',
    shown: [['test/oci/publish.test.ts', 'writes tags after everything else, and those of the app last']],
  },
  {
    number: 139,
    feature: 'container image of an app',
    here: 'not yet',
    use: 'Until then: publish the app, and let `spin up -f` read it from the registry inside of any image that has Spin.',
  },
  {
    number: 140,
    feature: 'horizontal scaling',
    here: 'not yet',
    use: 'The app keeps no state between requests but its key-value stores, so that it runs as many times as one likes; there is no target of ours yet that does so.',
  },
  {
    number: 141,
    feature: 'action: set up tools',
    here: 'goes beyond',
    use: '`ftl/deploy/actions/setup@v1`: checked against SHA-256, cached, goes on without Spin',
    shown: [
      ['test/pipeline/setup.test.ts', 'goes on with the embedded runtime when Spin cannot be reached'],
      [
        'test/runtimes/spin-install.test.ts',
        'is verified, unpacked and laid into the tool cache; a second run does not download',
      ],
    ],
  },
  {
    number: 142,
    feature: 'action: start and stop a server',
    here: 'otherwise',
    use: '`ftl/deploy/actions/conformance@v1` starts, checks and stops the app itself; for tests of your own `ftl deploy --keep` waits until the app answers MCP, and `ftl stop` ends it',
    shown: [
      ['test/conformance/run-conformance.test.ts', 'stops the app when a suite cannot be run'],
      [
        'test/targets/local.test.ts',
        'serves from its own copy, in a process that outlives this one, until it is stopped',
      ],
    ],
  },
  {
    number: 143,
    feature: 'action: deploy',
    here: 'works',
    use: '`ftl/deploy/actions/deploy@v1`, or all steps with `ftl/deploy@v1`',
    shown: [
      ['test/e2e/act.test.ts', 'builds, proves and deploys their project and hands back the outputs'],
      ['test/meta/actions.test.ts', '%s pastes no input into a shell and names only what exists'],
    ],
  },
  {
    number: 144,
    feature: 'action: publish, preview of a pull request, conformance',
    here: 'not yet',
    use: '`ftl/deploy/actions/publish@v1` and `ftl/deploy/actions/conformance@v1` are there; previews of pull requests are not.',
    shown: [
      [
        'test/pipeline/publish.test.ts',
        'publishes to the packages of the repository in GitHub Actions, unless told otherwise',
      ],
      [
        'test/conformance/run-conformance.test.ts',
        'proves a private app with the tokens of a test issuer, whatever issuer and key the user gives it',
      ],
    ],
  },
  {
    number: 145,
    feature: 'library of tools',
    here: 'not yet',
    use: '`ftl add` takes tools of any registry; there is no library of ours yet.',
    shown: [['test/cli/scaffold.test.ts', 'adds a component of a registry by its reference']],
  },
  {
    number: 146,
    feature: 'example app in four languages',
    here: 'works',
    use: '`examples/polyglot`',
    shown: [['test/e2e/languages.test.ts', 'its own tests and examples pass, and every tool answers']],
  },
  {
    number: 147,
    feature: 'load test and latency',
    here: 'works',
    use: '`npm run bench`, with the figures in [performance](performance.md)',
    shown: [['test/e2e/readme.test.ts', 'name only npm scripts that there are']],
  },
];
