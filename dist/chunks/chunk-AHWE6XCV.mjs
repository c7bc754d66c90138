import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  transpile,
  writeManifest
} from "./chunk-EUGWMLOX.mjs";
import {
  readProject
} from "./chunk-N6G43LHQ.mjs";
import {
  stateFiles
} from "./chunk-ZMQTE2J5.mjs";

// src/pipeline/transpile.ts
var transpile2 = {
  id: "transpile",
  title: "Transpile ftl.toml to spin.toml",
  inputs: {},
  outputs: {
    manifest: "Absolute path of the spin.toml that was written.",
    name: "Name of the project.",
    version: "Version of the project.",
    "access-control": "public or private."
  },
  run: async (_inputs, { system, projectFolder, dryRun }) => {
    let project = await readProject(projectFolder, system), text = writeManifest(transpile(project)), file = stateFiles(projectFolder).spinManifest, unchanged = await system.files.readTextIfExists(file) === text;
    !unchanged && !dryRun && await system.files.write(file, text);
    let tools = `${project.tools.length} ${project.tools.length === 1 ? "tool" : "tools"}`;
    return {
      summary: `${project.name} ${project.version}, ${project.accessControl}, ${tools}`,
      unchanged,
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
