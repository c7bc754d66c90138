import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  commands,
  commandsOfGroup,
  findCommand,
  namesOf,
  readCommandLine,
  shown,
  topics
} from "./chunk-IMB64MRL.mjs";
import {
  loadCommand
} from "./chunk-KSCNZ77C.mjs";
import {
  logOptions,
  runEntry,
  wantsJson
} from "./chunk-FAZBHMTX.mjs";
import {
  printErrors,
  printWarnings
} from "./chunk-UJRFF43L.mjs";
import {
  everyInputs,
  inputVariable
} from "./chunk-KTTHLLMA.mjs";
import {
  jsonText
} from "./chunk-MWSUXNRC.mjs";
import {
  commandResult
} from "./chunk-5FMRN7KZ.mjs";
import {
  FtlError,
  exitCode,
  toFtlError
} from "./chunk-F4APCFH2.mjs";

// src/cli/run-command.ts
import path from "node:path";

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
  let { name, aliases = [], summary, description = [], positionals = [], inputs, examples } = command;
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
    ...section("Flags:", visible(inputs).flatMap(flagLines)),
    ...section("Secrets, from the environment only:", secretLines(inputs)),
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
function visible(inputs) {
  return Object.entries(inputs).filter(([, { secret }]) => !secret);
}
function flagLines([flag, { kind, value = "VALUE", short, description, default: fallback }]) {
  return [`  --${flag}${kind === "boolean" ? "" : ` ${value}`}${short === void 0 ? "" : `, -${short}`}`, `      ${description}${defaultText(kind, fallback)}`];
}
function defaultText(kind, value) {
  return value === void 0 || value === "" || kind === "boolean" ? "" : ` (default: ${value})`;
}
function secretLines(inputs) {
  return Object.entries(inputs).flatMap(
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
  if (["--version", "-V", "-v", "version"].includes(first)) return printPage(await version(system), system);
  if (["--help", "-h"].includes(first) || first === "help" && rest.length === 0)
    return printPage(overview(await version(system)), system);
  let wanted = first === "help" ? rest : args, invocation = { name: first, args, startedAt: performance.now(), projectFolder: system.workingFolder };
  try {
    let found = findCommand(wanted, commands);
    if ("group" in found) return printPage(groupPage(found.group), system);
    invocation.name = found.command.name;
    let command = await loadCommand(found.command);
    return first === "help" || asksForHelp(found.args) ? printPage(commandPage(command), system) : await runFound(command, found.args, { invocation, system });
  } catch (thrown) {
    return printFailure(thrown, invocation, system);
  }
}
async function runFound(command, args, { invocation, system }) {
  let context = await readCommandLine(command, args, system), { inputs, projectFolder } = context;
  invocation.projectFolder = projectFolder;
  let print = (outcome2) => {
    if (!inputs.json) return system.print(outcome2.text ?? outcome2.summary);
    let dryRun = isDryRun(inputs);
    printJson(invocation, { outcome: outcome2, dryRun, error: outcome2.error }, system);
  }, outcome = await command.run({ ...context, print });
  return typeof outcome == "number" ? outcome : (print(outcome), outcome.warnings && !inputs.json && await printWarnings(outcome.warnings, projectFolder, system), outcome.error && !inputs.json && await printErrors(outcome.error, projectFolder, system), outcome.error ? exitCode(outcome.error) : 0);
}
function isDryRun(inputs) {
  return inputs["dry-run"] === !0;
}
async function printFailure(thrown, invocation, system) {
  let error = system.signal.aborted ? new FtlError("E_CANCELLED", "Stopped.") : toFtlError(thrown);
  return wantsJson(invocation.args, system.env) ? printJson(invocation, { error }, system) : await printErrors(error, invocation.projectFolder, system), exitCode(error);
}
function printJson({ name, startedAt }, ended, system) {
  let command = /^[a-z][a-z-]*( [a-z][a-z-]*)?$/.test(name) ? name : "unknown", result = commandResult({ command, durationMs: performance.now() - startedAt, ...ended });
  system.print(jsonText(result, 2));
}
function asksForHelp(args) {
  let end = args.indexOf("--");
  return (end < 0 ? args : args.slice(0, end)).some((each) => each === "--help" || each === "-h");
}
function printPage(text, system) {
  return system.print(text), 0;
}
async function version(system) {
  let text = await system.files.readText(path.join(system.packageRoot, "package.json"));
  return JSON.parse(text).version;
}

export {
  runCommandProcess
};
