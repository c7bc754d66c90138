import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  isJsonObject,
  isTextRecord
} from "./chunk-4BZRYOLG.mjs";
import {
  stateFiles
} from "./chunk-NK3X4DZC.mjs";
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";

// src/pipeline/proof.ts
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import path from "node:path";
async function findProof(projectFolder, subject, system) {
  let report = proofPath(projectFolder, subject.digest), proof = readProof(await system.files.readTextIfExists(report));
  return !proof?.passed || !sameText(proof.hmac, hmacOf(proof, await proofKey(system))) ? void 0 : Object.keys(subject).every((field) => proof.subject[field] === subject[field]) ? { summary: proof.summary, report } : void 0;
}
async function writeProof(projectFolder, { proven, report, summary }, system) {
  let file = proofPath(projectFolder, proven.digest), said = { subject: proven, passed: report.passed, summary }, content = { version: 2, ...said, report, hmac: hmacOf(said, await proofKey(system)) };
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
      return !isJsonObject(value) || value.version !== 2 || typeof value.hmac != "string" ? void 0 : isTextRecord(value.subject) && typeof value.summary == "string" ? value : void 0;
    } catch {
      return;
    }
}
function hmacOf({ subject, passed, summary }, key) {
  return createHmac("sha256", key).update(JSON.stringify([subject, passed, summary])).digest("hex");
}
async function proofKey({ files, cacheFolder }) {
  let file = path.join(cacheFolder, "proof-key"), made = randomBytes(32).toString("hex"), mode = 384;
  if (await files.create(file, made, { mode })) return made;
  let known = await files.readText(file);
  return /^[0-9a-f]{64}$/.test(known) ? known : (await files.write(file, made, { mode }), made);
}
function sameText(given, expected) {
  let [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

// src/pipeline/result-file.ts
async function readStepOutputs(step, { projectFolder, system }) {
  let text = await system.files.readTextIfExists(stateFiles(projectFolder).stepResult(step)), outputs = text === void 0 ? void 0 : outputsOf(text);
  if (outputs !== void 0) return outputs;
  let state = text === void 0 ? "has not run" : "did not end well";
  throw new FtlError("E_STEP_INPUT", `The step ${step} ${state} in this project.`, {
    hint: `Run "ftl ${step}" first, or "ftl pipeline" for all steps.`
  });
}
function outputsOf(text) {
  try {
    let result = JSON.parse(text);
    return isJsonObject(result) && result.ok === !0 && isTextRecord(result.outputs) ? result.outputs : void 0;
  } catch {
    return;
  }
}

export {
  findProof,
  writeProof,
  readStepOutputs
};
