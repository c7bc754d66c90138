import { sampleCall, warmUp } from '../../shared/warm-up.ts';
import { handle } from './handle.ts';
import type { RateLimitSettings } from './settings.ts';

const sample: RateLimitSettings = {
  name: 'sample',
  by: 'user',
  limit: 2,
  window_seconds: 60,
  algorithm: 'sliding',
  count: 'calls',
  per_tool: true,
  tools: [],
  on_failure: 'open',
  proxies: 0,
  store: 'default',
  mcp_endpoints: {},
  bare_component: '',
};

/** Counts calls while the component is built and refuses the last; see `warmUp`. Gives their statuses. */
export function warmUpRateLimit(): Promise<readonly number[]> {
  return warmUp(handle, {
    variables: { next: 'http://mcp-gateway.spin.internal', settings: JSON.stringify(sample) },
    requests: [sampleCall(), sampleCall(), sampleCall()],
  });
}
