import type { OriginalCases } from '../original-cases.ts';

/** The tests of the original gateway, and what tests the same here. */
export const originalGatewayCases: OriginalCases = {
  basic: [
    { name: 'ping', test: ['protocol.test.ts', 'ping is answered with an empty object'] },
    { name: 'basic handling', test: ['answers.test.ts', 'a full session with structured content'] },
  ],
  protocol: [
    { name: 'initialize', test: ['protocol.test.ts', 'clients that open with initialize'] },
    {
      name: 'unsupported version',
      test: ['protocol.test.ts', 'a version that is not served: 400 and -32022 with the ones that are'],
    },
    {
      name: 'missing parameters',
      test: ['protocol.test.ts', 'initialize with missing parameters is still answered'],
    },
    { name: 'initialized notification', test: ['protocol.test.ts', '%s gets 202 and no body'] },
    { name: 'capabilities', test: ['protocol.test.ts', 'capabilities claim nothing that is not served'] },
    { name: 'instructions', test: ['protocol.test.ts', 'instructions are the description of the project'] },
  ],
  json_rpc: [
    { name: 'version check', test: ['json-rpc.test.ts', 'version check'] },
    { name: 'id types', test: ['json-rpc.test.ts', 'ids'] },
    { name: 'notification has no response', test: ['json-rpc-exchanges.ts', 'a Notification'] },
    { name: 'prompts list', test: ['protocol.test.ts', 'prompts list and resources list are empty'] },
    { name: 'resources list', test: ['protocol.test.ts', 'prompts list and resources list are empty'] },
    { name: 'content type', test: ['protocol.test.ts', 'content type of an answer is JSON'] },
    { name: 'empty body', test: ['json-rpc.test.ts', 'an empty body is -32700'] },
    { name: 'missing method', test: ['json-rpc.test.ts', 'missing method'] },
  ],
  error_handling: [
    { name: 'invalid JSON', test: ['json-rpc-exchanges.ts', 'rpc call with invalid JSON'] },
    { name: 'method not found', test: ['protocol.test.ts', 'an unknown method is -32601 with status 200'] },
    { name: 'empty body', test: ['json-rpc.test.ts', 'an empty body is -32700'] },
    { name: 'batch refused', test: ['json-rpc-exchanges.ts', 'rpc call Batch'] },
  ],
  cors: [
    { name: 'preflight', test: ['access.test.ts', 'preflight grants what MCP needs, and nothing else'] },
    { name: 'headers on POST', test: ['pages.test.ts', '%s is let in'] },
    { name: 'headers on errors', test: ['access.test.ts', 'CORS headers on errors'] },
    {
      name: 'OPTIONS without CORS headers',
      test: ['access.test.ts', 'OPTIONS without CORS headers says what is allowed'],
    },
    { name: 'other methods refused', test: ['protocol.test.ts', '%s is refused with 405 and Allow: POST'] },
  ],
  routing: [
    {
      name: 'snake case to kebab case for the host',
      test: [
        'scoping.test.ts',
        'unscoped with prefix: %s is called, snake case leading to the kebab-case host',
      ],
    },
    { name: 'tool not found', test: ['scoping.test.ts', 'unknown tool'] },
    {
      name: 'component failure',
      test: ['discovery.test.ts', 'component failure: broken ones are skipped, logged and named'],
    },
    { name: 'parallel discovery', test: ['discovery.test.ts', 'parallel discovery: all are asked at once'] },
  ],
  tool_discovery: [
    { name: 'empty', test: ['discovery.test.ts', 'an app without tools has an empty list'] },
    {
      name: 'several components',
      test: [
        'discovery.test.ts',
        'several components: all tools, prefixed, in order of declaration, with no inner request',
      ],
    },
    {
      name: 'metadata complete',
      test: ['discovery.test.ts', 'metadata is complete: everything the tool said, unchanged'],
    },
  ],
  validation: [
    {
      name: 'on',
      test: ['validation.test.ts', 'names path, expected and given, in a result that the model can read'],
    },
    {
      name: 'off',
      test: [
        'validation.test.ts',
        'arguments reach the tool as they are, and an unknown tool still does not',
      ],
    },
    {
      name: 'missing arguments become {}',
      test: ['validation.test.ts', 'missing arguments are {}, and so are null ones'],
    },
  ],
  clean_scoping: [
    { name: 'prefixes in the list of all', test: ['scoping.test.ts', 'unscoped: prefixes; scoped: none'] },
    { name: 'none in the list of one', test: ['scoping.test.ts', 'unscoped: prefixes; scoped: none'] },
    { name: 'scoped call by the bare name', test: ['scoping.test.ts', 'scoped call bare'] },
    { name: 'unscoped call needs the prefix', test: ['scoping.test.ts', 'unscoped needs prefix'] },
    {
      name: 'unscoped call with the prefix',
      test: [
        'scoping.test.ts',
        'unscoped with prefix: %s is called, snake case leading to the kebab-case host',
      ],
    },
    { name: 'scope of a single tool refused', test: ['scoping.test.ts', 'single-tool scope refused'] },
    { name: 'call across components blocked', test: ['scoping.test.ts', 'cross-component blocked'] },
    { name: 'GET refused', test: ['scoping.test.ts', 'GET refused on every endpoint, /health answers'] },
    { name: 'path outside of /mcp', test: ['scoping.test.ts', 'path outside /mcp: %s is 404'] },
    {
      name: 'readonly header',
      test: ['scoping.test.ts', 'readonly by %s lists and calls only tools that say so'],
    },
    { name: 'one toolset', test: ['scoping.test.ts', 'toolsets: one, many, with readonly, none'] },
    { name: 'many toolsets', test: ['scoping.test.ts', 'toolsets: one, many, with readonly, none'] },
    { name: 'toolsets with readonly', test: ['scoping.test.ts', 'toolsets: one, many, with readonly, none'] },
  ],
  integration: [
    {
      name: 'full session with structuredContent',
      test: ['answers.test.ts', 'a full session with structured content'],
    },
  ],
  performance: [
    { name: 'time of a list', left: 'no test depends on a clock: bench/gateway-cost.ts measures lists' },
    { name: 'time of a call', left: 'no test depends on a clock: bench/gateway-cost.ts measures calls' },
  ],
};
