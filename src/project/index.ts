export { checkProjectFile } from './format/check-project-file.ts';
export { parseDocument } from './document/document.ts';
export { isToolkit } from './format/toolkit.ts';
export type { ProjectDocument } from './document/document.ts';
export type { BuildChoice, PathKind, ProjectFacts } from './facts.ts';
export { projectLimits } from './document/limits.ts';
export { projectFileNames } from './model.ts';
export type {
  FinishedComponent,
  McpSettings,
  OidcSettings,
  Project,
  Tool,
  ToolBuild,
  ToolExample,
  Variable,
} from './model.ts';
export { projectWarnings } from './review/project-warnings.ts';
export {
  componentId,
  projectNameFrom,
  reservedIds,
  reservedVariablePrefix,
  toolNameFault,
} from './values/names.ts';
export { fullReference } from './values/references.ts';
export { writeProjectFile } from './migrate/write-project-file.ts';
export { migrateProject } from './migrate/migrate-project.ts';
export type { Migration } from './migrate/migrate-project.ts';
export { interpretProject, parseProject } from './parse-project.ts';
export { toolkitFileSchema } from './format/schema/toolkit-file-schema.ts';
export { projectFileSchema } from './format/schema/project-file-schema.ts';
export { suggest } from './document/suggest.ts';
export { withTool, withoutTool } from './edit/tools.ts';
