import { FtlError } from '../errors.ts';
import type { Project, Tool } from '../project/model.ts';
import { readTemplate } from '../project/values/templates.ts';
import type { LockedApp, LockedComponent, LockedFile, LockedTrigger, LockedVariable } from './locked-app.ts';
import type { ManifestComponent, ManifestVariable, SpinManifest } from './manifest.ts';
import { applicationVariables } from './own-components.ts';
import { toolComponent } from './tool-component.ts';

/** A built component: `digest` is `sha256:` and 64 lower-case hexadecimal digits, `files` what is mounted into it. */
export interface ComponentDigest {
  readonly id: string;
  readonly digest: string;
  readonly files?: readonly LockedFile[];
}

/**
 * A manifest and the digests of its components as a locked app (Spin, crates/locked-app/src/locked.rs). Keys come in a
 * fixed order, so that the same input gives the same JSON. Throws `E_BUG` when a component has no digest.
 */
export function lockApp(manifest: SpinManifest, components: readonly ComponentDigest[]): LockedApp {
  const built = new Map(components.map((component) => [component.id, component]));
  const { name, version, description, authors } = manifest.application;
  return withRequirements({
    spin_lock_version: 0,
    metadata: {
      name,
      version,
      ...(description === '' ? {} : { description }),
      ...(authors.length === 0 ? {} : { authors }),
      trigger: { type: 'http' },
    },
    variables: Object.fromEntries(
      manifest.variables.map((variable) => [variable.name, lockVariable(variable)]),
    ),
    triggers: manifest.components.map(({ id, route }) => lockTrigger(id, route)),
    components: manifest.components.map((component) =>
      lockManifestComponent(component, built.get(component.id)),
    ),
  });
}

/** The application's variables that those of a tool refer to. */
export function variablesOf(tool: Tool, project: Project): readonly ManifestVariable[] {
  const references = tool.variables.flatMap(([, template]) => readTemplate(template).references);
  const names = new Set(references.map(({ name }) => name));
  return applicationVariables(project).filter(({ name }) => names.has(name));
}

/**
 * An app of one tool alone, with the variables that it uses, on every path and with nothing it could call: how a tool is
 * asked what it offers before there is an app.
 */
export function lockComponent(project: Project, tool: Tool, built: Omit<ComponentDigest, 'id'>): LockedApp {
  const place = { file: project.file, manifestFolder: '.', wasm: `${tool.id}.wasm`, files: 'files' };
  const component = { ...toolComponent(tool, place), route: '/...', allowedOutboundHosts: [] };
  const { name, version } = project;
  const application = { name, version, description: '', authors: [] };
  const variables = variablesOf(tool, project);
  return lockApp({ application, variables, components: [component], madeFrom: project.file }, [
    { ...built, id: tool.id },
  ]);
}

/** The trigger of a component, with the id that Spin itself would give it. */
export function lockTrigger(id: string, route: string | { readonly private: true }): LockedTrigger {
  return { id: `${id}-http-trigger`, trigger_type: 'http', trigger_config: { component: id, route } };
}

/**
 * The app with what a host must know to run it: service chaining, when a component names another one literally (Spin,
 * crates/loader/src/local.rs). A host that does not know it refuses the app instead of failing at each call.
 */
export function withRequirements(app: LockedApp): LockedApp {
  const { metadata, variables, triggers, components } = app;
  if (!components.some(namesComponent))
    return { spin_lock_version: 0, metadata, variables, triggers, components };
  return {
    spin_lock_version: 1,
    must_understand: ['host_requirements'],
    metadata,
    host_requirements: { local_service_chaining: 'required' },
    variables,
    triggers,
    components,
  };
}

function namesComponent({ metadata }: LockedComponent): boolean {
  const hosts = metadata.allowed_outbound_hosts ?? [];
  return hosts.some((host) => !host.includes('{{') && /\.spin\.internal(?::[^/]*)?\/?$/i.test(host));
}

function lockVariable({ default: value, secret, description }: ManifestVariable): LockedVariable {
  return {
    ...(description === undefined ? {} : { description }),
    ...(value === undefined ? {} : { default: value }),
    ...(secret ? { secret } : {}),
  };
}

function lockManifestComponent(
  component: ManifestComponent,
  built: ComponentDigest | undefined,
): LockedComponent {
  const { id, allowedOutboundHosts, keyValueStores, variables, limits } = component;
  if (built === undefined) throw new FtlError('E_BUG', `The component "${id}" was not built.`);
  return {
    id,
    metadata: {
      ...(allowedOutboundHosts.length === 0 ? {} : { allowed_outbound_hosts: allowedOutboundHosts }),
      ...(keyValueStores.length === 0 ? {} : { key_value_stores: keyValueStores }),
      ...(limits === undefined ? {} : { limits }),
    },
    source: { content_type: 'application/wasm', digest: built.digest },
    ...(variables.length === 0 ? {} : { config: Object.fromEntries(variables) }),
    ...(built.files?.length ? { files: built.files.map(lockFile) } : {}),
  };
}

function lockFile({ path, digest, inline }: LockedFile): LockedFile {
  return { path, digest, ...(inline === undefined ? {} : { inline }) };
}
