import type { PathKind, ProjectFacts } from '../../src/project/facts.ts';
import { referenceFault } from '../../src/oci/index.ts';
import { parseOutboundHost } from '../../src/spin/outbound-hosts.ts';

/** Facts of a project whose files are given as path -> text; `outside` names links that leave it. */
export function factsOf(
  files: Readonly<Record<string, string>>,
  outside: readonly string[] = [],
): ProjectFacts {
  const names = Object.keys(files);
  const kind = (path: string): PathKind => {
    if (outside.includes(path)) return 'outside';
    if (Object.hasOwn(files, path)) return 'file';
    return path === '.' || names.some((name) => name.startsWith(`${path}/`)) ? 'folder' : 'missing';
  };
  return {
    file: 'ftl.toml',
    kind,
    text: (path) => (Object.hasOwn(files, path) ? files[path] : undefined),
    outboundHostFault: (entry) => {
      const parsed = parseOutboundHost(entry);
      return 'problem' in parsed ? parsed.problem : undefined;
    },
    referenceFault,
  };
}
