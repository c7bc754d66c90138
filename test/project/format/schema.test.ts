import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseDocument } from '../../../src/project/document/document.ts';
import { checkProjectFile } from '../../../src/project/index.ts';
import { root } from '../../meta/imports.ts';
import { earlierFiles } from '../migrate/earlier-files.ts';

const published = JSON.parse(readFileSync(path.join(root, 'schemas/ftl.schema.json'), 'utf8')) as object;
// As an editor has it: no vocabulary of ours but what it leaves aside.
const fits = new Ajv({ strict: false, allErrors: true }).compile(published);

const examples = readdirSync(path.join(root, 'examples'), { recursive: true, encoding: 'utf8' }).filter(
  (name) => path.basename(name) === 'ftl.toml' && !name.includes('.ftl'),
);

test.each(examples)('examples/%s fits the published schema', (name) => {
  const text = readFileSync(path.join(root, 'examples', name), 'utf8');
  expect(fits(parseDocument(text, 'ftl.toml').root), JSON.stringify(fits.errors)).toBe(true);
});

test('there are examples', () => {
  expect(examples.length).toBeGreaterThanOrEqual(2);
});

test('what ftl migrate writes fits it too', () => {
  for (const { expected } of earlierFiles) {
    expect(fits(parseDocument(expected, 'ftl.toml').root), JSON.stringify(fits.errors)).toBe(true);
  }
});

test('the toolkit of the docs fits the schema of toolkits', () => {
  const toolkit = JSON.parse(readFileSync(path.join(root, 'schemas/toolkit.schema.json'), 'utf8')) as object;
  const fitsToolkit = new Ajv({ strict: false }).compile(toolkit);
  const page = readFileSync(path.join(root, 'docs/toolkits.md'), 'utf8');
  const [, text = ''] = /^```toml\n(.*?)^```$/ms.exec(page) ?? [];
  expect(fitsToolkit(parseDocument(text, 'toolkit.toml').root), JSON.stringify(fitsToolkit.errors)).toBe(
    true,
  );
  expect(fitsToolkit({ toolkit: { name: 'a' }, tools: [{ path: 'a' }] })).toBe(false);
});

/** A file that uses most keys. */
const whole = {
  project: { name: 'a', version: '1.2.3', authors: ['x'], access_control: 'private' },
  mcp: {
    chain: 'linked',
    request_cache_seconds: 5,
    server_requests: true,
    auth_store: '',
    route: '/all',
    cors: { allowed_origins: ['*'] },
  },
  oidc: { issuer: 'https://a.example', audience: ['x'], algorithm: 'RS256', required_claims: { plan: [1] } },
  variables: { x: { default: '' }, y: { required: true, secret: true } },
  tools: {
    a: { kind: 'mcp', path: 'a', variables: { x: '{{ x }}' }, examples: [{ tool: 't', arguments: {} }] },
    b: { wasm: 'b', build: { command: ['make'], env: { A: 'b' } }, profiles: { p: { command: 'x' } } },
  },
};

const pathsOf = (value: unknown, at: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, child]) => [[...at, key], ...pathsOf(child, [...at, key])])
    : [];

/** One change of a file: something else in the place of a value, a value less, a key more. */
const change = fc.record({
  path: fc.constantFrom(...pathsOf(whole)),
  what: fc.constantFrom('replace', 'remove', 'add'),
  value: fc.constantFrom<unknown>(
    'a',
    '',
    7,
    -1,
    true,
    null,
    [],
    ['a'],
    [3],
    {},
    { a: 'b' },
    'public',
    '/x',
    1.5,
  ),
  key: fc.constantFrom('oauth', 'component', 'path', 'nonsense', 'secret', '__proto__', 'repo'),
});

type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

function apply(file: object, { path: at, what, value, key }: Change): void {
  const owner = at.slice(0, -1).reduce<unknown>((inner, name) => Reflect.get(Object(inner), name), file);
  const last = String(at.at(-1));
  if (typeof owner !== 'object' || owner === null || (Array.isArray(owner) && what !== 'replace')) return;
  if (what === 'remove') Reflect.deleteProperty(owner, last);
  else
    Object.defineProperty(owner, what === 'add' ? key : last, {
      // A copy: another change may be one of this very table.
      value: structuredClone(value),
      enumerable: true,
      configurable: true,
      writable: true,
    });
}

test('the published schema and the checks agree on what is right', () => {
  const seen = { right: 0, wrong: 0 };
  fc.assert(
    fc.property(fc.array(change, { maxLength: 3 }), (changes) => {
      const file = structuredClone(whole);
      for (const each of changes) apply(file, each);
      const { problems } = checkProjectFile(parseDocument(JSON.stringify(file), 'ftl.json'));
      const isRight = fits(JSON.parse(JSON.stringify(file)));
      seen[isRight ? 'right' : 'wrong'] += 1;
      expect(problems.length === 0, problems.map(({ message }) => message).join()).toBe(isRight);
    }),
    { numRuns: 2000 },
  );
  expect(Math.min(seen.right, seen.wrong)).toBeGreaterThan(200);
});
