import type { HandlerContext } from '../shared/handler.ts';
import type { GatewayIndex } from './catalog-index.ts';

/** What the gateway gets from its surroundings, and the catalog of its app. */
export interface GatewayContext extends HandlerContext {
  readonly index: GatewayIndex;
}
