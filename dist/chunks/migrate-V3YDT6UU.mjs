import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  readProject,
  readProjectDocument
} from "./chunk-NG5JKY5M.mjs";
import {
  migrateProject
} from "./chunk-GBKA6UOK.mjs";
import "./chunk-FO35PV6D.mjs";
import "./chunk-7HERLKSY.mjs";
import "./chunk-KSCNZ77C.mjs";
import {
  dryRunInput
} from "./chunk-KTTHLLMA.mjs";
import {
  findProjectFile
} from "./chunk-APIIFAMZ.mjs";
import "./chunk-JQKJ63F2.mjs";
import "./chunk-K7SO4GNA.mjs";
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";
import "./chunk-E2NZ5TKH.mjs";

// src/pipeline/project/migrate-file.ts
import path from "node:path";
async function planMigration(place, system) {
  let file = await findProjectFile(place, system), migration = migrateProject(await readProjectDocument({ ...place, projectFile: file }, system));
  return migration && { ...migration, file };
}
async function writeMigration({ projectFolder }, { file, text }, { files }) {
  let target = path.join(projectFolder, "ftl.toml");
  if (file !== "ftl.toml" && await files.stat(target) !== void 0) {
    let hint = "Move it away first.";
    throw new FtlError("E_FILE_EXISTS", `${target} is there already, besides ${file}.`, { hint });
  }
  let kept = await freeName(`${file}.bak`, projectFolder, files), before = await files.readBytes(path.join(projectFolder, file));
  return await files.write(path.join(projectFolder, kept), before, { mode: 384 }), await files.write(target, text), file !== "ftl.toml" && await files.remove(path.join(projectFolder, file)), kept;
}
async function freeName(name, folder, files) {
  for (let count = 1; ; count += 1) {
    let candidate = count === 1 ? name : `${name}${count}`;
    if (await files.stat(path.join(folder, candidate)) === void 0) return candidate;
  }
}

// src/cli/commands/project/migrate.ts
var migrate = {
  description: [
    "Recognises every form that project files had: [auth] and [gateway], the YAML and JSON application file, the file of a single tool or component, and the names [oauth] and [component.X]. Writes ftl.toml and keeps the old file beside it as .bak. Comments are kept.",
    'What cannot be carried over is listed with its line; nothing is guessed in silence. The new file is then checked as by "ftl validate".'
  ],
  inputs: {
    ...dryRunInput,
    check: {
      kind: "boolean",
      default: "false",
      description: "Write nothing; fail when the project file has an earlier form."
    }
  },
  examples: [
    { about: "See what it would write", line: "ftl migrate --dry-run" },
    { about: "Rewrite the project file of this folder", line: "ftl migrate" }
  ],
  run: async (context) => {
    let { inputs, system } = context, migration = await planMigration(context, system);
    if (migration === void 0)
      return { summary: "The project file has the form of today.", unchanged: !0 };
    if (inputs.check) throw outdated(migration);
    if (inputs["dry-run"]) {
      let { about, file, text } = migration;
      return { summary: `${file} is ${about}; would write ftl.toml`, text: text.trimEnd(), ...shown(migration) };
    }
    return write(migration, context);
  }
};
async function write(migration, context) {
  let { projectFolder, system } = context, kept = await writeMigration({ projectFolder }, migration, system), outcome = { summary: `wrote ftl.toml; the old file is kept as ${kept}`, outputs: { file: "ftl.toml", kept }, ...shown(migration) };
  return readProject({ projectFolder, projectFile: "ftl.toml" }, system).then(
    () => outcome,
    (error) => {
      if (error instanceof FtlError) return { ...outcome, error };
      throw error;
    }
  );
}
function shown({ notes, text, about }) {
  return { warnings: notes.map(
    ({ message, at }) => new FtlError("E_PROJECT_FORM", `${at.file}, line ${at.line}: ${message}`)
  ), details: { form: about, text, notes } };
}
function outdated({ file, about }) {
  let hint = 'Run "ftl migrate" to rewrite it.';
  return new FtlError("E_PROJECT_FORM", `${file} is ${about}.`, { at: { file, line: 1, column: 1 }, hint });
}
export {
  migrate
};
