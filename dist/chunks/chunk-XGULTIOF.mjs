import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  steps
} from "./chunk-TMASXHNZ.mjs";
import {
  stepIds
} from "./chunk-DGDTJTUU.mjs";
import {
  asFlags,
  commonInputs
} from "./chunk-KTTHLLMA.mjs";
import {
  findProjectFile
} from "./chunk-APIIFAMZ.mjs";
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";

// src/cli/walk-steps.ts
import path from "node:path";
var inputsOfSteps = Object.assign({}, ...steps.map(({ inputs }) => inputs));
function stepsBetween(from, to) {
  let [first, last] = [indexOf(from), indexOf(to)];
  if (first > last) throw new FtlError("E_USAGE", `--from ${from} comes after --to ${to}.`);
  return steps.slice(first, last + 1);
}
function indexOf(id) {
  let index = stepIds.indexOf(id);
  if (index >= 0) return index;
  throw new FtlError("E_USAGE", `"${id.slice(0, 100)}" is not a step.`, {
    hint: `Steps: ${stepIds.join(", ")}.`
  });
}
async function walkSteps(chosen, { flags, quiet, ...place }, system) {
  let { projectFolder, projectFile = "" } = place;
  chosen.some(({ id }) => id !== "setup") && await findProjectFile(place, system);
  let folder = await system.files.temporaryFolder("ftl-pipeline"), compileCache = path.join(system.cacheFolder, "node-compile-cache"), ended = [];
  for (let step of chosen) {
    let resultFile = path.join(folder, `${step.id}.json`), args = [...flagsOf(step, flags), ...asFlags("project", [path.join(projectFolder, projectFile)])], bundle = path.join(system.packageRoot, "dist", `${step.id}.mjs`), env = { NODE_COMPILE_CACHE: compileCache, ...system.env, FTL_RESULT_FILE: resultFile }, run = await system.processes.run(system.platform.nodePath, [bundle, ...args], { inherit: !quiet, env }).catch(stopped), text = await system.files.readTextIfExists(resultFile);
    if (text === void 0 && run.exitCode === 130) throw new FtlError("E_CANCELLED", "Stopped.");
    if (text === void 0)
      throw new FtlError("E_BUG", `The step ${step.id} ended without a result (exit ${run.exitCode}).`);
    if (ended.push({ result: JSON.parse(text), exitCode: run.exitCode }), run.exitCode !== 0) break;
  }
  return ended;
}
function stopped(error) {
  if (error instanceof FtlError && error.code === "E_CANCELLED") return { exitCode: 130 };
  throw error;
}
function flagsOf(step, flags) {
  let known = { ...commonInputs, ...step.inputs };
  return [...flags].flatMap(
    ([name, values]) => name in known && name !== "project" ? asFlags(name, values) : []
  );
}

export {
  inputsOfSteps,
  stepsBetween,
  walkSteps
};
