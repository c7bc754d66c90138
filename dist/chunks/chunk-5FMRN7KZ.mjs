import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  FtlError,
  FtlErrors,
  errorCodes
} from "./chunk-F4APCFH2.mjs";

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

// src/report/short-diff.ts
function shortDiff(before, after, limit = 20) {
  let [old, now] = [before.split(`
`), after.split(`
`)], start = 0;
  for (; start < old.length && start < now.length && old[start] === now[start]; ) start += 1;
  let end = 0, most = Math.min(old.length, now.length) - start;
  for (; end < most && old.at(-1 - end) === now.at(-1 - end); ) end += 1;
  let lines = changes(old.slice(start, old.length - end), now.slice(start, now.length - end));
  return lines.length <= limit ? lines : [...lines.slice(0, limit), `… and ${lines.length - limit} more lines`];
}
function changes(old, now) {
  let isTooLong = old.length > 600 || now.length > 600, common = isTooLong ? () => 0 : commonLengths(old, now), lines = [], [left, right] = [0, 0];
  for (; left < old.length && right < now.length; )
    !isTooLong && old[left] === now[right] ? (left += 1, right += 1) : common(left + 1, right) >= common(left, right + 1) ? lines.push(`- ${old[left++]}`) : lines.push(`+ ${now[right++]}`);
  let rest = [
    ...old.slice(left).map((line) => `- ${line}`),
    ...now.slice(right).map((line) => `+ ${line}`)
  ];
  return [...lines, ...rest];
}
function commonLengths(old, now) {
  let width = now.length + 1, lengths = new Uint16Array((old.length + 1) * width), at = (left, right) => lengths[left * width + right] ?? 0;
  for (let left = old.length - 1; left >= 0; left -= 1)
    for (let right = now.length - 1; right >= 0; right -= 1)
      lengths[left * width + right] = old[left] === now[right] ? at(left + 1, right + 1) + 1 : Math.max(at(left + 1, right), at(left, right + 1));
  return at;
}

// src/report/flatten-errors.ts
function flattenErrors(error) {
  return error instanceof FtlErrors ? error.errors.flatMap(flattenErrors) : [error];
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
  let used = 0, kept = 0;
  for (let { segment, index } of segmenter.segment(text)) {
    if (used += columns(segment), used > width) return width < 1 ? "" : `${text.slice(0, kept)}…`;
    used < width && (kept = index + segment.length);
  }
  return text;
}
function padToWidth(text, width) {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}
function columns(grapheme) {
  return /^[\u200b\p{Mn}\p{Me}]+$/u.test(grapheme) ? 0 : wide.test(grapheme) ? 2 : 1;
}

// src/report/closing-table.ts
function stepRow({ command, ok, unchanged, dryRun, durationMs, summary }) {
  return { step: command, result: ok ? unchanged ? "unchanged" : dryRun ? "planned" : "done" : "failed", durationMs, made: summary };
}
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
var longestLine = 120, longestPiece = 4 * longestLine;
function codeFrame(source, { line, column }, { colour = !1, context = 1 } = {}) {
  let lines = source.split(/\r?\n/);
  if (line < 1 || line > lines.length) return "";
  let paint = painter(colour), first = Math.max(1, line - context), last = Math.min(lines.length, line + context), gutter = String(last).length, shown = [], from = firstShown(lines[line - 1] ?? "", column);
  for (let number = first; number <= last; number += 1) {
    let raw = (lines[number - 1] ?? "").slice(from, from + longestPiece), prefix = `${number === line ? ">" : " "} ${String(number).padStart(gutter)} | `;
    if (shown.push(`  ${paint(prefix, "dim")}${truncateToWidth(visible(raw), longestLine)}`.trimEnd()), number === line) {
      let indent = displayWidth(visible(raw.slice(0, Math.max(0, column - 1 - from)))), caret = indent < longestLine ? " ".repeat(indent) + paint("^", "red") : "";
      shown.push(`  ${paint(`  ${" ".repeat(gutter)} | `, "dim")}${caret}`.trimEnd());
    }
  }
  return shown.join(`
`);
}
function firstShown(text, column) {
  let before = column - 1;
  return before <= longestPiece && displayWidth(visible(text.slice(0, Math.max(0, before)))) < longestLine ? 0 : before - longestLine / 4;
}
function visible(text) {
  return stripTerminal(text).replaceAll("	", "  ");
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
function errorFromJson({ code, message, hint, at, errors = [] }) {
  let [first, ...rest] = errors.map(errorFromJson);
  return first && rest.length > 0 ? new FtlErrors([first, ...rest]) : new FtlError(Object.hasOwn(errorCodes, code) ? code : "E_BUG", message, { hint, at });
}
function formatOne(error, { sources = {}, colour = !1, level = "error" }) {
  let paint = painter(colour), { at } = error, source = at && Object.hasOwn(sources, at.file) ? sources[at.file] : void 0;
  return [
    `${paint(`${level} ${error.code}`, level === "error" ? "red" : "yellow")} ${stripTerminal(error.message)}`,
    ...at ? [`  ${paint(`${stripTerminal(at.file)}:${at.line}:${at.column}`, "cyan")}`] : [],
    ...at && source !== void 0 && error.code !== "E_PROJECT_SECRET" ? [codeFrame(source, at, { colour })] : [],
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

// src/report/command-result.ts
var resultSchemaVersion = 2;
function commandResult(ended) {
  let { command, durationMs, dryRun = !1, outcome, error } = ended, { summary = "", outputs = {}, unchanged = !1, details = {}, warnings = [] } = outcome ?? {};
  return {
    schemaVersion: resultSchemaVersion,
    command,
    ok: error === void 0,
    durationMs: Math.round(durationMs),
    summary: stripTerminal(error?.message ?? summary),
    outputs: error ? {} : outputs,
    details,
    unchanged: error ? !1 : unchanged,
    dryRun,
    warnings: warnings.map(formatErrorJson),
    error: error ? formatErrorJson(error) : null,
    ...outcome?.steps ? { steps: outcome.steps } : {}
  };
}
function commandResultText(result) {
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

export {
  flattenErrors,
  stripTerminal,
  singleLine,
  escapeMarkdown,
  inlineCode,
  selectAnnotations,
  formatDuration,
  markdownTable,
  stepRow,
  closingTable,
  closingTableMarkdown,
  conformanceMarkdown,
  conformanceSummary,
  conformanceFailures,
  shortDiff,
  formatError,
  errorFromJson,
  commandResult,
  commandResultText,
  stepSummary
};
