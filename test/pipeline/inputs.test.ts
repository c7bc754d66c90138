import { describe, expect, it } from 'vitest';
import { commonInputs, inputVariable, readFlags, readInputs } from '../../src/pipeline/inputs/inputs.ts';
import type { InputSpecifications } from '../../src/pipeline/step.ts';

const specifications = {
  ...commonInputs,
  port: { kind: 'string', default: '3000', description: 'Port.' },
  tags: { kind: 'list', description: 'Tags.' },
  token: { kind: 'string', secret: true, description: 'Token.' },
} as const satisfies InputSpecifications;

const read = (args: string[], env: Record<string, string> = {}) => readInputs(specifications, { args, env });

describe('readInputs', () => {
  it('fills in defaults', () => {
    expect(read([])).toEqual({
      project: '.',
      'dry-run': false,
      json: false,
      verbose: false,
      port: '3000',
      tags: [],
      token: '',
    });
  });

  it('takes --name value, --name=value, --name and --no-name', () => {
    expect(read(['--port', '1', '--project=a=b', '--json'])).toMatchObject({
      port: '1',
      project: 'a=b',
      json: true,
    });
    expect(read(['--no-json'], { FTL_INPUT_JSON: 'true' }).json).toBe(false);
  });

  it('gathers repeated list flags and the lines of a variable', () => {
    expect(read(['--tags', 'a', '--tags=b']).tags).toEqual(['a', 'b']);
    expect(read([], { FTL_INPUT_TAGS: 'a\n  b,c \n\n' }).tags).toEqual(['a', 'b,c']);
  });

  it('prefers a flag to the environment and takes an empty variable for none', () => {
    expect(read(['--port=1'], { FTL_INPUT_PORT: '2' }).port).toBe('1');
    expect(read([], { FTL_INPUT_PORT: '' }).port).toBe('3000');
    expect(read([], { FTL_INPUT_DRY_RUN: 'true' })['dry-run']).toBe(true);
  });

  it('takes a secret from the environment only', () => {
    expect(read([], { FTL_INPUT_TOKEN: 'hidden' }).token).toBe('hidden');
    expect(() => read(['--token', 'hidden'])).toThrow(expect.objectContaining({ code: 'E_USAGE' }));
    expect(() => read(['--token=hidden'])).not.toThrow(/hidden/);
  });

  it.each([
    [['--prot', '1'], 'Unknown argument "--prot".'],
    [['port'], 'Unknown argument "port".'],
    [['--port'], '--port needs a value.'],
    [['--json=yes'], 'json is "yes"; expected true or false.'],
    [['--port', '--json'], '--port needs a value; "--json" is another flag.'],
    [['--port', '-x=secret'], '--port needs a value; "-x" is another flag.'],
    [['--no-json=false'], '--no-json takes no value.'],
    [['--no-port'], 'Unknown argument "--no-port".'],
    [['--constructor', 'x'], 'Unknown argument "--constructor".'],
  ])('refuses %j', (args, message) => {
    expect(() => read(args)).toThrow(expect.objectContaining({ code: 'E_USAGE', message }));
  });
});

it('takes a value that begins with "-" after "=", and "-" alone', () => {
  expect(read(['--port=-1', '--project', '-'])).toMatchObject({ port: '-1', project: '-' });
});

it.each([
  ['--proj', 'Did you mean --project?'],
  ['--prjoect', 'Did you mean --project?'],
  ['--p', 'Known here: --project'],
])('hints at the flag that %s may stand for', (flag, hint) => {
  expect(() => read([flag])).toThrow(
    expect.objectContaining({ hint: expect.stringContaining(hint) as string }),
  );
});

describe('readFlags', () => {
  it('gives flags as typed, the last value of a string', () => {
    expect([...readFlags(specifications, ['--port=1', '--port=2', '--tags=a', '--tags=b'])]).toEqual([
      ['port', ['2']],
      ['tags', ['a', 'b']],
    ]);
  });
});

it('names the variable of an input as the actions set it', () => {
  expect(inputVariable('spin-version')).toBe('FTL_INPUT_SPIN_VERSION');
});
