import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  findCredentials
} from "./chunk-YXNV3MFU.mjs";
import {
  findSpin
} from "./chunk-5H4SK67F.mjs";
import {
  findNpm
} from "./chunk-OS7GGITS.mjs";
import "./chunk-XTZ7FMLQ.mjs";
import "./chunk-4BZRYOLG.mjs";
import {
  readProject
} from "./chunk-NG5JKY5M.mjs";
import "./chunk-GBKA6UOK.mjs";
import "./chunk-FO35PV6D.mjs";
import "./chunk-7HERLKSY.mjs";
import "./chunk-PV5KUKCF.mjs";
import "./chunk-KSCNZ77C.mjs";
import {
  flattenErrors
} from "./chunk-5FMRN7KZ.mjs";
import "./chunk-APIIFAMZ.mjs";
import "./chunk-JQKJ63F2.mjs";
import "./chunk-K7SO4GNA.mjs";
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";
import "./chunk-E2NZ5TKH.mjs";

// src/cli/doctor/machine-checks.ts
import path from "node:path";
async function checkMachine(system) {
  return Promise.all(
    [checkNode, checkNpm, checkToolchain, checkSpin, checkCache, checkPort, checkGit, checkRegistry].map(
      (check) => check(system)
    )
  );
}
async function checkNode({ platform }) {
  let { nodeVersion, nodePath } = platform, [major = 0, minor = 0] = nodeVersion.split(".").map(Number), found = `${nodeVersion} (${nodePath})`;
  return major > 20 || major === 20 && minor >= 19 ? { about: "Node", state: "ok", found } : { about: "Node", state: "missing", found, hint: "Install Node 20.19 or newer: https://nodejs.org" };
}
async function checkNpm(system) {
  try {
    let npm = await findNpm(system), { stdout } = await system.processes.run(npm.command, [...npm.args, "--version"], {
      timeoutMs: 3e4
    });
    return { about: "npm", state: "ok", found: stdout.trim() };
  } catch (error) {
    return {
      about: "npm",
      state: "missing",
      found: "none",
      hint: (error instanceof FtlError ? error.hint : void 0) ?? "Install npm; it comes with Node."
    };
  }
}
async function checkToolchain(system) {
  let folder = path.join(system.cacheFolder, "toolchain");
  return (await system.files.stat(folder) ? (await system.files.list(folder)).filter(({ name }) => !name.includes(".")) : []).length > 0 ? { about: "Toolchain", state: "ok", found: folder } : { about: "Toolchain", state: "note", found: "not installed yet", hint: 'The first build installs it with npm; "ftl setup" does so now.' };
}
async function checkSpin(system) {
  let found = await findSpin(system).catch((error) => {
    if (error instanceof FtlError) return error;
    throw error;
  });
  return found instanceof FtlError ? { about: "Spin", state: "missing", found: found.message, hint: found.hint ?? "" } : found ? { about: "Spin", state: "ok", found: `${found.version} (${found.path})` } : { about: "Spin", state: "note", found: "none", hint: 'The embedded runtime takes its place. "ftl setup" installs Spin where its releases can be reached.' };
}
async function checkCache({ files, cacheFolder }) {
  let probe = path.join(cacheFolder, ".doctor");
  try {
    return await files.write(probe, ""), await files.remove(probe), { about: "Cache", state: "ok", found: cacheFolder };
  } catch {
    return { about: "Cache", state: "missing", found: `${cacheFolder} cannot be written`, hint: "Make it writable, or name another folder in FTL_CACHE_DIR." };
  }
}
async function checkPort({ network }) {
  try {
    return await (await network.serve((_, response) => response.end(), { host: "127.0.0.1", port: 3e3 })).close(), { about: "Port 3000", state: "ok", found: "free" };
  } catch {
    return { about: "Port 3000", state: "note", found: "taken", hint: '"ftl up --port 0" takes a free one.' };
  }
}
async function checkGit({ processes }) {
  let git = await processes.find("git");
  return git ? { about: "git", state: "ok", found: git } : {
    about: "git",
    state: "note",
    found: "none",
    hint: "Deployments by GitHub Actions need a repository."
  };
}
async function checkRegistry(system) {
  let about = "Login to ghcr.io", hint = "Needed to publish from here alone: docker login ghcr.io";
  try {
    return await findCredentials("ghcr.io", { system }) ? { about, state: "ok", found: "credentials are there" } : { about, state: "note", found: "none", hint };
  } catch (error) {
    return { about, state: "note", found: error instanceof Error ? error.message : "unknown", hint };
  }
}

// src/cli/doctor/project-checks.ts
import path2 from "node:path";
var installHints = {
  cargo: "Install Rust from https://rustup.rs, then: rustup target add wasm32-wasip2",
  tinygo: "Install TinyGo: https://tinygo.org/getting-started/install/",
  go: "Install Go: https://go.dev/dl/",
  "componentize-py": "pip install componentize-py"
};
async function checkProject(place, system) {
  let project;
  try {
    project = await readProject(place, system);
  } catch (error) {
    return [brokenProject(error)];
  }
  return [{ about: "Project", state: "ok", found: `${project.name}, ${project.tools.length} ${project.tools.length === 1 ? "tool" : "tools"}` }, ...await checkBuilders(project, system)];
}
function brokenProject(error) {
  if (!(error instanceof FtlError)) throw error;
  if (error.code === "E_PROJECT_MISSING")
    return { about: "Project", state: "note", found: "none here", hint: 'Start one with "ftl init", or name its folder with --project.' };
  let count = flattenErrors(error).length;
  return { about: "Project", state: "missing", found: `${count} ${count === 1 ? "problem" : "problems"} in ${error.at?.file ?? "the project file"}`, hint: '"ftl validate" shows them.' };
}
async function checkBuilders({ tools }, system) {
  let users = /* @__PURE__ */ new Map();
  for (let { name, build } of tools) {
    let program = build.kind === "command" ? programOf(build.command) : void 0;
    program !== void 0 && users.set(program, [...users.get(program) ?? [], name]);
  }
  let checks = [...users].map(([program, names]) => checkBuilder(program, names, system));
  return (await Promise.all(checks)).flat();
}
function programOf(command) {
  let line = typeof command == "string" ? command : command[0] ?? "";
  return /^[\w.+-]+(?=\s|$)/.exec(line.trim())?.[0];
}
async function checkBuilder(program, names, system) {
  let about = `${program}, for ${names.join(", ")}`, found = await system.processes.find(program);
  if (found === void 0) {
    let hint = installHints[program] ?? `Install ${program}, or correct build.command.`;
    return [{ about, state: "missing", found: "none in PATH", hint }];
  }
  let check = { about, state: "ok", found };
  return program === "cargo" ? [check, await checkRustTarget(system)] : [check];
}
async function checkRustTarget(system) {
  let about = "Rust target wasm32-wasip2", hint = "rustup target add wasm32-wasip2", rustc = await system.processes.find("rustc");
  if (rustc === void 0) return { about, state: "missing", found: "no rustc in PATH", hint };
  let { stdout } = await system.processes.run(rustc, ["--print", "sysroot"], { timeoutMs: 3e4 }), folder = path2.join(stdout.trim(), "lib", "rustlib", "wasm32-wasip2");
  return await system.files.stat(folder) ? { about, state: "ok", found: folder } : { about, state: "missing", found: `not in ${stdout.trim()}`, hint };
}

// src/cli/commands/machine/doctor.ts
var doctor = {
  description: [
    'Looks at Node, npm, the toolchain, Spin, the cache, the port of "ftl up", git, the registry, and at what builds the tools of the project. It changes nothing, and exits with 1 when something is missing that the project needs.'
  ],
  inputs: {},
  examples: [{ about: "Before the first build", line: "ftl doctor" }],
  run: async ({ system, ...place }) => {
    let checks = [...await checkMachine(system), ...await checkProject(place, system)], missing = checks.filter(({ state }) => state === "missing"), names = missing.map(({ about }) => about).join("; ");
    return {
      summary: missing.length === 0 ? "Nothing is missing." : `Missing: ${names}`,
      text: checkText(checks),
      details: { checks },
      error: missing.length === 0 ? void 0 : incomplete(names)
    };
  }
};
function incomplete(names) {
  return new FtlError("E_MACHINE_INCOMPLETE", `Something is missing: ${names}.`, {
    hint: "The lines above say what to do."
  });
}
var marks = { ok: "✓", note: "·", missing: "✗" };
function checkText(checks) {
  let width = Math.max(...checks.map(({ about }) => about.length));
  return checks.flatMap(({ about, state, found, hint }) => [
    `${marks[state]} ${about.padEnd(width)}  ${found}`,
    ...hint === void 0 ? [] : [`  ${" ".repeat(width)}  ${hint}`]
  ]).join(`
`);
}
export {
  doctor
};
