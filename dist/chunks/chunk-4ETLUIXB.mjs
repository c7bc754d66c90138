import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  noteServing
} from "./chunk-RWPZ3VTB.mjs";
import {
  buildApp as buildApp2
} from "./chunk-EWLP4MRE.mjs";
import {
  buildApp,
  registryInputs
} from "./chunk-JF6QDZWQ.mjs";
import {
  buildChoiceInputs,
  readBuildChoice
} from "./chunk-QD3FAL77.mjs";
import {
  createComponentBuilder,
  globPattern,
  skippedFolders
} from "./chunk-DSF2A4R6.mjs";
import {
  checkAuthorizerSettings,
  keptSecret,
  lacksAudience,
  ownStateSecret,
  positionOf,
  readPort
} from "./chunk-4MCMO3L4.mjs";
import {
  clientLines,
  ownerVariable,
  publicUrlVariable,
  shellWord
} from "./chunk-XHI45CP5.mjs";
import {
  readGivenVariables,
  sourceOf,
  variableInput
} from "./chunk-FS2GI3EZ.mjs";
import {
  readStepOutputs
} from "./chunk-LJOLOWCB.mjs";
import {
  chooseRuntime,
  createLogFile,
  readRuntimeChoice
} from "./chunk-UAMK4L6I.mjs";
import {
  eventStreamHeaders,
  eventText,
  metaKeys,
  readCatalog,
  resolveVariables
} from "./chunk-MVUAYEXN.mjs";
import {
  openApp,
  parseMirrors
} from "./chunk-YXNV3MFU.mjs";
import {
  ensureToolchain
} from "./chunk-XI3APGTP.mjs";
import {
  lockApp,
  transpile
} from "./chunk-TKJSI4AU.mjs";
import {
  parseJson
} from "./chunk-Q4HBZ5NI.mjs";
import {
  isJsonObject
} from "./chunk-4BZRYOLG.mjs";
import {
  readProject
} from "./chunk-NG5JKY5M.mjs";
import {
  stateFiles
} from "./chunk-NK3X4DZC.mjs";
import {
  printErrors
} from "./chunk-UJRFF43L.mjs";
import {
  dryRunInput
} from "./chunk-KTTHLLMA.mjs";
import {
  flattenErrors,
  formatDuration,
  singleLine
} from "./chunk-5FMRN7KZ.mjs";
import {
  suggest
} from "./chunk-JQKJ63F2.mjs";
import {
  isLoopbackClient
} from "./chunk-K7SO4GNA.mjs";
import {
  FtlError,
  exitCode,
  toFtlError
} from "./chunk-F4APCFH2.mjs";

// src/cli/commands/serve/serve-app.ts
import path6 from "node:path";

// src/pages/index.ts
import { timingSafeEqual } from "node:crypto";

// src/pages/feed.ts
var keptLines = 500, keptRequests = 100, keptText = 4 * 1024 * 1024, mostReaders = 8, mostWaiting = 8 * 1024 * 1024;
function createFeed() {
  let readers = /* @__PURE__ */ new Set(), lines = [], requests = /* @__PURE__ */ new Map(), lastLine = 0, tell = (message2) => {
    if (readers.size === 0) return;
    let text = eventText(JSON.stringify(message2));
    for (let reader of readers) send(reader, text);
  };
  return {
    get isRead() {
      return readers.size > 0;
    },
    addLine: (component, line) => {
      let record = { id: lastLine += 1, time: Date.now(), component, line };
      lines.push(record), lines.length > keptLines && lines.shift(), tell({ type: "log", lines: [record] });
    },
    addRequest: (record) => {
      requests.set(record.id, record), forgetOldest(requests), tell({ type: "request", request: record });
    },
    tellReplaced: () => tell({ type: "replaced" }),
    open: (response, headers) => {
      if (readers.size >= mostReaders) return !1;
      response.writeHead(200, { ...headers, ...eventStreamHeaders });
      let kept = [...requests.values()].map((request) => ({ type: "request", request }));
      for (let message2 of [{ type: "log", lines }, ...kept])
        send(response, eventText(JSON.stringify(message2)));
      return readers.add(response), response.on("close", () => readers.delete(response)), !0;
    },
    end: () => {
      for (let reader of readers) reader.end();
    }
  };
}
function send(reader, text) {
  reader.writableLength > mostWaiting ? reader.destroy() : reader.write(text);
}
function forgetOldest(requests) {
  let length = ({ request, answer }) => (request.text?.length ?? 0) + (answer.text?.length ?? 0), total = [...requests.values()].reduce((sum, record) => sum + length(record), 0);
  for (let [id, record] of requests) {
    if (requests.size <= keptRequests && total <= keptText) return;
    requests.delete(id), total -= length(record);
  }
}

// src/pages/guard.ts
var loopbackHost = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::(\d{1,5}))?$/i, longestTarget = 2048;
function refusalOf(request) {
  let { method = "", headers, socket, url = "" } = request;
  if (url.length > longestTarget) return { status: 431, reason: "The request target is too long." };
  if (!isLoopbackClient(`${socket.remoteAddress ?? ""}:${socket.remotePort ?? 0}`))
    return { status: 403, reason: "These pages are for this machine alone." };
  let host = headers.host ?? "";
  if (!isOwnHost(host, request))
    return { status: 403, reason: "Host is not a loopback name of this listener." };
  if (!isOwnOrigin(headers.origin, host, request)) return { status: 403, reason: "Origin is a foreign one." };
  if (!isOwnSite(request)) return { status: 403, reason: "A page of another origin asks." };
  if (method !== "GET" && method !== "HEAD")
    return { status: 405, reason: "Only GET and HEAD are answered." };
}
function isOwnHost(host, { socket }) {
  let found = loopbackHost.exec(host);
  return found !== null && Number(found[1] ?? usualPort(socket)) === socket.localPort;
}
function isOwnOrigin(origin, host, { socket }) {
  return origin === void 0 ? !0 : origin.toLowerCase() === `${isSecure(socket) ? "https" : "http"}://${host.toLowerCase()}`;
}
function isOwnSite({ headers }) {
  let site = headers["sec-fetch-site"] ?? "none";
  return site === "none" || site === "same-origin" ? !0 : headers["sec-fetch-mode"] === "navigate" && headers["sec-fetch-dest"] === "document";
}
function usualPort(socket) {
  return isSecure(socket) ? 443 : 80;
}
function isSecure(socket) {
  return "encrypted" in socket;
}

// src/pages/json-rpc.ts
var longestName = 200;
function readCall(text) {
  let message2 = parseOrUndefined(text);
  if (Array.isArray(message2)) return { method: `batch of ${message2.length}` };
  if (message2 === void 0) return readBeginning(text);
  if (!isJsonObject(message2) || message2.jsonrpc !== "2.0") return;
  let { method, params } = message2;
  if (typeof method != "string") return { method: "response" };
  if (!isJsonObject(params)) return { method: method.slice(0, longestName) };
  let meta = isJsonObject(params._meta) ? params._meta : {};
  return {
    method: method.slice(0, longestName),
    name: shortText(params.name ?? params.uri),
    client: nameOf(meta[metaKeys.clientInfo] ?? params.clientInfo)
  };
}
function readAnswerOutcome(text) {
  let messages = /^\s*(?::|data|event|id|retry)/.test(text) ? [...text.matchAll(/^data: ?(.*)$/gm)].map(([, data = ""]) => data) : [text];
  for (let message2 of messages) {
    let outcome = outcomeOf(parseOrUndefined(message2));
    if (outcome) return outcome;
  }
}
function outcomeOf(message2) {
  if (!isJsonObject(message2)) return;
  let { result, error } = message2;
  if (isJsonObject(error)) return "protocol error";
  if (isJsonObject(result))
    return result.isError === !0 ? "tool error" : "result";
}
function readBeginning(text) {
  if (!(!/^\s*\{/.test(text) || !text.includes('"jsonrpc"')))
    return { method: /"method"\s*:\s*"([\w/]{1,100})"/.exec(text)?.[1] ?? "unknown" };
}
function nameOf(info) {
  return isJsonObject(info) ? shortText(info.title ?? info.name) : void 0;
}
function shortText(value) {
  return typeof value == "string" ? value.slice(0, longestName) : void 0;
}
function parseOrUndefined(text) {
  try {
    return parseJson(text);
  } catch {
    return;
  }
}

// src/pages/recorded-body.ts
function recordBody() {
  let kept = [], keptBytes = 0, bytes = 0;
  return {
    get bytes() {
      return bytes;
    },
    add: (chunk) => {
      bytes += chunk.length;
      let room = 73728 - keptBytes;
      if (room <= 0) return;
      let part = chunk.slice(0, room);
      kept.push(part), keptBytes += part.length;
    },
    text: (hide) => {
      let whole = hide(new TextDecoder().decode(Buffer.concat(kept))), text = whole.slice(0, 65536);
      return { text, isCut: bytes > keptBytes || text.length < whole.length };
    }
  };
}

// src/pages/record-request.ts
var updateTime = 250, shownHeaders = /^(?:accept|accept-encoding|accept-language|allow|cache-control|connection|content-encoding|content-length|content-type|date|host|mcp-(?!session-id).*|origin|pragma|retry-after|sec-ch-ua.*|sec-fetch-.*|traceparent|transfer-encoding|user-agent|vary|www-authenticate|x-trace-id)$/;
function recordRequest(observed, { id, tell }) {
  let [time, started] = [Date.now(), performance.now()], [sent, answered] = [recordBody(), recordBody()], { hide } = observed, state = "open", status, answerHeaders = [], timer, update = () => {
    clearTimeout(timer), timer = void 0;
    let duration = performance.now() - started;
    tell({ id, time, state, status, duration, ...describe({ observed, sent, answered, answerHeaders, hide }) });
  }, soon = () => {
    timer ??= setTimeout(update, updateTime).unref();
  };
  return soon(), {
    requestBody: (chunk) => {
      sent.add(chunk), soon();
    },
    answer: (code, headers) => {
      status = code, answerHeaders = headers, soon();
    },
    answerBody: (chunk) => {
      answered.add(chunk), soon();
    },
    closed: (code, whole) => {
      status = code, state = whole ? "answered" : "cut off", update();
    }
  };
}
function describe({ observed, sent, answered, answerHeaders, hide }) {
  let { method: httpMethod, path: path7, headers } = observed, [body, answer] = [sent.text(hide), answered.text(hide)], call = readCall(body.text);
  return {
    httpMethod,
    path: path7.replace(/\?.*$/s, ""),
    method: call?.method,
    name: call?.name,
    client: clientOf(headers, call?.client),
    outcome: call && readAnswerOutcome(answer.text),
    request: message(headers, sent.bytes, call && body, hide),
    answer: message(answerHeaders, answered.bytes, call && answer, hide)
  };
}
function message(headers, bytes, body, hide) {
  return { headers: headers.map(([name, value]) => [
    name,
    shownHeaders.test(name) ? hide(value) : "hidden"
  ]), bytes, text: body?.text, isCut: body?.isCut ?? bytes > 0 };
}
function clientOf(headers, named) {
  let header = (name) => headers.find(([each]) => each === name)?.[1];
  if (header("sec-fetch-site") === "same-origin") return "this page";
  let agent = header("user-agent")?.split(" ")[0];
  return (named ?? agent ?? "unknown").slice(0, 100);
}

// src/pages/site.ts
import path from "node:path";
var files = {
  "": { file: "index.html", type: "text/html; charset=utf-8" },
  "page.js": { file: "page.js", type: "text/javascript; charset=utf-8" },
  "page.css": { file: "page.css", type: "text/css; charset=utf-8" }
}, contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src data:",
  "media-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'"
].join("; "), pageHeaders = {
  "content-security-policy": contentSecurityPolicy,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-store"
};
async function answerFile(response, name, system) {
  let found = Object.hasOwn(files, name) ? files[name] : void 0;
  if (!found) return answerText(response, 404, "There is no such page.");
  try {
    let content = await system.files.readBytes(path.join(system.packageRoot, "dist", "pages", found.file));
    response.writeHead(200, {
      ...pageHeaders,
      "content-type": found.type,
      "content-length": String(content.length)
    }), response.end(content);
  } catch {
    answerText(response, 500, "The files of the page cannot be read: dist/pages of the package.");
  }
}
function redirect(response, location) {
  response.writeHead(308, { ...pageHeaders, location, "content-length": "0" }).end();
}
function answerText(response, status, text) {
  let allow = status === 405 ? { allow: "GET, HEAD" } : {};
  response.writeHead(status, { ...pageHeaders, ...allow, "content-type": "text/plain; charset=utf-8" }), response.end(`${text}
`);
}

// src/pages/index.ts
var pagesPath = "/.ftl/", barePath = pagesPath.slice(0, -1), keyHeader = "ftl-pages-key";
function createLocalPages({ key }, system) {
  let feed = createFeed(), lastRequest = 0, openFeed = (request, response) => {
    if (!isKey(request.headers[keyHeader], key)) return answerText(response, 401, "The key is another one.");
    feed.open(response, pageHeaders) || answerText(response, 503, "Too many pages are open.");
  };
  return {
    path: pagesPath,
    handle: (request, response) => {
      let { url = "" } = request;
      if (!url.startsWith(barePath)) return !1;
      let path7 = url.replace(/\?.*$/s, ""), isBare = path7 === barePath;
      if (!isBare && !path7.startsWith(pagesPath)) return !1;
      let refusal = refusalOf(request);
      return refusal ? answerText(response, refusal.status, refusal.reason) : isBare ? redirect(response, pagesPath) : path7 === `${pagesPath}feed` ? openFeed(request, response) : answerFile(response, path7.slice(pagesPath.length), system), !0;
    },
    observe: (observed) => {
      if (feed.isRead)
        return lastRequest += 1, recordRequest(observed, { id: lastRequest, tell: feed.addRequest });
    },
    replaced: feed.tellReplaced,
    end: feed.end,
    addLine: feed.addLine
  };
}
function isKey(given, key) {
  if (typeof given != "string") return !1;
  let [bytes, wanted] = [Buffer.from(given), Buffer.from(key)];
  return bytes.length === wanted.length && timingSafeEqual(bytes, wanted);
}

// src/cli/commands/serve/open-pages.ts
async function openPages({
  inputs,
  projectFolder,
  system
}) {
  if (!inputs.pages) return;
  let file = inputs.layout === "" ? stateFiles(projectFolder).pagesKey : void 0, key = (await keptSecret(file, system)).slice(0, 32);
  return { pages: createLocalPages({ key }, system), fragment: `#${key}` };
}

// src/cli/commands/serve/app-output.ts
import path2 from "node:path";
function openOutput({ inputs, system }) {
  let file = path2.resolve(system.workingFolder, inputs["log-file"]), logFile = inputs["log-file"] === "" ? void 0 : createLogFile(system, { file }), isShown = (component) => !inputs.quiet && (inputs.follow.length === 0 || inputs.follow.includes(component));
  return {
    add: (component, line) => {
      let named = `[${component}] ${line}`;
      logFile?.add(named), isShown(component) && system.log.untrusted(named);
    },
    written: async () => logFile?.written()
  };
}

// src/cli/commands/serve/app-variables.ts
async function variablesFor(locked, url, context) {
  let { inputs, projectFolder, system } = context, { variables } = locked, found = await readGivenVariables({ variables, flags: inputs.variable, projectFolder }, system), given = found.values, keptIn = inputs.layout === "" ? projectFolder : void 0, [known, named] = [Object.keys(variables), Object.keys(given)], secret = await ownStateSecret({ known, given: named, projectFolder: keptIn }, system), values = { ...url === void 0 ? {} : publicUrlVariable(locked, url, { given, environment: system.env }), ...secret, ...given };
  return await checkSettings(locked, { values, given: found }, context), values;
}
async function checkSettings(locked, { values, given }, { inputs, system, ...place }) {
  let project = inputs.layout === "" ? await readProject(place, system) : void 0, settings = checkAuthorizerSettings(
    locked.components.map(({ config = {} }) => config),
    {
      values: resolveVariables(locked, { given: values, environment: system.env }),
      sourceOf: (name) => sourceOf(name, locked.variables[name], { given, system }),
      positionOf: (name) => project && positionOf(name, project)
    }
  );
  settings !== void 0 && lacksAudience(settings) && system.log.warning(
    "No token of the issuer will be taken: nothing says which audience it must name. Set audience in [oidc] or public_url in [mcp], or serve at a port other than 0."
  );
}

// src/cli/commands/serve/owner-process.ts
import { setTimeout as sleep } from "node:timers/promises";
var checkEvery = 1e3;
async function ownerEnds({ env, processes, signal }) {
  let [, pid = "", identity = ""] = /^(\d{1,10}) (\S+)$/.exec(env[ownerVariable] ?? "") ?? [];
  if (pid === "") return new Promise(() => {
  });
  for (; !signal.aborted && await processes.runs(Number(pid), identity); ) await sleep(checkEvery);
}

// src/cli/commands/serve/serving-text.ts
import path3 from "node:path";
var mostShown = 20;
async function servingText({ url, page }, place) {
  let { system } = place, project = await readProject(place, system), text = await system.files.readTextIfExists(stateFiles(place.projectFolder).catalog), catalog = text === void 0 ? void 0 : readCatalog(text), names = catalog === void 0 ? [] : toolLines(catalog), call = exampleCall(project), elsewhere = path3.relative(system.workingFolder, place.projectFolder), flag = elsewhere === "" ? "" : ` --project ${shellWord(elsewhere)}`;
  return [
    `Serving ${url}`,
    ...names.length === 0 ? ["", "It has no tools yet: ftl add hello"] : ["", "Tools:", ...names],
    "",
    ...call === void 0 ? [] : [`Call one:          ftl call ${call}${flag}`],
    ...clientLines(project.name, url),
    ...page === void 0 ? [] : [`In the browser:    ${page}`],
    "Stop:              Ctrl-C",
    ""
  ].join(`
`);
}
function toolLines({ components, prefix }) {
  let rows = components.flatMap((component) => rowsOf(component, prefix !== "never")), width = Math.min(48, Math.max(0, ...rows.map(([name]) => name.length))), shown = rows.slice(0, mostShown).map(([name, about]) => `  ${name.padEnd(width)}  ${about}`.trimEnd());
  return rows.length > mostShown ? [...shown, `  and ${rows.length - mostShown} more: ftl tools`] : shown;
}
function rowsOf({ name, discovery, tools }, prefixed) {
  return discovery === "request" ? [[`${name}__…`, "asked for its tools on each list"]] : tools.map((tool) => [
    prefixed ? `${name}__${tool.name}` : tool.name,
    singleLine(tool.description ?? "").slice(0, 100)
  ]);
}
function exampleCall({ tools, mcp }) {
  for (let { name, examples } of tools) {
    let [example] = examples;
    if (example === void 0) continue;
    let tool = mcp.prefix === "never" ? example.tool : `${name}__${example.tool}`, args = Object.entries(example.arguments), words = args.every(([key, value]) => typeof value == "string" && /^[\w-]+$/.test(key)) ? args.map(([key, value]) => shellWord(`${key}=${String(value)}`)) : [shellWord(JSON.stringify(example.arguments))];
    return [tool, ...words].join(" ");
  }
}

// src/cli/commands/serve/watch-project.ts
import path4 from "node:path";
import { isDeepStrictEqual } from "node:util";

// src/cli/commands/serve/changes.ts
function createChanges(rebuild) {
  let changed = /* @__PURE__ */ new Set(), timer, working, closed = !1, work = async () => {
    let files2 = [...changed];
    changed = /* @__PURE__ */ new Set(), await rebuild(files2), working = void 0, changed.size > 0 && soon();
  }, soon = () => {
    clearTimeout(timer), !closed && (timer = setTimeout(() => {
      working ??= work();
    }, 80));
  };
  return {
    add: (file) => {
      changed.add(file), soon();
    },
    close: async () => {
      closed = !0, clearTimeout(timer), await working;
    }
  };
}

// src/cli/commands/serve/rebuild-report.ts
function newRebuildReport({ projectFolder, system }) {
  let last = "", warned = /* @__PURE__ */ new Set(), isNews = (said) => {
    let news = said !== last;
    return last = said, news;
  };
  return {
    done: ({ file, built, warnings, duration }) => {
      for (let { message: message2, at } of warnings)
        warned.has(keyOf({ message: message2, at })) || system.log.warning(message2, at);
      warned = new Set(warnings.map(keyOf));
      let what = built.length === 0 ? "nothing to build" : `built ${built.join(", ")}`;
      (isNews(`${file}: ${what}`) || built.length > 0) && system.log.info(`${file} changed: ${what} in ${formatDuration(duration)}`);
    },
    failed: async (error) => {
      isNews(flattenErrors(error).map(keyOf).join(`
`)) && (await printErrors(error, projectFolder, system), system.log.info("The app goes on as it was before this change."));
    }
  };
}
function keyOf({ message: message2, at }) {
  return JSON.stringify([message2, at]);
}

// src/cli/commands/serve/watched-files.ts
function isWatched(file, project) {
  if (project === void 0) return isSource(file);
  let components = [
    ...project.tools,
    ...project.middleware.flatMap((each) => each.kind === "own" ? [each.component] : [])
  ];
  if (file === project.file || components.some((each) => isTaken(file, each))) return !0;
  if (components.some(({ build }) => build.kind === "command" && build.wasm === file)) return !1;
  let depth = Math.max(...components.map((each) => depthOf(file, folderOf(each)))), nearest = components.filter((each) => depth >= 0 && depthOf(file, folderOf(each)) === depth);
  return nearest.length > 0 && nearest.every(({ build }) => build.kind === "command") ? nearest.some((each) => isNamed(file, each)) : isSource(file);
}
function isSource(file) {
  return !/\.(?:wasm|pyc|log|swp|tmp)$|~$/.test(file);
}
function isTaken(file, { build, files: files2 }) {
  return build.kind === "prebuilt" && build.wasm === file || files2.some((mount) => isMounted(file, mount));
}
function isMounted(file, { source, isGlob }) {
  return isGlob ? globPattern(source).test(file) : depthOf(file, source) >= 0;
}
function folderOf({ build, path: path7 }) {
  return build.kind === "command" ? build.workdir : path7;
}
function depthOf(file, folder) {
  return folder === "." ? 0 : file === folder || file.startsWith(`${folder}/`) ? folder.split("/").length : -1;
}
function isNamed(file, { build }) {
  if (build.kind !== "command") return !1;
  let inside = build.workdir === "." ? file : file.slice(build.workdir.length + 1);
  return build.watch.some((glob) => globPattern(glob).test(inside));
}

// src/cli/commands/serve/watch-project.ts
async function watchProject({
  running,
  locked,
  toolchain,
  context
}) {
  let { system, projectFolder } = context, builder = await createComponentBuilder({ toolchain, system }), report = newRebuildReport(context), project = await readHere(context).catch(() => {
  }), served = locked, stopped = !1, changes = createChanges(async (files2) => {
    let started = performance.now();
    try {
      project = await readHere(context);
      let read = performance.now(), app = await buildApp(
        { project, projectFolder, mirrors: parseMirrors(context.inputs["registry-mirror"]), update: !1 },
        { builder, toolchain, system }
      ), made = performance.now(), next = lockApp(transpile(project), app.components);
      isDeepStrictEqual(next, served) || await put(app, next, running);
      let built = changedComponents(served, next);
      served = next;
      let done = performance.now(), file = await shownFile(files2, context);
      report.done({ file, built, warnings: app.warnings, duration: done - started });
      let parts = [read - started, made - read, done - made].map((ms) => `${Math.round(ms)} ms`);
      system.log.detail(`project read in ${parts[0]}, built in ${parts[1]}, put in place in ${parts[2]}`);
    } catch (thrown) {
      !stopped && !system.signal.aborted && await report.failed(toFtlError(thrown));
    }
  }), unwatch = system.files.watch(
    projectFolder,
    (file) => {
      isWatched(file, project) && changes.add(file);
    },
    { skippedFolders }
  ), how = running.runtime === "spin" ? "built, and Spin is started again with it" : "built and served at once";
  return system.log.info(`Watching the project: a change is ${how}.`), async () => {
    stopped = !0, unwatch();
    let ended = changes.close();
    await builder.close(), await ended;
  };
}
async function shownFile(files2, { projectFolder, system }) {
  for (let file of files2)
    if ((await system.files.stat(path4.join(projectFolder, file)))?.kind === "file") return file;
  return files2[0] ?? "";
}
function readHere(context) {
  let choice = readBuildChoice({ profile: context.inputs.profile, purpose: "up" });
  return readProject({ ...context, ...choice }, context.system);
}
function changedComponents(before, after) {
  let digests = new Map(before.components.map(({ id, source }) => [id, source.digest]));
  return after.components.filter(({ id, source }) => digests.get(id) !== source.digest).map(({ id }) => id);
}
async function put({ components }, locked, running) {
  let files2 = new Map(
    components.flatMap(({ digest, file, files: mounted = [] }) => [
      [digest, file],
      ...mounted.map((each) => [each.digest, each.file])
    ])
  ), componentFile = (digest) => {
    let file = files2.get(digest);
    if (file === void 0) throw new FtlError("E_BUG", `Nothing that was built has the digest ${digest}.`);
    return file;
  };
  await running.replace({ locked, componentFile });
}

// src/cli/commands/serve/up-inputs.ts
import path5 from "node:path";
var upInputs = {
  port: {
    kind: "string",
    default: "3000",
    short: "p",
    value: "PORT",
    description: "Port to listen on; 0 takes a free one."
  },
  build: {
    kind: "boolean",
    default: "true",
    short: "b",
    description: "Build what changed first; --no-build serves what was built last."
  },
  watch: {
    kind: "boolean",
    default: "false",
    short: "w",
    description: "Build and serve each change of the project (embedded runtime; with --runtime spin it is started again)."
  },
  runtime: { kind: "string", default: "auto", value: "NAME", description: "auto, spin or embedded." },
  layout: {
    kind: "string",
    value: "FOLDER",
    description: "Serve from this OCI image layout, without building; needs --digest."
  },
  digest: { kind: "string", value: "DIGEST", description: "Digest of the app in --layout." },
  ...variableInput,
  "tls-cert": {
    kind: "string",
    value: "FILE",
    description: "Serve over TLS with this certificate chain (a PEM file)."
  },
  "tls-key": { kind: "string", value: "FILE", description: "Key of --tls-cert (a PEM file)." },
  follow: {
    kind: "list",
    value: "COMPONENT",
    description: "Show the output of these components only. May be repeated."
  },
  state: {
    kind: "string",
    value: "FOLDER",
    description: "Folder where key-value stores are kept; .ftl/kv by default, nowhere with --layout."
  },
  "log-dir": {
    kind: "string",
    value: "FOLDER",
    description: "Also write what components print to <component>_stdout.txt and _stderr.txt in this folder."
  },
  "log-file": {
    kind: "string",
    value: "FILE",
    description: "Also add what components print to this file, each line with the name of its component. From 16 MiB on it becomes FILE.1, and a new one begins."
  },
  open: {
    kind: "boolean",
    default: "false",
    description: "Open the page of --pages in the browser."
  },
  pages: {
    kind: "boolean",
    default: "true",
    description: "Serve a page, for this machine alone, that lists and calls the tools and shows requests and logs live; --no-pages leaves it out."
  },
  drain: {
    kind: "string",
    default: "5",
    value: "SECONDS",
    description: "Longest time that open requests get when it is stopped (embedded runtime)."
  },
  quiet: { kind: "boolean", default: "false", description: "Do not show the components' output." },
  profile: buildChoiceInputs.profile,
  ...registryInputs,
  ...dryRunInput
};
async function checkUpInputs({ inputs, system }) {
  readRuntimeChoice(inputs.runtime);
  let kinds = { "log-dir": "folder", "log-file": "file", state: "folder" };
  for (let name of ["log-dir", "log-file", "state"]) {
    let typed = inputs[name], found = typed === "" ? void 0 : await system.files.stat(path5.resolve(system.workingFolder, typed));
    if (found && found.kind !== kinds[name])
      throw new FtlError("E_USAGE", `--${name} is ${typed}, a ${found.kind}; expected a ${kinds[name]}.`);
  }
}
function checkFollowed(followed, ids) {
  let unknown = followed.find((id) => !ids.includes(id));
  if (unknown === void 0) return;
  let near = suggest(unknown, ids);
  throw new FtlError("E_USAGE", `The app has no component "${unknown.slice(0, 100)}" to follow.`, {
    hint: near ? `Did you mean ${near}?` : `It has: ${ids.join(", ")}.`
  });
}

// src/cli/commands/serve/serve-app.ts
async function readEndpoint({ inputs, system }) {
  return {
    port: readPort(inputs.port),
    tls: await readTls(inputs["tls-cert"], inputs["tls-key"], system),
    drainTimeMs: readDrainTime(inputs.drain)
  };
}
function readDrainTime(text) {
  let seconds = Number(text);
  if (/^\d{1,4}(\.\d{1,3})?$/.test(text) && seconds <= 3600) return seconds * 1e3;
  throw new FtlError("E_USAGE", `drain is "${text.slice(0, 20)}"; expected seconds, from 0 to 3600.`);
}
async function serveApp({ port, tls, drainTimeMs }, context) {
  let { inputs, projectFolder, system, print } = context, { folder, digest } = await whatToServe(inputs, projectFolder, system), app = await openApp(folder, digest, system);
  checkFollowed(
    inputs.follow,
    app.locked.components.map(({ id }) => id)
  );
  let toolchain = await ensureToolchain(system), runtime = await chooseRuntime(runtimeFor(inputs), { system, toolchain });
  system.log.info(runtime.note);
  let opened = await openPages(context), output = openOutput(context), onLog = (component, line) => {
    opened?.pages.addLine(component, line), output.add(component, line);
  }, url = `${tls ? "https" : "http"}://127.0.0.1:${port}/mcp`, isProject = inputs.layout === "", options = {
    port,
    variables: await variablesFor(app.locked, port === 0 ? void 0 : url, context),
    drainTimeMs,
    ...stateFolder(inputs, projectFolder, system),
    ...inputs["log-dir"] === "" ? {} : { logFolder: path6.resolve(system.workingFolder, inputs["log-dir"]) },
    ...tls ? { tls } : {},
    ...opened ? { pages: opened.pages } : {},
    onLog
  }, running = await runtime.start(app, options, system), forget = system.atExit(() => running.stop());
  if (system.signal.aborted) throw new FtlError("E_CANCELLED", "Stopped.");
  let served = `${running.url}/mcp`, page = opened && `${running.pagesUrl ?? ""}${opened.fragment}`, text = isProject ? await servingText({ url: served, page }, context) : servingLines(served, page), forgetNote = isProject ? await noteServing(served, { projectFolder, system }) : void 0;
  print({ summary: `Serving ${served}`, text, outputs: { url: served, digest, ...page ? { page } : {} } }), inputs.open && await openInBrowser(page, system);
  let unwatch = inputs.watch ? await watchProject({ running, locked: app.locked, toolchain, context }) : void 0, reason = await Promise.race([running.ended, untilStopped(system.signal), ownerEnds(system)]);
  if (await unwatch?.(), await forgetNote?.(), await running.stop(), await output.written(), forget(), reason !== void 0) throw new FtlError("E_RUNTIME_START", `The app ended: ${reason}.`);
  return 0;
}
async function openInBrowser(page, system) {
  if (page === void 0) return system.log.warning("There is no page to open: --no-pages was given.");
  await system.openUrl(page) || system.log.info(`Nothing here opens a browser; the page is ${page}`);
}
function servingLines(url, page) {
  return [`Serving ${url}`, ...page === void 0 ? [] : [`Page: ${page}`]].join(`
`);
}
function untilStopped(signal) {
  return new Promise((resolve) => {
    signal.aborted && resolve(void 0), signal.addEventListener("abort", () => resolve(void 0));
  });
}
function runtimeFor({ runtime, watch, layout }) {
  if (!watch) return runtime;
  if (layout !== "")
    throw new FtlError("E_USAGE", "--watch is for a project; --layout names what was built.");
  return runtime === "auto" ? "embedded" : runtime;
}
async function whatToServe(inputs, projectFolder, system) {
  if (inputs.layout === "") {
    let { digest = "" } = await readStepOutputs("componentize", { projectFolder, system, dryRun: !1 });
    return { folder: stateFiles(projectFolder).layout, digest };
  }
  if (inputs.digest !== "")
    return { folder: path6.resolve(system.workingFolder, inputs.layout), digest: inputs.digest };
  throw new FtlError("E_USAGE", "--layout needs --digest.", {
    hint: "Name the digest that componentize printed."
  });
}
async function readTls(certificate, key, system) {
  if (certificate === "" && key === "") return;
  if (certificate === "" || key === "")
    throw new FtlError("E_USAGE", "--tls-cert and --tls-key belong together; only one of them was given.");
  let read = (file) => system.files.readText(path6.resolve(system.workingFolder, file));
  return { certificate: await read(certificate), key: await read(key) };
}
function stateFolder({ state, layout }, projectFolder, system) {
  return state !== "" ? { stateFolder: path6.resolve(system.workingFolder, state) } : layout === "" ? { stateFolder: stateFiles(projectFolder).keyValue } : {};
}

// src/cli/commands/serve/up.ts
var up = {
  description: [
    "Builds what changed, starts the app, says where it answers, and shows what its components print, until Ctrl-C. Variables take their value from --variable, from SPIN_VARIABLE_<NAME> of the environment, from .env in the project folder, or from their default, in this order.",
    "The address that it prints last is a page for this machine alone: it shows each tool as a form, calls it, and shows the requests of all clients and the logs as they come."
  ],
  inputs: upInputs,
  examples: [
    { about: "Serve the project of this folder", line: "ftl up" },
    {
      about: "On another port, with a variable",
      line: "ftl up --port 8080 --variable page_site=https://example.org"
    }
  ],
  run: async (context) => {
    let { inputs } = context, endpoint = await readEndpoint(context);
    if (await checkUpInputs(context), inputs.layout === "" && inputs.build) {
      let built = await buildFirst(context);
      if (built.error && !inputs.json) return exitCode(built.error);
      if (built.error || inputs["dry-run"]) return built;
    }
    return inputs["dry-run"] ? { summary: "would serve what was built last" } : serveApp(endpoint, context);
  }
};
async function buildFirst(context) {
  let { inputs, system } = context, passed = ["dry-run", "profile", ...Object.keys(registryInputs)], typed = [...context.flags].filter(([name]) => passed.includes(name)), flags = new Map([["purpose", ["up"]], ...typed]), built = await buildApp2({ ...context, flags, quiet: inputs.json }, system);
  return { summary: inputs["dry-run"] ? "would build and serve" : "built", ...built };
}

export {
  up
};
