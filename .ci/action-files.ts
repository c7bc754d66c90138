import { stringify } from 'yaml';
import { commonInputs, inputVariable } from '../src/pipeline/inputs/inputs.ts';
import type { InputSpecifications, Step } from '../src/pipeline/step.ts';

/** Environment of single steps besides their inputs: what only GitHub knows. */
const runnerEnvironment: Readonly<Partial<Record<Step['id'], Readonly<Record<string, string>>>>> = {
  publish: { GITHUB_TOKEN: '${{ github.token }}' },
};

/** Inputs that every action has besides those of its steps. */
const actionInputs = { project: commonInputs.project, 'dry-run': commonInputs['dry-run'] };

/** Path -> content of every action.yml: the root action walks all steps, actions/<step> runs one. */
export function actionFiles(steps: readonly Step[]): ReadonlyMap<string, string> {
  const root = actionFile(steps, {
    name: 'FTL Deploy',
    description: 'Builds, proves, publishes and deploys an MCP server made of WebAssembly tools.',
    bundles: '$GITHUB_ACTION_PATH/dist',
    branding: { icon: 'upload-cloud', color: 'purple' },
  });
  const single = steps.map((step): [string, string] => [
    `actions/${step.id}/action.yml`,
    actionFile([step], {
      name: `FTL Deploy: ${step.id}`,
      description: `${step.title}, as one step of FTL Deploy.`,
      bundles: '$GITHUB_ACTION_PATH/../../dist',
    }),
  ]);
  return new Map([['action.yml', root], ...single]);
}

/** Inputs of an action made of these steps; a name that several steps share stands once. */
export function inputsOf(steps: readonly Step[]): InputSpecifications {
  const inputs: Record<string, InputSpecifications[string]> = { ...actionInputs };
  for (const [name, specification] of steps.flatMap((step) => Object.entries(step.inputs))) {
    const earlier = inputs[name];
    if (earlier && (earlier.kind !== specification.kind || earlier.default !== specification.default)) {
      throw new Error(`Two steps disagree about the input "${name}".`);
    }
    inputs[name] ??= specification;
  }
  return inputs;
}

/** Output name -> the first step that has it, with its description there. */
export function outputsOf(
  steps: readonly Step[],
): ReadonlyMap<string, { readonly step: Step['id']; readonly description: string }> {
  const outputs = new Map<string, { readonly step: Step['id']; readonly description: string }>();
  for (const { id, outputs: declared } of steps) {
    for (const [name, description] of Object.entries(declared)) {
      if (!outputs.has(name)) outputs.set(name, { step: id, description });
    }
  }
  return outputs;
}

interface ActionText {
  readonly name: string;
  readonly description: string;
  /** Folder of the bundles as the shell of the step sees it. */
  readonly bundles: string;
  readonly branding?: { readonly icon: string; readonly color: string };
}

function actionFile(steps: readonly Step[], { name, description, bundles, branding }: ActionText): string {
  const inputs = Object.entries(inputsOf(steps)).map(([input, specification]) => [
    input,
    { description: specification.description, required: false, default: specification.default ?? '' },
  ]);
  const outputs = [...outputsOf(steps)].map(([output, { step, description }]) => [
    output,
    { description, value: `\${{ steps.${step}.outputs.${output} }}` },
  ]);
  const action = {
    name,
    description,
    ...(branding ? { branding } : {}),
    inputs: Object.fromEntries(inputs),
    outputs: Object.fromEntries(outputs),
    runs: { using: 'composite', steps: steps.map((step) => runStep(step, bundles)) },
  };
  const notice = '# Written by "npm run generate" from src/pipeline; change it there.\n';
  return notice + stringify(action, { lineWidth: 0, singleQuote: true });
}

function runStep(step: Step, bundles: string) {
  const names = Object.keys({ ...actionInputs, ...step.inputs });
  const env = names.map((name) => [inputVariable(name), `\${{ inputs.${name} }}`]);
  return {
    id: step.id,
    name: step.title,
    shell: 'bash',
    env: { ...Object.fromEntries(env), ...runnerEnvironment[step.id] },
    run: `node "${bundles}/${step.id}.mjs"`,
  };
}
