import { FtlError } from '../../../errors.ts';
import type { ProjectPlace } from '../../../pipeline/project/project-place.ts';
import { readProject } from '../../../pipeline/project/read-project.ts';
import { stateFiles } from '../../../pipeline/state.ts';
import type { InputSpecifications } from '../../../pipeline/step.ts';
import { suggest } from '../../../project/index.ts';
import type { System } from '../../../system/types.ts';
import { type DeployedApp, findTarget, type TargetManagement } from '../../../targets/index.ts';
import type { Positional } from '../../command.ts';

/** Inputs of commands about deployments. */
export const targetInputs = {
  target: {
    kind: 'string',
    default: 'local',
    short: 't',
    value: 'NAME',
    description: 'Where it is deployed.',
  },
} as const satisfies InputSpecifications;

/** The argument of commands about one deployment. */
export const appPositional: Positional = {
  name: 'NAME',
  description: 'Name of the app. Default: that of the project.',
};

/** The deployments of a project on a target. */
export interface Managed {
  readonly target: string;
  readonly manage: TargetManagement;
  readonly stateFolder: string;
  readonly apps: readonly DeployedApp[];
}

/** Everything that is deployed on a target; throws `E_DEPLOY_TARGET` for one that is unknown or keeps nothing. */
export async function readManaged(target: string, place: ProjectPlace, system: System): Promise<Managed> {
  const { manage } = findTarget(target);
  if (manage === undefined)
    throw new FtlError('E_DEPLOY_TARGET', `The target ${target} keeps no deployments that ftl could manage.`);
  const stateFolder = stateFiles(place.projectFolder).deployments;
  return { target, manage, stateFolder, apps: await manage.list({ stateFolder }, system) };
}

/** The app that is named, or the project's own; throws `E_USAGE` when it is not deployed. */
export async function findApp(
  typed: string | undefined,
  { apps, target }: Managed,
  { place, system }: { readonly place: ProjectPlace; readonly system: System },
): Promise<DeployedApp> {
  const name = typed ?? (await readProject(place, system)).name;
  const found = apps.find((app) => app.name === name);
  if (found) return found;
  const names = apps.map((app) => app.name);
  const near = suggest(name, names);
  throw new FtlError('E_USAGE', `"${name.slice(0, 100)}" is not deployed to ${target}.`, {
    hint: near
      ? `Did you mean ${near}?`
      : 'Deploy it with "ftl deploy --keep"; "ftl list" shows what is there.',
  });
}
