import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { patchGlue } from '../../../src/runtimes/embedded/transpile/patch-glue.ts';
import { createTranspiler } from '../../../src/runtimes/embedded/transpile/transpile.ts';
import { createSystem, type OwnedSystem } from '../../../src/system/create.ts';
import { prepareGuest } from '../../contract/guest-app.ts';

let system: OwnedSystem;
let glue: string;

beforeAll(async () => {
  system = createSystem({ logStyle: 'silent' });
  const { toolchain, file } = await prepareGuest(system);
  const transpile = await createTranspiler(system, toolchain);
  const readAgain = () => system.files.readBytes(file);
  const { glueFile } = await (await transpile({ id: 'guest', bytes: await readAgain(), readAgain })).read();
  glue = await readFile(glueFile, 'utf8');
  expect(await readdir(path.dirname(glueFile))).toContain('component.core.wasm');
});

afterAll(() => system.close());

test('no function of the host makes a task for itself, with the pinned jco', () => {
  const hostFunctions = glue.match(/const task = HOST_TASK;/g)?.length ?? 0;
  expect(hostFunctions).toBeGreaterThan(50);
  expect(glue.match(/_lowerHostCall\(\s*\{/g)?.length).toBe(hostFunctions);
  expect(glue).not.toContain('const hostProvided = true');
  expect(glue).not.toMatch(/^\s*_debugLog\(/m);
});

test('no instance makes allocators that can be suspended', () => {
  expect(glue).toMatch(/realloc\w*Async = exports\d+\.cabi_\w*realloc;/);
  expect(glue).not.toContain('WebAssembly.promising');
});

test('every table of handles can be seen, and the resources behind it', () => {
  const tables = glue.match(/^ *const handleTable\d+ = /gm)?.length ?? 0;
  expect(tables).toBeGreaterThan(10);
  expect(glue.match(/HANDLE_TABLES\[\d+\] = handleTable\d+;/g)?.length).toBe(tables);
  expect(glue.match(/RESOURCE_TABLES\[\d+\] = new Map\(\);/g)?.length).toBe(tables);
  expect(glue.match(/_handles: \[HANDLE_TABLES, RESOURCE_TABLES\]/g)?.length).toBe(1);
});

test('what is patched already, or looks otherwise, stays as it is', () => {
  expect(patchGlue(glue)).toBe(glue);
  const other =
    'const hostProvided = true;\nlet somethingElse;\nfunction _lowerImportBackwardsCompat(args) {}\n';
  expect(patchGlue(other)).toBe(other);
});
