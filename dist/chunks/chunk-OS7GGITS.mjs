import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";

// src/toolchain/npm.ts
import path from "node:path";
async function findNpm(system) {
  let folder = path.dirname(system.platform.nodePath), started = system.env.npm_execpath, scripts = [
    path.join(folder, "..", "lib", "node_modules", "npm", "bin", "npm-cli.js"),
    path.join(folder, "node_modules", "npm", "bin", "npm-cli.js"),
    ...started?.endsWith("npm-cli.js") ? [started] : []
  ];
  for (let script of scripts)
    if (await system.files.stat(script)) return { command: system.platform.nodePath, args: [script] };
  let found = await system.processes.find("npm");
  if (found) return { command: found, args: [] };
  throw new FtlError("E_BUILD_TOOLCHAIN", `No npm beside ${system.platform.nodePath}, and none in PATH.`, {
    hint: "Install npm; it comes with Node."
  });
}

export {
  findNpm
};
