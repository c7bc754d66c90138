import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  projectFileNames
} from "./chunk-JQKJ63F2.mjs";
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";

// src/pipeline/project/project-place.ts
import path from "node:path";
async function locateProject(written, system) {
  let absolute = path.resolve(system.workingFolder, written);
  return (await system.files.stat(absolute))?.kind !== "file" ? { projectFolder: absolute } : { projectFolder: path.dirname(absolute), projectFile: path.basename(absolute) };
}
async function findProjectFile({ projectFolder, projectFile }, system) {
  let { files } = system, names = projectFile === void 0 ? projectFileNames : [projectFile], stats = await Promise.all(names.map((name) => files.stat(path.join(projectFolder, name)))), [found, ...others] = names.filter((_, index) => stats[index]?.kind === "file");
  if (found === void 0) {
    let folder = names.find((_, index) => stats[index]?.kind === "folder"), message2 = folder ? `${folder} in ${projectFolder} is a folder; expected a file.` : `There is no ${names[0]} in ${projectFolder}.`, lookedFor = `Run ftl in the folder of your project, or name it with --project. Looked for ${names.join(", ")}.`, hint2 = await otherSource(projectFolder, system) ?? await projectAbove(projectFolder, system) ?? lookedFor;
    throw new FtlError("E_PROJECT_MISSING", message2, { hint: hint2 });
  }
  if (others.length === 0) return found;
  let message = `${projectFolder} has ${[found, ...others].join(" and ")}; which of them is the project is not clear.`, hint = `Keep one of them, or name it: --project ${found}.`;
  throw new FtlError("E_PROJECT_AMBIGUOUS", message, { hint });
}
async function projectAbove(folder, { files, workingFolder }) {
  for (let above = path.dirname(folder); above !== path.dirname(above); above = path.dirname(above))
    for (let name of projectFileNames)
      if ((await files.stat(path.join(above, name)))?.kind === "file")
        return `There is one above: --project ${path.relative(workingFolder, above) || "."}`;
}
var programBytes = 256 * 1024;
async function otherSource(folder, { files }) {
  let sizeOf = async (name) => {
    let found = await files.stat(path.join(folder, name));
    return found?.kind === "file" ? found.size : void 0;
  };
  if ((await sizeOf("app.cue") ?? 1 / 0) <= programBytes)
    return `app.cue is CUE, which is not read: "cue export app.cue${/^app:/m.test(await files.readText(path.join(folder, "app.cue"))) ? " -e app" : ""} --out yaml > ftl.yaml" writes down its data, and "ftl migrate" makes an ftl.toml of it.`;
  if ((await sizeOf("main.go") ?? 1 / 0) <= programBytes && (await files.readText(path.join(folder, "main.go"))).includes("fastertools/ftl"))
    return 'main.go is a program that prints a spin.toml: "go run . > spin.toml", and "ftl import" makes an ftl.toml of it.';
  if (await sizeOf("spin.toml") !== void 0)
    return '"ftl import" makes an ftl.toml of the spin.toml that is there.';
}

export {
  locateProject,
  findProjectFile
};
