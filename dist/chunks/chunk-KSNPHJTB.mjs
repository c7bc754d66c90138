import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  readStepOutputs
} from "./chunk-RYRTXXE3.mjs";
import {
  stateFiles
} from "./chunk-CS2HXHNG.mjs";

// src/pipeline/proof.ts
import path from "node:path";
async function findProof(projectFolder, subject, system) {
  let report = proofPath(projectFolder, subject.digest), proof = readProof(await system.files.readTextIfExists(report));
  return proof?.passed && Object.keys(subject).every((field) => proof.subject[field] === subject[field]) ? { summary: proof.summary, report } : void 0;
}
async function writeProof(projectFolder, { proven, report, summary }, system) {
  let file = proofPath(projectFolder, proven.digest), content = { version: 1, subject: proven, passed: report.passed, summary, report };
  return await system.files.write(file, `${JSON.stringify(content, null, 2)}
`), file;
}
function proofPath(projectFolder, digest) {
  let hex = /^sha256:([0-9a-f]{64})$/.exec(digest)?.[1] ?? "none";
  return path.join(stateFiles(projectFolder).conformance, `${hex}.json`);
}
function readProof(text) {
  if (text !== void 0)
    try {
      let value = JSON.parse(text);
      return value.version === 1 && typeof value.subject?.digest == "string" ? value : void 0;
    } catch {
      return;
    }
}

// src/pipeline/spin-of-setup.ts
async function spinOfSetup(context) {
  let { files } = context.system;
  if (!await files.stat(stateFiles(context.projectFolder).stepResult("setup"))) return;
  let { "spin-path": spin = "" } = await readStepOutputs("setup", context);
  return spin === "" || await files.stat(spin) ? spin : void 0;
}

export {
  findProof,
  writeProof,
  spinOfSetup
};
