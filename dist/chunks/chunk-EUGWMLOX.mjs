import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  FtlError
} from "./chunk-INRLHXVQ.mjs";

// src/spin/own-components.ts
var gatewayId = "mcp-gateway", authorizerId = "mcp-authorizer";
function internalOrigin(id) {
  return `http://${id}.spin.internal`;
}
function gatewayComponent(project, { source, route }) {
  return {
    id: gatewayId,
    comment: "The gateway: speaks MCP and calls the tools.",
    route,
    source,
    allowedOutboundHosts: project.tools.map(({ id }) => internalOrigin(id)),
    keyValueStores: project.mcp.requestCacheSeconds > 0 ? ["default"] : [],
    variables: [
      ["request_components", "{{ mcp_request_components }}"],
      ["public_url", "{{ mcp_public_url }}"],
      ["allowed_hosts", "{{ mcp_allowed_hosts }}"],
      ["behind_authorizer", String(project.accessControl === "private")],
      ["state_secret", `{{ ${stateSecretName(project)} }}`],
      ["request_cache_seconds", String(project.mcp.requestCacheSeconds)],
      ...corsVariables(project.mcp.cors)
    ],
    build: void 0
  };
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
function authorizerComponent(project, { source, route }) {
  let settings = oidcVariables(project.oidc).map(
    ({ name }) => [name.slice(4), `{{ ${name} }}`]
  ), { staticTokens, authStore } = project.mcp;
  return {
    id: authorizerId,
    comment: "The authorizer: lets through requests with a token that it trusts.",
    route,
    source,
    allowedOutboundHosts: [internalOrigin(gatewayId), ...issuerOrigins(project.oidc)],
    keyValueStores: authStore === "" ? [] : [authStore],
    variables: [
      ["next", internalOrigin(gatewayId)],
      ["public_url", "{{ mcp_public_url }}"],
      ["allowed_hosts", "{{ mcp_allowed_hosts }}"],
      ...corsVariables(project.mcp.cors),
      ...settings,
      ["static_tokens", staticTokens === void 0 ? "" : `{{ ${staticTokens} }}`],
      ["auth_store", authStore]
    ],
    build: void 0
  };
}
function applicationVariables(project) {
  return [
    ...project.variables.map(declared),
    own(
      "mcp_request_components",
      "",
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
function toolComponent(tool, { file, manifestFolder, wasm }) {
  return {
    id: tool.id,
    comment: `[tools.${tool.name}], line ${tool.at.line} of ${file}.`,
    route: { private: !0 },
    source: relativePath(manifestFolder, wasm),
    allowedOutboundHosts: tool.allowedOutboundHosts,
    keyValueStores: tool.keyValueStores,
    variables: tool.variables,
    build: tool.build.kind === "command" ? manifestBuild(tool.build, { manifestFolder, wasm }) : void 0
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
  let digests = new Map(components.map(({ id, digest }) => [id, digest])), { name, version, description, authors } = manifest.application;
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
      (component2) => lockManifestComponent(component2, digests.get(component2.id))
    )
  });
}
function lockComponent(project, tool, digest) {
  let place = { file: project.file, manifestFolder: ".", wasm: `${tool.id}.wasm` }, component2 = { ...toolComponent(tool, place), route: "/...", allowedOutboundHosts: [] }, { name, version } = project, application2 = { name, version, description: "", authors: [] }, variables = applicationVariables(project);
  return lockApp({ application: application2, variables, components: [component2], madeFrom: project.file }, [
    { id: tool.id, digest }
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
function lockManifestComponent(component2, digest) {
  let { id, allowedOutboundHosts, keyValueStores, variables } = component2;
  if (digest === void 0) throw new FtlError("E_BUG", `The component "${id}" was not built.`);
  return {
    id,
    metadata: {
      ...allowedOutboundHosts.length === 0 ? {} : { allowed_outbound_hosts: allowedOutboundHosts },
      ...keyValueStores.length === 0 ? {} : { key_value_stores: keyValueStores }
    },
    source: { content_type: "application/wasm", digest },
    ...variables.length === 0 ? {} : { config: Object.fromEntries(variables) }
  };
}

// src/spin/transpile.ts
var buildFolder = ".ftl/build", isPrivate = { private: !0 };
function transpile(project, { manifestFolder = buildFolder } = {}) {
  let wasmOf = (id) => `${buildFolder}/${id}.wasm`, sourceOf = (id) => relativePath(manifestFolder, wasmOf(id)), front = project.accessControl === "private" ? [
    authorizerComponent(project, { source: sourceOf(authorizerId), route: "/..." }),
    gatewayComponent(project, { source: sourceOf(gatewayId), route: isPrivate })
  ] : [gatewayComponent(project, { source: sourceOf(gatewayId), route: "/..." })], tools = project.tools.map(
    (tool) => toolComponent(tool, { file: project.file, manifestFolder, wasm: wasmOf(tool.id) })
  ), { name, version, description, authors } = project;
  return {
    application: { name, version, description, authors },
    variables: applicationVariables(project),
    components: [...front, ...tools],
    madeFrom: project.file
  };
}

// src/spin/toml.ts
function tomlString(text) {
  if (new RegExp("\\p{Surrogate}", "u").test(text))
    throw new FtlError("E_BUG", "A text to be written as TOML is not valid Unicode.");
  return `"${text.replace(/[\u0000-\u001f"\\\u007f]/g, escapeCharacter)}"`;
}
function tomlKey(name) {
  return /^[A-Za-z0-9_-]+$/.test(name) ? name : tomlString(name);
}
function tomlStrings(entries) {
  return entries.length < 2 ? `[${entries.map(tomlString).join("")}]` : `[
${entries.map((entry) => `  ${tomlString(entry)},
`).join("")}]`;
}
function tomlComment(text) {
  return `# ${text.replace(new RegExp("[\\u0000-\\u001f\\u007f\\u0085\\u2028\\u2029]|\\p{Surrogate}", "gu"), " ")}`;
}
var shortEscapes = {
  "\b": "\\b",
  "	": "\\t",
  "\n": "\\n",
  "\f": "\\f",
  "\r": "\\r",
  '"': '\\"',
  "\\": "\\\\"
};
function escapeCharacter(character) {
  return shortEscapes[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

// src/spin/write-manifest.ts
function writeManifest(manifest) {
  return `${[
    [
      "#:schema https://schemas.spinframework.dev/spin/manifest-v2/latest.json",
      tomlComment(`Written by ftl from ${manifest.madeFrom}. Change that file, not this one.`),
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
  let table = `component.${tomlKey(written.id)}`, { allowedOutboundHosts, keyValueStores, variables, build } = written;
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
      ...keyValueStores.length === 0 ? [] : [`key_value_stores = ${tomlStrings(keyValueStores)}`]
    ],
    ...variables.length === 0 ? [] : [
      [
        `[${table}.variables]`,
        ...variables.map(([name, value]) => `${tomlKey(name)} = ${tomlString(value)}`)
      ]
    ],
    ...build === void 0 ? [] : [buildTable(table, build)]
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
function withVariableDefaults(app, values) {
  let variables = { ...app.variables };
  for (let [name, value] of Object.entries(values)) {
    let variable2 = Object.hasOwn(variables, name) ? variables[name] : void 0;
    if (variable2 === void 0) throw new FtlError("E_BUG", `The app has no variable "${name}".`);
    variables[name] = { ...variable2, default: value };
  }
  return { ...app, variables };
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
  gatewayId,
  authorizerId,
  stateSecretVariable,
  stateSecretName,
  lockApp,
  lockComponent,
  withComponent,
  withVariableDefaults,
  withOutboundHosts,
  transpile,
  writeManifest
};
