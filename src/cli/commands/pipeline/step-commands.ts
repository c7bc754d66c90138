import { steps } from '../../../pipeline/index.ts';
import { dryRunInput } from '../../../pipeline/inputs.ts';
import type { Step, StepId } from '../../../pipeline/step.ts';
import type { Command, CommandExample } from '../../command.ts';
import { runStepCommand } from '../../step-process.ts';
import { asFlags } from '../../walk-steps.ts';
import { transpileCommand } from './transpile.ts';

/** What a command says besides what its step says. */
interface StepCommandText {
  readonly summary: string;
  readonly aliases?: readonly string[];
  readonly description: readonly string[];
  readonly examples: readonly [CommandExample, ...CommandExample[]];
}

const texts: Readonly<Record<Exclude<StepId, 'transpile'>, StepCommandText>> = {
  setup: {
    summary: 'Find or install what the later steps need.',
    description: ['Without network for Spin the embedded runtime takes its place, which needs Node alone.'],
    examples: [{ about: 'Without Spin', line: 'ftl setup --spin-version none' }],
  },
  componentize: {
    summary: 'Build the components and pack them into one app with a digest.',
    description: [
      'Builds every tool, asks each what it offers, builds the gateway (and for a private app the authorizer), and packs the app into .ftl/oci, which gives it a digest.',
    ],
    examples: [{ about: 'The digest, for a script', line: 'ftl componentize --json' }],
  },
  conformance: {
    summary: 'Start the packed app and prove that it speaks MCP.',
    description: [
      'Starts exactly what was packed and speaks MCP with it: the official suite, the contract of each tool, the rules of HTTP, and authorization when the app is private.',
    ],
    examples: [{ about: 'Prove again what was proven before', line: 'ftl conformance --repeat-proof' }],
  },
  publish: {
    summary: 'Publish the app and its components to a registry.',
    description: [
      'Copies components and app into any OCI registry, by digest, and then tags. Credentials come from the environment or from the file that docker login writes.',
    ],
    examples: [
      {
        about: 'Publish under two tags',
        line: 'ftl publish --registry ghcr.io/owner/my-server --tags 1.2.3,latest',
      },
    ],
  },
  deploy: {
    summary: 'Deploy what was proven.',
    aliases: ['eng deploy'],
    description: [
      'Deploys the digest that conformance proved, waits until it answers MCP, and puts the earlier one back when it does not.',
    ],
    examples: [
      { about: 'Leave it running on this machine', line: 'ftl deploy --keep --port 3000' },
      { about: 'See what would be done', line: 'ftl deploy --dry-run' },
    ],
  },
};

/** Every step as a command of its own. */
export const stepCommands: readonly Command[] = steps.map((step) =>
  step.id === 'transpile' ? transpileCommand : commandOf(step, texts[step.id]),
);

function commandOf(step: Step, text: StepCommandText): Command {
  return {
    name: step.id,
    ...text,
    inputs: { ...step.inputs, ...dryRunInput },
    run: ({ flags, system }) => {
      const args = [...flags].flatMap(([name, values]) => asFlags(name, values));
      return runStepCommand(step, args, system);
    },
  };
}
