import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  isEmptyOutboundHost,
  parseOutboundHost
} from "./chunk-NG5JKY5M.mjs";
import {
  authorizerId,
  collectProblems,
  entranceId,
  gatewayId,
  normalizePath,
  parseDocument,
  positionOfKey,
  projectNameFrom,
  readTemplate,
  reservedVariablePrefix,
  throwProblems,
  tomlComment,
  tomlKey,
  tomlString,
  tomlStrings,
  toolNameFault,
  variableNamePattern
} from "./chunk-GBKA6UOK.mjs";
import {
  suggestion
} from "./chunk-JQKJ63F2.mjs";
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";

// src/project/chain.ts
function chainOf(project) {
  let groups = [];
  for (let part of partsOf(project)) {
    let last = groups.at(-1);
    last !== void 0 && areOne(last, part, project) ? last.push(part) : groups.push([part]);
  }
  return groups.map((parts2) => ({ id: idOf(parts2), parts: parts2 }));
}
function partsOf(project) {
  let middleware = project.middleware.map((part) => part);
  return project.accessControl === "private" ? [{ kind: "authorizer" }, ...middleware, { kind: "gateway" }] : middleware.length === 0 ? [{ kind: "gateway" }] : [{ kind: "entrance" }, ...middleware, { kind: "gateway" }];
}
function areOne(group, part, { mcp }) {
  return part.kind === "own" || group.some(({ kind }) => kind === "own") ? !1 : mcp.chain === "linked" ? !0 : part.kind === "built-in" && group.length === 1 && group[0]?.kind === "entrance";
}
function idOf(parts2) {
  return parts2.some(({ kind }) => kind === "gateway") ? gatewayId : parts2.some(({ kind }) => kind === "authorizer") ? authorizerId : parts2.flatMap((part) => "component" in part ? [part.component.id] : [])[0] ?? entranceId;
}
function isLinked(parts2) {
  return parts2.filter(({ kind }) => kind !== "entrance").length > 1;
}

// src/spin/original-variables.ts
function originalGatewayVariables(project) {
  let names = project.tools.map(({ name }) => name).join(",");
  return [
    ["tool_components", names],
    ["component_names", names],
    ["validate_arguments", String(project.mcp.validateArguments)]
  ];
}
function originalAuthorizerVariables(project, gatewayOrigin) {
  let { staticTokens } = project.mcp;
  return [
    ["mcp_gateway_url", gatewayOrigin],
    ["mcp_trace_header", "x-trace-id"],
    ["mcp_provider_type", project.oidc === void 0 && staticTokens !== void 0 ? "static" : "jwt"],
    ["mcp_jwt_issuer", "{{ mcp_oidc_issuer }}"],
    ["mcp_jwt_audience", "{{ mcp_oidc_audiences }}"],
    ["mcp_jwt_required_scopes", "{{ mcp_oidc_required_scopes }}"],
    ["mcp_jwt_jwks_uri", "{{ mcp_oidc_jwks_uri }}"],
    ["mcp_jwt_public_key", "{{ mcp_oidc_public_key }}"],
    ["mcp_jwt_algorithm", "{{ mcp_oidc_algorithms }}"],
    ["mcp_oauth_authorize_endpoint", "{{ mcp_oidc_authorize_endpoint }}"],
    ["mcp_oauth_token_endpoint", "{{ mcp_oidc_token_endpoint }}"],
    ["mcp_oauth_userinfo_endpoint", "{{ mcp_oidc_userinfo_endpoint }}"],
    ["mcp_static_tokens", staticTokens === void 0 ? "" : `{{ ${staticTokens} }}`],
    ["mcp_tenant_id", "{{ mcp_oidc_org_id }}"]
  ];
}
function requestEntries(project) {
  return project.tools.map(({ name, id, kind }) => {
    let shown = name.toLowerCase().replaceAll("_", "-") === id ? name : id;
    return kind === "mcp" ? `${shown}:mcp` : shown;
  }).join(",");
}

// src/spin/own-components.ts
function internalOrigin(id) {
  return `http://${id}.spin.internal`;
}
function gatewayNeeds(project) {
  return {
    comment: `The gateway: speaks MCP and calls the tools.${originOf(project.mcp.gateway)}`,
    allowedOutboundHosts: project.tools.map(({ id }) => internalOrigin(id)),
    keyValueStores: project.mcp.requestCacheSeconds > 0 || project.mcp.serverRequests ? ["default"] : [],
    variables: [
      ["request_components", "{{ mcp_request_components }}"],
      ["public_url", "{{ mcp_public_url }}"],
      ["allowed_hosts", "{{ mcp_allowed_hosts }}"],
      ["behind_authorizer", String(project.accessControl === "private")],
      ...project.middleware.length === 0 ? [] : [["behind_middleware", "true"]],
      ["state_secret", `{{ ${stateSecretName(project)} }}`],
      ["request_cache_seconds", String(project.mcp.requestCacheSeconds)],
      ...corsVariables(project.mcp.cors),
      ...project.mcp.gateway === void 0 ? [] : originalGatewayVariables(project)
    ]
  };
}
function originOf(component2) {
  if (component2 === void 0) return "";
  let { file, line } = component2.at;
  return ` ${component2.kind === "registry" ? component2.reference : component2.wasm}, line ${line} of ${file}.`;
}
var stateSecretVariable = "mcp_state_secret";
function stateSecretName({ mcp }) {
  return mcp.stateSecret ?? stateSecretVariable;
}
function corsVariables(cors) {
  return cors === void 0 ? [] : [
    ["cors_origins", "{{ mcp_cors_origins }}"],
    ["cors_credentials", String(cors.allowCredentials)],
    ["cors_max_age", String(cors.maxAge)]
  ];
}
function accessVariables({ mcp }) {
  return [
    ["public_url", "{{ mcp_public_url }}"],
    ["allowed_hosts", "{{ mcp_allowed_hosts }}"],
    ...corsVariables(mcp.cors)
  ];
}
function authorizerNeeds(project, next) {
  let settings = oidcVariables(project.oidc).map(
    ({ name }) => [name.slice(4), `{{ ${name} }}`]
  ), { staticTokens, authStore } = project.mcp;
  return {
    comment: `The authorizer: lets through requests with a token that it trusts.${originOf(project.mcp.authorizer)}`,
    allowedOutboundHosts: issuerOrigins(project.oidc),
    keyValueStores: authStore === "" ? [] : [authStore],
    variables: [
      ...accessVariables(project),
      ...settings,
      ["static_tokens", staticTokens === void 0 ? "" : `{{ ${staticTokens} }}`],
      ["auth_store", authStore],
      ...project.mcp.serverRequests ? [["server_requests", "true"]] : [],
      ...project.mcp.authorizer === void 0 ? [] : originalAuthorizerVariables(project, next)
    ]
  };
}
function applicationVariables(project) {
  return [
    ...project.variables.map(declared),
    own(
      "mcp_request_components",
      project.mcp.gateway === void 0 ? "" : requestEntries(project),
      "Components that are asked for their tools at run time: name or name:mcp, by commas."
    ),
    own("mcp_public_url", project.mcp.publicUrl ?? "", "URL of the MCP endpoint as clients know it."),
    own(
      "mcp_allowed_hosts",
      project.mcp.allowedHosts.join(","),
      "Hosts accepted besides loopback; empty means all."
    ),
    ...stateSecretVariables(project),
    ...project.mcp.cors === void 0 ? [] : [
      own(
        "mcp_cors_origins",
        project.mcp.cors.allowedOrigins.join(","),
        "Origins of pages that may call."
      )
    ],
    ...project.accessControl === "private" ? oidcVariables(project.oidc) : []
  ];
}
function stateSecretVariables({ mcp }) {
  return mcp.stateSecret !== void 0 ? [] : [{ name: stateSecretVariable, default: "", secret: !0, description: "Signs requestState: one secret, or the new one and the old one by a comma." }];
}
function oidcVariables(oidc) {
  return [
    own("mcp_oidc_issuer", oidc?.issuer ?? ""),
    own("mcp_oidc_audiences", oidc?.audiences.join(",") ?? ""),
    own("mcp_oidc_jwks_uri", oidc?.jwksUri ?? ""),
    own("mcp_oidc_public_key", oidc?.publicKey ?? ""),
    own("mcp_oidc_algorithms", oidc?.algorithms.join(",") ?? ""),
    own("mcp_oidc_required_scopes", oidc?.requiredScopes.join(",") ?? ""),
    own("mcp_oidc_allowed_subjects", oidc?.allowedSubjects.join(",") ?? ""),
    own("mcp_oidc_required_claims", requiredClaims(oidc)),
    own("mcp_oidc_org_id", oidc?.organizationId ?? ""),
    own("mcp_oidc_authorize_endpoint", oidc?.authorizeEndpoint ?? ""),
    own("mcp_oidc_token_endpoint", oidc?.tokenEndpoint ?? ""),
    own("mcp_oidc_userinfo_endpoint", oidc?.userinfoEndpoint ?? "")
  ];
}
function requiredClaims(oidc) {
  let claims = oidc?.requiredClaims ?? [];
  return claims.length === 0 ? "" : JSON.stringify(Object.fromEntries(claims));
}
function issuerOrigins(oidc) {
  let urls = [oidc?.issuer, oidc?.jwksUri].filter((url) => url !== void 0 && URL.canParse(url));
  return [...new Set(urls.map((url) => new URL(String(url)).origin))];
}
function declared({ name, default: value, secret, description }) {
  return { name, default: value, secret, description };
}
function own(name, value, description) {
  return { name, default: value, secret: !1, description };
}

// src/spin/relative-path.ts
function relativePath(fromFolder, to) {
  let from = parts(fromFolder), target = parts(to), shared = from.findIndex((part, index) => part !== target[index]), common = shared === -1 ? from.length : shared, way = [...from.slice(common).map(() => ".."), ...target.slice(common)];
  return way.length === 0 ? "." : way.join("/");
}
function parts(path) {
  return path.split("/").filter((part) => part !== "" && part !== ".");
}

// src/spin/tool-component.ts
function toolComponent(tool, place2) {
  return ownComponent(tool, { ...place2, what: "Tool" });
}
function ownComponent(tool, { file, manifestFolder, wasm, files, what }) {
  return {
    id: tool.id,
    comment: `${what} "${tool.name}", line ${tool.at.line} of ${file}.`,
    route: { private: !0 },
    source: relativePath(manifestFolder, wasm),
    allowedOutboundHosts: tool.allowedOutboundHosts,
    keyValueStores: tool.keyValueStores,
    variables: tool.variables,
    build: tool.build.kind === "command" ? manifestBuild(tool.build, { manifestFolder, wasm }) : void 0,
    filesFolder: tool.files.length === 0 ? void 0 : relativePath(manifestFolder, files),
    limits: componentLimits(tool.limits)
  };
}
function componentLimits({ memoryBytes, timeoutMs }) {
  if (!(memoryBytes === void 0 && timeoutMs === void 0))
    return {
      ...memoryBytes === void 0 ? {} : { memory: memoryBytes },
      ...timeoutMs === void 0 ? {} : { timeout_ms: timeoutMs }
    };
}
function manifestBuild(build, { manifestFolder, wasm }) {
  let exports = Object.entries(build.env).map(([name, value]) => `${name}=${shellWord(value)}`), prefix = exports.length === 0 ? "" : `export ${exports.join(" ")}; `, commands = typeof build.command == "string" ? [build.command] : build.command, made = shellWord(relativePath(build.workdir, build.wasm)), wanted = shellWord(relativePath(build.workdir, wasm));
  return {
    commands: [...commands.map((command) => prefix + command), `cp -- ${made} ${wanted}`],
    workdir: relativePath(manifestFolder, build.workdir),
    watch: build.watch
  };
}
function shellWord(text) {
  return /^[A-Za-z0-9_./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

// src/spin/lock-app.ts
function lockApp(manifest, components) {
  let built = new Map(components.map((component2) => [component2.id, component2])), { name, version, description, authors } = manifest.application;
  return withRequirements({
    spin_lock_version: 0,
    metadata: {
      name,
      version,
      ...description === "" ? {} : { description },
      ...authors.length === 0 ? {} : { authors },
      trigger: { type: "http" }
    },
    variables: Object.fromEntries(
      manifest.variables.map((variable2) => [variable2.name, lockVariable(variable2)])
    ),
    triggers: manifest.components.map(({ id, route }) => lockTrigger(id, route)),
    components: manifest.components.map(
      (component2) => lockManifestComponent(component2, built.get(component2.id))
    )
  });
}
function variablesOf(tool, project) {
  let references = tool.variables.flatMap(([, template]) => readTemplate(template).references), names = new Set(references.map(({ name }) => name));
  return applicationVariables(project).filter(({ name }) => names.has(name));
}
function lockComponent(project, tool, built) {
  let place2 = { file: project.file, manifestFolder: ".", wasm: `${tool.id}.wasm`, files: "files" }, component2 = { ...toolComponent(tool, place2), route: "/...", allowedOutboundHosts: [] }, { name, version } = project, application2 = { name, version, description: "", authors: [] }, variables = variablesOf(tool, project);
  return lockApp({ application: application2, variables, components: [component2], madeFrom: project.file }, [
    { ...built, id: tool.id }
  ]);
}
function lockTrigger(id, route) {
  return { id: `${id}-http-trigger`, trigger_type: "http", trigger_config: { component: id, route } };
}
function withRequirements(app) {
  let { metadata, variables, triggers, components } = app;
  return components.some(namesComponent) ? {
    spin_lock_version: 1,
    must_understand: ["host_requirements"],
    metadata,
    host_requirements: { local_service_chaining: "required" },
    variables,
    triggers,
    components
  } : { spin_lock_version: 0, metadata, variables, triggers, components };
}
function namesComponent({ metadata }) {
  return (metadata.allowed_outbound_hosts ?? []).some((host) => !host.includes("{{") && /\.spin\.internal(?::[^/]*)?\/?$/i.test(host));
}
function lockVariable({ default: value, secret, description }) {
  return {
    ...description === void 0 ? {} : { description },
    ...value === void 0 ? {} : { default: value },
    ...secret ? { secret } : {}
  };
}
function lockManifestComponent(component2, built) {
  let { id, allowedOutboundHosts, keyValueStores, variables, limits } = component2;
  if (built === void 0) throw new FtlError("E_BUG", `The component "${id}" was not built.`);
  return {
    id,
    metadata: {
      ...allowedOutboundHosts.length === 0 ? {} : { allowed_outbound_hosts: allowedOutboundHosts },
      ...keyValueStores.length === 0 ? {} : { key_value_stores: keyValueStores },
      ...limits === void 0 ? {} : { limits }
    },
    source: { content_type: "application/wasm", digest: built.digest },
    ...variables.length === 0 ? {} : { config: Object.fromEntries(variables) },
    ...built.files?.length ? { files: built.files.map(lockFile) } : {}
  };
}
function lockFile({ path, digest, inline }) {
  return { path, digest, ...inline === void 0 ? {} : { inline } };
}

// src/spin/import-app.ts
var generatedIds = [gatewayId, authorizerId, entranceId, "mcp", "ftl-mcp-gateway"], idsOfPrivateApps = [authorizerId, "ftl-mcp-gateway"];
function importApp(app) {
  let leftOut = [], leave = (at, reason, next) => {
    leftOut.push({ at, reason, next });
  }, components = app.components.filter((component2) => isTool(component2, app, leave)), variables = app.variables.filter((variable2) => isWanted(variable2, leave)), blocks = [
    projectTable(app, leave),
    ...variables.length === 0 ? [] : [["[variables]", ...variables.map(variableLine)]],
    ...components.map((component2) => toolTable(component2, leave))
  ];
  return leaveTriggers(app, leave), {
    text: `${blocks.map((lines) => lines.join(`
`)).join(`

`)}
`,
    tools: components.map(({ id }) => id),
    leftOut: leftOut.sort((a, b) => a.at.line - b.at.line)
  };
}
function leaveTriggers({ triggers, triggerSettings }, leave) {
  let next = `If a component needs it: ${ownApp}`;
  for (let { type, keys, at } of triggerSettings)
    keys.length > 0 && leave(at, `What is set for all triggers of the type "${type}" is left out: ${list(keys)}.`, next);
  for (let { type, component: component2, others: others2, at } of triggers)
    type === "http" && others2.length > 0 && leave(at, `The trigger has ${list(others2)}, which the gateway does not know.`, next), type !== "http" && component2 === void 0 && leave(at, `The trigger of the type "${type}" is left out.`, ownApp);
}
var ownApp = "Keep it in a Spin app of its own, beside this one.";
function isTool(component2, { triggers }, leave) {
  let { id, at, source } = component2, name = `The component "${id}"`;
  if (generatedIds.includes(id))
    return leave(
      at,
      `${name} is left out: the generated app has its own gateway and authorizer.`,
      "Nothing is to be done. To keep this one, name its file as gateway or authorizer in [mcp]."
    ), !1;
  let own2 = triggers.filter((trigger) => trigger.component === id), fault = triggerFault(own2) ?? nameFault(id) ?? sourceFault(source);
  if (fault !== void 0)
    return leave(at, `${name} is left out: it ${fault.reason}.`, fault.next), !1;
  let routes = own2.flatMap(({ route }) => typeof route == "string" ? [route] : []);
  if (routes.length > 0) {
    let served = `it is a tool now, and answers at /mcp/x/${id}`;
    leave(
      at,
      `${name} had the route ${list(routes)}; ${served} when it offers tools by GET / or speaks MCP at /mcp.`,
      'Look with "ftl up" and "ftl tools" at what it offers; one that is no tool stays in a Spin app of its own.'
    );
  }
  return !0;
}
function triggerFault(triggers) {
  let foreign = triggers.find(({ type }) => type !== "http"), reason = `is started by a trigger of the type "${foreign?.type}", not by HTTP`;
  return foreign && { reason, next: ownApp };
}
function nameFault(id) {
  let reason = toolNameFault(id);
  return reason === void 0 ? void 0 : { reason, next: "Give the component another name in spin.toml, and import it again." };
}
function sourceFault(source) {
  if (source?.kind === "url")
    return {
      reason: "is downloaded from a URL",
      next: "Download it into the project, and write [tools.NAME] with its file as wasm."
    };
  if (source?.kind === "registry" && source.registry === void 0)
    return {
      reason: "is in a registry that the manifest does not name",
      next: 'Write [tools.NAME] with repo = "host/owner/name:version".'
    };
  if (source?.kind !== "file") return;
  let path = normalizePath(source.path);
  if ("fault" in path)
    return {
      reason: `has a source that ${path.fault}`,
      next: "Copy the file into the project, and write [tools.NAME] with it as wasm."
    };
}
function isWanted({ name, at }, leave) {
  return name.startsWith(reservedVariablePrefix) ? (leave(
    at,
    `The variable "${name}" is left out: such names are the generated app's own.`,
    "A variable of yours needs another name; for any other nothing is to be done."
  ), !1) : !0;
}
function projectTable(app, leave) {
  let at = { file: app.file, line: 1, column: 1 }, guard = app.components.find(({ id }) => idsOfPrivateApps.includes(id));
  guard && leave(
    guard.at,
    "The app is private, but whose tokens it takes is not carried over.",
    "Write [oidc] with the issuer, or static_tokens in [mcp]."
  );
  let name = projectNameFrom(app.name);
  name !== app.name && leave(
    at,
    `The name ${JSON.stringify(app.name)} became "${name}": letters, digits, "-", "_".`,
    "Write another name into [project] if you like."
  );
  let isVersion = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/.test(app.version);
  return app.version !== "" && !isVersion && leave(
    at,
    `The version ${JSON.stringify(app.version)} is left out: it is not one such as "1.2.3".`,
    "Write the version into [project]."
  ), [
    "[project]",
    `name = ${tomlString(name)}`,
    ...isVersion ? [`version = ${tomlString(app.version)}`] : [],
    ...app.description === "" ? [] : [`description = ${tomlString(app.description)}`],
    ...app.authors.length === 0 ? [] : [`authors = ${tomlStrings(app.authors)}`],
    `access_control = "${guard ? "private" : "public"}"`
  ];
}
function variableLine({ name, default: value, secret, description }) {
  let fields = [
    value === void 0 ? "required = true" : `default = ${tomlString(value)}`,
    ...secret ? ["secret = true"] : [],
    ...description === void 0 ? [] : [`description = ${tomlString(description)}`]
  ];
  return `${tomlKey(name)} = { ${fields.join(", ")} }`;
}
function toolTable(component2, leave) {
  let { id, at, allowedOutboundHosts, keyValueStores, variables, environment, others: others2 } = component2, keepsOut = others2.includes("exclude_files"), files = (keepsOut ? [] : component2.files).map(
    (entry) => typeof entry == "string" ? tomlString(entry) : `{ source = ${tomlString(entry.source)}, destination = ${tomlString(entry.destination)} }`
  );
  keepsOut && leave(
    at,
    `The files of the component "${id}" are left out: it has "exclude_files", which an ftl.toml does not have.`,
    `Write files into [tools.${id}], with what it needs and nothing else.`
  );
  let lost = [...others2.filter((key) => key !== "exclude_files"), ...Object.keys(environment).length > 0 ? ["environment"] : []];
  lost.length > 0 && leave(
    at,
    `The component "${id}" has ${list(lost)}, which an ftl.toml does not have.`,
    `Its variables in [tools.${id}.variables] can stand in for environment; if it needs more: ${ownApp}`
  );
  let table = `tools.${tomlKey(id)}`;
  return [
    `[${table}]`,
    ...sourceLines(component2),
    ...allowedOutboundHosts.length === 0 ? [] : [`allowed_outbound_hosts = ${tomlStrings(allowedOutboundHosts)}`],
    ...keyValueStores.length === 0 ? [] : [`key_value_stores = ${tomlStrings(keyValueStores)}`],
    ...files.length === 0 ? [] : [`files = [${files.join(", ")}]`],
    ...buildLines(table, component2),
    ...variables.length === 0 ? [] : ["", `[${table}.variables]`],
    ...variables.map(([name, template]) => `${tomlKey(name)} = ${tomlString(template)}`)
  ];
}
function sourceLines({ source, build }) {
  if (source?.kind === "registry") {
    let name = source.package.replace(":", "/");
    return [`repo = ${tomlString(`${source.registry}/${name}:${source.version.replace("+", "_")}`)}`];
  }
  if (source?.kind !== "file") return [];
  let workdir = build === void 0 ? "." : build.workdir ?? ".";
  return [`path = ${tomlString(workdir)}`, `wasm = ${tomlString(source.path)}`];
}
function buildLines(table, { source, build }) {
  if (build === void 0 || source?.kind !== "file") return [];
  let { commands, watch } = build;
  return [
    "",
    `[${table}.build]`,
    `command = ${commands.length === 1 ? tomlString(commands[0] ?? "") : tomlStrings(commands)}`,
    ...watch.length === 0 ? [] : [`watch = ${tomlStrings(watch)}`]
  ];
}
function list(names) {
  let quoted = names.map((name) => JSON.stringify(name)), last = quoted.pop() ?? "";
  return quoted.length === 0 ? last : `${quoted.join(", ")} and ${last}`;
}

// src/spin/explain.ts
function explainManifest(project, manifest) {
  return [
    { part: "application", from: "[project]", why: "Name, version and authors are those of the project." },
    ...manifest.variables.map(({ name }) => explainVariable(name, project)),
    ...manifest.components.flatMap((component2) => explainComponent(component2, project))
  ];
}
function explainVariable(name, project) {
  let part = `variables.${name}`, declared2 = project.variables.find((variable2) => variable2.name === name);
  if (declared2 !== void 0) {
    let kind = declared2.secret ? "a secret, so that no value is written here" : "declared by the project";
    return { part, from: place(declared2.at), why: `It is ${kind}.` };
  }
  if (name.startsWith("mcp_oidc_")) {
    let from = project.oidc === void 0 ? "[oidc]" : place(project.oidc.at);
    return { part, from, why: "Whom to trust can differ from deployment to deployment of the same bytes." };
  }
  return { part, from: "[mcp]", why: ownVariables[name] ?? "The generated app has it." };
}
var ownVariables = {
  mcp_request_components: "Names the components that are asked at run time what they offer.",
  mcp_public_url: "The address of a deployment is not known when the app is built.",
  mcp_allowed_hosts: "Names the hosts that a deployment answers to.",
  mcp_cors_origins: "Names the web pages that may call a deployment.",
  [stateSecretVariable]: "Each deployment signs with a secret of its own."
};
function explainComponent(component2, project) {
  let own2 = project.middleware.flatMap((part) => part.kind === "own" ? [part.component] : []), tool = [...project.tools, ...own2].find(({ id }) => id === component2.id), from = tool === void 0 ? originOf2(component2.id, project) : place(tool.at), table = `component.${component2.id}`, has = (key, list2, why) => list2.length === 0 ? [] : [{ part: `${table}.${key}`, from, why }];
  return [
    { part: `trigger.http → ${component2.id}`, from, why: routeReason(component2, project) },
    { part: `${table}.source`, from, why: sourceReason(component2.id, tool, project) },
    ...has("allowed_outbound_hosts", component2.allowedOutboundHosts, hostsReason(component2.id, tool)),
    ...has("key_value_stores", component2.keyValueStores, storesReason(component2.id, tool)),
    ...has("variables", component2.variables, variablesReason(component2.id, tool)),
    ...has(
      "files",
      component2.filesFolder === void 0 ? [] : [1],
      "What its files names, copied there by the build."
    ),
    ...has(
      "build",
      component2.build === void 0 ? [] : [1],
      '"spin build" and "spin watch" run the same command.'
    )
  ];
}
function originOf2(id, { mcp, middleware }) {
  let builtIn = middleware.find(({ component: component2 }) => component2.id === id);
  if (builtIn !== void 0) return place(builtIn.component.at);
  let taken = id === gatewayId ? mcp.gateway : id === authorizerId ? mcp.authorizer : void 0;
  return taken === void 0 ? "[mcp]" : place(taken.at);
}
function routeReason({ id, route }, { accessControl }) {
  return typeof route != "string" ? "Private: only the app itself reaches it, by service chaining." : id === authorizerId ? 'access_control is "private": every request shows a token first.' : `access_control is "${accessControl}": every path begins here.`;
}
function sourceReason(id, tool, { mcp }) {
  let build = tool?.build ?? (id === gatewayId ? mcp.gateway : id === authorizerId ? mcp.authorizer : void 0);
  switch (build?.kind) {
    case "typescript":
      return `Built from ${build.entry}.`;
    case "command":
      return `Copied from ${build.wasm}, which the build command makes.`;
    case "prebuilt":
      return `Copied from ${build.wasm}.`;
    case "registry":
      return `Pulled: ${build.reference}, as ftl.lock says.`;
    default:
      return "The built-in one, made for this app.";
  }
}
function hostsReason(id, tool) {
  return tool !== void 0 ? "What its allowed_outbound_hosts grants, and for middleware the component behind." : id === gatewayId ? "It may call the tools, each by name; in a linked chain the issuer too." : id === authorizerId ? "It may call what comes behind it, and the hosts that the keys of the issuer come from." : "It may call what comes behind it, and nothing else.";
}
function storesReason(id, tool) {
  return tool !== void 0 ? "What its key_value_stores grants." : id === gatewayId ? "It keeps answers of components, and in a linked chain what its parts keep." : id === authorizerId ? "It keeps the keys of the issuer between requests; no tool may open it." : "It counts in it; no tool may open it.";
}
function variablesReason(id, tool) {
  return tool !== void 0 ? "What its variables says, and for middleware where requests go on to." : `What ${id} reads; values that differ between deployments are application variables.`;
}
function place({ file, line }) {
  return `${file}:${line}`;
}

// src/spin/read/table.ts
function report({ path, reading }, key, { message, part = "value", hint }) {
  let place2 = key === void 0 ? path : [...path, key], name = reading.problems.print(place2), text = name === "" ? `The manifest ${message}.` : `${name} ${message}.`;
  reading.problems.add("E_MANIFEST", text, { path: place2, part, hint });
}
function asTable(value, path, reading) {
  return typeof value == "object" && value !== null && !Array.isArray(value) && !(value instanceof Date) ? { fields: value, path, reading } : report({ fields: {}, path, reading }, void 0, { message: "is not a table" });
}
function tableAt({ fields, path, reading }, key) {
  return Object.hasOwn(fields, key) ? asTable(fields[key], [...path, key], reading) : void 0;
}
function namedTables(table, key) {
  let found = tableAt(table, key);
  return Object.keys(found?.fields ?? {}).flatMap((name) => {
    let entry = found && tableAt(found, name);
    return entry === void 0 ? [] : [[name, entry]];
  });
}
function tablesAt(table, key) {
  let { fields, path, reading } = table, value = Object.hasOwn(fields, key) ? fields[key] : [];
  return Array.isArray(value) ? value.flatMap((entry, index) => asTable(entry, [...path, key, index], reading) ?? []) : (report(table, key, { message: "is not a list of tables" }), []);
}
function textAt(table, key) {
  return valueAt(table, key, "string");
}
function flagAt(table, key) {
  return valueAt(table, key, "boolean");
}
function textsAt(table, key, { orOne = !1 } = {}) {
  let value = Object.hasOwn(table.fields, key) ? table.fields[key] : [];
  return orOne && typeof value == "string" ? [value] : Array.isArray(value) && value.every((entry) => typeof entry == "string") ? value : (report(table, key, {
    message: orOne ? "is neither a string nor a list of strings" : "is not a list of strings"
  }), []);
}
function stringsAt(table, key) {
  let found = tableAt(table, key);
  return Object.keys(found?.fields ?? {}).flatMap((name) => {
    let value = found && textAt(found, name);
    return value === void 0 ? [] : [[name, value]];
  });
}
function requireKey(table, key) {
  Object.hasOwn(table.fields, key) || report(table, void 0, { message: `lacks "${key}"`, part: "key" });
}
function refuseUnknown(table, known) {
  for (let key of Object.keys(table.fields)) {
    if (known.includes(key)) continue;
    let hint = suggestion(key, known) ?? `Known here: ${known.join(", ")}.`;
    report(table, key, { message: "is a key that Spin refuses", part: "key", hint });
  }
}
function placeOf({ path, reading }) {
  return positionOfKey(reading.document, path);
}
function valueAt(table, key, type) {
  let value = Object.hasOwn(table.fields, key) ? table.fields[key] : void 0;
  return value === void 0 || typeof value === type ? value : report(table, key, { message: `is not ${type === "string" ? "a string" : "true or false"}` });
}

// src/spin/read/application.ts
var applicationKeys = ["name", "version", "description", "authors", "targets", "trigger", "tool"];
function readApplication(table) {
  refuseUnknown(table, applicationKeys);
  let settings = namedTables(table, "trigger").map(([type, own2]) => ({
    type,
    keys: Object.keys(own2.fields),
    at: placeOf(own2)
  }));
  return { ...readNames(table), triggerSettings: settings };
}
function readNames(table) {
  return requireKey(table, "name"), {
    name: textAt(table, "name") ?? "",
    version: textAt(table, "version") ?? "",
    description: textAt(table, "description") ?? "",
    authors: textsAt(table, "authors")
  };
}
function readVariables(root) {
  return namedTables(root, "variables").map(([name, table]) => {
    variableNamePattern.test(name) || report(table, void 0, { message: "is not lower_snake_case", part: "key" }), refuseUnknown(table, ["required", "default", "secret", "description"]);
    let standard = textAt(table, "default"), required = flagAt(table, "required") ?? !1;
    return required === (standard !== void 0) && report(table, void 0, { message: required ? "is required and has a default" : "is neither required nor has a default", part: "key", hint: "Write required = true, or a default." }), {
      name,
      default: standard,
      secret: flagAt(table, "secret") ?? !1,
      description: textAt(table, "description"),
      at: placeOf(table)
    };
  });
}

// src/spin/read/names.ts
function isComponentId(text) {
  return words(text, "-");
}
function isLabel(text) {
  return words(text, "-") || words(text, "_") || /^[a-z][a-z0-9_.-]*$/.test(text);
}
function words(text, separator) {
  return text.split(separator).every((word) => /^(?:[a-z][a-z0-9]*|[A-Z][A-Z0-9]*)$/.test(word));
}

// src/spin/read/source.ts
var exactVersion = /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/, packageName = /^[a-z][a-z0-9-]*:[a-z][a-z0-9-]*$/, registryHost = /^[A-Za-z0-9.-]+(?::\d{1,5})?$/;
function readSource(component2) {
  let value = component2.fields.source;
  if (value === void 0) return;
  if (typeof value == "string")
    return value === "" ? report(component2, "source", { message: "is empty" }) : { kind: "file", path: value };
  let table = asTable(value, [...component2.path, "source"], component2.reading);
  if (table !== void 0)
    return "url" in table.fields ? readUrl(table) : readPackage(table);
}
function readUrl(table) {
  refuseUnknown(table, ["url", "digest"]), requireKey(table, "digest");
  let [url, digest] = [textAt(table, "url"), textAt(table, "digest")];
  return url !== void 0 && !/^https?:\/\/[^\s/]+/.test(url) && report(table, "url", { message: "is not an absolute http or https URL", hint: 'An image of a registry is { registry = "ghcr.io", package = "owner:name", version = "1.2.3" }.' }), digest !== void 0 && !/^sha256:[0-9a-f]{64}$/.test(digest) && report(table, "digest", { message: "is not sha256: and 64 hexadecimal digits" }), url === void 0 || digest === void 0 ? void 0 : { kind: "url", url, digest };
}
function readPackage(table) {
  refuseUnknown(table, ["registry", "package", "version"]), requireKey(table, "package"), requireKey(table, "version");
  let [registry, name, version] = ["registry", "package", "version"].map((key) => textAt(table, key));
  if (registry !== void 0 && !registryHost.test(registry) && report(table, "registry", { message: "is not a host, with a port or without, and without a path" }), name !== void 0 && !packageName.test(name) && report(table, "package", { message: "is not namespace:name in lower case" }), version !== void 0 && !exactVersion.test(version) && report(table, "version", { message: "is not an exact version such as 1.2.3" }), !(name === void 0 || version === void 0))
    return { kind: "registry", registry, package: name, version };
}

// src/spin/read/components.ts
var looked = [
  "source",
  "description",
  "variables",
  "environment",
  "allowed_outbound_hosts",
  "key_value_stores",
  "build",
  "files",
  "tool"
], others = [
  "exclude_files",
  "allowed_http_hosts",
  "sqlite_databases",
  "ai_models",
  "targets",
  "dependencies_inherit_configuration",
  "dependencies",
  "profile"
];
function readComponent(id, table, variables) {
  return isComponentId(id) || report(table, void 0, { message: "is not a component id: words that begin with a letter, single dashes between them", part: "key" }), refuseUnknown(table, [...looked, ...others]), requireKey(table, "source"), readFields(id, table, variables);
}
function readFields(id, table, variables) {
  return {
    id,
    description: textAt(table, "description"),
    source: readSource(table),
    allowedOutboundHosts: readHosts(table, variables),
    keyValueStores: readLabels(table, "key_value_stores"),
    variables: readTemplates(table, "variables", variables),
    environment: Object.fromEntries(stringsAt(table, "environment")),
    build: readBuild(table),
    files: readFiles(table),
    limits: readLimits(table),
    others: Object.keys(table.fields).filter((key) => others.includes(key)),
    at: placeOf(table)
  };
}
function readHosts(table, variables) {
  let key = "allowed_outbound_hosts", hosts = textsAt(table, key);
  for (let [index, host] of hosts.entries()) {
    let list2 = { ...table, path: [...table.path, key] };
    if (!checkTemplate(list2, index, { text: host, variables })) continue;
    let sample = host.replace(/\{\{[^}]*\}\}/g, "x").replace(/^x$/, "https://x").replace(/:x$/, ":1"), parsed = isEmptyOutboundHost(sample) ? void 0 : parseOutboundHost(sample);
    parsed && "problem" in parsed && report(list2, index, { message: parsed.problem });
  }
  return hosts;
}
function readLabels(table, key) {
  let labels = textsAt(table, key);
  for (let [index, label] of labels.entries())
    isLabel(label) || report({ ...table, path: [...table.path, key] }, index, {
      message: "is not a label in kebab or snake case"
    });
  return labels;
}
function readTemplates(table, key, variables) {
  let entries = stringsAt(table, key), inside = { ...table, path: [...table.path, key] };
  for (let [name, text] of entries)
    variableNamePattern.test(name) || report(inside, name, { message: "is not lower_snake_case", part: "key" }), checkTemplate(inside, name, { text, variables });
  return entries;
}
function checkTemplate(table, key, { text, variables }) {
  let { references, fault } = readTemplate(text);
  fault !== void 0 && report(table, key, { message: `is not a template that Spin reads: ${fault.reason}` });
  let missing = references.filter(({ name }) => !variables.has(name));
  for (let { name } of missing)
    report(table, key, { message: `names the variable "${name}", which [variables] does not have` });
  return fault === void 0 && missing.length === 0;
}
function readFiles(component2) {
  let { files = [] } = component2.fields;
  return Array.isArray(files) ? files.flatMap((entry, index) => {
    if (typeof entry == "string") return [entry];
    let table = asTable(entry, [...component2.path, "files", index], component2.reading);
    if (table === void 0) return [];
    refuseUnknown(table, ["source", "destination"]);
    let [source, destination] = [textAt(table, "source"), textAt(table, "destination")];
    if (source !== void 0 && destination !== void 0) return [{ source, destination }];
    for (let key of ["source", "destination"]) requireKey(table, key);
    return [];
  }) : (report(component2, "files", { message: "is not a list" }), []);
}
function readBuild(component2) {
  let table = tableAt(component2, "build");
  if (table !== void 0)
    return refuseUnknown(table, ["command", "workdir", "watch"]), requireKey(table, "command"), {
      commands: textsAt(table, "command", { orOne: !0 }),
      workdir: textAt(table, "workdir"),
      watch: textsAt(table, "watch")
    };
}
function readLimits(component2) {
  let tools = tableAt(component2, "tool"), ours = tools && tableAt(tools, "ftl"), limits = ours && tableAt(ours, "limits");
  if (limits === void 0) return;
  let { memory, timeout_ms: timeout } = limits.fields;
  return {
    ...typeof memory == "number" ? { memory } : {},
    ...typeof timeout == "number" ? { timeout_ms: timeout } : {}
  };
}

// src/spin/read/triggers.ts
var httpKeys = ["id", "component", "components", "route", "executor", "static_response", "dependencies"], looked2 = ["id", "component", "route"];
function readTriggers(root, surroundings) {
  let triggers = tableAt(root, "trigger");
  if (triggers === void 0) return [];
  let tables = Object.keys(triggers.fields).flatMap(
    (type) => tablesAt(triggers, type).map((table) => ({ type, table }))
  ), taken = new Set(surroundings.componentIds);
  return tables.map(({ type, table }, index) => {
    let inside = isTableLike(table.fields.component) ? tableAt(table, "component") : void 0;
    if (inside === void 0) return { trigger: readTrigger(type, table), component: void 0 };
    let number = tables.slice(0, index).filter((each) => each.type === type).length + 1, id = inlineId(textAt(table, "id") ?? `${type}-trigger${number}`, taken);
    taken.add(id);
    let component2 = readComponent(id, inside, surroundings.variables);
    return { trigger: { ...readTrigger(type, table), component: id }, component: component2 };
  });
}
function inlineId(trigger, taken) {
  let own2 = `${trigger}-component`;
  if (isComponentId(own2) && !taken.has(own2)) return own2;
  for (let number = 1; ; number += 1)
    if (!taken.has(`inline-component${number}`)) return `inline-component${number}`;
}
function isTableLike(value) {
  return typeof value == "object" && value !== null;
}
function readTrigger(type, table) {
  type === "http" && checkHttp(table);
  let id = isTableLike(table.fields.component) ? void 0 : textAt(table, "component");
  return id !== void 0 && !isComponentId(id) && report(table, "component", { message: "is not a component id: words with single dashes between them" }), {
    type,
    component: id,
    route: type === "http" ? readRoute(table) : void 0,
    others: Object.keys(table.fields).filter((key) => !looked2.includes(key)),
    at: placeOf(table)
  };
}
function checkHttp(table) {
  refuseUnknown(table, httpKeys);
  let answers = ["component", "static_response"].filter((key) => Object.hasOwn(table.fields, key));
  answers.length === 0 && requireKey(table, "component"), answers.length === 2 && report(table, "static_response", { message: "stands beside a component; a route has one of them", part: "key" });
}
function readRoute(table) {
  let { route } = table.fields;
  if (route === void 0) {
    requireKey(table, "route");
    return;
  }
  if (typeof route == "string") {
    route.startsWith("/") || report(table, "route", { message: 'does not begin with "/"' });
    let dots = route.indexOf("...");
    return dots >= 0 && dots !== route.length - 3 && report(table, "route", { message: 'has "..." before its end, where alone it means all that follows' }), route;
  }
  let written = tableAt(table, "route");
  if (written !== void 0)
    return refuseUnknown(written, ["private"]), written.fields.private === !0 ? { private: !0 } : report(table, "route", { message: "is neither a path nor { private = true }" });
}

// src/spin/read/version-1.ts
var rootKeys = [
  "spin_version",
  "spin_manifest_version",
  "name",
  "version",
  "description",
  "authors",
  "trigger",
  "variables",
  "component"
], componentKeys = [
  "id",
  "source",
  "description",
  "files",
  "exclude_files",
  "allowed_http_hosts",
  "allowed_outbound_hosts",
  "key_value_stores",
  "sqlite_databases",
  "ai_models",
  "environment",
  "trigger",
  "config",
  "build"
], notLooked = ["exclude_files", "sqlite_databases", "ai_models"];
function readVersion1(root, variables) {
  refuseUnknown(root, rootKeys), requireKey(root, "trigger");
  let trigger = tableAt(root, "trigger"), type = trigger === void 0 ? "" : textAt(trigger, "type") ?? "", base = (trigger === void 0 ? void 0 : textAt(trigger, "base")) ?? "/", tables = tablesAt(root, "component");
  return {
    ...readNames(root),
    triggerSettings: [],
    triggers: tables.flatMap((table) => readTrigger2(table, { type, base })),
    components: tables.map((table) => readComponent2(table, variables))
  };
}
function readComponent2(table, variables) {
  refuseUnknown(table, componentKeys), requireKey(table, "id"), requireKey(table, "source");
  let fields = readFields(textAt(table, "id") ?? "", table, variables);
  return {
    ...fields,
    allowedOutboundHosts: [...fields.allowedOutboundHosts, ...readHttpHosts(table)],
    variables: readTemplates(table, "config", variables),
    others: Object.keys(table.fields).filter((key) => notLooked.includes(key))
  };
}
function readHttpHosts(table) {
  return textsAt(table, "allowed_http_hosts").flatMap((host) => host === "insecure:allow-all" ? ["http://*:*", "https://*:*"] : host.includes("://") ? [host] : [`http://${host}`, `https://${host}`]);
}
function readTrigger2(component2, { type, base }) {
  requireKey(component2, "trigger");
  let table = tableAt(component2, "trigger");
  if (table === void 0) return [];
  let written = type === "http" ? readRoute(table) : void 0;
  written !== void 0 && typeof written != "string" && report(table, "route", { message: "is private, which only manifests of version 2 know" });
  let route = typeof written == "string" ? `${base.replace(/\/$/, "")}${written}` : written, others2 = Object.keys(table.fields).filter((key) => key !== "route");
  return [{ type, component: textAt(component2, "id"), route, others: others2, at: placeOf(component2) }];
}

// src/spin/read/read-manifest.ts
var rootKeys2 = ["spin_manifest_version", "application", "variables", "trigger", "component"];
function readManifest(text, file) {
  let document = parseDocument(text, file), problems = collectProblems(document), root = asTable(document.root, [], { document, problems }), app = root === void 0 ? void 0 : readRoot(root, file);
  if (throwProblems(problems), app === void 0) throw new TypeError("A document without a problem has a version.");
  return app;
}
function readRoot(root, file) {
  let manifestVersion = readVersion(root);
  if (manifestVersion === void 0) return;
  let variables = readVariables(root), names = new Set(Object.keys(tableAt(root, "variables")?.fields ?? {})), common = { file, manifestVersion, variables }, app = manifestVersion === 1 ? { ...common, ...readVersion1(root, names) } : { ...common, ...readVersion2(root, names) };
  return checkReferences(app, root), app;
}
function readVersion2(root, variables) {
  refuseUnknown(root, rootKeys2), requireKey(root, "application"), requireKey(root, "trigger");
  let application2 = tableAt(root, "application"), empty = { name: "", version: "", description: "", authors: [], triggerSettings: [] }, named = namedTables(root, "component").map(([id, table]) => readComponent(id, table, variables)), componentIds = new Set(named.map(({ id }) => id)), triggers = readTriggers(root, { componentIds, variables });
  return {
    ...application2 === void 0 ? empty : readApplication(application2),
    triggers: triggers.map(({ trigger }) => trigger),
    components: [...named, ...triggers.flatMap(({ component: component2 }) => component2 ?? [])]
  };
}
function readVersion(root) {
  let { fields } = root;
  return fields.spin_manifest_version === 2 ? 2 : fields.spin_manifest_version === "1" || fields.spin_version === "1" ? 1 : Object.hasOwn(fields, "spin_manifest_version") ? report(root, "spin_manifest_version", { message: 'is neither 2 nor "1"', hint: "Write spin_manifest_version = 2, a number." }) : requireVersion(root);
}
function requireVersion(root) {
  requireKey(root, "spin_manifest_version");
}
function checkReferences({ triggers, components, manifestVersion }, root) {
  let ids = new Set(components.map(({ id }) => id)), add = (line, message) => root.reading.problems.addAt("E_MANIFEST", message, line);
  if (manifestVersion === 1 && ids.size < components.length) {
    let seen = /* @__PURE__ */ new Set();
    for (let { id, at } of components)
      seen.has(id) && add(at, `The component "${id}" is there twice.`), seen.add(id);
  }
  let routes = /* @__PURE__ */ new Map();
  for (let { type, component: component2, route, at } of triggers) {
    if (component2 !== void 0 && !ids.has(component2) && add(at, `The trigger leads to the component "${component2}", which is not there.`), type !== "http" || typeof route != "string") continue;
    let owner = routes.get(route);
    owner !== void 0 ? add(at, `The route "${route}" leads to "${owner}" already.`) : routes.set(route, component2 ?? "an answer");
  }
}

// components/shared/middleware/settings.ts
function linkedVariable(name, id) {
  return `${name}_${id.replaceAll("-", "_")}`;
}

// src/spin/middleware/middleware-needs.ts
function needsOf(part, project, { next, linked }) {
  switch (part.kind) {
    case "gateway":
      return gatewayNeeds(project);
    case "authorizer":
      return authorizerNeeds(project, next);
    case "entrance":
      return entranceNeeds(project, linked);
    case "built-in":
      return builtInNeeds(part.component, { file: project.file, linked });
  }
}
function entranceNeeds(project, linked) {
  return {
    comment: "The entrance: lets in known hosts and pages alone.",
    allowedOutboundHosts: [],
    keyValueStores: [],
    variables: [...linked ? [] : [["first", "true"]], ...accessVariables(project)]
  };
}
function builtInNeeds({ name, id, use, settings, store, salt, at }, { file, linked }) {
  let own2 = (variable2) => linked ? linkedVariable(variable2, id) : variable2;
  return {
    comment: `Middleware "${name}", line ${at.line} of ${file}: ${use}.`,
    allowedOutboundHosts: [],
    keyValueStores: store === void 0 ? [] : [store],
    variables: [
      [own2("settings"), JSON.stringify(settings)],
      ...salt === void 0 ? [] : [[own2("salt"), salt]]
    ]
  };
}

// src/spin/middleware/chain-components.ts
function chainComponents(project, place2) {
  let chain = chainOf(project);
  return chain.map((component2, index) => {
    let behind = chain[index + 1], next = behind === void 0 ? void 0 : internalOrigin(behind.id), written = writtenComponent(component2, { project, place: place2, next }), variables = next === void 0 ? [] : [["next", next]];
    return {
      ...written,
      route: index === 0 ? "/..." : { private: !0 },
      allowedOutboundHosts: unique([...next === void 0 ? [] : [next], ...written.allowedOutboundHosts]),
      variables: [...variables, ...written.variables]
    };
  });
}
function writtenComponent({ id, parts: parts2 }, {
  project,
  place: place2,
  next
}) {
  let [only] = parts2;
  if (only?.kind === "own") {
    let { manifestFolder, wasmOf, filesOf } = place2, paths = { file: project.file, manifestFolder, wasm: wasmOf(id), files: filesOf(id) };
    return ownComponent(only.component, { ...paths, what: "Middleware" });
  }
  let linked = isLinked(parts2), needs = parts2.flatMap(
    (part) => part.kind === "own" ? [] : [needsOf(part, project, { next: next ?? "", linked })]
  );
  return {
    id,
    source: relativePath(place2.manifestFolder, place2.wasmOf(id)),
    ...union(needs),
    build: void 0,
    filesFolder: void 0,
    limits: void 0
  };
}
function union(needs) {
  return {
    comment: needs.map(({ comment }) => comment).join(" "),
    allowedOutboundHosts: unique(needs.flatMap(({ allowedOutboundHosts }) => allowedOutboundHosts)),
    keyValueStores: unique(needs.flatMap(({ keyValueStores }) => keyValueStores)),
    variables: [...new Map(needs.flatMap(({ variables }) => variables))]
  };
}
function unique(list2) {
  return [...new Set(list2)];
}

// src/spin/transpile.ts
var buildFolder = ".ftl/build";
function transpile(project, { manifestFolder = buildFolder } = {}) {
  let wasmOf = (id) => `${buildFolder}/${id}.wasm`, filesOf = (id) => `${buildFolder}/files/${id}`, chain = chainComponents(project, { manifestFolder, wasmOf, filesOf }), tools = project.tools.map(
    (tool) => toolComponent(tool, {
      file: project.file,
      manifestFolder,
      wasm: wasmOf(tool.id),
      files: filesOf(tool.id)
    })
  ), { name, version, description, authors } = project;
  return {
    application: { name, version, description, authors },
    variables: applicationVariables(project),
    components: [...chain, ...tools],
    madeFrom: project.file
  };
}

// src/spin/write-manifest.ts
var generatedMark = "Written by ftl from";
function isGenerated(text) {
  return text.split(`
`, 3).some((line) => line.startsWith(`# ${generatedMark} `));
}
function writeManifest(manifest) {
  return `${[
    [
      "#:schema https://schemas.spinframework.dev/spin/manifest-v2/latest.json",
      tomlComment(`${generatedMark} ${manifest.madeFrom}. Change that file, not this one.`),
      "spin_manifest_version = 2"
    ],
    application(manifest),
    ...manifest.variables.length === 0 ? [] : [["[variables]", ...manifest.variables.map(variable)]],
    ...manifest.components.flatMap(component)
  ].map((lines) => lines.join(`
`)).join(`

`)}
`;
}
function application({ application: { name, version, description, authors } }) {
  return [
    "[application]",
    `name = ${tomlString(name)}`,
    `version = ${tomlString(version)}`,
    ...description === "" ? [] : [`description = ${tomlString(description)}`],
    ...authors.length === 0 ? [] : [`authors = ${tomlStrings(authors)}`]
  ];
}
function variable({ name, default: value, secret, description }) {
  let fields = [
    value === void 0 ? "required = true" : `default = ${tomlString(value)}`,
    ...secret ? ["secret = true"] : [],
    ...description === void 0 ? [] : [`description = ${tomlString(description)}`]
  ];
  return `${tomlKey(name)} = { ${fields.join(", ")} }`;
}
function component(written) {
  let table = `component.${tomlKey(written.id)}`, { allowedOutboundHosts, keyValueStores, variables, build, filesFolder, limits } = written;
  return [
    [
      tomlComment(written.comment),
      "[[trigger.http]]",
      `route = ${typeof written.route == "string" ? tomlString(written.route) : "{ private = true }"}`,
      `component = ${tomlString(written.id)}`
    ],
    [
      `[${table}]`,
      `source = ${tomlString(written.source)}`,
      ...allowedOutboundHosts.length === 0 ? [] : [`allowed_outbound_hosts = ${tomlStrings(allowedOutboundHosts)}`],
      ...keyValueStores.length === 0 ? [] : [`key_value_stores = ${tomlStrings(keyValueStores)}`],
      ...filesFolder === void 0 ? [] : [`files = [{ source = ${tomlString(filesFolder)}, destination = "/" }]`]
    ],
    ...variables.length === 0 ? [] : [
      [
        `[${table}.variables]`,
        ...variables.map(([name, value]) => `${tomlKey(name)} = ${tomlString(value)}`)
      ]
    ],
    ...build === void 0 ? [] : [buildTable(table, build)],
    ...limits === void 0 ? [] : [limitsTable(table, limits)]
  ];
}
function limitsTable(table, { memory, timeout_ms }) {
  return [
    `[${table}.tool.ftl.limits]`,
    ...memory === void 0 ? [] : [`memory = ${memory}`],
    ...timeout_ms === void 0 ? [] : [`timeout_ms = ${timeout_ms}`]
  ];
}
function buildTable(table, { commands, workdir, watch }) {
  return [
    `[${table}.build]`,
    `command = ${tomlStrings(commands)}`,
    `workdir = ${tomlString(workdir)}`,
    ...watch.length === 0 ? [] : [`watch = ${tomlStrings(watch)}`]
  ];
}

// src/spin/change-locked-app.ts
function withComponent(app, { component: component2, calledBy }) {
  if (app.components.some(({ id }) => id === component2.id))
    throw new FtlError("E_BUG", `The app has a component "${component2.id}" already.`);
  let grown = {
    ...app,
    triggers: [...app.triggers, lockTrigger(component2.id, { private: !0 })],
    components: [...app.components, component2]
  };
  return withOutboundHosts(grown, calledBy, [internalOrigin(component2.id)]);
}
function frontComponent({ triggers }) {
  let front = triggers.find(({ trigger_config: { route } }) => route === "/...");
  if (front === void 0) throw new FtlError("E_BUG", "The app has no component on every path.");
  return front.trigger_config.component;
}
function withOutboundHosts(app, componentId, hosts) {
  if (!app.components.some(({ id }) => id === componentId))
    throw new FtlError("E_BUG", `The app has no component "${componentId}".`);
  let components = app.components.map((component2) => {
    if (component2.id !== componentId) return component2;
    let { allowed_outbound_hosts: before = [], ...metadata } = component2.metadata;
    return {
      ...component2,
      metadata: { ...metadata, allowed_outbound_hosts: [.../* @__PURE__ */ new Set([...before, ...hosts])] }
    };
  });
  return withRequirements({ ...app, components });
}

export {
  chainOf,
  isLinked,
  stateSecretVariable,
  stateSecretName,
  lockApp,
  variablesOf,
  lockComponent,
  withComponent,
  frontComponent,
  withOutboundHosts,
  importApp,
  explainManifest,
  readManifest,
  transpile,
  isGenerated,
  writeManifest
};
