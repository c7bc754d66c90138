import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  McpError,
  checkResult,
  claimFolder,
  connectMcp,
  environmentName
} from "./chunk-MVUAYEXN.mjs";
import {
  copyApp,
  openApp
} from "./chunk-YXNV3MFU.mjs";
import {
  isDigest
} from "./chunk-FO35PV6D.mjs";
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";

// src/targets/local/deployments.ts
import path from "node:path";
var stateFile = "current.json", claimsFolder = ".claims", graceMs = 1e4;
function deploymentFolder({ name, stateFolder }) {
  return path.join(stateFolder, encodeURIComponent(name).replaceAll(".", "%2E").slice(0, 120));
}
async function whileAlone({ name, stateFolder }, system, work) {
  let folder = path.join(stateFolder, claimsFolder, path.basename(deploymentFolder({ name, stateFolder }))), release = await claimFolder(
    system,
    folder,
    (pid) => new FtlError("E_DEPLOY_TARGET", `Process ${pid} deploys or stops "${name}" at this moment.`, {
      hint: "Wait until it has ended, then run the same command again."
    })
  );
  try {
    return await work();
  } finally {
    await release();
  }
}
async function findRunning(named, system) {
  let kept = await findKept(named, system);
  return kept?.running ? kept : void 0;
}
async function listDeployments(stateFolder, system) {
  if (!await system.files.stat(stateFolder)) return [];
  let listed = [];
  for (let { name } of await system.files.list(stateFolder)) {
    let kept = await readState(path.join(stateFolder, name), system);
    kept && listed.push({ ...kept, running: await isItsProcess(kept, system) });
  }
  return listed;
}
async function findKept(named, system) {
  let kept = await readState(deploymentFolder(named), system);
  return kept && { ...kept, running: await isItsProcess(kept, system) };
}
function stopDeployment(named, system) {
  return whileAlone(named, system, async () => {
    let running = await findRunning(named, system);
    return running && await endProcess(running, system), await system.files.remove(deploymentFolder(named)), running;
  });
}
async function endProcess({ pid }, system) {
  await system.processes.end(pid, graceMs);
}
async function removeState(named, system) {
  await system.files.remove(path.join(deploymentFolder(named), stateFile));
}
async function writeState(kept, stateFolder, system) {
  let file = path.join(deploymentFolder({ name: kept.name, stateFolder }), stateFile);
  await system.files.write(file, `${JSON.stringify(kept, null, 2)}
`);
}
async function readState(folder, system) {
  let text = await system.files.readTextIfExists(path.join(folder, stateFile));
  if (text !== void 0)
    try {
      let kept = JSON.parse(text), { version, pid, port, layoutFolder, logFile, digest, name, url, runtime, startedAt } = kept, numbers = Number.isInteger(port) && port > 0 && port < 65536 && Number.isInteger(pid) && pid > 1, texts = [layoutFolder, logFile, name, url, startedAt].every(
        (value) => typeof value == "string" && value !== ""
      );
      return !(version === 1 && (runtime === "spin" || runtime === "embedded") && isDigest(digest)) || !numbers || !texts ? void 0 : [layoutFolder, logFile].every((each) => path.resolve(each).startsWith(folder + path.sep)) ? kept : void 0;
    } catch {
      return;
    }
}
async function isItsProcess({ pid, layoutFolder, digest }, system) {
  if (!system.processes.alive(pid)) return !1;
  let commandLine = await readCommandLine(pid, system);
  return commandLine.includes(layoutFolder) && commandLine.includes(digest);
}
async function readCommandLine(pid, system) {
  if (system.platform.os === "linux")
    try {
      return await system.files.readTextIfExists(`/proc/${pid}/cmdline`) ?? "";
    } catch {
      return "";
    }
  let [program, args] = system.platform.os === "win32" ? [
    "powershell",
    [
      "-NoProfile",
      "-Command",
      `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`
    ]
  ] : ["ps", ["-ww", "-o", "command=", "-p", String(pid)]];
  try {
    return (await system.processes.run(program, args, { timeoutMs: 1e4 })).stdout;
  } catch {
    return "";
  }
}

// src/targets/local/instructions.ts
function instructionsFor({ project, projectFolder, keep }, url) {
  return [
    `Serving ${url}`,
    ...clientLines(project.name, url),
    keep ? `Stop it: ftl stop --project ${shellWord(projectFolder)}` : "It stops with this run; deploy with --keep to leave it running."
  ];
}
function clientLines(name, url) {
  let known = clientName(name), configuration = { mcpServers: { [known]: { type: "http", url } } };
  return [
    `Connect a client:  claude mcp add --transport http ${shellWord(known)} ${url}`,
    `Configuration:     ${JSON.stringify(configuration)}`
  ];
}
function clientName(name) {
  return name.replaceAll(/[^A-Za-z0-9_-]+/g, "-").replaceAll(/^-+|-+$/g, "") || "mcp";
}
function shellWord(text) {
  return /^[A-Za-z0-9_./:@=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

// src/targets/local/keep.ts
import path3 from "node:path";

// src/targets/local/deployment.ts
function localDeployment(request, { url, verification, stop }) {
  return {
    target: "local",
    url,
    digest: request.digest,
    summary: `${url}, ${verification.note}`,
    instructions: instructionsFor(request, url),
    verification,
    stop
  };
}

// src/targets/local/serve-process.ts
import { randomInt } from "node:crypto";
import path2 from "node:path";

// src/targets/verify.ts
import { setTimeout as sleep } from "node:timers/promises";
var mostCalls = 20, retryDelayMs = 200;
async function verifyDeployment(url, options) {
  let { project, accessToken: token, system } = options;
  try {
    return project.accessControl === "public" ? await checkTools(await whenReady(() => connectMcp(url, { token, system }), options), project) : (await requireRefusal(url, options), token === void 0 ? onlyRefused : await checkTools(await connectMcp(url, { token, system }), project));
  } catch (error) {
    if (!(error instanceof McpError)) throw error;
    let details = isRefusal(error) ? { cause: error, hint: "Check the access token and the scopes that the app requires." } : { cause: error };
    throw new FtlError(
      "E_DEPLOY_UNHEALTHY",
      `${url} does not work as an MCP server: ${error.message}`,
      details
    );
  }
}
var onlyRefused = {
  protocolVersion: void 0,
  tools: [],
  called: [],
  note: "lets nobody in without a token; its tools were not listed, because no access token was given"
};
async function whenReady(connect, { waitMs = 3e4, system }) {
  let deadline = Date.now() + waitMs;
  for (; ; ) {
    try {
      return await connect();
    } catch (error) {
      if (!(error instanceof McpError && [void 0, 502, 503, 504].includes(error.answer?.status)) || Date.now() > deadline) throw error;
    }
    await sleep(retryDelayMs, void 0, { signal: system.signal }).catch(() => {
    });
  }
}
async function requireRefusal(url, options) {
  let { system } = options;
  try {
    await whenReady(() => connectMcp(url, { system }), options);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    let { status, headers } = error.answer ?? {};
    if (status === 401 && /^bearer\b/i.test(headers?.["www-authenticate"] ?? "")) return;
  }
  let message = `${url} is private, but does not refuse a client without a token.`;
  throw new FtlError("E_DEPLOY_UNHEALTHY", message, {
    hint: "It must answer 401 and name the scheme Bearer in WWW-Authenticate."
  });
}
function isRefusal(error) {
  return error instanceof McpError && [401, 403].includes(error.answer?.status ?? 0);
}
async function checkTools(client, project) {
  let tools = await client.listTools();
  if (tools.length === 0 && project.tools.length > 0)
    throw new McpError(`It lists no tools; the project has ${project.tools.length}.`);
  let examples = findExamples(tools, project).slice(0, mostCalls);
  for (let example of examples) await callExample(client, example);
  let listed = `${count(tools.length, "tool")} listed`;
  return {
    protocolVersion: client.version,
    tools: tools.map(({ name }) => name),
    called: [...new Set(examples.map(({ tool }) => tool.name))],
    note: examples.length > 0 ? `${listed}, ${count(examples.length, "example")} called` : `${listed}; none called, because no tool with readOnlyHint declares an example`
  };
}
function findExamples(tools, project) {
  let readOnly = new Map(
    tools.filter(({ annotations }) => annotations?.readOnlyHint === !0).map((tool) => [tool.name, tool])
  );
  return project.tools.flatMap(
    ({ name, examples }) => examples.flatMap((example) => {
      let tool = readOnly.get(`${name}__${example.tool}`);
      return tool === void 0 ? [] : [{ ...example, tool }];
    })
  );
}
async function callExample(client, { tool, expect, ...example }) {
  let response = await client.callTool(tool, example.arguments), [fault] = "error" in response ? [`The call gave JSON-RPC error ${response.error.code}`] : checkResult(response.result, { expect, outputSchema: tool.outputSchema });
  if (fault !== void 0)
    throw new FtlError("E_DEPLOY_UNHEALTHY", `The declared example of ${tool.name} does not hold: ${fault}.`, {
      hint: 'Compare what the tool answers with "expect" in ftl.toml.'
    });
}
function count(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

// src/targets/local/log-reader.ts
function olderLog(file) {
  return `${file}.1`;
}
function createLogReader(file, files) {
  let decoder = new TextDecoder(), [id, offset] = [void 0, 0];
  async function readOn(name, onText) {
    for (; ; ) {
      let part = await files.readPart(name, { from: offset, length: 262144 });
      if (part === void 0) return !0;
      if (id !== void 0 && part.id !== id) return !1;
      if (id = part.id, part.size < offset) begin(part.id);
      else {
        if (part.bytes.length === 0) return !0;
        offset += part.bytes.length, onText(decoder.decode(part.bytes, { stream: !0 }));
      }
    }
  }
  function begin(next) {
    decoder = new TextDecoder(), [id, offset] = [next, 0];
  }
  return {
    read: async (onText) => {
      for (id === void 0 && (await readOn(olderLog(file), onText), begin(void 0)); !await readOn(file, onText); )
        await readOn(olderLog(file), onText), begin(void 0);
    }
  };
}
async function readLog(file, files) {
  let parts = [];
  return await createLogReader(file, files).read((text) => parts.push(text)), parts.join("");
}

// src/targets/local/serve-process.ts
var ownerVariable = "FTL_UP_OWNER", startMs = 12e4;
async function owner({ platform, processes }) {
  return { [ownerVariable]: `${platform.processId} ${await processes.identify(platform.processId)}` };
}
async function startServing(request, where, system) {
  let { layoutFolder, port, logFile, endsWithThisProcess = !1 } = where;
  await system.files.write(logFile, "", { mode: 384 }), await system.files.remove(olderLog(logFile));
  let args = [
    path2.join(system.packageRoot, "dist", "ftl.mjs"),
    "up",
    `--layout=${layoutFolder}`,
    `--digest=${request.digest}`,
    `--port=${port}`,
    `--runtime=${request.runtime.name}`,
    `--log-file=${logFile}`,
    "--quiet",
    "--no-pages"
  ];
  return { process: await system.processes.start(system.platform.nodePath, args, {
    cwd: path2.dirname(layoutFolder),
    env: { ...servingEnvironment(request, system), ...endsWithThisProcess ? await owner(system) : {} },
    detached: { logFile }
  }), port, url: `http://127.0.0.1:${port}/mcp`, logFile };
}
async function verifyServing({ process, url, logFile }, { project, accessToken }, system) {
  let hint = `What it printed is in ${logFile}.`, ended = process.exited.then((exitCode) => {
    let message = `The app ended with exit code ${exitCode} before it answered.`;
    throw new FtlError("E_DEPLOY_UNHEALTHY", message, { hint });
  }), verified = verifyDeployment(url, { project, accessToken, waitMs: startMs, system }).catch((error) => {
    throw !(error instanceof FtlError) || error.hint !== void 0 ? error : new FtlError(error.code, error.message, { cause: error, hint });
  });
  return verified.catch(() => {
  }), ended.catch(() => {
  }), Promise.race([verified, ended]);
}
var freePorts = { from: 2e4, below: 32768, tries: 100 };
async function freePort(system) {
  for (let tried = 0; tried < freePorts.tries; tried += 1) {
    let port = await probePort(randomInt(freePorts.from, freePorts.below), system).catch(() => {
    });
    if (port !== void 0) return port;
  }
  return probePort(0, system);
}
async function probePort(port, system) {
  let listener = await system.network.serve((_request, response) => response.end(), {
    host: "127.0.0.1",
    port
  });
  return await listener.close(), listener.port;
}
var passedOn = /^(?:PATH|HOME|USERPROFILE|APPDATA|LOCALAPPDATA|SystemRoot|TE?MP|TMPDIR|LANG|LC_\w+|XDG_\w+|RUNNER_TOOL_CACHE|NODE_EXTRA_CA_CERTS|SSL_CERT_\w+|(?:HTTPS?|NO|ALL)_PROXY|SPIN_\w+)$/i;
function servingEnvironment({ variables = {} }, { env, cacheFolder }) {
  let given = Object.entries(variables).map(
    ([name, value]) => [`SPIN_VARIABLE_${name.toUpperCase()}`, value]
  ), kept = Object.entries(env).filter(([name]) => passedOn.test(name));
  return { ...Object.fromEntries([...kept, ...given]), FTL_CACHE_DIR: cacheFolder };
}

// src/targets/local/keep.ts
async function deployAndKeep(request, system) {
  let app = await openApp(request.layoutFolder, request.digest, system), named = { name: app.locked.metadata.name, stateFolder: request.stateFolder };
  return whileAlone(named, system, () => replaceEarlier(request, { app, named }, system));
}
async function replaceEarlier(request, { app, named }, system) {
  let earlier = await findRunning(named, system), port = request.port || earlier?.port || await portToTake(named, system);
  port !== earlier?.port && await probePort(port, system);
  let folder = deploymentFolder(named), layoutFolder = path3.join(folder, hex(request.digest), "oci");
  await copyApp(app, layoutFolder, system);
  let place = {
    name: named.name,
    layoutFolder,
    port,
    logFile: path3.join(folder, hex(request.digest), "up.log")
  };
  await tryOut(request, place, system), earlier && await endProcess(earlier, system);
  let verification = await replace(request, { place, earlier }, system);
  await removeOthers(folder, [request.digest, earlier?.digest], system);
  let stop = async () => {
    await stopDeployment(named, system);
  };
  return localDeployment(request, { url: urlOf(port), verification, stop });
}
async function portToTake(named, system) {
  let kept = await findKept(named, system);
  return kept === void 0 ? freePort(system) : probePort(kept.port, system).catch(() => freePort(system));
}
async function tryOut(request, place, system) {
  let logFile = place.logFile.replace(/\.log$/, ".trial.log"), spare = { ...place, logFile, port: await freePort(system), endsWithThisProcess: !0 };
  await whileOwned(await startServing(request, spare, system), {
    work: (serving) => verifyServing(serving, request, system),
    keepAfter: !1,
    system
  });
}
async function replace(request, { place, earlier }, system) {
  let unstoppable = { ...system, signal: new AbortController().signal }, { stateFolder } = request;
  try {
    return await whileOwned(await startServing(request, place, system), {
      work: async (serving) => (await writeState(describe(request, place, serving), stateFolder, system), verifyServing(serving, request, unstoppable)),
      keepAfter: !0,
      system
    });
  } catch (error) {
    throw earlier ? await bringBack(earlier, request, system) : await removeState({ name: place.name, stateFolder }, system), error;
  }
}
async function bringBack(earlier, request, system) {
  let { digest, port, layoutFolder, logFile, name, runtime } = earlier, restarted = { ...request, digest, runtime: { ...request.runtime, name: runtime } }, serving = await startServing(restarted, { layoutFolder, port, logFile }, system);
  await writeState(
    describe(restarted, { name, layoutFolder, port, logFile }, serving),
    request.stateFolder,
    system
  ), system.log.warning(`The earlier deployment, ${digest}, was started again on port ${port}.`);
}
async function whileOwned(serving, {
  work,
  keepAfter,
  system
}) {
  let disown = system.atExit(() => serving.process.stop());
  try {
    let result = await work(serving);
    return keepAfter || await serving.process.stop(), result;
  } catch (error) {
    throw await serving.process.stop(), error;
  } finally {
    disown();
  }
}
function describe({ digest, runtime }, { name, layoutFolder, port, logFile }, { process }) {
  let startedAt = (/* @__PURE__ */ new Date()).toISOString(), { pid } = process, url = urlOf(port);
  return {
    version: 1,
    name,
    digest,
    pid,
    port,
    url,
    runtime: runtime.name,
    layoutFolder,
    logFile,
    startedAt
  };
}
async function removeOthers(folder, digests, system) {
  let kept = digests.map((digest) => digest === void 0 ? void 0 : hex(digest));
  for (let { name, kind } of await system.files.list(folder))
    kind === "folder" && !kept.includes(name) && await system.files.remove(path3.join(folder, name));
}
function urlOf(port) {
  return `http://127.0.0.1:${port}/mcp`;
}
function hex(digest) {
  let match = /^sha256:([0-9a-f]{64})$/.exec(digest);
  if (match?.[1]) return match[1];
  throw new FtlError("E_DEPLOY_TARGET", `"${digest.slice(0, 80)}" is not a digest.`);
}

// src/targets/local/follow-log.ts
import { setTimeout as sleep2 } from "node:timers/promises";
var [lookEvery, looksPerCheck] = [250, 4], checksUntilEnded = 4, longestLine = 64 * 1024;
async function followLog(named, { tail, onLine, onNote }, system) {
  let current = await findKept(named, system);
  if (current === void 0) return;
  let reader = createLogReader(current.logFile, system.files), lines = createLineTail(tail, onLine);
  await reader.read(lines.add), lines.goOn();
  let idle = current.running ? 0 : checksUntilEnded - 1;
  for (let look = 1; !system.signal.aborted; look += 1) {
    if (await sleep2(lookEvery, void 0, { signal: system.signal }).catch(() => {
    }), await reader.read(lines.add), look % looksPerCheck !== 0) continue;
    let now = await findKept(named, system);
    if (now === void 0) return end(`${named.name} was taken down.`);
    if (now.startedAt !== current.startedAt && (lines.finish(), onNote(`${named.name} was deployed anew: ${now.digest}.`), now.logFile !== current.logFile && (reader = createLogReader(now.logFile, system.files)), current = now), idle = now.running ? 0 : idle + 1, idle >= checksUntilEnded) return end(`${named.name} does not run any more.`);
  }
  lines.finish();
  async function end(note) {
    await reader.read(lines.add), lines.finish(), onNote(note);
  }
}
function createLineTail(tail, onLine) {
  let rest = "", kept = [], give = (line) => {
    if (line !== "") {
      if (kept === void 0) return onLine(line);
      kept.push(line), kept.length > tail && kept.shift();
    }
  };
  return {
    add: (text) => {
      let whole = (rest + text).split(`
`);
      rest = whole.pop() ?? "", whole.forEach(give), !(rest.length <= longestLine) && (give(rest), rest = "");
    },
    goOn: () => {
      let first = kept ?? [];
      kept = void 0, first.forEach(onLine);
    },
    finish: () => {
      give(rest), rest = "";
    }
  };
}

// src/targets/local/manage.ts
var localManagement = {
  list: async ({ stateFolder }, system) => (await listDeployments(stateFolder, system)).map(({ name, digest, url, running, startedAt, runtime }) => ({
    target: "local",
    name,
    digest,
    url,
    running,
    startedAt,
    runtime
  })),
  readLog: async (named, system) => {
    let kept = await findKept(named, system);
    return kept && readLog(kept.logFile, system.files);
  },
  followLog,
  remove: async (named, system) => await stopDeployment(named, system) !== void 0
};

// src/runtimes/public-url.ts
var publicUrl = "mcp_public_url";
function publicUrlVariable(locked, url, sources) {
  let known = locked.variables[publicUrl];
  return known === void 0 || (known.default ?? "") !== "" || sources.given?.[publicUrl] !== void 0 || sources.environment[environmentName(publicUrl)] !== void 0 ? {} : { [publicUrl]: url };
}

// src/targets/local/for-now.ts
async function deployForNow(request, system) {
  let app = await openApp(request.layoutFolder, request.digest, system), port = request.port || await freePort(system), given = request.variables ?? {}, own = publicUrlVariable(app.locked, `http://127.0.0.1:${port}/mcp`, {
    given,
    environment: system.env
  }), running = await request.runtime.start(app, { port, variables: { ...own, ...given } }, system), forget = system.atExit(() => running.stop()), stop = async () => {
    await running.stop(), forget();
  }, url = `${running.url}/mcp`;
  try {
    let { project, accessToken } = request, verification = await verifyDeployment(url, { project, accessToken, system });
    return localDeployment(request, { url, verification, stop });
  } catch (error) {
    throw await stop(), error;
  }
}

// src/targets/local/target.ts
var localTarget = {
  name: "local",
  manage: localManagement,
  deploy: (request, system) => request.keep ? deployAndKeep(request, system) : deployForNow(request, system)
};

// src/targets/index.ts
var targets = [localTarget], targetNames = targets.map(({ name }) => name);
function findTarget(name) {
  let found = targets.find((target) => target.name === name);
  if (found) return found;
  throw new FtlError("E_DEPLOY_TARGET", `"${name.slice(0, 60)}" is not a deploy target.`, {
    hint: `Known targets: ${targetNames.join(", ")}.`
  });
}

export {
  listDeployments,
  stopDeployment,
  clientLines,
  shellWord,
  ownerVariable,
  publicUrlVariable,
  findTarget
};
