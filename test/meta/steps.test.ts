import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { inputVariable } from '../../src/pipeline/inputs/inputs.ts';
import { steps } from '../../src/pipeline/index.ts';
import { stepIds } from '../../src/pipeline/step.ts';
import { read, root } from './imports.ts';

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly ActionStep[] };
}

interface ActionStep {
  readonly id: string;
  readonly env: Readonly<Record<string, string>>;
  readonly run: string;
}

const actionFile = (file: string) => parse(read(file)) as ActionFile;
const common = ['project', 'dry-run'];

test('the pipeline, the root action and the scripts have the same steps in the same order', () => {
  expect(steps.map(({ id }) => id)).toEqual(stepIds);
  expect(actionFile('action.yml').runs.steps.map(({ id }) => id)).toEqual(stepIds);
  expect(readdirSync(path.join(root, 'actions')).toSorted()).toEqual([...stepIds].toSorted());
});

test.each(stepIds)('%s has a module, an entry point, a bundle, an action and a test', (id) => {
  const files = [
    `src/pipeline/steps/${id}.ts`,
    `scripts/${id}.ts`,
    `dist/${id}.mjs`,
    `actions/${id}/action.yml`,
    `test/pipeline/${id}.test.ts`,
  ];
  expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});

describe.each(steps)('the step $id', ({ id, inputs, outputs }) => {
  const own = actionFile(`actions/${id}/action.yml`);
  const all = actionFile('action.yml');
  const names = [...common, ...Object.keys(inputs)];

  test('has the inputs of its action, and the root action has them too', () => {
    expect(Object.keys(own.inputs)).toEqual(names);
    expect(Object.keys(all.inputs)).toEqual(expect.arrayContaining(names));
    for (const [name, { default: value = '' }] of Object.entries(inputs)) {
      expect([own.inputs[name]?.default, all.inputs[name]?.default]).toEqual([value, value]);
    }
  });

  test('has the outputs of its action, and the root action has them too', () => {
    expect(Object.keys(own.outputs)).toEqual(Object.keys(outputs));
    expect(Object.keys(all.outputs)).toEqual(expect.arrayContaining(Object.keys(outputs)));
    for (const [name, { value }] of Object.entries(own.outputs)) {
      expect(value).toBe(`\${{ steps.${id}.outputs.${name} }}`);
    }
  });

  test('gets every input by the environment, in both actions', () => {
    const expected = Object.fromEntries(names.map((name) => [inputVariable(name), `\${{ inputs.${name} }}`]));
    const inRoot = all.runs.steps.find((step) => step.id === id);
    expect(own.runs.steps).toHaveLength(1);
    expect(own.runs.steps[0]?.env).toMatchObject(expected);
    expect(inRoot?.env).toEqual(own.runs.steps[0]?.env);
    expect(inRoot?.run).toBe(`node "$GITHUB_ACTION_PATH/dist/${id}.mjs"`);
    expect(own.runs.steps[0]?.run).toBe(`node "$GITHUB_ACTION_PATH/../../dist/${id}.mjs"`);
  });
});
