import path from 'node:path';
import { FtlError } from '../errors.ts';
import {
  checkProjectFile,
  interpretProject,
  parseDocument,
  projectFileName,
  projectLimits,
  type PathKind,
  type Project,
  type ProjectFacts,
} from '../project/index.ts';
import { parseOutboundHost } from '../spin/outbound-hosts.ts';
import type { System } from '../system/types.ts';

/** Longest package.json or Cargo.toml that is looked into, in bytes. */
const smallFile = 256 * 1024;

/**
 * Reads and checks ftl.toml of a project folder. Throws `E_PROJECT_MISSING`, `E_PROJECT_LIMIT`, `E_PROJECT_SYNTAX`,
 * or `FtlErrors` with every problem of the file.
 */
export async function readProject(projectFolder: string, system: System): Promise<Project> {
  const checked = checkProjectFile(parseDocument(await readText(projectFolder, system), projectFileName));
  return withFacts(projectFolder, system, (facts) => interpretProject(checked, facts));
}

async function readText(projectFolder: string, { files }: System): Promise<string> {
  const file = path.join(projectFolder, projectFileName);
  const found = await files.stat(file);
  if (found?.kind !== 'file') {
    const hint = 'Run ftl in the folder of your project, or name it with --project.';
    throw new FtlError('E_PROJECT_MISSING', `There is no ${projectFileName} in ${projectFolder}.`, { hint });
  }
  if (found.size > projectLimits.bytes) {
    const message = `${projectFileName} has ${found.size} bytes; at most ${projectLimits.bytes} are read.`;
    throw new FtlError('E_PROJECT_LIMIT', message, { at: { file: projectFileName, line: 1, column: 1 } });
  }
  const text = decodeUtf8(await files.readBytes(file));
  if (text !== undefined) return text;
  const message = `${projectFileName} is not UTF-8.`;
  const at = { file: projectFileName, line: 1, column: 1 };
  throw new FtlError('E_PROJECT_SYNTAX', message, { at, hint: 'Save it as UTF-8.' });
}

/** Facts found so far, by path relative to the project folder. */
interface KnownFacts {
  readonly kinds: Map<string, PathKind>;
  readonly texts: Map<string, string | undefined>;
}

/**
 * The project room is pure and cannot wait for files. It is therefore run with what is known, told that everything
 * else is missing, and run again after those files were looked at, until it asks for nothing new: two or three times.
 */
async function withFacts<T>(folder: string, system: System, work: (facts: ProjectFacts) => T): Promise<T> {
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
): ProjectFacts {
  return {
    file: projectFileName,
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
