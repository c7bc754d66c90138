import path from 'node:path';
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
  readonly version: 1;
  readonly subject: ProofSubject;
  readonly passed: boolean;
  readonly summary: string;
  readonly report: ConformanceReport;
}

/** The green proof of a digest, if there is one and every field given of `subject` is the one it was made with. */
export async function findProof(
  projectFolder: string,
  subject: ProofSubject,
  system: System,
): Promise<Proof | undefined> {
  const report = proofPath(projectFolder, subject.digest);
  const proof = readProof(await system.files.readTextIfExists(report));
  if (!proof?.passed) return undefined;
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
  const content: ProofFile = { version: 1, subject: proven, passed: report.passed, summary, report };
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
    const value = JSON.parse(text) as ProofFile;
    return value.version === 1 && typeof value.subject?.digest === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
