import { toolTable } from './tool-table.ts';
import { choice, filled, flag, list, scope, storeLabel, table, text } from './parts.ts';

/** `[middleware.X]`: keys of the built-in ones and of a component of the project's own. */
export function middlewareTable() {
  return table(
    {
      use: {
        description:
          'The built-in middleware; none for a component of your own. By default the name, if it is one.',
        type: 'string',
        enum: ['rate-limit', 'request-log', 'metrics'],
      },
      ...componentKeys(),
      ...rateLimitKeys(),
      caller: choice('request-log: whether a line says by a digest who called.', ['none', 'hashed'], 'none'),
      salt: filled('request-log: "{{ name }}" of the secret variable that the digest is made with.'),
      endpoint: {
        ...text('metrics: path at which the figures are read.', '/metrics'),
        pattern: '^/[A-Za-z0-9_/-]+$',
        patternErrorMessage: 'a path such as "/metrics"',
      },
      required_scopes: list('metrics: scopes that a caller needs to read them.', scope()),
      store: {
        ...text('rate-limit, metrics: label of the key-value store that they count in.', 'default'),
        ...storeLabel('+'),
      },
    },
    [],
    'One middleware.',
  );
}

/** A component of the project's own is written as that of a tool is. */
function componentKeys() {
  const ofTools = ['kind', 'examples', 'required_scopes', 'tool_scopes'];
  return Object.fromEntries(Object.entries(toolTable().properties).filter(([key]) => !ofTools.includes(key)));
}

function rateLimitKeys() {
  return {
    limit: count('rate-limit: requests that are let through in a window.', 1, 1_000_000),
    window_seconds: { ...count('rate-limit: length of a window.', 1, 86_400), default: 60 },
    by: {
      description: 'rate-limit: whose requests are counted together; user in a private app, else address.',
      type: 'string',
      enum: ['user', 'client', 'address'],
    },
    algorithm: choice('rate-limit: how windows follow one another.', ['sliding', 'fixed'], 'sliding'),
    count: choice('rate-limit: calls of tools, or every request.', ['calls', 'requests'], 'calls'),
    per_tool: flag('rate-limit: count each tool by itself.', false),
    tools: list('rate-limit: the tools that are counted; none means all.', filled('component__tool')),
    on_failure: choice(
      'rate-limit: let requests through, or not, when they cannot be counted.',
      ['open', 'closed'],
      'open',
    ),
    proxies: { ...count('rate-limit: proxies in front that write x-forwarded-for.', 0, 10), default: 0 },
  };
}

function count(description: string, minimum: number, maximum: number) {
  return { description, type: 'integer', minimum, maximum };
}
