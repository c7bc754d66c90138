import { checkProjectFile } from './format/check-project-file.ts';
import type { CheckedProjectFile } from './format/check-project-file.ts';
import { parseDocument } from './document/document.ts';
import type { ProjectFacts } from './facts.ts';
import { readMiddleware } from './tables/middleware.ts';
import { readMcp } from './tables/mcp.ts';
import type { Project } from './model.ts';
import { readOidc } from './tables/oidc.ts';
import type { ProjectFile } from './format/project-file.ts';
import { collectProblems, throwProblems } from './document/problems.ts';
import { present } from './tables/reading.ts';
import type { Reading } from './tables/reading.ts';
import { checkDefaultRegistry } from './tables/references.ts';
import { readTools } from './tables/tools.ts';
import { readVariables } from './tables/variables.ts';

/**
 * The text of an ftl.toml as a project. Throws `FtlErrors` with every problem of the file, in the order of their
 * lines, or one `E_PROJECT_SYNTAX` or `E_PROJECT_LIMIT` when it cannot be read at all.
 */
export function parseProject(text: string, facts: ProjectFacts): Project {
  return interpretProject(checkProjectFile(parseDocument(text, facts.file)), facts);
}

/** The second half of `parseProject`, for callers that find the facts out as they are asked for. Throws `FtlErrors`. */
export function interpretProject(
  { document, file, problems: before }: CheckedProjectFile,
  facts: ProjectFacts,
): Project {
  const problems = collectProblems(document, before);
  const variableNames = new Set(Object.keys((document.root['variables'] as object | undefined) ?? {}));
  const reading: Reading = {
    document,
    facts,
    problems,
    variableNames,
    defaultRegistry: file.project?.default_registry,
  };
  checkDefaultRegistry(reading);
  checkAccess(file, reading);
  const variables = readVariables(file.variables, reading);
  const project: Project = {
    file: facts.file,
    name: file.project?.name ?? '',
    version: file.project?.version ?? '0.1.0',
    description: file.project?.description ?? '',
    authors: present(file.project?.authors).map(([, author]) => author),
    accessControl: file.project?.access_control ?? 'public',
    defaultRegistry: file.project?.default_registry,
    mcp: readMcp(file, reading),
    oidc: readOidc(file, reading),
    variables,
    tools: readTools(file.tools, variables, reading),
    middleware: readMiddleware(file, variables, reading),
  };
  throwProblems(problems);
  return project;
}

/** A private app needs somebody who gives out tokens; an app that names somebody must say whether it is private. */
function checkAccess(file: ProjectFile, { document, problems }: Reading): void {
  const access = file.project?.access_control;
  const provider = ['oidc', 'static_tokens'].find((key) =>
    key === 'oidc' ? 'oidc' in document.root : file.mcp?.static_tokens !== undefined,
  );
  if (access === 'private' && provider === undefined) {
    const message = 'project.access_control is "private", but nobody is named who gives out tokens.';
    const hint = 'Add an [oidc] table with the issuer, or static_tokens to [mcp].';
    problems.add('E_PROJECT_REQUIRED', message, { path: ['project', 'access_control'], hint });
  }
  const table = document.root['project'];
  const silent = typeof table === 'object' && table !== null && !('access_control' in table);
  if (silent && provider !== undefined) {
    const written = provider === 'oidc' ? ['oidc'] : ['mcp', 'static_tokens'];
    const message = `${provider === 'oidc' ? `[${problems.print(['oidc'])}]` : 'mcp.static_tokens'} is given, but the app is public, so that no token is ever checked.`;
    const hint = 'Write access_control = "private" in [project], or "public" if that is what you mean.';
    problems.add('E_PROJECT_REQUIRED', message, { path: written, part: 'key', hint });
  }
}
