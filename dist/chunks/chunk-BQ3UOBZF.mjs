import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  walkSteps
} from "./chunk-XGULTIOF.mjs";
import {
  closingTable,
  closingTableMarkdown,
  errorFromJson,
  formatDuration,
  stepRow
} from "./chunk-5FMRN7KZ.mjs";

// src/cli/commands/pipeline/run-pipeline.ts
async function runPipeline(chosen, context) {
  let { inputs, system, print } = context, ended = await walkSteps(chosen, { ...context, quiet: inputs.json }, system), results = ended.map(({ result }) => result), rows = rowsOf(chosen, results), { terminal, runner } = system;
  await runner.addSummary(closingTableMarkdown(rows));
  let outcome = {
    summary: summarize(ended),
    text: `
${closingTable(rows, { width: terminal.columns, colour: terminal.colour })}`,
    steps: results
  };
  if (!inputs.json)
    return print(outcome), ended.at(-1)?.exitCode ?? 0;
  let error = ended.at(-1)?.result.error;
  return { ...outcome, error: error ? errorFromJson(error) : void 0 };
}
function summarize(ended) {
  let durationMs = ended.reduce((sum, { result }) => sum + result.durationMs, 0);
  return `${ended.map(({ result }) => result.command).join(", ")} in ${formatDuration(durationMs)}`;
}
function rowsOf(chosen, results) {
  return chosen.map(({ id }) => {
    let result = results.find(({ command }) => command === id);
    return result ? stepRow(result) : { step: id, result: "not run", made: "" };
  });
}

export {
  runPipeline
};
