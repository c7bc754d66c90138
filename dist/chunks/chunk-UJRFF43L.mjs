import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  flattenErrors,
  formatError,
  selectAnnotations
} from "./chunk-5FMRN7KZ.mjs";

// src/cli/print-errors.ts
import path from "node:path";
function printErrors(error, projectFolder, system) {
  return printProblems("error", [error], { projectFolder, system });
}
function printWarnings(warnings, projectFolder, system) {
  return printProblems("warning", warnings, { projectFolder, system });
}
async function printProblems(level, problems, { projectFolder, system }) {
  let sources = await readSources(problems, projectFolder, system);
  for (let problem of problems) {
    let text = formatError(problem, { sources, colour: system.terminal.colour, level });
    for (let line of text.split(`
`)) system.log.info(line);
  }
  let workspace = system.env.GITHUB_WORKSPACE ?? system.workingFolder, prefix = path.relative(workspace, projectFolder).replaceAll("\\", "/"), { shown } = level === "error" ? selectAnnotations(problems) : selectAnnotations([], problems);
  for (let { title, message, at } of shown) {
    let file = at && (prefix === "" ? at.file : `${prefix}/${at.file}`);
    system.runner.annotate(level, message, at && file ? { ...at, file, title } : void 0);
  }
}
async function readSources(problems, projectFolder, system) {
  let names = new Set(problems.flatMap(flattenErrors).flatMap(({ at }) => at ? [at.file] : [])), texts = await Promise.all(
    [...names].map(async (name) => {
      let text = await system.files.readTextIfExists(path.resolve(projectFolder, name)).catch(() => {
      });
      return text === void 0 ? [] : [[name, text]];
    })
  );
  return Object.fromEntries(texts.flat());
}

export {
  printErrors,
  printWarnings
};
