import { suggestion } from '../document/suggest.ts';
import type { DocumentPath } from '../document/positions.ts';
import type { BuildTable, Entries, ProfileTable, ToolTable } from '../format/project-file.ts';
import type { Reading } from './reading.ts';

/** One way to build a tool: `build`, or a profile laid over it. */
export interface BuildVariant {
  /** Name of the profile; undefined for `build` alone. */
  readonly profile: string | undefined;
  /** Undefined when neither `build` nor a profile is written. */
  readonly build: BuildTable | undefined;
  readonly wasm: string | undefined;
  /** Where the value of a key is written. */
  readonly placeOf: (key: keyof ProfileTable) => DocumentPath;
}

/** Every way to build the tool: `build` first, then its profiles in order of declaration. */
export function buildVariants(name: string, table: ToolTable): readonly BuildVariant[] {
  const tool = ['tools', name];
  const usual: BuildVariant = {
    profile: undefined,
    build: table.build,
    wasm: table.wasm,
    placeOf: (key) => (key === 'wasm' ? [...tool, key] : [...tool, 'build', key]),
  };
  const profiles = Object.entries(table.profiles ?? {}).flatMap(([profile, changes]): BuildVariant[] => {
    if (changes === undefined) return [];
    const { wasm = table.wasm, ...keys } = changes;
    const placeOf: BuildVariant['placeOf'] = (key) =>
      changes[key] === undefined ? usual.placeOf(key) : [...tool, 'profiles', profile, key];
    return [{ profile, build: { ...table.build, ...keys }, wasm, placeOf }];
  });
  return [usual, ...profiles];
}

/** Name of the profile that counts for this tool; undefined for `build`. */
export function chosenProfile(table: ToolTable, { facts }: Reading): string | undefined {
  const { profile, purpose = 'build' } = facts;
  const wanted = profile ?? (purpose === 'build' ? undefined : table[purpose]?.profile);
  return wanted !== undefined && Object.hasOwn(table.profiles ?? {}, wanted) ? wanted : undefined;
}

/** Reports `up.profile` and `deploy.profile` that name no profile of the tool. */
export function checkProfileNames(name: string, table: ToolTable, { problems }: Reading): void {
  const known = Object.keys(table.profiles ?? {});
  for (const purpose of ['up', 'deploy'] as const) {
    const wanted = table[purpose]?.profile;
    if (wanted === undefined || known.includes(wanted)) continue;
    const path = ['tools', name, purpose, 'profile'];
    const message = `${problems.print(path)} names the profile ${JSON.stringify(wanted)}, which the tool does not have.`;
    const hint = suggestion(wanted, known) ?? `Add [${problems.print(['tools', name, 'profiles', wanted])}].`;
    problems.add('E_PROJECT_REFERENCE', message, { path, hint });
  }
}

/** Reports a profile that was asked for and that no tool has. */
export function checkProfileChoice(entries: Entries<ToolTable>, { facts, problems }: Reading): void {
  const { profile } = facts;
  const known = new Set(Object.values(entries).flatMap((table) => Object.keys(table?.profiles ?? {})));
  if (profile === undefined || known.has(profile)) return;
  const message = `No tool has the profile ${JSON.stringify(profile)} that was asked for.`;
  const hint =
    suggestion(profile, known) ??
    (known.size === 0 ? 'Leave --profile out.' : `Profiles here: ${[...known].join(', ')}.`);
  problems.add('E_PROJECT_REFERENCE', message, { path: ['tools'], part: 'key', hint });
}
