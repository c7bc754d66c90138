import {
  checkAuthorizerSettings,
  lacksAudience,
  positionOf,
} from '../../../pipeline/inputs/authorizer-settings.ts';
import {
  type GivenVariables,
  readGivenVariables,
  sourceOf,
} from '../../../pipeline/inputs/given-variables.ts';
import { ownStateSecret } from '../../../pipeline/inputs/state-secret.ts';
import { readProject } from '../../../pipeline/project/read-project.ts';
import { publicUrlVariable } from '../../../runtimes/public-url.ts';
import { resolveVariables } from '../../../runtimes/variables.ts';
import type { LockedApp } from '../../../spin/index.ts';
import type { UpContext } from './up-inputs.ts';

/**
 * Values of application variables for an app that is served: those that were given, its URL, and the secret that signs
 * requestState. `url` is undefined where the port is not known beforehand. Throws what `readGivenVariables` throws, and
 * `E_RUNTIME_VARIABLE` when one is missing or the authorizer cannot use it.
 */
export async function variablesFor(
  locked: LockedApp,
  url: string | undefined,
  context: UpContext,
): Promise<Readonly<Record<string, string>>> {
  const { inputs, projectFolder, system } = context;
  const { variables } = locked;
  const found = await readGivenVariables({ variables, flags: inputs.variable, projectFolder }, system);
  const given = found.values;
  const keptIn = inputs.layout === '' ? projectFolder : undefined;
  const [known, named] = [Object.keys(variables), Object.keys(given)];
  const secret = await ownStateSecret({ known, given: named, projectFolder: keptIn }, system);
  const own = url === undefined ? {} : publicUrlVariable(locked, url, { given, environment: system.env });
  const values = { ...own, ...secret, ...given };
  await checkSettings(locked, { values, given: found }, context);
  return values;
}

async function checkSettings(
  locked: LockedApp,
  { values, given }: { readonly values: Readonly<Record<string, string>>; readonly given: GivenVariables },
  { inputs, system, ...place }: UpContext,
): Promise<void> {
  const project = inputs.layout === '' ? await readProject(place, system) : undefined;
  const settings = checkAuthorizerSettings(
    locked.components.map(({ config = {} }) => config),
    {
      values: resolveVariables(locked, { given: values, environment: system.env }),
      sourceOf: (name) => sourceOf(name, locked.variables[name], { given, system }),
      positionOf: (name) => project && positionOf(name, project),
    },
  );
  if (settings !== undefined && lacksAudience(settings))
    system.log.warning(
      'No token of the issuer will be taken: nothing says which audience it must name. Set audience in [oidc] or public_url in [mcp], or serve at a port other than 0.',
    );
}
