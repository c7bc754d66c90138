import { enter } from '../shared/http/entrance.ts';
import { sampleCall, warmUp } from '../shared/warm-up.ts';

/** Lets a call in while the component is built; see `warmUp`. Gives its status. */
export function warmUpEntrance(): Promise<readonly number[]> {
  return warmUp(enter, {
    variables: { next: 'http://mcp-gateway.spin.internal' },
    requests: [sampleCall({ origin: 'http://localhost' })],
  });
}
