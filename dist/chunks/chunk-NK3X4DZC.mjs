import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";

// src/pipeline/state.ts
import path from "node:path";
function stateFiles(projectFolder) {
  let state = path.join(projectFolder, ".ftl");
  return {
    spinManifest: path.join(state, "build", "spin.toml"),
    catalog: path.join(state, "catalog.json"),
    layout: path.join(state, "oci"),
    conformance: path.join(state, "conformance"),
    deployments: path.join(state, "deployments"),
    up: path.join(state, "up.json"),
    keyValue: path.join(state, "kv"),
    stateSecret: path.join(state, "state-secret"),
    pagesKey: path.join(state, "pages-key"),
    mountedFiles: path.join(state, "build", "files"),
    componentFile: (id) => path.join(state, "build", `${id}.wasm`),
    stepResult: (step) => path.join(state, `${step}.json`)
  };
}
async function refuseLinksInState(projectFolder, { files }) {
  if ((await files.stat(projectFolder))?.kind !== "folder") return;
  let pending = (await files.list(projectFolder)).filter(({ name }) => name === ".ftl").map(({ name, kind }) => ({ file: name, kind }));
  for (let entry = pending.pop(); entry; entry = pending.pop()) {
    let { file, kind } = entry;
    if (kind === "link")
      throw new FtlError(
        "E_PROJECT_PATH",
        `${file} is a symbolic link; steps write only below the project.`,
        {
          hint: "Remove it; .ftl holds nothing that belongs into a repository."
        }
      );
    if (kind !== "folder") continue;
    let below = await files.list(path.join(projectFolder, file));
    pending.push(...below.map((each) => ({ file: path.join(file, each.name), kind: each.kind })));
  }
}

export {
  stateFiles,
  refuseLinksInState
};
