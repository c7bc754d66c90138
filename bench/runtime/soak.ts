import type { System } from '../../src/system/types.ts';
import { startApp } from '../../test/components/built-app.ts';
import { load } from '../load.ts';
import { buildBenchComponents, gatewayRequest } from './apps.ts';
import { type Figure, information, limited, round } from './figure.ts';

const total = 20_000;
/** Memory after the first of these is what the end is compared with. */
const step = 5000;
const mebibyte = 1024 * 1024;

/** Many chained requests, one of which would fail the run: what they leave behind in memory. */
export async function measureSoak(system: System): Promise<Figure[]> {
  const { tool, gateway } = await buildBenchComponents(system);
  const app = await startApp(
    [
      {
        id: 'mcp-gateway',
        built: gateway,
        route: '/...',
        allowedHosts: ['http://text-analyzer.spin.internal'],
      },
      { id: 'text-analyzer', built: tool },
    ],
    system,
  );
  const resident: number[] = [];
  for (let done = 0; done < total; done += step) {
    await load({ ...gatewayRequest(app.url), clients: 2, requests: step });
    resident.push(process.memoryUsage().rss / mebibyte);
  }
  await app.stop();
  const [first = 0] = resident;
  const growth = (resident.at(-1) ?? 0) - first;
  return [
    limited(`soak, ${total} chained requests: growth after the first ${step}`, growth, {
      atMost: Math.round(Math.max(30, first * 0.05)),
      unit: ' MiB',
    }),
    information(
      `soak: resident after each ${step}`,
      `${resident.map(round).join(', ')} MiB; no request failed`,
    ),
  ];
}
