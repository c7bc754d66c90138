import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  listDeployments
} from "./chunk-XHI45CP5.mjs";
import {
  stateFiles
} from "./chunk-NK3X4DZC.mjs";
import {
  isLoopbackHost
} from "./chunk-K7SO4GNA.mjs";

// src/cli/server/running-app.ts
async function noteServing(url, { projectFolder, system }) {
  let file = stateFiles(projectFolder).up, pid = system.platform.processId, identity = await system.processes.identify(pid) ?? "unknown", served = { version: 1, url, pid, identity };
  return await system.files.write(file, `${JSON.stringify(served, null, 2)}
`), async () => {
    let noted = await readServing(file, system);
    noted?.pid === pid && noted.identity === identity && await system.files.remove(file);
  };
}
async function findServing(projectFolder, system) {
  let { up, deployments } = stateFiles(projectFolder), served = await readServing(up, system);
  return served && isOnLoopback(served.url) && await system.processes.runs(served.pid, served.identity) ? served.url : (await listDeployments(deployments, system)).find(({ running, url }) => running && isOnLoopback(url))?.url;
}
function isOnLoopback(url) {
  return URL.canParse(url) && isLoopbackHost(new URL(url).hostname);
}
async function readServing(file, system) {
  let record = await system.files.readRecord(file), { version, url, pid, identity } = record ?? {};
  if (!(version !== 1 || typeof url != "string" || typeof identity != "string"))
    return typeof pid == "number" && pid > 0 ? { version, url, pid, identity } : void 0;
}

export {
  noteServing,
  findServing,
  isOnLoopback
};
