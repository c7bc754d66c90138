import { choice, filled, list, route, scope, storeLabel, strings, table, text } from './parts.ts';

/** `[tools.X]` and the tables in it. */
export function toolTable() {
  return table(
    {
      kind: choice('tools: GET / and POST /{tool}; mcp: speaks MCP at /mcp.', ['tools', 'mcp'], 'tools'),
      path: filled('Folder of the source; by default the name of the tool.'),
      wasm: filled(
        'The component file, relative to the project folder: what build makes, or what is there already.',
      ),
      route: route('Its MCP endpoint is at <route>/mcp too, besides /mcp/x/<tool>.'),
      repo: filled(
        'Reference to a component of a registry: "ghcr.io/owner/name:1.2.3"; nothing is built then.',
      ),
      build: buildTable(),
      profiles: {
        description:
          'Other ways to build, by name: what a profile says takes the place of the same key of build.',
        type: 'object',
        additionalProperties: profileTable(),
      },
      up: table(
        { profile: filled('Profile that ftl up builds with.') },
        [],
        'How the tool is served locally.',
      ),
      deploy: table(
        {
          profile: filled('Profile that is built for a deployment.'),
          name: {
            ...filled('Name under which the component is published; by default its id.'),
            pattern: '^[a-z0-9]+(?:[._-][a-z0-9]+)*$',
            patternErrorMessage: 'lower-case letters and digits in words joined by ".", "_" or "-"',
            maxLength: 100,
          },
        },
        [],
        'How the tool is deployed.',
      ),
      allowed_outbound_hosts: list(
        'What the tool can reach; nothing by default.',
        filled('scheme://host:port'),
      ),
      key_value_stores: list('Labels of the key-value stores that it may open.', {
        ...text('One label.'),
        ...storeLabel('+'),
      }),
      variables: strings('Variables of the component; values may hold {{ names }} of [variables].'),
      examples: list('Calls that conformance makes.', exampleTable()),
      required_scopes: list('Scopes that a caller needs for anything of this component.', scope()),
      tool_scopes: {
        description: 'Scopes that a call of one tool needs besides, by the bare name of the tool.',
        type: 'object',
        additionalProperties: list('Scopes of this tool.', scope()),
      },
      limits: limitsTable(),
      files: list('Files of the project that the component may read.', filesEntry()),
    },
    [],
    'A component with tools.',
  );
}

/** Spin's own forms. */
function filesEntry() {
  const placed = table(
    {
      source: filled('A file or folder, relative to the project folder.'),
      destination: filled('Where the component finds it, from its root "/".'),
    },
    ['source', 'destination'],
  );
  return {
    ...placed,
    description:
      'A path or glob such as "data/*.json", relative to the project folder, or { source, destination }.',
    type: ['string', 'object'],
    minLength: 1,
  };
}

function limitsTable() {
  return table(
    {
      memory: {
        description: 'Most memory of an instance: bytes, or a number of KiB, MiB or GiB such as "256MiB".',
        type: ['integer', 'string'],
      },
      timeout: text('Longest time of a call: a number of ms, s or m such as "10s".'),
    },
    [],
    'What one call may use at most. The embedded runtime keeps to it; Spin has no limits of one component.',
  );
}

function buildTable() {
  return table(buildKeys(), ['command'], 'How the tool is built, when not by the built-in builder.');
}

function profileTable() {
  const wasm = filled(
    'What this profile makes, relative to the project folder; by default the wasm of the tool.',
  );
  return table({ ...buildKeys(), wasm }, [], 'One other way to build.');
}

function buildKeys() {
  return {
    command: {
      type: ['string', 'array'],
      minLength: 1,
      minItems: 1,
      items: filled('One command.'),
      description: 'Run by sh; a list is run in order.',
    },
    workdir: filled('Where it runs, relative to the project folder; by default the path of the tool.'),
    watch: list('Globs of the sources, relative to workdir.', filled('One glob.')),
    env: strings('Environment variables of the command.'),
  };
}

function exampleTable() {
  return table(
    {
      tool: filled('Name of the tool inside the component.'),
      arguments: { description: 'What it is called with.', type: 'object' },
      expect: { description: 'What structuredContent must contain.' },
    },
    ['tool'],
    'One call.',
  );
}
