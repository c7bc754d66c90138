import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  addTool
} from "./chunk-WZXO42LM.mjs";
import "./chunk-UB7MZLIU.mjs";
import "./chunk-NG5JKY5M.mjs";
import "./chunk-GBKA6UOK.mjs";
import "./chunk-FO35PV6D.mjs";
import "./chunk-7HERLKSY.mjs";
import "./chunk-KSCNZ77C.mjs";
import "./chunk-5FMRN7KZ.mjs";
import "./chunk-APIIFAMZ.mjs";
import "./chunk-JQKJ63F2.mjs";
import "./chunk-K7SO4GNA.mjs";
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";
import "./chunk-E2NZ5TKH.mjs";

// src/cli/commands/project/add.ts
var add = {
  description: [
    "Writes a tool that works into a folder of its own, and says so at the end of the project file: [tools.NAME] in ftl.toml, one of [[tools]] in toolkit.toml, an entry of tools in ftl.yaml and ftl.json. Nothing else in the file changes. A reference such as ghcr.io/owner/tool:1.2.3 adds a component of a registry instead, which needs no source."
  ],
  positionals: [
    {
      name: "NAME",
      description: "Name of the tool, the prefix that clients see; or a registry reference. At a terminal it is asked for when it is missing."
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
  run: async ({ positionals: [typed], inputs, flags, system, ...place }) => {
    let tool = typed === void 0 ? await askForTool({ ...inputs, languageGiven: flags.has("language") }, system) : newTool(typed, { ...inputs, languageGiven: flags.has("language") }), { files, projectFile } = await addTool(tool, { place, system }), added = "reference" in tool ? tool.reference : `${tool.name}/, a tool in ${tool.language}`;
    return {
      summary: `Added ${added}`,
      text: [
        `Added ${added}`,
        ...files.map((file) => `  ${file}`),
        `  ${projectFile}, what it says of ${tool.name}`,
        "",
        "Next: ftl up"
      ].join(`
`),
      outputs: { name: tool.name },
      details: { files }
    };
  }
};
async function askForTool(given, { input }) {
  if (given.json || !input.interactive)
    throw new FtlError("E_USAGE", "ftl add needs NAME: name of the tool, or a registry reference.", {
      hint: "For example: ftl add hello"
    });
  let typed = (await input.ask("Name of the tool: ")).trim();
  if (typed.includes("/") || given.languageGiven) return newTool(typed, given);
  let language = (await input.ask(`Language: typescript, rust, python or go [${given.language}]: `)).trim();
  return newTool(typed, { ...given, language: language || given.language });
}
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
export {
  add
};
