import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  answered,
  connectServer,
  serverInputs,
  tokenNote
} from "./chunk-YJ6CT3UH.mjs";
import "./chunk-RWPZ3VTB.mjs";
import "./chunk-XHI45CP5.mjs";
import {
  readInputRequired
} from "./chunk-MVUAYEXN.mjs";
import "./chunk-YXNV3MFU.mjs";
import "./chunk-XTZ7FMLQ.mjs";
import {
  parseJson
} from "./chunk-Q4HBZ5NI.mjs";
import {
  isJsonObject
} from "./chunk-4BZRYOLG.mjs";
import "./chunk-GBKA6UOK.mjs";
import "./chunk-FO35PV6D.mjs";
import "./chunk-7HERLKSY.mjs";
import "./chunk-NK3X4DZC.mjs";
import "./chunk-PV5KUKCF.mjs";
import "./chunk-KSCNZ77C.mjs";
import {
  jsonText
} from "./chunk-MWSUXNRC.mjs";
import {
  singleLine,
  stripTerminal
} from "./chunk-5FMRN7KZ.mjs";
import {
  suggest
} from "./chunk-JQKJ63F2.mjs";
import "./chunk-K7SO4GNA.mjs";
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";
import "./chunk-E2NZ5TKH.mjs";

// src/pages/schema/choices.ts
var mostOptions = 500;
function readOptions(schema) {
  let found = optionsOf(schema);
  return found && found.length > 0 && found.length <= mostOptions ? found : void 0;
}
function optionsOf(schema) {
  let { enum: values, oneOf, anyOf } = schema;
  if (Object.hasOwn(schema, "const")) return [optionOf(schema.const ?? null)];
  if (Array.isArray(values)) return namedOptions(values, schema.enumNames);
  let members = Array.isArray(oneOf) ? oneOf : anyOf;
  if (!Array.isArray(members)) return;
  let constants = members.filter(isConstant);
  if (!(constants.length < members.length))
    return constants.map(({ const: value, title }) => optionOf(value ?? null, title));
}
function isConstant(schema) {
  return isJsonObject(schema) && Object.hasOwn(schema, "const");
}
function namedOptions(values, names) {
  let titles = Array.isArray(names) ? names : [];
  return values.map((value, index) => optionOf(value, titles[index]));
}
function optionOf(value, title) {
  let text = typeof value == "string" && value !== "" ? value : JSON.stringify(value);
  return { value, label: (typeof title == "string" && title !== "" ? title : text).slice(0, 200) };
}

// src/pages/schema/resolve.ts
var mostSteps = 32;
function resolveSchema(schema, root, references) {
  let current = schema, nullable = !1, followed = references;
  for (let step = 0; step < mostSteps; step += 1) {
    if (!isJsonObject(current)) return { reason: "its schema allows anything" };
    let { $ref: reference, ...own } = current;
    if (typeof reference == "string") {
      if (followed.includes(reference)) return { reason: "its schema contains itself" };
      let target = targetOf(reference, root);
      if (!isJsonObject(target)) return { reason: "its schema is not part of what the tool sent" };
      followed = [...followed, reference], current = { ...target, ...own };
      continue;
    }
    let single = singleMember(current);
    if (!single) return { schema: current, nullable: nullable || isNullable(current), references: followed };
    current = single.schema, nullable ||= single.nullable;
  }
  return { reason: "its schema refers to too many others" };
}
function targetOf(reference, root) {
  if (reference === "#") return root;
  if (!reference.startsWith("#/")) return;
  let value = root;
  for (let part of reference.slice(2).split("/")) {
    let key = decode(part).replaceAll("~1", "/").replaceAll("~0", "~");
    Array.isArray(value) ? value = value[Number(key)] : value = isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : void 0;
  }
  return value;
}
function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
function singleMember(schema) {
  for (let keyword of ["allOf", "anyOf", "oneOf"]) {
    let { [keyword]: members, ...own } = schema;
    if (!Array.isArray(members) || members.length > 2) continue;
    let others = members.filter((member) => !isNullSchema(member)), [only] = others;
    if (others.length !== 1 || !isJsonObject(only)) continue;
    let nullable = others.length < members.length;
    if (!(nullable && keyword === "allOf"))
      return { schema: { ...only, ...own }, nullable };
  }
}
function isNullSchema(schema) {
  return isJsonObject(schema) && (schema.type === "null" || schema.const === null);
}
function isNullable({ type }) {
  return Array.isArray(type) && type.includes("null");
}

// src/pages/schema/rules.ts
function shortText(value, length) {
  return typeof value != "string" ? "" : value.length > length ? `${value.slice(0, length)}…` : value;
}
var phrases = [
  ["minimum", "at least"],
  ["exclusiveMinimum", "more than"],
  ["maximum", "at most"],
  ["exclusiveMaximum", "less than"],
  ["multipleOf", "a multiple of"],
  ["minLength", "characters, at least"],
  ["maxLength", "characters, at most"],
  ["minItems", "items, at least"],
  ["maxItems", "items, at most"]
];
function rulesOf(schema) {
  let limits = phrases.flatMap(([keyword, phrase]) => {
    let limit = schema[keyword];
    return typeof limit == "number" ? [`${phrase} ${limit}`] : [];
  }), { pattern, format } = schema;
  return [
    ...limits,
    ...typeof format == "string" ? [`format ${format.slice(0, 60)}`] : [],
    ...typeof pattern == "string" ? [`pattern ${pattern.slice(0, 120)}`] : [],
    ...schema.uniqueItems === !0 ? ["each item once"] : []
  ];
}

// src/pages/schema/read-field.ts
var deepest = 6, mostFields = 250;
function readForm(inputSchema) {
  return readField(inputSchema, {
    root: inputSchema,
    label: "Arguments",
    required: !0,
    depth: 0,
    references: [],
    budget: { left: mostFields }
  });
}
function readField(given, place) {
  place.budget.left -= 1;
  let resolved = resolveSchema(given, place.root, place.references);
  if ("reason" in resolved) return { ...base({}, place, !1), kind: "json", reason: resolved.reason };
  let { schema, nullable, references } = resolved, own = base(schema, place, nullable), options = readOptions(schema);
  if (options) return { ...own, kind: "choice", options };
  let placeholder = exampleText(schema);
  switch (typeOf(schema)) {
    case "string":
      return { ...own, kind: "text", input: inputOf(schema), placeholder };
    case "number":
      return { ...own, kind: "number", integer: !1, placeholder };
    case "integer":
      return { ...own, kind: "number", integer: !0, placeholder };
    case "boolean":
      return { ...own, kind: "boolean" };
    case "array":
      return { ...own, ...readList(schema, { ...place, references }) };
    case "object":
      return { ...own, ...readGroup(schema, { ...place, references }) };
    default:
      return { ...own, kind: "json", reason: "its schema allows more than one type" };
  }
}
function base(schema, { label, required }, nullable) {
  return {
    label: shortText(schema.title, 120) || label.slice(0, 120),
    description: shortText(schema.description, 2e3),
    rules: rulesOf(schema),
    required,
    nullable,
    initial: Object.hasOwn(schema, "default") ? schema.default : void 0
  };
}
function readList(schema, place) {
  let { items, prefixItems } = schema, isTuple = prefixItems !== void 0 || Array.isArray(items);
  if (items === void 0 || isTuple) return { kind: "json", reason: "its items have no common schema" };
  if (place.depth >= deepest || place.budget.left <= 0) return { kind: "json", reason: tooLarge };
  let item = { ...place, label: "Item", required: !0, depth: place.depth + 1 };
  return { kind: "list", item: readField(items, item) };
}
var tooLarge = "the form would be too large";
function readGroup(schema, place) {
  let { properties, required } = schema, entries = isJsonObject(properties) ? Object.entries(properties) : [];
  if (entries.length === 0 && isCombined(schema))
    return { kind: "json", reason: "its schema combines several others" };
  if (entries.length === 0 && place.depth > 0)
    return { kind: "json", reason: "its schema names no properties" };
  if (place.depth >= deepest || entries.length > place.budget.left) return { kind: "json", reason: tooLarge };
  let names = Array.isArray(required) ? required : [];
  return { kind: "group", members: entries.map(([key, value]) => {
    let member = { ...place, label: key, required: names.includes(key), depth: place.depth + 1 };
    return { key, field: readField(value, member) };
  }) };
}
function isCombined({ oneOf, anyOf, allOf }) {
  return [oneOf, anyOf, allOf].some(Array.isArray);
}
function typeOf(schema) {
  let { type } = schema;
  if (typeof type == "string") return type;
  let types = Array.isArray(type) ? type.filter((each) => each !== "null") : [], [only] = types;
  return types.length > 0 ? types.length === 1 && typeof only == "string" ? only : void 0 : isJsonObject(schema.properties) ? "object" : schema.items === void 0 ? void 0 : "array";
}
function inputOf({ format }) {
  return format === "date" || format === "email" ? format : format === "uri" ? "url" : "lines";
}
function exampleText({ examples }) {
  let first = Array.isArray(examples) ? examples[0] : void 0;
  return typeof first == "string" || typeof first == "number" ? String(first).slice(0, 200) : "";
}

// src/pages/schema/read-typed.ts
var number = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
function readEmpty({ required, nullable }) {
  return required ? nullable ? { value: null } : { fault: "A value is required.", empty: !0 } : { absent: !0 };
}
function readNumber(text, field) {
  let typed = text.trim();
  if (typed === "") return readEmpty(field);
  let value = Number(typed);
  return !number.test(typed) || !Number.isFinite(value) ? { fault: `"${typed.slice(0, 40)}" is not a number.` } : field.integer ? Number.isInteger(value) ? Number.isSafeInteger(value) ? { value } : { fault: "This number is too large to be sent exactly." } : { fault: "A whole number is expected." } : { value };
}
function readJson(text, field) {
  if (text.trim() === "") return readEmpty(field);
  try {
    return { value: parseJson(text) };
  } catch (error) {
    return { fault: `This is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

// src/cli/server/typed-field.ts
var mostOptions2 = 20;
function fieldPrompt(field) {
  let { label, description, rules } = field, said = [fieldType(field), ...rules, emptyMeaning(field)].join(", "), about = description === "" ? "" : `; ${description}`;
  return `  ${singleLine(`${label} (${said}${about}`).slice(0, 1e3)}): `;
}
function fieldType(field) {
  switch (field.kind) {
    case "text":
      return "text";
    case "number":
      return field.integer ? "whole number" : "number";
    case "boolean":
      return "yes or no";
    case "choice":
      return field.options.length > mostOptions2 ? "choice" : `choice: ${optionList(field.options)}`;
    default:
      return "JSON";
  }
}
function readTypedField(line, field) {
  if (line.trim() === "") return field.initial === void 0 ? readEmpty(field) : { value: field.initial };
  switch (field.kind) {
    case "text":
      return { value: line };
    case "number":
      return readNumber(line, field);
    case "boolean":
      return readYesOrNo(line.trim().toLowerCase());
    case "choice":
      return readOption(line.trim(), field.options);
    default:
      return readJson(line, field);
  }
}
function emptyMeaning({ initial, required }) {
  return initial !== void 0 ? `empty for ${shown(initial)}` : required ? "required" : "empty for none";
}
function optionList(options) {
  return options.map(({ label }, index) => `${index + 1} ${label}`).join(", ");
}
function shown(value) {
  return (typeof value == "string" ? value : JSON.stringify(value)).slice(0, 80);
}
function readYesOrNo(typed) {
  return ["y", "yes", "true"].includes(typed) ? { value: !0 } : ["n", "no", "false"].includes(typed) ? { value: !1 } : { fault: "Type yes or no." };
}
function readOption(typed, options) {
  let option = options.find(({ label, value }) => label === typed || value === typed) ?? (/^\d{1,3}$/.test(typed) ? options[Number(typed) - 1] : void 0);
  return option ? { value: option.value } : { fault: "It is none of the choices." };
}

// src/cli/server/ask-user.ts
function askOnTerminal(tool, { json }, { input, log }) {
  return async (question) => {
    if (json || !input.interactive) throw nobodyToAsk(tool, question);
    log.untrusted(`${tool} asks: ${question.message}`), question.mode === "url" && log.untrusted(`It wants you to open ${question.url}`);
    let action = await askAction(input);
    return action !== "accept" || question.mode === "url" ? { action } : { action, content: await askContent(readForm(question.schema), input) };
  };
}
function nobodyToAsk(tool, question) {
  let asked = singleLine(question.message).slice(0, 300), wanted = singleLine(wantedBy(question)).slice(0, 500), message = `${tool} asks its user "${asked}"${wanted === "" ? "" : ` (${wanted})`}, and nobody can be asked here.`;
  return new FtlError("E_TOOL_RESULT", message, {
    hint: 'Call it on a terminal, without --json, or on the page that "ftl up" serves.'
  });
}
function wantedBy(question) {
  if (question.mode === "url") return question.url;
  let form = readForm(question.schema);
  return form.kind !== "group" ? "" : form.members.map(({ key, field }) => `${key}: ${fieldType(field)}`).join("; ");
}
async function askAction(input) {
  for (; ; ) {
    let typed = (await input.ask("Answer it? yes, decline or cancel [Y/d/c] ")).trim().toLowerCase();
    if (["", "y", "yes"].includes(typed)) return "accept";
    if (["d", "decline", "n", "no"].includes(typed)) return "decline";
    if (["c", "cancel"].includes(typed)) return "cancel";
  }
}
async function askContent(form, input) {
  if (form.kind !== "group") {
    let whole = await askField({ ...form, kind: "json", reason: "", required: !0 }, input);
    return isJsonObject(whole) ? whole : askContent(form, input);
  }
  let given = [];
  for (let { key, field } of form.members) {
    let value = await askField(field, input);
    value !== void 0 && given.push([key, value]);
  }
  return Object.fromEntries(given);
}
async function askField(field, input) {
  let fault = "";
  for (; ; ) {
    let reading = readTypedField(await input.ask(`${fault}${fieldPrompt(field)}`), field);
    if ("value" in reading) return reading.value;
    if ("absent" in reading) return;
    fault = `  ${reading.fault}
`;
  }
}

// src/cli/server/find-tool.ts
function findTool(typed, tools) {
  let exact = tools.find(({ name }) => name === typed || name === typed.replace("/", "__"));
  if (exact) return exact;
  let bare = tools.filter(({ name }) => name.endsWith(`__${typed}`)), [only] = bare;
  if (only && bare.length === 1) return only;
  let names = tools.map(({ name }) => name), near = suggest(typed, names) ?? names.find((name) => suggest(typed, [name.replace(/^.*__/, "")]));
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
  let shown2 = (Array.isArray(result.content) ? result.content : []).map((block) => isJsonObject(block) ? blockText(block) : "");
  if (shown2.length > 0) return shown2.join(`
`);
  let structured = result.structuredContent;
  return structured === void 0 ? "(no content)" : jsonText(structured, 2);
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
  return parseObject(`{${[...pairs].map(([key, text]) => `${JSON.stringify(key)}:${text}`).join(",")}}`);
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
  if (types.includes("string")) return JSON.stringify(text);
  if (parseOrUndefined(text) !== void 0) return text;
  if (type === void 0) return JSON.stringify(text);
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
  description: [
    "Prints the content of the result, and under --json the whole result as details.result. It exits with 1 when the tool answers with an error.",
    "When the tool asks its user something, you are asked on the terminal; where there is none, or under --json, it exits with 1 and says what was asked.",
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
  run: async ({ positionals: [typed = "", ...rest], inputs, projectFolder, system }) => {
    let progress = showProgress(typed, system), ask = askOnTerminal(typed, inputs, system);
    try {
      let { client, url } = await connectServer({
        ...inputs,
        projectFolder,
        system,
        onNotification: progress.notify,
        askUser: (question) => progress.without(() => ask(question))
      }), tool = findTool(typed, await answered(url, client.listTools())), args = await readToolArguments(rest, tool, system), result = resultOf(tool.name, await answered(url, client.callTool(tool, args))), text = contentText(result), error = result.isError === !0 ? failed(tool.name) : void 0;
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
  let { result } = response, required = readInputRequired(result);
  if (!required) return result;
  let others = required.others.map(singleLine).join(", ").slice(0, 300) || "nothing that it names";
  throw new FtlError(
    "E_TOOL_RESULT",
    `${tool} asks its caller for more, which ftl call cannot give: ${others}.`
  );
}
function showProgress(tool, { log }) {
  let begin = () => log.progress(`Calling ${tool}`), line = begin();
  return {
    done: () => line.done(),
    /** The line is away while this goes on, which writes to the same terminal. */
    without: async (work) => {
      line.done();
      try {
        return await work();
      } finally {
        line = begin();
      }
    },
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
export {
  call
};
