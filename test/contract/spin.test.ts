import { spinRuntime } from '../../src/runtimes/spin/index.ts';
import { createSystem } from '../../src/system/create.ts';
import { describeWithPeers } from '../peers.ts';
import { prepareGuest } from './guest-app.ts';
import { runtimeContract } from './runtime-contract.ts';

describeWithPeers(['spin'], 'the runtime contract on a real Spin', ({ spin }) => {
  runtimeContract('spin', async () => {
    const system = createSystem({ logStyle: 'silent' });
    const { makeApp } = await prepareGuest(system);
    return { start: spinRuntime(spin), makeApp };
  });
});
