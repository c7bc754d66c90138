import path from 'node:path';
import type { ServerResponse } from 'node:http';
import type { System } from '../system/types.ts';

/** Files of dist/pages, by the name under which they are served. */
const files: Readonly<Record<string, { readonly file: string; readonly type: string }>> = {
  '': { file: 'index.html', type: 'text/html; charset=utf-8' },
  'page.js': { file: 'page.js', type: 'text/javascript; charset=utf-8' },
  'page.css': { file: 'page.css', type: 'text/css; charset=utf-8' },
};

/**
 * Nothing but our own script and style, connections to the app alone, and what a tool answers as data. Trusted Types with
 * no policy make a string that becomes markup or code an error (W3C Trusted Types).
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  'media-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Headers of everything that is answered below the path of the pages. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** Answers with a file of the page; 404 for any other name, 500 when the package was built without it. */
export async function answerFile(response: ServerResponse, name: string, system: System): Promise<void> {
  const found = Object.hasOwn(files, name) ? files[name] : undefined;
  if (!found) return answerText(response, 404, 'There is no such page.');
  try {
    const content = await system.files.readBytes(path.join(system.packageRoot, 'dist', 'pages', found.file));
    response.writeHead(200, {
      ...pageHeaders,
      'content-type': found.type,
      'content-length': String(content.length),
    });
    response.end(content);
  } catch {
    answerText(response, 500, 'The files of the page cannot be read: dist/pages of the package.');
  }
}

/** Leads to another page. */
export function redirect(response: ServerResponse, location: string): void {
  response.writeHead(308, { ...pageHeaders, location, 'content-length': '0' }).end();
}

/** A line of text for whoever reads the answer by hand. */
export function answerText(response: ServerResponse, status: number, text: string): void {
  const allow: Readonly<Record<string, string>> = status === 405 ? { allow: 'GET, HEAD' } : {};
  response.writeHead(status, { ...pageHeaders, ...allow, 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
}
