import { expect, test } from 'vitest';
import { ownerEnds } from '../../src/cli/commands/serve/owner-process.ts';
import { createSystem } from '../../src/system/create.ts';

const system = createSystem({ logStyle: 'silent' });
const ownedBy = (owner: string) => ({ ...system, env: { FTL_UP_OWNER: owner } });

/** Whether a promise is settled by the time that others had their turn. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  const turn = new Promise((resolve) => setTimeout(() => resolve('turn'), 300));
  return (await Promise.race([promise, turn])) !== 'turn';
}

test('the end of the owner is noticed, however it ended', async () => {
  const owner = await system.processes.start(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  const ends = ownerEnds(ownedBy(`${owner.pid} ${await system.processes.identify(owner.pid)}`));
  expect(await isSettled(ends)).toBe(false);
  process.kill(owner.pid, 'SIGKILL');
  await ends;
});

test('another process with the id of the owner is none', async () => {
  await ownerEnds(ownedBy(`${process.pid} 17-00000000`));
});

test.each(['', 'nonsense', '1', '-1 x', `${process.pid} `])(
  'without an owner (%j) it never ends',
  async (owner) => {
    expect(await isSettled(ownerEnds(ownedBy(owner)))).toBe(false);
  },
);
