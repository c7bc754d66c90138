import path from 'node:path';
import { FtlError } from '../../errors.ts';
import {
  type BuildChoice,
  checkProjectFile,
  interpretProject,
  parseDocument,
  projectLimits,
  projectWarnings,
  type PathKind,
  type Project,
  type ProjectDocument,
  type ProjectFacts,
} from '../../project/index.ts';
import { referenceFault } from '../../oci/artifact/reference.ts';
import { parseOutboundHost } from '../../spin/outbound-hosts.ts';
import type { System } from '../../system/types.ts';
import { type ProjectPlace, findProjectFile } from './project-place.ts';

/** Longest package.json or Cargo.toml that is looked into, in bytes. */
const smallFile = 256 * 1024;

/**
 * Finds, reads and checks the project file of a folder. Throws `E_PROJECT_MISSING`, `E_PROJECT_AMBIGUOUS`,
 * `E_PROJECT_LIMIT`, `E_PROJECT_SYNTAX`, or `FtlErrors` with every problem of the file.
 */
export async function readProject(place: ProjectPlace & BuildChoice, system: System): Promise<Project> {
  return (await reviewProject(place, system)).project;
}

/** A project and what in it is most likely not meant. */
export interface ReviewedProject {
  readonly project: Project;
  readonly warnings: readonly FtlError[];
}

/** Reads a project as `readProject` does, and looks for what is most likely not meant. */
export async function reviewProject(
  { profile, purpose, ...place }: ProjectPlace & BuildChoice,
  system: System,
): Promise<ReviewedProject> {
  const file = await findProjectFile(place, system);
  const checked = checkProjectFile(await readProjectDocument({ ...place, projectFile: file }, system));
  const project = await withFacts(place.projectFolder, system, (known) =>
    interpretProject(checked, { file, profile, purpose, ...known }),
  );
  return { project, warnings: projectWarnings(checked.document, project) };
}

/** The project file as it was written, before its keys are checked. Throws as `readProject`. */
export async function readProjectDocument(place: ProjectPlace, system: System): Promise<ProjectDocument> {
  const file = await findProjectFile(place, system);
  const absolute = path.join(place.projectFolder, file);
  const at = { file, line: 1, column: 1 };
  const size = (await system.files.stat(absolute))?.size ?? 0;
  if (size > projectLimits.bytes) {
    const message = `${file} has ${size} bytes; at most ${projectLimits.bytes} are read.`;
    throw new FtlError('E_PROJECT_LIMIT', message, { at });
  }
  const bytes = await system.files.readBytes(absolute);
  const text = decodeUtf8(bytes);
  if (text !== undefined) return parseDocument(text, file);
  const hint = 'Save it as UTF-8.';
  throw new FtlError('E_PROJECT_SYNTAX', `${file} is not UTF-8.`, { at: { file, ...faultOf(bytes) }, hint });
}

/** The line and column of the first byte that is no UTF-8. */
function faultOf(bytes: Uint8Array): { readonly line: number; readonly column: number } {
  let start = 0;
  for (let line = 1; start <= bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    const own = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (decodeUtf8(own) === undefined)
      return { line, column: new TextDecoder().decode(own).indexOf('\ufffd') + 1 };
    start += own.length + 1;
  }
  return { line: 1, column: 1 };
}

/** Facts found so far, by path relative to the project folder. */
interface KnownFacts {
  readonly kinds: Map<string, PathKind>;
  readonly texts: Map<string, string | undefined>;
}

/** What only files can tell. */
type FoundFacts = Omit<ProjectFacts, 'file' | keyof BuildChoice>;

/**
 * The project room is pure and cannot wait for files. It is therefore run with what is known, told that everything
 * else is missing, and run again after those files were looked at, until it asks for nothing new: two or three times.
 */
async function withFacts<T>(folder: string, system: System, work: (facts: FoundFacts) => T): Promise<T> {
  const known: KnownFacts = { kinds: new Map(), texts: new Map() };
  for (;;) {
    const askedKinds = new Set<string>();
    const askedTexts = new Set<string>();
    const outcome = attempt(() => work(factsFrom(known, askedKinds, askedTexts)));
    if (askedKinds.size + askedTexts.size === 0) {
      if ('thrown' in outcome) throw outcome.thrown;
      return outcome.value;
    }
    const root = await system.files.realPath(folder);
    for (const name of askedKinds) known.kinds.set(name, await kindOf(root, name, system));
    for (const name of askedTexts) known.texts.set(name, await textOf(root, name, system));
  }
}

function attempt<T>(work: () => T): { readonly value: T } | { readonly thrown: unknown } {
  try {
    return { value: work() };
  } catch (thrown) {
    return { thrown };
  }
}

function factsFrom(
  { kinds, texts }: KnownFacts,
  askedKinds: Set<string>,
  askedTexts: Set<string>,
): FoundFacts {
  return {
    kind: (name) => {
      if (!kinds.has(name)) askedKinds.add(name);
      return kinds.get(name) ?? 'missing';
    },
    text: (name) => {
      if (!texts.has(name)) askedTexts.add(name);
      return texts.get(name);
    },
    outboundHostFault: (entry) => {
      const parsed = parseOutboundHost(entry);
      return 'problem' in parsed ? parsed.problem : undefined;
    },
    referenceFault,
  };
}

async function kindOf(root: string, name: string, { files }: System): Promise<PathKind> {
  const absolute = path.join(root, name);
  const found = await files.stat(absolute);
  if (found === undefined || found.kind === 'other') return 'missing';
  const real = await files.realPath(absolute);
  return real === root || real.startsWith(root + path.sep) ? found.kind : 'outside';
}

async function textOf(root: string, name: string, system: System): Promise<string | undefined> {
  if ((await kindOf(root, name, system)) !== 'file') return undefined;
  const absolute = path.join(root, name);
  const found = await system.files.stat(absolute);
  if (found === undefined || found.size > smallFile) return undefined;
  return decodeUtf8(await system.files.readBytes(absolute));
}

/** Keeps a byte order mark: the parser takes one off, and refuses a second. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
