import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  buildChoiceInputs,
  readBuildChoice
} from "./chunk-YB2BBIRG.mjs";
import {
  transpile,
  writeManifest
} from "./chunk-D224X2SY.mjs";
import {
  reviewProject
} from "./chunk-636KH3CC.mjs";
import {
  stateFiles
} from "./chunk-5TD6IOHB.mjs";

// src/pipeline/transpile.ts
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
