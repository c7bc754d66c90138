import { sampleCall, warmUp } from '../../shared/warm-up.ts';
import { handle, type RequestLogSettings } from './handle.ts';

const sample: RequestLogSettings = { caller: 'hashed', mcp_endpoints: {}, bare_component: '' };

/** Makes lines of calls while the component is built, which nobody gets; see `warmUp`. Gives their statuses. */
export function warmUpRequestLog(): Promise<readonly number[]> {
  return warmUp(handle, {
    variables: { next: 'http://mcp-gateway.spin.internal', settings: JSON.stringify(sample), salt: 'sample' },
    requests: [sampleCall(), sampleCall({ 'x-auth-issuer': 'sample', 'x-auth-user-id': 'sample' })],
  });
}
