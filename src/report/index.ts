export {
  annotationCommand,
  annotationLimit,
  selectAnnotations,
  type Annotation,
  type Annotations,
} from './annotations.ts';
export {
  closingTable,
  closingTableMarkdown,
  stepRow,
  type ClosingTableOptions,
  type StepResultWord,
  type StepRow,
} from './closing-table.ts';
export { codeFrame, type CodeFrameOptions } from './code-frame.ts';
export {
  conformanceFailures,
  conformanceMarkdown,
  conformanceSummary,
  conformanceWarnings,
} from './conformance.ts';
export { shortDiff } from './short-diff.ts';
export { formatDuration } from './duration.ts';
export {
  codeBlock,
  escapeMarkdown,
  escapeWorkflowData,
  escapeWorkflowLog,
  escapeWorkflowProperty,
  inlineCode,
  singleLine,
  stripTerminal,
} from './escape.ts';
export {
  commandResult,
  commandResultText,
  type CommandResult,
  type EndedCommand,
  resultSchemaVersion,
} from './command-result.ts';
export { flattenErrors } from './flatten-errors.ts';
export {
  errorFromJson,
  type ErrorValue,
  formatError,
  formatErrorJson,
  type FormatErrorOptions,
} from './format-error.ts';
export { commentLimit, joinSections, markdownDetails, markdownTable, stepSummaryLimit } from './markdown.ts';
export { stepSummary, type StepSummaryOptions } from './step-summary.ts';
