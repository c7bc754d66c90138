import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSystem } from '../../src/system/create.ts';
import { bundleChild, type ChildProgram } from '../child-program.ts';
import { writeSpinStandIn } from './write-spin-stand-in.ts';

const system = createSystem({ logStyle: 'silent' });
let child: ChildProgram;
let spinPath: string;

beforeAll(async () => {
  child = await bundleChild(path.join(import.meta.dirname, 'spin-owner-child.ts'));
  spinPath = await writeSpinStandIn(system);
});
afterAll(async () => {
  child.remove();
  await system.close();
});

test.each(['', 'deaf'])(
  'the end of a process that was killed is that of its Spin (%j)',
  { timeout: 120_000 },
  async (mode) => {
    const owner = spawn(process.execPath, [child.file, spinPath], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, SPIN_STAND_IN: mode },
    });
    const url = String((await once(owner.stdout, 'data'))[0]).trim();
    expect((await fetch(url)).status).toBe(200);
    owner.kill('SIGKILL');
    await once(owner, 'exit');
    const answers = () =>
      fetch(url).then(
        () => true,
        () => false,
      );
    await expect.poll(answers, { timeout: 60_000, interval: 100 }).toBe(false);
  },
);
