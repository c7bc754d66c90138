import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  sourceAnnotations
} from "./chunk-5IRKKEM6.mjs";
import {
  buildChoiceInputs,
  readBuildChoice
} from "./chunk-QD3FAL77.mjs";
import {
  catalogAnnotation,
  throwAll
} from "./chunk-PEY6SRP3.mjs";
import {
  buildChain,
  buildTools,
  createComponentBuilder,
  createComponentCache,
  createComponentPuller,
  lockFileName
} from "./chunk-DSF2A4R6.mjs";
import {
  chooseRuntime
} from "./chunk-UAMK4L6I.mjs";
import {
  inspectComponent,
  lintCatalog,
  readToolList
} from "./chunk-MVUAYEXN.mjs";
import {
  packApp,
  parseMirrors
} from "./chunk-YXNV3MFU.mjs";
import {
  ensureToolchain
} from "./chunk-XI3APGTP.mjs";
import {
  chainOf,
  lockApp,
  lockComponent,
  transpile,
  variablesOf,
  writeManifest
} from "./chunk-TKJSI4AU.mjs";
import {
  readProject
} from "./chunk-NG5JKY5M.mjs";
import {
  stateFiles
} from "./chunk-NK3X4DZC.mjs";
import {
  escapeMarkdown,
  formatDuration,
  inlineCode,
  markdownTable
} from "./chunk-5FMRN7KZ.mjs";
import {
  FtlError,
  FtlErrors
} from "./chunk-F4APCFH2.mjs";

// src/pipeline/steps/componentize.ts
import path2 from "node:path";

// src/pipeline/building/make-catalog.ts
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
    server: {
      name: project.mcp.serverName ?? project.name,
      version: project.mcp.serverVersion ?? project.version,
      ...describe(project)
    },
    validateArguments: project.mcp.validateArguments,
    ...project.mcp.validateResults ? { validateResults: !0 } : {},
    ...project.mcp.serverRequests ? { serverRequests: !0 } : {},
    ...project.mcp.prefix === "never" ? { prefix: "never" } : {},
    ...project.mcp.route === void 0 ? {} : { route: project.mcp.route },
    components
  };
  return { catalog, ...lintCatalog(catalog, project) };
}
function describe({ description }) {
  return description === "" ? {} : { description };
}
async function askOnce(request, tool, built) {
  if (tool === void 0) throw new FtlError("E_BUG", `No tool for the component ${built.id}.`);
  let base = { id: tool.id, name: tool.name, kind: tool.kind, ...routeAndScopes(tool) };
  if (request.project.mcp.discovery === "request" || needsValue(request.project, tool))
    return { ...base, discovery: "request", tools: [] };
  let { system } = request, file = path.join(system.cacheFolder, "catalogs", `${cacheKey(request.project, tool, built)}.json`), kept = readToolList(await system.files.readRecord(file));
  if ("tools" in kept) return { ...base, discovery: "catalog", tools: kept.tools };
  let tools = await ask(request, tool, built);
  return await system.files.write(file, JSON.stringify(tools)), { ...base, discovery: "catalog", tools };
}
function routeAndScopes({
  route,
  requiredScopes,
  toolScopes
}) {
  return {
    ...route === void 0 ? {} : { route },
    ...requiredScopes.length === 0 ? {} : { requiredScopes },
    ...toolScopes.length === 0 ? {} : { toolScopes: Object.fromEntries(toolScopes) }
  };
}
function needsValue(project, tool) {
  return variablesOf(tool, project).some(({ default: value }) => value === void 0);
}
function cacheKey(project, tool, built) {
  let defaults = project.variables.map(({ name, default: value }) => [name, value]), files = built.files?.map(({ path: path3, digest }) => [path3, digest]) ?? [], parts = ["catalog 2", built.digest, files, tool.kind, tool.variables, defaults];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
async function ask({ project, toolchain, system }, tool, built) {
  let files = new Map([built, ...built.files ?? []].map(({ digest, file }) => [digest, file])), app = {
    locked: lockComponent(project, tool, built),
    componentFile: (digest) => files.get(digest) ?? built.file
  }, lines = [], options = {
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

// src/pipeline/building/build-app.ts
async function buildApp(source, { builder, toolchain, system }) {
  let { project, projectFolder } = source, puller = await createComponentPuller({ ...source, cache: builder.cache, system }), options = { builder, puller, system }, tools = await buildTools(project, projectFolder, options), { catalog, errors, warnings: remarks } = await makeCatalog({ project, tools, toolchain, system });
  if (isFilled(errors)) throw new FtlErrors(errors);
  let ours = await buildChain({ project, projectFolder, catalog }, options), warnings = [...remarks, ...await puller.finish() ? lockWarnings(system) : []];
  return { components: [...ours, ...tools], catalog, warnings };
}
function lockWarnings({ platform, log }) {
  if (!platform.githubActions)
    return log.info(`${lockFileName} was written: commit it, so that others build of the same bytes.`), [];
  let message = `${lockFileName} does not have every reference of the project file.`, hint = "Build on your machine and commit it, so that every run builds of the same bytes.";
  return [new FtlError("E_LOCK_FILE", message, { hint })];
}
function isFilled(errors) {
  return errors.length > 0;
}

// src/pipeline/inputs/registry-inputs.ts
var registryInputs = {
  "registry-mirror": {
    kind: "list",
    value: "HOST=MIRROR",
    description: "Where references of a registry are read instead: ghcr.io=host:port or ghcr.io=host/folder, one a line."
  },
  update: {
    kind: "boolean",
    default: "false",
    description: "Look up again what references to registries mean, and write ftl.lock anew."
  }
};

// src/pipeline/steps/componentize.ts
var componentize = {
  id: "componentize",
  title: "Build components",
  inputs: {
    ...buildChoiceInputs,
    ...registryInputs
  },
  outputs: {
    digest: "Digest of the app, sha256:….",
    layout: "Absolute path of the OCI image layout that holds the app and its components.",
    catalog: "Absolute path of the catalog: what tools the app has."
  },
  run: async (inputs, context) => {
    let { system, projectFolder, dryRun } = context, mirrors = parseMirrors(inputs["registry-mirror"]), project = await readProject({ ...context, ...readBuildChoice(inputs) }, system), files = stateFiles(projectFolder), outputs = { digest: "", layout: files.layout, catalog: files.catalog };
    if (dryRun) return { summary: `would build ${componentNames(project).join(", ")}`, outputs };
    let { components, catalog, warnings } = await buildOnce(
      { project, projectFolder, mirrors, update: inputs.update },
      system
    );
    for (let warning of warnings) system.log.warning(warning.message, warning.at);
    let catalogText = `${JSON.stringify(catalog, null, 2)}
`, manifest = transpile(project), packed = await packApp({
      locked: lockApp(manifest, components),
      components,
      annotations: { ...sourceAnnotations(system), ...catalogAnnotation(catalogText) },
      layoutFolder: files.layout,
      system
    });
    await writeBuildFolder({ components, manifest: writeManifest(manifest), projectFolder, system }), await writeIfChanged(files.catalog, catalogText, system), await createComponentCache(system).prune();
    let built = components.filter(({ cached }) => !cached).length;
    for (let component of components) system.log.info(sizeLine(component));
    return {
      summary: `${components.length} ${components.length === 1 ? "component" : "components"}, ${built} built, ${mebibytes(packed.size)} MiB, ${packed.appDigest}`,
      unchanged: built === 0 && !packed.changed,
      outputs: { ...outputs, digest: packed.appDigest },
      warnings,
      sections: [sizeTable(components)],
      details: { components: components.map(describe2), size: packed.size }
    };
  }
};
async function buildOnce(source, system) {
  let toolchain = await ensureToolchain(system), builder = await createComponentBuilder({ toolchain, system });
  try {
    return await buildApp(source, { builder, toolchain, system });
  } finally {
    await builder.close();
  }
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
  return [...project.tools, ...chainOf(project)].map(({ id }) => id);
}
function describe2({ id, digest, size, cached, durationMs }) {
  return { id, digest, size, cached, durationMs: Math.round(durationMs) };
}
function mebibytes(bytes) {
  return (bytes / 1024 / 1024).toFixed(1);
}
async function writeBuildFolder({ components, manifest, projectFolder, system }) {
  let files = stateFiles(projectFolder);
  for (let component of components) {
    let file = files.componentFile(component.id);
    (await system.files.stat(file))?.size === component.size && `sha256:${await system.files.sha256(file)}` === component.digest || await system.files.copy(component.file, file);
  }
  await system.files.remove(files.mountedFiles);
  for (let { id, files: mounted = [] } of components)
    for (let { path: place, file } of mounted)
      await system.files.copy(file, path2.join(files.mountedFiles, id, place));
  await writeIfChanged(files.spinManifest, manifest, system);
}
async function writeIfChanged(file, text, system) {
  await system.files.readTextIfExists(file) !== text && await system.files.write(file, text);
}

export {
  buildApp,
  registryInputs,
  componentize
};
