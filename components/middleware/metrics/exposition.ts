import { bucketBounds, type ToolCounts } from './counts.ts';

/** Media type of the text (OpenMetrics 1.0, "Content type"). */
export const openMetricsType = 'application/openmetrics-text; version=1.0.0; charset=utf-8';

/** What was counted, as OpenMetrics 1.0 text. */
export function openMetricsText(tools: readonly ToolCounts[]): string {
  const lines = [
    ...head('mcp_tool_calls', 'counter', 'Calls of a tool that ended.'),
    ...tools.map((tool) => `mcp_tool_calls_total{${label(tool)}} ${tool.calls}`),
    ...head('mcp_tool_errors', 'counter', 'Calls of a tool that ended with an error, its own or another.'),
    ...tools.map((tool) => `mcp_tool_errors_total{${label(tool)}} ${tool.errors}`),
    ...head('mcp_tool_duration_seconds', 'histogram', 'From the call to the end of its answer.'),
    '# UNIT mcp_tool_duration_seconds seconds',
    ...tools.flatMap(histogram),
    '# EOF',
  ];
  return `${lines.join('\n')}\n`;
}

function head(name: string, type: string, help: string): readonly string[] {
  return [`# TYPE ${name} ${type}`, `# HELP ${name} ${help}`];
}

function histogram(tool: ToolCounts): readonly string[] {
  const name = 'mcp_tool_duration_seconds';
  let sum = 0;
  const buckets = tool.buckets.map((count, index) => {
    sum += count;
    const bound = bucketBounds[index];
    return `${name}_bucket{${label(tool)},le="${bound === undefined ? '+Inf' : canonical(bound)}"} ${sum}`;
  });
  return [
    ...buckets,
    `${name}_count{${label(tool)}} ${sum}`,
    `${name}_sum{${label(tool)}} ${Number(tool.seconds.toFixed(6))}`,
  ];
}

/** Bounds are floats (OpenMetrics 1.0, "Considerations: Canonical Numbers"). */
function canonical(bound: number): string {
  return Number.isInteger(bound) ? `${bound}.0` : String(bound);
}

function label({ tool }: ToolCounts): string {
  const escaped = tool.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
  return `tool="${escaped}"`;
}
