import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  suggest
} from "./chunk-JQKJ63F2.mjs";
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";

// src/pipeline/inputs/inputs.ts
var everyInputs = {
  project: {
    kind: "string",
    default: ".",
    value: "PATH",
    description: "Folder of the project, or its project file."
  },
  json: {
    kind: "boolean",
    default: "false",
    description: "Print one JSON result on stdout and nothing else."
  },
  verbose: { kind: "boolean", default: "false", description: "Show more of what goes on." }
}, dryRunInput = {
  "dry-run": { kind: "boolean", default: "false", description: "Say what would be done, and do nothing." }
}, commonInputs = { ...everyInputs, ...dryRunInput };
function asFlags(name, values) {
  return values.map((value) => `--${name}=${value}`);
}
function inputVariable(name) {
  return `FTL_INPUT_${name.toUpperCase().replaceAll("-", "_")}`;
}
function readInputs(specifications, { args, env }) {
  return convertInputs(specifications, readFlags(specifications, args), env);
}
function convertInputs(specifications, flags, env) {
  let entries = Object.entries(specifications).map(([name, specification]) => {
    let fromEnv = env[inputVariable(name)], given = flags.get(name) ?? (fromEnv === void 0 || fromEnv === "" ? void 0 : [fromEnv]);
    return [name, convert(name, given ?? [specification.default ?? ""], specification)];
  });
  return Object.fromEntries(entries);
}
function readFlags(specifications, args) {
  let { flags, positionals, afterDashes } = readArguments(specifications, args), [unexpected] = [...positionals, ...afterDashes ? ["--"] : []];
  if (unexpected === void 0) return flags;
  throw unknownArgument(unexpected, specifications);
}
function readArguments(specifications, args) {
  let end = args.indexOf("--"), typed = end < 0 ? args : args.slice(0, end), flags = /* @__PURE__ */ new Map(), positionals = [];
  for (let index = 0; index < typed.length; index += 1) {
    let argument = typed[index] ?? "";
    if (argument === "-" || !argument.startsWith("-")) {
      positionals.push(argument);
      continue;
    }
    let [flag = "", inline] = split(argument), { name, specification, negated } = lookUp(specifications, flag), value = inline;
    if (negated && inline !== void 0)
      throw usage(`${flag} takes no value.`, `Write --${name}, or ${flag}.`);
    value === void 0 && specification.kind === "boolean" && (value = negated ? "false" : "true"), value === void 0 && (index += 1, value = nextValue(name, typed[index], specification)), flags.set(name, [...specification.kind === "list" ? flags.get(name) ?? [] : [], value]);
  }
  return { flags, positionals, afterDashes: end < 0 ? void 0 : args.slice(end + 1) };
}
function nextValue(name, next, { description }) {
  if (next === void 0) throw usage(`--${name} needs a value.`, description);
  if (next === "-" || !next.startsWith("-")) return next;
  let [flag = ""] = split(next);
  throw usage(
    `--${name} needs a value; "${flag.slice(0, 100)}" is another flag.`,
    `A value that begins with "-" is written as --${name}=VALUE.`
  );
}
function split(argument) {
  let equals = argument.indexOf("=");
  return equals < 0 ? [argument] : [argument.slice(0, equals), argument.slice(equals + 1)];
}
function lookUp(specifications, flag) {
  let plain = flag.startsWith("--") ? flag.slice(2) : longName(specifications, flag.slice(1)), negated = !(plain in specifications) && plain.startsWith("no-"), name = negated ? plain.slice(3) : plain, specification = Object.hasOwn(specifications, name) ? specifications[name] : void 0;
  if (specification?.secret)
    throw usage(
      `--${name} would be readable in the process list.`,
      `Set the variable ${inputVariable(name)}.`
    );
  if (specification && (!negated || specification.kind === "boolean"))
    return { name, specification, negated };
  throw unknownArgument(flag, specifications);
}
function longName(specifications, letter) {
  return Object.entries(specifications).find(([, { short }]) => short === letter)?.[0] ?? "";
}
function unknownArgument(argument, specifications) {
  let known = Object.entries(specifications).flatMap(([name, { secret }]) => secret ? [] : [`--${name}`]), near = argument.startsWith("-") ? nearest(argument, known) : void 0, hint = near ? `Did you mean ${near}?` : `Known here: ${known.join(", ")}.`;
  return usage(`Unknown argument "${argument.slice(0, 100)}".`, hint);
}
function nearest(argument, known) {
  let begun = argument.length > 3 ? known.filter((flag) => flag.startsWith(argument)) : [];
  return begun.length === 1 ? begun[0] : suggest(argument, known);
}
function convert(name, values, { kind }) {
  if (kind === "list")
    return values.flatMap((value2) => value2.split(`
`)).flatMap((value2) => value2.trim() || []);
  let value = values.at(-1) ?? "";
  if (kind === "string") return value;
  if (value === "true" || value === "false") return value === "true";
  if (value === "") return !1;
  throw usage(`${name} is "${value.slice(0, 100)}"; expected true or false.`);
}
function usage(message, hint) {
  return new FtlError("E_USAGE", message, { hint });
}

export {
  everyInputs,
  dryRunInput,
  commonInputs,
  asFlags,
  inputVariable,
  readInputs,
  convertInputs,
  readArguments
};
