import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  setup
} from "./chunk-XXSDSSFB.mjs";
import {
  transpile as transpile2
} from "./chunk-2LWX7ALA.mjs";
import {
  buildApp,
  componentize,
  registryInputs,
  sourceAnnotations
} from "./chunk-IOSEANKN.mjs";
import {
  buildChoiceInputs,
  readBuildChoice
} from "./chunk-CRQ75EXZ.mjs";
import {
  conformance,
  runToolContract
} from "./chunk-5E5LQLYK.mjs";
import {
  buildAuthorizer,
  buildGenericGateway,
  createComponentBuilder,
  globPattern,
  skippedFolders
} from "./chunk-EUBULJHX.mjs";
import {
  clientLines,
  deploy,
  findTarget,
  listDeployments,
  ownStateSecret,
  publicUrlVariable,
  readPort,
  shellWord,
  stopDeployment
} from "./chunk-TTU62JBJ.mjs";
import {
  McpError,
  chooseRuntime,
  connectMcp,
  environmentName,
  exchange
} from "./chunk-7L2C3SNP.mjs";
import {
  ensureToolchain,
  findNpm,
  findSpin
} from "./chunk-LIKRTQRE.mjs";
import {
  explainManifest,
  importApp,
  isGenerated,
  lockApp,
  parseJson,
  readManifest,
  transpile,
  writeManifest
} from "./chunk-RMGDAVK6.mjs";
import {
  publish
} from "./chunk-X5FBXEV6.mjs";
import {
  readStepOutputs
} from "./chunk-BGVMY6MC.mjs";
import {
  digestOf,
  environmentCredentials,
  findCredentials,
  formatReference,
  isJsonObject,
  listTags,
  openApp,
  openForReading,
  openLayout,
  parseMirrors,
  parseReference,
  publishComponent,
  pullComponent,
  readComponentInterface,
  readProject,
  readProjectDocument,
  resolveReference,
  reviewProject,
  tagOfVersion
} from "./chunk-VP36XBEK.mjs";
import {
  appendTable,
  authorizerId,
  closingTable,
  closingTableMarkdown,
  commandResult,
  commonInputs,
  componentId,
  convertInputs,
  dryRunInput,
  errorFromJson,
  everyInputs,
  findProjectFile,
  flattenErrors,
  formatDuration,
  fullReference,
  gatewayId,
  inputVariable,
  isToolkit,
  locateProject,
  logOptions,
  migrateProject,
  parseDocument,
  printErrors,
  printWarnings,
  projectFileNames,
  projectLimits,
  readArguments,
  removeTables,
  require_semver,
  runEntry,
  runStepCommand,
  shortDiff,
  singleLine,
  stateFiles,
  stepIds,
  stepRow,
  stripTerminal,
  suggest,
  toolNameFault,
  wantsJson,
  writeProjectFile
} from "./chunk-JEONMAZR.mjs";
import {
  FtlError,
  FtlErrors,
  exitCode,
  toFtlError
} from "./chunk-EWO6DVKF.mjs";
import {
  __toESM
} from "./chunk-E2NZ5TKH.mjs";

// src/cli/run-command.ts
import path23 from "node:path";

// src/cli/commands/component/inspect.ts
import path from "node:path";

// src/cli/commands/component/registry-inputs.ts
var accountInputs = {
  "registry-username": {
    kind: "string",
    value: "NAME",
    description: "User name for the registry. Default: what docker is logged in with."
  },
  "registry-password": {
    kind: "string",
    secret: !0,
    description: "Password or token for the registry."
  }
}, readingInputs = {
  ...accountInputs,
  "registry-mirror": {
    kind: "list",
    value: "HOST=MIRROR",
    description: "Read references of a registry from another host: ghcr.io=host:port. May be repeated."
  }
};
function registryAccess(inputs3, system) {
  let given = { username: inputs3["registry-username"], password: inputs3["registry-password"] };
  return given.password !== "" && system.runner.mask(given.password), {
    credentials: given.username || given.password ? given : environmentCredentials(system.env),
    mirrors: parseMirrors(inputs3["registry-mirror"] ?? []),
    system
  };
}

// src/cli/commands/component/written-reference.ts
async function readWrittenReference(written, place, system) {
  let full = fullReference(written, void 0);
  if (full !== void 0) return parseReference(full);
  let below = fullReference(written, await defaultRegistry(place, system));
  if (below !== void 0) return parseReference(below);
  throw new FtlError("E_OCI_REFERENCE", `"${written.slice(0, 200)}" names no registry.`, {
    hint: "Write it as ghcr.io/owner/name:tag, or set default_registry in [project]."
  });
}
async function defaultRegistry(place, system) {
  try {
    return (await readProject(place, system)).defaultRegistry;
  } catch (error) {
    if (error instanceof FtlError && error.code === "E_PROJECT_MISSING") return;
    throw error;
  }
}

// src/cli/commands/component/inspect.ts
var inspect = {
  name: "component inspect",
  summary: "Say what a component is: digest, size, imports, exports, annotations.",
  description: [
    "Imports and exports are read from the component itself, not from what its publisher says of it."
  ],
  positionals: [{ name: "COMPONENT", description: "A reference, or a .wasm file.", required: !0 }],
  inputs: readingInputs,
  examples: [
    { about: "A component in a registry", line: "ftl component inspect ghcr.io/owner/text-analyzer:1.2.3" },
    { about: "A file", line: "ftl component inspect vendor/text-analyzer.wasm" }
  ],
  run: async ({ inputs: inputs3, positionals: [written = ""], system, ...place }) => {
    let read = written.endsWith(".wasm") ? { bytes: await system.files.readBytes(path.resolve(system.workingFolder, written)) } : await readFromRegistry(written, place, registryAccess(inputs3, system)), { bytes, ...artifact } = read, description = {
      component: digestOf(bytes),
      size: bytes.length,
      ...readComponentInterface(bytes) ?? { imports: [], exports: [] },
      ...artifact
    };
    return {
      summary: `${written}: ${bytes.length} bytes, ${description.component}`,
      text: describe(description),
      outputs: { component: description.component, digest: description.digest ?? "" },
      details: { ...description }
    };
  }
};
async function readFromRegistry(written, place, access) {
  let reference = await readWrittenReference(written, place, access.system), { digest, tag } = await resolveReference(reference, access), { bytes, annotations } = await pullComponent(reference, digest, access), found = { reference: formatReference({ ...reference, digest }), digest, annotations };
  return { bytes, ...found, ...tag === void 0 ? {} : { tag } };
}
function describe({ annotations = {}, imports, exports, ...rest }) {
  let { reference, tag, digest, component, size } = rest;
  return [
    ["reference", reference],
    ["tag", tag],
    ["digest", digest],
    ["component", component],
    ["size", `${size} bytes`],
    ...exports.map((name) => ["exports", name]),
    ...imports.map((name) => ["imports", name]),
    ...Object.entries(annotations).map(([key, value]) => ["annotation", `${key} = ${value}`])
  ].flatMap(
    ([label = "", value]) => value === void 0 ? [] : `${label.padEnd(10)}  ${singleLine(value)}`
  ).join(`
`);
}

// src/cli/commands/component/list.ts
var import_semver = __toESM(require_semver(), 1);
var list = {
  name: "component list",
  summary: "List the tags of a component in a registry.",
  description: ["Versions come first, the highest at the top; then all other tags by name."],
  positionals: [{ name: "REPOSITORY", description: "Where to look: ghcr.io/owner/name.", required: !0 }],
  inputs: readingInputs,
  examples: [{ about: "What versions there are", line: "ftl component list ghcr.io/owner/text-analyzer" }],
  run: async ({ inputs: inputs3, positionals: [written = ""], system, ...place }) => {
    let reference = await readWrittenReference(written, place, system), tags = await listTags(await openForReading(reference, registryAccess(inputs3, system))), sorted = sortTags(tags), count = `${sorted.length} ${sorted.length === 1 ? "tag" : "tags"}`;
    return {
      summary: `${reference.registry}/${reference.name}: ${count}`,
      ...sorted.length === 0 ? {} : { text: sorted.join(`
`) },
      details: { tags: sorted }
    };
  }
};
function sortTags(tags) {
  let versions = tags.filter((tag) => (0, import_semver.valid)(tag) !== null), others = tags.filter((tag) => (0, import_semver.valid)(tag) === null && /^[\w.-]{1,128}$/.test(tag));
  return [...versions.sort((a, b) => (0, import_semver.rcompare)(a, b) || (0, import_semver.compareBuild)(b, a)), ...others.sort()];
}

// src/cli/commands/component/find-component.ts
import path2 from "node:path";
async function findComponent(written, place, system) {
  if (written === gatewayId || written === authorizerId) return buildOwn(written, system);
  if (written.endsWith(".wasm")) {
    let bytes = await system.files.readBytes(path2.resolve(system.workingFolder, written));
    return { name: path2.basename(written, ".wasm"), bytes, version: void 0 };
  }
  let { tools: tools2, version: version2 } = await readProject(place, system), tool = tools2.find(({ name, id }) => name === written || id === written);
  if (tool === void 0) {
    let names = tools2.map(({ name }) => name).join(", ") || "none";
    throw new FtlError("E_USAGE", `The project has no tool "${written.slice(0, 100)}".`, {
      hint: `It has: ${names}. Besides: a .wasm file, ${gatewayId}, ${authorizerId}.`
    });
  }
  return { name: tool.id, bytes: await readBuilt(tool.id, place, system), version: version2 };
}
async function readBuilt(id, { projectFolder }, system) {
  let layout = await openLayout(stateFiles(projectFolder).layout, system), layer = layout.components.find((component) => component.id === id)?.blobs.at(-1);
  if (layer !== void 0) return system.files.readBytes(layout.blobFile(layer.digest));
  throw new FtlError("E_STEP_INPUT", `The tool "${id}" is not in what was built last.`, {
    hint: 'Run "ftl build" first.'
  });
}
async function buildOwn(id, system) {
  let version2 = await ownVersion(system), builder = await createComponentBuilder({ toolchain: await ensureToolchain(system), system });
  try {
    let options = { builder, system }, built = id === gatewayId ? await buildGenericGateway(version2, options) : await buildAuthorizer(options);
    return { name: id, bytes: await system.files.readBytes(built.file), version: version2 };
  } finally {
    await builder.close();
  }
}
async function ownVersion({ files, packageRoot }) {
  let text = await files.readText(path2.join(packageRoot, "package.json"));
  return JSON.parse(text).version;
}

// src/cli/commands/component/publish.ts
var publishOne = {
  name: "component publish",
  summary: "Publish one component to a registry.",
  description: [
    "What is published is a tool of the project as it was built last, a .wasm file, or mcp-gateway or mcp-authorizer: those of this ftl, for any app. The artifact has the form that wkg and Spin read. The same component always has the same digest."
  ],
  positionals: [
    {
      name: "COMPONENT",
      description: "Name of a tool, a .wasm file, mcp-gateway or mcp-authorizer.",
      required: !0
    },
    {
      name: "REFERENCE",
      description: "Where to: ghcr.io/owner/name:tag. Without a tag it is the version of the project.",
      required: !0
    }
  ],
  inputs: {
    tag: { kind: "list", value: "TAG", description: "One more tag, such as latest. May be repeated." },
    ...accountInputs,
    ...dryRunInput
  },
  examples: [
    {
      about: "Publish a tool under two tags",
      line: "ftl component publish text-analyzer ghcr.io/owner/text-analyzer:1.2.3 --tag latest"
    },
    {
      about: "Put the gateway of this ftl into a registry of your own",
      line: "ftl component publish mcp-gateway registry.example/tools/mcp-gateway:1"
    }
  ],
  run: async ({ inputs: inputs3, positionals, system, ...place }) => {
    let [written = "", target = ""] = positionals, reference = await readWrittenReference(target, place, system);
    if (reference.digest !== void 0)
      throw new FtlError("E_USAGE", "A digest follows from the component; name a tag instead.");
    let { name, bytes, version: version2 } = await findComponent(written, place, system), tag = reference.tag ?? (version2 && tagOfVersion(version2));
    if (tag === void 0) {
      let hint = `Write ${formatReference(reference)}:1.2.3.`;
      throw new FtlError("E_USAGE", "A file has no version; the reference must have a tag.", { hint });
    }
    let dryRun = inputs3["dry-run"], component = {
      name,
      bytes,
      interface: readComponentInterface(bytes),
      repository: reference,
      tags: [tag, ...inputs3.tag],
      annotations: sourceAnnotations(system),
      dryRun
    }, published = await publishComponent(component, registryAccess(inputs3, system)), { digest, writtenTags, uploadedBytes } = published;
    return {
      summary: `${dryRun ? "would publish" : "published"} ${published.reference} as ${component.tags.join(", ")}`,
      unchanged: uploadedBytes === 0 && writtenTags.length === 0,
      outputs: { reference: published.reference, digest },
      details: { writtenTags, uploadedBytes }
    };
  }
};

// src/cli/commands/component/pull.ts
import path3 from "node:path";
var pull = {
  name: "component pull",
  summary: "Pull one component from a registry into a file.",
  description: [
    'Every byte is checked against its digest. A project does not need this: repo = "REFERENCE" in [tools.X] pulls and locks what it names.'
  ],
  positionals: [{ name: "REFERENCE", description: "What to pull: ghcr.io/owner/name:tag.", required: !0 }],
  inputs: {
    output: {
      kind: "string",
      short: "o",
      value: "FILE",
      description: "Where to write it. Default: <name>.wasm in this folder."
    },
    force: { kind: "boolean", default: "false", short: "f", description: "Replace another file there." },
    ...readingInputs,
    ...dryRunInput
  },
  examples: [
    {
      about: "Keep a component beside a project",
      line: "ftl component pull ghcr.io/owner/text-analyzer:1.2.3 -o vendor/text-analyzer.wasm"
    }
  ],
  run: async ({ inputs: inputs3, positionals: [written = ""], system, ...place }) => {
    let reference = await readWrittenReference(written, place, system), access = registryAccess(inputs3, system), { digest } = await resolveReference(reference, access), name = inputs3.output || `${path3.posix.basename(reference.name)}.wasm`, file = path3.resolve(system.workingFolder, name), outputs = { file, digest, reference: formatReference({ ...reference, digest }) };
    if (inputs3["dry-run"]) return { summary: `would pull ${outputs.reference} into ${name}`, outputs };
    let { bytes } = await pullComponent(reference, digest, access), unchanged = await isThere(file, bytes, { force: inputs3.force, system });
    return unchanged || await system.files.write(file, bytes), { summary: `${name}: ${bytes.length} bytes of ${outputs.reference}`, unchanged, outputs };
  }
};
async function isThere(file, bytes, { force, system }) {
  let found = await system.files.stat(file);
  if (found === void 0) return !1;
  if (found.kind === "file" && found.size === bytes.length && Buffer.from(bytes).equals(await system.files.readBytes(file)))
    return !0;
  if (force && found.kind === "file") return !1;
  throw new FtlError("E_FILE_EXISTS", `${file} is there already, and holds something else.`, {
    hint: "Name another file with --output, or replace it with --force."
  });
}

// src/cli/confirm.ts
var yesInput = {
  yes: { kind: "boolean", default: "false", short: "y", description: "Ask nothing: the answer is yes." }
};
async function confirm(question, { yes, json }, { input }) {
  if (yes) return;
  if (json || !input.interactive)
    throw new FtlError("E_USAGE", `${question} Nobody can be asked here.`, { hint: "Say yes with --yes." });
  let answer = await input.ask(`${question} [y/N] `);
  if (!/^y(?:es)?$/i.test(answer.trim())) throw new FtlError("E_CANCELLED", "Nothing was changed.");
}

// src/cli/commands/deployments/managed-app.ts
var targetInputs = {
  target: {
    kind: "string",
    default: "local",
    short: "t",
    value: "NAME",
    description: "Where it is deployed."
  }
}, appPositional = {
  name: "NAME",
  description: "Name of the app. Default: that of the project."
};
async function readManaged(target, place, system) {
  let { manage } = findTarget(target);
  if (manage === void 0)
    throw new FtlError("E_DEPLOY_TARGET", `The target ${target} keeps no deployments that ftl could manage.`);
  let stateFolder2 = stateFiles(place.projectFolder).deployments;
  return { target, manage, stateFolder: stateFolder2, apps: await manage.list({ stateFolder: stateFolder2 }, system) };
}
async function findApp(typed, { apps, target }, { place, system }) {
  let name = typed ?? (await readProject(place, system)).name, found = apps.find((app) => app.name === name);
  if (found) return found;
  let names = apps.map((app) => app.name), near = suggest(name, names);
  throw new FtlError("E_USAGE", `"${name.slice(0, 100)}" is not deployed to ${target}.`, {
    hint: near ? `Did you mean ${near}?` : 'Deploy it with "ftl deploy --keep"; "ftl list" shows what is there.'
  });
}

// src/cli/commands/deployments/delete.ts
var deleteDeployment = {
  name: "delete",
  summary: "Take a deployment down for good.",
  positionals: [appPositional],
  inputs: { ...targetInputs, ...yesInput, ...dryRunInput },
  examples: [{ about: "That of this project, without a question", line: "ftl delete --yes" }],
  run: async ({ positionals: [typed], inputs: inputs3, system, ...place }) => {
    let managed = await readManaged(inputs3.target, place, system), { name, url } = await findApp(typed, managed, { place, system });
    return inputs3["dry-run"] ? { summary: `would delete ${name} at ${url}` } : (await confirm(`Delete ${name} at ${url}?`, inputs3, system), await managed.manage.remove({ name, stateFolder: managed.stateFolder }, system), { summary: `Deleted ${name}`, outputs: { name, url } });
  }
};

// src/cli/text-table.ts
function textTable(headings, rows) {
  let cells = [headings, ...rows].map((row2) => row2.map(singleLine)), widths = headings.map((_, column) => Math.max(...cells.map((row2) => (row2[column] ?? "").length)));
  return cells.map(
    (row2) => row2.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd()
  ).join(`
`);
}

// src/cli/commands/deployments/list.ts
var list2 = {
  name: "list",
  summary: "List the deployments of the project.",
  inputs: targetInputs,
  examples: [{ about: 'What "ftl deploy --keep" left on this machine', line: "ftl list" }],
  run: async ({ inputs: inputs3, system, ...place }) => {
    let { apps, target } = await readManaged(inputs3.target, place, system), rows = apps.map(({ name, running, url, digest, startedAt }) => [
      name,
      running ? "running" : "stopped",
      url,
      digest.slice(0, 19),
      startedAt
    ]), summary = `${apps.length} ${apps.length === 1 ? "deployment" : "deployments"} on ${target}`, text = textTable(["name", "state", "url", "digest", "since"], rows);
    return { summary, text: apps.length === 0 ? summary : text, details: { apps } };
  }
};

// src/cli/commands/deployments/logs.ts
var logs = {
  name: "logs",
  summary: "Show what a deployment printed.",
  positionals: [appPositional],
  inputs: {
    ...targetInputs,
    tail: {
      kind: "string",
      default: "100",
      short: "n",
      value: "LINES",
      description: "How many lines, the last ones."
    }
  },
  examples: [{ about: "The last 20 lines of this project", line: "ftl logs --tail 20" }],
  run: async ({ positionals: [typed], inputs: inputs3, system, ...place }) => {
    let count = readCount(inputs3.tail), managed = await readManaged(inputs3.target, place, system), { name } = await findApp(typed, managed, { place, system }), lines = (await managed.manage.readLog({ name, stateFolder: managed.stateFolder }, system) ?? "").split(`
`).filter((line) => line !== "").slice(-count).map(stripTerminal);
    return {
      summary: `${lines.length} ${lines.length === 1 ? "line" : "lines"} of ${name}`,
      text: lines.length === 0 ? `${name} printed nothing.` : lines.join(`
`),
      details: { lines }
    };
  }
};
function readCount(text) {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new FtlError("E_USAGE", `tail is "${text.slice(0, 20)}"; expected a number of lines, 1 to 999999.`);
}

// src/cli/commands/deployments/status.ts
var status = {
  name: "status",
  summary: "Say whether a deployment runs and answers.",
  description: ["Asks the health page of the app; it exits with 3 when the app runs and does not answer."],
  positionals: [appPositional],
  inputs: targetInputs,
  examples: [{ about: "Of this project", line: "ftl status" }],
  run: async ({ positionals: [typed], inputs: inputs3, system, ...place }) => {
    let managed = await readManaged(inputs3.target, place, system), app = await findApp(typed, managed, { place, system }), answers = app.running && await isHealthy(app.url, system), state = answers ? "running and healthy" : app.running ? "running" : "stopped", lines = [["state", state], ...Object.entries(app).filter(([key]) => key !== "running")];
    return {
      summary: `${app.name} is ${state}`,
      text: lines.map(([key, value]) => `${String(key).padEnd(10)} ${String(value)}`).join(`
`),
      outputs: { url: app.url, digest: app.digest, state },
      details: { app, answers },
      error: app.running && !answers ? unhealthy(app.name) : void 0
    };
  }
};
function unhealthy(name) {
  return new FtlError("E_DEPLOY_UNHEALTHY", `${name} runs, but its health page does not answer.`, {
    hint: "What it printed: ftl logs"
  });
}
async function isHealthy(url, system) {
  try {
    return (await exchange(
      new URL("/health", url).href,
      { method: "GET" },
      { timeoutMs: 5e3, system }
    )).status === 200;
  } catch {
    return !1;
  }
}

// src/cli/commands/deployments/stop.ts
var stop = {
  name: "stop",
  summary: 'Stop what "ftl deploy --keep" left running.',
  inputs: {},
  examples: [{ about: "Stop the deployment of this project", line: "ftl stop" }],
  run: async ({ system, ...place }) => {
    let { name } = await readProject(place, system), stateFolder2 = stateFiles(place.projectFolder).deployments, stopped2 = await stopDeployment({ name, stateFolder: stateFolder2 }, system);
    return {
      summary: stopped2 ? `Stopped ${stopped2.url}` : "Nothing was running.",
      unchanged: stopped2 === void 0,
      outputs: stopped2 ? { url: stopped2.url } : {}
    };
  }
};

// src/cli/completion/scripts.ts
var shells = ["bash", "zsh", "fish"];
function completionScript(shell, words) {
  return { bash, zsh, fish }[shell](words);
}
var joined = (words) => words.map(({ word }) => word).join(" ");
function bash(words) {
  return `# ftl completion bash; add to ~/.bashrc:  source <(ftl completion bash)
_ftl() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="${joined(words)}"
  else
    case "\${COMP_WORDS[1]}" in
${words.map(bashCase).join(`
`)}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _ftl ftl
`;
}
function bashCase({ word, flags, words }) {
  if (words.length === 0) return `      ${word}) words="${flags.join(" ")}" ;;`;
  let inner = words.map((each) => `${each.word}) words="${each.flags.join(" ")}" ;;`).join(" "), atTwo = [joined(words), ...flags].join(" ");
  return `      ${word})
        if [ "$COMP_CWORD" -eq 2 ]; then words="${atTwo}"
        else case "\${COMP_WORDS[2]}" in ${inner} *) words="${flags.join(" ")}" ;; esac; fi ;;`;
}
function zsh(words) {
  return `#compdef ftl
# ftl completion zsh; add to ~/.zshrc:  source <(ftl completion zsh)
_ftl() {
  if (( CURRENT == 2 )); then
    local -a names=(
${words.map(({ word, about }) => `      ${quoted(`${word}:${about}`)}`).join(`
`)}
    )
    _describe command names
    return
  fi
  case "\${words[2]}" in
${words.map(zshCase).join(`
`)}
  esac
  _files
}
compdef _ftl ftl
`;
}
function zshCase({ word, flags, words }) {
  if (words.length === 0) return `    ${word}) compadd -- ${flags.join(" ")} ;;`;
  let inner = words.map((each) => `${each.word}) compadd -- ${each.flags.join(" ")} ;;`).join(" ");
  return `    ${word})
      if (( CURRENT == 3 )); then compadd -- ${joined(words)}; else case "\${words[3]}" in ${inner} esac; fi ;;`;
}
function fish(words) {
  return `# ftl completion fish; write it to ~/.config/fish/completions/ftl.fish
${words.flatMap(({ word, about, flags, words: inner }) => [
    `complete -c ftl -n __fish_use_subcommand -f -a ${word} -d ${quoted(about)}`,
    ...flags.map((flag) => `complete -c ftl -n '__fish_seen_subcommand_from ${word}' -l ${flag.slice(2)}`),
    ...inner.flatMap((each) => [
      `complete -c ftl -n '__fish_seen_subcommand_from ${word}; and not __fish_seen_subcommand_from ${joined(inner)}' -f -a ${each.word} -d ${quoted(each.about)}`,
      ...each.flags.map(
        (flag) => `complete -c ftl -n '__fish_seen_subcommand_from ${word}; and __fish_seen_subcommand_from ${each.word}' -l ${flag.slice(2)}`
      )
    ])
  ]).join(`
`)}
`;
}
function quoted(text) {
  return `'${text.replaceAll("'", "’")}'`;
}

// src/cli/find-command.ts
function findCommand(args, commands2) {
  let [first = "", second = ""] = args;
  if (first.startsWith("-")) {
    let hint = 'Flags follow the name of the command. Run "ftl --help" for the list of commands.';
    throw new FtlError("E_USAGE", `"${first.slice(0, 100)}" is no command of ftl.`, { hint });
  }
  let two = byName(`${first} ${second}`, commands2);
  if (two) return { command: two, args: args.slice(2) };
  let one = byName(first, commands2);
  if (one) return { command: one, args: args.slice(1) };
  if (!isGroup(first, commands2)) throw unknown(first, commands2);
  if (second === "" || second.startsWith("-")) return { group: first };
  throw unknown(`${first} ${second}`, commands2);
}
function namesOf({ name, aliases = [] }) {
  return [name, ...aliases];
}
function commandsOfGroup(group, commands2) {
  return commands2.filter((command) => namesOf(command).some((name) => name.startsWith(`${group} `)));
}
function byName(name, commands2) {
  return commands2.find((command) => namesOf(command).includes(name));
}
function isGroup(word, commands2) {
  return commandsOfGroup(word, commands2).length > 0;
}
function unknown(name, commands2) {
  let near = suggest(name, commands2.flatMap(namesOf)), hint = near ? `Did you mean "ftl ${near}"?` : 'Run "ftl --help" for the list of commands.';
  return new FtlError("E_USAGE", `"${name.slice(0, 100)}" is not a command of ftl.`, { hint });
}

// src/cli/read-command-line.ts
function allInputs({ inputs: inputs3 }) {
  return { ...inputs3, ...everyInputs };
}
async function readCommandLine(command, args, system) {
  let specifications = allInputs(command), { flags, positionals, afterDashes } = readArguments(specifications, args);
  if (afterDashes && command.afterDashes === void 0)
    throw new FtlError("E_USAGE", `ftl ${command.name} takes nothing after "--".`);
  checkPositionals(command, positionals);
  let inputs3 = convertInputs(specifications, flags, system.env);
  return { ...await locateProject(inputs3.project, system), inputs: inputs3, positionals, afterDashes: afterDashes ?? [], flags, system };
}
function checkPositionals({ name, positionals = [], examples }, given) {
  let hint = `For example: ${examples[0].line}`, missing = positionals.slice(given.length).find(({ required }) => required);
  if (missing) {
    let message = `ftl ${name} needs ${missing.name}: ${lowerFirst(missing.description)}`;
    throw new FtlError("E_USAGE", message, { hint });
  }
  let extra = given[positionals.length];
  if (extra === void 0 || positionals.at(-1)?.repeated) return;
  let takes = positionals.length === 0 ? "no argument" : positionals.map(shown).join(" ");
  throw new FtlError("E_USAGE", `Unexpected argument "${extra.slice(0, 100)}": ftl ${name} takes ${takes}.`, {
    hint
  });
}
function shown({ name, required, repeated }) {
  let text = repeated ? `${name} ...` : name;
  return required ? text : `[${text}]`;
}
function lowerFirst(text) {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

// src/cli/completion/words.ts
function completionWords(commands2) {
  let named = commands2.flatMap((command) => namesOf(command).map((name) => [name, command]));
  return [...new Set(named.map(([name]) => name.split(" ")[0] ?? ""))].toSorted().map((word) => {
    let own = named.find(([name]) => name === word)?.[1], words = named.filter(([name]) => name.startsWith(`${word} `)).map(([name, command]) => wordOf(name.slice(word.length + 1), command)).toSorted((a, b) => a.word < b.word ? -1 : 1), about = own?.summary ?? words.map((each) => each.word).join(", ");
    return { word, about, flags: own ? flagsOf(own) : [], words };
  });
}
function wordOf(word, command) {
  return { word, about: command.summary, flags: flagsOf(command), words: [] };
}
function flagsOf(command) {
  return [...Object.entries(allInputs(command)).filter(([, { secret }]) => !secret).map(([name]) => `--${name}`), "--help"];
}

// src/cli/commands/machine/completion.ts
function completionCommand(commands2) {
  return {
    name: "completion",
    summary: "Print a script that completes ftl in a shell.",
    positionals: [{ name: "SHELL", description: "bash, zsh or fish.", required: !0 }],
    inputs: {},
    examples: [
      { about: "In this bash", line: "ftl completion bash > ~/.ftl-completion && source ~/.ftl-completion" }
    ],
    run: async ({ positionals: [typed = ""] }) => {
      let shell = readShell(typed), script = completionScript(shell, completionWords(commands2()));
      return { summary: `completion for ${shell}`, text: script.trimEnd(), details: { script } };
    }
  };
}
function readShell(typed) {
  let shell = shells.find((each) => each === typed);
  if (shell !== void 0) return shell;
  let near = suggest(typed, shells);
  throw new FtlError("E_USAGE", `There is no completion for "${typed.slice(0, 60)}".`, {
    hint: near ? `Did you mean ${near}?` : `There is one for ${shells.join(", ")}.`
  });
}

// src/cli/doctor/machine-checks.ts
import path4 from "node:path";
async function checkMachine(system) {
  return Promise.all(
    [checkNode, checkNpm, checkToolchain, checkSpin, checkCache, checkPort, checkGit, checkRegistry].map(
      (check) => check(system)
    )
  );
}
async function checkNode({ platform }) {
  let { nodeVersion, nodePath } = platform, [major = 0, minor = 0] = nodeVersion.split(".").map(Number), found = `${nodeVersion} (${nodePath})`;
  return major > 20 || major === 20 && minor >= 19 ? { about: "Node", state: "ok", found } : { about: "Node", state: "missing", found, hint: "Install Node 20.19 or newer: https://nodejs.org" };
}
async function checkNpm(system) {
  try {
    let npm = await findNpm(system), { stdout } = await system.processes.run(npm.command, [...npm.args, "--version"], {
      timeoutMs: 3e4
    });
    return { about: "npm", state: "ok", found: stdout.trim() };
  } catch (error) {
    return {
      about: "npm",
      state: "missing",
      found: "none",
      hint: (error instanceof FtlError ? error.hint : void 0) ?? "Install npm; it comes with Node."
    };
  }
}
async function checkToolchain(system) {
  let folder = path4.join(system.cacheFolder, "toolchain");
  return (await system.files.stat(folder) ? (await system.files.list(folder)).filter(({ name }) => !name.includes(".")) : []).length > 0 ? { about: "Toolchain", state: "ok", found: folder } : { about: "Toolchain", state: "note", found: "not installed yet", hint: 'The first build installs it with npm; "ftl setup" does so now.' };
}
async function checkSpin(system) {
  let found = await findSpin(system).catch((error) => {
    if (error instanceof FtlError) return error;
    throw error;
  });
  return found instanceof FtlError ? { about: "Spin", state: "missing", found: found.message, hint: found.hint ?? "" } : found ? { about: "Spin", state: "ok", found: `${found.version} (${found.path})` } : { about: "Spin", state: "note", found: "none", hint: 'The embedded runtime takes its place. "ftl setup" installs Spin where its releases can be reached.' };
}
async function checkCache({ files, cacheFolder }) {
  let probe = path4.join(cacheFolder, ".doctor");
  try {
    return await files.write(probe, ""), await files.remove(probe), { about: "Cache", state: "ok", found: cacheFolder };
  } catch {
    return { about: "Cache", state: "missing", found: `${cacheFolder} cannot be written`, hint: "Make it writable, or name another folder in FTL_CACHE_DIR." };
  }
}
async function checkPort({ network }) {
  try {
    return await (await network.serve((_, response) => response.end(), { host: "127.0.0.1", port: 3e3 })).close(), { about: "Port 3000", state: "ok", found: "free" };
  } catch {
    return { about: "Port 3000", state: "note", found: "taken", hint: '"ftl up --port 0" takes a free one.' };
  }
}
async function checkGit({ processes }) {
  let git = await processes.find("git");
  return git ? { about: "git", state: "ok", found: git } : {
    about: "git",
    state: "note",
    found: "none",
    hint: "Deployments by GitHub Actions need a repository."
  };
}
async function checkRegistry(system) {
  let about = "Login to ghcr.io", hint = "Needed to publish from here alone: docker login ghcr.io";
  try {
    return await findCredentials("ghcr.io", { system }) ? { about, state: "ok", found: "credentials are there" } : { about, state: "note", found: "none", hint };
  } catch (error) {
    return { about, state: "note", found: error instanceof Error ? error.message : "unknown", hint };
  }
}

// src/cli/doctor/project-checks.ts
import path5 from "node:path";
var installHints = {
  cargo: "Install Rust from https://rustup.rs, then: rustup target add wasm32-wasip2",
  tinygo: "Install TinyGo: https://tinygo.org/getting-started/install/",
  go: "Install Go: https://go.dev/dl/",
  "componentize-py": "pip install componentize-py"
};
async function checkProject(place, system) {
  let project;
  try {
    project = await readProject(place, system);
  } catch (error) {
    return [brokenProject(error)];
  }
  return [{ about: "Project", state: "ok", found: `${project.name}, ${project.tools.length} ${project.tools.length === 1 ? "tool" : "tools"}` }, ...await checkBuilders(project, system)];
}
function brokenProject(error) {
  if (!(error instanceof FtlError)) throw error;
  if (error.code === "E_PROJECT_MISSING")
    return { about: "Project", state: "note", found: "none here", hint: 'Start one with "ftl init", or name its folder with --project.' };
  let count = flattenErrors(error).length;
  return { about: "Project", state: "missing", found: `${count} ${count === 1 ? "problem" : "problems"} in ${error.at?.file ?? "the project file"}`, hint: '"ftl validate" shows them.' };
}
async function checkBuilders({ tools: tools2 }, system) {
  let users = /* @__PURE__ */ new Map();
  for (let { name, build: build2 } of tools2) {
    let program = build2.kind === "command" ? programOf(build2.command) : void 0;
    program !== void 0 && users.set(program, [...users.get(program) ?? [], name]);
  }
  let checks = [...users].map(([program, names]) => checkBuilder(program, names, system));
  return (await Promise.all(checks)).flat();
}
function programOf(command) {
  let line = typeof command == "string" ? command : command[0] ?? "";
  return /^[\w.+-]+(?=\s|$)/.exec(line.trim())?.[0];
}
async function checkBuilder(program, names, system) {
  let about = `${program}, for ${names.join(", ")}`, found = await system.processes.find(program);
  if (found === void 0) {
    let hint = installHints[program] ?? `Install ${program}, or correct build.command.`;
    return [{ about, state: "missing", found: "none in PATH", hint }];
  }
  let check = { about, state: "ok", found };
  return program === "cargo" ? [check, await checkRustTarget(system)] : [check];
}
async function checkRustTarget(system) {
  let about = "Rust target wasm32-wasip2", hint = "rustup target add wasm32-wasip2", rustc = await system.processes.find("rustc");
  if (rustc === void 0) return { about, state: "missing", found: "no rustc in PATH", hint };
  let { stdout } = await system.processes.run(rustc, ["--print", "sysroot"], { timeoutMs: 3e4 }), folder = path5.join(stdout.trim(), "lib", "rustlib", "wasm32-wasip2");
  return await system.files.stat(folder) ? { about, state: "ok", found: folder } : { about, state: "missing", found: `not in ${stdout.trim()}`, hint };
}

// src/cli/commands/machine/doctor.ts
var doctor = {
  name: "doctor",
  summary: "Say what this machine has, what is missing, and what to do.",
  description: [
    'Looks at Node, npm, the toolchain, Spin, the cache, the port of "ftl up", git, the registry, and at what builds the tools of the project. It changes nothing, and exits with 1 when something is missing that the project needs.'
  ],
  inputs: {},
  examples: [{ about: "Before the first build", line: "ftl doctor" }],
  run: async ({ system, ...place }) => {
    let checks = [...await checkMachine(system), ...await checkProject(place, system)], missing = checks.filter(({ state }) => state === "missing"), names = missing.map(({ about }) => about).join("; ");
    return {
      summary: missing.length === 0 ? "Nothing is missing." : `Missing: ${names}`,
      text: checkText(checks),
      details: { checks },
      error: missing.length === 0 ? void 0 : incomplete(names)
    };
  }
};
function incomplete(names) {
  return new FtlError("E_MACHINE_INCOMPLETE", `Something is missing: ${names}.`, {
    hint: "The lines above say what to do."
  });
}
var marks = { ok: "✓", note: "·", missing: "✗" };
function checkText(checks) {
  let width = Math.max(...checks.map(({ about }) => about.length));
  return checks.flatMap(({ about, state, found, hint }) => [
    `${marks[state]} ${about.padEnd(width)}  ${found}`,
    ...hint === void 0 ? [] : [`  ${" ".repeat(width)}  ${hint}`]
  ]).join(`
`);
}

// src/cli/walk-steps.ts
import path6 from "node:path";

// src/pipeline/index.ts
var steps = [setup, transpile2, componentize, conformance, publish, deploy];

// src/cli/walk-steps.ts
var inputsOfSteps = Object.assign({}, ...steps.map(({ inputs: inputs3 }) => inputs3));
function stepsBetween(from, to) {
  let [first, last] = [indexOf(from), indexOf(to)];
  if (first > last) throw new FtlError("E_USAGE", `--from ${from} comes after --to ${to}.`);
  return steps.slice(first, last + 1);
}
function indexOf(id) {
  let index = stepIds.indexOf(id);
  if (index >= 0) return index;
  throw new FtlError("E_USAGE", `"${id.slice(0, 100)}" is not a step.`, {
    hint: `Steps: ${stepIds.join(", ")}.`
  });
}
async function walkSteps(chosen2, { flags, projectFolder, projectFile = "", quiet }, system) {
  let folder = await system.files.temporaryFolder("ftl-pipeline"), compileCache = path6.join(system.cacheFolder, "node-compile-cache"), ended2 = [];
  for (let step of chosen2) {
    let resultFile = path6.join(folder, `${step.id}.json`), args = [...flagsOf2(step, flags), ...asFlags("project", [path6.join(projectFolder, projectFile)])], bundle = path6.join(system.packageRoot, "dist", `${step.id}.mjs`), env = { NODE_COMPILE_CACHE: compileCache, ...system.env, FTL_RESULT_FILE: resultFile }, run2 = await system.processes.run(system.platform.nodePath, [bundle, ...args], { inherit: !quiet, env }).catch(stopped), text = await system.files.readTextIfExists(resultFile);
    if (text === void 0 && run2.exitCode === 130) throw new FtlError("E_CANCELLED", "Stopped.");
    if (text === void 0)
      throw new FtlError("E_BUG", `The step ${step.id} ended without a result (exit ${run2.exitCode}).`);
    if (ended2.push({ result: JSON.parse(text), exitCode: run2.exitCode }), run2.exitCode !== 0) break;
  }
  return ended2;
}
function stopped(error) {
  if (error instanceof FtlError && error.code === "E_CANCELLED") return { exitCode: 130 };
  throw error;
}
function flagsOf2(step, flags) {
  let known = { ...commonInputs, ...step.inputs };
  return [...flags].flatMap(
    ([name, values]) => name in known && name !== "project" ? asFlags(name, values) : []
  );
}
function asFlags(name, values) {
  return values.map((value) => `--${name}=${value}`);
}

// src/cli/commands/pipeline/run-pipeline.ts
async function runPipeline(chosen2, context) {
  let { inputs: inputs3, system, print } = context, ended2 = await walkSteps(chosen2, { ...context, quiet: inputs3.json }, system), results = ended2.map(({ result }) => result), rows = rowsOf(results), { terminal, runner } = system;
  await runner.addSummary(closingTableMarkdown(rows));
  let outcome = {
    summary: summarize(ended2),
    text: `
${closingTable(rows, { width: terminal.columns, colour: terminal.colour })}`,
    steps: results
  };
  if (!inputs3.json)
    return print(outcome), ended2.at(-1)?.exitCode ?? 0;
  let error = ended2.at(-1)?.result.error;
  return { ...outcome, error: error ? errorFromJson(error) : void 0 };
}
function summarize(ended2) {
  let durationMs = ended2.reduce((sum, { result }) => sum + result.durationMs, 0);
  return `${ended2.map(({ result }) => result.command).join(", ")} in ${formatDuration(durationMs)}`;
}
function rowsOf(results) {
  return stepIds.map((id) => {
    let result = results.find(({ command }) => command === id);
    return result ? stepRow(result) : { step: id, result: "not run", made: "" };
  });
}

// src/cli/commands/pipeline/build.ts
var chosen = stepsBetween("setup", "componentize"), build = {
  name: "build",
  summary: "Build the tools and everything around them.",
  description: [
    "Runs the pipeline from setup to componentize: writes spin.toml, builds every tool in its language, the gateway and the authorizer, and packs the app into .ftl/oci. What did not change is not built again."
  ],
  inputs: { ...dryRunInput, ...Object.assign({}, ...chosen.map(({ inputs: inputs3 }) => inputs3)) },
  examples: [
    { about: "Build the project in another folder", line: "ftl build --project examples/text-analyzer" }
  ],
  run: (context) => runPipeline(chosen, { ...context, flags: new Map([["purpose", ["build"]], ...context.flags]) })
};

// src/cli/commands/pipeline/pipeline.ts
var pipeline = {
  name: "pipeline",
  summary: "Run all steps in order, as CI does.",
  description: [
    "Each step runs in a process of its own, from the same bundle that its GitHub action runs, and takes the flags that it knows. A step whose input did not change has nothing to do."
  ],
  inputs: {
    from: {
      kind: "string",
      default: stepIds[0],
      value: "STEP",
      description: `First step: ${stepIds.join(", ")}.`
    },
    to: { kind: "string", default: "deploy", value: "STEP", description: "Last step." },
    ...dryRunInput,
    ...inputsOfSteps
  },
  examples: [
    { about: "From ftl.toml to a server that was proven and deployed", line: "ftl pipeline" },
    {
      about: "Build and prove, without a deployment",
      line: "ftl pipeline --from componentize --to conformance"
    }
  ],
  run: (context) => runPipeline(stepsBetween(context.inputs.from, context.inputs.to), context)
};

// src/cli/commands/pipeline/transpile.ts
import path7 from "node:path";
var inputs = {
  output: {
    kind: "string",
    short: "o",
    value: "FILE",
    description: "Where to write it, inside of the project; paths in it are relative to it."
  },
  check: {
    kind: "boolean",
    default: "false",
    description: "Write nothing; exit with 1 and show what differs when the file is not what would be written."
  },
  explain: {
    kind: "boolean",
    default: "false",
    description: "Write nothing; say of each part where it comes from and why it is there."
  },
  ...transpile2.inputs,
  ...dryRunInput
}, transpileCommand = {
  name: "transpile",
  aliases: ["synth"],
  summary: "Write spin.toml from ftl.toml.",
  description: [
    "Writes .ftl/build/spin.toml, or the file named by --output, with a comment at each part that names the line it comes from.",
    "With --check it exits with 1 when the file on disk is stale."
  ],
  inputs,
  examples: [
    { about: "Keep a spin.toml beside ftl.toml", line: "ftl transpile -o spin.toml" },
    { about: "Fail in CI when somebody forgot to", line: "ftl transpile -o spin.toml --check" },
    { about: "What is all this?", line: "ftl transpile --explain" }
  ],
  run: async (context) => {
    let { check, explain, output } = context.inputs;
    if (!check && !explain && output === "") {
      let flags = [...context.flags].flatMap(([name, values]) => asFlags(name, values));
      return runStepCommand(transpile2, flags, context.system);
    }
    let project = await readProject({ ...context, ...readBuildChoice(context.inputs) }, context.system), target = locate(context), manifest = transpile(project, { manifestFolder: target.folder });
    if (explain) return explained(project, manifest);
    let text = writeManifest(manifest);
    return check ? compare(text, target, context) : write(text, target, context);
  }
};
function locate({ inputs: { output }, projectFolder, system }) {
  let standard = stateFiles(projectFolder).spinManifest, file = output === "" ? standard : path7.resolve(system.workingFolder, output), relative = path7.relative(projectFolder, file), name = path7.relative(system.workingFolder, file);
  if (relative.startsWith("..") || path7.isAbsolute(relative))
    throw new FtlError("E_USAGE", `${name} is not inside of the project, ${projectFolder}.`, {
      hint: "Name a file in the project folder or below it: -o spin.toml."
    });
  return { file, name, folder: path7.dirname(relative).split(path7.sep).join("/") };
}
async function write(text, { file, name }, context) {
  let { files } = context.system, before = await files.readTextIfExists(file), unchanged = before === text;
  if (before !== void 0 && !unchanged && !isGenerated(before))
    throw new FtlError("E_FILE_EXISTS", `${name} is there already, and ftl did not write it.`, {
      hint: 'Name another file, or remove it; "ftl import" makes an ftl.toml from it.'
    });
  let dryRun = context.inputs["dry-run"];
  return !unchanged && !dryRun && await files.write(file, text), { summary: unchanged ? `${name} is up to date` : `${dryRun ? "would write" : "wrote"} ${name}`, unchanged, outputs: { manifest: file } };
}
async function compare(text, { file, name }, { print, system }) {
  let before = await system.files.readTextIfExists(file);
  if (before === text)
    return { summary: `${name} is up to date`, unchanged: !0, outputs: { manifest: file } };
  let message = before === void 0 ? `${name} does not exist.` : `${name} is stale.`, diff = before === void 0 ? [] : shortDiff(before, text);
  return print({
    summary: message,
    text: [message, ...diff].join(`
`),
    outputs: { manifest: file },
    details: { diff },
    error: new FtlError("E_MANIFEST_STALE", message, { hint: 'Run "ftl transpile" without --check.' })
  }), 1;
}
function explained(project, manifest) {
  let parts = explainManifest(project, manifest), width = (key) => Math.max(...parts.map((part) => part[key].length)), [first, second] = [width("part"), width("from")];
  return {
    summary: `${parts.length} parts`,
    text: parts.map(({ part, from, why }) => `${part.padEnd(first)}  ${from.padEnd(second)}  ${why}`).join(`
`),
    details: { parts }
  };
}

// src/cli/commands/pipeline/step-commands.ts
var texts = {
  setup: {
    summary: "Find or install what the later steps need.",
    description: ["Without network for Spin the embedded runtime takes its place, which needs Node alone."],
    examples: [{ about: "Without Spin", line: "ftl setup --spin-version none" }]
  },
  componentize: {
    summary: "Build the components and pack them into one app with a digest.",
    description: [
      "Builds every tool, asks each what it offers, builds the gateway (and for a private app the authorizer), and packs the app into .ftl/oci, which gives it a digest."
    ],
    examples: [{ about: "The digest, for a script", line: "ftl componentize --json" }]
  },
  conformance: {
    summary: "Start the packed app and prove that it speaks MCP.",
    description: [
      "Starts exactly what was packed and speaks MCP with it: the official suite, the contract of each tool, the rules of HTTP, and authorization when the app is private."
    ],
    examples: [{ about: "Prove again what was proven before", line: "ftl conformance --repeat-proof" }]
  },
  publish: {
    summary: "Publish the app and its components to a registry.",
    description: [
      "Copies components and app into any OCI registry, by digest, and then tags. Credentials come from the environment or from the file that docker login writes."
    ],
    examples: [
      {
        about: "Publish under two tags",
        line: "ftl publish --registry ghcr.io/owner/my-server --tags 1.2.3,latest"
      }
    ]
  },
  deploy: {
    summary: "Deploy what was proven.",
    aliases: ["eng deploy"],
    description: [
      "Deploys the digest that conformance proved, waits until it answers MCP, and puts the earlier one back when it does not."
    ],
    examples: [
      { about: "Leave it running on this machine", line: "ftl deploy --keep --port 3000" },
      { about: "See what would be done", line: "ftl deploy --dry-run" }
    ]
  }
}, stepCommands = steps.map(
  (step) => step.id === "transpile" ? transpileCommand : commandOf(step, texts[step.id])
);
function commandOf(step, text) {
  return {
    name: step.id,
    ...text,
    inputs: { ...step.inputs, ...dryRunInput },
    run: ({ flags, system }) => {
      let args = [...flags].flatMap(([name, values]) => asFlags(name, values));
      return runStepCommand(step, args, system);
    }
  };
}

// src/cli/commands/pipeline/steps.ts
var steps2 = {
  name: "steps",
  summary: "List the steps of the pipeline, in order.",
  description: ["Each is a command and a GitHub action of its own, ftl/deploy/actions/<step>."],
  inputs: {},
  examples: [{ about: "What ftl pipeline runs", line: "ftl steps" }],
  run: async () => {
    let width = Math.max(...steps.map(({ id }) => id.length));
    return {
      summary: steps.map(({ id }) => id).join(", "),
      text: steps.map(({ id, title }, index) => `${index + 1}  ${id.padEnd(width)}  ${title}`).join(`
`),
      details: {
        steps: steps.map(({ id, title, inputs: inputs3, outputs }) => ({
          id,
          title,
          inputs: Object.keys(inputs3),
          outputs: Object.keys(outputs)
        }))
      }
    };
  }
};

// src/cli/commands/project/import.ts
import path8 from "node:path";
var importCommand = {
  name: "import",
  summary: "Make an ftl.toml from the spin.toml of an existing app.",
  description: [
    "Reads the manifest by the rules of Spin itself, of version 1 or 2, and writes an ftl.toml beside it in which every component is a tool. What does not carry over is listed with its line. No file is ever replaced."
  ],
  positionals: [{ name: "FILE", description: "The manifest; spin.toml of the project folder by default." }],
  inputs: dryRunInput,
  examples: [
    { about: "See what would be written", line: "ftl import --dry-run" },
    { about: "From another folder", line: "ftl import ../my-app/spin.toml" }
  ],
  run: async ({ inputs: inputs3, positionals: [written], projectFolder, system }) => {
    let source = written === void 0 ? path8.join(projectFolder, "spin.toml") : path8.resolve(system.workingFolder, written), folder = path8.dirname(source), app = importApp(readManifest(await readText(source, system), path8.basename(source))), target = path8.join(folder, "ftl.toml"), warnings = app.leftOut.map(({ at, reason }) => new FtlError("E_MANIFEST", reason, { at })), outputs = { file: target, tools: app.tools.join(",") }, tools2 = `${app.tools.length} ${app.tools.length === 1 ? "tool" : "tools"}`;
    if (inputs3["dry-run"])
      return { summary: `would write ${target}, ${tools2}`, text: app.text.trimEnd(), outputs, warnings };
    if (await system.files.stat(target))
      throw new FtlError("E_FILE_EXISTS", `${target} is there already.`, { hint: "Move it away first." });
    await system.files.write(target, app.text);
    let error = await faultsOf(folder, system);
    return { summary: `wrote ${target}, ${tools2}`, outputs, warnings, error };
  }
};
async function faultsOf(projectFolder, system) {
  try {
    await readProject({ projectFolder, projectFile: "ftl.toml" }, system);
    return;
  } catch (error) {
    if (error instanceof FtlErrors) return error;
    throw error;
  }
}
async function readText(file, { files }) {
  let found = await files.stat(file);
  if (found?.kind === "file" && found.size <= projectLimits.bytes) return files.readText(file);
  let message = found ? `${file} is not a file of sensible size.` : `There is no ${file}.`;
  throw new FtlError("E_USAGE", message, { hint: "Name the spin.toml of a Spin app." });
}

// src/cli/scaffold/new-tool.ts
import path11 from "node:path";

// src/cli/scaffold/project-text.ts
import path9 from "node:path";
async function readProjectText(place, system) {
  let name = await findProjectFile(place, system);
  if (name !== "ftl.toml" && !name.endsWith(".toml")) {
    let hint = "Change it by hand: its keys are those of ftl.toml.";
    throw new FtlError("E_USAGE", `${name} is not edited by ftl; only TOML is.`, { hint });
  }
  let file = path9.join(place.projectFolder, name);
  return { file, text: await system.files.readText(file) };
}
async function replaceProjectText({ file, text: before }, after, { place, system }) {
  await system.files.write(file, after);
  try {
    await readProject(place, system);
  } catch (error) {
    throw await system.files.write(file, before), error instanceof FtlError ? withoutPositions(error) : error;
  }
}
function withoutPositions(error) {
  let [first, ...others] = flattenErrors(error).map(
    ({ code, message, hint }) => new FtlError(code, message, { hint })
  );
  return first === void 0 ? error : new FtlErrors([first, ...others]);
}

// src/cli/scaffold/template.ts
import path10 from "node:path";
async function templateNames(kind, system) {
  return (await system.files.list(path10.join(system.packageRoot, "templates", kind))).flatMap((entry) => entry.kind === "folder" ? [entry.name] : []);
}
async function readTemplate(folder, name, system) {
  let root = path10.join(system.packageRoot, "templates", folder), files = /* @__PURE__ */ new Map();
  for (let file of await filesBelow(root, "", system)) {
    let text = await system.files.readText(path10.join(root, file));
    files.set(file.replaceAll(/(^|\/)dot-/g, "$1."), text.replaceAll("%name%", name));
  }
  return files;
}
async function readSdk(language, system) {
  if (language === "typescript") return /* @__PURE__ */ new Map();
  let root = path10.join(system.packageRoot, "sdk", language), names = await filesBelow(root, "", system), read = async (file) => [file, await system.files.readText(path10.join(root, file))];
  return new Map(await Promise.all(names.map(read)));
}
async function filesBelow(root, folder, system) {
  let found = [];
  for (let { name, kind } of await system.files.list(path10.join(root, folder))) {
    let file = folder === "" ? name : `${folder}/${name}`;
    kind === "folder" ? found.push(...await filesBelow(root, file, system)) : kind === "file" && found.push(file);
  }
  return found;
}

// src/cli/scaffold/new-tool.ts
var [tableFile, filesFolder] = ["table.toml", "files/"];
async function addTool(tool, { place, system }) {
  await checkName(tool.name, place, system);
  let before = await readProjectText(place, system);
  if ("reference" in tool) {
    let table = `[tools.${tool.name}]
repo = ${JSON.stringify(tool.reference)}`;
    return await replaceProjectText(before, withTable(before, table, tool.name), { place, system }), { files: [], projectFile: path11.basename(before.file) };
  }
  let template = await readToolTemplate(tool, system), folder = path11.join(place.projectFolder, tool.name);
  await refuseExisting(folder, tool.name, system);
  try {
    let files = [...template].filter(([file]) => file.startsWith(filesFolder));
    for (let [file, text] of files)
      await system.files.write(path11.join(folder, file.slice(filesFolder.length)), text);
    let after = withTable(before, template.get(tableFile) ?? "", tool.name);
    return await replaceProjectText(before, after, { place, system }), { files: files.map(([file]) => `${tool.name}/${file.slice(filesFolder.length)}`), projectFile: path11.basename(before.file) };
  } catch (error) {
    throw await system.files.remove(folder), error;
  }
}
function withTable({ file, text }, table, name) {
  if (!isToolkit(parseDocument(text, path11.basename(file)))) return appendTable(text, table);
  let listed = table.replaceAll(`[tools.${name}]`, `[[tools]]
name = "${name}"`);
  return appendTable(text, listed.replaceAll(`[[tools.${name}.`, "[[tools."));
}
async function checkName(name, place, system) {
  let fault = toolNameFault(name);
  if (fault !== void 0)
    throw new FtlError("E_PROJECT_NAME", `The tool name "${name.slice(0, 100)}" ${fault}.`);
  let { tools: tools2 } = await readProject(place, system), other = tools2.find(({ id }) => id === componentId(name));
  if (other === void 0) return;
  let same = other.name === name ? "" : ` under the name "${other.name}", which is the same component`;
  throw new FtlError("E_PROJECT_NAME", `The project has a tool "${name}" already${same}.`, {
    at: other.at,
    hint: `Choose another name, or remove it with "ftl remove ${other.name}".`
  });
}
async function readToolTemplate({ name, language }, system) {
  let languages = await templateNames("tool", system);
  if (languages.includes(language)) {
    let sdk = [...await readSdk(language, system)].map(
      ([file, text]) => [filesFolder + file, text]
    );
    return new Map([...await readTemplate(`tool/${language}`, name, system), ...sdk]);
  }
  let near = suggest(language, languages);
  throw new FtlError("E_USAGE", `There is no template for the language "${language.slice(0, 60)}".`, {
    hint: near ? `Did you mean ${near}?` : `There are templates for ${languages.join(", ")}.`
  });
}
async function refuseExisting(folder, name, { files }) {
  let found = await files.stat(folder);
  if (found !== void 0 && !(found.kind === "folder" && (await files.list(folder)).length === 0))
    throw new FtlError("E_USAGE", `${name} is there already, and nothing in it is overwritten.`, {
      hint: `If it is a tool, write [tools.${name}] into ftl.toml; else choose another name.`
    });
}

// src/cli/commands/project/add.ts
var add = {
  name: "add",
  summary: "Add a tool to the project.",
  description: [
    "Writes a tool that works into a folder of its own, and a table [tools.NAME] at the end of ftl.toml, or one of [[tools]] in toolkit.toml; nothing else in the file changes. A reference such as ghcr.io/owner/tool:1.2.3 adds a component of a registry instead, which needs no source."
  ],
  positionals: [
    {
      name: "NAME",
      description: "Name of the tool, the prefix that clients see; or a registry reference.",
      required: !0
    }
  ],
  inputs: {
    language: {
      kind: "string",
      default: "typescript",
      short: "l",
      value: "LANGUAGE",
      description: "typescript, rust, python or go."
    },
    name: {
      kind: "string",
      value: "NAME",
      description: "Name of a tool that comes from a registry. Default: the last part of its reference."
    }
  },
  examples: [
    { about: "A tool in TypeScript, with nothing to install", line: "ftl add hello" },
    { about: "One in Rust", line: "ftl add weather --language rust" },
    { about: "One that somebody published", line: "ftl add ghcr.io/owner/tool:1.2.3" }
  ],
  run: async ({ positionals: [typed = ""], inputs: inputs3, flags, system, ...place }) => {
    let tool = newTool(typed, { ...inputs3, languageGiven: flags.has("language") }), { files, projectFile } = await addTool(tool, { place, system }), added = "reference" in tool ? tool.reference : `${tool.name}/, a tool in ${tool.language}`;
    return {
      summary: `Added ${added}`,
      text: [
        `Added ${added}`,
        ...files.map((file) => `  ${file}`),
        `  ${projectFile}, the table of ${tool.name}`,
        "",
        "Next: ftl up"
      ].join(`
`),
      outputs: { name: tool.name },
      details: { files }
    };
  }
};
function newTool(typed, {
  language,
  name,
  languageGiven
}) {
  if (!typed.includes("/")) {
    if (name === "") return { name: typed, language };
    throw new FtlError("E_USAGE", "--name is for a tool that comes from a registry.", {
      hint: `Write "ftl add ${name}".`
    });
  }
  if (languageGiven)
    throw new FtlError("E_USAGE", "A component of a registry is built already: --language says nothing.");
  let last = typed.split("/").at(-1) ?? "";
  return { name: name === "" ? last.replace(/[:@].*$/, "") : name, reference: typed };
}

// src/cli/commands/project/init.ts
import path13 from "node:path";

// src/cli/scaffold/new-project.ts
import path12 from "node:path";
var toolsOfTemplate = {
  mcp: ["hello"],
  private: ["hello"],
  toolkit: ["hello", "goodbye"]
};
function toolsOf(template) {
  return toolsOfTemplate[template] ?? [];
}
async function writeProject(project, system) {
  let files = await readProjectTemplate(project, system), projectFile = projectFileNames.find((name) => files.has(name)) ?? projectFileNames[0];
  await refuseProject(project, projectFile, system);
  let result = { projectFile, written: [], replaced: [], kept: [] };
  for (let [file, text] of files) {
    let target = path12.join(project.folder, file), there = await system.files.readTextIfExists(target);
    if (there !== text) {
      if (there !== void 0 && !project.force) {
        result.kept.push(file);
        continue;
      }
      await system.files.write(target, text), (there === void 0 ? result.written : result.replaced).push(file);
    }
  }
  return result;
}
async function readProjectTemplate({ name, template, workflow }, system) {
  if (!/^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(name)) {
    let hint = 'Letters, digits, "-" and "_", with a letter first: ftl init my-server';
    throw new FtlError("E_USAGE", `A project cannot be named "${name.slice(0, 100)}".`, { hint });
  }
  let templates = (await templateNames("project", system)).filter((each) => each !== "every");
  if (!templates.includes(template)) {
    let near = suggest(template, templates);
    throw new FtlError("E_USAGE", `There is no template "${template.slice(0, 60)}".`, {
      hint: near ? `Did you mean ${near}?` : `There are ${templates.join(", ")}.`
    });
  }
  let every = await readTemplate("project/every", name, system), own = await readTemplate(`project/${template}`, name, system);
  return new Map([...every, ...own].filter(([file]) => workflow || !file.startsWith(".github/")));
}
async function refuseProject({ folder, force }, projectFile, { files }) {
  let there = await files.stat(folder);
  if (there === void 0) return;
  if (there.kind !== "folder") throw new FtlError("E_USAGE", `${folder} is there already and is no folder.`);
  let names = (await files.list(folder)).map(({ name }) => name), found = projectFileNames.find((name) => names.includes(name)), replaces = found === projectFile;
  if (!(found === void 0 || force && replaces))
    throw new FtlError("E_USAGE", `${folder} is a project already: it has ${found}.`, {
      hint: `Add a tool with "ftl add NAME", or choose another folder.${replaces ? " --force replaces what the template has." : ""}`
    });
}

// src/cli/commands/project/init.ts
var init = {
  name: "init",
  summary: "Start a project in a new folder, or in this one.",
  description: [
    'Writes ftl.toml (toolkit.toml for a toolkit), a workflow that deploys with "uses: ftl/deploy@v1", and what editors need to know the SDK without an installation. Files that are there already are left alone and named.',
    "Templates: basic has no tool yet; mcp has one; private has one behind an authorizer; toolkit has two in a toolkit.toml, each with a route of its own."
  ],
  positionals: [
    { name: "NAME", description: "Folder to make, which names the project. Default: the working folder." }
  ],
  inputs: {
    template: {
      kind: "string",
      default: "basic",
      short: "t",
      value: "NAME",
      description: "basic, mcp, private or toolkit."
    },
    language: {
      kind: "string",
      default: "typescript",
      short: "l",
      value: "LANGUAGE",
      description: "Language of the tools: typescript, rust, python or go."
    },
    workflow: {
      kind: "boolean",
      default: "true",
      description: "Write .github/workflows/deploy.yml; --no-workflow leaves it out."
    },
    force: {
      kind: "boolean",
      default: "false",
      short: "f",
      description: "Replace files that are there already; each is named."
    }
  },
  examples: [
    {
      about: "From nothing to a server",
      line: "ftl init my-server && cd my-server && ftl add hello && ftl up"
    },
    { about: "With a tool in Rust to begin with", line: "ftl init my-server --template mcp --language rust" }
  ],
  run: async ({ positionals: [typed = "."], inputs: inputs3, system }) => {
    let folder = path13.resolve(system.workingFolder, typed), { template, language, workflow, force } = inputs3, name = path13.basename(folder), tools2 = toolsOf(template);
    await readToolTemplate({ name: "hello", language }, system);
    let result = await writeProject({ name, folder, template, workflow, force }, system), place = { projectFolder: folder, projectFile: result.projectFile }, written = [...result.written];
    for (let tool of tools2)
      written.push(...(await addTool({ name: tool, language }, { place, system })).files);
    let shown3 = path13.relative(system.workingFolder, folder);
    return {
      summary: `Made the project ${name}`,
      text: summaryText(
        name,
        { ...result, written },
        { shown: shown3, add: tools2.length > 0 ? [] : [addLine(language)] }
      ),
      outputs: { name, folder },
      details: { ...result, written }
    };
  }
};
function addLine(language) {
  return language === "typescript" ? "ftl add hello" : `ftl add hello --language ${language}`;
}
function summaryText(name, { written, replaced, kept }, { shown: shown3, add: add2 }) {
  let next = [...shown3 === "" ? [] : [`cd ${shown3}`], ...add2, "ftl up"];
  return [
    `Made the project ${name}`,
    ...written.map((file) => `  ${file}`),
    ...replaced.map((file) => `  ${file} (replaced)`),
    ...kept.map((file) => `  ${file} (left as it was)`),
    "",
    `Next: ${next.join(" && ")}`
  ].join(`
`);
}

// src/cli/commands/project/remove.ts
import path14 from "node:path";
var remove = {
  name: "remove",
  summary: "Remove a tool from the project.",
  description: [
    "Takes what is written about the tool out of ftl.toml or toolkit.toml, with its comments, and leaves every other byte alone; then removes its folder, after asking."
  ],
  positionals: [{ name: "NAME", description: "Name of the tool.", required: !0 }],
  inputs: {
    "keep-files": { kind: "boolean", default: "false", description: "Leave the folder of the tool." },
    ...yesInput
  },
  examples: [
    { about: "A tool and its folder, without a question", line: "ftl remove hello --yes" },
    { about: "Only what ftl.toml says of it", line: "ftl remove hello --keep-files" }
  ],
  run: async ({ positionals: [name = ""], inputs: inputs3, system, ...place }) => {
    let { tools: tools2, middleware } = await readProject(place, system), tool = findTool(name, tools2), own = middleware.flatMap((part) => part.kind === "own" ? [part.component] : []), folder = inputs3["keep-files"] ? void 0 : await removableFolder(tool, [...tools2, ...own], {
      projectFolder: place.projectFolder,
      system
    });
    folder !== void 0 && await confirm(`Remove ${tool.path}/ with all that is in it?`, inputs3, system);
    let before = await readProjectText(place, system), index = tools2.indexOf(tool), after = isToolkit(parseDocument(before.text, path14.basename(before.file))) ? removeTables(before.text, "tools", index) ?? before.text : ["tools", "component"].reduce(
      (text, section2) => removeTables(text, section2, tool.name) ?? text,
      before.text
    );
    if (after === before.text)
      throw new FtlError("E_USAGE", `"${tool.name}" is written in a way that ftl does not take apart.`, {
        at: tool.at,
        hint: "Remove it by hand."
      });
    await replaceProjectText(before, after, { place, system }), folder !== void 0 && await system.files.remove(folder);
    let files = folder === void 0 ? leftFiles(tool) : ` and ${tool.path}/`;
    return {
      summary: `Removed ${tool.name} from ${path14.basename(before.file)}${files}`,
      outputs: { name: tool.name }
    };
  }
};
function leftFiles({ path: folder }) {
  return folder === "." || folder === "" ? "" : `; ${folder}/ is left`;
}
function findTool(name, tools2) {
  let found = tools2.find((tool) => tool.name === name);
  if (found) return found;
  let near = suggest(
    name,
    tools2.map((tool) => tool.name)
  ), known = tools2.map((tool) => tool.name).join(", ") || "none";
  throw new FtlError("E_USAGE", `The project has no tool "${name.slice(0, 100)}".`, {
    hint: near ? `Did you mean ${near}?` : `It has: ${known}.`
  });
}
async function removableFolder(tool, components, { projectFolder, system }) {
  let isShared = components.some(
    (other) => other !== tool && (other.path === tool.path || other.path.startsWith(`${tool.path}/`))
  );
  if (tool.path === "." || tool.path === "" || isShared) return;
  let folder = path14.join(projectFolder, tool.path);
  return (await system.files.stat(folder))?.kind === "folder" ? folder : void 0;
}

// src/pipeline/migrate-file.ts
import path15 from "node:path";
async function planMigration(place, system) {
  let file = await findProjectFile(place, system), migration = migrateProject(await readProjectDocument({ ...place, projectFile: file }, system));
  return migration && { ...migration, file };
}
async function writeMigration({ projectFolder }, { file, text }, { files }) {
  let target = path15.join(projectFolder, "ftl.toml");
  if (file !== "ftl.toml" && await files.stat(target) !== void 0) {
    let hint = "Move it away first.";
    throw new FtlError("E_FILE_EXISTS", `${target} is there already, besides ${file}.`, { hint });
  }
  let kept = await freeName(`${file}.bak`, projectFolder, files), before = await files.readBytes(path15.join(projectFolder, file));
  return await files.write(path15.join(projectFolder, kept), before, { mode: 384 }), await files.write(target, text), file !== "ftl.toml" && await files.remove(path15.join(projectFolder, file)), kept;
}
async function freeName(name, folder, files) {
  for (let count = 1; ; count += 1) {
    let candidate = count === 1 ? name : `${name}${count}`;
    if (await files.stat(path15.join(folder, candidate)) === void 0) return candidate;
  }
}

// src/cli/commands/project/migrate.ts
var migrate = {
  name: "migrate",
  summary: "Rewrite a project file of an earlier form as ftl.toml.",
  description: [
    "Recognises every form that project files had: [auth] and [gateway], the YAML and JSON application file, the file of a single tool or component, and the names [oauth] and [component.X]. Writes ftl.toml and keeps the old file beside it as .bak. Comments are kept.",
    'What cannot be carried over is listed with its line; nothing is guessed in silence. The new file is then checked as by "ftl validate".'
  ],
  inputs: {
    ...dryRunInput,
    check: {
      kind: "boolean",
      default: "false",
      description: "Write nothing; fail when the project file has an earlier form."
    }
  },
  examples: [
    { about: "See what it would write", line: "ftl migrate --dry-run" },
    { about: "Rewrite the project file of this folder", line: "ftl migrate" }
  ],
  run: async (context) => {
    let { inputs: inputs3, system } = context, migration = await planMigration(context, system);
    if (migration === void 0)
      return { summary: "The project file has the form of today.", unchanged: !0 };
    if (inputs3.check) throw outdated(migration);
    if (inputs3["dry-run"]) {
      let { about, file, text } = migration;
      return { summary: `${file} is ${about}; would write ftl.toml`, text: text.trimEnd(), ...shown2(migration) };
    }
    return write2(migration, context);
  }
};
async function write2(migration, context) {
  let { projectFolder, system } = context, kept = await writeMigration({ projectFolder }, migration, system), outcome = { summary: `wrote ftl.toml; the old file is kept as ${kept}`, outputs: { file: "ftl.toml", kept }, ...shown2(migration) };
  return readProject({ projectFolder, projectFile: "ftl.toml" }, system).then(
    () => outcome,
    (error) => {
      if (error instanceof FtlError) return { ...outcome, error };
      throw error;
    }
  );
}
function shown2({ notes, text, about }) {
  return { warnings: notes.map(
    ({ message, at }) => new FtlError("E_PROJECT_FORM", `${at.file}, line ${at.line}: ${message}`)
  ), details: { form: about, text, notes } };
}
function outdated({ file, about }) {
  let hint = 'Run "ftl migrate" to rewrite it.';
  return new FtlError("E_PROJECT_FORM", `${file} is ${about}.`, { at: { file, line: 1, column: 1 }, hint });
}

// src/cli/commands/project/validate.ts
var validate = {
  name: "validate",
  summary: "Check ftl.toml and say everything that is wrong with it.",
  description: [
    "Every problem comes with its line, what was expected there, and the nearest name that exists. Warnings are about what is allowed and most likely not meant; they do not change the exit code."
  ],
  inputs: {},
  examples: [{ about: "Check the project in this folder", line: "ftl validate" }],
  run: async (context) => {
    let { project, warnings } = await reviewProject(context, context.system), { file, name, version: version2, tools: tools2 } = project, count = `${tools2.length} ${tools2.length === 1 ? "tool" : "tools"}`;
    return {
      summary: `${file} is valid: ${name} ${version2}, ${count}`,
      outputs: { name, version: version2 },
      warnings,
      details: { tools: tools2.map((tool) => tool.name) }
    };
  }
};

// src/cli/server/running-app.ts
async function noteServing(url, { projectFolder, system }) {
  let file = stateFiles(projectFolder).up, pid = system.platform.processId, served = { version: 1, url, pid };
  return await system.files.write(file, `${JSON.stringify(served, null, 2)}
`), async () => {
    (await readServing(file, system))?.pid === pid && await system.files.remove(file);
  };
}
async function findServing(projectFolder, system) {
  let { up: up2, deployments } = stateFiles(projectFolder), served = await readServing(up2, system);
  return served && isOnLoopback(served.url) && system.processes.alive(served.pid) ? served.url : (await listDeployments(deployments, system)).find(({ running, url }) => running && isOnLoopback(url))?.url;
}
function isOnLoopback(url) {
  return URL.canParse(url) && /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(new URL(url).hostname);
}
async function readServing(file, system) {
  let record = await system.files.readRecord(file), { version: version2, url, pid } = record ?? {};
  if (!(version2 !== 1 || typeof url != "string" || typeof pid != "number"))
    return { version: version2, url, pid };
}

// src/cli/server/connect.ts
var serverInputs = {
  url: {
    kind: "string",
    short: "u",
    value: "URL",
    description: 'MCP endpoint of the server. Default: what "ftl up" or "ftl deploy --keep" serves of this project.'
  },
  timeout: {
    kind: "string",
    default: "60",
    value: "SECONDS",
    description: "How long to wait for an answer."
  }
}, tokenNote = 'A private server is called with the token in the variable FTL_ACCESS_TOKEN, which is sent as "Authorization: Bearer" and never over plain http to another machine.';
async function connectServer(request) {
  let { projectFolder, system, onNotification } = request, url = request.url === "" ? await servedUrl(projectFolder, system) : readUrl(request.url), timeoutMs2 = readSeconds(request.timeout) * 1e3, token = readToken(url, system);
  return { client: await answered(url, connectMcp(url, { token, timeoutMs: timeoutMs2, system, ...onNotification ? { onNotification } : {} })), url };
}
async function answered(url, answer) {
  try {
    return await answer;
  } catch (error) {
    throw error instanceof McpError ? serverError(url, error) : error;
  }
}
function serverError(url, error) {
  let { host, pathname } = new URL(url), place = `${host}${pathname}`, status2 = error.answer?.status;
  if (status2 === 401 || status2 === 403)
    return new FtlError("E_SERVER_ANSWER", `${place} let nobody in: HTTP ${status2}.`, {
      cause: error,
      hint: "Set FTL_ACCESS_TOKEN to a token that the server takes."
    });
  let hint = status2 === void 0 ? 'Is it running? "ftl up" serves the project here.' : "Is this the URL of an MCP endpoint? It often ends with /mcp.";
  return new FtlError("E_SERVER_ANSWER", `${place}: ${error.message}`, { cause: error, hint });
}
async function servedUrl(projectFolder, system) {
  let url = await findServing(projectFolder, system);
  if (url !== void 0) return url;
  throw new FtlError("E_USAGE", `Nothing of the project in ${projectFolder} is running here.`, {
    hint: 'Start it with "ftl up" in another terminal, or name a server with --url.'
  });
}
function readUrl(text) {
  let url = URL.canParse(text) ? new URL(text) : void 0, isPlain = url?.username === "" && url.password === "" && url.hash === "";
  if (url && isPlain && ["http:", "https:"].includes(url.protocol)) return url.href;
  throw new FtlError("E_USAGE", "The URL of the server is not an http or https URL without a user name.", {
    hint: "For example --url http://127.0.0.1:3000/mcp"
  });
}
function readSeconds(text) {
  let seconds = Number(text);
  if (/^\d{1,5}$/.test(text) && seconds > 0) return seconds;
  throw new FtlError("E_USAGE", `timeout is "${text.slice(0, 20)}"; expected seconds, 1 to 99999.`);
}
function readToken(url, { env }) {
  let token = env.FTL_ACCESS_TOKEN;
  if (!(token === void 0 || token === "")) {
    if (new URL(url).protocol === "https:" || isOnLoopback(url)) return token;
    throw new FtlError(
      "E_USAGE",
      "The token in FTL_ACCESS_TOKEN is not sent over plain http to another machine.",
      {
        hint: "Use the https URL of the server, or unset FTL_ACCESS_TOKEN."
      }
    );
  }
}

// src/cli/server/find-tool.ts
function findTool2(typed, tools2) {
  let exact = tools2.find(({ name }) => name === typed || name === typed.replace("/", "__"));
  if (exact) return exact;
  let bare = tools2.filter(({ name }) => name.endsWith(`__${typed}`)), [only] = bare;
  if (only && bare.length === 1) return only;
  let names = tools2.map(({ name }) => name), near = suggest(typed, names) ?? names.find((name) => suggest(typed, [name.replace(/^.*__/, "")]));
  throw new FtlError("E_USAGE", `The server has no tool "${typed.slice(0, 100)}".`, {
    hint: hintFor({ bare, near, names })
  });
}
function hintFor({
  bare,
  near,
  names
}) {
  return bare.length > 1 ? `Several end so: ${bare.map(({ name }) => name).join(", ")}.` : near ? `Did you mean ${near}?` : names.length === 0 ? "It has none." : `It has: ${names.slice(0, 20).join(", ")}. See "ftl tools".`;
}

// src/cli/server/print-content.ts
function contentText(result) {
  let shown3 = (Array.isArray(result.content) ? result.content : []).map((block) => isJsonObject(block) ? blockText(block) : "");
  if (shown3.length > 0) return shown3.join(`
`);
  let structured = result.structuredContent;
  return structured === void 0 ? "(no content)" : JSON.stringify(structured, null, 2);
}
function blockText(block) {
  let { type, text, data, mimeType, uri, name, resource } = block;
  return type === "text" ? String(text ?? "") : type === "image" || type === "audio" ? `[${type} ${mimeType ?? ""}, ${decodedBytes(data)} bytes]` : type === "resource_link" ? `[${String(name ?? "resource")}: ${String(uri ?? "")}]` : type === "resource" && isJsonObject(resource) ? typeof resource.text == "string" ? resource.text : `[resource ${String(resource.uri ?? "")}]` : `[${String(type ?? "unknown content")}]`;
}
function decodedBytes(data) {
  return typeof data == "string" ? Math.floor(data.replaceAll("=", "").length * 3 / 4) : 0;
}

// src/cli/server/read-arguments.ts
var maxBytes = 8 * 1024 * 1024;
async function readToolArguments(typed, { inputSchema }, { input }) {
  let [first, ...rest] = typed;
  if (first === void 0) return {};
  if (!(first === "-" || /^\s*[{[]/.test(first))) return readPairs(typed, inputSchema);
  if (rest.length > 0)
    throw new FtlError("E_USAGE", "One JSON object holds all arguments; something follows it.");
  return parseObject(first === "-" ? await input.readText(maxBytes) : first);
}
function parseObject(text) {
  let value = parseOrUndefined(text);
  if (isJsonObject(value)) return value;
  let reason = value === void 0 ? "are not valid JSON" : "are no JSON object";
  throw new FtlError("E_USAGE", `The arguments ${reason}.`, {
    hint: `For example '{"name": "Ada"}', in single quotes for the shell; or name=Ada.`
  });
}
function readPairs(typed, schema) {
  let pairs = /* @__PURE__ */ new Map();
  for (let [key, value] of typed.map((pair) => readPair(pair, schema))) {
    if (pairs.has(key))
      throw new FtlError("E_USAGE", `The argument ${key} is given twice.`, {
        hint: `For a list write it as JSON: ${key}='["a", "b"]'.`
      });
    pairs.set(key, value);
  }
  return Object.fromEntries(pairs);
}
function readPair(pair, schema) {
  let equals = pair.indexOf("=");
  if (equals <= 0)
    throw new FtlError("E_USAGE", "An argument is neither JSON nor key=value.", {
      hint: `For example name=Ada, or '{"name": "Ada"}'.`
    });
  let [key, text] = [pair.slice(0, equals), pair.slice(equals + 1)], properties = schema.properties, property = isJsonObject(properties) && Object.hasOwn(properties, key) ? properties[key] : void 0;
  return [key, readValue(text, isJsonObject(property) ? property.type : void 0, key)];
}
function readValue(text, type, key) {
  let types = [type].flat();
  if (types.includes("string")) return text;
  let value = parseOrUndefined(text);
  if (value !== void 0) return value;
  if (type === void 0) return text;
  throw new FtlError(
    "E_USAGE",
    `The value of ${key} is not the ${types.join(" or ")} that the tool asks for.`
  );
}
function parseOrUndefined(text) {
  try {
    return parseJson(text);
  } catch {
    return;
  }
}

// src/cli/commands/serve/call.ts
var call = {
  name: "call",
  summary: "Call a tool of a running server.",
  description: [
    "Prints the content of the result, and under --json the whole result as details.result. It exits with 1 when the tool answers with an error.",
    tokenNote
  ],
  positionals: [
    {
      name: "TOOL",
      description: "Name of the tool, such as hello__greet; its bare name when no other has it.",
      required: !0
    },
    {
      name: "ARGUMENT",
      description: 'One JSON object with all arguments, "-" to read it from standard input, or key=value each.',
      repeated: !0
    }
  ],
  inputs: serverInputs,
  examples: [
    { about: 'Of the project that "ftl up" serves', line: "ftl call hello__greet name=Ada" },
    { about: "With JSON", line: `ftl call hello__greet '{"name": "Ada"}'` },
    {
      about: "Arguments from a file, of another server",
      line: "ftl call hello__greet - --url https://example.com/mcp"
    }
  ],
  run: async ({ positionals: [typed = "", ...rest], inputs: inputs3, projectFolder, system }) => {
    let progress = showProgress(typed, system);
    try {
      let { client, url } = await connectServer({
        ...inputs3,
        projectFolder,
        system,
        onNotification: progress.notify
      }), tool = findTool2(typed, await answered(url, client.listTools())), args = await readToolArguments(rest, tool, system), result = resultOf(tool.name, await answered(url, client.callTool(tool, args))), text = contentText(result), error = result.isError === !0 ? failed(tool.name) : void 0;
      return {
        summary: singleLine(text).slice(0, 200),
        text: system.terminal.interactive ? stripTerminal(text) : text,
        outputs: { tool: tool.name, url },
        details: { result },
        error
      };
    } finally {
      progress.done();
    }
  }
};
function failed(tool) {
  return new FtlError("E_TOOL_RESULT", `${tool} answered with an error.`);
}
function resultOf(tool, response) {
  if ("error" in response) {
    let { code, message } = response.error, said = singleLine(message).slice(0, 1e3);
    throw code === -32602 ? new FtlError("E_USAGE", `${tool}: ${said}`, { hint: '"ftl tools" shows its arguments.' }) : new FtlError("E_SERVER_ANSWER", `${tool}: JSON-RPC error ${code}: ${said}`);
  }
  let { result } = response;
  if (result.resultType !== "input_required") return result;
  throw new FtlError(
    "E_TOOL_RESULT",
    `${tool} asks its caller for something more, which ftl call cannot give.`
  );
}
function showProgress(tool, { log }) {
  let line = log.progress(`Calling ${tool}`);
  return {
    done: () => line.done(),
    notify: (method, params) => {
      if (method === "notifications/message") return log.untrusted(messageText(params));
      let { progress, total, message } = params, amount = total === void 0 ? String(progress) : `${String(progress)} of ${String(total)}`;
      line.update(`${tool}: ${amount}${message === void 0 ? "" : `, ${singleLine(String(message))}`}`);
    }
  };
}
function messageText({ level, data }) {
  return `[${String(level)}] ${typeof data == "string" ? data : JSON.stringify(data)}`;
}

// src/cli/build-app.ts
async function buildApp2(walk, system) {
  let ended2 = await walkSteps(stepsBetween("setup", "componentize"), walk, system), error = ended2.at(-1)?.result.error;
  return { steps: ended2.map(({ result }) => result), error: error ? errorFromJson(error) : void 0 };
}

// src/cli/tests/own-tests.ts
import path17 from "node:path";

// src/cli/tests/python-tests.ts
import path16 from "node:path";
async function pythonTests(folder, { files, processes }) {
  let own = [".venv", "venv"].flatMap((name) => [
    path16.join(folder, name, "bin", "python3"),
    path16.join(folder, name, "Scripts", "python.exe")
  ]), python = (await Promise.all(own.map(async (file) => await files.stat(file) ? [file] : []))).flat()[0] ?? "python3";
  return (await processes.run(python, ["-c", "import pytest"], { cwd: folder, timeoutMs: 6e4 }).catch(() => {
  }))?.exitCode === 0 ? [python, "-m", "pytest", "-q"] : [python, "-m", "unittest", "discover", "-p", "*test*.py"];
}

// src/cli/tests/own-tests.ts
async function findOwnTests({ path: folder }, { projectFolder, system }) {
  let root = path17.join(projectFolder, folder);
  if ((await system.files.stat(root))?.kind !== "folder") return;
  if (await hasTestScript(root, system)) {
    let npm = await findNpm(system);
    return { kind: "command", command: [npm.command, ...npm.args, "test", "--silent"] };
  }
  let names = new Set((await system.files.list(root)).map(({ name }) => name));
  if (names.has("Cargo.toml")) return { kind: "command", command: ["cargo", "test"] };
  if (names.has("go.mod")) return { kind: "command", command: ["go", "test", "./..."] };
  let files = await filesBelow2(root, "", system);
  if (files.some((file) => /(?:^|\/)(?:test_\w+|\w+_test)\.py$/.test(file)))
    return { kind: "command", command: await pythonTests(root, system) };
  let typescript = files.filter((file) => file.endsWith(".test.ts"));
  return typescript.length === 0 ? void 0 : { kind: "node", files: typescript };
}
async function hasTestScript(root, { files }) {
  let script = (await files.readRecord(path17.join(root, "package.json")))?.scripts?.test;
  return typeof script == "string" && !script.includes("no test specified");
}
var skipped = /* @__PURE__ */ new Set(["node_modules", "target", ".ftl", ".git", "dist", ".venv", "__pycache__"]), deepest = 8;
async function filesBelow2(root, folder, system) {
  let found = [];
  for (let { name, kind } of await system.files.list(path17.join(root, folder))) {
    let file = folder === "" ? name : `${folder}/${name}`;
    kind === "file" && found.push(file), kind === "folder" && !skipped.has(name) && file.split("/").length <= deepest && found.push(...await filesBelow2(root, file, system));
  }
  return found;
}

// src/cli/tests/run-own-tests.ts
import path18 from "node:path";
var timeoutMs = 30 * 6e4, mostLines = 200;
async function runOwnTests(tool, tests, { projectFolder, system }) {
  let folder = path18.join(projectFolder, tool.path);
  if (tests.kind === "node") return runNodeTests(folder, tests.files, { tool, projectFolder, system });
  let [program, ...args] = tests.command, name = [path18.basename(program), ...args.filter((word) => !path18.isAbsolute(word))].join(" ");
  return !path18.isAbsolute(program) && await system.processes.find(program) === void 0 ? { passed: !1, note: `${program} is not in PATH; ftl doctor says what to install` } : ended(name, await run(folder, [program, ...args], system), system);
}
async function runNodeTests(folder, files, {
  tool,
  projectFolder,
  system
}) {
  let toolchain = await ensureToolchain(system), output = path18.join(projectFolder, ".ftl", "tests", tool.id);
  await system.files.remove(output);
  let esbuild = path18.join(toolchain.folder, "node_modules", "esbuild", "bin", "esbuild"), sdk = path18.join(system.packageRoot, "sdk", "typescript", "index.ts"), options = ["--bundle", "--platform=node", "--format=esm", "--sourcemap=inline", "--log-level=error"], bundled = await run(
    folder,
    [
      system.platform.nodePath,
      esbuild,
      ...files,
      ...options,
      "--out-extension:.js=.mjs",
      `--alias:ftl-deploy/sdk=${sdk}`,
      `--outbase=${folder}`,
      `--outdir=${output}`
    ],
    system
  );
  if (bundled.exitCode !== 0) return ended("bundling the tests", bundled, system);
  let built = files.map((file) => path18.join(output, file.replace(/\.ts$/, ".mjs"))), node = [toolchain.nodePath, "--enable-source-maps", "--test", ...built];
  return ended("node --test", await run(folder, node, system), system);
}
function run(folder, [program, ...args], system) {
  let { NODE_TEST_CONTEXT: _, ...env } = system.env;
  return system.processes.run(program, args, { cwd: folder, env, timeoutMs });
}
function ended(name, { exitCode: exitCode2, stdout, stderr, timedOut }, system) {
  let lines = `${stdout}
${stderr}`.split(`
`).filter((line) => line.trim() !== "");
  return exitCode2 === 0 ? (system.log.detail(lines.join(`
`)), { passed: !0, note: name }) : (system.log.untrusted(lines.slice(-mostLines).join(`
`)), { passed: !1, note: `${name} ${timedOut ? "did not end in time" : `ended with ${exitCode2}`}` });
}

// src/cli/commands/serve/test.ts
var inputs2 = {
  examples: {
    kind: "boolean",
    default: "true",
    description: "Build the app, start it and call the examples; --no-examples runs the own tests alone."
  },
  runtime: { kind: "string", default: "auto", value: "NAME", description: "auto, spin or embedded." }
}, test = {
  name: "test",
  summary: "Run the tools' own tests and the examples in ftl.toml.",
  description: [
    "A tool's own tests are found by what lies in its folder: npm test for a package.json that has it, cargo test, go test, pytest or unittest; *.test.ts without a package.json are bundled as the tool is and run by Node's test runner. Then the app is built and started, and every [[tools.X.examples]] is called. Nothing else is called. It exits with 1 when a test fails."
  ],
  inputs: inputs2,
  examples: [
    { about: "Everything", line: "ftl test" },
    { about: "Only the own tests, without a build", line: "ftl test --no-examples" }
  ],
  run: async (context) => {
    let project = await readProject(context, context.system), { inputs: given, system } = context, own = await ownRows(project, context), withExamples = given.examples && project.tools.length > 0;
    if (withExamples) {
      let flags = /* @__PURE__ */ new Map([["purpose", ["up"]]]), { error } = await buildApp2({ ...context, flags, quiet: given.json }, system);
      if (error && given.json) throw error;
      if (error) return exitCode(error);
    }
    let rows = [...own, ...withExamples ? await exampleRows(project, context) : []], failed2 = rows.filter(({ result }) => result === "failed").length, passed = rows.filter(({ result }) => result === "passed").length, summary = `${passed} passed, ${failed2} failed`, cells = rows.map(({ tool, test: name, result, note }) => [tool, name, result, note]);
    return {
      summary,
      text: `${textTable(["tool", "test", "result", ""], cells)}
${summary}`,
      details: { tests: rows },
      error: failed2 === 0 ? void 0 : new FtlError("E_TEST_FAILED", `${failed2} of ${failed2 + passed} failed.`)
    };
  }
};
async function ownRows({ tools: tools2 }, context) {
  let { system } = context, rows = [];
  for (let tool of tools2) {
    let tests = await findOwnTests(tool, context);
    if (tests === void 0) {
      rows.push({ tool: tool.name, test: "own tests", result: "none", note: "no tests in its folder" });
      continue;
    }
    let { passed, note } = await system.log.group(
      `Test ${tool.name}`,
      () => runOwnTests(tool, tests, context)
    );
    rows.push({ tool: tool.name, test: "own tests", result: passed ? "passed" : "failed", note });
  }
  return rows;
}
async function exampleRows(project, context) {
  return (await runExamples(project, context)).checks.filter(({ id, status: status2 }) => id.startsWith("example:") || status2 === "failed" || id === "without-example").map(({ id, tool = "", status: status2, message = "" }) => ({
    tool: tool.split("__")[0] ?? "",
    test: id.replace(/^example:/, "example "),
    result: status2 === "failed" ? "failed" : status2 === "skipped" ? "none" : "passed",
    note: singleLine(message).slice(0, 300)
  }));
}
async function runExamples(project, context) {
  let { inputs: given, projectFolder, system } = context, { digest = "" } = await readStepOutputs("componentize", { projectFolder, system, dryRun: !1 }), files = stateFiles(projectFolder), catalog = JSON.parse(await system.files.readText(files.catalog)), toolchain = await ensureToolchain(system), runtime = await chooseRuntime(given.runtime, { system, toolchain });
  return system.log.group("Call the examples", async () => {
    let app = await openApp(files.layout, digest, system);
    return runToolContract({ app, project, catalog, runtime, system });
  });
}

// src/cli/commands/serve/tools.ts
var tools = {
  name: "tools",
  summary: "List the tools of a running server.",
  description: [
    "Shows each tool with its arguments; those with a star are required. --json has their schemas.",
    tokenNote
  ],
  positionals: [{ name: "URL", description: "The same as --url." }],
  inputs: serverInputs,
  examples: [
    { about: 'Of the project that "ftl up" serves', line: "ftl tools" },
    { about: "Of any MCP server", line: "ftl tools https://example.com/mcp" }
  ],
  run: async ({ positionals: [typed], inputs: inputs3, projectFolder, system }) => {
    let { client, url } = await connectServer({
      ...inputs3,
      url: typed ?? inputs3.url,
      projectFolder,
      system
    }), found = await answered(url, client.listTools()), count = `${found.length} ${found.length === 1 ? "tool" : "tools"} at ${url}`;
    return {
      summary: count,
      text: [count, ...found.map(describe2)].join(`

`),
      outputs: { url, protocolVersion: client.version },
      details: { tools: found }
    };
  }
};
function describe2({ name, description = "", inputSchema }) {
  let args = argumentList(inputSchema), lines = [
    name,
    ...stripTerminal(description).split(`
`).map((line) => `  ${line}`)
  ];
  return stripTerminal([...lines, ...args === "" ? [] : [`  arguments: ${args}`]].join(`
`));
}
function argumentList({ properties, required }) {
  if (!isJsonObject(properties)) return "";
  let needed = new Set(Array.isArray(required) ? required : []);
  return Object.entries(properties).map(([key, schema]) => {
    let type = isJsonObject(schema) ? [schema.type ?? []].flat().join("|") : "";
    return `${key}${needed.has(key) ? "*" : ""}${type === "" ? "" : ` (${type})`}`;
  }).join(", ");
}

// src/cli/commands/serve/serve-app.ts
import path21 from "node:path";

// src/cli/commands/serve/serving-text.ts
import path19 from "node:path";
var mostShown = 20;
async function servingText(url, { place, system }) {
  let project = await readProject(place, system), catalog = await system.files.readRecord(stateFiles(place.projectFolder).catalog), names = catalog === void 0 ? [] : toolLines(catalog), call2 = exampleCall(project), elsewhere = path19.relative(system.workingFolder, place.projectFolder), flag = elsewhere === "" ? "" : ` --project ${shellWord(elsewhere)}`;
  return [
    `Serving ${url}`,
    ...names.length === 0 ? ["", "It has no tools yet: ftl add hello"] : ["", "Tools:", ...names],
    "",
    ...call2 === void 0 ? [] : [`Call one:          ftl call ${call2}${flag}`],
    ...clientLines(project.name, url),
    "Stop:              Ctrl-C",
    ""
  ].join(`
`);
}
function toolLines({ components, prefix }) {
  let rows = components.flatMap((component) => rowsOf2(component, prefix !== "never")), width = Math.min(48, Math.max(0, ...rows.map(([name]) => name.length))), shown3 = rows.slice(0, mostShown).map(([name, about]) => `  ${name.padEnd(width)}  ${about}`.trimEnd());
  return rows.length > mostShown ? [...shown3, `  and ${rows.length - mostShown} more: ftl tools`] : shown3;
}
function rowsOf2({ name, discovery, tools: tools2 }, prefixed) {
  return discovery === "request" ? [[`${name}__…`, "asked for its tools on each list"]] : tools2.map((tool) => [
    prefixed ? `${name}__${tool.name}` : tool.name,
    singleLine(tool.description ?? "").slice(0, 100)
  ]);
}
function exampleCall({ tools: tools2, mcp }) {
  for (let { name, examples } of tools2) {
    let [example] = examples;
    if (example === void 0) continue;
    let tool = mcp.prefix === "never" ? example.tool : `${name}__${example.tool}`, args = Object.entries(example.arguments), words = args.every(([key, value]) => typeof value == "string" && /^[\w-]+$/.test(key)) ? args.map(([key, value]) => shellWord(`${key}=${String(value)}`)) : [shellWord(JSON.stringify(example.arguments))];
    return [tool, ...words].join(" ");
  }
}

// src/cli/commands/serve/watch-project.ts
import { isDeepStrictEqual } from "node:util";

// src/cli/commands/serve/rebuild-report.ts
function newRebuildReport({ projectFolder, system }) {
  let last = "", warned = /* @__PURE__ */ new Set(), isNews = (said) => {
    let news = said !== last;
    return last = said, news;
  };
  return {
    done: ({ file, built, warnings, duration }) => {
      for (let { message, at } of warnings)
        warned.has(keyOf({ message, at })) || system.log.warning(message, at);
      warned = new Set(warnings.map(keyOf));
      let what = built.length === 0 ? "nothing to build" : `built ${built.join(", ")}`;
      (isNews(`${file}: ${what}`) || built.length > 0) && system.log.info(`${file} changed: ${what} in ${formatDuration(duration)}`);
    },
    failed: async (error) => {
      isNews(flattenErrors(error).map(keyOf).join(`
`)) && (await printErrors(error, projectFolder, system), system.log.info("The app goes on as it was before this change."));
    }
  };
}
function keyOf({ message, at }) {
  return JSON.stringify([message, at]);
}

// src/cli/commands/serve/watched-files.ts
function isWatched(file, project) {
  for (let { build: build2 } of project?.tools ?? []) {
    if (build2.kind === "prebuilt" && build2.wasm === file) return !0;
    if (build2.kind !== "command" || file === project?.file) continue;
    if (file === build2.wasm) return !1;
    let inside = build2.workdir === "." ? file : relativeTo(build2.workdir, file);
    if (inside !== void 0) return build2.watch.some((glob) => globPattern(glob).test(inside));
  }
  return !/\.(?:wasm|pyc|log|swp|tmp)$|~$/.test(file);
}
function relativeTo(folder, file) {
  return file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : void 0;
}

// src/cli/commands/serve/watch-project.ts
var settleTime = 80;
async function watchProject({
  running,
  locked,
  toolchain,
  context
}) {
  let { system, projectFolder } = context, builder = await createComponentBuilder({ toolchain, system }), report = newRebuildReport(context), project = await readHere(context).catch(() => {
  }), served = locked, changed = /* @__PURE__ */ new Set(), timer, working, rebuild = async () => {
    let started = performance.now(), files = [...changed];
    changed = /* @__PURE__ */ new Set();
    try {
      project = await readHere(context);
      let read = performance.now(), app = await buildApp(
        { project, projectFolder, mirrors: parseMirrors(context.inputs["registry-mirror"]), update: !1 },
        { builder, toolchain, system }
      ), made = performance.now(), next = lockApp(transpile(project), app.components);
      isDeepStrictEqual(next, served) || await put(app, next, running);
      let built = changedComponents(served, next);
      served = next;
      let done = performance.now();
      report.done({ file: files[0] ?? "", built, warnings: app.warnings, duration: done - started });
      let parts = [read - started, made - read, done - made].map((ms) => `${Math.round(ms)} ms`);
      system.log.detail(`project read in ${parts[0]}, built in ${parts[1]}, put in place in ${parts[2]}`);
    } catch (thrown) {
      system.signal.aborted || await report.failed(toFtlError(thrown));
    }
  }, soon = () => {
    clearTimeout(timer), timer = setTimeout(() => {
      working ??= rebuild().finally(() => {
        working = void 0, changed.size > 0 && soon();
      });
    }, settleTime);
  }, unwatch = system.files.watch(
    projectFolder,
    (file) => {
      isWatched(file, project) && (changed.add(file), soon());
    },
    { skippedFolders }
  ), how = running.runtime === "spin" ? "built, and Spin is started again with it" : "built and served at once";
  return system.log.info(`Watching the project: a change is ${how}.`), async () => {
    unwatch(), clearTimeout(timer), await builder.close(), await working;
  };
}
function readHere(context) {
  let choice = readBuildChoice({ profile: context.inputs.profile, purpose: "up" });
  return readProject({ ...context, ...choice }, context.system);
}
function changedComponents(before, after) {
  let digests = new Map(before.components.map(({ id, source }) => [id, source.digest]));
  return after.components.filter(({ id, source }) => digests.get(id) !== source.digest).map(({ id }) => id);
}
async function put({ components }, locked, running) {
  let files = new Map(
    components.flatMap(({ digest, file, files: mounted = [] }) => [
      [digest, file],
      ...mounted.map((each) => [each.digest, each.file])
    ])
  ), componentFile = (digest) => {
    let file = files.get(digest);
    if (file === void 0) throw new FtlError("E_BUG", `Nothing that was built has the digest ${digest}.`);
    return file;
  };
  await running.replace({ locked, componentFile });
}

// src/cli/commands/serve/up-variables.ts
import path20 from "node:path";

// src/runtimes/environment-file.ts
function parseEnvironmentFile(text) {
  let entries = text.split(/\r?\n/).flatMap((line) => {
    let [, name, value = ""] = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    return name === void 0 ? [] : [[name, unquote(value)]];
  });
  return Object.fromEntries(entries);
}
function unquote(value) {
  let quoted2 = /^(["'])(.*?)\1(?:\s+#.*)?$/.exec(value);
  return quoted2 ? quoted2[2] ?? "" : value.replace(/(?:^|\s+)#.*$/, "");
}

// src/cli/commands/serve/up-variables.ts
async function readUpVariables(locked, { flags, projectFolder }, system) {
  let text = await system.files.readTextIfExists(path20.join(projectFolder, ".env")), kept = parseEnvironmentFile(text ?? ""), values = {};
  for (let name of Object.keys(locked.variables)) {
    let value = kept[environmentName(name)];
    value !== void 0 && system.env[environmentName(name)] === void 0 && (values[name] = value);
  }
  for (let flag of flags) {
    let [name, value] = splitFlag(flag), variable = Object.hasOwn(locked.variables, name) ? locked.variables[name] : void 0;
    if (!variable) throw unknownVariable(name, locked);
    variable.secret && !value.startsWith("@") && warnAboutTypedSecret(name, system), values[name] = value.startsWith("@") ? (await system.files.readText(path20.resolve(system.workingFolder, value.slice(1)))).replace(
      /\r?\n$/,
      ""
    ) : value;
  }
  return values;
}
function splitFlag(flag) {
  let equals = flag.indexOf("=");
  if (equals > 0) return [flag.slice(0, equals), flag.slice(equals + 1)];
  throw new FtlError("E_USAGE", 'A --variable has no "=" after its name.', {
    hint: "Write --variable name=value, or name=@file to read it from a file."
  });
}
function unknownVariable(name, { variables }) {
  let known = Object.keys(variables).join(", ") || "none";
  return new FtlError("E_USAGE", `The app has no variable "${name.slice(0, 100)}".`, {
    hint: `It has: ${known}.`
  });
}
function warnAboutTypedSecret(name, { log }) {
  log.warning(
    `The variable ${name} is secret, but what is typed can be read in the process list: set ${environmentName(name)}, write it to .env, or give --variable ${name}=@file.`
  );
}

// src/cli/commands/serve/serve-app.ts
async function readEndpoint({ inputs: inputs3, system }) {
  return {
    port: readPort(inputs3.port),
    tls: await readTls(inputs3["tls-cert"], inputs3["tls-key"], system),
    drainTimeMs: readDrainTime(inputs3.drain)
  };
}
function readDrainTime(text) {
  let seconds = Number(text);
  if (/^\d{1,4}(\.\d{1,3})?$/.test(text) && seconds <= 3600) return seconds * 1e3;
  throw new FtlError("E_USAGE", `drain is "${text.slice(0, 20)}"; expected seconds, from 0 to 3600.`);
}
async function serveApp({ port, tls, drainTimeMs }, context) {
  let { inputs: inputs3, projectFolder, system, print } = context, { folder, digest } = await whatToServe(inputs3, projectFolder, system), app = await openApp(folder, digest, system), toolchain = await ensureToolchain(system), runtime = await chooseRuntime(runtimeFor(inputs3), { system, toolchain });
  system.log.info(runtime.note);
  let onLog = (component, line) => {
    (inputs3.follow.length === 0 || inputs3.follow.includes(component)) && system.log.untrusted(`[${component}] ${line}`);
  }, given = await readUpVariables(app.locked, { flags: inputs3.variable, projectFolder }, system), url = `${tls ? "https" : "http"}://127.0.0.1:${port}/mcp`, isProject = inputs3.layout === "", secretOf = { known: Object.keys(app.locked.variables), given: Object.keys(given), projectFolder: isProject ? projectFolder : void 0 }, stateSecret = await ownStateSecret(secretOf, system), own = port === 0 ? {} : publicUrlVariable(app.locked, url, { given, environment: system.env }), options = {
    port,
    variables: { ...own, ...stateSecret, ...given },
    drainTimeMs,
    ...stateFolder(inputs3, projectFolder, system),
    ...inputs3["log-dir"] === "" ? {} : { logFolder: path21.resolve(system.workingFolder, inputs3["log-dir"]) },
    ...tls ? { tls } : {},
    ...inputs3.quiet ? {} : { onLog }
  }, running = await runtime.start(app, options, system), forget = system.atExit(() => running.stop()), served = `${running.url}/mcp`, text = isProject ? await servingText(served, { place: context, system }) : `Serving ${served}`, forgetNote = isProject ? await noteServing(served, { projectFolder, system }) : void 0;
  print({ summary: `Serving ${served}`, text, outputs: { url: served, digest } }), inputs3.open && !await system.openUrl(`${running.url}/health`) && system.log.info(`Nothing here opens a browser; the page is ${running.url}/health`);
  let unwatch = inputs3.watch ? await watchProject({ running, locked: app.locked, toolchain, context }) : void 0, stopped2 = new Promise(
    (resolve) => system.signal.addEventListener("abort", () => resolve(void 0))
  ), reason = await Promise.race([running.ended, stopped2]);
  if (await unwatch?.(), await forgetNote?.(), await running.stop(), forget(), reason !== void 0) throw new FtlError("E_RUNTIME_START", `The app ended: ${reason}.`);
  return 0;
}
function runtimeFor({ runtime, watch, layout }) {
  if (!watch) return runtime;
  if (layout !== "")
    throw new FtlError("E_USAGE", "--watch is for a project; --layout names what was built.");
  return runtime === "auto" ? "embedded" : runtime;
}
async function whatToServe(inputs3, projectFolder, system) {
  if (inputs3.layout === "") {
    let { digest = "" } = await readStepOutputs("componentize", { projectFolder, system, dryRun: !1 });
    return { folder: stateFiles(projectFolder).layout, digest };
  }
  if (inputs3.digest !== "")
    return { folder: path21.resolve(system.workingFolder, inputs3.layout), digest: inputs3.digest };
  throw new FtlError("E_USAGE", "--layout needs --digest.", {
    hint: "Name the digest that componentize printed."
  });
}
async function readTls(certificate, key, system) {
  if (certificate === "" && key === "") return;
  if (certificate === "" || key === "")
    throw new FtlError("E_USAGE", "--tls-cert and --tls-key belong together; only one of them was given.");
  let read = (file) => system.files.readText(path21.resolve(system.workingFolder, file));
  return { certificate: await read(certificate), key: await read(key) };
}
function stateFolder({ state, layout }, projectFolder, system) {
  return state !== "" ? { stateFolder: path21.resolve(system.workingFolder, state) } : layout === "" ? { stateFolder: stateFiles(projectFolder).keyValue } : {};
}

// src/cli/commands/serve/up-inputs.ts
var upInputs = {
  port: {
    kind: "string",
    default: "3000",
    short: "p",
    value: "PORT",
    description: "Port to listen on; 0 takes a free one."
  },
  build: {
    kind: "boolean",
    default: "true",
    short: "b",
    description: "Build what changed first; --no-build serves what was built last."
  },
  watch: {
    kind: "boolean",
    default: "false",
    short: "w",
    description: "Build and serve each change of the project (embedded runtime; with --runtime spin it is started again)."
  },
  runtime: { kind: "string", default: "auto", value: "NAME", description: "auto, spin or embedded." },
  layout: {
    kind: "string",
    value: "FOLDER",
    description: "Serve from this OCI image layout, without building; needs --digest."
  },
  digest: { kind: "string", value: "DIGEST", description: "Digest of the app in --layout." },
  variable: {
    kind: "list",
    value: "NAME=VALUE",
    description: "Value of an application variable, or name=@file. May be repeated."
  },
  "tls-cert": {
    kind: "string",
    value: "FILE",
    description: "Serve over TLS with this certificate chain (a PEM file)."
  },
  "tls-key": { kind: "string", value: "FILE", description: "Key of --tls-cert (a PEM file)." },
  follow: {
    kind: "list",
    value: "COMPONENT",
    description: "Show the output of these components only. May be repeated."
  },
  state: {
    kind: "string",
    value: "FOLDER",
    description: "Folder where key-value stores are kept; .ftl/kv by default, nowhere with --layout."
  },
  "log-dir": {
    kind: "string",
    value: "FOLDER",
    description: "Also write what components print to <component>_stdout.txt and _stderr.txt in this folder."
  },
  open: {
    kind: "boolean",
    default: "false",
    description: "Open the health page of the app in the browser."
  },
  drain: {
    kind: "string",
    default: "5",
    value: "SECONDS",
    description: "Longest time that open requests get when it is stopped (embedded runtime)."
  },
  quiet: { kind: "boolean", default: "false", description: "Do not show the components' output." },
  profile: buildChoiceInputs.profile,
  ...registryInputs,
  ...dryRunInput
};

// src/cli/commands/serve/up.ts
var up = {
  name: "up",
  aliases: ["serve", "dev"],
  summary: "Build the project and serve it on this machine.",
  description: [
    "Builds what changed, starts the app, says where it answers, and shows what its components print, until Ctrl-C. Variables take their value from --variable, from SPIN_VARIABLE_<NAME> of the environment, from .env in the project folder, or from their default, in this order."
  ],
  inputs: upInputs,
  examples: [
    { about: "Serve the project of this folder", line: "ftl up" },
    {
      about: "On another port, with a variable",
      line: "ftl up --port 8080 --variable page_site=https://example.org"
    }
  ],
  run: async (context) => {
    let { inputs: inputs3 } = context, endpoint = await readEndpoint(context);
    if (inputs3.layout === "" && inputs3.build) {
      let built = await buildFirst(context);
      if (built.error && !inputs3.json) return exitCode(built.error);
      if (built.error || inputs3["dry-run"]) return built;
    }
    return inputs3["dry-run"] ? { summary: "would serve what was built last" } : serveApp(endpoint, context);
  }
};
async function buildFirst(context) {
  let { inputs: inputs3, system } = context, passed = ["dry-run", "profile", ...Object.keys(registryInputs)], typed = [...context.flags].filter(([name]) => passed.includes(name)), flags = new Map([["purpose", ["up"]], ...typed]), built = await buildApp2({ ...context, flags, quiet: inputs3.json }, system);
  return { summary: inputs3["dry-run"] ? "would build and serve" : "built", ...built };
}

// src/cli/commands/toolkit/toolkit-file.ts
import path22 from "node:path";
var toolkitFile = "toolkit.toml";
async function toolkitPlace(place) {
  if (place.projectFile !== void 0) return place;
  if (await place.system.files.stat(path22.join(place.projectFolder, toolkitFile)) === void 0) {
    let message = `There is no ${toolkitFile} in ${place.projectFolder}.`, hint = "Write one for the tools that are there: ftl toolkit build --name my-kit TOOL…; or start anew: ftl init my-kit --template toolkit.";
    throw new FtlError("E_PROJECT_MISSING", message, { hint });
  }
  return { ...place, projectFile: toolkitFile };
}
async function writeToolkit({ projectFolder }, { name, tools: tools2 }, { files }) {
  let file = path22.join(projectFolder, toolkitFile);
  if (tools2.length === 0) {
    let hint = `Name them: ftl toolkit build --name ${name} TOOL…`;
    throw new FtlError("E_USAGE", "A toolkit needs tools.", { hint });
  }
  if (await files.stat(file) !== void 0) {
    let hint = "Leave --name and the tools out to build what it describes.";
    throw new FtlError("E_USAGE", `There is a ${toolkitFile} already.`, { hint });
  }
  for (let tool of tools2) {
    if ((await files.stat(path22.join(projectFolder, tool)))?.kind === "folder") continue;
    let hint = `Create it, or add it to the toolkit afterwards: ftl add ${tool}.`;
    throw new FtlError("E_USAGE", `There is no folder "${tool.slice(0, 100)}" for a tool.`, { hint });
  }
  let entries = tools2.map((tool) => {
    let folder = tool.replace(/^\.\//, "").replace(/\/+$/, ""), own = folder.split("/").at(-1) ?? folder;
    return own === folder ? { name: own } : { name: own, path: folder };
  }), root = { toolkit: { name }, gateway: { enabled: !0, route: "/gateway" }, tools: entries };
  await files.write(file, writeProjectFile(root));
}

// src/cli/commands/toolkit/build.ts
var buildToolkit = {
  name: "toolkit build",
  summary: "Build the tools of toolkit.toml and the gateway in front of them.",
  description: [
    "With --name and tools it writes toolkit.toml first: each tool is the folder of that name, and the gateway is at /gateway/mcp."
  ],
  positionals: [{ name: "TOOL", description: "Folder of a tool, for a new toolkit.", repeated: !0 }],
  inputs: {
    ...build.inputs,
    name: { kind: "string", value: "NAME", description: "Write a new toolkit.toml under this name." }
  },
  examples: [
    { about: "Build what toolkit.toml describes", line: "ftl toolkit build" },
    { about: "Make a toolkit of two tools", line: "ftl toolkit build --name my-kit hello goodbye" }
  ],
  run: async (context) => {
    let { inputs: inputs3, positionals, flags, system } = context, name = String(inputs3.name);
    if (name === "" && positionals.length > 0) {
      let hint = "Name the toolkit: --name my-kit.";
      throw new FtlError("E_USAGE", "Tools are named for a new toolkit only.", { hint });
    }
    if (name !== "" && inputs3["dry-run"])
      return { summary: `would write toolkit.toml for ${positionals.join(", ")}, and build` };
    name !== "" && await writeToolkit(context, { name, tools: positionals }, system);
    let others = new Map([...flags].filter(([flag]) => flag !== "name"));
    return build.run({ ...await toolkitPlace(context), positionals: [], flags: others });
  }
};

// src/cli/commands/toolkit/deploy.ts
var deployToolkit = {
  name: "toolkit deploy",
  summary: 'Build, prove and deploy the toolkit, as "ftl pipeline" does with a project.',
  inputs: { ...dryRunInput, ...inputsOfSteps },
  examples: [{ about: "Deploy the toolkit of this folder", line: "ftl toolkit deploy --keep" }],
  run: async (context) => runPipeline(stepsBetween("setup", "deploy"), await toolkitPlace(context))
};

// src/cli/commands/toolkit/serve.ts
var serveToolkit = {
  name: "toolkit serve",
  aliases: ["toolkit up"],
  summary: "Build the toolkit and serve it on this machine.",
  description: [
    "Each tool answers at its route, by default /NAME/mcp, and all of them at /mcp and at the route of the gateway."
  ],
  inputs: up.inputs,
  examples: [{ about: "Serve the toolkit of this folder", line: "ftl toolkit serve --port 3000" }],
  run: async (context) => up.run(await toolkitPlace(context))
};

// src/cli/commands/index.ts
var topics = [
  { title: "Write a project", commands: [init, add, remove, validate, migrate, importCommand] },
  { title: "Run it on this machine", commands: [up, tools, call, test, build] },
  { title: "From source to a deployment, as CI does it", commands: [pipeline, ...stepCommands, steps2] },
  { title: "Components in a registry", commands: [publishOne, pull, list, inspect] },
  { title: "Toolkits", commands: [buildToolkit, serveToolkit, deployToolkit] },
  { title: "Deployments", commands: [list2, status, logs, stop, deleteDeployment] },
  { title: "This machine", commands: [doctor, completionCommand(() => commands)] }
], commands = topics.flatMap((topic) => topic.commands);

// src/cli/help.ts
var exitCodes = "Exit codes: 0 done, 1 done and the answer is no, 2 your input, 3 something outside, 70 a fault of ftl, 130 stopped.";
function overview(version2) {
  let width = widest(commands);
  return [
    `ftl ${version2}: build, prove, publish and deploy MCP servers made of WebAssembly tools`,
    "",
    "Usage: ftl <command> [arguments] [flags]",
    ...topics.flatMap(({ title, commands: of }) => ["", `${title}:`, ...of.map((each) => row(each, width))]),
    "",
    "ftl <command> --help says more about one command. Start with: ftl init my-server"
  ].join(`
`);
}
function groupPage(group) {
  let of = commandsOfGroup(group, commands).map((command) => ({
    ...command,
    name: namesOf(command).find((name) => name.startsWith(`${group} `)) ?? command.name
  }));
  return [
    `Usage: ftl ${group} <command> [arguments] [flags]`,
    "",
    ...of.map((each) => row(each, widest(of))),
    "",
    `ftl ${group} <command> --help says more about one of them.`
  ].join(`
`);
}
function commandPage(command) {
  let common = Object.entries(everyInputs).filter(([flag]) => !Object.hasOwn(command.inputs, flag));
  return [
    commandText(command),
    ...section("Flags of every command:", visible(Object.fromEntries(common)).flatMap(flagLines)),
    "",
    exitCodes
  ].join(`
`);
}
function commandText(command) {
  let { name, aliases = [], summary, description = [], positionals = [], inputs: inputs3, examples } = command;
  return [
    `ftl ${name}: ${summary}`,
    "",
    usageLine(command),
    ...aliases.length === 0 ? [] : [`Also:  ${aliases.map((alias) => `ftl ${alias}`).join(", ")}`],
    ...description.flatMap((paragraph) => ["", wrap(paragraph, 100)]),
    ...section("Arguments:", [
      ...positionals.flatMap((each) => [`  ${shown(each)}`, `      ${each.description}`]),
      ...command.afterDashes ? ["  -- ...", `      ${command.afterDashes}`] : []
    ]),
    ...section("Flags:", visible(inputs3).flatMap(flagLines)),
    ...section("Secrets, from the environment only:", secretLines(inputs3)),
    "",
    examples.length === 1 ? "Example:" : "Examples:",
    ...examples.flatMap(({ about, line }) => [`  ${about}:`, `      ${line}`])
  ].join(`
`);
}
function usageLine({ name, positionals = [], afterDashes }) {
  return [
    "Usage: ftl",
    name,
    ...positionals.map(shown),
    "[flags]",
    ...afterDashes ? ["[-- ...]"] : []
  ].join(" ");
}
function section(title, lines) {
  return lines.length === 0 ? [] : ["", title, ...lines];
}
function visible(inputs3) {
  return Object.entries(inputs3).filter(([, { secret }]) => !secret);
}
function flagLines([flag, { kind, value = "VALUE", short, description, default: fallback }]) {
  return [`  --${flag}${kind === "boolean" ? "" : ` ${value}`}${short === void 0 ? "" : `, -${short}`}`, `      ${description}${defaultText(kind, fallback)}`];
}
function defaultText(kind, value) {
  return value === void 0 || value === "" || kind === "boolean" ? "" : ` (default: ${value})`;
}
function secretLines(inputs3) {
  return Object.entries(inputs3).flatMap(
    ([flag, { secret, description }]) => secret ? [`  ${inputVariable(flag)}`, `      ${description}`] : []
  );
}
function widest(of) {
  return Math.max(...of.map(({ name }) => name.length));
}
function row({ name, summary }, width) {
  return `  ${name.padEnd(width)}  ${summary}`;
}
function wrap(text, width) {
  let line = "", lines = [];
  for (let word of text.split(" "))
    line !== "" && line.length + word.length + 1 > width ? (lines.push(line), line = word) : line = line === "" ? word : `${line} ${word}`;
  return [...lines, line].join(`
`);
}

// src/cli/run-command.ts
function runCommandProcess(name) {
  return runEntry(
    (system, args) => runCommand(name === void 0 ? args : [name, ...args], system),
    logOptions
  );
}
async function runCommand(args, system) {
  let [first = "--help", ...rest] = args;
  if (["--version", "-V", "version"].includes(first)) return printPage(await version(system), system);
  if (["--help", "-h"].includes(first) || first === "help" && rest.length === 0)
    return printPage(overview(await version(system)), system);
  let wanted = first === "help" ? rest : args, invocation = { name: first, args, startedAt: performance.now(), projectFolder: system.workingFolder };
  try {
    let found = findCommand(wanted, commands);
    return "group" in found ? printPage(groupPage(found.group), system) : first === "help" || asksForHelp(found.args) ? printPage(commandPage(found.command), system) : (invocation.name = found.command.name, await runFound(found.command, found.args, { invocation, system }));
  } catch (thrown) {
    return printFailure(thrown, invocation, system);
  }
}
async function runFound(command, args, { invocation, system }) {
  let context = await readCommandLine(command, args, system), { inputs: inputs3, projectFolder } = context;
  invocation.projectFolder = projectFolder;
  let print = (outcome2) => {
    if (!inputs3.json) return system.print(outcome2.text ?? outcome2.summary);
    let dryRun = isDryRun(inputs3);
    printJson(invocation, { outcome: outcome2, dryRun, error: outcome2.error }, system);
  }, outcome = await command.run({ ...context, print });
  return typeof outcome == "number" ? outcome : (print(outcome), outcome.warnings && !inputs3.json && await printWarnings(outcome.warnings, projectFolder, system), outcome.error && !inputs3.json && await printErrors(outcome.error, projectFolder, system), outcome.error ? exitCode(outcome.error) : 0);
}
function isDryRun(inputs3) {
  return inputs3["dry-run"] === !0;
}
async function printFailure(thrown, invocation, system) {
  let error = system.signal.aborted ? new FtlError("E_CANCELLED", "Stopped.") : toFtlError(thrown);
  return wantsJson(invocation.args, system.env) ? printJson(invocation, { error }, system) : await printErrors(error, invocation.projectFolder, system), exitCode(error);
}
function printJson({ name, startedAt }, ended2, system) {
  let command = /^[a-z][a-z-]*( [a-z][a-z-]*)?$/.test(name) ? name : "unknown", result = commandResult({ command, durationMs: performance.now() - startedAt, ...ended2 });
  system.print(JSON.stringify(result, null, 2));
}
function asksForHelp(args) {
  let end = args.indexOf("--");
  return (end < 0 ? args : args.slice(0, end)).some((each) => each === "--help" || each === "-h");
}
function printPage(text, system) {
  return system.print(text), 0;
}
async function version(system) {
  let text = await system.files.readText(path23.join(system.packageRoot, "package.json"));
  return JSON.parse(text).version;
}

export {
  runCommandProcess
};
