import { choice, filled, flag, list, route, seconds, storeLabel, table, text } from './parts.ts';

/** `[mcp]` and `[mcp.cors]`. */
export function mcpTable() {
  return table(
    {
      gateway: filled(
        'Gateway to use instead of the built-in one: a reference, or the path of a .wasm file.',
      ),
      authorizer: filled(
        'Authorizer to use instead of the built-in one: a reference, or the path of a .wasm file.',
      ),
      validate_arguments: flag('Check arguments against inputSchema before a tool is called.', true),
      discovery: choice(
        'catalog: tools/list comes from what was asked at build time; request: tools are asked on each list.',
        ['catalog', 'request'],
        'catalog',
      ),
      chain: choice('How authorizer and gateway are put together.', ['separate', 'linked'], 'separate'),
      static_tokens: filled('"{{ name }}" of the secret variable with the static tokens of a private app.'),
      public_url: filled('URL of the MCP endpoint as clients know it.'),
      allowed_hosts: list('Hosts accepted besides loopback; none means all.', filled('host or host:port')),
      prefix: choice(
        'always: tools are called component__tool; never: the only component of the app has bare names.',
        ['always', 'never'],
        'always',
      ),
      validate_results: flag('Check results against outputSchema before they go out.', false),
      request_cache_seconds: seconds(
        'How long answers of components that are asked for their tools are kept.',
        0,
      ),
      state_secret: filled('"{{ name }}" of the secret variable that signs requestState.'),
      server_requests: flag(
        'Tools can ask clients of revisions before 2026-07-28 for input too; keeps answers in the store default.',
        false,
      ),
      cors: corsTable(),
      route: route('The endpoint of all tools is at <route>/mcp too, besides /mcp.'),
      server_name: filled('Name that clients are told; by default that of the project.'),
      server_version: filled('Version that clients are told; by default that of the project.'),
      auth_store: {
        ...text('Label of the key-value store of the authorizer; "" for none.', 'default'),
        ...storeLabel('*'),
      },
    },
    [],
    'The MCP endpoint.',
  );
}

function corsTable() {
  return table(
    {
      allowed_origins: list('Pages that may call the app; "*" means all.', filled('scheme://host[:port]')),
      allow_credentials: flag('Browsers may send cookies and client certificates.', false),
      max_age: seconds('How long a browser keeps the answer to a preflight.', 7200),
    },
    ['allowed_origins'],
    'Web pages on other hosts that may call.',
  );
}
