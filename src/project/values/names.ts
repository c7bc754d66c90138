/** Component ids that the generated app needs for itself (DESIGN 4); a tool with one would take its place. */
export const reservedIds: ReadonlySet<string> = new Set([
  'mcp-gateway',
  'mcp-authorizer',
  'mcp',
  'auth',
  'tools',
  'conformance-fixture',
]);

/** Every application variable that begins so is the generated app's own. */
export const reservedVariablePrefix = 'mcp_';

/** The longest component name that leaves room for `__` and one letter in the 64 characters that clients allow. */
export const longestToolName = 61;

/** A tool's name in kebab case: its Spin component id. `textAnalyzer`, `text_analyzer` and `text-analyzer` are one. */
export function componentId(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase();
}

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
