import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  writeProjectFile
} from "./chunk-GBKA6UOK.mjs";
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";

// src/cli/commands/toolkit/toolkit-file.ts
import path from "node:path";
var toolkitFile = "toolkit.toml";
async function toolkitPlace(place) {
  if (place.projectFile !== void 0) return place;
  if (await place.system.files.stat(path.join(place.projectFolder, toolkitFile)) === void 0) {
    let message = `There is no ${toolkitFile} in ${place.projectFolder}.`, hint = "Write one for the tools that are there: ftl toolkit build --name my-kit TOOL…; or start anew: ftl init my-kit --template toolkit.";
    throw new FtlError("E_PROJECT_MISSING", message, { hint });
  }
  return { ...place, projectFile: toolkitFile };
}
async function writeToolkit({ projectFolder }, { name, tools }, { files }) {
  let file = path.join(projectFolder, toolkitFile);
  if (tools.length === 0) {
    let hint = `Name them: ftl toolkit build --name ${name} TOOL…`;
    throw new FtlError("E_USAGE", "A toolkit needs tools.", { hint });
  }
  if (await files.stat(file) !== void 0) {
    let hint = "Leave --name and the tools out to build what it describes.";
    throw new FtlError("E_USAGE", `There is a ${toolkitFile} already.`, { hint });
  }
  for (let tool of tools) {
    if ((await files.stat(path.join(projectFolder, tool)))?.kind === "folder") continue;
    let hint = `Create it, or add it to the toolkit afterwards: ftl add ${tool}.`;
    throw new FtlError("E_USAGE", `There is no folder "${tool.slice(0, 100)}" for a tool.`, { hint });
  }
  let entries = tools.map((tool) => {
    let folder = tool.replace(/^\.\//, "").replace(/\/+$/, ""), own = folder.split("/").at(-1) ?? folder;
    return own === folder ? { name: own } : { name: own, path: folder };
  }), root = { toolkit: { name }, gateway: { enabled: !0, route: "/gateway" }, tools: entries };
  await files.write(file, writeProjectFile(root));
}

export {
  toolkitPlace,
  writeToolkit
};
