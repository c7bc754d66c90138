import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  findTarget
} from "./chunk-XHI45CP5.mjs";
import {
  readProject
} from "./chunk-NG5JKY5M.mjs";
import {
  stateFiles
} from "./chunk-NK3X4DZC.mjs";
import {
  suggest
} from "./chunk-JQKJ63F2.mjs";
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";

// src/cli/commands/deployments/managed-app.ts
var targetInputs = {
  target: {
    kind: "string",
    default: "local",
    short: "t",
    value: "NAME",
    description: "Where it is deployed."
  }
}, appPositional = {
  name: "NAME",
  description: "Name of the app. Default: that of the project."
};
async function readManaged(target, place, system) {
  let { manage } = findTarget(target);
  if (manage === void 0)
    throw new FtlError("E_DEPLOY_TARGET", `The target ${target} keeps no deployments that ftl could manage.`);
  let stateFolder = stateFiles(place.projectFolder).deployments;
  return { target, manage, stateFolder, apps: await manage.list({ stateFolder }, system) };
}
async function findApp(typed, { apps, target }, { place, system }) {
  let name = typed ?? (await readProject(place, system)).name, found = apps.find((app) => app.name === name);
  if (found) return found;
  let names = apps.map((app) => app.name), near = suggest(name, names);
  throw new FtlError("E_USAGE", `"${name.slice(0, 100)}" is not deployed to ${target}.`, {
    hint: near ? `Did you mean ${near}?` : 'Deploy it with "ftl deploy --keep"; "ftl list" shows what is there.'
  });
}

export {
  targetInputs,
  appPositional,
  readManaged,
  findApp
};
