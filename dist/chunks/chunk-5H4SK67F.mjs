import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  require_semver
} from "./chunk-XTZ7FMLQ.mjs";
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";
import {
  __toESM
} from "./chunk-E2NZ5TKH.mjs";

// src/runtimes/spin/find.ts
var import_semver = __toESM(require_semver(), 1);
import path from "node:path";
var archiveDigestFile = "archive.sha256";
async function findSpin(system, wanted = { accepts: () => !0 }) {
  return await fromEnvironment(system) ?? await fromPath(wanted, system) ?? await fromToolCache(wanted, system);
}
async function fromEnvironment(system) {
  let named = system.env.SPIN_BIN;
  if (named === void 0 || named === "") return;
  let program = path.resolve(system.workingFolder, named), version = await askVersion(program, system);
  if (version !== void 0) return { outcome: "installed", path: program, version, source: "SPIN_BIN" };
  throw new FtlError(
    "E_PROCESS",
    `SPIN_BIN names ${program}, which does not answer "--version" as Spin does.`,
    {
      hint: "Point it at the spin program, or leave it unset."
    }
  );
}
async function fromPath(wanted, system) {
  let program = await system.processes.find("spin"), version = program && await askVersion(program, system);
  if (!(!program || !version)) {
    if (wanted.accepts(version)) return { outcome: "installed", path: program, version, source: "PATH" };
    system.log.detail(`Spin ${version} in PATH is not the version asked for.`);
  }
}
async function fromToolCache({ accepts, checksum }, system) {
  let root = toolFolder(system);
  if ((await system.files.stat(root))?.kind !== "folder") return;
  let cached = (await system.files.list(root)).flatMap(({ name }) => (0, import_semver.valid)(name) ?? []).toSorted(import_semver.rcompare);
  for (let candidate of cached.filter(accepts)) {
    let folder = path.join(root, candidate, system.platform.arch);
    if (await system.files.stat(`${folder}.complete`) === void 0 || checksum !== void 0 && await archiveChecksum(folder, system) !== checksum) continue;
    let program = path.join(folder, "spin"), version = await askVersion(program, system);
    if (version !== void 0) return { outcome: "installed", path: program, version, source: "tool cache" };
  }
}
async function archiveChecksum(folder, system) {
  return (await system.files.readTextIfExists(path.join(folder, archiveDigestFile)))?.trim();
}
function toolFolder(system) {
  return path.join(system.env.RUNNER_TOOL_CACHE || path.join(system.cacheFolder, "tools"), "spin");
}
async function askVersion(program, system) {
  try {
    let { exitCode, stdout } = await system.processes.run(program, ["--version"], { timeoutMs: 3e4 }), version = /^spin v?(\d\S*)/.exec(stdout.trim())?.[1];
    return exitCode === 0 ? (0, import_semver.valid)(version) ?? void 0 : void 0;
  } catch (error) {
    if (error instanceof FtlError && error.code === "E_PROCESS") return;
    throw error;
  }
}

export {
  archiveDigestFile,
  findSpin,
  toolFolder,
  askVersion
};
