import { describe, expect, test } from 'vitest';
import { forbidden, forbiddenGlobal } from './arrows.ts';
import { filesBelow, parseModule, read } from './imports.ts';

const sources = filesBelow('src', 'components', 'sdk', 'scripts').filter((file) => file.endsWith('.ts'));

test('every import follows the arrows of the design', () => {
  const wrong = sources.flatMap((file) =>
    parseModule(read(file)).imports.flatMap((found) => {
      const reason = forbidden(file, found);
      return reason === undefined ? [] : [`${file} -> ${found.specifier}: ${reason}`];
    }),
  );
  expect(sources.length).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
});

test('only src/system uses globals of the outside world', () => {
  const wrong = sources.flatMap((file) =>
    parseModule(read(file)).globals.flatMap((name) => {
      const reason = forbiddenGlobal(file, name);
      return reason === undefined ? [] : [`${file} uses ${name}: ${reason}`];
    }),
  );
  expect(wrong).toEqual([]);
});

describe('the check itself', () => {
  test.each([
    ['src/project/names.ts', "import path from 'node:path';"],
    ['src/oci/digest.ts', "import { readFile } from 'node:fs/promises';"],
    ['src/oci/digest.ts', "import { createSystem } from '../system/create.ts';"],
    ['src/oci/digest.ts', "const system = await import('../system/create.ts');"],
    ['src/spin/manifest.ts', "import { install } from '../runtimes/spin/install.ts';"],
    ['src/project/model.ts', "export { Step } from '../pipeline/step.ts';"],
    ['src/project/model.ts', "export type Step = import('../pipeline/step.ts').Step;"],
    ['src/build/index.ts', "import { handle } from '../../components/gateway/handle.ts';"],
    ['src/build/index.ts', "import { run } from '../../scripts/setup.ts';"],
    ['src/oci/digest.ts', "import { digest } from './other';"],
    ['src/runtimes/embedded/pool.ts', "import { MessageChannel, Worker } from 'node:worker_threads';"],
    ['src/runtimes/embedded/pool.ts', "import * as threads from 'node:worker_threads';"],
    ['components/gateway/call.ts', "import { FtlError } from '../../src/errors.ts';"],
    ['components/gateway/call.ts', "import { verify } from '../authorizer/bearer.ts';"],
    ['components/gateway/call.ts', "import { Buffer } from 'node:buffer';"],
    ['components/gateway/call.ts', "import lodash from 'lodash';"],
    ['components/shared/json-rpc.ts', "import { x } from '../gateway/call.ts';"],
    ['scripts/setup.ts', "import { installSpin } from '../src/runtimes/spin/install.ts';"],
  ])('refuses in %s: %s', (file, source) => {
    const [found] = parseModule(source).imports;
    expect(found && forbidden(file, found)).toEqual(expect.any(String));
  });

  test.each([
    ['src/oci/digest.ts', "import type { System } from '../system/types.ts';"],
    ['src/oci/digest.ts', "import { type System } from '../system/types.ts';"],
    ['src/oci/digest.ts', "import { createHash } from 'node:crypto';"],
    ['src/oci/digest.ts', "import { FtlError } from '../errors.ts';"],
    ['src/runtimes/types.ts', "import type { LockedApp } from '../spin/locked-app.ts';"],
    ['components/gateway/call.ts', "import { p256 } from '@noble/curves/nist.js';"],
    ['components/gateway/call.ts', "import { get } from 'fermyon:spin/variables@2.0.0';"],
    ['scripts/setup.ts', "import { setup } from '../src/pipeline/steps/setup.ts';"],
  ])('allows in %s: %s', (file, source) => {
    const [found] = parseModule(source).imports;
    expect(found).toBeDefined();
    expect(found && forbidden(file, found)).toBeUndefined();
  });

  test.each([
    ['process.exit(1)', ['process']],
    ['const { env } = process', ['process']],
    ['await fetch(url)', ['fetch']],
    ['const { fetch } = options; await fetch(url)', []],
    ['const run = (fetch: Fetch) => fetch.cancel()', []],
    ['system.network.fetch(url); const x = { process: 1, fetch() {} }; type T = typeof x.fetch', []],
  ])('sees the globals in %s', (source, globals) => {
    expect(parseModule(source).globals).toEqual(globals);
  });
});
