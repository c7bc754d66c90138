import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { describeWithPeers } from '../peers.ts';
import { filesBelow, read, root } from './imports.ts';
import { lintAction, lintWorkflow } from './lint-actions.ts';

const actions = ['action.yml', ...filesBelow('actions').filter((file) => file.endsWith('action.yml'))];
const workflows = filesBelow('.github/workflows');
const scripts = ['.ci/run', ...filesBelow('.ci').filter((file) => file.endsWith('.sh'))];

test.each(actions)('%s pastes no input into a shell and names only what exists', (file) => {
  expect(lintAction(read(file))).toEqual([]);
});

test.each(workflows)('%s has no rights on top, pins what it uses and pastes nothing into a shell', (file) => {
  expect(lintWorkflow(read(file))).toEqual([]);
});

describe('the lint itself', () => {
  const action = (step: string, rest = '') =>
    `inputs: { name: { description: x } }\n${rest}runs:\n  using: composite\n  steps:\n    - ${step}\n`;

  test.each([
    ['an expression inside run', action('{ run: "echo ${{ inputs.name }}", shell: bash }')],
    ['needs a shell', action('{ run: "true" }')],
    ['inputs.nope does not exist', action('{ run: "true", shell: bash, env: { A: "${{ inputs.nope }}" } }')],
    [
      'steps.none does not exist',
      action('{ run: "true", shell: bash }', 'outputs: { a: { value: "${{ steps.none.outputs.b }}" } }\n'),
    ],
    ['secrets does not exist', action('{ run: "true", shell: bash, env: { A: "${{ secrets.TOKEN }}" } }')],
    ['has no value', action('{ run: "true", shell: bash }', 'outputs: { a: { description: x } }\n')],
    ['uses another', action('{ uses: ./other }')],
  ])('finds in an action: %s', (reason, text) => {
    expect(lintAction(text)).toEqual([expect.stringContaining(reason)]);
  });

  const workflow = (step: string, top = 'permissions: {}\n') => `${top}jobs: { a: { steps: [${step}] } }\n`;

  test.each([
    ['is missing on top', workflow('{ run: "true" }', '')],
    ['is missing on top', workflow('{ run: "true" }', 'permissions: { contents: write }\n')],
    ['not pinned', workflow('{ uses: actions/setup-node@v6 }')],
    ['an expression inside run', workflow('{ run: "echo ${{ github.head_ref }}" }')],
    ['persist-credentials', workflow(`{ uses: "actions/checkout@${'a'.repeat(40)}" }`)],
    ['strangers', workflow('{ run: "true" }', 'on: pull_request_target\npermissions: {}\n')],
  ])('finds in a workflow: %s', (reason, text) => {
    expect(lintWorkflow(text)).toEqual([expect.stringContaining(reason)]);
  });
});

/** Output of a checker, and whether it was content. */
function check(program: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    timeout: 120_000,
  });
  return { status, output: `${stdout}${stderr}` };
}

describeWithPeers(['actionlint', 'shellcheck'], 'actionlint finds nothing in the workflows', (paths) => {
  test('they are clean', () => {
    const found = check(paths.actionlint, ['-shellcheck', paths.shellcheck, ...workflows]);
    expect(found).toEqual({ status: 0, output: '' });
  });
});

describeWithPeers(['zizmor'], 'zizmor finds nothing in workflows and actions', (paths) => {
  test('they are clean', () => {
    const args = ['--offline', '--no-progress', '--config', '.github/zizmor.yml', '.github', ...actions];
    const found = check(paths.zizmor, args);
    expect(found, found.output).toMatchObject({ status: 0 });
    for (const file of [...actions, ...workflows]) expect(found.output).toContain(`completed ${file}`);
  });
});

describeWithPeers(['check-jsonschema'], 'the action files fit the schema of GitHub', (paths) => {
  test('they do', () => {
    const args = ['--builtin-schema', 'vendor.github-actions', ...actions];
    expect(execFileSync(paths['check-jsonschema'], args, { cwd: root, encoding: 'utf8' })).toContain('ok');
  });
});

describeWithPeers(['shellcheck'], 'shellcheck finds nothing in our shell scripts', (paths) => {
  test('they are clean', () => {
    expect(check(paths.shellcheck, scripts)).toEqual({ status: 0, output: '' });
  });
});
