// Prints what the authorizer costs, as ratios of one run: `npm run bench:authorizer`. Every app is a component on the
// embedded runtime that passes requests on to the same one: once a component that does nothing else, then the authorizer.
// In the end a whole private app, its parts once as components of their own and once linked.
import path from 'node:path';
import { buildAuthorizer } from '../src/build/index.ts';
import { startTestIssuer } from '../src/conformance/test-issuer.ts';
import { createSystem } from '../src/system/create.ts';
import { type AppComponent, buildComponents, startApp } from '../test/components/built-app.ts';
import { next, trustingVariables } from './authorizer-variables.ts';
import { load, type LoadResult } from './load.ts';
import { type MeasuredCall, privateApps } from './private-app.ts';

const rounds = 5;
const system = createSystem({ logStyle: 'plain' });
const rsa = await startTestIssuer(system, { algorithm: 'RS256' });
const ec = await startTestIssuer(system, { algorithm: 'ES256' });

const built = await buildComponents(system, async ({ builder }) => {
  const projectFolder = path.join(system.packageRoot, 'bench');
  const own = (name: string) =>
    builder.build({ id: name, name, entry: path.join(projectFolder, `${name}.ts`), projectFolder });
  return {
    forwarder: await own('forwarder'),
    echo: await own('echo'),
    authorizer: await buildAuthorizer({ builder, system }),
  };
});

async function serve(first: Omit<AppComponent, 'id' | 'route'>): Promise<string> {
  const app = await startApp(
    [
      { id: 'mcp-authorizer', route: '/...', ...first },
      { id: 'mcp-gateway', built: built.echo },
    ],
    system,
  );
  return `${app.url}/mcp`;
}

async function authorizer(issuer: typeof rsa, store: string): Promise<string> {
  const stores = store === '' ? [] : [store];
  return serveAuthorizer(await trustingVariables(issuer, store), { hosts: [issuer.issuer], stores });
}

function serveAuthorizer(
  given: Readonly<Record<string, string>>,
  { hosts, stores }: { readonly hosts: readonly string[]; readonly stores: readonly string[] },
): Promise<string> {
  return serve({ built: built.authorizer, allowedHosts: [next, ...hosts], stores, variables: given });
}

const hops: readonly { readonly name: string; readonly url: string; readonly token: string }[] = [
  {
    name: 'forwards only',
    url: await serve({ built: built.forwarder, allowedHosts: [next] }),
    token: await rsa.sign(),
  },
  {
    name: 'authorizer, static token',
    url: await serveAuthorizer(
      { ...(await trustingVariables(rsa, 'default')), static_tokens: 'the-token:cli:alice:' },
      { hosts: [], stores: [] },
    ),
    token: 'the-token',
  },
  {
    name: 'authorizer, remembered RS256 token',
    url: await authorizer(rsa, 'default'),
    token: await rsa.sign(),
  },
  { name: 'authorizer, first RS256 token', url: await authorizer(rsa, ''), token: await rsa.sign() },
  { name: 'authorizer, first ES256 token', url: await authorizer(ec, ''), token: await ec.sign() },
];

const ping = '{"jsonrpc":"2.0","id":1,"method":"ping"}';
const ways: readonly MeasuredCall[] = [
  ...hops.map(({ name, url, token }) => ({
    name,
    url,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: ping,
  })),
  ...(await privateApps(system)),
];

const measured = new Map(ways.map(({ name }) => [name, [] as LoadResult[]]));
for (let round = 0; round <= rounds; round++) {
  for (const { name, url, headers, body } of ways) {
    const result = await load({ url, headers, body, clients: 1, requests: 60 });
    // The first round warms up.
    if (round > 0) measured.get(name)?.push(result);
  }
}

const middle = (name: string, figure: 'p50' | 'cpuPerRequest') => {
  const sorted = (measured.get(name) ?? []).map((result) => result[figure]).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};
const table = (names: readonly string[]) => {
  const rows = names.map((name) => {
    const cells = (['p50', 'cpuPerRequest'] as const).flatMap((figure) => {
      const [value, base] = [middle(name, figure), middle(names[0] ?? '', figure)];
      return [value.toFixed(1), (value / base).toFixed(2), (value - base).toFixed(1)];
    });
    return `| ${[name, ...cells].join(' | ')} |`;
  });
  const head = ['way', 'p50 ms', 'ratio', 'ms more', 'CPU ms a request', 'ratio', 'ms more'];
  return [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...rows].join('\n');
};
console.log(`Node ${process.versions.node}, embedded runtime, 1 client, medians of ${rounds} rounds\n`);
console.log(`${table(hops.map(({ name }) => name))}\n`);
console.log('A call of a tool of examples/private, with a static token:\n');
console.log(table(ways.slice(hops.length).map(({ name }) => name)));
process.exit(0);
