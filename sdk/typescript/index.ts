export { defineTools, type ToolDefinition, type ToolHandler } from './define-tools.ts';
export type { FromSchema, ObjectSchema, Schema } from './schema.ts';
export {
  audio,
  type CallToolResult,
  combine,
  type ContentBlock,
  error,
  image,
  resource,
  structured,
  text,
} from './results.ts';
export {
  type ClientCapabilities,
  elicited,
  type Elicited,
  elicitForm,
  inputRequired,
  type InputRequest,
  type InputRequiredResult,
  sample,
  type ToolInput,
} from './input.ts';
export type { ToolContext } from './context.ts';
export type { LogLevel, ToolEvents } from './events.ts';
export { variable } from '#host/variables';
