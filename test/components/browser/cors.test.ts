import { afterEach, expect, it } from 'vitest';
import { printFigure } from '../../figure.ts';
import { describeWithPeers } from '../../peers.ts';
import type { Handler } from '../gateway/app.ts';
import { serve } from '../gateway/serve.ts';
import { visit } from './chromium.ts';
import { credentialModes, gatheringPage, headerSets, methods, tryingPage } from './cors-page.ts';
import { type PageVariables, privateApp, publicApp } from './fronts.ts';

/** Origins by name; `*` stands for the port of the pages. */
const origins = {
  listed: 'http://listed.example',
  'other-port': 'http://listed.example:8081',
  public: 'http://public.example',
  foreign: 'http://foreign.example',
  loopback: 'http://127.0.0.1:*',
  null: 'http://listed.example',
} as const;
type OriginName = keyof typeof origins;

const variables = { public_url: 'https://public.example/mcp', cors_origins: origins.listed };
const withCredentials = { ...variables, cors_credentials: 'true' };
const everyone = { ...variables, cors_origins: '*', cors_credentials: 'true' };

/** Methods that the answer to a preflight names; GET, HEAD and POST need no mention (Fetch, section 4.8). */
const fronts: Readonly<Record<string, { start(given: PageVariables): Handler; methods: readonly string[] }>> =
  {
    gateway: { start: publicApp, methods: ['GET', 'POST'] },
    authorizer: { start: privateApp, methods: ['GET', 'POST', 'DELETE'] },
  };

const allowedBy: readonly [string, PageVariables, readonly OriginName[], readonly OriginName[]][] = [
  ['listed origins', variables, ['listed', 'public', 'loopback'], []],
  ['listed origins with credentials', withCredentials, ['listed', 'public', 'loopback'], ['listed']],
  ['every origin', everyone, ['listed', 'other-port', 'public', 'foreign', 'loopback', 'null'], []],
];

let stop: (() => Promise<void>) | undefined;
afterEach(() => stop?.());

async function decisions(chromium: string, app: Handler): Promise<unknown> {
  const server = await serve(app);
  stop = server.close;
  const frames = (port: number) =>
    Object.entries(origins).map(([name, origin]) => ({
      name,
      url: `${origin.replace('*', String(port))}/trying`,
    }));
  return visit(chromium, '/', (port) => ({
    '/': gatheringPage(frames(port)),
    '/trying': tryingPage(`${server.url}/mcp`),
  }));
}

/** What the settings say of every case. */
function expected(
  letIn: readonly string[],
  mayShowCredentials: readonly string[],
  granted: readonly string[],
): Record<string, Record<string, boolean>> {
  const read = (origin: string): Record<string, boolean> => {
    const cases = methods.flatMap((method) =>
      Object.keys(headerSets).flatMap((headers) =>
        credentialModes.map((credentials): [string, boolean] => [
          `${method} ${headers} ${credentials}`,
          letIn.includes(origin) &&
            granted.includes(method) &&
            headers !== 'foreign' &&
            (credentials === 'omit' || mayShowCredentials.includes(origin)),
        ]),
      ),
    );
    return Object.fromEntries(cases);
  };
  return Object.fromEntries(Object.keys(origins).map((origin) => [origin, read(origin)]));
}

describeWithPeers(['chromium-headless-shell'], 'CORS as Chromium decides it', (paths) => {
  for (const [front, { start, methods: granted }] of Object.entries(fronts)) {
    it.each(allowedBy)(
      `${front}, %s: 144 of 144 decisions as configured`,
      async (_, given, letIn, credentials) => {
        const wanted = expected(letIn, credentials, granted);
        expect(Object.values(wanted).flatMap((cases) => Object.values(cases))).toHaveLength(144);
        const decided = await decisions(paths['chromium-headless-shell'], start(given));
        expect(decided).toEqual(wanted);
        const allowed = Object.values(wanted).flatMap((cases) => Object.values(cases).filter(Boolean)).length;
        printFigure(
          'H3',
          `${front}: 144 of 144 decisions of Chromium as configured, ${allowed} of them to let in`,
        );
      },
      120_000,
    );
  }
});
