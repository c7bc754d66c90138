/** The handler behind one in the chain: middleware, or the gateway. Never rejects. */
export type Next = (request: Request) => Promise<Response>;

/**
 * One part of the chain that every request goes through: authorizer, middleware or gateway. It answers itself, or lets
 * the request go on to `next` and may change both request and answer. Never rejects.
 */
export type Handler<Context extends HandlerContext = HandlerContext> = (
  request: Request,
  context: Context,
  next: Next,
) => Promise<Response>;

/** What every handler gets from its surroundings: the engine in a component, plain functions in a test. */
export interface HandlerContext {
  /** A variable of the component; undefined when it does not exist or cannot be read. */
  variable(name: string): string | undefined;
  /**
   * Reads all variables in one call of the host, for who needs most of them. Where that fails, because one of them cannot
   * be read, each is still read when it is asked for.
   */
  readAllVariables(): void;
  /** Opens the key-value store of this label; throws when the component was granted none such. */
  openStore(label: string): KeyValueStore;
  /** Reaches other components at `http://<id>.spin.internal`, and the hosts that the component may reach. */
  fetch(input: string | Request, init?: RequestInit): Promise<Response>;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Writes one line for the operator. Never given a token, a claim or a secret. */
  log(line: string): void;
}

/** The part of Spin's key-value store that is used (`fermyon:spin/key-value`). */
export interface KeyValueStore {
  get(key: string): Uint8Array | undefined;
  set(key: string, value: Uint8Array): void;
}
