import type { JsonObject } from '../catalog.ts';
import { stringMember } from '../json/values.ts';

const ids = '-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}';
const traceparentForm = new RegExp(`^(?:00${ids}|(?!00|ff)[0-9a-f]{2}${ids}(?:-[!-~]*)?)$`);
/** What a header can carry as it is, in as many characters as the specifications ask to pass on. */
const lists = { tracestate: /^[\t -~]{1,512}$/, baggage: /^[\t -~]{1,8192}$/ };

/**
 * The trace of a request, as headers for whoever works on it: that of its headers, or else of its `_meta` (MCP
 * 2026-07-28, basic/index, "Trace context"). A trace whose `traceparent` is wrong is as none, `tracestate` included
 * (W3C Trace Context, section 3.2).
 */
export function traceContext(headers: Headers, meta: JsonObject): readonly (readonly [string, string])[] {
  const sources = [
    (name: string) => headers.get(name) ?? undefined,
    (name: string) => stringMember(meta, name),
  ];
  const traced = sources.find((read) => traceparentForm.test(read('traceparent') ?? ''));
  const baggage = sources.find((read) => read('baggage') !== undefined);
  const found: [string, string | undefined][] = [
    ['traceparent', traced?.('traceparent')],
    ['tracestate', listIn(lists.tracestate, traced?.('tracestate'))],
    ['baggage', listIn(lists.baggage, baggage?.('baggage'))],
    ['x-trace-id', sources[0]?.('x-trace-id')],
  ];
  return found.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
}

function listIn(form: RegExp, list: string | undefined): string | undefined {
  return list !== undefined && form.test(list) ? list : undefined;
}
