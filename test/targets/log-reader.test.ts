import { appendFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { createLogFile } from '../../src/runtimes/log-files.ts';
import { createSystem } from '../../src/system/create.ts';
import { createLogReader, readLog } from '../../src/targets/local/log-reader.ts';

const system = createSystem({ logStyle: 'silent' });
let file: string;

beforeEach(async () => {
  file = path.join(await system.files.temporaryFolder('ftl-log'), 'up.log');
});
afterAll(() => system.close());

/** A reader, and what it hands on at each look. */
function reading(): () => Promise<string> {
  const reader = createLogReader(file, system.files);
  return async () => {
    const parts: string[] = [];
    await reader.read((text) => parts.push(text));
    return parts.join('');
  };
}

test('a log that is not there yet, and then grows', async () => {
  const look = reading();
  expect(await look()).toBe('');
  await writeFile(file, 'one\n');
  expect(await look()).toBe('one\n');
  expect(await look()).toBe('');
  await appendFile(file, 'two\nthr');
  expect(await look()).toBe('two\nthr');
  await rm(file);
  expect(await look()).toBe('');
});

test('a character in two pieces is one character', async () => {
  const look = reading();
  const bytes = Buffer.from('é🌍\n');
  const texts = [];
  for (const byte of bytes) {
    await appendFile(file, Uint8Array.of(byte));
    texts.push(await look());
  }
  expect(texts.join('')).toBe('é🌍\n');
});

test('what was written before the log made room, and after, each once', async () => {
  await writeFile(file, 'one\n');
  const look = reading();
  expect(await look()).toBe('one\n');
  await appendFile(file, 'two\n');
  await rename(file, `${file}.1`);
  await writeFile(file, 'three\n');
  expect(await look()).toBe('two\nthree\n');
  await appendFile(file, 'four\n');
  expect(await look()).toBe('four\n');
  expect(await readLog(file, system.files)).toBe('one\ntwo\nthree\nfour\n');
});

test('a log that is emptied, or put anew in its place, is read from its beginning', async () => {
  await writeFile(file, 'a long first line\n');
  const look = reading();
  await look();
  await truncate(file);
  await appendFile(file, 'short\n');
  expect(await look()).toBe('short\n');
  await system.files.write(file, 'other\n');
  expect(await look()).toBe('other\n');
});

test('a writer that makes room again and again loses nobody who looks in between', async () => {
  const log = createLogFile(system, { file, rotateAfter: 2000 });
  const look = reading();
  const lines = Array.from({ length: 400 }, (_, index) => `${index} ${'x'.repeat(50)}`);
  let read = '';
  for (const line of lines) {
    log.add(line);
    await log.written();
    read += await look();
  }
  expect(read.trimEnd().split('\n')).toEqual(lines);
});

test('a log larger than one read', async () => {
  const text = `${'y'.repeat(99)}\n`.repeat(10_000);
  await writeFile(file, text);
  expect(await readLog(file, system.files)).toBe(text);
});
