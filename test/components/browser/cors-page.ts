/** What a page tried: a method, a set of headers, with or without credentials. */
export const methods = ['GET', 'POST', 'PUT', 'DELETE'] as const;

/** Nothing that needs asking first; what MCP clients send; something that no one was promised. */
export const headerSets = {
  simple: {},
  mcp: {
    'content-type': 'application/json',
    'mcp-protocol-version': '2025-11-25',
    authorization: 'Bearer browser-token',
  },
  foreign: { 'x-foreign': '1' },
} as const;

export const credentialModes = ['omit', 'include'] as const;

/** A page that holds one frame for each origin, gathers what each could read, and reports. */
export function gatheringPage(frames: readonly { readonly name: string; readonly url: string }[]): string {
  const elements = frames.map(
    ({ name, url }) =>
      `<iframe name="${name}" src="${url}"${name === 'null' ? ' sandbox="allow-scripts"' : ''}></iframe>`,
  );
  return `<!doctype html><title>gathering</title><script>
    const seen = {};
    addEventListener('message', async ({ data }) => {
      seen[data.name] = data.read;
      if (Object.keys(seen).length === ${frames.length}) {
        await fetch('/report', { method: 'POST', body: JSON.stringify(seen) });
      }
    });
  </script>${elements.join('')}`;
}

/** A page that tries everything at `target`, and tells the page around it what it could read. */
export function tryingPage(target: string): string {
  return `<!doctype html><title>trying</title><script type="module">
    const headerSets = ${JSON.stringify(headerSets)};
    const read = {};
    for (const method of ${JSON.stringify(methods)}) {
      for (const [name, headers] of Object.entries(headerSets)) {
        for (const credentials of ${JSON.stringify(credentialModes)}) {
          const body = method === 'POST' ? '{"jsonrpc":"2.0","id":1,"method":"ping"}' : undefined;
          const init = { method, headers, credentials, body, cache: 'no-store' };
          const answer = await fetch(${JSON.stringify(target)}, init).catch(() => undefined);
          read[[method, name, credentials].join(' ')] = answer !== undefined;
        }
      }
    }
    parent.postMessage({ name: window.name, read }, '*');
  </script>`;
}
