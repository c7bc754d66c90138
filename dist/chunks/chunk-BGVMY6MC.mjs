import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  stateFiles
} from "./chunk-JEONMAZR.mjs";
import {
  FtlError
} from "./chunk-EWO6DVKF.mjs";

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
      return value.version === 2 && typeof value.hmac == "string" && typeof value.subject?.digest == "string" ? value : void 0;
    } catch {
      return;
    }
}
function hmacOf({ subject, passed, summary }, key) {
  return createHmac("sha256", key).update(JSON.stringify([subject, passed, summary])).digest("hex");
}
async function proofKey({ files, cacheFolder }) {
  let file = path.join(cacheFolder, "proof-key"), known = await files.readTextIfExists(file);
  return known !== void 0 && /^[0-9a-f]{64}$/.test(known) ? known : (await files.write(file, randomBytes(32).toString("hex"), { mode: 384 }), files.readText(file));
}
function sameText(given, expected) {
  return given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
}

// src/pipeline/result-file.ts
async function readStepOutputs(step, { projectFolder, system }) {
  let text = await system.files.readTextIfExists(stateFiles(projectFolder).stepResult(step)), result = text === void 0 ? void 0 : parseResult(text);
  if (result?.ok === !0 && result.outputs !== void 0) return result.outputs;
  let state = text === void 0 ? "has not run" : "did not end well";
  throw new FtlError("E_STEP_INPUT", `The step ${step} ${state} in this project.`, {
    hint: `Run "ftl ${step}" first, or "ftl pipeline" for all steps.`
  });
}
function parseResult(text) {
  try {
    return JSON.parse(text);
  } catch {
    return;
  }
}

export {
  findProof,
  writeProof,
  readStepOutputs
};
