import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FtlErrors } from '../../../src/errors.ts';
import { type BuilderFixture, createBuilderFixture } from '../builder-fixture.ts';

let fixture: BuilderFixture;
beforeAll(async () => {
  fixture = await createBuilderFixture();
});
afterAll(() => fixture[Symbol.asyncDispose]());

test('a syntax error: file, line, column in characters, and the fault alone', async () => {
  const source = 'const size = 1;\nconst é = "日本語" + ;\n';
  await expect(fixture.build('src/tool.ts', source)).rejects.toMatchObject({
    code: 'E_BUILD_COMPILE',
    at: { file: 'src/tool.ts', line: 2, column: 19 },
    message: 'Tool "x" does not compile: Unexpected ";"',
  });
});

test('all faults of a tool are reported together', async () => {
  const source = `import './nowhere.ts';
import 'left-pad';
import { readFile } from 'node:fs/promises';
import { query } from 'spin:postgres/postgres@3.0.0';
import events from 'events';
const crypto = require('crypto');
console.log(readFile, query, events, crypto);`;
  const failure = (await fixture.build('tool.ts', source).catch((error: unknown) => error)) as FtlErrors;
  expect(failure.errors.map(({ at, message }) => [at?.line, message.split('\n')[0]])).toEqual([
    [1, 'Tool "x" does not compile: Could not resolve "./nowhere.ts"'],
    [2, 'Tool "x" does not compile: Could not resolve "left-pad"'],
    [3, expect.stringContaining('A component cannot import "node:fs/promises"')],
    [4, expect.stringContaining('A component cannot import "spin:postgres/postgres@3.0.0"')],
    [5, expect.stringContaining('A component cannot import "events"')],
    [6, expect.stringContaining('A component cannot import "crypto"')],
  ]);
  expect(failure.errors[1]?.hint).toContain('Install left-pad');
});

test('a package that asks for Node in a try block goes without', async () => {
  await fixture.write({
    'node_modules/both/index.js': `exports.on = 'the web';
try { exports.on = require('node:crypto').constants; } catch {}
try { exports.events = require('events'); } catch {}
exports.later = () => import('node:fs').catch(() => 'no files');
`,
  });
  const source = `import { on, events, later } from 'both';
if (on !== 'the web' || events !== undefined) throw new Error('found Node');
addEventListener('fetch', (event) => event.respondWith(later().then((text) => new Response(text))));
`;
  expect(await fixture.build('both.ts', source)).toMatchObject({ cached: false });
});

test('an entry that does not exist', async () => {
  await expect(fixture.build('missing.ts')).rejects.toMatchObject({ code: 'E_BUILD_COMPILE' });
});

test('packages of the toolchain are not there for tools', async () => {
  await expect(
    fixture.build('tool.ts', `import { p256 } from '@noble/curves/nist.js'; p256;`),
  ).rejects.toMatchObject({
    code: 'E_BUILD_COMPILE',
    message: expect.stringContaining('Could not resolve "@noble/curves/nist.js"'),
  });
});
