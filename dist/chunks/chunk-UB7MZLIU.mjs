import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  readProject
} from "./chunk-NG5JKY5M.mjs";
import {
  flattenErrors
} from "./chunk-5FMRN7KZ.mjs";
import {
  findProjectFile
} from "./chunk-APIIFAMZ.mjs";
import {
  FtlError,
  FtlErrors
} from "./chunk-F4APCFH2.mjs";

// src/cli/scaffold/project-text.ts
import path from "node:path";
async function readProjectText(place, system) {
  let name = await findProjectFile(place, system), file = path.join(place.projectFolder, name);
  return { file, text: await system.files.readText(file) };
}
async function replaceProjectText({ file, text: before }, after, { place, system }) {
  await system.files.write(file, after);
  try {
    await readProject(place, system);
  } catch (error) {
    throw await system.files.write(file, before), error instanceof FtlError ? withoutPositions(error) : error;
  }
}
function withoutPositions(error) {
  let [first, ...others] = flattenErrors(error).map(
    ({ code, message, hint }) => new FtlError(code, message, { hint })
  );
  return first === void 0 ? error : new FtlErrors([first, ...others]);
}

export {
  readProjectText,
  replaceProjectText
};
