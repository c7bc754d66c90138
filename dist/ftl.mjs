#!/usr/bin/env node
import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  pipelineInputs,
  runPipelineCommand,
  steps
} from "./chunks/chunk-AORSZSW7.mjs";
import "./chunks/chunk-HLAXVDFU.mjs";
import "./chunks/chunk-AHWE6XCV.mjs";
import "./chunks/chunk-QQQZ32KW.mjs";
import "./chunks/chunk-I5QCFDBF.mjs";
import "./chunks/chunk-3H3DCQ3Q.mjs";
import {
  publicUrlVariable,
  readPort,
  stopDeployment
} from "./chunks/chunk-NIIAPSO3.mjs";
import "./chunks/chunk-NERYGKAD.mjs";
import {
  chooseRuntime,
  environmentName
} from "./chunks/chunk-G3AL2T73.mjs";
import {
  ensureToolchain
} from "./chunks/chunk-KDKEHZB2.mjs";
import "./chunks/chunk-EUGWMLOX.mjs";
import "./chunks/chunk-2JY45PWD.mjs";
import "./chunks/chunk-6PNYRQW4.mjs";
import {
  readStepOutputs
} from "./chunks/chunk-4V7TOOPM.mjs";
import {
  openApp
} from "./chunks/chunk-6Z2APUL5.mjs";
import {
  readProject,
  suggest
} from "./chunks/chunk-N6G43LHQ.mjs";
import {
  commonInputs,
  failureJson,
  inputVariable,
  logOptions,
  printErrors,
  readInputs,
  runEntry,
  runStepCommand,
  stateFiles,
  wantsJson
} from "./chunks/chunk-ZMQTE2J5.mjs";
import "./chunks/chunk-FBI3C37Z.mjs";
import {
  FtlError,
  exitCode,
  toFtlError
} from "./chunks/chunk-INRLHXVQ.mjs";
import "./chunks/chunk-E2NZ5TKH.mjs";

// src/cli/command.ts
import path5 from "node:path";

// src/cli/help.ts
function overview(version2, commands2) {
  let width = Math.max(...commands2.map(({ name }) => name.length));
  return [
    `ftl ${version2}: build, prove, publish and deploy MCP servers made of WebAssembly tools`,
    "",
    "Usage: ftl <command> [flags]",
    "",
    "Commands:",
    ...commands2.map(({ name, description }) => `  ${name.padEnd(width)}  ${description}`),
    "",
    "ftl <command> --help says more about one command."
  ].join(`
`);
}
function commandPage({ name, description, inputs, example }) {
  let all = { ...inputs, ...commonInputs }, flags = Object.entries(all).filter(([, { secret }]) => !secret), secrets = Object.entries(all).filter(([, { secret }]) => secret);
  return [
    `ftl ${name}: ${description}`,
    "",
    "Flags:",
    ...flags.flatMap(([flag, { kind, description: text, default: value }]) => [
      `  --${flag}${kind === "boolean" ? "" : " VALUE"}`,
      `      ${text}${value && kind !== "boolean" ? ` (default: ${value})` : ""}`
    ]),
    ...secrets.length === 0 ? [] : ["", "Secrets, from the environment only:"],
    ...secrets.flatMap(([flag, { description: text }]) => [`  ${inputVariable(flag)}`, `      ${text}`]),
    "",
    "Exit codes: 0 done, 2 your input, 3 something outside, 70 a fault of ftl, 130 stopped.",
    "",
    `Example: ${example}`
  ].join(`
`);
}

// src/cli/stop.ts
import path from "node:path";
async function runStopCommand(args, system) {
  let { project: folder, json } = readInputs(commonInputs, { args, env: system.env }), projectFolder = path.resolve(system.workingFolder, folder), project = await readProject(projectFolder, system), stopped = await stopDeployment(
    { name: project.name, stateFolder: stateFiles(projectFolder).deployments },
    system
  );
  return json ? system.print(JSON.stringify({ stopped: stopped !== void 0, url: stopped?.url ?? null })) : system.print(stopped ? `Stopped ${stopped.url}` : "Nothing was running."), 0;
}

// src/cli/up.ts
import path3 from "node:path";

// src/cli/up-variables.ts
import path2 from "node:path";

// src/runtimes/environment-file.ts
function parseEnvironmentFile(text) {
  let entries = text.split(/\r?\n/).flatMap((line) => {
    let [, name, value = ""] = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    return name === void 0 ? [] : [[name, unquote(value)]];
  });
  return Object.fromEntries(entries);
}
function unquote(value) {
  let quoted = /^(["'])(.*?)\1(?:\s+#.*)?$/.exec(value);
  return quoted ? quoted[2] ?? "" : value.replace(/(?:^|\s+)#.*$/, "");
}

// src/cli/up-variables.ts
async function readUpVariables(locked, { flags, projectFolder }, system) {
  let text = await system.files.readTextIfExists(path2.join(projectFolder, ".env")), kept = parseEnvironmentFile(text ?? ""), values = {};
  for (let name of Object.keys(locked.variables)) {
    let value = kept[environmentName(name)];
    value !== void 0 && system.env[environmentName(name)] === void 0 && (values[name] = value);
  }
  for (let flag of flags) {
    let [name, value] = splitFlag(flag), variable = Object.hasOwn(locked.variables, name) ? locked.variables[name] : void 0;
    if (!variable) throw unknownVariable(name, locked);
    variable.secret && !value.startsWith("@") && warnAboutTypedSecret(name, system), values[name] = value.startsWith("@") ? (await system.files.readText(path2.resolve(system.workingFolder, value.slice(1)))).replace(
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

// src/cli/up.ts
var upInputs = {
  port: { kind: "string", default: "3000", description: "Port to listen on; 0 takes a free one." },
  runtime: { kind: "string", default: "auto", description: "auto, spin or embedded." },
  layout: {
    kind: "string",
    description: "Serve from this OCI image layout, without building; needs --digest."
  },
  digest: { kind: "string", description: "Digest of the app in --layout." },
  variable: {
    kind: "list",
    description: "Value of an application variable: name=value, or name=@file. May be repeated."
  },
  "tls-cert": { kind: "string", description: "Serve over TLS with this certificate chain (a PEM file)." },
  "tls-key": { kind: "string", description: "Key of --tls-cert (a PEM file)." },
  follow: { kind: "list", description: "Show the output of these components only. May be repeated." },
  state: {
    kind: "string",
    description: "Folder where key-value stores are kept; .ftl/kv by default, nowhere with --layout."
  },
  quiet: { kind: "boolean", default: "false", description: "Do not show the components' output." }
};
async function runUpCommand(args, system) {
  let inputs = readInputs({ ...commonInputs, ...upInputs }, { args, env: system.env }), projectFolder = path3.resolve(system.workingFolder, inputs.project), port = readPort(inputs.port), tls = await readTls(inputs["tls-cert"], inputs["tls-key"], system);
  if (inputs.layout === "") {
    let built = await build(projectFolder, inputs, system);
    if (built !== 0 || inputs["dry-run"]) return built;
  }
  let { folder, digest } = await whatToServe(inputs, projectFolder, system), app = await openApp(folder, digest, system), toolchain = await ensureToolchain(system), runtime = await chooseRuntime(inputs.runtime, { system, toolchain });
  system.log.info(runtime.note);
  let onLog = (component, line) => {
    (inputs.follow.length === 0 || inputs.follow.includes(component)) && system.log.untrusted(`[${component}] ${line}`);
  }, given = await readUpVariables(app.locked, { flags: inputs.variable, projectFolder }, system), url = `${tls ? "https" : "http"}://127.0.0.1:${port}/mcp`, own = port === 0 ? {} : publicUrlVariable(app.locked, url, { given, environment: system.env }), options = {
    port,
    variables: { ...own, ...given },
    ...stateFolder(inputs, projectFolder, system),
    ...tls ? { tls } : {},
    ...inputs.quiet ? {} : { onLog }
  }, running = await runtime.start(app, options, system), forget = system.atExit(() => running.stop());
  system.print(
    inputs.json ? JSON.stringify({ url: `${running.url}/mcp`, digest }) : `Serving ${running.url}/mcp`
  );
  let stopped = new Promise(
    (resolve) => system.signal.addEventListener("abort", () => resolve(void 0))
  ), reason = await Promise.race([running.ended, stopped]);
  if (await running.stop(), forget(), reason !== void 0) throw new FtlError("E_RUNTIME_START", `The app ended: ${reason}.`);
  return 0;
}
async function build(projectFolder, { json, "dry-run": dryRun }, system) {
  let report = "", args = ["--to=componentize", `--project=${projectFolder}`, ...dryRun ? ["--dry-run"] : []];
  if (!json) return runPipelineCommand(args, system);
  let code = await runPipelineCommand([...args, "--json"], { ...system, print: (text) => report = text });
  return (code !== 0 || dryRun) && system.print(report), code;
}
async function whatToServe(inputs, projectFolder, system) {
  if (inputs.layout === "") {
    let { digest = "" } = await readStepOutputs("componentize", { projectFolder, system, dryRun: !1 });
    return { folder: stateFiles(projectFolder).layout, digest };
  }
  if (inputs.digest !== "")
    return { folder: path3.resolve(system.workingFolder, inputs.layout), digest: inputs.digest };
  throw new FtlError("E_USAGE", "--layout needs --digest.", {
    hint: "Name the digest that componentize printed."
  });
}
async function readTls(certificate, key, system) {
  if (certificate === "" && key === "") return;
  if (certificate === "" || key === "")
    throw new FtlError("E_USAGE", "--tls-cert and --tls-key belong together; only one of them was given.");
  let read = (file) => system.files.readText(path3.resolve(system.workingFolder, file));
  return { certificate: await read(certificate), key: await read(key) };
}
function stateFolder({ state, layout }, projectFolder, system) {
  return state !== "" ? { stateFolder: path3.resolve(system.workingFolder, state) } : layout === "" ? { stateFolder: stateFiles(projectFolder).keyValue } : {};
}

// src/cli/validate.ts
import path4 from "node:path";
async function runValidateCommand(args, system) {
  let { project: folder, json } = readInputs(commonInputs, { args, env: system.env }), projectFolder = path4.resolve(system.workingFolder, folder);
  try {
    let project = await readProject(projectFolder, system);
    return json ? system.print(
      JSON.stringify({ ok: !0, name: project.name, tools: project.tools.map(({ name }) => name) })
    ) : system.print(
      `${project.file} is valid: ${project.name} ${project.version}, ${count(project.tools.length)}`
    ), 0;
  } catch (thrown) {
    let error = toFtlError(thrown);
    return json ? system.print(failureJson(error)) : await printErrors(error, projectFolder, system), exitCode(error);
  }
}
function count(tools) {
  return `${tools} ${tools === 1 ? "tool" : "tools"}`;
}

// src/cli/command.ts
var commands = [
  {
    name: "up",
    description: "Build the project and serve it on this machine.",
    inputs: upInputs,
    example: "ftl up --port 3000",
    run: runUpCommand
  },
  {
    name: "build",
    description: "Transpile and build: the pipeline from setup to componentize.",
    inputs: {},
    example: "ftl build --project examples/text-analyzer",
    run: (args, system) => runPipelineCommand(["--to=componentize", ...args], system)
  },
  {
    name: "pipeline",
    description: "Run all steps in order, as CI does.",
    inputs: pipelineInputs,
    example: "ftl pipeline --from componentize --to conformance",
    run: runPipelineCommand
  },
  ...steps.map((step) => ({
    name: step.id,
    description: `${step.title}.`,
    inputs: step.inputs,
    example: `ftl ${step.id} --project . --json`,
    run: (args, system) => runStepCommand(step, args, system)
  })),
  {
    name: "validate",
    description: "Check ftl.toml and say everything that is wrong with it.",
    inputs: {},
    example: "ftl validate --project .",
    run: runValidateCommand
  },
  {
    name: "stop",
    description: 'Stop what "ftl deploy --keep" left running.',
    inputs: {},
    example: "ftl stop --project .",
    run: runStopCommand
  }
];
function runCommandProcess() {
  return runEntry((system, args) => runCommand(args, system), logOptions);
}
async function runCommand(args, system) {
  let [name = "--help", ...rest] = args;
  if (name === "--version") return print(await version(system), system);
  if (name === "--help" || name === "-h" || name === "help")
    return print(overview(await version(system), commands), system);
  let command = commands.find((each) => each.name === name);
  try {
    if (!command) throw unknownCommand(name);
    return rest.includes("--help") || rest.includes("-h") ? print(commandPage(command), system) : await command.run(rest, system);
  } catch (thrown) {
    let error = system.signal.aborted ? new FtlError("E_CANCELLED", "Stopped.") : toFtlError(thrown);
    return wantsJson(rest, system.env) ? system.print(failureJson(error)) : await printErrors(error, system.workingFolder, system), exitCode(error);
  }
}
function print(text, system) {
  return system.print(text), 0;
}
function unknownCommand(name) {
  let near = suggest(
    name,
    commands.map((each) => each.name)
  ), hint = near ? `Did you mean "ftl ${near}"?` : 'Run "ftl --help" for the list of commands.';
  return new FtlError("E_USAGE", `"${name.slice(0, 100)}" is not a command of ftl.`, { hint });
}
async function version(system) {
  let text = await system.files.readText(path5.join(system.packageRoot, "package.json"));
  return JSON.parse(text).version;
}

// scripts/ftl.ts
await runCommandProcess();
