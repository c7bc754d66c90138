import type { Project } from '../../project/model.ts';
import { environmentName, resolveVariables } from '../../runtimes/variables.ts';
import type { LockedVariable } from '../../spin/locked-app.ts';
import { transpile } from '../../spin/index.ts';
import type { System } from '../../system/types.ts';
import { type GivenVariables, readGivenVariables } from './given-variables.ts';

/** An application variable, and whose value of it a deployment takes; the value itself is nobody's business here. */
export interface DeployVariable {
  readonly name: string;
  readonly secret: boolean;
  readonly from: '--variable' | '.env' | 'the environment' | 'its default' | 'nobody';
}

/** What a deployment gives an app. */
export interface DeployVariables {
  /** Of flags and `.env`; those of the environment are found by the runtime. */
  readonly values: Readonly<Record<string, string>>;
  /** Every variable that the project declares, in its order. */
  readonly sources: readonly DeployVariable[];
}

/** Reads them as `readGivenVariables` does, and throws what it throws. */
export async function readDeployVariables(
  flags: readonly string[],
  { project, projectFolder }: { readonly project: Project; readonly projectFolder: string },
  system: System,
): Promise<DeployVariables> {
  const variables = variablesOf(project);
  const given = await readGivenVariables({ variables, flags, projectFolder }, system);
  const sources = project.variables.map(({ name, secret }) => ({
    name,
    secret,
    from: sourceOf(name, variables[name], { given, system }),
  }));
  return { values: given.values, sources };
}

/** Throws `E_RUNTIME_VARIABLE` for those that the app needs and nobody gives, before anything is started. */
export function checkVariables(
  project: Project,
  given: Readonly<Record<string, string>>,
  { env }: System,
): void {
  resolveVariables({ variables: variablesOf(project) }, { given, environment: env });
}

/** Its own and those that are made for it, as the packed app has them. */
function variablesOf(project: Project): Readonly<Record<string, LockedVariable>> {
  const entries = transpile(project).variables.map(
    ({ name, default: value, secret }): [string, LockedVariable] => [
      name,
      { secret, ...(value === undefined ? {} : { default: value }) },
    ],
  );
  return Object.fromEntries(entries);
}

function sourceOf(
  name: string,
  variable: LockedVariable | undefined,
  { given, system }: { readonly given: GivenVariables; readonly system: System },
): DeployVariable['from'] {
  const own = given.from[name];
  if (own !== undefined) return own;
  if (system.env[environmentName(name)] !== undefined) return 'the environment';
  return variable?.default === undefined ? 'nobody' : 'its default';
}
