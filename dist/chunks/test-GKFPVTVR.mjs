import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  textTable
} from "./chunk-73CCTNIS.mjs";
import {
  buildApp
} from "./chunk-EWLP4MRE.mjs";
import "./chunk-XGULTIOF.mjs";
import "./chunk-TMASXHNZ.mjs";
import "./chunk-FK3FCKNE.mjs";
import "./chunk-CN5LMC6A.mjs";
import "./chunk-ZAL6T7OM.mjs";
import "./chunk-JF6QDZWQ.mjs";
import "./chunk-5IRKKEM6.mjs";
import "./chunk-QD3FAL77.mjs";
import {
  runToolContract
} from "./chunk-HQP7UM6K.mjs";
import {
  readBoundCatalog
} from "./chunk-PEY6SRP3.mjs";
import {
  buildEnvironment
} from "./chunk-DSF2A4R6.mjs";
import "./chunk-4MCMO3L4.mjs";
import "./chunk-XHI45CP5.mjs";
import {
  readGivenVariables,
  variableInput
} from "./chunk-FS2GI3EZ.mjs";
import {
  readStepOutputs
} from "./chunk-LJOLOWCB.mjs";
import {
  chooseRuntime,
  readRuntimeChoice
} from "./chunk-UAMK4L6I.mjs";
import "./chunk-MVUAYEXN.mjs";
import {
  openApp
} from "./chunk-YXNV3MFU.mjs";
import "./chunk-5H4SK67F.mjs";
import {
  ensureToolchain
} from "./chunk-XI3APGTP.mjs";
import {
  findNpm
} from "./chunk-OS7GGITS.mjs";
import "./chunk-XTZ7FMLQ.mjs";
import "./chunk-TKJSI4AU.mjs";
import "./chunk-Q4HBZ5NI.mjs";
import "./chunk-4BZRYOLG.mjs";
import {
  readProject
} from "./chunk-NG5JKY5M.mjs";
import "./chunk-GBKA6UOK.mjs";
import "./chunk-FO35PV6D.mjs";
import "./chunk-7HERLKSY.mjs";
import "./chunk-DGDTJTUU.mjs";
import {
  stateFiles
} from "./chunk-NK3X4DZC.mjs";
import "./chunk-HR2QQCLY.mjs";
import "./chunk-NZTUYXQX.mjs";
import "./chunk-L2CPS2JQ.mjs";
import "./chunk-PV5KUKCF.mjs";
import "./chunk-KSCNZ77C.mjs";
import "./chunk-KTTHLLMA.mjs";
import "./chunk-MWSUXNRC.mjs";
import {
  singleLine
} from "./chunk-5FMRN7KZ.mjs";
import "./chunk-APIIFAMZ.mjs";
import "./chunk-JQKJ63F2.mjs";
import "./chunk-K7SO4GNA.mjs";
import {
  FtlError,
  exitCode
} from "./chunk-F4APCFH2.mjs";
import "./chunk-E2NZ5TKH.mjs";

// src/cli/tests/own-tests.ts
import path2 from "node:path";

// src/cli/tests/python-tests.ts
import path from "node:path";
async function pythonTests(folder, { files, processes }) {
  let own = [".venv", "venv"].flatMap((name) => [
    path.join(folder, name, "bin", "python3"),
    path.join(folder, name, "Scripts", "python.exe")
  ]), python = (await Promise.all(own.map(async (file) => await files.stat(file) ? [file] : []))).flat()[0] ?? "python3";
  return (await processes.run(python, ["-c", "import pytest"], { cwd: folder, timeoutMs: 6e4 }).catch(() => {
  }))?.exitCode === 0 ? [python, "-m", "pytest", "-q"] : [python, "-m", "unittest", "discover", "-p", "*test*.py"];
}

// src/cli/tests/own-tests.ts
async function findOwnTests({ path: folder }, { projectFolder, system }) {
  let root = path2.join(projectFolder, folder);
  if ((await system.files.stat(root))?.kind !== "folder") return;
  if (await hasTestScript(root, system)) {
    let npm = await findNpm(system);
    return { kind: "command", command: [npm.command, ...npm.args, "test", "--silent"] };
  }
  let names = new Set((await system.files.list(root)).map(({ name }) => name));
  if (names.has("Cargo.toml")) return { kind: "command", command: ["cargo", "test"] };
  if (names.has("go.mod")) return { kind: "command", command: ["go", "test", "./..."] };
  let files = await filesBelow(root, "", system);
  if (files.some((file) => /(?:^|\/)(?:test_\w+|\w+_test)\.py$/.test(file)))
    return { kind: "command", command: await pythonTests(root, system) };
  let typescript = files.filter((file) => file.endsWith(".test.ts"));
  return typescript.length === 0 ? void 0 : { kind: "node", files: typescript };
}
async function hasTestScript(root, { files }) {
  let script = (await files.readRecord(path2.join(root, "package.json")))?.scripts?.test;
  return typeof script == "string" && !script.includes("no test specified");
}
var skipped = /* @__PURE__ */ new Set(["node_modules", "target", ".ftl", ".git", "dist", ".venv", "__pycache__"]), deepest = 8;
async function filesBelow(root, folder, system) {
  let found = [];
  for (let { name, kind } of await system.files.list(path2.join(root, folder))) {
    let file = folder === "" ? name : `${folder}/${name}`;
    kind === "file" && found.push(file), kind === "folder" && !skipped.has(name) && file.split("/").length <= deepest && found.push(...await filesBelow(root, file, system));
  }
  return found;
}

// src/cli/tests/run-own-tests.ts
import path3 from "node:path";
var timeoutMs = 30 * 6e4, mostLines = 200;
async function runOwnTests(tool, tests, { projectFolder, system }) {
  let folder = path3.join(projectFolder, tool.path);
  if (tests.kind === "node") return runNodeTests(folder, tests.files, { tool, projectFolder, system });
  let [program, ...args] = tests.command, name = [path3.basename(program), ...args.filter((word) => !path3.isAbsolute(word))].join(" ");
  return !path3.isAbsolute(program) && await system.processes.find(program) === void 0 ? { passed: !1, note: `${program} is not in PATH; ftl doctor says what to install` } : ended(name, await run(folder, [program, ...args], system), system);
}
async function runNodeTests(folder, files, {
  tool,
  projectFolder,
  system
}) {
  let toolchain = await ensureToolchain(system), output = path3.join(projectFolder, ".ftl", "tests", tool.id);
  await system.files.remove(output);
  let esbuild = path3.join(toolchain.folder, "node_modules", "esbuild", "bin", "esbuild"), sdk = path3.join(system.packageRoot, "sdk", "typescript", "index.ts"), options = ["--bundle", "--platform=node", "--format=esm", "--sourcemap=inline", "--log-level=error"], bundled = await run(
    folder,
    [
      system.platform.nodePath,
      esbuild,
      ...files,
      ...options,
      "--out-extension:.js=.mjs",
      `--alias:ftl-deploy/sdk=${sdk}`,
      `--outbase=${folder}`,
      `--outdir=${output}`
    ],
    system
  );
  if (bundled.exitCode !== 0) return ended("bundling the tests", bundled, system);
  let built = files.map((file) => path3.join(output, file.replace(/\.ts$/, ".mjs"))), node = [toolchain.nodePath, "--enable-source-maps", "--test", ...built];
  return ended("node --test", await run(folder, node, system), system);
}
function run(folder, [program, ...args], system) {
  let { NODE_TEST_CONTEXT: _, ...env } = buildEnvironment(system);
  return system.processes.run(program, args, { cwd: folder, env, timeoutMs });
}
function ended(name, { exitCode: exitCode2, stdout, stderr, timedOut }, system) {
  let lines = `${stdout}
${stderr}`.split(`
`).filter((line) => line.trim() !== "");
  return exitCode2 === 0 ? (system.log.detail(lines.join(`
`)), { passed: !0, note: name }) : (system.log.untrusted(lines.slice(-mostLines).join(`
`)), { passed: !1, note: `${name} ${timedOut ? "did not end in time" : `ended with ${exitCode2}`}` });
}

// src/cli/commands/serve/test.ts
var inputs = {
  examples: {
    kind: "boolean",
    default: "true",
    description: "Build the app, start it and call the examples; --no-examples runs the own tests alone."
  },
  runtime: { kind: "string", default: "auto", value: "NAME", description: "auto, spin or embedded." },
  ...variableInput
}, test = {
  description: [
    "A tool's own tests are found by what lies in its folder: npm test for a package.json that has it, cargo test, go test, pytest or unittest; *.test.ts without a package.json are bundled as the tool is and run by Node's test runner. Then the app is built and started, and every [[tools.X.examples]] is called. Nothing else is called. It exits with 1 when a test fails."
  ],
  inputs,
  examples: [
    { about: "Everything", line: "ftl test" },
    { about: "Only the own tests, without a build", line: "ftl test --no-examples" }
  ],
  run: async (context) => {
    readRuntimeChoice(context.inputs.runtime);
    let project = await readProject(context, context.system), { inputs: given, system } = context, own = await ownRows(project, context), withExamples = given.examples && project.tools.length > 0;
    if (withExamples) {
      let flags = /* @__PURE__ */ new Map([["purpose", ["up"]]]), { error } = await buildApp({ ...context, flags, quiet: given.json }, system);
      if (error && given.json) throw error;
      if (error) return exitCode(error);
    }
    let rows = [...own, ...withExamples ? await exampleRows(project, context) : []];
    if (system.signal.aborted) throw new FtlError("E_CANCELLED", "Stopped.");
    let failed = rows.filter(({ result }) => result === "failed").length, passed = rows.filter(({ result }) => result === "passed").length, summary = `${passed} passed, ${failed} failed`, cells = rows.map(({ tool, test: name, result, note }) => [tool, name, result, note]);
    return {
      summary,
      text: `${textTable(["tool", "test", "result", ""], cells)}
${summary}`,
      details: { tests: rows },
      error: failed === 0 ? void 0 : new FtlError("E_TEST_FAILED", `${failed} of ${failed + passed} failed.`)
    };
  }
};
async function ownRows({ tools }, context) {
  let { system } = context, rows = [];
  for (let tool of tools) {
    let tests = await findOwnTests(tool, context);
    if (tests === void 0) {
      rows.push({ tool: tool.name, test: "own tests", result: "none", note: "no tests in its folder" });
      continue;
    }
    let { passed, note } = await system.log.group(
      `Test ${tool.name}`,
      () => runOwnTests(tool, tests, context)
    );
    rows.push({ tool: tool.name, test: "own tests", result: passed ? "passed" : "failed", note });
  }
  return rows;
}
async function exampleRows(project, context) {
  return (await runExamples(project, context)).checks.filter(({ id, status }) => id.startsWith("example:") || status === "failed" || id === "without-example").map(({ id, tool = "", status, message = "" }) => ({
    tool: tool.split("__")[0] ?? "",
    test: id.replace(/^example:/, "example "),
    result: status === "failed" ? "failed" : status === "skipped" ? "none" : "passed",
    note: singleLine(message).slice(0, 300)
  }));
}
async function runExamples(project, context) {
  let { inputs: given, projectFolder, system } = context, { digest = "" } = await readStepOutputs("componentize", { projectFolder, system, dryRun: !1 }), files = stateFiles(projectFolder), toolchain = await ensureToolchain(system), runtime = await chooseRuntime(given.runtime, { system, toolchain });
  return system.log.group("Call the examples", async () => {
    let app = await openApp(files.layout, digest, system), catalog = await readBoundCatalog(app, files.catalog, system), { values: variables } = await readGivenVariables(
      { variables: app.locked.variables, flags: given.variable, projectFolder },
      system
    );
    return runToolContract({ app, project, catalog, variables, runtime, system });
  });
}
export {
  test
};
