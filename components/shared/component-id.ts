/** A component's name in kebab case: its Spin component id. `textAnalyzer`, `text_analyzer` and `text-analyzer` are one. */
export function componentId(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase();
}

/**
 * A tool of `tools/call` in one spelling, so that `textAnalyzer/analyze` and `text-analyzer__analyze`, which the gateway
 * takes for one, are counted as one. `component` is given where the name is bare: by the path of a request, or in an app
 * without prefixes.
 */
export function toolName(name: string, component?: string): string {
  if (component !== undefined) return `${componentId(component)}__${name}`;
  const separator = /__|\//.exec(name);
  if (separator === null || separator.index === 0) return name;
  const rest = name.slice(separator.index + separator[0].length);
  return `${componentId(name.slice(0, separator.index))}__${rest}`;
}
