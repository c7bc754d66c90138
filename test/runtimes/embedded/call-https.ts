// Starts the guest of the contract, lets it call each URL that is given, and prints what came as JSON. Run in a process of
// its own: what certificates Node trusts is decided when it starts.
import { embeddedRuntime } from '../../../src/runtimes/embedded/index.ts';
import { createSystem } from '../../../src/system/create.ts';
import { prepareGuest } from '../../contract/guest-app.ts';

const system = createSystem({ logStyle: 'silent' });
const { toolchain, makeApp } = await prepareGuest(system);
const parts = { components: { a: { route: '/...', allowedHosts: ['https://*:*'] } } };
const app = await embeddedRuntime(toolchain)(makeApp(parts), { port: 0 }, system);
const answers: unknown[] = [];
for (const url of process.argv.slice(2))
  answers.push(await (await fetch(`${app.url}/fetch?to=${encodeURIComponent(url)}`)).json());
await app.stop();
await system.close();
process.stdout.write(JSON.stringify(answers));
