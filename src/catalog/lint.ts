import type { Catalog, CatalogComponent, JsonObject, ToolMetadata } from '../../components/shared/catalog.ts';
import { FtlError } from '../errors.ts';
import type { SourcePosition } from '../errors.ts';
import type { Project } from '../project/model.ts';
import { compileSchema } from './json-schema.ts';
import { lintHeaders } from './lint-headers.ts';

/** What the lint found; each finding stands at the line of ftl.toml that owns the tool. */
export interface LintResult {
  /** `E_CATALOG_INVALID`: a client would refuse the tool, or all of them. */
  readonly errors: readonly FtlError[];
  /** `E_CATALOG_INVALID` too, but only some clients mind. */
  readonly warnings: readonly FtlError[];
}

/** Longest name that the strictest clients take, `component__tool` in one (DESIGN 5). */
const longestName = 64;
/** Longest name that still leaves room for a prefix that clients put in front. */
const comfortableName = 40;

/** Checks the tools of a catalog by the rules that clients depend on (DESIGN 5); components asked at run time are not in it. */
export function lintCatalog(catalog: Catalog, project: Project): LintResult {
  const positions = new Map(project.tools.map(({ id, at }) => [id, at]));
  const findings = catalog.components.flatMap((component) =>
    lintComponent(component, positions.get(component.id)),
  );
  const select = (level: Finding['level']) =>
    findings.flatMap(({ level: found, message, hint, at }) =>
      found === level ? [new FtlError('E_CATALOG_INVALID', message, { at, hint })] : [],
    );
  return { errors: select('error'), warnings: select('warning') };
}

interface Finding {
  readonly level: 'error' | 'warning';
  readonly message: string;
  readonly hint?: string;
  readonly at: SourcePosition | undefined;
}

function lintComponent(component: CatalogComponent, at: SourcePosition | undefined): readonly Finding[] {
  const seen = new Set<string>();
  const ownFindings = lintScopes(component).map((finding) => ({ ...finding, at }));
  const toolFindings = component.tools.flatMap((tool) => {
    const isSecond = seen.has(tool.name);
    seen.add(tool.name);
    const subject = `The tool "${printable(tool.name)}" of "${component.name}"`;
    const twice = isSecond ? [error('is offered twice')] : [];
    return [...twice, ...lintTool(component, tool)].map(({ level, fault, hint }) => ({
      level,
      message: `${subject} ${fault}.`,
      at,
      ...(hint === undefined ? {} : { hint }),
    }));
  });
  return [...ownFindings, ...toolFindings];
}

/** A scope that guards a misspelt name guards nothing. */
function lintScopes({
  name,
  discovery,
  tools,
  toolScopes = {},
}: CatalogComponent): readonly Omit<Finding, 'at'>[] {
  if (discovery === 'request') return [];
  const missing = Object.keys(toolScopes).filter((scoped) => !tools.some((tool) => tool.name === scoped));
  return missing.map((scoped) => ({
    level: 'error',
    message: `tools.${name}.tool_scopes names "${printable(scoped)}", but "${name}" has no such tool.`,
    hint: `It has ${tools.map((tool) => printable(tool.name)).join(', ') || 'none'}.`,
  }));
}

/** `fault` is a predicate with the tool as its subject. */
interface Fault {
  readonly level: Finding['level'];
  readonly fault: string;
  readonly hint?: string;
}

function lintTool(component: CatalogComponent, tool: ToolMetadata): readonly Fault[] {
  return [...lintName(component, tool), ...lintDescription(tool), ...lintInput(tool), ...lintOutput(tool)];
}

function lintName(component: CatalogComponent, { name }: ToolMetadata): readonly Fault[] {
  const combined = `${component.name}__${name}`;
  const faults: Fault[] = [];
  if (!/^[A-Za-z0-9_-]+$/.test(name)) {
    const hint = 'Clients refuse every tool of a server when one name has another character.';
    faults.push({ ...error('has a name with characters other than letters, digits, "_" and "-"'), hint });
  }
  if (combined.length > longestName) {
    faults.push(
      error(
        `has the name ${component.name}__… of ${combined.length} characters; clients take at most ${longestName}`,
      ),
    );
  } else if (combined.length > comfortableName) {
    faults.push(
      warning(
        `has a name of ${combined.length} characters; some clients add a prefix and cut after ${longestName}`,
      ),
    );
  }
  return faults;
}

function lintDescription({ description }: ToolMetadata): readonly Fault[] {
  if (description !== undefined && description.trim() !== '') return [];
  return [{ ...error('has no description'), hint: 'A model chooses a tool by its description.' }];
}

function lintInput({ inputSchema }: ToolMetadata): readonly Fault[] {
  const hint = 'Clients of MCP 2026-07-28 leave out a tool with such a mark.';
  const headers = lintHeaders(inputSchema).map((fault) => ({ ...error(fault), hint }));
  const faults = [...lintSchema('inputSchema', inputSchema), ...headers];
  if (inputSchema['type'] === 'object') return faults;
  return [...faults, error('has an inputSchema whose "type" is not "object", which MCP asks for')];
}

function lintOutput({ outputSchema }: ToolMetadata): readonly Fault[] {
  if (outputSchema === undefined) return [];
  const faults = lintSchema('outputSchema', outputSchema);
  if (outputSchema['type'] === 'object') return faults;
  return [
    ...faults,
    warning('has an outputSchema whose "type" is not "object"; clients of before 2026 refuse it'),
  ];
}

const combinators = ['oneOf', 'anyOf', 'allOf'] as const;

function lintSchema(key: string, schema: JsonObject): readonly Fault[] {
  const compiled = compileSchema(schema);
  const broken = 'fault' in compiled ? [error(`has an ${key} that ${compiled.fault}`)] : [];
  const found = combinators.filter((keyword) => keyword in schema);
  const combined = found.map((keyword) =>
    warning(`has "${keyword}" at the root of its ${key}, which some clients refuse`),
  );
  return [...broken, ...combined, ...lintPatterns(key, schema)];
}

/** The components' engine has no Unicode tables: it cannot check what the compiler here takes. */
function lintPatterns(key: string, schema: unknown): readonly Fault[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { pattern, patternProperties } = schema as JsonObject;
  const patterns = [pattern, ...Object.keys(patternProperties ?? {})];
  if (patterns.some((each) => typeof each === 'string' && /\\p\{/iu.test(each))) {
    const hint = 'Name the characters instead, as in [A-Za-z\\u00C0-\\u024F], or check them in the handler.';
    const level = key === 'inputSchema' ? error : warning;
    return [{ ...level(`has an ${key} with \\p{…} in a pattern, which the gateway cannot check`), hint }];
  }
  return Object.values(schema)
    .flatMap((each) => lintPatterns(key, each))
    .slice(0, 1);
}

function error(fault: string): Fault {
  return { level: 'error', fault };
}

function warning(fault: string): Fault {
  return { level: 'warning', fault };
}

function printable(name: string): string {
  const shown = name.length > 80 ? `${name.slice(0, 80)}…` : name;
  return shown.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '\uFFFD');
}
