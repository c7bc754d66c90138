import type { Catalog, ToolMetadata } from '../../components/shared/catalog.ts';
import type { Project, Tool } from '../../src/project/index.ts';

/** A tool that the lint has nothing to say about, with changes. */
export function toolLike(changes: Partial<ToolMetadata> = {}): ToolMetadata {
  return {
    name: 'analyze',
    description: 'Counts words.',
    inputSchema: { type: 'object', properties: { content: { type: 'string' } }, required: ['content'] },
    ...changes,
  };
}

/** A catalog of one component with these tools. */
export function catalogOf(tools: readonly ToolMetadata[], name = 'text'): Catalog {
  return {
    version: 1,
    server: { name: 'a', version: '1.0.0' },
    validateArguments: true,
    components: [{ id: name.toLowerCase(), name, kind: 'tools', discovery: 'catalog', tools }],
  };
}

/** `[tools.text]` at line 7. */
export const textTool: Tool = {
  name: 'text',
  id: 'text',
  kind: 'tools',
  path: 'text',
  build: { kind: 'typescript', entry: 'text/index.ts' },
  allowedOutboundHosts: [],
  variables: [],
  examples: [],
  requiredScopes: [],
  toolScopes: [],
  at: { file: 'ftl.toml', line: 7, column: 8 },
};

export const project: Project = {
  file: 'ftl.toml',
  name: 'a',
  version: '1.0.0',
  description: '',
  authors: [],
  accessControl: 'public',
  mcp: {
    gateway: undefined,
    authorizer: undefined,
    validateArguments: true,
    discovery: 'catalog',
    chain: 'separate',
    staticTokens: undefined,
    publicUrl: undefined,
    allowedHosts: [],
    prefix: 'always',
    validateResults: false,
    requestCacheSeconds: 0,
    stateSecret: undefined,
    cors: undefined,
  },
  oidc: undefined,
  variables: [],
  tools: [textTool],
};
