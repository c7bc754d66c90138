import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  archiveDigestFile,
  askVersion,
  findSpin,
  toolFolder
} from "./chunk-5H4SK67F.mjs";
import {
  ensureToolchain
} from "./chunk-XI3APGTP.mjs";
import {
  require_semver
} from "./chunk-XTZ7FMLQ.mjs";
import {
  isLoopbackHost
} from "./chunk-K7SO4GNA.mjs";
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";
import {
  __toESM
} from "./chunk-E2NZ5TKH.mjs";

// src/runtimes/spin/install.ts
import { createHash as createHash2, randomBytes } from "node:crypto";
import path from "node:path";

// src/runtimes/spin/archive.ts
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
var maxUnpacked = 512 * 1024 * 1024, blockSize = 512, harmlessTypes = /* @__PURE__ */ new Set(["0", "\0", "5", "x", "g", "L"]);
async function extractSpin(archive) {
  let tar = await promisify(gunzip)(archive, { maxOutputLength: maxUnpacked }).catch((cause) => {
    throw broken("is not a gzip file of at most 512 MiB", cause);
  }), found;
  for (let entry of readEntries(tar)) {
    if (!harmlessTypes.has(entry.type))
      throw broken(`holds "${entry.name}", which is neither file nor folder`);
    if (leavesFolder(entry.name)) throw broken(`holds "${entry.name}", a path outside its folder`);
    if (!(entry.name.replace(/^\.\//, "") !== "spin" || entry.type === "5")) {
      if (found !== void 0) throw broken('holds "spin" twice');
      found = entry.content;
    }
  }
  if (found === void 0 || found.length === 0) throw broken('does not hold the program "spin"');
  return found;
}
function* readEntries(tar) {
  let offset = 0;
  for (; offset + blockSize <= tar.length; ) {
    let header = tar.subarray(offset, offset + blockSize);
    if (header.every((byte) => byte === 0)) return;
    if (checksumOf(header) !== octal(header, 148, 8)) throw broken("has a damaged entry");
    let size = octal(header, 124, 12), start = offset + blockSize;
    if (start + size > tar.length) throw broken("ends in the middle of an entry");
    let prefix = text(header, 257, 5) === "ustar" ? text(header, 345, 155) : "";
    yield {
      name: prefix === "" ? text(header, 0, 100) : `${prefix}/${text(header, 0, 100)}`,
      type: String.fromCharCode(header[156] ?? 0),
      content: tar.subarray(start, start + size)
    }, offset = start + Math.ceil(size / blockSize) * blockSize;
  }
}
function checksumOf(header) {
  return header.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 32 : byte), 0);
}
function text(header, start, length) {
  return header.toString("latin1", start, start + length).replace(/\0.*$/s, "");
}
function octal(header, start, length) {
  let digits = text(header, start, length).trim();
  if (!/^[0-7]+$/.test(digits)) throw broken("has a damaged entry");
  return Number.parseInt(digits, 8);
}
function leavesFolder(name) {
  return name.startsWith("/") || name.includes("\\") || name.split("/").includes("..");
}
function broken(reason, cause) {
  return new FtlError("E_SPIN_DOWNLOAD", `The Spin archive ${reason}.`, { cause });
}

// src/runtimes/spin/download.ts
import { createHash } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
var releases = "https://github.com/spinframework/spin/releases/download", downloadLimits = { maxBytes: 256 * 1024 * 1024, timeoutMs: 3e5, tries: 3 };
async function downloadSpin(archive, system) {
  let url = archiveUrl(archive, system.env.SPIN_DOWNLOAD_BASE_URL);
  for (let attempt = 1; ; attempt += 1) {
    let outcome = await fetchOnce(url, system);
    if ("bytes" in outcome)
      return checkSha256(outcome.bytes, archive, url), outcome;
    if (system.signal.aborted) throw new FtlError("E_CANCELLED", "The download of Spin was stopped.");
    if (outcome.retry && attempt < downloadLimits.tries)
      system.log.detail(`Download of Spin: ${outcome.reason}; trying again.`), await wait(1e3 * 2 ** (attempt - 1), void 0, { signal: system.signal }).catch(() => {
      });
    else {
      if (outcome.unreachable)
        return { unreachable: `${url.host} cannot be reached (${outcome.reason})` };
      throw new FtlError(
        "E_SPIN_DOWNLOAD",
        `${url.host} did not give ${fileName(archive)}: ${outcome.reason}.`,
        {
          hint: "Try again later, or point SPIN_BIN at a Spin that is already there."
        }
      );
    }
  }
}
function fileName({ version, platform }) {
  return `spin-v${version}-${platform}.tar.gz`;
}
function archiveUrl(archive, mirror) {
  let address = `${mirror === void 0 || mirror === "" ? releases : mirror.replace(/\/+$/, "")}/v${archive.version}/${fileName(archive)}`;
  if (URL.canParse(address) && isSafe(new URL(address))) return new URL(address);
  throw new FtlError(
    "E_USAGE",
    "SPIN_DOWNLOAD_BASE_URL is not an https:// address (http:// is for loopback alone)."
  );
}
function isSafe(url) {
  return url.protocol === "https:" || url.protocol === "http:" && isLoopbackHost(url.hostname);
}
async function fetchOnce(url, system) {
  let signal = AbortSignal.any([system.signal, AbortSignal.timeout(downloadLimits.timeoutMs)]), response;
  try {
    response = await system.network.fetch(url, { signal, headers: { "user-agent": "ftl-deploy" } });
  } catch (cause) {
    let code = networkCode(cause);
    return {
      reason: code,
      retry: !["ENOTFOUND", "ENETUNREACH", "EAI_AGAIN"].includes(code),
      unreachable: !0
    };
  }
  if (!response.ok || !isSafe(new URL(response.url))) {
    await response.body?.cancel();
    let reason = response.ok ? "it redirects to an address without https" : `HTTP ${response.status}`, retry = [408, 429].includes(response.status) || response.status >= 500;
    return { reason, retry, unreachable: !1 };
  }
  return readBody(response);
}
async function readBody(response) {
  let chunks = [], size = 0;
  try {
    for await (let chunk of response.body ?? []) {
      if (size += chunk.length, size > downloadLimits.maxBytes)
        return {
          reason: `it is larger than ${downloadLimits.maxBytes} bytes`,
          retry: !1,
          unreachable: !1
        };
      chunks.push(chunk);
    }
  } catch (cause) {
    return { reason: `the transfer broke off (${networkCode(cause)})`, retry: !0, unreachable: !1 };
  }
  return { bytes: Buffer.concat(chunks) };
}
function networkCode(thrown) {
  for (let error = thrown; error instanceof Error; error = error.cause) {
    if ("code" in error && typeof error.code == "string") return error.code;
    if (error.name === "TimeoutError") return "timeout";
  }
  return thrown instanceof Error ? thrown.message : "unknown";
}
function checkSha256(bytes, archive, url) {
  let actual = createHash("sha256").update(bytes).digest("hex");
  if (actual !== archive.sha256)
    throw new FtlError(
      "E_SPIN_CHECKSUM",
      `${fileName(archive)} from ${url.host} has SHA-256 ${actual}; expected ${archive.sha256}.`,
      { hint: "Nothing was installed. Check the mirror, or the checksum that was given." }
    );
}

// src/runtimes/spin/versions.ts
var import_semver = __toESM(require_semver(), 1);
var spinVersions = {
  "4.2.1": {
    "linux-amd64": "60cb9f78312acc577a1b839740dc932f2647f438461734bb96a1e374bcf6a3d1",
    "linux-aarch64": "199f55510c534cd71aaf589dcd010f19162614696830ddbdb938739c39d71b39",
    "macos-amd64": "82d7f7af4f5f51e03d96aabea66855816b28030870dea330b257d6c07433b8d6",
    "macos-aarch64": "e3d1358039f8397efc0aaf0839be66d3ad856e4ba1cae2dc4068e6700bd7bb3a"
  },
  "4.0.2": {
    "linux-amd64": "79523cfc93424d555b3493c7ea07e0fb482e1fd9972f29a83bea0ba7d764bf00",
    "linux-aarch64": "f3811212aaf4ec9c6a731c515ab5052a64be52fc2cdd1b15b42f44817a82a9dc",
    "macos-aarch64": "d16a438d9261c3f8c1e791b9214760bf039a625a91098e62b64e6c563a20627e"
  },
  "3.4.0": {
    "linux-amd64": "d8286b5feaa9c17eca4fd173d14cb9a4783a40bbb9c40fe8a80c33dcc19f9fd2",
    "linux-aarch64": "07e4b15a24bbacf70df8de419505f8317d4c890050504c546e35157beceb25a4",
    "macos-amd64": "ef31e7354b2d21093c5b8e8732f053d56e5cced284ea84c2d9d490b85fc0d4df",
    "macos-aarch64": "29e3a2eaa0f55541fba7914197969718a774da02969ee177b38972a603e1d0d3"
  }
};
function resolveSpinVersion(asked, checksum, known = Object.keys(spinVersions)) {
  let newest = known.reduce((best2, version) => (0, import_semver.gt)(version, best2) ? version : best2), wish = asked.trim();
  if (wish === "") return { version: newest, accepts: () => !0 };
  if (wish === "latest") return { version: newest, accepts: (version) => version === newest };
  let exact = (0, import_semver.valid)(wish);
  if (exact !== null) {
    if (!known.includes(exact) && checksum === void 0) throw unknownVersion(wish, known);
    return { version: exact, accepts: (version) => version === exact };
  }
  let range = (0, import_semver.validRange)(wish), best = range === null ? null : (0, import_semver.maxSatisfying)(known, range);
  if (range === null || best === null) throw unknownVersion(wish, known);
  return { version: best, accepts: (version) => (0, import_semver.satisfies)(version, range) };
}
function spinPlatform(os, arch) {
  let system = { linux: "linux", darwin: "macos" }[os], machine = { x64: "amd64", arm64: "aarch64" }[arch];
  return system && machine && `${system}-${machine}`;
}
function unknownVersion(asked, known) {
  return new FtlError(
    "E_SPIN_VERSION",
    `Spin "${asked.slice(0, 100)}" matches no version whose checksum is known: ${known.join(", ")}.`,
    { hint: "Ask for one of these, or give an exact version together with spin-checksum, its SHA-256." }
  );
}

// src/runtimes/spin/install.ts
async function installSpin({
  system,
  ...request
}) {
  let checksum = readChecksum(request.checksum), requirement = resolveSpinVersion(request.version, checksum);
  return await findSpin(system, { accepts: requirement.accepts, checksum }) ?? download(requirement, checksum, system);
}
function readChecksum(given) {
  let checksum = given?.trim().toLowerCase().replace(/^sha256:/, "") ?? "";
  if (checksum !== "") {
    if (/^[0-9a-f]{64}$/.test(checksum)) return checksum;
    throw new FtlError("E_USAGE", "spin-checksum is not a SHA-256 of 64 hexadecimal digits.");
  }
}
async function download({ version }, checksum, system) {
  let { os, arch } = system.platform, unavailable = (reason) => ({ outcome: "unavailable", version, reason }), platform = spinPlatform(os, arch), sha256 = checksum ?? (platform && spinVersions[version]?.[platform]);
  if (platform === void 0 || sha256 === void 0)
    return unavailable(`no archive of Spin ${version} for ${os} ${arch} is known`);
  let progress = system.log.progress(`Spin ${version}: downloading`), outcome = await downloadSpin({ version, platform, sha256 }, system).finally(() => progress.done());
  if ("unreachable" in outcome) return unavailable(outcome.unreachable);
  let program = await store(await extractSpin(outcome.bytes), { version, sha256 }, system), answered = await askVersion(program, system);
  return answered === void 0 ? unavailable(`Spin ${version} was installed, but does not start on this machine`) : (system.log.info(`Spin ${version} was downloaded.`), { outcome: "installed", path: program, version: answered, source: "download" });
}
async function store(program, { version, sha256 }, system) {
  let { files, platform } = system, folder = path.join(toolFolder(system), version, platform.arch), temporary = `${folder}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    await files.write(path.join(temporary, "spin"), program, { mode: 493 }), await files.write(path.join(temporary, archiveDigestFile), `${sha256}
`), await files.remove(`${folder}.complete`), await files.remove(folder), await files.rename(temporary, folder).catch(async (error) => {
      if (await files.stat(path.join(folder, "spin")) === void 0 || await files.sha256(path.join(folder, "spin")) !== digest(program))
        throw error;
    }), await files.write(`${folder}.complete`, "");
  } finally {
    await files.remove(temporary);
  }
  return path.join(folder, "spin");
}
function digest(bytes) {
  return createHash2("sha256").update(bytes).digest("hex");
}

// src/pipeline/steps/setup.ts
var setup = {
  id: "setup",
  title: "Set up Spin, Node and the toolchain",
  inputs: {
    "spin-version": {
      kind: "string",
      description: 'Version or range of Spin from the table of this release, or latest; "none" leaves Spin alone. Default: any Spin that is there, else the newest of the table.'
    },
    "spin-checksum": {
      kind: "string",
      description: "SHA-256 of the Spin archive, for a version that is not in the table."
    }
  },
  outputs: {
    "spin-path": "Absolute path of Spin; empty when there is none and the embedded runtime is used.",
    "spin-version": "Version of Spin; empty when there is none.",
    runtime: "Runtime that later steps take: spin or embedded.",
    "node-path": "Absolute path of the Node that builds components and runs the conformance suite."
  },
  run: async (inputs, { system, dryRun }) => {
    let version = inputs["spin-version"];
    if (dryRun)
      return { summary: `would find or install ${version === "" ? "Spin" : `Spin ${version}`}, Node 22 or newer, and the toolchain`, outputs: { "spin-path": "", "spin-version": "", runtime: "", "node-path": "" } };
    let [toolchain, spin] = await Promise.all([
      ensureToolchain(system),
      version === "none" ? void 0 : installSpin({ version, checksum: inputs["spin-checksum"], system })
    ]), found = spin?.outcome === "installed" ? spin : void 0;
    return spin?.outcome === "unavailable" && system.log.info(`Going on with the embedded runtime: ${spin.reason}`), {
      summary: found ? `Spin ${found.version} (${found.source})` : "embedded runtime",
      outputs: {
        "spin-path": found?.path ?? "",
        "spin-version": found?.version ?? "",
        runtime: found ? "spin" : "embedded",
        "node-path": toolchain.nodePath
      }
    };
  }
};

export {
  setup
};
