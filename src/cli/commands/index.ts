import { type Command, type CommandEntry, loadCommand } from '../command.ts';

/** Commands that belong together in the help. */
export interface Topic {
  readonly title: string;
  readonly commands: readonly CommandEntry[];
}

/**
 * Every command, in the order of the help. To add one: its module, and its place here. A module is loaded when its
 * command is run or explained, so that each costs what it needs itself.
 */
export const topics: readonly Topic[] = [
  {
    title: 'Write a project',
    commands: [
      {
        name: 'init',
        summary: 'Start a project in a new folder, or in this one.',
        load: async () => (await import('./project/init.ts')).init,
      },
      {
        name: 'add',
        summary: 'Add a tool to the project.',
        load: async () => (await import('./project/add.ts')).add,
      },
      {
        name: 'remove',
        summary: 'Remove a tool from the project.',
        load: async () => (await import('./project/remove.ts')).remove,
      },
      {
        name: 'validate',
        summary: 'Check ftl.toml and say everything that is wrong with it.',
        load: async () => (await import('./project/validate.ts')).validate,
      },
      {
        name: 'migrate',
        summary: 'Rewrite a project file of an earlier form as ftl.toml.',
        load: async () => (await import('./project/migrate.ts')).migrate,
      },
      {
        name: 'import',
        summary: 'Make an ftl.toml from the spin.toml of an existing app.',
        load: async () => (await import('./project/import.ts')).importCommand,
      },
    ],
  },
  {
    title: 'Run it on this machine',
    commands: [
      {
        name: 'up',
        aliases: ['serve', 'dev'],
        summary: 'Build the project and serve it on this machine.',
        load: async () => (await import('./serve/up.ts')).up,
      },
      {
        name: 'tools',
        summary: 'List the tools of a running server.',
        load: async () => (await import('./serve/tools.ts')).tools,
      },
      {
        name: 'call',
        summary: 'Call a tool of a running server.',
        load: async () => (await import('./serve/call.ts')).call,
      },
      {
        name: 'test',
        summary: "Run the tools' own tests and the examples in ftl.toml.",
        load: async () => (await import('./serve/test.ts')).test,
      },
      {
        name: 'build',
        summary: 'Build the tools and everything around them.',
        load: async () => (await import('./pipeline/build.ts')).build,
      },
    ],
  },
  {
    title: 'From source to a deployment, as CI does it',
    commands: [
      {
        name: 'pipeline',
        summary: 'Run all steps in order, as CI does.',
        load: async () => (await import('./pipeline/pipeline.ts')).pipeline,
      },
      {
        name: 'setup',
        summary: 'Find or install what the later steps need.',
        load: async () => (await import('./pipeline/step-commands.ts')).loadStepCommand('setup'),
      },
      {
        name: 'transpile',
        aliases: ['synth'],
        summary: 'Write spin.toml from ftl.toml.',
        load: async () => (await import('./pipeline/transpile.ts')).transpileCommand,
      },
      {
        name: 'componentize',
        summary: 'Build the components and pack them into one app with a digest.',
        load: async () => (await import('./pipeline/step-commands.ts')).loadStepCommand('componentize'),
      },
      {
        name: 'conformance',
        summary: 'Start the packed app and prove that it speaks MCP.',
        load: async () => (await import('./pipeline/step-commands.ts')).loadStepCommand('conformance'),
      },
      {
        name: 'publish',
        summary: 'Publish the app and its components to a registry.',
        load: async () => (await import('./pipeline/step-commands.ts')).loadStepCommand('publish'),
      },
      {
        name: 'deploy',
        aliases: ['eng deploy'],
        summary: 'Deploy what was proven.',
        load: async () => (await import('./pipeline/step-commands.ts')).loadStepCommand('deploy'),
      },
      {
        name: 'steps',
        summary: 'List the steps of the pipeline, in order.',
        load: async () => (await import('./pipeline/steps.ts')).steps,
      },
    ],
  },
  {
    title: 'Components in a registry',
    commands: [
      {
        name: 'component publish',
        summary: 'Publish one component to a registry.',
        load: async () => (await import('./component/publish.ts')).publishOne,
      },
      {
        name: 'component pull',
        summary: 'Pull one component from a registry into a file.',
        load: async () => (await import('./component/pull.ts')).pull,
      },
      {
        name: 'component list',
        summary: 'List the tags of a component in a registry.',
        load: async () => (await import('./component/list.ts')).list,
      },
      {
        name: 'component inspect',
        summary: 'Say what a component is: digest, size, imports, exports, annotations.',
        load: async () => (await import('./component/inspect.ts')).inspect,
      },
    ],
  },
  {
    title: 'Toolkits',
    commands: [
      {
        name: 'toolkit build',
        summary: 'Build the tools of toolkit.toml and the gateway in front of them.',
        load: async () => (await import('./toolkit/build.ts')).buildToolkit,
      },
      {
        name: 'toolkit serve',
        aliases: ['toolkit up'],
        summary: 'Build the toolkit and serve it on this machine.',
        load: async () => (await import('./toolkit/serve.ts')).serveToolkit,
      },
      {
        name: 'toolkit deploy',
        summary: 'Build, prove and deploy the toolkit, as "ftl pipeline" does with a project.',
        load: async () => (await import('./toolkit/deploy.ts')).deployToolkit,
      },
    ],
  },
  {
    title: 'Deployments',
    commands: [
      {
        name: 'list',
        summary: 'List the deployments of the project.',
        load: async () => (await import('./deployments/list.ts')).list,
      },
      {
        name: 'status',
        summary: 'Say whether a deployment runs and answers.',
        load: async () => (await import('./deployments/status.ts')).status,
      },
      {
        name: 'logs',
        summary: 'Show what a deployment printed.',
        load: async () => (await import('./deployments/logs.ts')).logs,
      },
      {
        name: 'stop',
        summary: 'Stop what "ftl deploy --keep" left running.',
        load: async () => (await import('./deployments/stop.ts')).stop,
      },
      {
        name: 'delete',
        summary: 'Take a deployment down for good.',
        load: async () => (await import('./deployments/delete.ts')).deleteDeployment,
      },
    ],
  },
  {
    title: 'This machine',
    commands: [
      {
        name: 'doctor',
        summary: 'Say what this machine has, what is missing, and what to do.',
        load: async () => (await import('./machine/doctor.ts')).doctor,
      },
      {
        name: 'completion',
        summary: 'Print a script that completes ftl in a shell.',
        load: async () => (await import('./machine/completion.ts')).completion,
      },
    ],
  },
];

/** Every command, by name alone. */
export const commands: readonly CommandEntry[] = topics.flatMap((topic) => topic.commands);

/** Every command with all that its help says. */
export function loadCommands(): Promise<readonly Command[]> {
  return Promise.all(commands.map(loadCommand));
}
