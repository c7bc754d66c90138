import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  transpile as transpile2
} from "./chunk-ZAL6T7OM.mjs";
import {
  readBuildChoice
} from "./chunk-QD3FAL77.mjs";
import {
  runStepCommand
} from "./chunk-S6UJ4G2N.mjs";
import {
  explainManifest,
  isGenerated,
  transpile,
  writeManifest
} from "./chunk-TKJSI4AU.mjs";
import "./chunk-Q4HBZ5NI.mjs";
import "./chunk-4BZRYOLG.mjs";
import {
  readProject
} from "./chunk-NG5JKY5M.mjs";
import "./chunk-GBKA6UOK.mjs";
import "./chunk-FO35PV6D.mjs";
import "./chunk-7HERLKSY.mjs";
import "./chunk-DGDTJTUU.mjs";
import {
  stateFiles
} from "./chunk-NK3X4DZC.mjs";
import "./chunk-KSCNZ77C.mjs";
import "./chunk-FAZBHMTX.mjs";
import "./chunk-UJRFF43L.mjs";
import {
  asFlags,
  dryRunInput
} from "./chunk-KTTHLLMA.mjs";
import "./chunk-MWSUXNRC.mjs";
import {
  shortDiff
} from "./chunk-5FMRN7KZ.mjs";
import "./chunk-APIIFAMZ.mjs";
import "./chunk-JQKJ63F2.mjs";
import "./chunk-K7SO4GNA.mjs";
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";
import "./chunk-E2NZ5TKH.mjs";

// src/cli/commands/pipeline/transpile.ts
import path from "node:path";
var inputs = {
  output: {
    kind: "string",
    short: "o",
    value: "FILE",
    description: "Where to write it, inside of the project; paths in it are relative to it."
  },
  check: {
    kind: "boolean",
    default: "false",
    description: "Write nothing; exit with 1 and show what differs when the file is not what would be written."
  },
  explain: {
    kind: "boolean",
    default: "false",
    description: "Write nothing; say of each part where it comes from and why it is there."
  },
  ...transpile2.inputs,
  ...dryRunInput
}, transpileCommand = {
  description: [
    "Writes .ftl/build/spin.toml, or the file named by --output, with a comment at each part that names the line it comes from.",
    "With --check it exits with 1 when the file on disk is stale."
  ],
  inputs,
  examples: [
    { about: "Keep a spin.toml beside ftl.toml", line: "ftl transpile -o spin.toml" },
    { about: "Fail in CI when somebody forgot to", line: "ftl transpile -o spin.toml --check" },
    { about: "What is all this?", line: "ftl transpile --explain" }
  ],
  run: async (context) => {
    let { check, explain, output } = context.inputs;
    if (!check && !explain && output === "") {
      let flags = [...context.flags].flatMap(([name, values]) => asFlags(name, values));
      return runStepCommand(transpile2, flags, context.system);
    }
    let project = await readProject({ ...context, ...readBuildChoice(context.inputs) }, context.system), target = locate(context), manifest = transpile(project, { manifestFolder: target.folder });
    if (explain) return explained(project, manifest);
    let text = writeManifest(manifest);
    return check ? compare(text, target, context) : write(text, target, context);
  }
};
function locate({ inputs: { output }, projectFolder, system }) {
  let standard = stateFiles(projectFolder).spinManifest, file = output === "" ? standard : path.resolve(system.workingFolder, output), relative = path.relative(projectFolder, file), name = path.relative(system.workingFolder, file);
  if (relative.startsWith("..") || path.isAbsolute(relative))
    throw new FtlError("E_USAGE", `${name} is not inside of the project, ${projectFolder}.`, {
      hint: "Name a file in the project folder or below it: -o spin.toml."
    });
  return { file, name, folder: path.dirname(relative).split(path.sep).join("/") };
}
async function write(text, { file, name }, context) {
  let { files } = context.system, before = await files.readTextIfExists(file), unchanged = before === text;
  if (before !== void 0 && !unchanged && !isGenerated(before))
    throw new FtlError("E_FILE_EXISTS", `${name} is there already, and ftl did not write it.`, {
      hint: 'Name another file, or remove it; "ftl import" makes an ftl.toml from it.'
    });
  let dryRun = context.inputs["dry-run"];
  return !unchanged && !dryRun && await files.write(file, text), { summary: unchanged ? `${name} is up to date` : `${dryRun ? "would write" : "wrote"} ${name}`, unchanged, outputs: { manifest: file } };
}
async function compare(text, { file, name }, { print, system }) {
  let before = await system.files.readTextIfExists(file);
  if (before === text)
    return { summary: `${name} is up to date`, unchanged: !0, outputs: { manifest: file } };
  let message = before === void 0 ? `${name} does not exist.` : `${name} is stale.`, diff = before === void 0 ? [] : shortDiff(before, text);
  return print({
    summary: message,
    text: [message, ...diff].join(`
`),
    outputs: { manifest: file },
    details: { diff },
    error: new FtlError("E_MANIFEST_STALE", message, { hint: 'Run "ftl transpile" without --check.' })
  }), 1;
}
function explained(project, manifest) {
  let parts = explainManifest(project, manifest), width = (key) => Math.max(...parts.map((part) => part[key].length)), [first, second] = [width("part"), width("from")];
  return {
    summary: `${parts.length} parts`,
    text: parts.map(({ part, from, why }) => `${part.padEnd(first)}  ${from.padEnd(second)}  ${why}`).join(`
`),
    details: { parts }
  };
}
export {
  transpileCommand
};
