import type { CorsSettings } from '../model.ts';
import type { ProjectFile } from '../format/project-file.ts';
import { present } from './reading.ts';
import type { Reading } from './reading.ts';

/** Seconds that a browser keeps the answer to a preflight: the most that Chromium keeps any. */
const usualMaxAge = 7200;

/** `[mcp.cors]`, or undefined when there is none. */
export function readCors(file: ProjectFile, reading: Reading): CorsSettings | undefined {
  const table = file.mcp?.cors;
  if (table === undefined) return undefined;
  const { problems } = reading;
  const path = ['mcp', 'cors'];
  const allowedOrigins = readOrigins(present(table.allowed_origins), reading);
  const allowCredentials = table.allow_credentials ?? false;
  if (allowCredentials && allowedOrigins.includes('*')) {
    const message =
      'mcp.cors.allow_credentials is true, and allowed_origins has "*": every page could act for the user.';
    problems.add('E_PROJECT_VALUE', message, {
      path: [...path, 'allow_credentials'],
      hint: 'Name the origins, or leave allow_credentials out.',
    });
  }
  return { allowedOrigins, allowCredentials, maxAge: table.max_age ?? usualMaxAge };
}

function readOrigins(
  origins: readonly (readonly [number, string])[],
  { problems }: Reading,
): readonly string[] {
  return origins.map(([index, origin]) => {
    if (origin !== '*' && !isOrigin(origin)) {
      const message = `mcp.cors.allowed_origins[${index}] is ${JSON.stringify(origin)}; expected scheme://host[:port] without a path, or "*".`;
      problems.add('E_PROJECT_VALUE', message, { path: ['mcp', 'cors', 'allowed_origins', index] });
    }
    return origin;
  });
}

/** As a browser writes the header Origin (RFC 6454 section 6.2): lower case, without the scheme's own port. */
function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;
}
