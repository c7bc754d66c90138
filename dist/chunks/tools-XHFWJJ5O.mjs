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
import "./chunk-HMI54BRP.mjs";
import "./chunk-KSCNZ77C.mjs";
import "./chunk-GQ7ULYNE.mjs";
import "./chunk-XTZ7FMLQ.mjs";
import {
  isJsonObject
} from "./chunk-4BZRYOLG.mjs";
import "./chunk-X44TQ5SH.mjs";
import "./chunk-7HERLKSY.mjs";
import "./chunk-5TD6IOHB.mjs";
import "./chunk-2W3G3AJQ.mjs";
import {
  stripTerminal
} from "./chunk-IU63LUFE.mjs";
import "./chunk-GHAWPZXM.mjs";
import "./chunk-E2NZ5TKH.mjs";

// src/cli/commands/serve/tools.ts
var tools = {
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
  run: async ({ positionals: [typed], inputs, projectFolder, system }) => {
    let { client, url } = await connectServer({
      ...inputs,
      url: typed ?? inputs.url,
      projectFolder,
      system
    }), found = await answered(url, client.listTools()), count = `${found.length} ${found.length === 1 ? "tool" : "tools"} at ${url}`;
    return {
      summary: count,
      text: [count, ...found.map(describe)].join(`

`),
      outputs: { url, protocolVersion: client.version },
      details: { tools: found }
    };
  }
};
function describe({ name, description = "", inputSchema }) {
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
export {
  tools
};
