import { spinRuntime } from '../../src/runtimes/spin/index.ts';
import { createSystem } from '../../src/system/create.ts';
import { describeWithPeers } from '../peers.ts';
import { prepareGuest } from './guest-app.ts';
import { runConformanceFiles } from './run-conformance-files.ts';
import { runtimeContract } from './runtime-contract.ts';

describeWithPeers(['spin'], 'the runtime contract on a real Spin', ({ spin }) => {
  const prepare = async () => {
    const system = createSystem({ logStyle: 'silent' });
    const { file, makeApp } = await prepareGuest(system);
    return { start: spinRuntime(spin), file, makeApp };
  };
  runtimeContract('spin', prepare);
  runConformanceFiles(prepare);
});
