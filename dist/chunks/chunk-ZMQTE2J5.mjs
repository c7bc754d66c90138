import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  FtlError,
  FtlErrors,
  exitCode,
  toFtlError
} from "./chunk-INRLHXVQ.mjs";

// src/report/flatten-errors.ts
function flattenErrors(error) {
  return error instanceof FtlErrors ? error.errors.flatMap(flattenErrors) : [error];
}

// src/report/escape.ts
var terminalSequences = /[\u001b\u009b](?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[ -/]*[0-~])?/g, controlCharacters = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
function stripTerminal(text) {
  return text.replaceAll(terminalSequences, "").replaceAll(controlCharacters, "");
}
function singleLine(text) {
  return stripTerminal(text).replaceAll(/\s+/g, " ").trim();
}
function escapeMarkdown(text) {
  return singleLine(text).replaceAll(/[\\`*_[\]|~#$]/g, "\\$&").replace(/^(\d*)([-+=.)])/, "$1\\$2").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("@", "@​").replaceAll(/#(?=\d)/g, "#​").replaceAll(/\b(GH)-(?=\d)/gi, "$1-​").replaceAll(/:(?=\/\/|:)/g, ":​").replaceAll(/\bwww\./gi, "www​.");
}
function inlineCode(text) {
  return `<code>${singleLine(text).replaceAll(
    /[^\p{L}\p{N} ./]/gu,
    (character) => `&#${character.codePointAt(0)};`
  )}</code>`;
}

// src/report/annotations.ts
var annotationLimit = 10;
function selectAnnotations(errors, warnings = []) {
  let failing = distinct(errors.flatMap(flattenErrors).map((error) => annotation("error", error))), warning = distinct(warnings.flatMap(flattenErrors).map((error) => annotation("warning", error)));
  return {
    shown: [...failing.slice(0, annotationLimit), ...warning.slice(0, annotationLimit)],
    left: {
      errors: Math.max(0, failing.length - annotationLimit),
      warnings: Math.max(0, warning.length - annotationLimit)
    }
  };
}
function annotation(level, error) {
  let message = error.hint === void 0 ? error.message : `${error.message}
${error.hint}`;
  return { level, title: error.code, message, at: error.at };
}
function distinct(annotations) {
  let all = [...new Map(
    annotations.map((each) => [JSON.stringify([each.title, each.message, each.at]), each])
  ).values()];
  return [...all.filter(({ at }) => at), ...all.filter(({ at }) => !at)];
}

// src/report/colour.ts
var codes = { red: 31, yellow: 33, green: 32, cyan: 36, dim: 2, bold: 1 };
function painter(coloured) {
  return (text, colour) => coloured && text !== "" ? `\x1B[${codes[colour]}m${text}\x1B[0m` : text;
}

// src/report/display-width.ts
var segmenter = new Intl.Segmenter("en", { granularity: "grapheme" }), wide = new RegExp("^(?:\\p{Emoji_Presentation}|[\\u1100-\\u115f\\u2e80-\\u303e\\u3041-\\ua4cf\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe30-\\ufe6f\\uff00-\\uff60\\uffe0-\\uffe6\\u{20000}-\\u{3fffd}])", "u");
function displayWidth(text) {
  let width = 0;
  for (let { segment } of segmenter.segment(text)) width += columns(segment);
  return width;
}
function truncateToWidth(text, width) {
  if (displayWidth(text) <= width) return text;
  let kept = "", used = 1;
  for (let { segment } of segmenter.segment(text)) {
    if (used += columns(segment), used > width) break;
    kept += segment;
  }
  return width < 1 ? "" : `${kept}…`;
}
function padToWidth(text, width) {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}
function columns(grapheme) {
  return /^[\u200b\p{Mn}\p{Me}]+$/u.test(grapheme) ? 0 : wide.test(grapheme) ? 2 : 1;
}

// src/report/duration.ts
function formatDuration(milliseconds) {
  let seconds = milliseconds / 1e3;
  if (milliseconds < 99.5) return `${Math.round(milliseconds)} ms`;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  let whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, "0")} s`;
}

// src/report/markdown.ts
function markdownTable(headings2, rows) {
  let line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(headings2), line(headings2.map(() => "---")), ...rows.map(line)].join(`
`);
}
function markdownDetails(summary, body) {
  return `<details><summary>${summary}</summary>

${body}

</details>`;
}
function joinSections(sections, limit) {
  let filled = sections.filter((section) => section !== ""), reserve = 200, kept = [], used = 0;
  for (let section of filled) {
    if (used += utf8Length(section) + 2, used > limit - reserve) break;
    kept.push(section);
  }
  let left = filled.length - kept.length;
  return left > 0 && kept.push(`_${left} more ${left === 1 ? "section" : "sections"} did not fit here._`), `${kept.join(`

`)}
`;
}
function utf8Length(text) {
  return new TextEncoder().encode(text).length;
}

// src/report/closing-table.ts
var headings = ["step", "result", "time", "what it made"], symbols = {
  done: ["✓", "green"],
  unchanged: ["✓", "green"],
  planned: ["·", "cyan"],
  failed: ["✗", "red"],
  "not run": ["-", "dim"]
};
function closingTable(rows, options = {}) {
  let { width = 80, colour = !1 } = options, paint = painter(colour), cells = rows.map(terminalCells), widths = [0, 1, 2].map(
    (column) => Math.max(...[headings, ...cells].map((row) => displayWidth(row[column] ?? "")))
  ), last = Math.max(8, width - widths.reduce((sum, each) => sum + each + 2, 0)), line = (row) => [
    ...widths.map((each, column) => padToWidth(row[column] ?? "", each)),
    truncateToWidth(row[3] ?? "", last)
  ].join("  ").trimEnd();
  return [
    paint(line(headings), "dim"),
    ...rows.map((row, index) => {
      let text = line(cells[index] ?? []);
      return row.result === "failed" || row.result === "not run" ? paint(text, symbols[row.result][1]) : text;
    }),
    paint(`total ${formatDuration(total(rows))}`, "dim")
  ].join(`
`);
}
function closingTableMarkdown(rows) {
  return markdownTable(
    ["Step", "Result", "Time", "What it made"],
    rows.map((row) => [
      escapeMarkdown(row.step),
      `${symbols[row.result][0]} ${row.result}`,
      time(row),
      escapeMarkdown(row.made)
    ])
  );
}
function terminalCells(row) {
  return [singleLine(row.step), `${symbols[row.result][0]} ${row.result}`, time(row), singleLine(row.made)];
}
function time({ durationMs }) {
  return durationMs === void 0 ? "" : formatDuration(durationMs);
}
function total(rows) {
  return rows.reduce((sum, { durationMs = 0 }) => sum + durationMs, 0);
}

// src/report/code-frame.ts
var longestLine = 120;
function codeFrame(source, { line, column }, { colour = !1, context = 1 } = {}) {
  let lines = source.split(/\r?\n/);
  if (line < 1 || line > lines.length) return "";
  let paint = painter(colour), first = Math.max(1, line - context), last = Math.min(lines.length, line + context), gutter = String(last).length, shown = [];
  for (let number = first; number <= last; number += 1) {
    let raw = lines[number - 1] ?? "", prefix = `${number === line ? ">" : " "} ${String(number).padStart(gutter)} | `;
    if (shown.push(`  ${paint(prefix, "dim")}${truncateToWidth(visible(raw), longestLine)}`.trimEnd()), number === line) {
      let indent = displayWidth(visible(raw.slice(0, Math.max(0, column - 1)))), caret = indent < longestLine ? " ".repeat(indent) + paint("^", "red") : "";
      shown.push(`  ${paint(`  ${" ".repeat(gutter)} | `, "dim")}${caret}`.trimEnd());
    }
  }
  return shown.join(`
`);
}
function visible(text) {
  return stripTerminal(text).replaceAll("	", "  ");
}

// src/report/conformance.ts
var problemLimit = 200;
function conformanceMarkdown(report) {
  let verdict = report.passed ? "✓ Conformance passed" : "✗ Conformance failed", suites = markdownTable(
    ["Suite", "Passed", "To fix", "Remarks", "Result"],
    report.suites.map((suite) => [
      escapeMarkdown(suiteTitle(suite)),
      `${suite.scored.passed} of ${suite.scored.total}`,
      String(requiredFailures(suite).length),
      String(otherProblems(suite).length),
      requiredFailures(suite).length === 0 ? "✓" : "✗"
    ])
  );
  return [
    `**${verdict}** on the ${report.runtime} runtime, ${inlineCode(report.digest)}`,
    suites,
    problems("What must be fixed", report.suites, requiredFailures),
    problems("Not required", report.suites, otherProblems),
    ...newlyPassing(report.suites)
  ].filter((part) => part !== "").join(`

`);
}
function conformanceSummary(report) {
  return report.suites.map((suite) => `${suiteTitle(suite)} ${suite.scored.passed}/${suite.scored.total}`).join(", ");
}
function conformanceFailures(report) {
  return report.suites.flatMap(
    (suite) => requiredFailures(suite).map((check) => conformanceError(suite, check))
  );
}
function conformanceError(suite, check) {
  let hint = hints[suite.name], message = `${suiteTitle(suite)}: ${singleLine(check.message ?? check.id)}`, named = check.message === void 0 ? message : `${message} (${check.id})`;
  return new FtlError("E_CONFORMANCE_FAILED", named, { hint, at: check.at });
}
var hints = {
  official: "Run the scenario alone with the suite itself; its full record is in .ftl/conformance.",
  tools: "Change the tool, or the example in ftl.toml, so that the two agree.",
  http: "Clients depend on this rule; a gateway or middleware of your own must keep it.",
  authorization: "Check [oidc] in ftl.toml, and the authorizer if it is not the one that ftl builds."
};
function suiteTitle({ name, revision }) {
  return revision === void 0 ? name : `${name} ${revision}`;
}
function requiredFailures({ checks }) {
  return checks.filter(({ required, status }) => required && status === "failed");
}
function otherProblems({ checks }) {
  return checks.filter(({ required, status }) => status === "warning" || !required && status === "failed");
}
function problems(title, suites, choose) {
  let rows = suites.flatMap(
    (suite) => choose(suite).map((check) => [
      escapeMarkdown(suiteTitle(suite)),
      inlineCode(check.id),
      escapeMarkdown((check.message ?? "").slice(0, 500)),
      check.at === void 0 ? "" : inlineCode(place(check.at))
    ])
  );
  if (rows.length === 0) return "";
  let table = markdownTable(["Suite", "Check", "What was seen", "Where"], rows.slice(0, problemLimit)), rest = rows.length > problemLimit ? `

${rows.length - problemLimit} more are not shown.` : "";
  return markdownDetails(`${title}: ${rows.length}`, table + rest);
}
function newlyPassing(suites) {
  return suites.filter((suite) => (suite.newlyPassing ?? []).length > 0).map((suite) => {
    let names = (suite.newlyPassing ?? []).map(inlineCode).join(", ");
    return `Newly passing in ${escapeMarkdown(suiteTitle(suite))}: ${names}`;
  });
}
function place({ file, line }) {
  return `${file}:${line}`;
}

// src/report/format-error.ts
function formatError(error, options = {}) {
  return flattenErrors(error).map((each) => formatOne(each, options)).join(`

`);
}
function formatErrorJson(error) {
  let parts = flattenErrors(error);
  return {
    code: error.code,
    kind: error.kind,
    message: stripTerminal(error.message),
    ...error.hint === void 0 ? {} : { hint: stripTerminal(error.hint) },
    ...error.at === void 0 ? {} : { at: { ...error.at } },
    ...parts.length > 1 ? { errors: parts.map(formatErrorJson) } : {}
  };
}
function formatOne(error, { sources = {}, colour = !1, level = "error" }) {
  let paint = painter(colour), { at } = error, source = at && Object.hasOwn(sources, at.file) ? sources[at.file] : void 0;
  return [
    `${paint(`${level} ${error.code}`, level === "error" ? "red" : "yellow")} ${stripTerminal(error.message)}`,
    ...at ? [`  ${paint(`${stripTerminal(at.file)}:${at.line}:${at.column}`, "cyan")}`] : [],
    ...at && source !== void 0 ? [codeFrame(source, at, { colour })] : [],
    ...error.hint === void 0 ? [] : [`  ${paint("hint:", "cyan")} ${stripTerminal(error.hint)}`],
    ...error.kind === "bug" ? [paint(stack(error), "dim")] : []
  ].join(`
`);
}
function stack(error) {
  let thrown = error.cause instanceof Error ? error.cause : error;
  return stripTerminal(thrown.stack ?? "").split(`
`).slice(1).join(`
`);
}

// src/report/step-result.ts
var resultSchemaVersion = 1;
function stepResult({ step, durationMs, dryRun = !1, outcome, error }) {
  let { summary = "", outputs = {}, unchanged = !1, details = {}, warnings = [] } = outcome ?? {};
  return {
    schemaVersion: resultSchemaVersion,
    step,
    ok: error === void 0,
    durationMs: Math.round(durationMs),
    summary: stripTerminal(error?.message ?? summary),
    outputs: error ? {} : outputs,
    details,
    unchanged: error ? !1 : unchanged,
    dryRun,
    warnings: warnings.map(formatErrorJson),
    error: error ? formatErrorJson(error) : null
  };
}
function stepResultText(result) {
  return `${JSON.stringify(result, null, 2)}
`;
}

// src/report/step-summary.ts
var rowLimit = 500;
function stepSummary(title, result, options = {}) {
  let { sections = [], limit = 1048576 } = options;
  return joinSections(
    [
      `### ${result.ok ? "✓" : "✗"} ${escapeMarkdown(title)}`,
      result.ok ? escapeMarkdown(result.summary) : "",
      problemTable("Errors", result.error === null ? [] : [result.error]),
      problemTable("Warnings", result.warnings),
      ...sections
    ],
    limit
  );
}
function problemTable(title, problems2) {
  let all = problems2.flatMap(({ errors, ...single }) => errors ?? [single]);
  if (all.length === 0) return "";
  let rows = all.slice(0, rowLimit).map(({ code, message, at, hint = "" }) => [
    inlineCode(code),
    escapeMarkdown(message.slice(0, 1e3)),
    at === void 0 ? "" : inlineCode(`${at.file}:${at.line}:${at.column}`),
    escapeMarkdown(hint)
  ]), rest = all.length > rowLimit ? `

${all.length - rowLimit} more are not shown.` : "";
  return `**${title}**

${markdownTable(["Code", "Message", "Where", "What to do"], rows)}${rest}`;
}

// src/system/create.ts
import { existsSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, homedir } from "node:os";
import path3 from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";

// src/system/files.ts
import { createHash, randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import {
  copyFile,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  realpath,
  rename,
  rm,
  stat,
  writeFile
} from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
function createFiles(onTemporary) {
  return {
    readText: (file) => guard("read", file, () => readFile(file, "utf8")),
    readBytes: (file) => guard("read", file, async () => new Uint8Array(await readFile(file))),
    readTextIfExists: (file) => guard("read", file, () => unlessMissing(() => readFile(file, "utf8"))),
    readRecord: (file) => guard("read", file, async () => jsonOrUndefined(await unlessMissing(() => readFile(file, "utf8")))),
    write: (file, content, { mode = 438 } = {}) => guard("write", file, () => writeThenRename(file, (name) => writeFile(name, content, { mode }))),
    copy: (from, to) => guard("write", to, () => writeThenRename(to, (name) => copyFile(from, name))),
    rename: (from, to) => guard("rename", from, () => rename(from, to)),
    remove: (file) => guard("remove", file, () => rm(file, { recursive: !0, force: !0, maxRetries: 3 })),
    makeFolder: (folder) => guard("create", folder, async () => {
      await mkdir(folder, { recursive: !0 });
    }),
    temporaryFolder: (prefix) => guard("create", tmpdir(), async () => {
      let folder = await realpath(await mkdtemp(path.join(tmpdir(), `${prefix}-`)));
      return onTemporary(folder), folder;
    }),
    list: (folder) => guard("list", folder, () => listFolder(folder)),
    stat: (file) => guard("read", file, () => unlessMissing(() => describe(file))),
    realPath: (file) => guard("read", file, () => realpath(file)),
    sha256: (file) => guard("read", file, async () => {
      let hash = createHash("sha256");
      return await pipeline(createReadStream(file), hash), hash.digest("hex");
    })
  };
}
async function guard(verb, file, work) {
  try {
    return await work();
  } catch (cause) {
    let reason = reasons[errno(cause)] ?? (cause instanceof Error ? cause.message : String(cause));
    throw new FtlError("E_FILE_SYSTEM", `Could not ${verb} ${file}: ${reason}.`, {
      cause,
      hint: hints2[errno(cause)]
    });
  }
}
var reasons = {
  ENOENT: "it does not exist",
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOSPC: "no space left on the device",
  EDQUOT: "the disk quota is used up",
  EROFS: "the file system is read-only",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of the path is not a folder",
  EMFILE: "too many open files"
}, hints2 = {
  ENOSPC: "Free some space and run the same command again; finished parts are kept.",
  EACCES: "Check who owns the file."
};
function errno(cause) {
  return cause instanceof Error && "code" in cause && typeof cause.code == "string" ? cause.code : "";
}
async function unlessMissing(work) {
  try {
    return await work();
  } catch (cause) {
    if (errno(cause) === "ENOENT" || errno(cause) === "ENOTDIR") return;
    throw cause;
  }
}
function jsonOrUndefined(text) {
  try {
    return text === void 0 ? void 0 : JSON.parse(text);
  } catch {
    return;
  }
}
async function writeThenRename(file, write) {
  await mkdir(path.dirname(file), { recursive: !0 });
  let temporary = `${file}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    await write(temporary), await rename(temporary, file);
  } catch (cause) {
    throw await rm(temporary, { force: !0 }), cause;
  }
}
async function listFolder(folder) {
  return (await readdir(folder, { withFileTypes: !0 })).map((entry) => ({
    name: entry.name,
    kind: entry.isSymbolicLink() ? "link" : entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "other"
  })).toSorted((a, b) => a.name < b.name ? -1 : 1);
}
async function describe(file) {
  let found = await stat(file);
  return { kind: found.isFile() ? "file" : found.isDirectory() ? "folder" : "other", size: found.size, modified: found.mtimeMs };
}

// src/system/log.ts
import { randomUUID } from "node:crypto";

// src/system/actions-core.ts
var actionsCore = process.env.GITHUB_ACTIONS === "true" ? await import("./core-QMQMUGNM.mjs") : void 0;

// src/system/log.ts
function createLog({ style, verbose }) {
  return style === "silent" ? silentLog : style === "github" && actionsCore ? githubLog(actionsCore) : terminalLog(style === "terminal" ? new Spinner() : void 0, verbose);
}
var nothing = () => {
}, silentLog = {
  info: nothing,
  detail: nothing,
  warning: nothing,
  group: (_title, work) => work(),
  progress: () => ({ update: nothing, done: nothing }),
  untrusted: nothing
};
function githubLog(core) {
  return {
    info: (message) => core.info(inert(message)),
    detail: (message) => core.debug(message),
    warning: (message, at) => core.warning(message, at && { file: at.file, startLine: at.line, startColumn: at.column }),
    group: (title, work) => core.group(inert(title), work),
    progress: (text) => (core.info(inert(text)), { update: nothing, done: nothing }),
    untrusted: (text) => {
      let token = randomUUID();
      process.stdout.write(`::stop-commands::${token}
${printable(text)}
::${token}::
`);
    }
  };
}
function terminalLog(spinner, verbose) {
  let write = (text) => {
    spinner?.clear(), process.stderr.write(`${text}
`), spinner?.draw();
  }, depth = 0, indented = (text) => text.replaceAll(/^/gm, "  ".repeat(depth));
  return {
    info: (message) => write(indented(message)),
    detail: (message) => {
      verbose && write(indented(message));
    },
    warning: (message, at) => write(indented(printable(`warning: ${place2(at)}${message}`))),
    group: async (title, work) => {
      write(indented(printable(title))), depth += 1;
      try {
        return await work();
      } finally {
        depth -= 1;
      }
    },
    progress: (text) => spinner ? spinner.start(printable(text)) : { update: nothing, done: nothing },
    untrusted: (text) => write(indented(printable(text)))
  };
}
function place2(at) {
  return at ? `${at.file}:${at.line}:${at.column}: ` : "";
}
function inert(text) {
  return printable(text).replaceAll(/^(\s*)::/gm, "$1​::").replaceAll("##[", "##​[");
}
function printable(text) {
  return text.replaceAll(/\u001b\[[0-9;]*m|[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "");
}
var frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"], Spinner = class {
  #texts = /* @__PURE__ */ new Map();
  #frame = 0;
  #timer;
  start(text) {
    let key = Symbol(text);
    return this.#texts.set(key, text), this.#timer ??= setInterval(() => this.#tick(), 100).unref(), this.draw(), {
      update: (next) => {
        this.#texts.set(key, next);
      },
      done: () => {
        if (this.#texts.delete(key), this.clear(), this.#texts.size > 0) return this.draw();
        clearInterval(this.#timer), this.#timer = void 0;
      }
    };
  }
  draw() {
    if (this.#texts.size === 0) return;
    let width = (process.stderr.columns ?? 80) - 3, text = [...this.#texts.values()].join(", ");
    process.stderr.write(`\r\x1B[2K${frames[this.#frame] ?? ""} ${text.slice(0, width)}`);
  }
  clear() {
    (this.#texts.size > 0 || this.#timer) && process.stderr.write("\r\x1B[2K");
  }
  #tick() {
    this.#frame = (this.#frame + 1) % frames.length, this.draw();
  }
};

// src/system/network.ts
import http from "node:http";
import https from "node:https";
function createNetwork() {
  return {
    serve,
    request: (url, options, onResponse) => (url.protocol === "https:" ? https : http).request(url, options, onResponse),
    fetch: (url, init) => fetch(url, init)
  };
}
async function serve(handler, options) {
  let server = options.tls ? createSecureServer(handler, options.tls) : http.createServer(handler);
  server.requestTimeout = 0, server.on("connection", (socket) => socket.setNoDelay(!0)), await listen(server, options);
  let { port } = server.address();
  return { port, close: (drainMs = 0) => close(server, drainMs) };
}
function createSecureServer(handler, tls) {
  try {
    return https.createServer({ cert: tls.certificate, key: tls.key }, handler);
  } catch (cause) {
    throw new FtlError("E_RUNTIME_START", "The certificate and the key for TLS cannot be used together.", {
      cause,
      hint: "Both must be in PEM, the key without a passphrase and made for the certificate."
    });
  }
}
function listen(server, { host, port }) {
  return new Promise((resolve, reject) => {
    server.once("error", (cause) => {
      let reason = cause.code === "EADDRINUSE" ? "is already in use" : `cannot be listened on (${cause.code ?? cause.message})`;
      reject(
        new FtlError("E_RUNTIME_PORT", `Port ${port} on ${host} ${reason}.`, {
          cause,
          hint: "Name another port, or 0 to take a free one."
        })
      );
    }), server.listen({ host, port, exclusive: !0 }, resolve);
  });
}
function close(server, drainMs) {
  return new Promise((resolve) => {
    let rest = setTimeout(() => server.closeAllConnections(), drainMs);
    server.close(() => {
      clearTimeout(rest), resolve();
    }), server.closeIdleConnections();
  });
}

// src/system/processes.ts
import { spawn } from "node:child_process";
import { constants, accessSync, openSync, closeSync } from "node:fs";
import { constants as osConstants } from "node:os";
import path2 from "node:path";
var mebibyte = 1024 * 1024, cancelGraceMs = 5e3;
function createProcesses(system) {
  return {
    run: (command, args, options = {}) => run(system, [command, ...args], options),
    start: (command, args, options = {}) => start(system, [command, ...args], options),
    find: async (command) => findInPath(command, system.env),
    alive,
    end: endByPid
  };
}
async function run(system, parts, options) {
  let started = performance.now();
  throwIfCancelled(system.signal);
  let child = await spawnChild(parts, {
    cwd: options.cwd,
    env: options.env ?? system.env,
    stdio: options.inherit ? "inherit" : [options.input === void 0 ? "ignore" : "pipe", "pipe", "pipe"]
  }), limit = options.maxOutput ?? mebibyte, stdout = collect(child, "stdout", limit, options.onLine), stderr = collect(child, "stderr", limit, options.onLine);
  options.input !== void 0 && (child.stdin?.on("error", () => {
  }), child.stdin?.end(options.input));
  let timedOut = !1, timer = setTimeout(
    () => {
      timedOut = !0, killTree(child, "SIGKILL");
    },
    options.timeoutMs ?? 2 ** 31 - 1
  ), rest, onAbort = () => {
    killTree(child, "SIGTERM"), rest = setTimeout(() => killTree(child, "SIGKILL"), cancelGraceMs);
  };
  system.signal.addEventListener("abort", onAbort);
  let exitCode2 = await exited(child);
  return clearTimeout(timer), clearTimeout(rest), system.signal.removeEventListener("abort", onAbort), throwIfCancelled(system.signal), { exitCode: exitCode2, stdout: stdout(), stderr: stderr(), timedOut, durationMs: performance.now() - started };
}
async function start(system, parts, options) {
  throwIfCancelled(system.signal);
  let log = options.detached === void 0 ? void 0 : openSync(options.detached.logFile, "a"), child = await spawnChild(parts, {
    cwd: options.cwd,
    env: options.env ?? system.env,
    stdio: log === void 0 ? ["ignore", "pipe", "pipe"] : ["ignore", log, log]
  });
  log !== void 0 && (closeSync(log), child.unref()), collect(child, "stdout", 0, options.onLine), collect(child, "stderr", 0, options.onLine);
  let done = exited(child), stop = async (graceMs = 5e3) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    killTree(child, "SIGTERM");
    let timer = setTimeout(() => killTree(child, "SIGKILL"), graceMs);
    await done, clearTimeout(timer);
  };
  if (log === void 0) {
    let forget = system.atExit(() => stop(2e3));
    done.then(forget);
  }
  return { pid: child.pid ?? 0, exited: done, stop };
}
function spawnChild([command, ...args], { cwd, env, stdio }) {
  return new Promise((resolve, reject) => {
    let child = spawn(command, args, {
      ...cwd === void 0 ? {} : { cwd },
      env: { ...env },
      stdio,
      detached: process.platform !== "win32",
      windowsHide: !0
    });
    child.once("spawn", () => resolve(child)), child.once(
      "error",
      (cause) => reject(
        new FtlError(
          "E_PROCESS",
          `Could not start ${path2.basename(command)}: ${cause.code ?? cause.message}.`,
          {
            cause,
            hint: cause.code === "ENOENT" ? `Check that ${command} is installed and in PATH.` : void 0
          }
        )
      )
    );
  });
}
function collect(child, name, limit, onLine) {
  let decoder = new TextDecoder(), kept = "", partial = "";
  return child[name]?.on("data", (chunk) => {
    let text = decoder.decode(chunk, { stream: !0 });
    if (kept = (kept + text).slice(-limit || kept.length + text.length), limit === 0 && (kept = ""), !onLine) return;
    let lines = (partial + text).split(`
`);
    partial = (lines.pop() ?? "").slice(-mebibyte);
    for (let line of lines) onLine(line.replace(/\r$/, ""), name);
  }), child[name]?.on("end", () => {
    partial !== "" && onLine?.(partial, name);
  }), () => kept;
}
function exited(child) {
  return new Promise((resolve) => {
    child.once("close", (code, signal) => {
      resolve(code ?? 128 + (signal ? osConstants.signals[signal] : 0));
    });
  });
}
function killTree(child, signal) {
  child.pid !== void 0 && signalGroup(child.pid, signal);
}
function signalGroup(pid, signal) {
  try {
    return process.kill(process.platform === "win32" ? pid : -pid, signal), !0;
  } catch {
    return !1;
  }
}
function alive(pid) {
  try {
    return process.kill(pid, 0), !0;
  } catch {
    return !1;
  }
}
async function endByPid(pid, graceMs) {
  if (!signalGroup(pid, "SIGTERM")) return !1;
  let deadline = Date.now() + graceMs;
  for (; alive(pid) && Date.now() < deadline; ) await new Promise((resolve) => setTimeout(resolve, 50));
  return alive(pid) && signalGroup(pid, "SIGKILL"), !0;
}
function findInPath(command, env) {
  let endings = process.platform === "win32" ? [".exe", ".cmd", ""] : [""];
  for (let folder of (env.PATH ?? "").split(path2.delimiter))
    for (let ending of endings) {
      let candidate = path2.resolve(folder || ".", command + ending);
      if (folder !== "" && executable(candidate)) return candidate;
    }
}
function executable(file) {
  try {
    return accessSync(file, constants.X_OK), !0;
  } catch {
    return !1;
  }
}
function throwIfCancelled(signal) {
  if (signal.aborted) throw new FtlError("E_CANCELLED", "Stopped.");
}

// src/system/runner.ts
function createRunner(githubActions) {
  let core = githubActions ? actionsCore : void 0;
  if (!core)
    return { setOutput: nothing2, addSummary: async () => {
    }, mask: nothing2, annotate: nothing2 };
  let annotations = { error: core.error, warning: core.warning, notice: core.notice };
  return {
    setOutput: (name, value) => core.setOutput(name, value),
    addSummary: async (markdown) => {
      await core.summary.addRaw(markdown, !0).write().catch(nothing2);
    },
    mask: (secret) => {
      secret !== "" && core.setSecret(secret);
    },
    annotate: (level, message, at) => {
      let properties = at && {
        file: at.file,
        startLine: at.line,
        startColumn: at.column,
        ...at.title === void 0 ? {} : { title: at.title }
      };
      annotations[level](message, properties);
    }
  };
}
function nothing2() {
}

// src/system/create.ts
function createSystem(options = {}) {
  let env = options.env ?? process.env, controller = new AbortController(), cleanups = /* @__PURE__ */ new Set(), atExit = (cleanup) => (cleanups.add(cleanup), () => {
    cleanups.delete(cleanup);
  }), packageRoot = findPackageRoot(), githubActions = env.GITHUB_ACTIONS === "true", files = createFiles(
    (folder) => atExit(() => rmSync(folder, { recursive: !0, force: !0, maxRetries: 3 }))
  );
  return {
    packageRoot,
    cacheFolder: options.cacheFolder ?? findCacheFolder(env),
    workingFolder: process.cwd(),
    env,
    platform: {
      os: process.platform,
      arch: process.arch,
      cores: availableParallelism(),
      nodePath: process.execPath,
      nodeVersion: process.versions.node,
      processId: process.pid,
      githubActions
    },
    files,
    processes: createProcesses({ env, signal: controller.signal, atExit }),
    network: createNetwork(),
    log: createLog({
      style: options.logStyle ?? (githubActions ? "github" : process.stderr.isTTY ? "terminal" : "plain"),
      verbose: options.verbose ?? !1
    }),
    runner: createRunner(githubActions),
    print: (line) => {
      process.stdout.write(`${line}
`);
    },
    terminal: {
      interactive: process.stdout.isTTY && process.stderr.isTTY,
      colour: env.FORCE_COLOR ? env.FORCE_COLOR !== "0" : !env.NO_COLOR && process.stderr.isTTY,
      columns: process.stderr.columns ?? 100
    },
    signal: controller.signal,
    atExit,
    startWorker: (bundle, workerOptions) => new Worker(bundleFile(packageRoot, bundle), workerOptions),
    cancel: () => controller.abort(),
    close: async () => {
      for (let cleanup of [...cleanups].toReversed())
        cleanups.delete(cleanup), await cleanup();
    }
  };
}
function bundleFile(packageRoot, name) {
  let file = path3.join(packageRoot, "dist", `${name}.mjs`);
  if (existsSync(file)) return file;
  throw new FtlError("E_BUG", `${file} is missing.`, { hint: 'Run "npm run build" in the package.' });
}
function findPackageRoot() {
  let folder = path3.dirname(fileURLToPath(import.meta.url));
  for (; !isOurs(path3.join(folder, "package.json")); ) {
    let parent = path3.dirname(folder);
    if (parent === folder) throw new FtlError("E_BUG", "The folder of the package ftl-deploy was not found.");
    folder = parent;
  }
  return folder;
}
function isOurs(manifest) {
  return existsSync(manifest) && readFileSync(manifest, "utf8").includes('"name": "ftl-deploy"');
}
function findCacheFolder(env) {
  return env.FTL_CACHE_DIR ? path3.resolve(env.FTL_CACHE_DIR) : env.RUNNER_TOOL_CACHE ? path3.join(env.RUNNER_TOOL_CACHE, "ftl-deploy") : process.platform === "darwin" ? path3.join(homedir(), "Library", "Caches", "ftl-deploy") : process.platform === "win32" ? path3.join(env.LOCALAPPDATA ?? homedir(), "ftl-deploy", "cache") : path3.join(env.XDG_CACHE_HOME ?? path3.join(homedir(), ".cache"), "ftl-deploy");
}

// src/system/entry.ts
var cancelGraceMs2 = 8e3;
async function runEntry(main, options) {
  let args = process.argv.slice(2), system = createSystem(options(args, process.env)), stopped = new Promise((resolve) => {
    let signals = 0;
    for (let signal of ["SIGINT", "SIGTERM", "SIGHUP"])
      process.on(signal, () => {
        signals += 1, system.cancel(), setTimeout(() => resolve(130), signals > 1 ? 0 : cancelGraceMs2).unref();
      });
  }), code;
  try {
    code = await Promise.race([main(system, args), stopped]);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack ?? error.message : String(error)}
`), code = exitCode(error);
  }
  await system.close(), process.exit(code);
}

// src/cli/print-errors.ts
import path4 from "node:path";
async function printErrors(error, projectFolder, system) {
  let sources = await readSources(error, projectFolder, system), text = formatError(error, { sources, colour: system.terminal.colour });
  for (let line of text.split(`
`)) system.log.info(line);
  let workspace = system.env.GITHUB_WORKSPACE ?? system.workingFolder, prefix = path4.relative(workspace, projectFolder).replaceAll("\\", "/");
  for (let { level, title, message, at } of selectAnnotations([error]).shown) {
    let file = at && (prefix === "" ? at.file : `${prefix}/${at.file}`);
    system.runner.annotate(level, message, at && file ? { ...at, file, title } : void 0);
  }
}
async function readSources(error, projectFolder, system) {
  let names = new Set(flattenErrors(error).flatMap(({ at }) => at ? [at.file] : [])), texts = await Promise.all(
    [...names].map(async (name) => {
      let text = await system.files.readTextIfExists(path4.resolve(projectFolder, name)).catch(() => {
      });
      return text === void 0 ? [] : [[name, text]];
    })
  );
  return Object.fromEntries(texts.flat());
}

// src/cli/run-step.ts
import path6 from "node:path";

// src/pipeline/inputs.ts
var commonInputs = {
  project: { kind: "string", default: ".", description: "Folder that holds ftl.toml." },
  "dry-run": { kind: "boolean", default: "false", description: "Say what would be done, and do nothing." },
  json: {
    kind: "boolean",
    default: "false",
    description: "Print one JSON result on stdout and nothing else."
  },
  verbose: { kind: "boolean", default: "false", description: "Show more of what goes on." }
};
function inputVariable(name) {
  return `FTL_INPUT_${name.toUpperCase().replaceAll("-", "_")}`;
}
function readInputs(specifications, sources) {
  let flags = readFlags(specifications, sources.args), entries = Object.entries(specifications).map(([name, specification]) => {
    let fromEnv = sources.env[inputVariable(name)], given = flags.get(name) ?? (fromEnv === void 0 || fromEnv === "" ? void 0 : [fromEnv]);
    return [name, convert(name, given ?? [specification.default ?? ""], specification)];
  });
  return Object.fromEntries(entries);
}
function readFlags(specifications, args) {
  let flags = /* @__PURE__ */ new Map();
  for (let index = 0; index < args.length; index += 1) {
    let [flag = "", inline] = split(args[index] ?? ""), { name, specification, negated } = lookUp(specifications, flag), value = inline;
    if (value === void 0 && specification.kind === "boolean" && (value = negated ? "false" : "true"), value === void 0 && (index += 1, value = args[index]), value === void 0) throw usage(`--${name} needs a value.`, specification.description);
    flags.set(name, [...specification.kind === "list" ? flags.get(name) ?? [] : [], value]);
  }
  return flags;
}
function split(argument) {
  let equals = argument.indexOf("=");
  return equals < 0 ? [argument] : [argument.slice(0, equals), argument.slice(equals + 1)];
}
function lookUp(specifications, flag) {
  let plain = flag.replace(/^--/, "");
  if (flag.startsWith("--")) {
    let negated = !(plain in specifications) && plain.startsWith("no-"), name = negated ? plain.slice(3) : plain, specification = Object.hasOwn(specifications, name) ? specifications[name] : void 0;
    if (specification?.secret)
      throw usage(
        `--${name} would be readable in the process list.`,
        `Set the variable ${inputVariable(name)}.`
      );
    if (specification && (!negated || specification.kind === "boolean"))
      return { name, specification, negated };
  }
  let known = Object.entries(specifications).flatMap(([name, { secret }]) => secret ? [] : [`--${name}`]);
  throw usage(`Unknown argument "${flag.slice(0, 100)}".`, `Known here: ${known.join(", ")}.`);
}
function convert(name, values, { kind }) {
  if (kind === "list")
    return values.flatMap((value2) => value2.split(`
`)).flatMap((value2) => value2.trim() || []);
  let value = values.at(-1) ?? "";
  if (kind === "string") return value;
  if (value === "true" || value === "false") return value === "true";
  if (value === "") return !1;
  throw usage(`${name} is "${value.slice(0, 100)}"; expected true or false.`);
}
function usage(message, hint) {
  return new FtlError("E_USAGE", message, { hint });
}

// src/pipeline/state.ts
import path5 from "node:path";
function stateFiles(projectFolder) {
  let state = path5.join(projectFolder, ".ftl");
  return {
    spinManifest: path5.join(state, "build", "spin.toml"),
    catalog: path5.join(state, "catalog.json"),
    layout: path5.join(state, "oci"),
    conformance: path5.join(state, "conformance"),
    deployments: path5.join(state, "deployments"),
    keyValue: path5.join(state, "kv"),
    componentFile: (id) => path5.join(state, "build", `${id}.wasm`),
    stepResult: (step) => path5.join(state, `${step}.json`)
  };
}
async function refuseLinksInState(projectFolder, { files }) {
  if ((await files.stat(projectFolder))?.kind !== "folder") return;
  let pending = (await files.list(projectFolder)).filter(({ name }) => name === ".ftl").map(({ name, kind }) => ({ file: name, kind }));
  for (let entry = pending.pop(); entry; entry = pending.pop()) {
    let { file, kind } = entry;
    if (kind === "link")
      throw new FtlError(
        "E_PROJECT_PATH",
        `${file} is a symbolic link; steps write only below the project.`,
        {
          hint: "Remove it; .ftl holds nothing that belongs into a repository."
        }
      );
    if (kind !== "folder") continue;
    let below = await files.list(path5.join(projectFolder, file));
    pending.push(...below.map((each) => ({ file: path5.join(file, each.name), kind: each.kind })));
  }
}

// src/cli/run-step.ts
async function runStep(step, sources, system) {
  let started = performance.now(), projectFolder = system.workingFolder, dryRun = !0, stateIsOurs = !1, outcome, error;
  try {
    let inputs = readInputs({ ...commonInputs, ...step.inputs }, sources);
    projectFolder = path6.resolve(system.workingFolder, inputs.project), dryRun = inputs["dry-run"], maskSecrets(step, inputs, system), await refuseLinksInState(projectFolder, system), stateIsOurs = !0, outcome = await system.log.group(step.title, () => step.run(inputs, { system, projectFolder, dryRun }));
  } catch (thrown) {
    error = system.signal.aborted ? cancelled(thrown) : toFtlError(thrown);
  }
  let durationMs = performance.now() - started, result = stepResult({ step: step.id, durationMs, dryRun, outcome, error }), keep = stateIsOurs && !dryRun, unwritten = await writeResult({ projectFolder, step: step.id, result, keep }, system);
  return unwritten === void 0 ? { result, error, outcome, projectFolder } : {
    result: stepResult({ step: step.id, durationMs, dryRun, error: unwritten }),
    error: unwritten,
    outcome,
    projectFolder
  };
}
function maskSecrets(step, inputs, system) {
  for (let [name, { secret }] of Object.entries(step.inputs)) {
    let value = inputs[name];
    secret && typeof value == "string" && system.runner.mask(value);
  }
}
function cancelled(cause) {
  return cause instanceof FtlError && cause.code === "E_CANCELLED" ? cause : new FtlError("E_CANCELLED", "Stopped before the end.", {
    cause,
    hint: "Run the same command again to go on."
  });
}
async function writeResult({ projectFolder, step, result, keep }, system) {
  try {
    let text = stepResultText(result);
    if (system.env.FTL_RESULT_FILE && await system.files.write(system.env.FTL_RESULT_FILE, text), !keep || !await system.files.stat(projectFolder)) return;
    await system.files.write(stateFiles(projectFolder).stepResult(step), text);
    return;
  } catch (thrown) {
    return result.ok ? toFtlError(thrown) : void 0;
  }
}

// src/cli/step-process.ts
function runStepProcess(step) {
  return runEntry((system, args) => runStepCommand(step, args, system), logOptions);
}
function logOptions(args, env) {
  return { ...wantsJson(args, env) ? { logStyle: "silent" } : {}, verbose: args.includes("--verbose") };
}
async function runStepCommand(step, args, system) {
  let { result, error, outcome, projectFolder } = await runStep(step, { args, env: system.env }, system);
  wantsJson(args, system.env) && system.print(JSON.stringify(result, null, 2));
  for (let [name, value] of Object.entries(result.outputs)) system.runner.setOutput(name, value);
  return await system.runner.addSummary(stepSummary(step.title, result, { sections: outcome?.sections ?? [] })), error ? await printErrors(error, projectFolder, system) : system.log.info(`${step.id}: ${result.summary}`), error ? exitCode(error) : 0;
}
function wantsJson(args, env) {
  return args.includes("--json") || args.includes("--json=true") || env.FTL_INPUT_JSON === "true";
}
function failureJson(error) {
  return JSON.stringify({ ok: !1, error: formatErrorJson(error) }, null, 2);
}

// src/pipeline/step.ts
var stepIds = ["setup", "transpile", "componentize", "conformance", "publish", "deploy"];

export {
  escapeMarkdown,
  inlineCode,
  formatDuration,
  markdownTable,
  closingTable,
  closingTableMarkdown,
  conformanceMarkdown,
  conformanceSummary,
  conformanceFailures,
  formatErrorJson,
  runEntry,
  printErrors,
  commonInputs,
  inputVariable,
  readInputs,
  readFlags,
  stateFiles,
  runStepProcess,
  logOptions,
  runStepCommand,
  wantsJson,
  failureJson,
  stepIds
};
