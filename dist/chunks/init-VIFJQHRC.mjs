import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  addTool,
  readTemplate,
  readToolTemplate,
  templateNames
} from "./chunk-WZXO42LM.mjs";
import "./chunk-UB7MZLIU.mjs";
import {
  shellWord
} from "./chunk-XHI45CP5.mjs";
import "./chunk-MVUAYEXN.mjs";
import "./chunk-YXNV3MFU.mjs";
import "./chunk-XTZ7FMLQ.mjs";
import "./chunk-Q4HBZ5NI.mjs";
import "./chunk-4BZRYOLG.mjs";
import "./chunk-NG5JKY5M.mjs";
import {
  projectNameFrom
} from "./chunk-GBKA6UOK.mjs";
import "./chunk-FO35PV6D.mjs";
import "./chunk-7HERLKSY.mjs";
import "./chunk-PV5KUKCF.mjs";
import "./chunk-KSCNZ77C.mjs";
import "./chunk-MWSUXNRC.mjs";
import "./chunk-5FMRN7KZ.mjs";
import "./chunk-APIIFAMZ.mjs";
import {
  projectFileNames,
  suggest
} from "./chunk-JQKJ63F2.mjs";
import "./chunk-K7SO4GNA.mjs";
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";
import "./chunk-E2NZ5TKH.mjs";

// src/cli/commands/project/init.ts
import path2 from "node:path";

// src/cli/scaffold/new-project.ts
import path from "node:path";
var toolsOfTemplate = {
  mcp: ["hello"],
  private: ["hello"],
  toolkit: ["hello", "goodbye"]
};
function toolsOf(template) {
  return toolsOfTemplate[template] ?? [];
}
async function writeProject(project, system) {
  let files = await readProjectTemplate(project, system), projectFile = projectFileNames.find((name) => files.has(name)) ?? projectFileNames[0];
  await refuseProject(project, projectFile, system);
  let result = { projectFile, written: [], replaced: [], kept: [] };
  for (let [file, text] of files) {
    let target = path.join(project.folder, file), there = await system.files.readTextIfExists(target);
    if (there !== text) {
      if (there !== void 0 && !project.force) {
        result.kept.push(file);
        continue;
      }
      await system.files.write(target, text), (there === void 0 ? result.written : result.replaced).push(file);
    }
  }
  return result;
}
async function readProjectTemplate({ name, template, workflow }, system) {
  if (!/^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(name)) {
    let hint = `Letters, digits, "-" and "_", with a letter first: ftl init ${projectNameFrom(name)}`;
    throw new FtlError("E_USAGE", `A project cannot be named "${name.slice(0, 100)}".`, { hint });
  }
  let templates = (await templateNames("project", system)).filter((each) => each !== "every");
  if (!templates.includes(template)) {
    let near = suggest(template, templates);
    throw new FtlError("E_USAGE", `There is no template "${template.slice(0, 60)}".`, {
      hint: near ? `Did you mean ${near}?` : `There are ${templates.join(", ")}.`
    });
  }
  let every = await readTemplate("project/every", name, system), own = await readTemplate(`project/${template}`, name, system);
  return new Map([...every, ...own].filter(([file]) => workflow || !file.startsWith(".github/")));
}
async function refuseProject({ folder, force }, projectFile, { files }) {
  let there = await files.stat(folder);
  if (there === void 0) return;
  if (there.kind !== "folder") throw new FtlError("E_USAGE", `${folder} is there already and is no folder.`);
  let names = (await files.list(folder)).map(({ name }) => name), found = projectFileNames.find((name) => names.includes(name)), replaces = found === projectFile;
  if (!(found === void 0 || force && replaces))
    throw new FtlError("E_USAGE", `${folder} is a project already: it has ${found}.`, {
      hint: `Add a tool with "ftl add NAME", or choose another folder.${replaces ? " --force replaces what the template has." : ""}`
    });
}

// src/cli/commands/project/init.ts
var init = {
  description: [
    'Writes ftl.toml (toolkit.toml for a toolkit), a workflow that deploys with "uses: ftl/deploy@v1", and what editors need to know the SDK without an installation. Files that are there already are left alone and named.',
    "Templates: basic has no tool yet; mcp has one; private has one behind an authorizer; toolkit has two in a toolkit.toml, each with a route of its own."
  ],
  positionals: [
    {
      name: "NAME",
      description: "Folder to make, which names the project. Default: the working folder, or that of --project; a name that a project cannot have is made to fit."
    }
  ],
  inputs: {
    template: {
      kind: "string",
      default: "basic",
      short: "t",
      value: "NAME",
      description: "basic, mcp, private or toolkit."
    },
    language: {
      kind: "string",
      default: "typescript",
      short: "l",
      value: "LANGUAGE",
      description: "Language of the tools: typescript, rust, python or go."
    },
    workflow: {
      kind: "boolean",
      default: "true",
      description: "Write .github/workflows/deploy.yml; --no-workflow leaves it out."
    },
    force: {
      kind: "boolean",
      default: "false",
      short: "f",
      description: "Replace files that are there already; each is named."
    }
  },
  examples: [
    {
      about: "From nothing to a server",
      line: "ftl init my-server && cd my-server && ftl add hello && ftl up"
    },
    { about: "With a tool in Rust to begin with", line: "ftl init my-server --template mcp --language rust" }
  ],
  run: async ({ positionals: [typed = "."], projectFolder, inputs, system }) => {
    let folder = path2.resolve(projectFolder, typed), { template, language, workflow, force } = inputs, name = typed === "." ? await fittingName(path2.basename(folder), inputs, system) : path2.basename(folder), tools = toolsOf(template);
    await readToolTemplate({ name: "hello", language }, system);
    let result = await writeProject({ name, folder, template, workflow, force }, system), place = { projectFolder: folder, projectFile: result.projectFile }, written = [...result.written];
    for (let tool of tools)
      written.push(...(await addTool({ name: tool, language }, { place, system })).files);
    let shown = path2.relative(system.workingFolder, folder);
    return {
      summary: `Made the project ${name}`,
      text: summaryText(
        name,
        { ...result, written },
        { shown, add: tools.length > 0 ? [] : [addLine(language)] }
      ),
      outputs: { name, folder },
      details: { ...result, written }
    };
  }
};
async function fittingName(folder, { json }, { input, log }) {
  let name = projectNameFrom(folder);
  if (name === folder) return name;
  let called = `The folder is called ${JSON.stringify(folder)}; a project has letters, digits, "-" and "_".`;
  return input.interactive && !json ? (await input.ask(`${called}
Name of the project [${name}]: `)).trim() || name : (log.info(`${called} It is ${name}.`), name);
}
function addLine(language) {
  return language === "typescript" ? "ftl add hello" : `ftl add hello --language ${language}`;
}
function summaryText(name, { written, replaced, kept }, { shown, add }) {
  let next = [...shown === "" ? [] : [`cd ${shellWord(shown)}`], ...add, "ftl up"];
  return [
    `Made the project ${name}`,
    ...written.map((file) => `  ${file}`),
    ...replaced.map((file) => `  ${file} (replaced)`),
    ...kept.map((file) => `  ${file} (left as it was)`),
    "",
    `Next: ${next.join(" && ")}`
  ].join(`
`);
}
export {
  init
};
