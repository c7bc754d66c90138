import type { Variable } from '../model.ts';
import { componentId, reservedIds } from '../values/names.ts';
import type { List } from '../format/project-file.ts';
import type { DocumentPath } from '../document/positions.ts';
import { checkTemplate, present } from './reading.ts';
import type { Reading } from './reading.ts';
import { suggestion } from '../document/suggest.ts';
import { readTemplate } from '../values/templates.ts';

/** What the entries of `allowed_outbound_hosts` are checked against. */
export interface HostContext {
  readonly variables: readonly Variable[];
  /** Ids of every tool, for calls from tool to tool. */
  readonly toolIds: ReadonlySet<string>;
  readonly reading: Reading;
}

/** `allowed_outbound_hosts` at `path`: each entry by Spin's grammar, its templates, and whom it names inside the app. */
export function readOutboundHosts(
  list: List<string> | undefined,
  path: DocumentPath,
  context: HostContext,
): readonly string[] {
  return present(list).map(([index, entry]) => {
    checkEntry(entry, [...path, index], context);
    return entry;
  });
}

function checkEntry(entry: string, path: DocumentPath, context: HostContext): void {
  const { problems, facts } = context.reading;
  checkTemplate(entry, path, context.reading);
  const resolved = resolve(entry, context.variables);
  const fault = resolved === undefined ? undefined : facts.outboundHostFault(resolved);
  if (fault !== undefined) {
    const message = `${problems.print(path)} ${fault}; given ${JSON.stringify(entry)}.`;
    const hint = 'An entry is scheme://host or scheme://host:port, for example "https://api.example.com".';
    problems.add('E_PROJECT_VALUE', message, { path, hint });
  }
  const internal = /^[a-z*]+:\/\/([^/:]+)\.spin\.internal(?:[/:]|$)/i.exec(entry)?.[1];
  if (internal !== undefined) checkInternal(internal.toLowerCase(), path, context);
}

/**
 * A tool may call another tool by name. It may not call the gateway or authorizer, where it could pose as any client,
 * and so may not name all components at once; a component that does not exist would trap the caller in Spin.
 */
function checkInternal(id: string, path: DocumentPath, { toolIds, reading }: HostContext): void {
  const { problems } = reading;
  if (toolIds.has(id) || id.includes('{{')) return;
  if (id === '*' || reservedIds.has(id)) {
    const message = `${problems.print(path)} lets the tool reach the gateway and pose as any client; only tools can be called.`;
    const hint = 'Name each tool that it calls: "http://<tool>.spin.internal".';
    problems.add('E_PROJECT_VALUE', message, { path, hint });
    return;
  }
  const hint = suggestion(componentId(id), toolIds) ?? `Tools here: ${[...toolIds].join(', ')}.`;
  problems.add(
    'E_PROJECT_REFERENCE',
    `${problems.print(path)} names the component "${id}", which does not exist.`,
    { path, hint },
  );
}

/** The entry with the defaults of its variables; undefined when one of them has none, or an empty one. */
function resolve(entry: string, variables: readonly Variable[]): string | undefined {
  const { references, fault } = readTemplate(entry);
  if (fault !== undefined) return undefined;
  const defaults = new Map(variables.map((variable) => [variable.name, variable.default ?? '']));
  if (references.some(({ name }) => (defaults.get(name) ?? '') === '')) return undefined;
  return entry.replace(/\{\{([^{}]*)\}\}/g, (_, name: string) => defaults.get(name.trim()) ?? '');
}
