// Sends valid tokens to the built authorizer again and again, with the memory of verified tokens off, and counts how many
// are refused: `npm run soak:tokens`, or `npm run soak:tokens -- 1000 50` for fewer. A forged token goes along with every
// hundredth, so that a verifier that accepts everything shows too.
import { parseArgs } from 'node:util';
import { buildAuthorizer } from '../src/build/index.ts';
import { startTestIssuer, type TestIssuer } from '../src/conformance/test-issuer.ts';
import type { RunningApp } from '../src/runtimes/types.ts';
import { createSystem } from '../src/system/create.ts';
import { buildComponents, buildGuest, startApp } from '../test/components/built-app.ts';
import { next, trustingVariables } from './authorizer-variables.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const [reused = 10_000, fresh = 1_000] = positionals.map(Number);
const system = createSystem({ logStyle: 'plain' });
const built = await buildComponents(system, async (options) => ({
  authorizer: await buildAuthorizer(options),
  guest: await buildGuest('authorizer/guest', options),
}));

async function start(issuer: TestIssuer): Promise<RunningApp> {
  const variables = await trustingVariables(issuer, '');
  return startApp(
    [
      { id: 'mcp-authorizer', built: built.authorizer, route: '/...', allowedHosts: [next], variables },
      { id: 'mcp-gateway', built: built.guest },
    ],
    system,
  );
}

async function status(app: RunningApp, token: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}` };
  const post = () => fetch(`${app.url}/mcp`, { method: 'POST', headers, body: '{}' });
  // On a busy machine a kept connection may end at the very moment at which it is used again; that is no answer.
  const response = await post().catch(post);
  await response.arrayBuffer();
  return response.status;
}

/** What was counted of one algorithm. */
interface Count {
  sent: number;
  refused: number;
  forged: number;
  forgedAccepted: number;
}

async function send(app: RunningApp, token: string, count: Count): Promise<void> {
  if (count.sent % 100 === 0) {
    const signature = token.slice(token.lastIndexOf('.') + 1);
    const altered = signature.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'));
    count.forged += 1;
    if ((await status(app, token.replace(signature, altered))) === 200) count.forgedAccepted += 1;
  }
  count.sent += 1;
  if ((await status(app, token)) !== 200) count.refused += 1;
}

let failed = false;
for (const algorithm of ['RS256', 'ES256'] as const) {
  const issuer = await startTestIssuer(system, { algorithm });
  const count: Count = { sent: 0, refused: 0, forged: 0, forgedAccepted: 0 };
  const token = await issuer.sign();
  const progress = system.log.progress(`${algorithm}: ${reused} requests to one app, ${fresh} fresh apps`);
  const app = await start(issuer);
  for (let index = 0; index < reused; index++) {
    await send(app, token, count);
    if (index % 500 === 0) progress.update(`${algorithm}: ${index} of ${reused}`);
  }
  await app.stop();
  for (let index = 0; index < fresh; index++) {
    const once = await start(issuer);
    await send(once, token, count);
    await once.stop();
    if (index % 20 === 0) progress.update(`${algorithm}: ${index} of ${fresh} fresh apps`);
  }
  progress.done();
  await issuer.close();
  const { sent, refused, forged, forgedAccepted } = count;
  console.log(
    `T2 ${algorithm}: ${refused} of ${sent} valid refused; ${forgedAccepted} of ${forged} forged accepted`,
  );
  failed ||= refused > 0 || forgedAccepted > 0;
}
process.exit(failed ? 1 : 0);
