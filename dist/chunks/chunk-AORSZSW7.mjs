import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  setup
} from "./chunk-HLAXVDFU.mjs";
import {
  transpile
} from "./chunk-AHWE6XCV.mjs";
import {
  componentize
} from "./chunk-QQQZ32KW.mjs";
import {
  conformance
} from "./chunk-I5QCFDBF.mjs";
import {
  deploy
} from "./chunk-NIIAPSO3.mjs";
import {
  publish
} from "./chunk-6PNYRQW4.mjs";
import {
  closingTable,
  closingTableMarkdown,
  commonInputs,
  formatErrorJson,
  logOptions,
  printErrors,
  readFlags,
  readInputs,
  runEntry,
  stepIds,
  wantsJson
} from "./chunk-ZMQTE2J5.mjs";
import {
  FtlError,
  exitCode,
  toFtlError
} from "./chunk-INRLHXVQ.mjs";

// src/cli/pipeline-process.ts
import path from "node:path";

// src/pipeline/index.ts
var steps = [setup, transpile, componentize, conformance, publish, deploy];

// src/cli/pipeline-process.ts
var pipelineInputs = {
  from: { kind: "string", default: stepIds[0], description: `First step: ${stepIds.join(", ")}.` },
  to: { kind: "string", default: "deploy", description: "Last step." }
};
function runPipelineProcess() {
  return runEntry((system, args) => runPipelineCommand(args, system), logOptions);
}
async function runPipelineCommand(args, system) {
  let json = wantsJson(args, system.env);
  try {
    let { chosen, flags, projectFolder } = plan(args, system), results = await walk(chosen, { flags, projectFolder, json }, system), rows = rowsOf(results);
    return json ? system.print(JSON.stringify({ ok: results.every(({ ok }) => ok), steps: results }, null, 2)) : system.print(
      `
${closingTable(rows, { width: system.terminal.columns, colour: system.terminal.colour })}`
    ), await system.runner.addSummary(closingTableMarkdown(rows)), results.at(-1)?.exitCode ?? 0;
  } catch (thrown) {
    let error = system.signal.aborted ? new FtlError("E_CANCELLED", "Stopped.") : toFtlError(thrown);
    return json ? system.print(JSON.stringify({ ok: !1, steps: [], error: formatErrorJson(error) }, null, 2)) : await printErrors(error, system.workingFolder, system), exitCode(error);
  }
}
function plan(args, system) {
  let stepInputs = Object.assign({}, ...steps.map(({ inputs }) => inputs)), all = { ...commonInputs, ...pipelineInputs }, flags = readFlags({ ...stepInputs, ...all }, args), own = args.length === 0 ? [] : [...flags].flatMap(([name, values]) => name in all ? asFlags(name, values) : []), { from, to, project } = readInputs(all, { args: own, env: system.env }), [first, last] = [indexOf(from), indexOf(to)];
  if (first > last) throw new FtlError("E_USAGE", `--from ${from} comes after --to ${to}.`);
  return {
    chosen: steps.slice(first, last + 1),
    flags,
    projectFolder: path.resolve(system.workingFolder, project)
  };
}
function indexOf(id) {
  let index = stepIds.indexOf(id);
  if (index >= 0) return index;
  throw new FtlError("E_USAGE", `"${id.slice(0, 100)}" is not a step.`, {
    hint: `Steps: ${stepIds.join(", ")}.`
  });
}
async function walk(chosen, { flags, projectFolder, json }, system) {
  let folder = await system.files.temporaryFolder("ftl-pipeline"), ended = [];
  for (let step of chosen) {
    let resultFile = path.join(folder, `${step.id}.json`), args = [...flagsOf(step, flags), ...asFlags("project", [projectFolder])], bundle = path.join(system.packageRoot, "dist", `${step.id}.mjs`), env = { ...system.env, FTL_RESULT_FILE: resultFile }, run = await system.processes.run(system.platform.nodePath, [bundle, ...args], { inherit: !json, env }).catch(stopped), text = await system.files.readTextIfExists(resultFile);
    if (text === void 0 && run.exitCode === 130) throw new FtlError("E_CANCELLED", "Stopped.");
    if (text === void 0)
      throw new FtlError("E_BUG", `The step ${step.id} ended without a result (exit ${run.exitCode}).`);
    if (ended.push({ ...JSON.parse(text), exitCode: run.exitCode }), run.exitCode !== 0) break;
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
function asFlags(name, values) {
  return values.map((value) => `--${name}=${value}`);
}
function rowsOf(results) {
  return stepIds.map((id) => {
    let result = results.find(({ step }) => step === id);
    return result ? rowOf(result) : { step: id, result: "not run", made: "" };
  });
}
function rowOf({ step, ok, dryRun, unchanged, durationMs, summary }) {
  return { step, result: ok ? dryRun ? "planned" : unchanged ? "unchanged" : "done" : "failed", durationMs, made: summary };
}

export {
  steps,
  pipelineInputs,
  runPipelineProcess,
  runPipelineCommand
};
