import { readSettings, type Settings } from '../../../components/shared/authorizer-settings/settings.ts';
import { SettingsError } from '../../../components/shared/authorizer-settings/settings-error.ts';
import { FtlError, type SourcePosition } from '../../errors.ts';
import type { Project } from '../../project/model.ts';
import { environmentName, expandTemplate } from '../../runtimes/variables.ts';

/** Variables of one component: name -> template. */
export type ComponentVariables = Readonly<Record<string, string>>;

/** The values of an app's variables, and what is known of each for a message. */
export interface KnownVariables {
  readonly values: ReadonlyMap<string, string>;
  /** Where the value comes from, such as `.env`. */
  sourceOf(name: string): string;
  /** Where the project declares it. */
  positionOf(name: string): SourcePosition | undefined;
}

/**
 * Finds what the authorizer would find at each request, by its own code, before the app is started: a variable that it
 * cannot use, and that it would let nobody in. Throws `E_RUNTIME_VARIABLE`, which names the application's variables and
 * holds no value. An authorizer that is not ours reads its variables its own way, and is not looked at: undefined, as for an
 * app without one.
 */
export function checkAuthorizerSettings(
  components: readonly ComponentVariables[],
  known: KnownVariables,
): Settings | undefined {
  const variables = components.find((each) => 'static_tokens' in each && 'oidc_issuer' in each);
  if (variables === undefined || 'mcp_provider_type' in variables) return undefined;
  try {
    return readSettings((name) => {
      const template = variables[name];
      if (template === undefined) throw new SettingsError(`${name} cannot be read`, [name]);
      return expandTemplate(template, known.values);
    });
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    throw unusable(error, { names: error.variables.flatMap((each) => namesIn(variables[each])), known });
  }
}

/** Whether no token of the provider can be taken, because nothing says which audience it must name. */
export function lacksAudience({ provider, publicUrl }: Settings): boolean {
  return provider !== undefined && provider.audiences.length === 0 && publicUrl === undefined;
}

/** Where a project declares a variable: one of its own, or one that is made of its [oidc]. */
export function positionOf(name: string, project: Project): SourcePosition | undefined {
  const own = project.variables.find((variable) => variable.name === name);
  return own?.at ?? (name.startsWith('mcp_oidc_') ? project.oidc?.at : undefined);
}

/** Names of application variables in a template. */
function namesIn(template: string | undefined): readonly string[] {
  return [...(template ?? '').matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name = '']) => name);
}

function unusable(
  { message }: SettingsError,
  { names, known }: { readonly names: readonly string[]; readonly known: KnownVariables },
): FtlError {
  const which =
    names.length === 0 ? '' : ` Look at ${names.map((name) => told(name, known)).join(', and at ')}.`;
  const example = names.map((name) => `${environmentName(name)} in the environment or in .env`).join(', or ');
  const hint = `Every request would be refused.${example === '' ? '' : ` Set ${example}.`}`;
  const at = names.map((name) => known.positionOf(name)).find((position) => position !== undefined);
  return new FtlError('E_RUNTIME_VARIABLE', `The authorizer cannot work: ${message}.${which}`, { hint, at });
}

function told(name: string, { values, sourceOf }: KnownVariables): string {
  const empty = (values.get(name) ?? '') === '' ? 'empty, ' : '';
  return `the variable ${name} (${empty}from ${sourceOf(name)})`;
}
