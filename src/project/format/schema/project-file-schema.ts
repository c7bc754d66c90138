import { mcpTable } from './mcp-table.ts';
import { middlewareTable } from './middleware-table.ts';
import { oidcTable } from './oidc-table.ts';
import { table, text } from './parts.ts';
import { projectTable } from './project-table.ts';
import { toolTable } from './tool-table.ts';
import { variableTable } from './variable-table.ts';

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
      middleware: {
        description: 'What requests go through before the gateway, in order of declaration.',
        type: 'object',
        additionalProperties: middlewareTable(),
      },
      oauth: { $ref: '#/properties/oidc' },
      component: { $ref: '#/properties/tools' },
      $schema: text('URL of this schema, for editors that read YAML and JSON.'),
    },
    ['project'],
  ),
  allOf: [{ not: { required: ['oidc', 'oauth'] } }, { not: { required: ['tools', 'component'] } }],
} as const;
