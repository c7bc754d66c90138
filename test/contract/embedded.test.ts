import { describe } from 'vitest';
import { embeddedRuntime } from '../../src/runtimes/embedded/index.ts';
import { createSystem } from '../../src/system/create.ts';
import { prepareGuest } from './guest-app.ts';
import { runConformanceFiles } from './run-conformance-files.ts';
import { type Member, runtimeContract } from './runtime-contract.ts';

async function prepare(): Promise<Member> {
  const system = createSystem({ logStyle: 'silent' });
  const { toolchain, file, makeApp } = await prepareGuest(system);
  return { start: embeddedRuntime(toolchain), file, makeApp };
}

runtimeContract('embedded', prepare);
describe('the runtime embedded', () => runConformanceFiles(prepare));
