import type { CountingContext } from '../shared/counting.ts';
import type { HandlerContext } from '../shared/handler.ts';
import type { GatewayIndex } from './catalog-index.ts';

/** What the gateway gets from its surroundings, and the catalog of its app. */
export interface GatewayContext extends HandlerContext {
  readonly index: GatewayIndex;
  /** There where the component imports a store that counts; requests to clients need it. */
  readonly openCounters?: CountingContext['openCounters'] | undefined;
}
