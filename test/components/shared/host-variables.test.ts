import { describe, expect, it } from 'vitest';
import { hostVariables } from '../../../components/shared/host-variables.ts';

const cannotBeRead = (): never => {
  throw new Error('provider');
};

/** A host with these variables; those without a value cannot be read. */
function host(values: Readonly<Record<string, string | undefined>>) {
  const calls: string[] = [];
  const read = (name: string) => (Object.hasOwn(values, name) ? (values[name] ?? cannotBeRead()) : undefined);
  const variables = hostVariables({
    get: (name) => {
      calls.push(name);
      return read(name);
    },
    getAll: () => {
      calls.push('all');
      return Object.keys(values).map((name) => [name, read(name) ?? ''] as const);
    },
  });
  return { ...variables, calls };
}

describe('the variables of a component', () => {
  it('are each read once, when they are asked for', () => {
    const { variable, calls } = host({ a: '1', empty: '' });
    expect(['a', 'empty', 'missing', 'a', 'missing'].map(variable)).toEqual([
      '1',
      '',
      undefined,
      '1',
      undefined,
    ]);
    expect(calls).toEqual(['a', 'empty', 'missing']);
  });

  it('are read in one call, and one that is not among them does not exist', () => {
    const { variable, readAllVariables, calls } = host({ a: '1', b: '2' });
    readAllVariables();
    expect(['a', 'b', 'missing', '__proto__', 'constructor'].map(variable)).toEqual([
      '1',
      '2',
      undefined,
      undefined,
      undefined,
    ]);
    expect(calls).toEqual(['all']);
  });

  it('are read one by one where one of them cannot be read', () => {
    const { variable, readAllVariables, calls } = host({ a: '1', broken: undefined });
    readAllVariables();
    expect(['a', 'broken', 'missing'].map(variable)).toEqual(['1', undefined, undefined]);
    expect(calls).toEqual(['all', 'a', 'broken', 'missing']);
  });
});
