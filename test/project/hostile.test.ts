import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { FtlError } from '../../src/errors.ts';
import { parseDocument } from '../../src/project/document/document.ts';
import {
  checkProjectFile,
  interpretProject,
  migrateProject,
  projectWarnings,
} from '../../src/project/index.ts';
import { factsOf } from './in-memory-facts.ts';

const facts = factsOf({ 'a/index.ts': '', 'b/Cargo.toml': '[package]\nname = "b"' });

/** Keys of today's form, of earlier ones, of toolkits, and what no form has. */
const key = fc.constantFrom(
  'project',
  'mcp',
  'oidc',
  'oauth',
  'variables',
  'tools',
  'component',
  'toolkit',
  'gateway',
  'auth',
  'tool',
  'runtime',
  'optimization',
  'components',
  'access',
  'name',
  'version',
  'id',
  'source',
  'path',
  'build',
  'command',
  'profiles',
  'up',
  'deploy',
  'profile',
  'features',
  'allowed_hosts',
  'enabled',
  'authkit',
  'static_token',
  'tokens',
  'issuer',
  'policy',
  'wasm',
  'repo',
  'route',
  'default',
  'required',
  'a',
  'b',
  '',
  '__proto__',
  'constructor',
  'toString',
  'a b',
);

const { table } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constantFrom<unknown>(
      'a',
      '',
      'private',
      '{{ a }}',
      '{{',
      '/a',
      './a.wasm',
      'a:b',
      null,
      true,
      false,
      1,
      -0.5,
    ),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(tie('table'), { maxLength: 3 }),
    tie('table'),
    tie('table'),
  ),
  table: fc.dictionary(key, tie('value'), { maxKeys: 5 }),
}));

/** Fails for anything but an error of the project file with a place in it. */
function orRefused<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    expect(error).toBeInstanceOf(FtlError);
    expect((error as FtlError).code).toMatch(/^E_PROJECT_/);
    expect((error as FtlError).at?.line).toBeGreaterThanOrEqual(1);
    return undefined;
  }
}

test.each(['ftl.json', 'ftl.yaml'])(
  'whatever a file holds as %s, it is a project or is refused with its place',
  (file) => {
    fc.assert(
      fc.property(table, (root) => {
        orRefused(() => {
          const checked = checkProjectFile(parseDocument(JSON.stringify(root), file));
          projectWarnings(checked.document, interpretProject(checked, { ...facts, file }));
        });
      }),
      { numRuns: 400 },
    );
  },
);

test.each([
  { tool: { name: { toString: 1 } }, build: { features: [{ valueOf: 1, toString: 1 }] } },
  { tool: { name: 'a' }, runtime: { allowed_hosts: [{ toString: [] }, 'a.example'] } },
  { component: { name: { toString: 'a' } } },
])('what no text can be made of is no text for ftl migrate: %j', (root) => {
  const text = migrateProject(parseDocument(JSON.stringify(root), 'ftl.json'))?.text ?? '';
  expect(migrateProject(parseDocument(text, 'ftl.toml'))).toBeUndefined();
  expect(text).not.toMatch(/\[object|https:\/\/"/);
});

test('nor for the checks of a value', () => {
  const root = { project: { name: 'a', access_control: { toString: 1 } } };
  const { problems } = checkProjectFile(parseDocument(JSON.stringify(root), 'ftl.json'));
  expect(problems.map(({ code }) => code)).not.toEqual([]);
});

test('whatever a file holds, ftl migrate writes a TOML file that has today’s form', () => {
  let migrated = 0;
  const earlier = fc.tuple(
    table,
    fc.constantFrom<object>(
      { project: { name: 'a' }, auth: { enabled: true } },
      { name: 'a', components: [] },
      { tool: { name: 'a' } },
      { component: { name: 'a' } },
    ),
  );
  fc.assert(
    fc.property(earlier, ([root, form]) => {
      const document = orRefused(() =>
        parseDocument(JSON.stringify({ ...(root as object), ...form }), 'ftl.json'),
      );
      const migration = document && migrateProject(document);
      if (migration === undefined) return;
      migrated += 1;
      expect(migrateProject(parseDocument(migration.text, 'ftl.toml'))).toBeUndefined();
      for (const { at } of migration.notes) expect(at.line).toBe(1);
    }),
    { numRuns: 600 },
  );
  expect(migrated).toBeGreaterThan(150);
});
