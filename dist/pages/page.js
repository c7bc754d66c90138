// src/mcp-client/mcp-error.ts
var McpError = class extends Error {
  /** The answer that was something else; undefined when no whole one came. */
  answer;
  constructor(message, details2 = {}) {
    super(message, { cause: details2.cause }), this.name = "McpError", this.answer = details2.answer;
  }
};

// src/pages/browser/dom.ts
function element(name, attributes = {}, ...children) {
  let made = document.createElement(name);
  for (let [attribute, value] of Object.entries(attributes))
    value !== void 0 && value !== !1 && made.setAttribute(attribute, value === !0 ? "" : String(value));
  return made.append(...children), made;
}
function button(label2, action, attributes = {}) {
  let made = element("button", { type: "button", ...attributes }, label2);
  return made.addEventListener("click", action), made;
}
function byId(id) {
  let found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element "${id}".`);
  return found;
}
var lastId = 0;
function newId() {
  return lastId += 1, `part-${lastId}`;
}

// src/pages/browser/live/announcer.ts
var pause = 1500;
function createAnnouncer() {
  let choice = byId("announce"), place2 = byId("announcements"), latest = "", timer;
  return (text) => {
    choice.checked && (latest = text, timer ??= setTimeout(() => {
      timer = void 0, place2.textContent = latest;
    }, pause));
  };
}

// components/shared/http/read-body.ts
var BodyTooLargeError = class extends Error {
  maxBytes;
  constructor(maxBytes2) {
    super(`The body is larger than ${maxBytes2} bytes`), this.name = "BodyTooLargeError", this.maxBytes = maxBytes2;
  }
};
async function* readChunks(body, maxBytes2) {
  if (body === null) return;
  let reader = body.getReader(), length = 0, ended = !1;
  try {
    for (; ; ) {
      let { done, value } = await reader.read();
      if (ended = done, done) return;
      if (length += value.byteLength, length > maxBytes2) throw new BodyTooLargeError(maxBytes2);
      yield value;
    }
  } finally {
    ended || await reader.cancel().catch(() => {
    });
  }
}

// components/shared/http/event-stream.ts
async function* readEvents(body, maxBytes2) {
  let data = [];
  for await (let line of readLines(body, maxBytes2))
    if (line === "") {
      let text = data.join(`
`);
      text !== "" && (yield text), data = [];
    } else (line === "data" || line.startsWith("data:")) && data.push(line.slice(5).replace(/^ /, ""));
}
async function* readLines(body, maxBytes2) {
  let decoder = new TextDecoder("utf-8", { fatal: !0 }), rest = "";
  for await (let chunk of readChunks(body, maxBytes2)) {
    let lines = (rest + decoder.decode(chunk, { stream: !0 })).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? "", yield* lines;
  }
  let last = rest + decoder.decode();
  last !== "" && (yield* last.split(/\r\n|\n|\r/));
}

// src/pages/browser/live/feed.ts
var longestPause = 5e3;
async function followFeed({ key, onState, onMessage }) {
  for (let pause2 = 500; ; pause2 = Math.min(longestPause, pause2 * 2)) {
    try {
      let response = await fetch("/.ftl/feed", { headers: { "ftl-pages-key": key, accept: "text/event-stream" }, cache: "no-store", redirect: "error" });
      if (response.status === 401) return onState("locked");
      if (response.ok) {
        pause2 = 500, onState("live");
        for await (let data of readEvents(response.body, Number.POSITIVE_INFINITY))
          onMessage(JSON.parse(data));
      }
    } catch {
    }
    onState("lost"), await new Promise((resolve) => setTimeout(resolve, pause2));
  }
}

// src/pages/browser/shown.ts
var longest = 2e5;
function shownText(text) {
  let cut = text.length > longest ? `${text.slice(0, longest)}
… ${text.length - longest} more characters` : text;
  return element("pre", { tabindex: 0 }, cut);
}
function shownJson(value) {
  return shownText(JSON.stringify(value, null, 2));
}
function shownBody(text) {
  try {
    return shownText(JSON.stringify(JSON.parse(text), null, 2));
  } catch {
    return shownText(text);
  }
}
function shownBytes(bytes) {
  return bytes < 1e3 ? `${bytes} B` : bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
function shownDuration(ms) {
  return ms < 10 ? `${ms.toFixed(1)} ms` : ms < 1e3 ? `${Math.round(ms)} ms` : `${(ms / 1e3).toFixed(2)} s`;
}
function shownTime(time) {
  return new Date(time).toTimeString().slice(0, 8);
}

// src/pages/browser/live/log-view.ts
var mostLines = 1e3;
function logView() {
  let place2 = byId("log-lines"), choice = byId("log-component"), known = /* @__PURE__ */ new Set(), isWanted = (component) => choice.value === "" || choice.value === component, clear = () => place2.replaceChildren();
  byId("clear-logs").addEventListener("click", clear), choice.addEventListener("change", () => {
    for (let line of place2.children)
      line instanceof HTMLElement && (line.hidden = !isWanted(line.dataset.component));
    place2.scrollTop = place2.scrollHeight;
  });
  let drawLine = ({ time, component, line }) => {
    let drawn = element(
      "p",
      {},
      element("span", { class: "rules" }, shownTime(time)),
      " ",
      element("span", { class: "component" }, component),
      " ",
      line
    );
    return drawn.dataset.component = component, drawn.hidden = !isWanted(component), drawn;
  };
  return {
    add: (lines) => {
      let isAtEnd = place2.scrollHeight - place2.scrollTop - place2.clientHeight < 40;
      for (let { component } of lines)
        known.has(component) || (known.add(component), choice.append(element("option", { value: component }, component)));
      for (place2.append(...lines.slice(-mostLines).map(drawLine)); place2.childElementCount > mostLines; ) place2.firstElementChild?.remove();
      isAtEnd && (place2.scrollTop = place2.scrollHeight);
    },
    clear
  };
}

// src/pages/browser/live/request-row.ts
function requestRow() {
  let summary = element("summary"), body = element("div", { class: "request-body" }), details2 = element("details", {}, summary, body), shown2, drawBody = () => {
    shown2 && details2.open && body.replaceChildren(...bodyParts(shown2));
  };
  details2.addEventListener("toggle", drawBody);
  let row = element("li", {}, details2);
  return {
    element: row,
    show: (record) => {
      shown2 = record, row.dataset.client = record.client, summary.replaceChildren(...summaryParts(record)), drawBody();
    }
  };
}
function requestText(record) {
  return `${record.client}: ${titleOf(record)}, ${outcomeText(record)}`;
}
function titleOf({ method, name, httpMethod, path }) {
  return method === void 0 ? `${httpMethod} ${path}` : [method, name].filter(Boolean).join(" ");
}
function summaryParts(record) {
  let { time, client, duration, request, answer } = record, kind = isBad(record) ? "bad" : record.state === "open" ? "open" : "good", sizes = `${shownBytes(request.bytes)} in, ${shownBytes(answer.bytes)} out`;
  return [
    element("span", { class: "title" }, titleOf(record)),
    " ",
    element("span", { class: `outcome ${kind}` }, outcomeText(record)),
    " ",
    element(
      "span",
      { class: "rules" },
      `${shownTime(time)} · ${client} · ${shownDuration(duration)} · ${sizes}`
    )
  ];
}
function isBad({ state, status, outcome }) {
  return state === "cut off" || (status ?? 0) >= 400 || outcome === "tool error" || outcome === "protocol error";
}
function outcomeText({ state, status, outcome }) {
  return state === "cut off" ? "cut off" : state === "open" ? status === void 0 ? "waiting" : "answering" : outcome === void 0 || outcome === "result" ? `HTTP ${status ?? 0}` : outcome;
}
function bodyParts(record) {
  return [
    element("p", { class: "technical" }, `${record.httpMethod} ${record.path}`),
    ...messageParts("Request", record.request),
    ...messageParts("Answer", record.answer)
  ];
}
function messageParts(title, { headers, text, isCut, bytes }) {
  let lines = headers.map(([name, value]) => `${name}: ${value}`).join(`
`), summary = element("summary", { class: "rules" }, `${headers.length} headers`), isShown = text !== void 0 && text !== "", note = isShown ? "There is more of it." : "Only bodies of JSON-RPC are shown.";
  return [
    element("h3", {}, title),
    ...isShown ? [shownBody(text)] : [],
    ...(isShown ? isCut : bytes > 0) ? [element("p", { class: "rules" }, note)] : [],
    ...lines === "" ? [] : [element("details", {}, summary, shownText(lines))]
  ];
}

// src/pages/browser/live/request-list.ts
var mostRows = 200;
function requestList() {
  let list3 = byId("request-list"), empty = byId("no-requests"), rows = /* @__PURE__ */ new Map(), forget = ([id, row]) => {
    rows.delete(id), row.element.remove();
  }, clear = () => {
    for (let entry of rows) forget(entry);
    empty.hidden = !1;
  };
  return byId("clear-requests").addEventListener("click", clear), byId("others-only").addEventListener(
    "change",
    ({ target }) => list3.classList.toggle("others-only", target instanceof HTMLInputElement && target.checked)
  ), {
    show: (record) => {
      let row = rows.get(record.id);
      if (!row) {
        row = requestRow(), rows.set(record.id, row), list3.prepend(row.element), empty.hidden = !0;
        let [oldest] = rows;
        rows.size > mostRows && oldest && forget(oldest);
      }
      row.show(record);
    },
    clear
  };
}

// src/pages/browser/live/live-pane.ts
var stateTexts = {
  live: "Live",
  lost: "Not connected, trying again",
  locked: 'Requests and logs: open the whole address that "ftl up" printed'
};
function startLivePane(onOther) {
  let [requests, logs, announce] = [requestList(), logView(), createAnnouncer()], state = byId("feed-state"), wasLost = !1, onState = (next) => {
    state.textContent = stateTexts[next], state.dataset.state = next, next === "live" && (requests.clear(), logs.clear(), wasLost && onOther()), wasLost = next === "lost";
  }, onMessage = (message) => {
    if (message.type === "replaced") return onOther();
    if (message.type === "log") {
      logs.add(message.lines);
      let last = message.lines.at(-1);
      return last && announce(`${last.component}: ${last.line}`);
    }
    requests.show(message.request), message.request.state !== "open" && announce(requestText(message.request));
  };
  followFeed({ key: location.hash.slice(1), onState, onMessage });
}

// components/shared/json/values.ts
function isJsonObject(value) {
  return typeof value == "object" && value !== null && !Array.isArray(value);
}
function objectMember(object, key) {
  let value = member(object, key);
  return isJsonObject(value) ? value : void 0;
}
function stringMember(object, key) {
  let value = member(object, key);
  return typeof value == "string" ? value : void 0;
}
function member(object, key) {
  return Object.hasOwn(object, key) ? object[key] : void 0;
}

// components/shared/mcp/codes.ts
var metaKeys = {
  protocolVersion: "io.modelcontextprotocol/protocolVersion",
  clientCapabilities: "io.modelcontextprotocol/clientCapabilities",
  clientInfo: "io.modelcontextprotocol/clientInfo",
  logLevel: "io.modelcontextprotocol/logLevel",
  serverInfo: "io.modelcontextprotocol/serverInfo"
};

// components/shared/mcp/revisions.ts
var modernRevision = "2026-07-28", legacyRevisions = ["2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"], supportedRevisions = [modernRevision, ...legacyRevisions];

// components/shared/json/string-literals.ts
function endOfString(text, start) {
  let end = text.indexOf('"', start + 1);
  for (; end !== -1 && isEscaped(text, end); ) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}
function isEscaped(text, quote) {
  let index = quote - 1;
  for (; text[index] === "\\"; ) index--;
  return (quote - 1 - index) % 2 === 1;
}

// components/shared/json/exact-numbers.ts
var exactNumbers = /* @__PURE__ */ new WeakMap(), anyExact = !1, manyDigits = /[\d.]{16}|\d[eE][+-]?\d{3}/;
function rememberNumbers(text, value) {
  typeof value == "object" && manyDigits.test(text) && readValue({ text, at: 0 }, { "": value }, "");
}
function exactNumber(holder, key) {
  return anyExact ? exactNumbers.get(holder)?.get(key) : void 0;
}
function jsonText(value, indent = 0) {
  if (!anyExact) return JSON.stringify(value, null, indent);
  let mark = crypto.randomUUID();
  return JSON.stringify(value, function(key, inner) {
    let exact = typeof inner == "number" ? exactNumber(this, key) : void 0;
    return exact === void 0 ? inner : `${mark}${exact}`;
  }, indent).replaceAll(new RegExp(`"${mark}([^"]*)"`, "g"), "$1");
}
var separators = /[ \t\n\r,:]*/y, scalar = /[-+.\w]*/y;
function readValue(reader, holder, key) {
  skip(reader, separators);
  let { text, at } = reader;
  switch (text[at]) {
    case "{":
      return readMembers(reader, objectAt(holder, key));
    case "[":
      return readItems(reader, objectAt(holder, key));
    case '"':
      reader.at = endOfString(text, at) + 1;
      return;
    default:
      skip(reader, scalar), holder !== void 0 && rememberNumber(holder, key, text.slice(at, reader.at));
  }
}
function readMembers(reader, holder) {
  for (reader.at++; hasNext(reader, "}"); ) {
    let end = endOfString(reader.text, reader.at), key = JSON.parse(reader.text.slice(reader.at, end + 1));
    reader.at = end + 1, readValue(reader, holder, key);
  }
}
function readItems(reader, holder) {
  reader.at++;
  for (let index = 0; hasNext(reader, "]"); index++) readValue(reader, holder, String(index));
}
function hasNext(reader, closing) {
  skip(reader, separators);
  let isEnd = reader.text[reader.at] === closing;
  return isEnd && reader.at++, !isEnd;
}
function skip(reader, characters) {
  characters.lastIndex = reader.at, characters.exec(reader.text), reader.at = characters.lastIndex;
}
function objectAt(holder, key) {
  if (holder === void 0 || !Object.hasOwn(holder, key)) return;
  let value = holder[key];
  return typeof value == "object" && value !== null ? value : void 0;
}
function rememberNumber(holder, key, literal) {
  let known = exactNumbers.get(holder);
  if (!isRounded(literal)) {
    known?.delete(key);
    return;
  }
  anyExact = !0, known === void 0 ? exactNumbers.set(holder, /* @__PURE__ */ new Map([[key, literal]])) : known.set(key, literal);
}
var maxComparedDigits = 400;
function isRounded(literal) {
  return /^-?\d/.test(literal) ? literal.length > maxComparedDigits || decimal(literal) !== decimal(String(Number(literal))) : !1;
}
function decimal(literal) {
  let [, sign = "", whole = "", fraction = "", exponent = "0"] = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(literal) ?? [], digits = `${whole}${fraction}`.replace(/^0+/, ""), significant = digits.replace(/0+$/, ""), shift = Number(exponent) - fraction.length + (digits.length - significant.length);
  return significant === "" ? "0" : `${sign}${significant}e${shift}`;
}

// components/shared/json/parse-json.ts
var maxJsonDepth = 256;
function parseJson(text) {
  if (text.length > maxJsonDepth && exceedsDepth(text))
    throw new DepthError(`nested deeper than ${maxJsonDepth} levels`);
  let value = JSON.parse(text);
  return rememberNumbers(text, value), value;
}
var DepthError = class extends SyntaxError {
  name = "DepthError";
};
function exceedsDepth(text) {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    let character = text[index];
    if (character === '"' ? index = endOfString(text, index) : character === "[" || character === "{" ? depth++ : (character === "]" || character === "}") && depth--, depth > maxJsonDepth) return !0;
  }
  return !1;
}

// components/shared/mcp/results.ts
function isInputRequired(result) {
  return member(result, "resultType") === "input_required";
}

// src/mcp-client/input-requests.ts
var askingCapabilities = { elicitation: { form: {}, url: {} } };
function readInputRequired(result) {
  if (!isInputRequired(result)) return;
  let asked = Object.entries(objectMember(result, "inputRequests") ?? {}), read = asked.map(([key, request]) => [key, readQuestion(request)]), questions = read.flatMap(([key, question]) => question ? [[key, question]] : []), others = asked.filter((_, index) => read[index]?.[1] === void 0).map(([, each]) => methodOf(each));
  return { questions, others, requestState: stringMember(result, "requestState") };
}
function readQuestion(request) {
  if (!isJsonObject(request) || request.method !== "elicitation/create") return;
  let params = objectMember(request, "params") ?? {}, message = stringMember(params, "message") ?? "", { mode = "form" } = params, schema = objectMember(params, "requestedSchema");
  if (mode === "form" && schema) return { message, mode, schema };
  let url = stringMember(params, "url");
  return mode === "url" && url !== void 0 ? { message, mode, url } : void 0;
}
function methodOf(request) {
  return isJsonObject(request) && stringMember(request, "method") || "something unknown";
}

// components/shared/mcp/header-values.ts
var encodedValue = /^=\?base64\?(.*)\?=$/;
function encodeHeaderValue(value) {
  if (/^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(value) && !encodedValue.test(value)) return value;
  let bytes = new TextEncoder().encode(value);
  return `=?base64?${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))}?=`;
}

// components/shared/mcp/parameter-headers.ts
function isHeaderName(mark) {
  return /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(mark);
}
function parameterHeaders(schema, path = []) {
  let properties = objectMember(schema, "properties") ?? {};
  return Object.entries(properties).flatMap(([name, property]) => {
    if (!isJsonObject(property)) return [];
    let marked = stringMember(property, "x-mcp-header");
    return [...marked === void 0 || !isHeaderName(marked) ? [] : [{ header: `Mcp-Param-${marked}`, path: [...path, name] }], ...parameterHeaders(property, [...path, name])];
  });
}
function valueAt(object, path) {
  let value = object;
  for (let key of path) value = isJsonObject(value) ? member(value, key) : void 0;
  return value;
}

// src/mcp-client/argument-headers.ts
function argumentHeaders(inputSchema, args) {
  return Object.fromEntries(
    parameterHeaders(inputSchema).flatMap(({ header, path }) => {
      let value = valueAt(args, path);
      return ["string", "number", "boolean"].includes(typeof value) ? [[header, encodeHeaderValue(String(value))]] : [];
    })
  );
}

// src/mcp-client/responses.ts
function readResponse(answer, id = 1) {
  for (let text of answer.messages) {
    let response = readResponseText(text, id);
    if (response) return response;
  }
  throw new McpError(`HTTP ${answer.status} without a JSON-RPC response.`, { answer });
}
function readResponseText(text, id) {
  let message = parseOrUndefined(text);
  if (!isJsonObject(message) || message.jsonrpc !== "2.0") return;
  let { result, error } = message;
  if (isJsonObject(result)) return message.id === id ? { result } : void 0;
  if (!(!isJsonObject(error) || typeof error.code != "number") && (message.id ?? id) === id)
    return {
      error: { code: error.code, message: String(error.message ?? ""), data: error.data ?? null }
    };
}
function readNotification(text) {
  let message = parseOrUndefined(text);
  if (!isJsonObject(message) || message.id !== void 0) return;
  let { method, params } = message;
  return typeof method == "string" ? { method, params: isJsonObject(params) ? params : {} } : void 0;
}
function parseOrUndefined(text) {
  try {
    return parseJson(text);
  } catch {
    return;
  }
}

// src/mcp-client/requests.ts
var clientInfo = { name: "ftl-deploy", version: "1" }, postHeaders = {
  "content-type": "application/json",
  accept: "application/json, text/event-stream"
}, newestLegacyRevision = "2025-11-25";
function modernRequest(method, params, { version = modernRevision, id = 1, capabilities = {} } = {}) {
  let name = method === "resources/read" ? params.uri : params.name, given = params._meta, _meta = {
    ...isJsonObject(given) ? given : {},
    [metaKeys.protocolVersion]: version,
    [metaKeys.clientCapabilities]: capabilities,
    [metaKeys.clientInfo]: clientInfo
  };
  return {
    headers: {
      ...postHeaders,
      "mcp-protocol-version": version,
      "mcp-method": method,
      ...typeof name == "string" ? { "mcp-name": encodeHeaderValue(name) } : {}
    },
    body: jsonText({ jsonrpc: "2.0", id, method, params: { ...params, _meta } }),
    isLast: (data) => readResponseText(data, id) !== void 0
  };
}
function legacyRequest(method, params, { version = newestLegacyRevision, id = 1 } = {}) {
  return {
    headers: method === "initialize" ? postHeaders : { ...postHeaders, "mcp-protocol-version": version },
    body: jsonText({ jsonrpc: "2.0", id, method, params }),
    isLast: (data) => readResponseText(data, id) !== void 0
  };
}
function initializeParams(protocolVersion) {
  return { protocolVersion, capabilities: {}, clientInfo };
}

// src/mcp-client/rounds.ts
var mostRounds = 50;
async function sendInRounds(send, params, askUser) {
  let more = {};
  for (let round = 0; round < mostRounds; round += 1) {
    let sent = await send({ ...params, ...more }), required = "result" in sent.response ? readInputRequired(sent.response.result) : void 0;
    if (!required || !canAnswer(required)) return sent;
    more = await answersTo(required, askUser);
  }
  throw new McpError(`The server asked for more ${mostRounds} times and did not end.`);
}
function canAnswer({ questions, others, requestState }) {
  return others.length === 0 && (questions.length > 0 || requestState !== void 0);
}
async function answersTo({ questions, requestState }, askUser) {
  let answers = [];
  for (let [key, question] of questions) answers.push([key, { ...await askUser(question) }]);
  return {
    ...answers.length === 0 ? {} : { inputResponses: Object.fromEntries(answers) },
    ...requestState === void 0 ? {} : { requestState }
  };
}

// src/mcp-client/client.ts
var pageLimit = 100;
function createConversation(sendExchange, { version, session: session2 }, options) {
  let isModern = version === modernRevision, makeRequest = isModern ? modernRequest : legacyRequest, own = {
    ...session2 === void 0 ? {} : { "mcp-session-id": session2 },
    ...options.token === void 0 ? {} : { authorization: `Bearer ${options.token}` }
  }, lastId2 = 0, send = async (exchange) => letIn(await sendExchange(exchange)), { askUser } = options, capabilities = askUser ? askingCapabilities : {}, sendRequest = async (method, params, headers = {}) => {
    let id = lastId2 += 1, made = makeRequest(method, params, { version, id, capabilities }), sent = { ...made, isLast: (data) => (tellNotification(data, options), made.isLast(data)), headers: { ...made.headers, ...own, ...headers } }, answer = await send(sent), response = readResponse(answer, id);
    if ("error" in response || answer.status === 200) return { response, answer };
    throw new McpError(`${method} was answered with a result and HTTP ${answer.status}.`, { answer });
  }, request = askUser ? (method, params, headers) => sendInRounds((each) => sendRequest(method, each, headers), params, askUser) : sendRequest;
  return {
    version,
    request,
    notify: async (method) => {
      let { headers } = makeRequest(method, {}, { version }), body = JSON.stringify({ jsonrpc: "2.0", method });
      await send({ headers: { ...headers, ...own }, body });
    },
    listTools: () => listTools(request),
    callTool: async ({ name, inputSchema }, args) => {
      let headers = isModern ? argumentHeaders(inputSchema, args) : {}, asked = options.onNotification ? { _meta: { progressToken: lastId2 + 1 } } : {};
      return (await request("tools/call", { name, arguments: args, ...asked }, headers)).response;
    }
  };
}
function tellNotification(data, { onNotification }) {
  let notification = onNotification && readNotification(data);
  notification && onNotification(notification.method, notification.params);
}
function letIn(answer) {
  if (answer.status !== 401 && answer.status !== 403) return answer;
  throw new McpError(`The client was refused with HTTP ${answer.status}.`, { answer });
}
async function listTools(request) {
  return listAll(request, { method: "tools/list", key: "tools", isEntry: isTool });
}
async function listAll(request, { method, key, isEntry }) {
  let entries = [], cursor;
  for (let page = 0; page < pageLimit; page += 1) {
    let { response, answer } = await request(method, cursor === void 0 ? {} : { cursor });
    if ("error" in response)
      throw new McpError(`${method} was answered with JSON-RPC error ${response.error.code}.`, { answer });
    let list3 = response.result[key];
    if (!Array.isArray(list3) || !list3.every(isEntry))
      throw new McpError(`The result of ${method} has no list of ${key}.`, { answer });
    if (entries.push(...list3), cursor = response.result.nextCursor, typeof cursor != "string") return entries;
    if (page === pageLimit - 1)
      throw new McpError(`${method} did not end after ${pageLimit} pages.`, { answer });
  }
  return entries;
}
function isTool(value) {
  return isJsonObject(value) && typeof value.name == "string" && isJsonObject(value.inputSchema);
}

// src/mcp-client/connect.ts
async function connect(send, options) {
  let conversation = { version: modernRevision }, client = createConversation(send, conversation, options), introduction = await discover(client);
  return introduction ? { ...client, introduction, conversation } : initialize(send, options);
}
async function discover(client) {
  try {
    let { response } = await client.request("server/discover", {});
    return "result" in response ? response.result : void 0;
  } catch (error) {
    let status = error instanceof McpError ? error.answer?.status : void 0;
    if (status === void 0 || status === 401 || status === 403) throw error;
    return;
  }
}
async function initialize(send, options) {
  let asking = createConversation(send, { version: newestLegacyRevision }, options), { response, answer } = await asking.request("initialize", initializeParams(newestLegacyRevision)), introduction = "result" in response ? response.result : {}, version = introduction.protocolVersion;
  if (typeof version != "string")
    throw new McpError("The endpoint knows neither server/discover nor initialize.", { answer });
  let given = answer.headers["mcp-session-id"], conversation = { version, session: typeof given == "string" ? given : void 0 }, client = createConversation(send, conversation, options);
  return await client.notify("notifications/initialized"), { ...client, introduction, conversation };
}

// components/shared/bytes.ts
var hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
function concatenate(parts) {
  let whole = new Uint8Array(parts.reduce((length, part2) => length + part2.length, 0)), position = 0;
  for (let part2 of parts)
    whole.set(part2, position), position += part2.length;
  return whole;
}

// src/mcp-client/answer.ts
async function readAnswer({ status, headers, body }, limits) {
  let messages = /^text\/event-stream\s*(?:;|$)/i.test(headers["content-type"] ?? "") ? await readUntil(body, limits) : [await readAll(body, limits.maxBytes)];
  return { status, headers, text: messages.join(`
`), messages };
}
async function readUntil(body, { maxBytes: maxBytes2, isLast }) {
  let messages = [];
  for await (let data of readEvents(body, maxBytes2))
    if (messages.push(data), isLast(data)) break;
  return messages;
}
async function readAll(body, maxBytes2) {
  let chunks = [];
  for await (let chunk of readChunks(body, maxBytes2)) chunks.push(chunk);
  return new TextDecoder("utf-8", { ignoreBOM: !0 }).decode(concatenate(chunks));
}

// src/pages/browser/mcp/transport.ts
var maxBytes = 32 * 1024 * 1024, endpoint = "/mcp";
function browserTransport({ signal, onWire } = {}) {
  return async ({ headers = {}, body = "", isLast = () => !1 }) => {
    let started = performance.now(), answer;
    try {
      let response = await fetch(endpoint, {
        method: "POST",
        headers,
        body,
        signal: signal ?? null,
        cache: "no-store",
        credentials: "omit",
        redirect: "error"
      }), { status, body: stream } = response, head = { status, headers: Object.fromEntries(response.headers), body: stream };
      return answer = await readAnswer(head, { maxBytes, isLast }), answer;
    } catch (cause) {
      let reason = signal?.aborted === !0 ? "The call was cancelled." : `No answer: ${reasonOf(cause)}.`;
      throw new McpError(reason, { cause });
    } finally {
      onWire?.({ requestBody: body, answer, duration: performance.now() - started });
    }
  };
}
function reasonOf(cause) {
  let text = cause instanceof Error ? cause.message : String(cause);
  return text === "Failed to fetch" ? "the app cannot be reached" : text;
}

// src/pages/browser/mcp/session.ts
function createSession(token) {
  let connected, join = () => {
    let joined = connected ??= connect(browserTransport(), { token: token() });
    return joined.catch(() => {
      connected === joined && (connected = void 0);
    }), joined;
  };
  return {
    load: async () => (connected = void 0, ask(await join())),
    clientFor: async ({ signal, onNotification, onWire, askUser }) => {
      let { conversation } = await join();
      return createConversation(browserTransport({ signal, onWire }), conversation, {
        token: token(),
        onNotification,
        askUser
      });
    }
  };
}
async function ask(client) {
  let { introduction } = client, capabilities = objectMember(introduction, "capabilities") ?? {}, has = (feature) => isJsonObject(capabilities[feature]), none = Promise.resolve([]), [tools, prompts, resources, templates] = await Promise.all([
    has("tools") ? client.listTools() : [],
    has("prompts") ? list(client, "prompts/list", "prompts") : none,
    has("resources") ? list(client, "resources/list", "resources") : none,
    has("resources") ? list(client, "resources/templates/list", "resourceTemplates") : none
  ]), server = serverOf(introduction), named = { name: stringMember(server, "title") ?? stringMember(server, "name") ?? "MCP server" }, version = stringMember(server, "version") ?? "";
  return { ...named, version, revision: client.version, tools, prompts, resources, templates };
}
function serverOf(introduction) {
  let meta = objectMember(introduction, "_meta") ?? {};
  return objectMember(introduction, "serverInfo") ?? objectMember(meta, metaKeys.serverInfo) ?? {};
}
async function list(client, method, key) {
  try {
    return await listAll(client.request, { method, key, isEntry: isJsonObject });
  } catch {
    return [];
  }
}

// src/pages/browser/views/operation.ts
function operationsOf({ tools, prompts, resources, templates }) {
  return [
    ...tools.map(toolOperation),
    ...prompts.map(promptOperation),
    ...resources.map(resourceOperation),
    ...templates.map(templateOperation)
  ];
}
function toolOperation(tool) {
  let [, component, bare] = /^(.+?)__(.+)$/s.exec(tool.name) ?? [];
  return {
    id: `tool ${tool.name}`,
    group: component ?? "Tools",
    label: bare ?? tool.name,
    ...common(tool.name, tool),
    title: tool.title ?? tool.annotations?.title ?? "",
    hints: hintsOf(tool),
    verb: "Call",
    inputSchema: tool.inputSchema,
    run: (client, args) => client.callTool(tool, args)
  };
}
var hintNames = [
  ["readOnlyHint", "read-only"],
  ["destructiveHint", "destructive"],
  ["idempotentHint", "idempotent"],
  ["openWorldHint", "open world"]
];
function hintsOf({ annotations }) {
  return hintNames.flatMap(([key, name]) => annotations?.[key] === !0 ? [name] : []);
}
function promptOperation(prompt) {
  let name = stringMember(prompt, "name") ?? "", named = (Array.isArray(prompt.arguments) ? prompt.arguments : []).filter(isJsonObject), properties = named.map(({ name: key, title, description }) => [
    String(key),
    { type: "string", title: title ?? null, description: description ?? null }
  ]), required = named.filter((each) => each.required === !0).map((each) => String(each.name));
  return {
    id: `prompt ${name}`,
    group: "Prompts",
    label: name,
    ...common(name, prompt),
    verb: "Get",
    inputSchema: { type: "object", properties: Object.fromEntries(properties), required },
    run: async (client, args) => (await client.request("prompts/get", { name, arguments: args })).response
  };
}
function resourceOperation(resource) {
  let uri = stringMember(resource, "uri") ?? "";
  return {
    id: `resource ${uri}`,
    group: "Resources",
    label: stringMember(resource, "name") ?? uri,
    ...common(uri, resource),
    verb: "Read",
    inputSchema: { type: "object", properties: {} },
    run: async (client) => (await client.request("resources/read", { uri })).response
  };
}
function templateOperation(template) {
  let pattern = stringMember(template, "uriTemplate") ?? "", uri = { type: "string", title: "URI", default: pattern };
  return {
    id: `template ${pattern}`,
    group: "Resources",
    label: stringMember(template, "name") ?? pattern,
    ...common(pattern, template),
    verb: "Read",
    inputSchema: { type: "object", properties: { uri }, required: ["uri"] },
    run: async (client, args) => (await client.request("resources/read", args)).response
  };
}
function common(name, metadata) {
  let title = stringMember(metadata, "title") ?? "", description = stringMember(metadata, "description") ?? "";
  return { name, title, description, metadata, hints: [] };
}

// src/pages/browser/views/operation-list.ts
function operationList(place2, onChoose) {
  let filterId = newId(), filter = element("input", { type: "search", id: filterId, autocomplete: "off", spellcheck: "false" }), groups = element("div", { class: "groups" }), count = element("p", { class: "visually-hidden", role: "status" }), all = [], marked, buttons = /* @__PURE__ */ new Map(), draw = () => {
    let wanted = filter.value.trim().toLowerCase(), found = all.filter(
      ({ name, title, description }) => `${name}
${title}
${description}`.toLowerCase().includes(wanted)
    );
    buttons.clear(), groups.replaceChildren(...groupsOf(found).map(([title, members]) => drawGroup(title, members))), found.length === 0 && groups.append(element("p", { class: "empty" }, emptyText(all.length))), count.textContent = wanted === "" ? "" : `${found.length} of ${all.length} shown`, markButton();
  }, drawGroup = (title, members) => {
    let headingId = newId(), items = members.map((operation) => {
      let made = button(operation.label, () => onChoose(operation), { title: operation.name });
      return buttons.set(operation.id, made), element("li", {}, made);
    }), list3 = element("ul", { "aria-labelledby": headingId }, ...items);
    return element("section", {}, element("h3", { id: headingId }, title), list3);
  }, markButton = () => {
    for (let [id, each] of buttons)
      id === marked ? each.setAttribute("aria-current", "true") : each.removeAttribute("aria-current");
  };
  return filter.addEventListener("input", draw), place2.replaceChildren(
    element("label", { for: filterId, class: "visually-hidden" }, "Filter by name or description"),
    filter,
    count,
    groups
  ), filter.placeholder = "Filter", {
    show: (operations) => {
      all = operations, draw();
    },
    mark: (operation) => {
      marked = operation?.id, markButton();
    }
  };
}
function emptyText(total) {
  return total === 0 ? "The app offers nothing yet." : "Nothing has this in its name.";
}
function groupsOf(operations) {
  let groups = /* @__PURE__ */ new Map();
  for (let operation of operations) {
    let members = groups.get(operation.group) ?? [];
    groups.set(operation.group, members), members.push(operation);
  }
  return [...groups];
}

// src/pages/browser/answer/content.ts
var images = /^image\/(?:png|jpeg|gif|webp|avif|svg\+xml)$/, sounds = /^audio\/(?:mpeg|mp3|wav|x-wav|ogg|webm|aac|flac|mp4)$/, mostParts = 100;
function contentList(content) {
  let parts = Array.isArray(content) ? content : content === void 0 ? [] : [content], shown2 = parts.slice(0, mostParts).map((part2) => contentPart(part2));
  return parts.length <= mostParts ? shown2 : [
    ...shown2,
    element("p", { class: "rules" }, `${parts.length - mostParts} more parts are not shown.`)
  ];
}
function contentPart(part2) {
  if (!isJsonObject(part2)) return titled("unknown", shownJson(part2));
  let text = stringMember(part2, "text") ?? "";
  switch (part2.type) {
    case "text":
      return titled("text", shownText(text));
    case "image":
    case "audio":
      return binaryPart(part2, stringMember(part2, "data") ?? "");
    case "resource":
      return resourceContent(objectMember(part2, "resource") ?? {});
    case "resource_link":
      return titled("link to a resource", shownText(`${label(part2)}${stringMember(part2, "uri") ?? ""}`));
    default:
      return titled("unknown", shownJson(part2));
  }
}
function resourceContent(resource) {
  let uri = stringMember(resource, "uri") ?? "", blob = stringMember(resource, "blob");
  return blob !== void 0 ? binaryPart(resource, blob, uri) : titled(`resource ${uri.slice(0, 500)}`, shownText(stringMember(resource, "text") ?? ""));
}
function binaryPart(part2, data, name = "") {
  let type = (stringMember(part2, "mimeType") ?? "").toLowerCase(), size = shownBytes(Math.floor(data.length * 3 / 4)), title = [name.slice(0, 500), type.slice(0, 100), size].filter((each) => each !== "").join(", "), source = /^[A-Za-z0-9+/]*={0,2}$/.test(data) ? `data:${type};base64,${data}` : void 0;
  return source !== void 0 && images.test(type) ? titled(title, element("img", { src: source, alt: `Image of the answer: ${title}` })) : source !== void 0 && sounds.test(type) ? titled(title, element("audio", { controls: !0, src: source, "aria-label": title })) : titled(title, shownText(data.slice(0, 200)));
}
function label(part2) {
  let name = stringMember(part2, "title") ?? stringMember(part2, "name");
  return name === void 0 ? "" : `${name}
`;
}
function titled(title, shown2) {
  return element("figure", {}, element("figcaption", {}, title), shown2);
}

// src/pages/browser/answer/outcome.ts
function outcomeOf(response) {
  if ("error" in response) {
    let { code, message, data } = response.error, more = data === null ? "" : `
${JSON.stringify(data, null, 2)}`;
    return { kind: "bad", title: `Protocol error ${code}`, detail: `${message}${more}`, result: void 0 };
  }
  let { result } = response;
  if (result.isError === !0) return { kind: "bad", title: "Tool error", detail: "", result };
  let required = readInputRequired(result);
  return required ? { kind: "bad", title: "Input required", detail: `It asks its caller for more, which this page cannot give: ${required.others.join(", ") || "nothing that can be answered"}.`, result } : { kind: "good", title: "Result", detail: "", result };
}
function failedOutcome(error, wire) {
  let status = wire?.answer?.status, isRefused = status === 401 || status === 403;
  return {
    kind: "bad",
    title: status === void 0 ? "No answer" : `HTTP ${status}`,
    detail: isRefused ? 'The app let nobody in. Enter a token that it takes, under "Token" above.' : error instanceof Error ? error.message : String(error),
    result: void 0
  };
}
function measuresOf({ duration, requestBody, answer }) {
  let sent = shownBytes(new TextEncoder().encode(requestBody).length), got = answer ? shownBytes(new TextEncoder().encode(answer.text).length) : "nothing";
  return `${shownDuration(duration)} · sent ${sent} · got ${got}`;
}

// src/pages/browser/answer/answer-view.ts
var mostNotifications = 200;
function answerView() {
  let headingId = newId(), status = element("p", { class: "status", role: "status" }), progress = element("progress", { hidden: !0, "aria-label": "Progress of the call" }), notifications = element("ol", {
    class: "notifications",
    hidden: !0,
    "aria-label": "Notifications"
  }), body = element("div", { class: "answer-body" }), view = element("section", { class: "answer", "aria-labelledby": headingId, hidden: !0 });
  return view.append(element("h3", { id: headingId }, "Answer"), status, progress, notifications, body), {
    element: view,
    begin: () => {
      view.hidden = !1, view.setAttribute("aria-busy", "true"), status.className = "status", status.textContent = "Calling…", notifications.replaceChildren(), notifications.hidden = !0, body.replaceChildren();
    },
    say: (text) => status.textContent = text,
    notify: (method, params) => {
      method === "notifications/progress" && showProgress(progress, params), notifications.childElementCount >= mostNotifications && notifications.firstElementChild?.remove(), notifications.append(element("li", {}, notificationText(method, params))), notifications.hidden = !1;
    },
    end: (outcome, wire) => {
      view.removeAttribute("aria-busy"), progress.hidden = !0, status.className = `status ${outcome.kind}`, status.replaceChildren(element("strong", {}, outcome.title), wire ? ` · ${measuresOf(wire)}` : ""), body.replaceChildren(...answerParts(outcome), ...wire ? [rawParts(wire)] : []), view.scrollIntoView({ block: "nearest" });
    }
  };
}
function showProgress(bar, { progress, total }) {
  bar.hidden = !1, typeof total == "number" && typeof progress == "number" && total > 0 ? (bar.max = total, bar.value = Math.min(progress, total)) : bar.removeAttribute("value");
}
function notificationText(method, params) {
  let { progress, total, message, level, data } = params;
  if (method === "notifications/progress") {
    let amount = total === void 0 ? String(progress) : `${String(progress)} of ${String(total)}`;
    return message === void 0 ? amount : `${amount}: ${String(message)}`;
  }
  return method === "notifications/message" ? `${String(level)}: ${typeof data == "string" ? data : JSON.stringify(data)}` : `${method} ${JSON.stringify(params)}`;
}
function answerParts({ detail, result }) {
  let said = detail === "" ? [] : [shownText(detail)];
  if (!result) return said;
  let { content, structuredContent, messages, contents } = result;
  return [
    ...said,
    ...contentList(content),
    ...structuredContent === void 0 ? [] : [part("structured content", shownJson(structuredContent))],
    ...objects(messages).flatMap(messageParts2),
    ...objects(contents).map(resourceContent)
  ];
}
function messageParts2({ role, content }) {
  return [part(`message of the ${String(role)}`, element("div", {}, ...contentList(content)))];
}
function objects(value) {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}
function part(title, shown2) {
  return element("figure", {}, element("figcaption", {}, title), shown2);
}
function rawParts({ requestBody, answer }) {
  return element(
    "details",
    {},
    element("summary", {}, "Messages as they were sent"),
    part("request", shownBody(requestBody)),
    ...answer ? answer.messages.slice(-20).map((text) => part("answer", shownBody(text))) : []
  );
}

// src/pages/schema/choices.ts
var mostOptions = 500;
function readOptions(schema) {
  let found = optionsOf(schema);
  return found && found.length > 0 && found.length <= mostOptions ? found : void 0;
}
function optionIndex(options, value) {
  let wanted = JSON.stringify(value);
  return options.findIndex((option) => JSON.stringify(option.value) === wanted);
}
function optionsOf(schema) {
  let { enum: values, oneOf, anyOf } = schema;
  if (Object.hasOwn(schema, "const")) return [optionOf(schema.const ?? null)];
  if (Array.isArray(values)) return namedOptions(values, schema.enumNames);
  let members = Array.isArray(oneOf) ? oneOf : anyOf;
  if (!Array.isArray(members)) return;
  let constants = members.filter(isConstant);
  if (!(constants.length < members.length))
    return constants.map(({ const: value, title }) => optionOf(value ?? null, title));
}
function isConstant(schema) {
  return isJsonObject(schema) && Object.hasOwn(schema, "const");
}
function namedOptions(values, names) {
  let titles = Array.isArray(names) ? names : [];
  return values.map((value, index) => optionOf(value, titles[index]));
}
function optionOf(value, title) {
  let text = typeof value == "string" && value !== "" ? value : JSON.stringify(value);
  return { value, label: (typeof title == "string" && title !== "" ? title : text).slice(0, 200) };
}

// src/pages/schema/fits.ts
var mostItems = 200;
function fits(field, value) {
  if (value === null && field.nullable) return field.required;
  switch (field.kind) {
    case "text":
      return typeof value == "string" && (value !== "" || !field.required);
    case "number":
      return typeof value == "number" && (!field.integer || Number.isInteger(value));
    case "boolean":
      return typeof value == "boolean";
    case "choice":
      return optionIndex(field.options, value) >= 0;
    case "list":
      return Array.isArray(value) && value.length <= mostItems && value.every((each) => fits(field.item, each));
    case "group":
      return isJsonObject(value) && groupFits(field, value);
    case "json":
      return !0;
  }
}
function groupFits({ members }, value) {
  let fields = new Map(members.map(({ key, field }) => [key, field]));
  return Object.entries(value).every(([key, each]) => {
    let field = fields.get(key);
    return field !== void 0 && fits(field, each);
  });
}

// src/pages/schema/resolve.ts
var mostSteps = 32;
function resolveSchema(schema, root, references) {
  let current = schema, nullable = !1, followed = references;
  for (let step = 0; step < mostSteps; step += 1) {
    if (!isJsonObject(current)) return { reason: "its schema allows anything" };
    let { $ref: reference, ...own } = current;
    if (typeof reference == "string") {
      if (followed.includes(reference)) return { reason: "its schema contains itself" };
      let target = targetOf(reference, root);
      if (!isJsonObject(target)) return { reason: "its schema is not part of what the tool sent" };
      followed = [...followed, reference], current = { ...target, ...own };
      continue;
    }
    let single = singleMember(current);
    if (!single) return { schema: current, nullable: nullable || isNullable(current), references: followed };
    current = single.schema, nullable ||= single.nullable;
  }
  return { reason: "its schema refers to too many others" };
}
function targetOf(reference, root) {
  if (reference === "#") return root;
  if (!reference.startsWith("#/")) return;
  let value = root;
  for (let part2 of reference.slice(2).split("/")) {
    let key = decode(part2).replaceAll("~1", "/").replaceAll("~0", "~");
    Array.isArray(value) ? value = value[Number(key)] : value = isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : void 0;
  }
  return value;
}
function decode(part2) {
  try {
    return decodeURIComponent(part2);
  } catch {
    return part2;
  }
}
function singleMember(schema) {
  for (let keyword of ["allOf", "anyOf", "oneOf"]) {
    let { [keyword]: members, ...own } = schema;
    if (!Array.isArray(members) || members.length > 2) continue;
    let others = members.filter((member2) => !isNullSchema(member2)), [only] = others;
    if (others.length !== 1 || !isJsonObject(only)) continue;
    let nullable = others.length < members.length;
    if (!(nullable && keyword === "allOf"))
      return { schema: { ...only, ...own }, nullable };
  }
}
function isNullSchema(schema) {
  return isJsonObject(schema) && (schema.type === "null" || schema.const === null);
}
function isNullable({ type }) {
  return Array.isArray(type) && type.includes("null");
}

// src/pages/schema/rules.ts
function shortText(value, length) {
  return typeof value != "string" ? "" : value.length > length ? `${value.slice(0, length)}…` : value;
}
var phrases = [
  ["minimum", "at least"],
  ["exclusiveMinimum", "more than"],
  ["maximum", "at most"],
  ["exclusiveMaximum", "less than"],
  ["multipleOf", "a multiple of"],
  ["minLength", "characters, at least"],
  ["maxLength", "characters, at most"],
  ["minItems", "items, at least"],
  ["maxItems", "items, at most"]
];
function rulesOf(schema) {
  let limits = phrases.flatMap(([keyword, phrase]) => {
    let limit = schema[keyword];
    return typeof limit == "number" ? [`${phrase} ${limit}`] : [];
  }), { pattern, format } = schema;
  return [
    ...limits,
    ...typeof format == "string" ? [`format ${format.slice(0, 60)}`] : [],
    ...typeof pattern == "string" ? [`pattern ${pattern.slice(0, 120)}`] : [],
    ...schema.uniqueItems === !0 ? ["each item once"] : []
  ];
}

// src/pages/schema/read-field.ts
var deepest = 6, mostFields = 250;
function readForm(inputSchema) {
  return readField(inputSchema, {
    root: inputSchema,
    label: "Arguments",
    required: !0,
    depth: 0,
    references: [],
    budget: { left: mostFields }
  });
}
function readField(given, place2) {
  place2.budget.left -= 1;
  let resolved = resolveSchema(given, place2.root, place2.references);
  if ("reason" in resolved) return { ...base({}, place2, !1), kind: "json", reason: resolved.reason };
  let { schema, nullable, references } = resolved, own = base(schema, place2, nullable), options = readOptions(schema);
  if (options) return { ...own, kind: "choice", options };
  let placeholder = exampleText(schema);
  switch (typeOf(schema)) {
    case "string":
      return { ...own, kind: "text", input: inputOf(schema), placeholder };
    case "number":
      return { ...own, kind: "number", integer: !1, placeholder };
    case "integer":
      return { ...own, kind: "number", integer: !0, placeholder };
    case "boolean":
      return { ...own, kind: "boolean" };
    case "array":
      return { ...own, ...readList(schema, { ...place2, references }) };
    case "object":
      return { ...own, ...readGroup(schema, { ...place2, references }) };
    default:
      return { ...own, kind: "json", reason: "its schema allows more than one type" };
  }
}
function base(schema, { label: label2, required }, nullable) {
  return {
    label: shortText(schema.title, 120) || label2.slice(0, 120),
    description: shortText(schema.description, 2e3),
    rules: rulesOf(schema),
    required,
    nullable,
    initial: Object.hasOwn(schema, "default") ? schema.default : void 0
  };
}
function readList(schema, place2) {
  let { items, prefixItems } = schema, isTuple = prefixItems !== void 0 || Array.isArray(items);
  if (items === void 0 || isTuple) return { kind: "json", reason: "its items have no common schema" };
  if (place2.depth >= deepest || place2.budget.left <= 0) return { kind: "json", reason: tooLarge };
  let item = { ...place2, label: "Item", required: !0, depth: place2.depth + 1 };
  return { kind: "list", item: readField(items, item) };
}
var tooLarge = "the form would be too large";
function readGroup(schema, place2) {
  let { properties, required } = schema, entries = isJsonObject(properties) ? Object.entries(properties) : [];
  if (entries.length === 0 && isCombined(schema))
    return { kind: "json", reason: "its schema combines several others" };
  if (entries.length === 0 && place2.depth > 0)
    return { kind: "json", reason: "its schema names no properties" };
  if (place2.depth >= deepest || entries.length > place2.budget.left) return { kind: "json", reason: tooLarge };
  let names = Array.isArray(required) ? required : [];
  return { kind: "group", members: entries.map(([key, value]) => {
    let member2 = { ...place2, label: key, required: names.includes(key), depth: place2.depth + 1 };
    return { key, field: readField(value, member2) };
  }) };
}
function isCombined({ oneOf, anyOf, allOf }) {
  return [oneOf, anyOf, allOf].some(Array.isArray);
}
function typeOf(schema) {
  let { type } = schema;
  if (typeof type == "string") return type;
  let types = Array.isArray(type) ? type.filter((each) => each !== "null") : [], [only] = types;
  return types.length > 0 ? types.length === 1 && typeof only == "string" ? only : void 0 : isJsonObject(schema.properties) ? "object" : schema.items === void 0 ? void 0 : "array";
}
function inputOf({ format }) {
  return format === "date" || format === "email" ? format : format === "uri" ? "url" : "lines";
}
function exampleText({ examples }) {
  let first = Array.isArray(examples) ? examples[0] : void 0;
  return typeof first == "string" || typeof first == "number" ? String(first).slice(0, 200) : "";
}

// src/pages/schema/read-typed.ts
var number = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
function readEmpty({ required, nullable }) {
  return required ? nullable ? { value: null } : { fault: "A value is required.", empty: !0 } : { absent: !0 };
}
function readNumber(text, field) {
  let typed = text.trim();
  if (typed === "") return readEmpty(field);
  let value = Number(typed);
  return !number.test(typed) || !Number.isFinite(value) ? { fault: `"${typed.slice(0, 40)}" is not a number.` } : field.integer ? Number.isInteger(value) ? Number.isSafeInteger(value) ? { value } : { fault: "This number is too large to be sent exactly." } : { fault: "A whole number is expected." } : { value };
}
function readJson(text, field) {
  if (text.trim() === "") return readEmpty(field);
  try {
    return { value: parseJson(text) };
  } catch (error) {
    return { fault: `This is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

// src/pages/browser/form/labelled.ts
function fieldNotes(field) {
  let notes = [
    ...field.description === "" ? [] : [element("p", { class: "description" }, field.description)],
    ...field.rules.length === 0 ? [] : [element("p", { class: "rules" }, field.rules.join(" · "))]
  ];
  return field.kind === "json" ? [...notes, element("p", { class: "rules" }, `Typed as JSON: ${field.reason}.`)] : notes;
}
function fieldName(field, type) {
  return [
    element("span", { class: "name" }, field.label),
    " ",
    element("span", { class: "type" }, field.required ? `${type}, required` : type)
  ];
}
function labelled(field, input, { type, peek }) {
  let [id, notesId, faultId] = [newId(), newId(), newId()];
  input.id = id;
  let notes = element("div", { id: notesId, class: "notes" }, ...fieldNotes(field)), fault = element("p", { id: faultId, class: "fault", hidden: !0 });
  input.setAttribute("aria-describedby", `${notesId} ${faultId}`), field.required && input.setAttribute("aria-required", "true");
  let show2 = (reading) => {
    let text = "fault" in reading ? reading.fault : "";
    return fault.textContent = text, fault.hidden = text === "", text === "" ? input.removeAttribute("aria-invalid") : input.setAttribute("aria-invalid", "true"), reading;
  };
  input.addEventListener("input", () => {
    input.hasAttribute("aria-invalid") && show2(peek());
  });
  let label2 = element("label", { for: id }, ...fieldName(field, type));
  return {
    element: element("div", { class: "field" }, label2, notes, input, fault),
    peek,
    read: () => show2(peek()),
    focusFault: () => input.hasAttribute("aria-invalid") ? (input.focus(), !0) : !1
  };
}

// src/pages/browser/form/simple-controls.ts
var textControl = (field, value) => {
  let { input: kind, placeholder } = field, shown2 = typeof value == "string" ? value : "", input = kind === "lines" ? element("textarea", { rows: 1, placeholder, spellcheck: "false" }) : element("input", { type: kind, placeholder, autocomplete: "off" });
  return input.value = shown2, labelled(field, input, {
    type: "text",
    peek: () => input.value === "" ? readEmpty(field) : { value: input.value }
  });
}, numberControl = (field, value) => {
  let { placeholder, integer } = field, input = element("input", { type: "text", inputmode: integer ? "numeric" : "decimal", placeholder, autocomplete: "off" });
  return input.value = typeof value == "number" ? String(value) : "", labelled(field, input, {
    type: integer ? "whole number" : "number",
    peek: () => readNumber(input.value, field)
  });
}, booleanControl = (field, value) => choiceControl({ ...field, kind: "choice", options: [
  { label: "true", value: !0 },
  { label: "false", value: !1 }
] }, value), choiceControl = (field, value) => {
  let options = field.options, chosen = value === void 0 ? -1 : optionIndex(options, value), none = field.required ? "Choose…" : "Left out", input = element(
    "select",
    {},
    element("option", { value: "" }, none),
    ...options.map(({ label: label2 }, index) => element("option", { value: index }, label2))
  );
  return input.value = chosen < 0 ? "" : String(chosen), labelled(field, input, {
    type: "choice",
    peek: () => {
      let option = input.value === "" ? void 0 : options[Number(input.value)];
      return option ? { value: option.value } : readEmpty(field);
    }
  });
}, jsonControl = (field, value) => {
  let input = element("textarea", { rows: 3, class: "code", spellcheck: "false" });
  return input.value = value === void 0 ? "" : JSON.stringify(value, null, 2), labelled(field, input, { type: "JSON", peek: () => readJson(input.value, field) });
};

// src/pages/browser/form/make-control.ts
var makeControl = (field, value) => {
  switch (field.kind) {
    case "text":
      return textControl(field, value);
    case "number":
      return numberControl(field, value);
    case "boolean":
      return booleanControl(field, value);
    case "choice":
      return choiceControl(field, value);
    case "json":
      return jsonControl(field, value);
    case "list":
      return listControl(field, value);
    case "group":
      return groupControl(field, value);
  }
}, groupControl = (field, value) => {
  let members = membersOf(
    field,
    isJsonObject(value) ? value : void 0,
    field.required && value === void 0
  ), isLeftOut = () => !field.required && isEmpty(members), parts = members.map(({ control }) => control.element);
  return {
    element: fieldset(field, "object", parts),
    peek: () => isLeftOut() ? { absent: !0 } : readMembers2(members, "peek"),
    read: () => isLeftOut() ? { absent: !0 } : readMembers2(members, "read"),
    focusFault: () => members.some(({ control }) => control.focusFault())
  };
};
function membersOf({ members }, value, withDefaults) {
  return members.map(({ key, field }) => {
    let given = value && Object.hasOwn(value, key) ? value[key] : void 0;
    return { key, control: makeControl(field, given ?? (withDefaults ? field.initial : void 0)) };
  });
}
function readMembers2(members, how) {
  let readings = members.map(({ key, control }) => ({ key, reading: control[how]() })), values = readings.flatMap(
    ({ key, reading }) => "value" in reading ? [[key, reading.value]] : []
  ), faulty = readings.find(({ reading }) => "fault" in reading);
  return faulty ? { fault: `${faulty.key} is not complete.` } : { value: Object.fromEntries(values) };
}
function isEmpty(members) {
  return members.every(({ control }) => {
    let reading = control.peek();
    return "absent" in reading || "fault" in reading && reading.empty === !0;
  });
}
var listControl = (field, value) => {
  let items = [], rows = element("ol", { class: "items" }), add = (given) => {
    let control = makeControl(field.item, given), row = element("li", {}, control.element), remove = () => {
      items.splice(items.indexOf(control), 1), row.remove(), more.focus();
    };
    return row.append(button("Remove", remove, { class: "quiet", "aria-label": `Remove item of ${field.label}` })), items.push(control), rows.append(row), row;
  }, more = button(
    "Add item",
    () => add(field.item.initial).querySelector("input, textarea, select, button")?.focus(),
    { class: "quiet", "aria-label": `Add item to ${field.label}` }
  );
  if (Array.isArray(value)) for (let each of value) add(each);
  return {
    element: fieldset(field, "list", [rows, more]),
    peek: () => readItems2(items, field, "peek"),
    read: () => readItems2(items, field, "read"),
    focusFault: () => items.some((control) => control.focusFault())
  };
};
function readItems2(items, { required }, how) {
  if (items.length === 0 && !required) return { absent: !0 };
  let readings = items.map((control) => control[how]()), values = readings.flatMap((reading) => "value" in reading ? [reading.value] : []);
  return values.length < readings.length ? { fault: "An item is not complete." } : { value: values };
}
function fieldset(field, type, parts) {
  let notesId = newId();
  return element(
    "fieldset",
    { "aria-describedby": notesId },
    element("legend", {}, ...fieldName(field, type)),
    element("div", { id: notesId, class: "notes" }, ...fieldNotes(field)),
    ...parts
  );
}

// src/pages/browser/form/arguments-form.ts
var jsonField = {
  kind: "text",
  input: "lines",
  placeholder: "",
  description: "Sent as they are: what does not fit the schema is for the server to refuse.",
  rules: [],
  required: !0,
  nullable: !1,
  initial: void 0
};
function argumentsForm(schema, value, title = "Arguments") {
  let field = readForm(schema), place2 = element("div", { class: "fields" }), note = element("p", { class: "rules", role: "status" }), view = showView(field, value, title), show2 = (next) => {
    view = next, place2.replaceChildren(next.element), formButton.setAttribute("aria-pressed", String(!next.isJson)), jsonButton.setAttribute("aria-pressed", String(next.isJson)), note.textContent = "";
  }, toJson = () => view.isJson || show2(jsonView(view.draft() ?? {}, title)), formButton = button("Form", () => {
    if (!view.isJson) return;
    let typed = view.draft();
    typed && canShow(field, typed) ? show2(formView(field, typed, title)) : note.textContent = typed ? "The form cannot show this object." : "This is not a JSON object yet.";
  }, { class: "view" }), jsonButton = button("JSON", toJson, { class: "view" });
  show2(view);
  let views = element("div", {
    role: "group",
    "aria-label": `View of the ${title.toLowerCase()}`,
    class: "views"
  });
  return views.append(formButton, jsonButton), {
    element: element("div", { class: "arguments" }, views, note, place2),
    read: () => view.read(),
    draft: () => view.draft()
  };
}
function showView(field, value, title) {
  return (value === void 0 ? field.kind === "group" : canShow(field, value)) ? formView(field, value, title) : jsonView(value ?? {}, title);
}
function canShow(field, value) {
  return field.kind === "group" && fits(field, value);
}
function formView(field, value, title) {
  if (field.kind !== "group") return jsonView(value ?? {}, title);
  let members = membersOf(field, value, value === void 0), parts = members.map(({ control }) => control.element), nothing = element(
    "p",
    { class: "description" },
    title === "Arguments" ? "It takes no arguments." : "There is nothing to fill in."
  ), drafted = () => Object.fromEntries(
    members.flatMap(({ key, control }) => {
      let reading = control.peek();
      return "value" in reading ? [[key, reading.value]] : [];
    })
  );
  return {
    element: element("div", {}, ...parts.length === 0 ? [nothing] : parts),
    isJson: !1,
    read: () => {
      let reading = readMembers2(members, "read");
      if ("value" in reading && isJsonObject(reading.value)) return reading.value;
      members.some(({ control }) => control.focusFault());
    },
    draft: drafted
  };
}
function jsonView(value, title) {
  let field = { ...jsonField, label: title }, input = element("textarea", { rows: 10, class: "code", spellcheck: "false" });
  input.value = JSON.stringify(value, null, 2);
  let control = labelled(field, input, { type: "JSON", peek: () => {
    let reading = readJson(input.value, field);
    return "value" in reading && !isJsonObject(reading.value) ? { fault: "An object is expected, such as {}." } : reading;
  } }), objectOf = (reading) => "value" in reading && isJsonObject(reading.value) ? reading.value : void 0;
  return {
    element: control.element,
    isJson: !0,
    read: () => {
      let typed = objectOf(control.read());
      return typed || control.focusFault(), typed;
    },
    draft: () => objectOf(control.peek())
  };
}

// src/pages/browser/form/on-submit.ts
function onSubmit(form, action) {
  form.addEventListener("submit", (event) => {
    event.preventDefault(), action();
  }), form.addEventListener("keydown", (event) => {
    event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || (event.preventDefault(), action());
  });
}

// components/shared/http/hosts.ts
function isLoopbackHost(hostname) {
  return hostname === "localhost" || hostname === "[::1]" || isLoopbackAddress(hostname);
}
function isLoopbackAddress(ip) {
  return /^127(?:\.\d{1,3}){3}$/.test(ip);
}

// src/pages/browser/views/question.ts
async function askOnPage(place2, question, signal) {
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => reject(new McpError("The call was cancelled.")), { once: !0 }), showQuestion(place2, question, resolve);
    });
  } finally {
    place2.replaceChildren();
  }
}
function showQuestion(place2, question, answer) {
  let headingId = newId(), heading2 = element("h3", { id: headingId, tabindex: -1 }, "The app asks you"), message = element("p", { class: "description" }, question.message), answering = question.mode === "form" ? formOf(question) : visitOf(question), form = element("form", { novalidate: !0 }, answering.element, actions(answer));
  onSubmit(form, () => {
    let accepted = answering.accept();
    accepted && answer(accepted);
  });
  let shown2 = element("section", { class: "question", "aria-labelledby": headingId });
  shown2.append(heading2, message, form), place2.replaceChildren(shown2), heading2.focus();
}
function actions(answer) {
  return element(
    "div",
    { class: "actions" },
    element("button", { type: "submit", class: "primary" }, "Accept"),
    button("Decline", () => answer({ action: "decline" })),
    button("Cancel question", () => answer({ action: "cancel" }))
  );
}
function formOf({ schema }) {
  let form = argumentsForm(schema, void 0, "Answer");
  return {
    element: form.element,
    accept: () => {
      let content = form.read();
      return content && { action: "accept", content };
    }
  };
}
function visitOf({ url: text }) {
  let url = URL.canParse(text) ? new URL(text) : void 0, isSafe = url?.protocol === "https:" || url?.protocol === "http:" && isLoopbackHost(url.hostname), link = { href: url?.href, target: "_blank", rel: "noopener noreferrer" }, open = isSafe ? element("a", link, `Open ${url?.host ?? ""} in a new tab`) : "It is not https, so that there is no link to it.";
  return {
    element: element(
      "div",
      { class: "arguments" },
      element("p", {}, "It wants you to do something at this address, and to accept when it is done:"),
      element("p", { class: "technical" }, text),
      element("p", {}, open)
    ),
    accept: () => ({ action: "accept" })
  };
}

// src/pages/browser/views/operation-view.ts
function operationView(operation, { session: session2, draft }) {
  let form = argumentsForm(operation.inputSchema, draft), answer = answerView(), questions = element("div", { class: "questions" }), running, run = async () => {
    let args = form.read();
    if (!args || running) return;
    let call = running = new AbortController(), wire;
    answer.begin(), cancel.hidden = !1;
    try {
      let client = await session2.clientFor({
        signal: call.signal,
        onNotification: answer.notify,
        onWire: (seen) => wire = seen,
        askUser: async (question) => {
          answer.say("Waiting for your answer…");
          let given = await askOnPage(questions, question, call.signal);
          return answer.say("Calling…"), cancel.focus(), given;
        }
      });
      answer.end(outcomeOf(await operation.run(client, args)), wire);
    } catch (error) {
      answer.end(failedOutcome(error, wire), wire);
    } finally {
      running = void 0, document.activeElement === cancel && send.focus(), cancel.hidden = !0;
    }
  }, send = element("button", { type: "submit", class: "primary" }, operation.verb), cancel = button("Cancel", () => running?.abort(), { hidden: !0 }), shortcut = element(
    "span",
    { class: "rules" },
    element("kbd", {}, "Ctrl"),
    " ",
    element("kbd", {}, "Enter")
  ), actions2 = element("div", { class: "actions" }, send, cancel, shortcut), asked = element("form", { novalidate: !0 }, form.element, actions2);
  return onSubmit(asked, () => {
    run();
  }), {
    element: element(
      "article",
      {},
      ...heading(operation),
      asked,
      questions,
      answer.element,
      details(operation)
    ),
    draft: form.draft,
    leave: () => running?.abort()
  };
}
function heading({ title, name, description, hints }) {
  let shown2 = title === "" ? name : title;
  return [
    element("h2", { id: "operation", tabindex: -1 }, shown2),
    ...shown2 === name ? [] : [element("p", { class: "technical" }, name)],
    ...hints.length === 0 ? [] : [
      element(
        "ul",
        { class: "hints", "aria-label": "Hints" },
        ...hints.map((hint) => element("li", {}, hint))
      )
    ],
    element("p", { class: "description" }, description === "" ? "It has no description." : description)
  ];
}
function details({ metadata }) {
  return element(
    "details",
    { class: "metadata" },
    element("summary", {}, "Schema and metadata"),
    shownJson(metadata)
  );
}

// src/pages/browser/page.ts
var place = byId("operation-place"), tokenField = byId("token"), session = createSession(() => tokenField.value.trim() || void 0), list2 = operationList(byId("operations"), (operation) => {
  show(operation), byId("operation").focus();
}), drafts = /* @__PURE__ */ new Map(), shown;
function show(operation) {
  keepDraft(), shown?.view.leave();
  let view = operationView(operation, { session, draft: drafts.get(operation.id) });
  shown = { operation, view }, place.replaceChildren(view.element), list2.mark(operation);
}
function keepDraft() {
  let draft = shown?.view.draft();
  shown && draft && drafts.set(shown.operation.id, draft);
}
function showOffer(offer) {
  byId("app-name").textContent = offer.name, byId("app-facts").textContent = `${offer.version} · MCP ${offer.revision} · ${location.origin}/mcp`, document.title = `${offer.name} · ftl up`;
  let operations = operationsOf(offer);
  list2.show(operations);
  let same = operations.find(({ id }) => id === shown?.operation.id);
  if (same && JSON.stringify(same.metadata) === JSON.stringify(shown?.operation.metadata)) return list2.mark(same);
  let [first] = operations;
  if (same ?? first) return show(same ?? first);
  showMessage("The app offers no tools, prompts or resources.");
}
function showMessage(...texts) {
  shown?.view.leave(), shown = void 0, place.replaceChildren(...texts.map((text) => element("p", { class: "message" }, text)));
}
async function load() {
  try {
    showOffer(await session.load());
  } catch (error) {
    let status = error instanceof McpError ? error.answer?.status : void 0;
    list2.show([]), status === 401 || status === 403 ? showMessage("This app is private.", 'Enter a token that it takes in the field "Token" above.') : showMessage(
      `The app cannot be asked what it offers: ${error instanceof Error ? error.message : String(error)}`
    );
  }
}
byId("token-form").addEventListener("submit", (event) => {
  event.preventDefault(), load();
});
startLivePane(() => {
  load();
});
load();
