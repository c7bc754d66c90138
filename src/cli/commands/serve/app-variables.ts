import { readGivenVariables } from '../../../pipeline/inputs/given-variables.ts';
import { ownStateSecret } from '../../../pipeline/inputs/state-secret.ts';
import { publicUrlVariable } from '../../../runtimes/public-url.ts';
import type { LockedApp } from '../../../spin/index.ts';
import type { UpContext } from './up-inputs.ts';

/**
 * Values of application variables for an app that is served: those that were given, its URL, and the secret that signs
 * requestState. `url` is undefined where the port is not known beforehand. Throws what `readGivenVariables` throws.
 */
export async function variablesFor(
  locked: LockedApp,
  url: string | undefined,
  { inputs, projectFolder, system }: UpContext,
): Promise<Readonly<Record<string, string>>> {
  const { variables } = locked;
  const { values: given } = await readGivenVariables(
    { variables, flags: inputs.variable, projectFolder },
    system,
  );
  const keptIn = inputs.layout === '' ? projectFolder : undefined;
  const [known, named] = [Object.keys(variables), Object.keys(given)];
  const secret = await ownStateSecret({ known, given: named, projectFolder: keptIn }, system);
  const own = url === undefined ? {} : publicUrlVariable(locked, url, { given, environment: system.env });
  return { ...own, ...secret, ...given };
}
