import { componentId } from '../../../components/shared/component-id.ts';

export { componentId };

/** Component id of the gateway, which serves MCP and calls the tools. */
export const gatewayId = 'mcp-gateway';

/** Component id of the authorizer, which comes first in a private app. */
export const authorizerId = 'mcp-authorizer';

/** Component id of what comes first in a public app whose first middleware is a component of the project's own. */
export const entranceId = 'mcp-entrance';

/** Component ids that the generated app needs for itself (DESIGN 4); a tool with one would take its place. */
export const reservedIds: ReadonlySet<string> = new Set([
  gatewayId,
  authorizerId,
  entranceId,
  'mcp',
  'auth',
  'tools',
  'conformance-fixture',
]);

/** Every application variable that begins so is the generated app's own. */
export const reservedVariablePrefix = 'mcp_';

/** Longest name of a project, in characters: registries and hosts take it as a part of theirs. */
const longestProjectName = 64;

/** A name that a project may have, as near as may be to a text such as the name of a folder; "app" where nothing is left. */
export function projectNameFrom(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^[^A-Za-z]+/, '')
    .slice(0, longestProjectName)
    .replace(/-+$/, '');
  return plain === '' ? 'app' : plain;
}

/** The longest component name that leaves room for `__` and one letter in the 64 characters that clients allow. */
const longestToolName = 61;

/**
 * Why a tool may not have this name, as a predicate ("… is reserved …"), or undefined when it may. The grammar is
 * Spin's for component ids (crates/serde/src/id.rs: words that begin with a letter, single dashes), without `__`,
 * which parts component and tool in the names that clients see.
 */
export function toolNameFault(name: string): string | undefined {
  if (name.length === 0) return 'is empty';
  if (!/^[A-Za-z0-9_-]+$/.test(name)) return 'may hold only letters, digits, "-" and "_"';
  if (!/^[A-Za-z]/.test(name)) return 'must begin with a letter';
  if (name.includes('__')) return 'holds "__", which parts component and tool in the names that clients see';
  if (/[-_]$/.test(name)) return 'may not end with "-" or "_"';
  if (/[-_][-_]/.test(name)) return 'may not hold two separators in a row';
  if (/[-_]\d/.test(name))
    return 'has a word that begins with a digit; Spin wants a letter after each "-" or "_"';
  if (name.length > longestToolName) return `is longer than ${longestToolName} characters`;
  const id = componentId(name);
  return reservedIds.has(id) ? `is reserved: the generated app has a part "${id}" of its own` : undefined;
}
