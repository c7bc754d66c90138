import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Folders of examples that have the SDK of their language beside their source, as `ftl add` writes it. */
const copies = {
  'examples/polyglot/digest': 'sdk/rust',
  'examples/polyglot/csv': 'sdk/go',
  'examples/polyglot/statistics': 'sdk/python',
};

/** Path -> content of every file of an SDK that lies in the folder of an example. */
export function sdkCopies(root: string): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(copies).flatMap(([folder, sdk]) =>
      readdirSync(path.join(root, sdk), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.parentPath.includes('__pycache__'))
        .map((entry) => path.join(entry.parentPath, entry.name))
        .map((file) => [
          path.posix.join(folder, path.relative(path.join(root, sdk), file).replaceAll('\\', '/')),
          readFileSync(file, 'utf8'),
        ]),
    ),
  );
}
