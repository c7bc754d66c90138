import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  shellWord
} from "./chunk-XHI45CP5.mjs";
import "./chunk-MVUAYEXN.mjs";
import "./chunk-YXNV3MFU.mjs";
import "./chunk-XTZ7FMLQ.mjs";
import {
  importApp,
  readManifest
} from "./chunk-TKJSI4AU.mjs";
import "./chunk-Q4HBZ5NI.mjs";
import "./chunk-4BZRYOLG.mjs";
import {
  readProject
} from "./chunk-NG5JKY5M.mjs";
import {
  projectLimits
} from "./chunk-GBKA6UOK.mjs";
import "./chunk-FO35PV6D.mjs";
import "./chunk-7HERLKSY.mjs";
import "./chunk-PV5KUKCF.mjs";
import "./chunk-KSCNZ77C.mjs";
import {
  dryRunInput
} from "./chunk-KTTHLLMA.mjs";
import "./chunk-MWSUXNRC.mjs";
import "./chunk-APIIFAMZ.mjs";
import "./chunk-JQKJ63F2.mjs";
import "./chunk-K7SO4GNA.mjs";
import {
  FtlError,
  FtlErrors
} from "./chunk-F4APCFH2.mjs";
import "./chunk-E2NZ5TKH.mjs";

// src/cli/commands/project/import.ts
import path from "node:path";
var importCommand = {
  description: [
    "Reads the manifest by the rules of Spin itself, of version 1 or 2, and writes an ftl.toml beside it in which every component is a tool. What does not carry over is listed with its line. No file is ever replaced."
  ],
  positionals: [{ name: "FILE", description: "The manifest; spin.toml of the project folder by default." }],
  inputs: dryRunInput,
  examples: [
    { about: "See what would be written", line: "ftl import --dry-run" },
    { about: "From another folder", line: "ftl import ../my-app/spin.toml" }
  ],
  run: async ({ inputs, positionals: [written], projectFolder, system }) => {
    let source = written === void 0 ? path.join(projectFolder, "spin.toml") : path.resolve(system.workingFolder, written), folder = path.dirname(source), named = path.relative(projectFolder, source).split(path.sep).join("/"), app = importApp(readManifest(await readText(source, system), named)), target = path.join(folder, "ftl.toml"), warnings = app.leftOut.map(
      ({ at, reason, next }) => new FtlError("E_MANIFEST", reason, { at, hint: next })
    ), outputs = { file: target, tools: app.tools.join(",") }, tools = `${app.tools.length} ${app.tools.length === 1 ? "tool" : "tools"}`;
    if (inputs["dry-run"])
      return { summary: `would write ${target}, ${tools}`, text: app.text.trimEnd(), outputs, warnings };
    if (await system.files.stat(target))
      throw new FtlError("E_FILE_EXISTS", `${target} is there already.`, { hint: "Move it away first." });
    await system.files.write(target, app.text);
    let error = await faultsOf(folder, system), summary = `wrote ${target}, ${tools}`;
    return { summary, text: `${summary}
Next: ${nextLine(folder, system)}`, outputs, warnings, error };
  }
};
function nextLine(folder, { workingFolder }) {
  let shown = path.relative(workingFolder, folder);
  return `${shown === "" ? "" : `cd ${shellWord(shown)} && `}ftl validate && ftl up`;
}
async function faultsOf(projectFolder, system) {
  try {
    await readProject({ projectFolder, projectFile: "ftl.toml" }, system);
    return;
  } catch (error) {
    if (error instanceof FtlErrors) return error;
    throw error;
  }
}
async function readText(file, { files }) {
  let found = await files.stat(file);
  if (found?.kind === "file" && found.size <= projectLimits.bytes) return files.readText(file);
  let message = found ? `${file} is not a file of sensible size.` : `There is no ${file}.`;
  throw new FtlError("E_USAGE", message, { hint: "Name the spin.toml of a Spin app." });
}
export {
  importCommand
};
