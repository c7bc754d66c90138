import path from 'node:path';
import { parseJson } from '../../components/shared/json/parse-json.ts';
import { FtlError } from '../errors.ts';
import type { System } from '../system/types.ts';

/** What the official suite wrote about one scenario. */
export interface ScenarioRecord {
  readonly scenario: string;
  readonly checks: readonly SuiteCheck[];
}

/** One check of a scenario (`checks.json`). */
export interface SuiteCheck {
  readonly id: string;
  readonly status: 'SUCCESS' | 'FAILURE' | 'WARNING' | 'INFO' | 'SKIPPED';
  /** What the suite says went wrong, '' when it says nothing. */
  readonly message: string;
}

const folderPattern = /^server-(.+)-\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z$/;
const statuses: readonly string[] = ['SUCCESS', 'FAILURE', 'WARNING', 'INFO', 'SKIPPED'];

/** Bytes of one `checks.json`; the real ones have a few thousand. */
const recordLimit = 16 * 1024 * 1024;

/**
 * Reads every `server-<scenario>-<time>/checks.json` of an output folder, sorted by folder name. A folder without
 * the file stands for a scenario that did not end: it is left out. Throws `E_CONFORMANCE_SUITE` for a file that
 * is not what the suite writes.
 */
export async function readScenarioRecords(
  folder: string,
  system: Pick<System, 'files'>,
): Promise<readonly ScenarioRecord[]> {
  const records: ScenarioRecord[] = [];
  for (const { name } of await system.files.list(folder)) {
    const scenario = folderPattern.exec(name)?.[1];
    const file = path.join(folder, name, 'checks.json');
    if (scenario === undefined) continue;
    const stat = await system.files.stat(file);
    if (stat === undefined) continue;
    if (stat.size > recordLimit) throw malformed(name, `is larger than ${recordLimit} bytes`);
    records.push({ scenario, checks: readChecks(await system.files.readText(file), name) });
  }
  return records;
}

function readChecks(text: string, name: string): readonly SuiteCheck[] {
  let value: unknown;
  try {
    value = parseJson(text);
  } catch (cause) {
    throw malformed(name, 'is not JSON', cause);
  }
  if (!Array.isArray(value)) throw malformed(name, 'is not a list');
  return value.map((check: unknown) => readCheck(check, name));
}

function readCheck(value: unknown, name: string): SuiteCheck {
  const { id, status, errorMessage, details } = (value ?? {}) as Record<string, unknown>;
  if (typeof id !== 'string' || typeof status !== 'string' || !statuses.includes(status)) {
    throw malformed(name, 'has a check without id or status');
  }
  const remark = (details as { message?: unknown } | undefined)?.message;
  const message = [errorMessage, remark].find((text) => typeof text === 'string') ?? '';
  return { id, status: status as SuiteCheck['status'], message: String(message) };
}

function malformed(name: string, what: string, cause?: unknown): FtlError {
  return new FtlError('E_CONFORMANCE_SUITE', `${name}/checks.json of the official suite ${what}.`, { cause });
}
