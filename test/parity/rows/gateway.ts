import type { Row } from '../row.ts';

const gateway = 'test/components/gateway';

/** The gateway and what stands before it: rows 48 to 79. */
export const gatewayRows: readonly Row[] = [
  {
    number: 48,
    feature: 'initialize',
    here: 'works',
    use: '`POST /mcp`; clients of every revision since 2024-11-05, and of 2026-07-28 without it',
    shown: [
      [`${gateway}/protocol.test.ts`, 'initialize with missing parameters is still answered'],
      [`${gateway}/clients.test.ts`, 'SDK 1.32'],
    ],
  },
  {
    number: 49,
    feature: 'negotiation of the protocol version',
    here: 'goes beyond',
    use: 'The version that the client offers, or the newest that is served; the original knew one',
    shown: [
      [`${gateway}/protocol.test.ts`, 'an unsupported version (%s) gets the newest legacy one'],
      [`${gateway}/protocol.test.ts`, 'a version that is not served: 400 and -32022 with the ones that are'],
    ],
  },
  {
    number: 50,
    feature: 'notifications/initialized',
    here: 'goes beyond',
    use: '202 without a body, under its right name',
    shown: [[`${gateway}/protocol.test.ts`, '%s gets 202 and no body']],
  },
  {
    number: 51,
    feature: 'ping',
    here: 'works',
    use: 'An empty result',
    shown: [[`${gateway}/protocol.test.ts`, 'ping is answered with an empty object']],
  },
  {
    number: 52,
    feature: 'tools/list of all components',
    here: 'goes beyond',
    use: 'From the catalog that was built in, without an inner request; long lists in pages',
    shown: [
      [
        `${gateway}/discovery.test.ts`,
        'several components: all tools, prefixed, in order of declaration, with no inner request',
      ],
    ],
  },
  {
    number: 53,
    feature: 'tools/call to the component',
    here: 'works',
    use: 'One inner request; `ftl call hello__greet name=Ada`',
    shown: [
      [
        `${gateway}/scoping.test.ts`,
        'unscoped with prefix: %s is called, snake case leading to the kebab-case host',
      ],
      [`${gateway}/private-app.test.ts`, 'calls what the token allows, in both eras'],
    ],
  },
  {
    number: 54,
    feature: 'empty lists of prompts and resources',
    here: 'goes beyond',
    use: 'Empty where no component has any; with `tools.X.kind = "mcp"` those of the components, merged',
    shown: [
      [`${gateway}/protocol.test.ts`, 'prompts list and resources list are empty'],
      [`${gateway}/mcp-components.test.ts`, 'prompts are merged by prefix'],
    ],
  },
  {
    number: 55,
    feature: 'metadata fetched in parallel',
    here: 'works',
    use: 'Once, when the app is built; with `mcp.discovery = "request"` on each list',
    shown: [[`${gateway}/discovery.test.ts`, 'parallel discovery: all are asked at once']],
  },
  {
    number: 56,
    feature: 'a broken component is skipped',
    here: 'goes beyond',
    use: 'Skipped, logged and named in `/health`; a call of it is a result that says so',
    shown: [
      [`${gateway}/discovery.test.ts`, 'component failure: broken ones are skipped, logged and named'],
      [`${gateway}/health.test.ts`, 'tells a caller on this machine the state of each component'],
    ],
  },
  {
    number: 57,
    feature: 'names component__tool',
    here: 'works',
    use: 'As the tool is written in the project file; `mcp.prefix = "never"` for an app with one component',
    shown: [
      [`${gateway}/scoping.test.ts`, 'unscoped: prefixes; scoped: none'],
      [`${gateway}/bare-names.test.ts`, 'lists and calls bare names'],
    ],
  },
  {
    number: 58,
    feature: 'names component/tool accepted',
    here: 'works',
    use: 'In a call; lists have `component__tool`, because many clients refuse a slash',
    shown: [
      [
        `${gateway}/scoping.test.ts`,
        'unscoped with prefix: %s is called, snake case leading to the kebab-case host',
      ],
    ],
  },
  {
    number: 59,
    feature: 'snake case to kebab case',
    here: 'works',
    use: 'The id of a component is its name in kebab case',
    shown: [
      [
        `${gateway}/scoping.test.ts`,
        'unscoped with prefix: %s is called, snake case leading to the kebab-case host',
      ],
    ],
  },
  {
    number: 60,
    feature: 'arguments checked by JSON Schema',
    here: 'goes beyond',
    use: 'Validators are compiled when the app is built; what is wrong is a result that the model can read',
    shown: [
      [
        `${gateway}/validation.test.ts`,
        'names path, expected and given, in a result that the model can read',
      ],
      [
        `${gateway}/schema-suite.test.ts`,
        'JSON Schema Test Suite (skipped where ../shared/vectors/json-schema-test-suite is missing)',
      ],
    ],
  },
  {
    number: 61,
    feature: 'error codes of JSON-RPC',
    here: 'works',
    use: '-32700, -32600, -32601, -32602, -32603',
    shown: [
      [`${gateway}/json-rpc.test.ts`, 'the examples of the JSON-RPC specification'],
      [`${gateway}/protocol.test.ts`, 'an unknown method is -32601 with status 200'],
    ],
  },
  {
    number: 62,
    feature: 'the request id is kept',
    here: 'works',
    use: 'A number or a text, exactly as it came',
    shown: [[`${gateway}/json-rpc.test.ts`, 'the id %s comes back as it was sent']],
  },
  {
    number: 63,
    feature: 'an answer in the form of MCP passed through',
    here: 'works',
    use: 'With everything it says',
    shown: [[`${gateway}/answers.test.ts`, 'an MCP result is passed through with everything it says']],
  },
  {
    number: 64,
    feature: 'a bare JSON answer wrapped as text',
    here: 'works',
    use: 'An object becomes `structuredContent` too',
    shown: [[`${gateway}/answers.test.ts`, 'bare JSON is wrapped as text: %s']],
  },
  {
    number: 65,
    feature: 'a failure of a tool is a result with isError',
    here: 'works',
    use: 'Status, exception, hang, no answer',
    shown: [
      [`${gateway}/answers.test.ts`, 'what goes wrong in a tool is a result that says so'],
      [`${gateway}/answers.test.ts`, 'a hang ends at the deadline, and the request to the tool is aborted'],
    ],
  },
  {
    number: 66,
    feature: 'structuredContent and outputSchema',
    here: 'goes beyond',
    use: 'With `mcp.validate_results` results are checked before they go out',
    shown: [
      [`${gateway}/answers.test.ts`, 'a full session with structured content'],
      [`${gateway}/results.test.ts`, 'results are checked against outputSchema'],
    ],
  },
  {
    number: 67,
    feature: 'content: text, image, audio, resource',
    here: 'works',
    use: 'As the tool says, and `resource_link`',
    shown: [
      ['test/sdk/results.test.ts', 'each maker gives the content of its kind'],
      [`${gateway}/answers.test.ts`, 'an MCP result is passed through with everything it says'],
    ],
  },
  {
    number: 68,
    feature: 'title, annotations, _meta',
    here: 'goes beyond',
    use: 'And icons, unchanged',
    shown: [[`${gateway}/discovery.test.ts`, 'metadata is complete: everything the tool said, unchanged']],
  },
  {
    number: 69,
    feature: 'path of one component',
    here: 'works',
    use: '`/mcp/x/COMPONENT`',
    shown: [[`${gateway}/scoping.test.ts`, 'scoped call bare']],
  },
  {
    number: 70,
    feature: 'read-only path and header',
    here: 'goes beyond',
    use: '`/mcp/readonly`, `X-MCP-Readonly: true`: tools that say they only read are listed and called; the original refused every call',
    shown: [[`${gateway}/scoping.test.ts`, 'readonly by %s lists and calls only tools that say so']],
  },
  {
    number: 71,
    feature: 'X-MCP-Toolsets',
    here: 'works',
    use: '`X-MCP-Toolsets: a,b`',
    shown: [[`${gateway}/scoping.test.ts`, 'toolsets: one, many, with readonly, none']],
  },
  {
    number: 72,
    feature: 'CORS of the gateway',
    here: 'goes beyond',
    use: '`mcp.cors.allowed_origins`; the original let every page in',
    shown: [
      [`${gateway}/access.test.ts`, 'preflight grants what MCP needs, and nothing else'],
      ['test/components/browser/cors.test.ts', '${front}, %s: 144 of 144 decisions as configured'],
    ],
  },
  {
    number: 73,
    feature: '405 and 404',
    here: 'works',
    use: '405 with `Allow`, 404 in JSON',
    shown: [
      [`${gateway}/protocol.test.ts`, '%s is refused with 405 and Allow: POST'],
      [`${gateway}/scoping.test.ts`, 'path outside /mcp: %s is 404'],
    ],
  },
  {
    number: 74,
    feature: '202, protocol header, Origin',
    here: 'goes beyond',
    use: 'Notifications get 202; `MCP-Protocol-Version` and `Origin` are checked',
    shown: [
      [`${gateway}/protocol.test.ts`, 'a missing version header is taken as 2025-03-26'],
      [`${gateway}/access.test.ts`, 'the refusal is JSON-RPC without an id, and says what to set'],
    ],
  },
  {
    number: 75,
    feature: 'only components of the app are called',
    here: 'goes beyond',
    use: 'A name never leads elsewhere, whatever it holds',
    shown: [
      [`${gateway}/hostile.test.ts`, 'arguments never leave the tool that was named'],
      [
        `${gateway}/security.test.ts`,
        'SSRF: names, schemas, redirects and settings lead to components of the app alone',
      ],
    ],
  },
  {
    number: 76,
    feature: 'a route for each tool (toolkit)',
    here: 'works',
    use: '`tools.X.route`: `/hello/mcp` besides `/mcp/x/hello`',
    shown: [
      [
        `${gateway}/own-routes.test.ts`,
        'lead to one component with bare names, or to all, and leave the others as they are',
      ],
      [
        'test/e2e/toolkit.test.ts',
        'a toolkit is made of two tools, serves each at its route, and is deployed',
      ],
    ],
  },
  {
    number: 77,
    feature: 'gateway over components that speak MCP',
    here: 'goes beyond',
    use: '`tools.X.kind = "mcp"`: tools, prompts, resources, completion and progress',
    shown: [
      [
        `${gateway}/mcp-components.test.ts`,
        'tools of both kinds are in one list and are called by one name each',
      ],
      [`${gateway}/mcp-components.test.ts`, 'progress comes through, in the merged view too'],
    ],
  },
  {
    number: 78,
    feature: 'middleware before and after requests',
    here: 'works',
    use: '`middleware.X.path`: a component of your own, in order of declaration; `middleware.X.use` for the built-in ones',
    shown: [
      [
        'test/examples/middleware.test.ts',
        'changes what MCP clients get too, and lets the gateway judge what it does not know',
      ],
      ['test/components/middleware/chain.test.ts', 'holds as many components as its form says'],
    ],
  },
  {
    number: 79,
    feature: 'metrics and telemetry',
    here: 'works',
    use: '`middleware.X.use = "metrics"` serves figures at `/metrics`, `"request-log"` a line for each request',
    shown: [
      [
        'test/components/middleware/chain.test.ts',
        'tells figures to a caller with the scope, and to no other',
      ],
      ['test/components/middleware/observe.test.ts', 'request-log'],
    ],
  },
];
