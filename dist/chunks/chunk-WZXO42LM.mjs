import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  readProjectText,
  replaceProjectText
} from "./chunk-UB7MZLIU.mjs";
import {
  readProject
} from "./chunk-NG5JKY5M.mjs";
import {
  componentId,
  toolNameFault,
  withTool
} from "./chunk-GBKA6UOK.mjs";
import {
  suggest
} from "./chunk-JQKJ63F2.mjs";
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";

// src/cli/scaffold/new-tool.ts
import path2 from "node:path";

// src/cli/scaffold/template.ts
import path from "node:path";
async function templateNames(kind, system) {
  return (await system.files.list(path.join(system.packageRoot, "templates", kind))).flatMap((entry) => entry.kind === "folder" ? [entry.name] : []);
}
async function readTemplate(folder, name, system) {
  let root = path.join(system.packageRoot, "templates", folder), files = /* @__PURE__ */ new Map();
  for (let file of await filesBelow(root, "", system)) {
    let text = await system.files.readText(path.join(root, file));
    files.set(file.replaceAll(/(^|\/)dot-/g, "$1."), text.replaceAll("%name%", name));
  }
  return files;
}
async function readSdk(language, system) {
  if (language === "typescript") return /* @__PURE__ */ new Map();
  let root = path.join(system.packageRoot, "sdk", language), names = await filesBelow(root, "", system), read = async (file) => [file, await system.files.readText(path.join(root, file))];
  return new Map(await Promise.all(names.map(read)));
}
async function filesBelow(root, folder, system) {
  let found = [];
  for (let { name, kind } of await system.files.list(path.join(root, folder))) {
    let file = folder === "" ? name : `${folder}/${name}`;
    kind === "folder" ? found.push(...await filesBelow(root, file, system)) : kind === "file" && found.push(file);
  }
  return found;
}

// src/cli/scaffold/new-tool.ts
var [tableFile, filesFolder] = ["table.toml", "files/"];
async function addTool(tool, { place, system }) {
  await checkName(tool.name, place, system);
  let before = await readProjectText(place, system);
  if ("reference" in tool) {
    let table = `[tools.${tool.name}]
repo = ${JSON.stringify(tool.reference)}`;
    return await replaceProjectText(before, withTable(before, table, tool.name), { place, system }), { files: [], projectFile: path2.basename(before.file) };
  }
  let template = await readToolTemplate(tool, system), folder = path2.join(place.projectFolder, tool.name);
  await refuseExisting(folder, tool.name, system);
  try {
    let files = [...template].filter(([file]) => file.startsWith(filesFolder));
    for (let [file, text] of files)
      await system.files.write(path2.join(folder, file.slice(filesFolder.length)), text);
    let after = withTable(before, template.get(tableFile) ?? "", tool.name);
    return await replaceProjectText(before, after, { place, system }), { files: files.map(([file]) => `${tool.name}/${file.slice(filesFolder.length)}`), projectFile: path2.basename(before.file) };
  } catch (error) {
    throw await system.files.remove(folder), error;
  }
}
function withTable({ file, text }, table, name) {
  let base = path2.basename(file), after = withTool({ text, file: base }, { name, table });
  if (after !== void 0) return after;
  throw new FtlError("E_USAGE", `${base} is written in a way that ftl does not add to.`, {
    hint: `Write the tool into it by hand; in ftl.toml it would be [tools.${name}].`
  });
}
async function checkName(name, place, system) {
  let fault = toolNameFault(name);
  if (fault !== void 0)
    throw new FtlError("E_PROJECT_NAME", `The tool name "${name.slice(0, 100)}" ${fault}.`);
  let { tools } = await readProject(place, system), other = tools.find(({ id }) => id === componentId(name));
  if (other === void 0) return;
  let same = other.name === name ? "" : ` under the name "${other.name}", which is the same component`;
  throw new FtlError("E_PROJECT_NAME", `The project has a tool "${name}" already${same}.`, {
    at: other.at,
    hint: `Choose another name, or remove it with "ftl remove ${other.name}".`
  });
}
async function readToolTemplate({ name, language }, system) {
  let languages = await templateNames("tool", system);
  if (languages.includes(language)) {
    let sdk = [...await readSdk(language, system)].map(
      ([file, text]) => [filesFolder + file, text]
    );
    return new Map([...await readTemplate(`tool/${language}`, name, system), ...sdk]);
  }
  let near = suggest(language, languages);
  throw new FtlError("E_USAGE", `There is no template for the language "${language.slice(0, 60)}".`, {
    hint: near ? `Did you mean ${near}?` : `There are templates for ${languages.join(", ")}.`
  });
}
async function refuseExisting(folder, name, { files }) {
  let found = await files.stat(folder);
  if (found !== void 0 && !(found.kind === "folder" && (await files.list(folder)).length === 0))
    throw new FtlError("E_USAGE", `${name} is there already, and nothing in it is overwritten.`, {
      hint: `If it is a tool, write [tools.${name}] into ftl.toml; else choose another name.`
    });
}

export {
  templateNames,
  readTemplate,
  addTool,
  readToolTemplate
};
