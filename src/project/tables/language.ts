import { parse } from 'smol-toml';
import type { ProjectFacts } from '../facts.ts';
import type { ToolBuild } from '../model.ts';
import { joinPath, normalizePath } from '../values/paths.ts';

/** What was inferred from the files of a tool's folder. */
export type InferredBuild =
  | { readonly build: ToolBuild }
  /** More than one language, or none: `found` are the files that were there, `looked` those that were looked for. */
  | { readonly found: readonly string[]; readonly looked: readonly string[] }
  /** A file that only a tool of one language has was there, but not its entry. */
  | { readonly sign: string; readonly language: string; readonly entry: string };

/** A file that tells the language of a folder, and the build it stands for. */
interface Language {
  readonly markers: readonly string[];
  /** Undefined when the markers are there but do not make a tool. */
  readonly infer: (folder: string, facts: ProjectFacts) => { marker: string; build: ToolBuild } | undefined;
}

/** How the tool in `folder` is built, from the files in it. */
export function inferBuild(folder: string, facts: ProjectFacts): InferredBuild {
  const matches = languages.flatMap((language) => language.infer(folder, facts) ?? []);
  const [match, ...others] = matches;
  if (match !== undefined && others.length === 0) return { build: match.build };
  const sign = pythonSigns.find((name) => facts.kind(joinPath(folder, name)) === 'file');
  if (match === undefined && sign !== undefined) return { sign, language: 'Python', entry: 'app.py' };
  return {
    found: matches.map(({ marker }) => marker),
    looked: languages.flatMap(({ markers }) => markers),
  };
}

const languages: readonly Language[] = [
  {
    markers: ['index.ts', 'src/index.ts', 'package.json with "source" or "main"'],
    infer: inferTypeScript,
  },
  { markers: ['Cargo.toml'], infer: compiled('rust', 'Cargo.toml') },
  { markers: ['go.mod'], infer: compiled('go', 'go.mod') },
  { markers: ['app.py'], infer: compiled('python', 'app.py') },
];

/** What lies in a folder of Python, whatever its modules are called. */
const pythonSigns = ['pyproject.toml', 'requirements.txt', 'requirements-build.txt', 'setup.py'];

function compiled(kind: 'rust' | 'go' | 'python', marker: string): Language['infer'] {
  return (folder, facts) =>
    facts.kind(joinPath(folder, marker)) === 'file' ? { marker, build: { kind, folder } } : undefined;
}

/** What a command that builds in this folder is when ftl.toml does not say all of it. */
export interface UsualCommand {
  readonly command?: string;
  readonly watch?: readonly string[];
  readonly wasm?: string;
}

/** The usual command of a crate, and what commands of the other languages usually make; undefined for other folders. */
export function usualCommand(folder: string, facts: ProjectFacts): UsualCommand | undefined {
  const inferred = inferBuild(folder, facts);
  if (!('build' in inferred) || inferred.build.kind === 'typescript') return undefined;
  if (inferred.build.kind !== 'rust') return { wasm: joinPath(folder, 'tool.wasm') };
  const crate = crateName(facts.text(joinPath(folder, 'Cargo.toml')) ?? '');
  if (crate === undefined) return undefined;
  return {
    // The target folder is named, so that a workspace or CARGO_TARGET_DIR does not move what is built.
    command: 'cargo build --target wasm32-wasip2 --release --target-dir target',
    watch: ['src/**/*.rs', 'Cargo.toml'],
    wasm: joinPath(folder, `target/wasm32-wasip2/release/${crate}.wasm`),
  };
}

function inferTypeScript(
  folder: string,
  facts: ProjectFacts,
): { marker: string; build: ToolBuild } | undefined {
  const marker = [...entriesOfPackage(folder, facts), 'index.ts', 'src/index.ts'].find(
    (name) => facts.kind(joinPath(folder, name)) === 'file',
  );
  if (marker === undefined) return undefined;
  return { marker, build: { kind: 'typescript', entry: joinPath(folder, marker) } };
}

/** `source` and `main` of package.json, when they name TypeScript inside the folder. */
function entriesOfPackage(folder: string, facts: ProjectFacts): readonly string[] {
  const text = facts.text(joinPath(folder, 'package.json'));
  if (text === undefined) return [];
  const { source, main } = parseJsonObject(text);
  return [source, main].flatMap((entry) => {
    if (typeof entry !== 'string' || !/\.m?ts$/.test(entry)) return [];
    const normalized = normalizePath(entry);
    return 'path' in normalized ? [normalized.path] : [];
  });
}

/** The file name of a crate's library: `[lib] name`, else the package's name with `_` for `-` (The Cargo Book, Cargo Targets). */
function crateName(text: string): string | undefined {
  const { lib, package: pkg } = parseCargo(text);
  const name = nameOf(lib) ?? nameOf(pkg)?.replaceAll('-', '_');
  return name !== undefined && /^\w+$/.test(name) ? name : undefined;
}

function nameOf(table: unknown): string | undefined {
  const name = typeof table === 'object' && table !== null && 'name' in table ? table.name : undefined;
  return typeof name === 'string' ? name : undefined;
}

function parseJsonObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function parseCargo(text: string): Record<string, unknown> {
  try {
    return parse(text);
  } catch {
    return {};
  }
}
