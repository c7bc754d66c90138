import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import path from 'node:path';
import { isJsonObject, isTextRecord } from '../../components/shared/json/values.ts';
import type { ConformanceReport } from '../conformance/index.ts';
import type { System } from '../system/types.ts';
import { stateFiles } from './state.ts';

/** What a conformance run was made with: a proof counts for the same bytes only. */
export interface ProofSubject {
  readonly digest: string;
  readonly fixture?: string;
  readonly toolchain?: string;
  readonly runtime?: string;
}

/** A green result recorded for a digest. */
export interface Proof {
  readonly summary: string;
  /** Absolute path of the whole report. */
  readonly report: string;
}

interface ProofFile {
  readonly version: 2;
  readonly subject: ProofSubject;
  readonly passed: boolean;
  readonly summary: string;
  readonly report: ConformanceReport;
  /** Of subject, passed and summary, with the key of this machine: a checkout can carry the file, not the key. */
  readonly hmac: string;
}

/**
 * The green proof of a digest, if there is one that was written on this machine and every field given of `subject` is
 * the one it was made with.
 */
export async function findProof(
  projectFolder: string,
  subject: ProofSubject,
  system: System,
): Promise<Proof | undefined> {
  const report = proofPath(projectFolder, subject.digest);
  const proof = readProof(await system.files.readTextIfExists(report));
  if (!proof?.passed || !sameText(proof.hmac, hmacOf(proof, await proofKey(system)))) return undefined;
  const fields = Object.keys(subject) as (keyof ProofSubject)[];
  const same = fields.every((field) => proof.subject[field] === subject[field]);
  return same ? { summary: proof.summary, report } : undefined;
}

/** Records the result of a run, green or not; returns the absolute path of the file. */
export async function writeProof(
  projectFolder: string,
  { proven, report, summary }: { proven: ProofSubject; report: ConformanceReport; summary: string },
  system: System,
): Promise<string> {
  const file = proofPath(projectFolder, proven.digest);
  const said = { subject: proven, passed: report.passed, summary };
  const content: ProofFile = { version: 2, ...said, report, hmac: hmacOf(said, await proofKey(system)) };
  await system.files.write(file, `${JSON.stringify(content, null, 2)}\n`);
  return file;
}

function proofPath(projectFolder: string, digest: string): string {
  const hex = /^sha256:([0-9a-f]{64})$/.exec(digest)?.[1] ?? 'none';
  return path.join(stateFiles(projectFolder).conformance, `${hex}.json`);
}

/** A file that was cut short or edited proves nothing. */
function readProof(text: string | undefined): ProofFile | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (!isJsonObject(value) || value['version'] !== 2 || typeof value['hmac'] !== 'string') return undefined;
    const isProof = isTextRecord(value['subject']) && typeof value['summary'] === 'string';
    return isProof ? (value as unknown as ProofFile) : undefined;
  } catch {
    return undefined;
  }
}

/** HMAC-SHA-256 (RFC 2104) in hexadecimal. */
function hmacOf({ subject, passed, summary }: Omit<ProofFile, 'version' | 'report' | 'hmac'>, key: string) {
  return createHmac('sha256', key)
    .update(JSON.stringify([subject, passed, summary]))
    .digest('hex');
}

/** Made at the first use; it lies in the cache folder, where no checkout writes. */
async function proofKey({ files, cacheFolder }: System): Promise<string> {
  const file = path.join(cacheFolder, 'proof-key');
  const made = randomBytes(32).toString('hex');
  const mode = 0o600;
  // Of several who need the first key at the same time all take the one that was first.
  if (await files.create(file, made, { mode })) return made;
  const known = await files.readText(file);
  if (/^[0-9a-f]{64}$/.test(known)) return known;
  await files.write(file, made, { mode });
  return made;
}

function sameText(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
