import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  confirm,
  yesInput
} from "./chunk-XDNJQVEI.mjs";
import {
  readProjectText,
  replaceProjectText
} from "./chunk-UB7MZLIU.mjs";
import {
  readProject
} from "./chunk-NG5JKY5M.mjs";
import {
  withoutTool
} from "./chunk-GBKA6UOK.mjs";
import "./chunk-FO35PV6D.mjs";
import "./chunk-7HERLKSY.mjs";
import "./chunk-KSCNZ77C.mjs";
import "./chunk-5FMRN7KZ.mjs";
import "./chunk-APIIFAMZ.mjs";
import {
  suggest
} from "./chunk-JQKJ63F2.mjs";
import "./chunk-K7SO4GNA.mjs";
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";
import "./chunk-E2NZ5TKH.mjs";

// src/cli/commands/project/remove.ts
import path from "node:path";
var remove = {
  description: [
    "Takes what is written about the tool out of the project file, with its comments, and leaves every other byte alone; then removes its folder, after asking."
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
  run: async ({ positionals: [name = ""], inputs, system, ...place }) => {
    let { tools, middleware } = await readProject(place, system), tool = findTool(name, tools), own = middleware.flatMap((part) => part.kind === "own" ? [part.component] : []), folder = inputs["keep-files"] ? void 0 : await removableFolder(tool, [...tools, ...own], {
      projectFolder: place.projectFolder,
      system
    });
    folder !== void 0 && await confirm(`Remove ${tool.path}/ with all that is in it?`, inputs, system);
    let before = await readProjectText(place, system), index = tools.indexOf(tool), after = withoutTool({ text: before.text, file: path.basename(before.file) }, { name, index });
    if (after === void 0)
      throw new FtlError("E_USAGE", `"${tool.name}" is written in a way that ftl does not take apart.`, {
        at: tool.at,
        hint: "Remove it by hand."
      });
    await replaceProjectText(before, after, { place, system }), folder !== void 0 && await system.files.remove(folder);
    let files = folder === void 0 ? leftFiles(tool) : ` and ${tool.path}/`;
    return {
      summary: `Removed ${tool.name} from ${path.basename(before.file)}${files}`,
      outputs: { name: tool.name }
    };
  }
};
function leftFiles({ path: folder }) {
  return folder === "." || folder === "" ? "" : `; ${folder}/ is left`;
}
function findTool(name, tools) {
  let found = tools.find((tool) => tool.name === name);
  if (found) return found;
  let near = suggest(
    name,
    tools.map((tool) => tool.name)
  ), known = tools.map((tool) => tool.name).join(", ") || "none";
  throw new FtlError("E_USAGE", `The project has no tool "${name.slice(0, 100)}".`, {
    hint: near ? `Did you mean ${near}?` : `It has: ${known}.`
  });
}
async function removableFolder(tool, components, { projectFolder, system }) {
  let isShared = components.some(
    (other) => other !== tool && (other.path === tool.path || other.path.startsWith(`${tool.path}/`))
  );
  if (tool.path === "." || tool.path === "" || isShared) return;
  let folder = path.join(projectFolder, tool.path);
  return (await system.files.stat(folder))?.kind === "folder" ? folder : void 0;
}
export {
  remove
};
