import { parse } from 'yaml';

/** A workflow or action file as far as the lint looks at it. */
interface ActionsFile {
  readonly permissions?: unknown;
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly outputs?: Readonly<Record<string, { readonly value?: string }>>;
  readonly runs?: { readonly steps?: readonly Step[] };
  readonly jobs?: Readonly<Record<string, { readonly steps?: readonly Step[] }>>;
}

interface Step {
  readonly id?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** What is wrong with a composite action: what no other tool says, and what would let an input run as code. */
export function lintAction(text: string): readonly string[] {
  const action = parse(text) as ActionsFile;
  const steps = action.runs?.steps ?? [];
  const ids = steps.flatMap(({ id }) => id ?? []);
  return [
    ...steps.flatMap(lintStep),
    ...steps.flatMap(({ id, run, shell }) =>
      run && !shell ? [`step ${id ?? run}: a composite step needs a shell`] : [],
    ),
    ...steps.flatMap(({ uses }) => (uses ? [`uses ${uses}: no action of ours uses another`] : [])),
    ...references(text, 'inputs').flatMap((name) =>
      action.inputs && name in action.inputs ? [] : [`inputs.${name} does not exist`],
    ),
    ...references(text, 'steps').flatMap((id) => (ids.includes(id) ? [] : [`steps.${id} does not exist`])),
    ...forbiddenContexts(text),
    ...Object.entries(action.outputs ?? {}).flatMap(([name, { value }]) =>
      value ? [] : [`output ${name} has no value`],
    ),
  ];
}

/** What is wrong with a workflow of ours. */
export function lintWorkflow(text: string): readonly string[] {
  const workflow = parse(text) as ActionsFile;
  const steps = Object.values(workflow.jobs ?? {}).flatMap((job) => job.steps ?? []);
  const none = workflow.permissions !== undefined && JSON.stringify(workflow.permissions) === '{}';
  return [
    ...(none ? [] : ['permissions: {} is missing on top']),
    ...steps.flatMap(lintStep),
    ...steps.flatMap(({ uses = '', with: inputs }) =>
      uses.startsWith('actions/checkout@') && inputs?.['persist-credentials'] !== false
        ? ['checkout without persist-credentials: false']
        : [],
    ),
    ...(/pull_request_target|workflow_run/.test(text) ? ['runs with rights on code of strangers'] : []),
  ];
}

function lintStep({ id, run = '', uses = '' }: Step): readonly string[] {
  const pinned = uses === '' || uses.startsWith('./') || /@[0-9a-f]{40}$/.test(uses);
  return [
    ...(run.includes('${{') ? [`step ${id ?? run}: an expression inside run`] : []),
    ...(pinned ? [] : [`uses ${uses}: not pinned by a commit`]),
  ];
}

/** Names after `inputs.` or `steps.` in every expression of the file, comments and descriptions included. */
function references(text: string, context: 'inputs' | 'steps'): readonly string[] {
  return expressions(text).flatMap((expression) =>
    [...expression.matchAll(new RegExp(`\\b${context}\\.([A-Za-z0-9_-]+)`, 'g'))].map(
      ([, name = '']) => name,
    ),
  );
}

/** Contexts that a composite action does not have; using one breaks the action when it is loaded. */
function forbiddenContexts(text: string): readonly string[] {
  return expressions(text).flatMap((expression) =>
    [...expression.matchAll(/\b(secrets|vars|needs)\./g)].map(
      ([, name]) => `${name} does not exist in an action`,
    ),
  );
}

function expressions(text: string): readonly string[] {
  return [...text.matchAll(/\$\{\{([\s\S]*?)\}\}/g)].map(([, expression = '']) => expression);
}
