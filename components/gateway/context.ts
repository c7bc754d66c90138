import type { GatewayIndex } from './catalog-index.ts';

/** What the gateway gets from its surroundings: the engine in a component, plain functions in a test. */
export interface GatewayContext {
  readonly index: GatewayIndex;
  /** A variable of the component; undefined when it does not exist. */
  variable(name: string): string | undefined;
  /** Reaches other components at `http://<id>.spin.internal`. */
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Takes a line for the operator. */
  log(line: string): void;
}
