import { withDeadline } from '../../shared/http/deadline.ts';
import { parseJson } from '../../shared/json/parse-json.ts';
import { readText } from '../../shared/http/read-body.ts';
import type { AuthorizerContext } from '../context.ts';

const timeoutMs = 5_000;
const maximumBytes = 256 * 1024;

/**
 * One JSON document of the identity provider: status 200, no redirect followed (it could lead anywhere), at most 256 KiB,
 * within 5 seconds for all of it. Throws an error that says what was wrong, without the content.
 */
export async function fetchJson(url: string, context: Pick<AuthorizerContext, 'fetch'>): Promise<unknown> {
  return withDeadline(timeoutMs, async (signal) => {
    const headers = { accept: 'application/json', 'accept-encoding': 'identity' };
    const response = await context.fetch(new Request(url, { headers, redirect: 'manual', signal }));
    if (response.status !== 200) {
      await response.body?.cancel();
      throw new Error(`status ${response.status} instead of 200`);
    }
    return parseJson(await readText(response, maximumBytes));
  });
}
