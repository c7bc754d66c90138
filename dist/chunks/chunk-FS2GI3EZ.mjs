import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  readStepOutputs
} from "./chunk-LJOLOWCB.mjs";
import {
  environmentName
} from "./chunk-MVUAYEXN.mjs";
import {
  findSpin
} from "./chunk-5H4SK67F.mjs";
import {
  stateFiles
} from "./chunk-NK3X4DZC.mjs";
import {
  suggest
} from "./chunk-JQKJ63F2.mjs";
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";

// src/pipeline/inputs/given-variables.ts
import path from "node:path";

// src/runtimes/environment-file.ts
function parseEnvironmentFile(text, environment) {
  let values = /* @__PURE__ */ new Map(), malformed = /* @__PURE__ */ new Map(), lookUp = (name) => environment[name] ?? values.get(name) ?? "", begin = /^\uFEFF?[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.]*)[ \t]*=[ \t]*/gm, [line, counted] = [1, 0];
  for (let found = begin.exec(text); found; found = begin.exec(text)) {
    let [whole2, name = ""] = found;
    line += text.slice(counted, found.index).split(`
`).length - 1, counted = found.index;
    let read = readValue(text, found.index + whole2.length, lookUp);
    read ? (values.set(name, read.value), malformed.delete(name), begin.lastIndex = read.end) : malformed.set(name, line);
  }
  return { values: Object.fromEntries(values), malformed };
}
var lineEnd = /[ \t\r]*(?:#.*)?$/my;
function readValue(text, start, lookUp) {
  if (text[start] === "#") return { value: "", end: start };
  let value = "";
  for (let end = start; ; ) {
    let part = endOf(text, end) ?? readPart(text, end, lookUp);
    if (part === void 0) return;
    if (part === "end") return { value, end };
    value += part.value, { end } = part;
  }
}
function endOf(text, at) {
  return lineEnd.lastIndex = at, at >= text.length || /[ \t\r\n]/.test(text[at] ?? "") && lineEnd.test(text) ? "end" : void 0;
}
function readPart(text, at, lookUp) {
  let character = text[at] ?? "";
  if (character === "'") {
    let close = text.indexOf("'", at + 1);
    return close < 0 ? void 0 : { value: text.slice(at + 1, close), end: close + 1 };
  }
  return character === '"' ? readDoubleQuoted(text, at + 1, lookUp) : /\s/.test(character) ? void 0 : readCharacter(text, at, lookUp);
}
function readDoubleQuoted(text, start, lookUp) {
  let value = "";
  for (let end = start; end < text.length; ) {
    if (text[end] === '"') return { value, end: end + 1 };
    let part = readCharacter(text, end, lookUp);
    if (part === void 0) return;
    value += part.value, { end } = part;
  }
}
var variable = /\$(?:\{([^}]*)\}|([\p{L}\p{N}]*))/uy;
function readCharacter(text, at, lookUp) {
  let character = text[at] ?? "";
  if (character === "\\") {
    let escaped = text[at + 1] ?? "";
    return /[\\'"$ n]/.test(escaped) ? { value: escaped === "n" ? `
` : escaped, end: at + 2 } : void 0;
  }
  if (character !== "$") return { value: character, end: at + 1 };
  variable.lastIndex = at;
  let [whole2 = "", block, plain = ""] = variable.exec(text) ?? [];
  return { value: lookUp(block ?? plain), end: at + whole2.length };
}

// src/pipeline/inputs/given-variables.ts
var variableInput = {
  variable: {
    kind: "list",
    value: "NAME=VALUE",
    description: "Value of an application variable, or name=@file. May be repeated; in the environment one a line."
  }
};
async function readGivenVariables({ variables, flags, projectFolder }, system) {
  let text = await system.files.readTextIfExists(path.join(projectFolder, ".env")), { values: kept, malformed } = parseEnvironmentFile(text ?? "", system.env), given = /* @__PURE__ */ new Map();
  for (let name of Object.keys(variables)) {
    if (system.env[environmentName(name)] !== void 0) continue;
    let value = kept[environmentName(name)], line = malformed.get(environmentName(name));
    if (line !== void 0) throw malformedLine(name, line);
    value !== void 0 && given.set(name, { value: whole(".env", value), from: ".env" });
  }
  for (let flag of flags) {
    let [name, value] = splitFlag(flag), variable2 = Object.hasOwn(variables, name) ? variables[name] : void 0;
    if (!variable2) throw unknownVariable(name, variables);
    variable2.secret && !value.startsWith("@") && warnAboutTypedSecret(name, system), given.set(name, { value: await valueOf(value, system), from: "--variable" });
  }
  for (let [name, { value }] of given) variables[name]?.secret && system.runner.mask(value);
  let entries = [...given];
  return {
    values: Object.fromEntries(entries.map(([name, { value }]) => [name, value])),
    from: Object.fromEntries(entries.map(([name, { from }]) => [name, from]))
  };
}
function malformedLine(name, line) {
  let message = `.env, line ${line}: the value of ${environmentName(name)} cannot be read.`;
  return new FtlError("E_USAGE", message, {
    hint: "Put it in single quotes; without quotes it can have neither spaces nor a backslash."
  });
}
function sourceOf(name, variable2, { given, system }) {
  let own = given.from[name];
  return own !== void 0 ? own : system.env[environmentName(name)] !== void 0 ? "the environment" : variable2?.default === void 0 ? "nobody" : "its default";
}
async function valueOf(typed, { files, workingFolder }) {
  if (!typed.startsWith("@")) return typed;
  let name = typed.slice(1);
  return whole(name, await files.readText(path.resolve(workingFolder, name))).replace(/\r?\n$/, "");
}
function whole(file, text) {
  if (!text.includes("�")) return text;
  throw new FtlError("E_USAGE", `${file} is not UTF-8, so that a value in it would change.`, {
    hint: "Save it as UTF-8; give bytes that are no text in Base64, for example."
  });
}
function splitFlag(flag) {
  let equals = flag.indexOf("=");
  if (equals > 0) return [flag.slice(0, equals), flag.slice(equals + 1)];
  throw new FtlError("E_USAGE", 'A --variable has no "=" after its name.', {
    hint: "Write --variable name=value, or name=@file to read it from a file."
  });
}
function unknownVariable(name, variables) {
  let known = Object.keys(variables), near = suggest(name, known);
  return new FtlError("E_USAGE", `The app has no variable "${name.slice(0, 100)}".`, {
    hint: near ? `Did you mean ${near}?` : `It has: ${known.join(", ") || "none"}.`
  });
}
function warnAboutTypedSecret(name, { log }) {
  log.warning(
    `The variable ${name} is secret, but what is typed can be read in the process list: set ${environmentName(name)}, write it to .env, or give --variable ${name}=@file.`
  );
}

// src/pipeline/inputs/spin-of-setup.ts
async function spinOfSetup(context) {
  let { system, projectFolder } = context;
  if (!await system.files.stat(stateFiles(projectFolder).stepResult("setup"))) return;
  let { "spin-path": spin = "", "spin-version": wanted = "" } = await readStepOutputs("setup", context);
  return spin === "" ? "" : (await findSpin(system, { accepts: (version) => version === wanted }))?.path === spin ? spin : void 0;
}

export {
  variableInput,
  readGivenVariables,
  sourceOf,
  spinOfSetup
};
