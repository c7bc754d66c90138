import path from 'node:path';
import { parse as parseYaml } from 'yaml';
import { FtlError } from '../errors.ts';
import type { System } from '../system/types.ts';
import type { ConformanceSuite } from './model.ts';

/** Revision -> scored scenarios that must pass. The lists may only grow. */
export type Ratchet = Readonly<Record<string, readonly string[]>>;

/**
 * The scenarios that an app built with this version must pass. The gateway and the fixture are ours, so one list,
 * shipped with the package, holds for every project. Throws `E_CONFORMANCE_SUITE` when it is damaged.
 */
export async function readRatchet(system: Pick<System, 'files' | 'packageRoot'>): Promise<Ratchet> {
  const text = await system.files.readText(ratchetFile(system.packageRoot));
  const value = JSON.parse(text) as Record<string, unknown>;
  for (const list of Object.values(value)) {
    if (!Array.isArray(list) || !list.every((name) => typeof name === 'string'))
      throw damaged('scored-scenarios.json');
  }
  return value as Ratchet;
}

/** The ratchet with every scenario that newly passes in these suites added, each list sorted; nothing leaves it. */
export function tightenRatchet(ratchet: Ratchet, suites: readonly ConformanceSuite[]): Ratchet {
  const grown = suites.flatMap(({ revision, newlyPassing = [] }) =>
    revision === undefined
      ? []
      : [[revision, [...new Set([...(ratchet[revision] ?? []), ...newlyPassing])].sort()] as const],
  );
  return { ...ratchet, ...Object.fromEntries(grown) };
}

/** Writes the ratchet into the package's own folder: for work on this repository, never in a user's project. */
export async function writeRatchet(
  ratchet: Ratchet,
  system: Pick<System, 'files' | 'packageRoot'>,
): Promise<void> {
  await system.files.write(ratchetFile(system.packageRoot), `${JSON.stringify(ratchet, null, 2)}\n`);
}

/**
 * Scenarios of a revision that are known to fail, with the reason: `conformance/baseline-<revision>.yml`, a file in
 * the official suite's own form for `--expected-failures`, whose comments are the reasons. Empty without a file.
 */
export async function readExpectedFailures(
  revision: string,
  system: Pick<System, 'files' | 'packageRoot'>,
): Promise<ReadonlyMap<string, string>> {
  const name = `baseline-${revision}.yml`;
  const text = await system.files.readTextIfExists(path.join(system.packageRoot, 'conformance', name));
  if (text === undefined) return new Map();
  const list = (parseYaml(text, { maxAliasCount: 0 }) as { server?: unknown } | null)?.server;
  if (!Array.isArray(list) || !list.every((entry) => typeof entry === 'string')) throw damaged(name);
  const reasons = new Map(
    [...text.matchAll(/^ *- *([^\s#]+) *# *(.+)$/gm)].map(([, id = '', why = '']) => [id, why]),
  );
  return new Map(list.map((id: string) => [id, reasons.get(id) ?? 'expected']));
}

function ratchetFile(packageRoot: string): string {
  return path.join(packageRoot, 'conformance', 'scored-scenarios.json');
}

function damaged(name: string): FtlError {
  return new FtlError('E_CONFORMANCE_SUITE', `conformance/${name} is not a list of scenarios.`, {
    hint: 'Install the package again.',
  });
}
