import { sampleCall, warmUp } from '../../shared/warm-up.ts';
import { handle, type MetricsSettings } from './handle.ts';

const sample: MetricsSettings = {
  name: 'sample',
  endpoint: '/metrics',
  required_scopes: ['sample'],
  store: 'default',
  mcp_endpoints: {},
  bare_component: '',
};

/** Counts calls while the component is built, a new tool's and a known one's; see `warmUp`. Gives their statuses. */
export function warmUpMetrics(): Promise<readonly number[]> {
  return warmUp(handle, {
    variables: { next: 'http://mcp-gateway.spin.internal', settings: JSON.stringify(sample) },
    requests: [sampleCall(), sampleCall()],
  });
}
