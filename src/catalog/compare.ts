import type { Catalog, ToolMetadata } from '../../components/shared/catalog.ts';
import { inputBreaks, outputBreaks } from './compare-schemas.ts';
import { sameJson } from './same-json.ts';

/** A tool by the name that clients see. */
export interface ComparedTool {
  /** `component__tool`. */
  readonly name: string;
  /** Why callers of before may fail, as sentences without a full stop; empty when they do not. */
  readonly reasons: readonly string[];
}

/** What became of the tools between two releases; a tool is in one of the lists at most. */
export interface CatalogComparison {
  readonly added: readonly ComparedTool[];
  readonly removed: readonly ComparedTool[];
  /** Different, but callers of before go on. */
  readonly changed: readonly ComparedTool[];
  /** Callers of before may fail. */
  readonly broken: readonly ComparedTool[];
}

/** Compares the tools of two catalogs, in their order of declaration; what is asked at run time is in neither. */
export function compareCatalogs(before: Catalog, after: Catalog): CatalogComparison {
  const old = toolsByName(before);
  const now = toolsByName(after);
  const added = [...now.keys()].filter((name) => !old.has(name));
  const removed = [...old.keys()].filter((name) => !now.has(name));
  const different = [...now].flatMap(([name, tool]) => {
    const earlier = old.get(name);
    if (earlier === undefined || sameJson(earlier, tool)) return [];
    return [{ name, reasons: breaks(earlier, tool) }];
  });
  return {
    added: added.map((name) => ({ name, reasons: [] })),
    removed: removed.map((name) => ({ name, reasons: ['It is gone'] })),
    changed: different.filter(({ reasons }) => reasons.length === 0),
    broken: different.filter(({ reasons }) => reasons.length > 0),
  };
}

function toolsByName({ components }: Catalog): ReadonlyMap<string, ToolMetadata> {
  return new Map(
    components.flatMap(({ name, tools }) => tools.map((tool) => [`${name}__${tool.name}`, tool] as const)),
  );
}

function breaks(before: ToolMetadata, after: ToolMetadata): readonly string[] {
  return [
    ...inputBreaks(before.inputSchema, after.inputSchema),
    ...outputBreaks(before.outputSchema, after.outputSchema),
  ];
}
