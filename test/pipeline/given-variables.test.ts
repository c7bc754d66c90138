import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readGivenVariables } from '../../src/pipeline/inputs/given-variables.ts';
import { parseEnvironmentFile } from '../../src/runtimes/environment-file.ts';
import type { LockedApp } from '../../src/spin/locked-app.ts';
import { createSystem } from '../../src/system/create.ts';
import type { System } from '../../src/system/types.ts';

const own = createSystem({ logStyle: 'silent' });
let projectFolder: string;
const warnings: string[] = [];
const system: System = {
  ...own,
  env: { SPIN_VARIABLE_CITY: 'from the environment' },
  log: { ...own.log, warning: (message) => void warnings.push(message) },
};
const locked: LockedApp = {
  spin_lock_version: 1,
  metadata: { name: 'x', version: '1', trigger: { type: 'http' } },
  variables: {
    city: { default: '' },
    street: { default: '' },
    key: { secret: true },
    other_key: { secret: true },
  },
  triggers: [],
  components: [],
};
const read = async (...flags: string[]) => {
  const { variables } = locked;
  return (await readGivenVariables({ variables, flags, projectFolder }, system)).values;
};

beforeAll(async () => {
  projectFolder = await own.files.temporaryFolder('up-variables');
  await writeFile(
    path.join(projectFolder, '.env'),
    'SPIN_VARIABLE_CITY=kept\nexport SPIN_VARIABLE_STREET="a # b" # comment\nSPIN_VARIABLE_UNKNOWN=1\nPATH=/\n',
  );
});

afterAll(() => own.close());

test('.env counts where the environment says nothing, and flags win over both', async () => {
  expect(await read()).toEqual({ street: 'a # b' });
  expect(await read('city=x=y', 'street=')).toEqual({ city: 'x=y', street: '' });
});

test('a secret can come from a file; one that is typed is warned about without its value', async () => {
  const file = path.join(projectFolder, 'secret.txt');
  await writeFile(file, 'from a file\n');
  expect(await read(`key=@${file}`)).toMatchObject({ key: 'from a file' });
  expect(warnings).toEqual([]);
  await read('other_key=s3cr3t-value');
  expect(warnings).toEqual([expect.stringContaining('other_key')]);
  expect(warnings.join()).not.toContain('s3cr3t');
});

test('a file that is not UTF-8 gives no value', async () => {
  await writeFile(path.join(projectFolder, 'key.bin'), Uint8Array.of(0x61, 0xff, 0x62));
  const message = expect.stringContaining('key.bin is not UTF-8') as string;
  const flag = `key=@${path.join(projectFolder, 'key.bin')}`;
  await expect(read(flag)).rejects.toMatchObject({ code: 'E_USAGE', message });
});

test('a misspelt variable is told the one that is most like it', async () => {
  await expect(read('stret=x')).rejects.toMatchObject({ code: 'E_USAGE', hint: 'Did you mean street?' });
  await expect(read('zzzzzz=x')).rejects.toMatchObject({ hint: 'It has: city, street, key, other_key.' });
});

test('a malformed flag and an unknown variable are refused without their value', async () => {
  await expect(read('s3cr3t-value')).rejects.toMatchObject({
    code: 'E_USAGE',
    message: expect.not.stringContaining('s3cr3t') as string,
  });
  await expect(read('constructor=s3cr3t-value')).rejects.toMatchObject({
    code: 'E_USAGE',
    message: expect.not.stringContaining('s3cr3t') as string,
    hint: expect.stringContaining('city, street') as string,
  });
});

test.each([
  ['A=1', { A: '1' }],
  [' A = 1 \r\nB=', { A: '1', B: '' }],
  ['\uFEFFA=1', { A: '1' }],
  ['export A=1\nexport  B = "x"', { A: '1', B: 'x' }],
  ["A='x y'#", { A: 'x y#' }],
  ["A='x y' # c", { A: 'x y' }],
  ['A=x # c\nB=x#c\nC=#c\nD= # c', { A: 'x', B: 'x#c', C: '', D: '' }],
  ['# A=1\n=2\nA-B=3\njust text', {}],
  ['A=1\nA=2', { A: '2' }],
  ['A="first\nsecond = \'x\'"\nB=1', { A: "first\nsecond = 'x'", B: '1' }],
  ["A='first\r\nB=2'\nC=3", { A: 'first\r\nB=2', C: '3' }],
  [String.raw`A="a\nb\"\\\$HOME"`, { A: 'a\nb"\\$HOME' }],
  [String.raw`A='a\nb$HOME'`, { A: String.raw`a\nb$HOME` }],
  [String.raw`A=x\ y'z'"w"`, { A: 'x yzw' }],
  ['A=1\nB=$A-${A}-$NONE-${HOME}', { A: '1', B: '1-1--/home' }],
  ['HOME=own\nA="${HOME}"', { HOME: 'own', A: '/home' }],
])('the environment file %j', (text, expected) => {
  expect(parseEnvironmentFile(text, { HOME: '/home' })).toEqual({ values: expected, malformed: new Map() });
});

test.each(['x y', '"open', "it's", String.raw`C:\dir`, '"a" b'])('the value %s cannot be read', (value) => {
  const { values, malformed } = parseEnvironmentFile(`# .env\nA=${value}\nB=1`, {});
  expect([values, [...malformed]]).toEqual([{ B: '1' }, [['A', 2]]]);
});

test('a value in .env that cannot be read is told with its line, when the app has it and nobody else says it', async () => {
  const file = path.join(projectFolder, '.env');
  const before = await readFile(file, 'utf8');
  try {
    await writeFile(file, 'OTHER=a b\nSPIN_VARIABLE_CITY=a b\nSPIN_VARIABLE_STREET=s3cr3t value\n');
    await expect(read()).rejects.toMatchObject({
      code: 'E_USAGE',
      message: '.env, line 3: the value of SPIN_VARIABLE_STREET cannot be read.',
    });
    await writeFile(file, 'OTHER=a b\nSPIN_VARIABLE_CITY=a b\n');
    expect(await read()).toEqual({});
  } finally {
    await writeFile(file, before);
  }
});
