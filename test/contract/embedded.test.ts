import { embeddedRuntime } from '../../src/runtimes/embedded/index.ts';
import { createSystem } from '../../src/system/create.ts';
import { prepareGuest } from './guest-app.ts';
import { runtimeContract } from './runtime-contract.ts';

runtimeContract('embedded', async () => {
  const system = createSystem({ logStyle: 'silent' });
  const { toolchain, makeApp } = await prepareGuest(system);
  return { start: embeddedRuntime(toolchain), makeApp };
});
