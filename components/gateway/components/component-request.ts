import { DeadlineError, withDeadline } from '../../shared/http/deadline.ts';
import { isEventStream } from '../../shared/http/event-stream.ts';
import { BodyTooLargeError, readText } from '../../shared/http/read-body.ts';
import { RpcError, rpcErrorCodes } from '../../shared/json-rpc.ts';
import type { JsonObject } from '../../shared/catalog.ts';
import type { GatewayComponent } from '../catalog-index.ts';
import type { GatewayContext } from '../context.ts';
import { maxAnswerBytes } from '../limits.ts';

/** One request to a component. */
export interface ComponentRequest {
  readonly method: 'GET' | 'POST';
  /** Encoded path, with its leading slash. */
  readonly path: string;
  readonly headers: Headers;
  /** JSON text. */
  readonly body?: string;
  readonly milliseconds: number;
}

/** What is asked of a component that speaks MCP: a method and its parameters, with the component's own names. */
export interface InnerRequest {
  readonly method: string;
  readonly params: JsonObject;
}

/** A component's answer: read to its end, or an event stream that goes on. */
export type ComponentAnswer = WholeAnswer | EventAnswer;

/** An answer that was read to its end. */
export interface WholeAnswer {
  readonly status: number;
  readonly text: string;
  readonly events: undefined;
}

/** An answer that comes in events; whoever stops reading it aborts the controller. */
export interface EventAnswer {
  readonly status: number;
  readonly events: ReadableStream<Uint8Array> | null;
  readonly controller: AbortController;
}

/** A component could not be reached, or did not answer as it should; `message` is fit for the client. */
export class ComponentError extends RpcError {
  constructor(message: string) {
    super(rpcErrorCodes.internalError, message);
    this.name = 'ComponentError';
  }
}

/**
 * Sends one request to a component, `http://<id>.spin.internal<path>`, and reads the answer within the deadline.
 * Redirects are not followed: a component answers for itself.
 * @throws ComponentError for an unreachable component, a missed deadline, an answer that is too large or not UTF-8.
 */
export async function requestComponent(
  component: GatewayComponent,
  request: ComponentRequest,
  context: GatewayContext,
): Promise<ComponentAnswer> {
  const controller = new AbortController();
  const { method, path, headers, body } = request;
  const send = async (signal: AbortSignal): Promise<ComponentAnswer> => {
    const init: RequestInit = {
      method,
      headers,
      signal,
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
    };
    const response = await context.fetch(`http://${component.id}.spin.internal${path}`, init);
    if (isEventStream(response)) return { status: response.status, events: response.body, controller };
    return { status: response.status, text: await readText(response, maxAnswerBytes), events: undefined };
  };
  try {
    return await withDeadline(request.milliseconds, send, { controller });
  } catch (thrown) {
    context.log(`warning: component ${component.id} failed: ${reason(thrown)}`);
    throw new ComponentError(`${component.name} ${complaint(thrown) ?? 'could not be reached'}`);
  }
}

/** What broke an answer off, as a predicate with the component as its subject; undefined when it did not even begin. */
export function complaint(thrown: unknown): string | undefined {
  if (thrown instanceof DeadlineError) return `did not answer within ${thrown.milliseconds / 1000} s`;
  if (thrown instanceof BodyTooLargeError) return `answered with more than ${thrown.maxBytes} bytes`;
  if (thrown instanceof TypeError && /utf-?8|encoded data|decoding failed/i.test(thrown.message))
    return 'answered with text that is not UTF-8';
  return undefined;
}

function reason(thrown: unknown): string {
  return thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
}
