import type { HandlerContext } from '../handler.ts';
import { jsonAnswer } from '../http/answers.ts';
import { parseJson } from '../json/parse-json.ts';
import { isJsonObject } from '../json/values.ts';

/** The variables that are one middleware's own: linked with others, each has its id behind. */
export const ownVariables: readonly string[] = ['settings', 'salt'];

/** The name of an own variable in a component that holds several parts. */
export function linkedVariable(name: string, id: string): string {
  return `${name}_${id.replaceAll('-', '_')}`;
}

/**
 * The JSON of the variable `settings`, which transpile wrote and checked. Undefined, with a line in the log, when it is
 * not there or not an object: then no request may be let through.
 */
export function readSettings<Settings>(
  context: Pick<HandlerContext, 'variable' | 'log'>,
): Settings | undefined {
  try {
    const value: unknown = parseJson(context.variable('settings') ?? '');
    if (isJsonObject(value)) return value as Settings;
  } catch {
    // Said below.
  }
  context.log('configuration: the variable settings of a middleware is not a JSON object');
  return undefined;
}

/** The answer to every request when the settings cannot be read. */
export function misconfigured(): Response {
  const body = { error: 'server_error', error_description: 'The server is not configured correctly.' };
  return jsonAnswer(JSON.stringify(body), { status: 500, headers: { 'cache-control': 'no-store' } });
}
