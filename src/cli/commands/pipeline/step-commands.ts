import { asFlags, dryRunInput } from '../../../pipeline/inputs/inputs.ts';
import type { Step, StepId } from '../../../pipeline/step.ts';
import type { CommandDefinition, CommandExample } from '../../command.ts';
import { runStepCommand } from '../../step-process.ts';

/** Steps that are commands as they are. */
type PlainStep = Exclude<StepId, 'transpile'>;

/** What a command says besides what its step says. */
interface StepCommandText {
  readonly description: readonly string[];
  readonly examples: readonly [CommandExample, ...CommandExample[]];
}

const texts: Readonly<Record<PlainStep, StepCommandText>> = {
  setup: {
    description: ['Without network for Spin the embedded runtime takes its place, which needs Node alone.'],
    examples: [{ about: 'Without Spin', line: 'ftl setup --spin-version none' }],
  },
  componentize: {
    description: [
      'Builds every tool, asks each what it offers, builds the gateway (and for a private app the authorizer), and packs the app into .ftl/oci, which gives it a digest.',
    ],
    examples: [{ about: 'The digest, for a script', line: 'ftl componentize --json' }],
  },
  conformance: {
    description: [
      'Starts exactly what was packed and speaks MCP with it: the official suite, the contract of each tool, the rules of HTTP, and authorization when the app is private.',
    ],
    examples: [{ about: 'Prove again what was proven before', line: 'ftl conformance --repeat-proof' }],
  },
  publish: {
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
    description: [
      'Deploys the digest that conformance proved, waits until it answers MCP, and puts the earlier one back when it does not.',
    ],
    examples: [
      { about: 'Leave it running on this machine', line: 'ftl deploy --keep --port 3000' },
      { about: 'See what would be done', line: 'ftl deploy --dry-run' },
    ],
  },
};

const modules: Readonly<Record<PlainStep, () => Promise<Step>>> = {
  setup: async () => (await import('../../../pipeline/steps/setup.ts')).setup,
  componentize: async () => (await import('../../../pipeline/steps/componentize.ts')).componentize,
  conformance: async () => (await import('../../../pipeline/steps/conformance.ts')).conformance,
  publish: async () => (await import('../../../pipeline/steps/publish.ts')).publish,
  deploy: async () => (await import('../../../pipeline/steps/deploy.ts')).deploy,
};

/** A step as a command of its own, without the others. */
export async function loadStepCommand(id: PlainStep): Promise<CommandDefinition> {
  const step = await modules[id]();
  return {
    ...texts[id],
    inputs: { ...step.inputs, ...dryRunInput },
    run: ({ flags, system }) => {
      const args = [...flags].flatMap(([name, values]) => asFlags(name, values));
      return runStepCommand(step, args, system);
    },
  };
}
