/**
 * The format of ftl.toml as JSON Schema (draft-07, which TOML editors read): the one source of the checks in
 * check-project-file.ts and of schemas/ftl.schema.json. `patternErrorMessage`, as editors know it, says what a
 * pattern means. What needs more than one value to judge is checked by the readers of the sections.
 */
export const projectFileSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'ftl.toml',
  description: 'An MCP server made of WebAssembly tools.',
  ...table(
    {
      project: projectTable(),
      mcp: mcpTable(),
      oidc: oidcTable(),
      variables: {
        description: 'Application variables. Their values are given when the app runs.',
        type: 'object',
        additionalProperties: variableTable(),
      },
      tools: {
        description: 'The components with tools, by the prefix that clients see.',
        type: 'object',
        additionalProperties: toolTable(),
      },
    },
    ['project'],
  ),
} as const;

function projectTable() {
  return table(
    {
      name: {
        ...text('Name of the app.'),
        pattern: '^[a-zA-Z][a-zA-Z0-9_-]*$',
        patternErrorMessage: 'a letter, then letters, digits, "-" or "_"',
        maxLength: 128,
      },
      version: {
        ...text('Version of the app (semver 2.0.0).', '0.1.0'),
        pattern: '^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$',
        patternErrorMessage: 'a version such as "1.2.3"',
      },
      description: text('What the app is for.', ''),
      authors: list('Who made it, as "Name <address>".', text('Name and address.')),
      access_control: choice(
        'Who may call: everybody, or those with a token.',
        ['public', 'private'],
        'public',
      ),
    },
    ['name'],
    'The app.',
  );
}

function mcpTable() {
  return table(
    {
      gateway: filled(
        'Image of a prebuilt gateway, as the original had it; left aside with a warning: ours is built.',
      ),
      authorizer: filled(
        'Image of a prebuilt authorizer, as the original had it; left aside with a warning: ours is built.',
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
      cors: corsTable(),
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

function oidcTable() {
  const several = { minLength: 1, minItems: 1, type: ['string', 'array'], items: filled('One of them.') };
  return table(
    {
      issuer: filled('Issuer of the tokens, exactly as in their claim "iss".'),
      audience: { ...several, description: 'Audience or audiences that are accepted.' },
      jwks_uri: filled('Where the keys are; by default asked from the issuer. Excludes public_key.'),
      public_key: filled('The key as PEM (SPKI). Excludes jwks_uri.'),
      algorithm: {
        ...several,
        description: 'JWS algorithm or algorithms that are accepted; by default what fits the key.',
      },
      required_scopes: {
        type: ['string', 'array'],
        items: filled('One scope.'),
        description: 'Scopes that every token needs: a list, or a string parted by commas or spaces.',
      },
      allowed_subjects: list('Subjects that may call; none means all.', filled('One subject.')),
      required_claims: {
        description: 'Claims that every token needs: a value, or a list of values of which one is enough.',
        type: 'object',
        additionalProperties: {
          type: ['string', 'number', 'boolean', 'array'],
          minLength: 1,
          minItems: 1,
          items: { type: ['string', 'number', 'boolean'], minLength: 1 },
        },
      },
      org_id: filled('Organization (tenant) of the callers, as in the claim "org_id".'),
      authorize_endpoint: filled('Shown to clients in the metadata.'),
      token_endpoint: filled('Shown to clients in the metadata.'),
      userinfo_endpoint: filled('Shown to clients in the metadata.'),
    },
    ['issuer'],
    'Who signs the tokens of a private app.',
  );
}

function variableTable() {
  return table(
    {
      default: text('Value when none is given at run time.'),
      required: flag('The app does not start without a value.', false),
      secret: flag('The value is never shown and never written to a file.', false),
      description: text('What it is for.'),
    },
    [],
    'One variable: a default, or required = true.',
  );
}

function toolTable() {
  return table(
    {
      kind: choice('tools: GET / and POST /{tool}; mcp: speaks MCP at /mcp.', ['tools', 'mcp'], 'tools'),
      path: filled('Folder of the source; by default the name of the tool.'),
      wasm: filled(
        'The component file, relative to the project folder: what build makes, or what is there already.',
      ),
      build: buildTable(),
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
    },
    [],
    'A component with tools.',
  );
}

function buildTable() {
  return table(
    {
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
    },
    ['command'],
    'How the tool is built, when not by the built-in builder.',
  );
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

/** A scope-token (RFC 6749 section 3.3). */
function scope() {
  return {
    ...filled('One scope.'),
    pattern: '^[\\x21\\x23-\\x5B\\x5D-\\x7E]+$',
    patternErrorMessage: 'one scope: printable ASCII without spaces, quotes and backslashes',
  };
}

function storeLabel(repetition: '*' | '+') {
  return {
    pattern: `^[A-Za-z0-9_-]${repetition}$`,
    patternErrorMessage: 'the label of a key-value store: letters, digits, "-" and "_"',
  };
}

function seconds(description: string, standard: number) {
  return { description, type: 'integer', minimum: 0, maximum: 86_400, default: standard };
}

function strings(description: string) {
  return { description, type: 'object', additionalProperties: { type: 'string' } };
}

function table(properties: Record<string, object>, required: readonly string[] = [], description?: string) {
  return {
    ...(description === undefined ? {} : { description }),
    type: 'object',
    properties,
    additionalProperties: false,
    ...(required.length === 0 ? {} : { required: [...required] }),
  };
}

function text(description: string, standard?: string) {
  return { description, type: 'string', ...(standard === undefined ? {} : { default: standard }) };
}

function filled(description: string) {
  return { description, type: 'string', minLength: 1 };
}

function flag(description: string, standard: boolean) {
  return { description, type: 'boolean', default: standard };
}

function choice(description: string, values: readonly string[], standard: string) {
  return { description, type: 'string', enum: [...values], default: standard };
}

function list(description: string, items: object) {
  return { description, type: 'array', items };
}
