import { FtlError } from '../errors.ts';
import type { Tool } from '../project/model.ts';

/** How a component is asked. */
export interface InspectOptions {
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>;
  readonly tool: Pick<Tool, 'name' | 'kind' | 'at'>;
  /** Longest time for one answer, in ms; 10,000 by default. */
  readonly timeoutMs?: number;
}

/** Longest answer, in bytes. */
const maxAnswer = 4 * 1024 * 1024;

/**
 * One request to a component and its answer as JSON; an event stream gives its first JSON-RPC answer. Throws
 * `E_CATALOG_UNREACHABLE` for silence, a status other than 200 or too many bytes, `E_CATALOG_INVALID` for what is no JSON.
 */
export async function readAnswer(url: string, init: RequestInit, options: InspectOptions): Promise<unknown> {
  const { fetch, tool, timeoutMs = 10_000 } = options;
  const asked = `${init.method} ${new URL(url).pathname}`;
  const unreachable = (what: string, cause?: unknown) =>
    new FtlError('E_CATALOG_UNREACHABLE', `The component "${tool.name}" ${what} to ${asked}.`, {
      at: tool.at,
      cause,
    });
  const signal = AbortSignal.timeout(timeoutMs);
  let text: string | undefined;
  let isStream = false;
  try {
    const response = await fetch(url, { ...init, signal, redirect: 'manual' });
    if (response.status !== 200) {
      await response.body?.cancel();
      throw unreachable(`answered ${response.status} instead of 200`);
    }
    isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
    text = await readText(response, isStream);
  } catch (error) {
    if (error instanceof FtlError) throw error;
    throw unreachable(signal.aborted ? `did not answer within ${timeoutMs} ms` : 'did not answer', error);
  }
  if (text === undefined) throw unreachable(`answered with more than ${maxAnswer} bytes`);
  const parsed = parseJson(isStream ? firstAnswer(text) : text);
  if (parsed !== undefined) return parsed.value;
  const message = `The component "${tool.name}" answered ${asked} with something that is not JSON.`;
  const hint = 'A component with tools answers GET / with the list that the SDK makes.';
  throw new FtlError('E_CATALOG_INVALID', message, { at: tool.at, hint });
}

/** The body as text; undefined when it is longer than `maxAnswer`. A stream is left at its first whole answer. */
async function readText(response: Response, isStream: boolean): Promise<string | undefined> {
  const reader = response.body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size <= maxAnswer) text += decoder.decode(value, { stream: true });
    if (size <= maxAnswer && !(isStream && firstAnswer(text) !== '')) continue;
    await reader.cancel();
    return size <= maxAnswer ? text : undefined;
  }
}

/** The data of the first whole event that is a JSON-RPC answer, '' when there is none yet (HTML, server-sent events). */
function firstAnswer(stream: string): string {
  const whole = stream.split(/\r?\n\r?\n/).slice(0, -1);
  const data = whole.map((event) =>
    event
      .split(/\r?\n/)
      .flatMap((line) => (line.startsWith('data:') ? [line.slice(5).trimStart()] : []))
      .join('\n'),
  );
  return data.find((text) => /"(?:result|error)"\s*:/.test(text)) ?? '';
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
