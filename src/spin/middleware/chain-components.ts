import { type ChainComponent, chainOf, isLinked } from '../../project/chain.ts';
import type { Project } from '../../project/model.ts';
import type { ManifestComponent } from '../manifest.ts';
import { internalOrigin, type PartNeeds } from '../own-components.ts';
import { relativePath } from '../relative-path.ts';
import { ownComponent } from '../tool-component.ts';
import { needsOf } from './middleware-needs.ts';

interface Place {
  readonly manifestFolder: string;
  /** Path of the built component of this id, relative to the project folder. */
  readonly wasmOf: (id: string) => string;
  /** The same, of the folder of the files that are mounted into it. */
  readonly filesOf: (id: string) => string;
}

/**
 * The components that requests go through: the first on every path, the others private, and each may call the next. A
 * component of several parts has what each of them needs.
 */
export function chainComponents(project: Project, place: Place): readonly ManifestComponent[] {
  const chain = chainOf(project);
  return chain.map((component, index) => {
    const behind = chain[index + 1];
    const next = behind === undefined ? undefined : internalOrigin(behind.id);
    const written = writtenComponent(component, { project, place, next });
    const variables = next === undefined ? [] : [['next', next] as const];
    return {
      ...written,
      route: index === 0 ? '/...' : { private: true },
      allowedOutboundHosts: unique([...(next === undefined ? [] : [next]), ...written.allowedOutboundHosts]),
      variables: [...variables, ...written.variables],
    };
  });
}

function writtenComponent(
  { id, parts }: ChainComponent,
  {
    project,
    place,
    next,
  }: { readonly project: Project; readonly place: Place; readonly next: string | undefined },
): Omit<ManifestComponent, 'route'> {
  const [only] = parts;
  if (only?.kind === 'own') {
    const { manifestFolder, wasmOf, filesOf } = place;
    const paths = { file: project.file, manifestFolder, wasm: wasmOf(id), files: filesOf(id) };
    return ownComponent(only.component, { ...paths, what: 'Middleware' });
  }
  const linked = isLinked(parts);
  const needs = parts.flatMap((part) =>
    part.kind === 'own' ? [] : [needsOf(part, project, { next: next ?? '', linked })],
  );
  return {
    id,
    source: relativePath(place.manifestFolder, place.wasmOf(id)),
    ...union(needs),
    build: undefined,
    filesFolder: undefined,
    limits: undefined,
  };
}

/** Parts of one component share what they both need: variables of one name have one value. */
function union(needs: readonly PartNeeds[]): PartNeeds {
  return {
    comment: needs.map(({ comment }) => comment).join(' '),
    allowedOutboundHosts: unique(needs.flatMap(({ allowedOutboundHosts }) => allowedOutboundHosts)),
    keyValueStores: unique(needs.flatMap(({ keyValueStores }) => keyValueStores)),
    variables: [...new Map(needs.flatMap(({ variables }) => variables))],
  };
}

function unique(list: readonly string[]): readonly string[] {
  return [...new Set(list)];
}
