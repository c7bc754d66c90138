import type { Project } from '../../project/model.ts';
import { resolveVariables } from '../../runtimes/variables.ts';
import type { LockedVariable } from '../../spin/locked-app.ts';
import { transpile } from '../../spin/index.ts';
import type { System } from '../../system/types.ts';
import { checkAuthorizerSettings, positionOf } from './authorizer-settings.ts';
import { type GivenVariables, readGivenVariables, sourceOf, type VariableSource } from './given-variables.ts';

/** An application variable, and whose value of it a deployment takes; the value itself is nobody's business here. */
export interface DeployVariable {
  readonly name: string;
  readonly secret: boolean;
  readonly from: VariableSource;
}

/** What a deployment gives an app. */
export interface DeployVariables {
  /** Of flags and `.env`; those of the environment are found by the runtime. */
  readonly given: GivenVariables;
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
  return { given, sources };
}

/**
 * Throws `E_RUNTIME_VARIABLE` for those that the app needs and nobody gives, and for those that its authorizer cannot use,
 * before anything is started. `values` are those that the app will be given, and `given` where they were found.
 */
export function checkVariables(
  project: Project,
  { values, given }: { readonly values: Readonly<Record<string, string>>; readonly given: GivenVariables },
  system: System,
): void {
  const variables = variablesOf(project);
  const { components } = transpile(project);
  checkAuthorizerSettings(
    components.map((component) => Object.fromEntries(component.variables)),
    {
      values: resolveVariables({ variables }, { given: values, environment: system.env }),
      sourceOf: (name) => sourceOf(name, variables[name], { given, system }),
      positionOf: (name) => positionOf(name, project),
    },
  );
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
