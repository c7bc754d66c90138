import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  buildAuthorizer,
  buildGateway,
  buildTools,
  createComponentBuilder,
  throwAll
} from "./chunk-3H3DCQ3Q.mjs";
import {
  chooseRuntime,
  inspectComponent,
  lintCatalog
} from "./chunk-G3AL2T73.mjs";
import {
  ensureToolchain
} from "./chunk-KDKEHZB2.mjs";
import {
  lockApp,
  lockComponent,
  transpile,
  writeManifest
} from "./chunk-EUGWMLOX.mjs";
import {
  packApp
} from "./chunk-6Z2APUL5.mjs";
import {
  readProject
} from "./chunk-N6G43LHQ.mjs";
import {
  escapeMarkdown,
  formatDuration,
  inlineCode,
  markdownTable,
  stateFiles
} from "./chunk-ZMQTE2J5.mjs";
import {
  FtlError,
  FtlErrors
} from "./chunk-INRLHXVQ.mjs";

// src/pipeline/make-catalog.ts
import { createHash } from "node:crypto";
import path from "node:path";
async function makeCatalog(request) {
  let { project, tools } = request, answers = await Promise.allSettled(
    tools.map((built, index) => askOnce(request, project.tools[index], built))
  ), failures = answers.flatMap(
    (answer) => answer.status === "rejected" ? [answer.reason] : []
  );
  failures.length > 0 && throwAll(failures, new FtlError("E_CATALOG_UNREACHABLE", "A tool did not answer."));
  let components = answers.flatMap((answer) => answer.status === "fulfilled" ? [answer.value] : []), catalog = {
    version: 1,
    server: { name: project.name, version: project.version, ...describe(project) },
    validateArguments: project.mcp.validateArguments,
    ...project.mcp.validateResults ? { validateResults: !0 } : {},
    ...project.mcp.prefix === "never" ? { prefix: "never" } : {},
    components
  };
  return { catalog, ...lintCatalog(catalog, project) };
}
function describe({ description }) {
  return description === "" ? {} : { description };
}
async function askOnce(request, tool, built) {
  if (tool === void 0) throw new FtlError("E_BUG", `No tool for the component ${built.id}.`);
  let base = { id: tool.id, name: tool.name, kind: tool.kind, ...scopesOf(tool) };
  if (request.project.mcp.discovery === "request" || needsValue(request.project, tool))
    return { ...base, discovery: "request", tools: [] };
  let { system } = request, file = path.join(system.cacheFolder, "catalogs", `${cacheKey(request.project, tool, built)}.json`), kept = await system.files.readRecord(file);
  if (Array.isArray(kept)) return { ...base, discovery: "catalog", tools: kept };
  let tools = await ask(request, tool, built);
  return await system.files.write(file, JSON.stringify(tools)), { ...base, discovery: "catalog", tools };
}
function scopesOf({
  requiredScopes,
  toolScopes
}) {
  return {
    ...requiredScopes.length === 0 ? {} : { requiredScopes },
    ...toolScopes.length === 0 ? {} : { toolScopes: Object.fromEntries(toolScopes) }
  };
}
function needsValue(project, tool) {
  let required = new Set(project.variables.filter((variable) => variable.required).map(({ name }) => name));
  return [...tool.variables.map(([, template]) => template).join(" ").matchAll(/\{\{\s*([a-z0-9_]+)\s*\}\}/g)].some(([, name = ""]) => required.has(name));
}
function cacheKey(project, tool, built) {
  let defaults = project.variables.map(({ name, default: value }) => [name, value]), parts = ["catalog 1", built.digest, tool.kind, tool.variables, defaults];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
async function ask({ project, toolchain, system }, tool, built) {
  let app = { locked: lockComponent(project, tool, built.digest), componentFile: () => built.file }, lines = [], options = {
    port: 0,
    noNetwork: !0,
    requestTimeoutMs: 1e4,
    onLog: (_, line) => lines.push(line)
  }, running = await (await chooseRuntime("embedded", { system, toolchain })).start(app, options, { ...system, env: {} });
  try {
    return await inspectComponent(running.url, { tool, system });
  } catch (error) {
    throw lines.length > 0 && system.log.untrusted(lines.slice(-20).join(`
`)), error;
  } finally {
    await running.stop();
  }
}

// src/pipeline/source-annotations.ts
function sourceAnnotations(system) {
  let server = system.env.GITHUB_SERVER_URL, repository = system.env.GITHUB_REPOSITORY;
  return !system.platform.githubActions || !server || !repository ? {} : { "org.opencontainers.image.source": `${server}/${repository}` };
}

// src/pipeline/componentize.ts
var componentize = {
  id: "componentize",
  title: "Build components",
  inputs: {},
  outputs: {
    digest: "Digest of the app, sha256:….",
    layout: "Absolute path of the OCI image layout that holds the app and its components.",
    catalog: "Absolute path of the catalog: what tools the app has."
  },
  run: async (_inputs, { system, projectFolder, dryRun }) => {
    let project = await readProject(projectFolder, system), files = stateFiles(projectFolder), outputs = { digest: "", layout: files.layout, catalog: files.catalog };
    if (dryRun) return { summary: `would build ${componentNames(project).join(", ")}`, outputs };
    let { components, catalog, warnings } = await buildApp(project, projectFolder, system), manifest = transpile(project), packed = await packApp({
      locked: lockApp(manifest, components),
      components,
      annotations: sourceAnnotations(system),
      layoutFolder: files.layout,
      system
    });
    await writeBuildFolder({ components, manifest: writeManifest(manifest), projectFolder, system }), await writeIfChanged(files.catalog, `${JSON.stringify(catalog, null, 2)}
`, system);
    let built = components.filter(({ cached }) => !cached).length;
    for (let component of components) system.log.info(sizeLine(component));
    return {
      summary: `${components.length} components, ${built} built, ${mebibytes(packed.size)} MiB, ${packed.appDigest}`,
      unchanged: built === 0 && !packed.changed,
      outputs: { ...outputs, digest: packed.appDigest },
      warnings,
      sections: [sizeTable(components)],
      details: { components: components.map(describe2), size: packed.size }
    };
  }
};
async function buildApp(project, projectFolder, system) {
  let toolchain = await ensureToolchain(system), builder = await createComponentBuilder({ toolchain, system });
  try {
    let tools = await buildTools(project, projectFolder, { builder, system }), { catalog, errors, warnings: remarks } = await makeCatalog({ project, tools, toolchain, system });
    if (isFilled(errors)) throw new FtlErrors(errors);
    let warnings = [...prebuiltWarnings(project), ...remarks];
    for (let warning of warnings) system.log.warning(warning.message, warning.at);
    return { components: [...await Promise.all([
      buildGateway(catalog, { builder, system }),
      ...project.accessControl === "private" ? [buildAuthorizer({ builder, system })] : []
    ]), ...tools], catalog, warnings };
  } finally {
    await builder.close();
  }
}
function prebuiltWarnings({ mcp }) {
  return ["gateway", "authorizer"].flatMap((name) => {
    if (mcp[name] === void 0) return [];
    let message = `mcp.${name} is left aside: this version always builds its own ${name}.`;
    return [new FtlError("E_PROJECT_VALUE", message, { hint: "Remove the line." })];
  });
}
function sizeLine({ id, size, cached, durationMs }) {
  return `${id}: ${mebibytes(size)} MiB, ${cached ? "unchanged" : `built in ${formatDuration(durationMs)}`}`;
}
function sizeTable(components) {
  let rows = components.map(({ id, size, digest, cached }) => [
    escapeMarkdown(id),
    `${mebibytes(size)} MiB`,
    cached ? "unchanged" : "built",
    inlineCode(digest)
  ]);
  return markdownTable(["Component", "Size", "Result", "Digest"], rows);
}
function componentNames(project) {
  let ours = project.accessControl === "private" ? ["mcp-authorizer", "mcp-gateway"] : ["mcp-gateway"];
  return [...project.tools.map(({ id }) => id), ...ours];
}
function describe2({ id, digest, size, cached, durationMs }) {
  return { id, digest, size, cached, durationMs: Math.round(durationMs) };
}
function mebibytes(bytes) {
  return (bytes / 1024 / 1024).toFixed(1);
}
function isFilled(errors) {
  return errors.length > 0;
}
async function writeBuildFolder({ components, manifest, projectFolder, system }) {
  let files = stateFiles(projectFolder);
  for (let component of components) {
    let file = files.componentFile(component.id);
    (await system.files.stat(file))?.size === component.size && `sha256:${await system.files.sha256(file)}` === component.digest || await system.files.copy(component.file, file);
  }
  await writeIfChanged(files.spinManifest, manifest, system);
}
async function writeIfChanged(file, text, system) {
  await system.files.readTextIfExists(file) !== text && await system.files.write(file, text);
}

export {
  componentize
};
