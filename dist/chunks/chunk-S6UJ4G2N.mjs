import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  refuseLinksInState,
  stateFiles
} from "./chunk-NK3X4DZC.mjs";
import {
  logOptions,
  runEntry,
  wantsJson
} from "./chunk-FAZBHMTX.mjs";
import {
  printErrors
} from "./chunk-UJRFF43L.mjs";
import {
  commonInputs,
  readInputs
} from "./chunk-KTTHLLMA.mjs";
import {
  commandResult,
  commandResultText,
  stepSummary
} from "./chunk-5FMRN7KZ.mjs";
import {
  locateProject
} from "./chunk-APIIFAMZ.mjs";
import {
  FtlError,
  exitCode,
  toFtlError
} from "./chunk-F4APCFH2.mjs";

// src/cli/run-step.ts
async function runStep(step, sources, system) {
  let started = performance.now(), place = { projectFolder: system.workingFolder }, dryRun = !0, stateIsOurs = !1, outcome, error;
  try {
    let inputs = readInputs({ ...commonInputs, ...step.inputs }, sources);
    place = await locateProject(inputs.project, system), dryRun = inputs["dry-run"], maskSecrets(step, inputs, system), await refuseLinksInState(place.projectFolder, system), stateIsOurs = !0, outcome = await system.log.group(step.title, () => step.run(inputs, { ...place, system, dryRun }));
  } catch (thrown) {
    error = system.signal.aborted ? cancelled(thrown) : toFtlError(thrown);
  }
  let durationMs = performance.now() - started, result = commandResult({ command: step.id, durationMs, dryRun, outcome, error }), keep = stateIsOurs && !dryRun, { projectFolder } = place, unwritten = await writeResult({ projectFolder, step: step.id, result, keep }, system);
  return unwritten === void 0 ? { result, error, outcome, projectFolder } : {
    result: commandResult({ command: step.id, durationMs, dryRun, error: unwritten }),
    error: unwritten,
    outcome,
    projectFolder
  };
}
function maskSecrets(step, inputs, system) {
  for (let [name, { secret }] of Object.entries(step.inputs)) {
    let value = inputs[name];
    secret && typeof value == "string" && system.runner.mask(value);
  }
}
function cancelled(cause) {
  return cause instanceof FtlError && cause.code === "E_CANCELLED" ? cause : new FtlError("E_CANCELLED", "Stopped before the end.", {
    cause,
    hint: "Run the same command again to go on."
  });
}
async function writeResult({ projectFolder, step, result, keep }, system) {
  try {
    let text = commandResultText(result);
    if (system.env.FTL_RESULT_FILE && await system.files.write(system.env.FTL_RESULT_FILE, text), !keep || !await system.files.stat(projectFolder)) return;
    await system.files.write(stateFiles(projectFolder).stepResult(step), text);
    return;
  } catch (thrown) {
    return result.ok ? toFtlError(thrown) : void 0;
  }
}

// src/cli/step-process.ts
function runStepProcess(step) {
  return runEntry((system, args) => runStepCommand(step, args, system), logOptions);
}
async function runStepCommand(step, args, system) {
  let { result, error, outcome, projectFolder } = await runStep(step, { args, env: system.env }, system);
  wantsJson(args, system.env) && system.print(JSON.stringify(result, null, 2));
  for (let [name, value] of Object.entries(result.outputs)) system.runner.setOutput(name, value);
  return await system.runner.addSummary(stepSummary(step.title, result, { sections: outcome?.sections ?? [] })), error ? await printErrors(error, projectFolder, system) : system.log.info(`${step.id}: ${result.summary}`), error ? exitCode(error) : 0;
}

export {
  runStepProcess,
  runStepCommand
};
