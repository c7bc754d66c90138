import type { SourcePosition } from '../errors.ts';
import type { Project, ProjectComponent } from '../project/model.ts';
import type { ManifestComponent, SpinManifest } from './manifest.ts';
import { authorizerId, gatewayId } from '../project/values/names.ts';
import { stateSecretVariable } from './own-components.ts';

/** One part of a generated manifest, and why it is there. */
export interface ExplainedPart {
  /** As a path in spin.toml: `component.mcp-gateway.allowed_outbound_hosts`. */
  readonly part: string;
  /** `ftl.toml:12`, or the name of the key that has its default; '' for what every app has. */
  readonly from: string;
  readonly why: string;
}

/** Every part of the manifest of a project, in the order in which it stands there. */
export function explainManifest(project: Project, manifest: SpinManifest): readonly ExplainedPart[] {
  return [
    { part: 'application', from: '[project]', why: 'Name, version and authors are those of the project.' },
    ...manifest.variables.map(({ name }) => explainVariable(name, project)),
    ...manifest.components.flatMap((component) => explainComponent(component, project)),
  ];
}

function explainVariable(name: string, project: Project): ExplainedPart {
  const part = `variables.${name}`;
  const declared = project.variables.find((variable) => variable.name === name);
  if (declared !== undefined) {
    const kind = declared.secret ? 'a secret, so that no value is written here' : 'declared by the project';
    return { part, from: place(declared.at), why: `It is ${kind}.` };
  }
  if (name.startsWith('mcp_oidc_')) {
    const from = project.oidc === undefined ? '[oidc]' : place(project.oidc.at);
    return { part, from, why: 'Whom to trust can differ from deployment to deployment of the same bytes.' };
  }
  return { part, from: '[mcp]', why: ownVariables[name] ?? 'The generated app has it.' };
}

const ownVariables: Readonly<Record<string, string>> = {
  mcp_request_components: 'Names the components that are asked at run time what they offer.',
  mcp_public_url: 'The address of a deployment is not known when the app is built.',
  mcp_allowed_hosts: 'Names the hosts that a deployment answers to.',
  mcp_cors_origins: 'Names the web pages that may call a deployment.',
  [stateSecretVariable]: 'Each deployment signs with a secret of its own.',
};

function explainComponent(component: ManifestComponent, project: Project): readonly ExplainedPart[] {
  const own = project.middleware.flatMap((part) => (part.kind === 'own' ? [part.component] : []));
  const tool = [...project.tools, ...own].find(({ id }) => id === component.id);
  const from = tool === undefined ? originOf(component.id, project) : place(tool.at);
  const table = `component.${component.id}`;
  const has = (key: string, list: readonly unknown[], why: string): readonly ExplainedPart[] =>
    list.length === 0 ? [] : [{ part: `${table}.${key}`, from, why }];
  return [
    { part: `trigger.http → ${component.id}`, from, why: routeReason(component, project) },
    { part: `${table}.source`, from, why: sourceReason(component.id, tool, project) },
    ...has('allowed_outbound_hosts', component.allowedOutboundHosts, hostsReason(component.id, tool)),
    ...has('key_value_stores', component.keyValueStores, storesReason(component.id, tool)),
    ...has('variables', component.variables, variablesReason(component.id, tool)),
    ...has(
      'files',
      component.filesFolder === undefined ? [] : [1],
      'What its files names, copied there by the build.',
    ),
    ...has(
      'build',
      component.build === undefined ? [] : [1],
      '"spin build" and "spin watch" run the same command.',
    ),
  ];
}

function originOf(id: string, { mcp, middleware }: Project): string {
  const builtIn = middleware.find(({ component }) => component.id === id);
  if (builtIn !== undefined) return place(builtIn.component.at);
  const taken = id === gatewayId ? mcp.gateway : id === authorizerId ? mcp.authorizer : undefined;
  return taken === undefined ? '[mcp]' : place(taken.at);
}

function routeReason({ id, route }: ManifestComponent, { accessControl }: Project): string {
  if (typeof route !== 'string') return 'Private: only the app itself reaches it, by service chaining.';
  if (id === authorizerId) return 'access_control is "private": every request shows a token first.';
  return `access_control is "${accessControl}": every path begins here.`;
}

function sourceReason(id: string, tool: ProjectComponent | undefined, { mcp }: Project): string {
  const build =
    tool?.build ?? (id === gatewayId ? mcp.gateway : id === authorizerId ? mcp.authorizer : undefined);
  switch (build?.kind) {
    case 'typescript':
      return `Built from ${build.entry}.`;
    case 'command':
      return `Copied from ${build.wasm}, which the build command makes.`;
    case 'prebuilt':
      return `Copied from ${build.wasm}.`;
    case 'registry':
      return `Pulled: ${build.reference}, as ftl.lock says.`;
    default:
      return 'The built-in one, made for this app.';
  }
}

function hostsReason(id: string, tool: ProjectComponent | undefined): string {
  if (tool !== undefined)
    return 'What its allowed_outbound_hosts grants, and for middleware the component behind.';
  if (id === gatewayId) return 'It may call the tools, each by name; in a linked chain the issuer too.';
  return id === authorizerId
    ? 'It may call what comes behind it, and the hosts that the keys of the issuer come from.'
    : 'It may call what comes behind it, and nothing else.';
}

function storesReason(id: string, tool: ProjectComponent | undefined): string {
  if (tool !== undefined) return 'What its key_value_stores grants.';
  if (id === gatewayId) return 'It keeps answers of components, and in a linked chain what its parts keep.';
  return id === authorizerId
    ? 'It keeps the keys of the issuer between requests; no tool may open it.'
    : 'It counts in it; no tool may open it.';
}

function variablesReason(id: string, tool: ProjectComponent | undefined): string {
  if (tool !== undefined) return 'What its variables says, and for middleware where requests go on to.';
  return `What ${id} reads; values that differ between deployments are application variables.`;
}

function place({ file, line }: SourcePosition): string {
  return `${file}:${line}`;
}
