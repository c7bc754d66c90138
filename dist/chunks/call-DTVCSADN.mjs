import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  answered,
  connectServer,
  serverInputs,
  tokenNote
} from "./chunk-2YQQZ5SN.mjs";
import "./chunk-KONNRNN7.mjs";
import "./chunk-DFSRLJAA.mjs";
import "./chunk-SON6BPOU.mjs";
import {
  parseJson
} from "./chunk-HMI54BRP.mjs";
import "./chunk-KSCNZ77C.mjs";
import "./chunk-GQ7ULYNE.mjs";
import "./chunk-XTZ7FMLQ.mjs";
import {
  isJsonObject
} from "./chunk-4BZRYOLG.mjs";
import "./chunk-IS64AWY5.mjs";
import "./chunk-X44TQ5SH.mjs";
import "./chunk-7HERLKSY.mjs";
import "./chunk-5TD6IOHB.mjs";
import "./chunk-2W3G3AJQ.mjs";
import {
  singleLine,
  stripTerminal
} from "./chunk-IU63LUFE.mjs";
import {
  suggest
} from "./chunk-JQKJ63F2.mjs";
import {
  FtlError
} from "./chunk-GHAWPZXM.mjs";
import "./chunk-E2NZ5TKH.mjs";

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
  let shown = (Array.isArray(result.content) ? result.content : []).map((block) => isJsonObject(block) ? blockText(block) : "");
  if (shown.length > 0) return shown.join(`
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
  run: async ({ positionals: [typed = "", ...rest], inputs, projectFolder, system }) => {
    let progress = showProgress(typed, system);
    try {
      let { client, url } = await connectServer({
        ...inputs,
        projectFolder,
        system,
        onNotification: progress.notify
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
export {
  call
};
