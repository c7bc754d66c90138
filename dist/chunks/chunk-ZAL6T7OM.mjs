import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  buildChoiceInputs,
  readBuildChoice
} from "./chunk-QD3FAL77.mjs";
import {
  transpile,
  writeManifest
} from "./chunk-TKJSI4AU.mjs";
import {
  reviewProject
} from "./chunk-NG5JKY5M.mjs";
import {
  stateFiles
} from "./chunk-NK3X4DZC.mjs";

// src/pipeline/steps/transpile.ts
var transpile2 = {
  id: "transpile",
  title: "Transpile ftl.toml to spin.toml",
  inputs: buildChoiceInputs,
  outputs: {
    manifest: "Absolute path of the spin.toml that was written.",
    name: "Name of the project.",
    version: "Version of the project.",
    "access-control": "public or private."
  },
  run: async (inputs, context) => {
    let { system, projectFolder, dryRun } = context, { project, warnings } = await reviewProject({ ...context, ...readBuildChoice(inputs) }, system);
    for (let warning of warnings) system.log.warning(warning.message, warning.at);
    let text = writeManifest(transpile(project)), file = stateFiles(projectFolder).spinManifest, unchanged = await system.files.readTextIfExists(file) === text;
    !unchanged && !dryRun && await system.files.write(file, text);
    let tools = `${project.tools.length} ${project.tools.length === 1 ? "tool" : "tools"}`;
    return {
      summary: `${project.name} ${project.version}, ${project.accessControl}, ${tools}`,
      unchanged,
      warnings,
      outputs: {
        manifest: file,
        name: project.name,
        version: project.version,
        "access-control": project.accessControl
      }
    };
  }
};

export {
  transpile2 as transpile
};
