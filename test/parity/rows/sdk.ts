import type { Row } from '../row.ts';

/** What tools are written with: rows 114 to 120. */
export const sdkRows: readonly Row[] = [
  {
    number: 114,
    feature: 'SDK for TypeScript',
    here: 'goes beyond',
    use: "`import { defineTools } from 'ftl-deploy/sdk'`, resolved by the bundler: nothing to install",
    shown: [
      [
        'test/sdk/define-tools.test.ts',
        'GET / lists the tools in order, with all their metadata and nothing else',
      ],
      [
        'test/build/component-builder.test.ts',
        'a TypeScript tool becomes an HTTP component that asks its host for nothing it does not use',
      ],
    ],
  },
  {
    number: 115,
    feature: 'SDK and macros for Rust',
    here: 'works',
    use: '`ftl add weather --language rust` lays the SDK beside the tool',
    shown: [
      ['test/build/languages/contract.test.ts', 'lists its tools'],
      ['test/e2e/languages.test.ts', 'what "ftl add" writes builds, passes its tests and answers'],
    ],
  },
  {
    number: 116,
    feature: 'SDK for Python',
    here: 'works',
    use: '`ftl add weather --language python`',
    shown: [
      ['test/build/languages/contract.test.ts', 'lists its tools'],
      ['test/e2e/languages.test.ts', 'what "ftl add" writes builds, passes its tests and answers'],
    ],
  },
  {
    number: 117,
    feature: 'SDK for Go',
    here: 'works',
    use: '`ftl add weather --language go`',
    shown: [
      ['test/build/languages/contract.test.ts', 'lists its tools'],
      ['test/e2e/languages.test.ts', 'what "ftl add" writes builds, passes its tests and answers'],
    ],
  },
  {
    number: 118,
    feature: 'schema from types',
    here: 'works',
    use: 'Rust, Python and Go make the schema of the types; in TypeScript the types follow from the schema',
    shown: [
      ['test/sdk/from-schema.test.ts', 'a handler gets its arguments typed from the schema beside it'],
      ['test/build/languages/contract.test.ts', 'lists its tools'],
    ],
  },
  {
    number: 119,
    feature: 'GET / lists, POST /{tool} calls',
    here: 'works',
    use: 'The contract of a component with tools, the same in four languages',
    shown: [
      ['test/build/languages/contract.test.ts', 'a result that is an object goes out as it is'],
      ['test/sdk/define-tools.test.ts', '%s is no tool: 404'],
    ],
  },
  {
    number: 120,
    feature: 'Tool trait and ftl_mcp_server!',
    here: 'otherwise',
    use: 'A component of its own that speaks MCP has `tools.X.kind = "mcp"`, in any language; the SDK for Rust defines tools by functions.',
    shown: [['test/components/gateway/mcp-components.test.ts', 'its own view is its own server']],
  },
];
