import type { System } from '../../src/system/types.ts';
import { startApp } from '../../test/components/built-app.ts';
import { load, type LoadResult } from '../load.ts';
import { buildBenchComponents, gatewayRequest, toolRequest } from './apps.ts';
import { type Figure, information, limited, median, round } from './figure.ts';
import { startJcoServe } from './jco-serve.ts';

/** Rounds in which the ways take turns; the middle one of each counts. */
const rounds = 5;
/** Requests of a round; `jco serve` gets a tenth of them. */
const requests = 600;

/** The same tool on this runtime and in `jco serve`, and on this runtime behind the gateway. */
export async function measureThroughput(system: System): Promise<Figure[]> {
  const { tool, gateway } = await buildBenchComponents(system);
  const app = await startApp(
    [
      {
        id: 'mcp-gateway',
        built: gateway,
        route: '/mcp',
        allowedHosts: ['http://text-analyzer.spin.internal'],
      },
      { id: 'text-analyzer', built: tool, route: '/...' },
    ],
    system,
  );
  const jco = await startJcoServe(system, tool.file);
  const ways = {
    tool1: { ...toolRequest(app.url), clients: 1, requests },
    tool8: { ...toolRequest(app.url), clients: 8, requests },
    gateway8: { ...gatewayRequest(app.url), clients: 8, requests },
    jco1: { ...toolRequest(jco.url), clients: 1, requests: requests / 10 },
    jco8: { ...toolRequest(jco.url), clients: 8, requests: requests / 10 },
  };
  const results = Object.fromEntries(Object.keys(ways).map((name) => [name, [] as LoadResult[]]));
  for (let round = 0; round <= rounds; round += 1)
    for (const [name, way] of Object.entries(ways)) {
      const result = await load(way);
      // The first round warms up.
      if (round > 0) results[name]?.push(result);
    }
  await Promise.all([app.stop(), jco.stop()]);
  const middle = (name: keyof typeof ways, value: keyof LoadResult) =>
    median((results[name] ?? []).map((result) => result[value]));
  return compare(middle);
}

type Way = 'tool1' | 'tool8' | 'gateway8' | 'jco1' | 'jco8';

function compare(middle: (way: Way, value: keyof LoadResult) => number): Figure[] {
  const rate = (way: Way) => middle(way, 'perSecond');
  const times = (figure: string, value: number, atLeast: number) =>
    limited(figure, value, { atLeast, unit: 'x' });
  return [
    times('tool, 1 client: requests/s against jco serve', rate('tool1') / rate('jco1'), 10),
    times('tool, 8 clients: requests/s against jco serve', rate('tool8') / rate('jco8'), 10),
    limited('tool, 1 client: p50 against jco serve', middle('tool1', 'p50') / middle('jco1', 'p50'), {
      atMost: 0.33,
      unit: 'x',
    }),
    times(
      'gateway and tool, 8 clients: requests/s against jco serve with the bare tool',
      rate('gateway8') / rate('jco8'),
      5,
    ),
    limited('gateway and tool, 8 clients: CPU a call', middle('gateway8', 'cpuPerRequest'), {
      atMost: 8,
      unit: ' ms',
    }),
    ...(['tool1', 'tool8', 'gateway8', 'jco1', 'jco8'] as const).map((way) =>
      information(
        `${way.replace(/\d$/, '')}, ${way.slice(-1)} clients`,
        `${round(rate(way))} requests/s, p50 ${round(middle(way, 'p50'))} ms, p99 ${round(middle(way, 'p99'))} ms, CPU ${
          way.startsWith('jco') ? '-' : `${round(middle(way, 'cpuPerRequest'))} ms`
        }`,
      ),
    ),
  ];
}
