import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  answered,
  connectServer,
  serverInputs,
  tokenNote
} from "./chunk-YJ6CT3UH.mjs";
import "./chunk-RWPZ3VTB.mjs";
import "./chunk-XHI45CP5.mjs";
import "./chunk-MVUAYEXN.mjs";
import "./chunk-YXNV3MFU.mjs";
import "./chunk-XTZ7FMLQ.mjs";
import "./chunk-Q4HBZ5NI.mjs";
import {
  isJsonObject
} from "./chunk-4BZRYOLG.mjs";
import "./chunk-FO35PV6D.mjs";
import "./chunk-7HERLKSY.mjs";
import "./chunk-NK3X4DZC.mjs";
import "./chunk-PV5KUKCF.mjs";
import "./chunk-KSCNZ77C.mjs";
import "./chunk-MWSUXNRC.mjs";
import {
  stripTerminal
} from "./chunk-5FMRN7KZ.mjs";
import "./chunk-K7SO4GNA.mjs";
import "./chunk-F4APCFH2.mjs";
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
