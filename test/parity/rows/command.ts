import type { Row } from '../row.ts';

/** The command: rows 121 to 136. */
export const commandRows: readonly Row[] = [
  {
    number: 121,
    feature: 'start a project',
    here: 'goes beyond',
    use: '`ftl init my-server`, `ftl init my-server --template private`; also writes the workflow, and what editors need',
    shown: [
      ['test/cli/scaffold.test.ts', 'makes a project of %s that is valid'],
      [
        'test/e2e/new-user.test.ts',
        'from an empty folder to a called tool in five commands, from the packed package',
      ],
    ],
  },
  {
    number: 122,
    feature: 'add a tool, 4 languages',
    here: 'goes beyond',
    use: '`ftl add hello`, `ftl add weather --language rust` (or `python`, `go`), `ftl add ghcr.io/owner/tool:1.2.3`, `ftl remove hello`',
    shown: [
      ['test/cli/scaffold.test.ts', 'appends a table, keeps every byte before it, and writes the tool'],
      ['test/e2e/languages.test.ts', 'what "ftl add" writes builds, passes its tests and answers'],
    ],
  },
  {
    number: 123,
    feature: 'build all tools in parallel',
    here: 'goes beyond',
    use: '`ftl build`: as many compilers at once as there are cores, and nothing that did not change',
    shown: [
      ['test/build/build-tools.test.ts', 'all failures are reported together, and the other tools are built'],
      [
        'test/build/component-builder.test.ts',
        'the same source is found in the cache, a changed one is built, a damaged file is built again',
      ],
    ],
  },
  {
    number: 124,
    feature: 'run locally',
    here: 'works',
    use: '`ftl up` (also `ftl serve`), with Spin or without',
    shown: [
      [
        'test/e2e/new-user.test.ts',
        'from an empty folder to a called tool in five commands, from the packed package',
      ],
      [
        'test/cli/command.test.ts',
        'up prints one value when the build fails, and serves nothing in a dry run',
      ],
    ],
  },
  {
    number: 125,
    feature: 'watch mode',
    here: 'goes beyond',
    use: '`ftl up --watch`: no request is dropped, and a fault leaves the app as it was',
    shown: [
      ['test/e2e/watch.test.ts', 'a change of a tool is what the next calls find'],
      ['test/e2e/watch.test.ts', 'requests under way end where they began, and none fails'],
    ],
  },
  {
    number: 126,
    feature: 'test command',
    here: 'goes beyond',
    use: '`ftl test`: the own tests of each tool, and the examples of the project file against the built app',
    shown: [['test/cli/test-command.test.ts', 'runs own tests and examples, and says which failed']],
  },
  {
    number: 127,
    feature: 'toolkit build, serve, deploy',
    here: 'works',
    use: '`ftl toolkit build`, `ftl toolkit serve`, `ftl toolkit deploy`',
    shown: [
      [
        'test/e2e/toolkit.test.ts',
        'a toolkit is made of two tools, serves each at its route, and is deployed',
      ],
    ],
  },
  {
    number: 128,
    feature: 'optimised components, size report',
    here: 'otherwise',
    use: '`ftl build` prints the size of each component and of the app, and puts a table into the summary of a workflow. wasm-opt reads core modules and no components, so it has its place before there is one: in the compiler’s own settings, which `ftl add weather --language rust` writes (size, LTO, strip), or in `tools.X.build.command`.',
    shown: [
      [
        'test/e2e/pipeline.test.ts',
        'takes a project outside of the repository from ftl.toml to a deployed server',
      ],
    ],
  },
  {
    number: 129,
    feature: 'validate command',
    here: 'works',
    use: '`ftl validate`',
    shown: [
      ['test/cli/validate.test.ts', 'shows warnings with their lines, and is content'],
      ['test/cli/command.test.ts', 'shows every problem with its line, and as JSON'],
    ],
  },
  {
    number: 130,
    feature: 'deploy to the managed engine',
    here: 'otherwise',
    use: '`ftl deploy` (also `ftl eng deploy`): the hosted engine is gone since 2025; the digest that was proven goes to a target, today this machine, or to a registry with `ftl publish`',
    shown: [
      [
        'test/e2e/pipeline.test.ts',
        'publishes and deploys the digest that was proven, and sends nothing twice',
      ],
      [
        'test/targets/local.test.ts',
        'starts the earlier one again when the new one works on a spare port only',
      ],
    ],
  },
  {
    number: 131,
    feature: 'dry run, confirmation, masked secrets',
    here: 'otherwise',
    use: '`ftl deploy --dry-run` says where each variable has its value from, and no value. A deployment asks nothing, because it is the same in CI: only what was proven is deployed, and the one before comes back when it does not answer. `ftl delete` and `ftl remove` ask, or take `--yes`. Secret values are hidden in every log.',
    shown: [
      [
        'test/pipeline/deploy.test.ts',
        'says in a dry run where each variable has its value from, and no value',
      ],
      ['test/cli/terminal.test.ts', 'ftl delete asks; a no and Ctrl-C leave the deployment as it is'],
      [
        'test/runtimes/values.test.ts',
        'values of secret variables are hidden in the log, wherever they stand',
      ],
    ],
  },
  {
    number: 132,
    feature: 'variables from the environment and from flags',
    here: 'goes beyond',
    use: '`ftl deploy --variable name=value`, `name=@file`, `SPIN_VARIABLE_NAME` in the environment, `.env`; the same for `ftl up`. What nobody gives is told before anything starts.',
    shown: [
      [
        'test/pipeline/given-variables.test.ts',
        '.env counts where the environment says nothing, and flags win over both',
      ],
      [
        'test/pipeline/deploy.test.ts',
        'a variable that nobody gives a value is told before anything is started',
      ],
      [
        'test/e2e/kept-deployment.test.ts',
        'a deployment takes variables from flags and files, and its log can be followed to its end',
      ],
    ],
  },
  {
    number: 133,
    feature: 'list, status, logs, delete',
    here: 'works',
    use: '`ftl list`, `ftl status`, `ftl logs --follow`, `ftl delete`',
    shown: [
      ['test/cli/deployments.test.ts', 'are listed, asked for their health, and taken down'],
      [
        'test/cli/deployments.test.ts',
        'are followed line by line, also when the log makes room, until Ctrl-C',
      ],
    ],
  },
  {
    number: 134,
    feature: 'login',
    here: 'left out',
    use: 'There is no service of ours to log in to: apps go to places of your own, with their own credentials. Registries take what docker login keeps or `FTL_INPUT_REGISTRY_PASSWORD`, private servers `FTL_ACCESS_TOKEN`. Whoever types it is told so.',
    shown: [['test/cli/command-table.test.ts', 'commands of the original that have no namesake']],
  },
  {
    number: 135,
    feature: 'organisations',
    here: 'left out',
    use: 'They belonged to the accounts of the hosted service. Which organization may call an app is `oidc.org_id`; who may deploy it, the registry and the target decide. Whoever types it is told so.',
    shown: [['test/cli/command-table.test.ts', 'commands of the original that have no namesake']],
  },
  {
    number: 136,
    feature: 'components in a registry',
    here: 'goes beyond',
    use: '`ftl component publish`, `ftl component pull`, `ftl component list`, `ftl component inspect`, with nothing else to install',
    shown: [
      ['test/cli/component.test.ts', 'publishes a file, lists it, inspects it and pulls it back'],
      ['test/cli/registry-docs.test.ts', 'docs/registry.md: what is published comes back'],
    ],
  },
];
