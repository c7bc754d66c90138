import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSystem, type OwnedSystem } from '../../../src/system/create.ts';
import { prepareGuest } from '../../contract/guest-app.ts';
import { describeWithPeers } from '../../peers.ts';
import { type SingleInstance, startSingle } from './single-instance.ts';

let system: OwnedSystem;

beforeAll(() => {
  system = createSystem({ logStyle: 'silent' });
});
afterAll(() => system.close());

const pages = ({ memories }: SingleInstance) => memories.map(({ buffer }) => buffer.byteLength / 65_536);
const holds = ({ memories }: SingleInstance, text: string) =>
  memories.some(({ buffer }) => Buffer.from(buffer).includes(text));

/** All that the guest holds handles of, and what the glue remembers of those it had. */
const handles = ({ handles: [tables, resources] }: SingleInstance) => ({
  tables: Object.values(tables).map((table) => [...table]),
  had: Object.values(tables).map((table) => table._createdReps.size),
  resources: Object.values(resources).map((map) => [...map.keys()]),
});

/** Calls it with bodies that can be told apart: none is left in its memory, nor a handle, and it stays one instance. */
function expectNothingLeft(instance: SingleInstance, calls: number): void {
  const before = handles(instance);
  for (let call = 1; call <= calls; call += 1) {
    const secret = `secret ${call}!`;
    expect(instance.call('/echo', secret.repeat(2000))).toContain(secret);
    expect(holds(instance, secret)).toBe(true);
    expect(handles(instance)).not.toEqual(before);
    expect(instance.reset()).toBe(true);
    expect(holds(instance, secret)).toBe(false);
    expect(handles(instance)).toEqual(before);
  }
}

test('of a request to a TypeScript component nothing is left in the memory of its instance', async () => {
  const { file } = await prepareGuest(system);
  const instance = await startSingle(system, file);
  expect(instance.call('/count', '')).toBe('1');
  expect(instance.reset()).toBe(true);
  expectNothingLeft(instance, 10);
  expect(instance.call('/count', '')).toBe('1');
});

describeWithPeers(['rust-guest'], 'a component of Rust', ({ 'rust-guest': file }) => {
  test('its memory grows in every call, nothing is left in it, and the instance is the same', async () => {
    const instance = await startSingle(system, file);
    const atFirst = pages(instance);
    expectNothingLeft(instance, 50);
    const afterwards = pages(instance);
    expect(afterwards).not.toEqual(atFirst);
    expectNothingLeft(instance, 50);
    expect(pages(instance)).toEqual(afterwards);
    expect(instance.call('/count', '')).toBe('1');
  });
});
