import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  require_semver
} from "./chunk-XTZ7FMLQ.mjs";
import {
  isJsonObject,
  isTextList,
  isTextRecord
} from "./chunk-4BZRYOLG.mjs";
import {
  digestOf,
  formatReference,
  hexOf,
  isDigest,
  parseRepository,
  parseTag
} from "./chunk-FO35PV6D.mjs";
import {
  binaryKind,
  cursorOver,
  malformed,
  readByte,
  readName,
  readUnsigned,
  sections
} from "./chunk-PV5KUKCF.mjs";
import {
  isLoopbackHost
} from "./chunk-K7SO4GNA.mjs";
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";
import {
  __toESM
} from "./chunk-E2NZ5TKH.mjs";

// src/oci/registry/credentials.ts
import path from "node:path";

// src/oci/artifact/limits.ts
var limits = {
  /** The distribution-spec asks registries to take at least 4 MiB; none takes much more. */
  manifest: 4194304,
  /** A config, or the lock of an app. */
  json: 4194304,
  /** A component, or a file that is mounted into one. */
  component: 268435456,
  /** All blobs of one app together. */
  app: 1073741824,
  /** With the lock: Spin writes and expects archives above 499 others, and registries set bounds of their own. */
  layers: 500,
  /** The body of an error, a token, or an upload's answer. */
  answer: 65536
};

// src/oci/registry/credentials.ts
async function findCredentials(registry, { given, system }) {
  if (given?.username && given.password) return { username: given.username, password: given.password };
  let token2 = system.env.GITHUB_TOKEN;
  if (registry === "ghcr.io" && (given?.password || token2))
    return { username: given?.username || system.env.GITHUB_ACTOR || "token", password: given?.password || (token2 ?? "") };
  if (given?.username || given?.password) {
    let missing = given.username ? "password" : "user name";
    throw new FtlError("E_OCI_AUTH", `Credentials for ${registry} lack a ${missing}.`);
  }
  return readDockerConfig(registry, system);
}
function environmentCredentials(env) {
  return {
    username: env.FTL_REGISTRY_USERNAME ?? "",
    password: env.FTL_REGISTRY_PASSWORD ?? ""
  };
}
async function readDockerConfig(registry, system) {
  let home = system.env.HOME ?? system.env.USERPROFILE, folder = system.env.DOCKER_CONFIG ?? (home && path.join(home, ".docker"));
  if (!folder) return;
  let config = parseObject(await system.files.readTextIfExists(path.join(folder, "config.json"))), helpers = isJsonObject(config.credHelpers) ? config.credHelpers : {}, helper = entryFor(helpers, registry) ?? config.credsStore;
  if (typeof helper == "string") return askHelper(helper, registry, system);
  let auths = isJsonObject(config.auths) ? config.auths : {}, entry = entryFor(auths, registry);
  return isJsonObject(entry) ? fromEntry(entry) : void 0;
}
function entryFor(entries, registry) {
  let wanted = isDockerHub(registry) ? "index.docker.io" : registry;
  return Object.entries(entries).find(([key]) => hostOf(key) === wanted || hostOf(key) === registry)?.[1];
}
function isDockerHub(registry) {
  return ["docker.io", "index.docker.io", "registry-1.docker.io"].includes(registry);
}
function hostOf(key) {
  return key.replace(/^https?:\/\//, "").split("/")[0] ?? "";
}
function fromEntry(entry) {
  let { auth, username, password, identitytoken } = entry;
  if (typeof identitytoken == "string" && identitytoken) return { refreshToken: identitytoken };
  if (typeof username == "string" && typeof password == "string" && password) return { username, password };
  if (typeof auth != "string") return;
  let decoded = Buffer.from(auth, "base64").toString("utf8"), colon = decoded.indexOf(":");
  if (!(colon < 1))
    return { username: decoded.slice(0, colon), password: decoded.slice(colon + 1).replace(/\0+$/, "") };
}
async function askHelper(name, registry, system) {
  if (!/^[A-Za-z0-9._-]{1,64}$/.test(name)) return;
  let program = await system.processes.find(`docker-credential-${name}`);
  if (!program) {
    system.log.detail(`docker's config names the credential helper "${name}", which is not in PATH.`);
    return;
  }
  let server = isDockerHub(registry) ? "https://index.docker.io/v1/" : registry, { exitCode, stdout } = await system.processes.run(program, ["get"], {
    input: server,
    timeoutMs: 15e3,
    maxOutput: limits.answer
  });
  if (exitCode !== 0) return;
  let { Username: username, Secret: secret } = parseObject(stdout);
  if (!(typeof username != "string" || typeof secret != "string" || !secret))
    return username === "<token>" ? { refreshToken: secret } : { username, password: secret };
}
function parseObject(text) {
  if (!text || text.length > limits.json) return {};
  try {
    let value = JSON.parse(text);
    return isJsonObject(value) ? value : {};
  } catch {
    return {};
  }
}

// src/oci/in-parallel.ts
async function inParallel(items, limit, work) {
  let results = [], queue = items.entries(), failures = [], worker = async () => {
    for (let [position, item] of queue) {
      if (failures.length > 0) return;
      try {
        results[position] = await work(item);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  if (await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker)), failures.length > 0) throw failures[0];
  return results;
}

// src/oci/registry/challenge.ts
var token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+", schemePattern = new RegExp(`[\\s,]*(${token})(?=\\s|,|$)`, "y"), parameterPattern = new RegExp(`[\\s,]*(${token})\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|(${token}))`, "y"), longestHeader = 8192;
function parseChallenges(header) {
  let text = header.slice(0, longestHeader), challenges = [], position = 0;
  for (; ; ) {
    let scheme = matchAt(schemePattern, text, position);
    if (!scheme) return challenges;
    position = schemePattern.lastIndex;
    let parameters = /* @__PURE__ */ new Map();
    for (; ; ) {
      let parameter = matchAt(parameterPattern, text, position);
      if (!parameter) break;
      position = parameterPattern.lastIndex;
      let [, name = "", quoted, plain = ""] = parameter;
      parameters.set(name.toLowerCase(), quoted === void 0 ? plain : quoted.replaceAll(/\\(.)/g, "$1"));
    }
    challenges.push({
      scheme: (scheme[1] ?? "").toLowerCase(),
      parameters: Object.fromEntries(parameters)
    });
  }
}
function matchAt(pattern, text, position) {
  return pattern.lastIndex = position, pattern.exec(text);
}

// src/oci/registry/transport.ts
import { setTimeout as sleep } from "node:timers/promises";

// src/oci/registry/body.ts
async function readBody(response, {
  limit,
  onProgress,
  what
}) {
  if (onProgress(), response.body === null) return new Uint8Array();
  let chunks = [], length = 0;
  for await (let chunk of response.body) {
    if (onProgress(), length += chunk.length, length > limit)
      throw new FtlError("E_OCI_LIMIT", `${what} was answered with more than ${limit} bytes.`);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks, length));
}

// src/oci/registry/transport.ts
var defaultPatience = { firstDelayMs: 500, longestDelayMs: 6e4, idleMs: 12e4 }, mostTries = 5, mostRedirects = 5;
function createTransport(system, patience = defaultPatience) {
  let context = { system, patience };
  return {
    send: async (request) => {
      for (let attempt = 1; ; attempt += 1) {
        let outcome = await follow(request, context);
        if (attempt === mostTries || !mayRepeat(request, outcome)) {
          if (outcome instanceof FtlError) throw outcome;
          return outcome;
        }
        let asked = outcome instanceof FtlError ? void 0 : retryAfterMs(outcome.headers);
        await wait(asked ?? backoffMs(attempt, patience), context);
      }
    },
    pause: (attempt) => wait(backoffMs(attempt, patience), context)
  };
}
function mayRepeat({ unsafe }, outcome) {
  return outcome instanceof FtlError ? !unsafe && outcome.code === "E_OCI_REGISTRY" : unsafe ? outcome.status === 429 : isTransient(outcome.status);
}
function isTransient(status) {
  return [408, 429, 500, 502, 503, 504].includes(status);
}
function requireSecure(url) {
  if (url.protocol === "https:" || url.protocol === "http:" && isLoopbackHost(url.hostname)) return url;
  throw new FtlError("E_OCI_REGISTRY", `${url.origin} is not https; plain http is for loopback only.`);
}
async function follow(request, context) {
  let current = request;
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    let response = await exchange(current, context);
    if (response instanceof FtlError) return response;
    let location = response.headers.get("location");
    if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return response;
    current = redirected(current, response.status, location);
  }
  throw new FtlError(
    "E_OCI_REGISTRY",
    `${describe(request)} was redirected more than ${mostRedirects} times.`
  );
}
function redirected(request, status, location) {
  if (request.method !== "GET" && request.method !== "HEAD" && status < 307)
    throw new FtlError(
      "E_OCI_REGISTRY",
      `${describe(request)} was redirected with ${status}, which drops the body.`
    );
  let url = requireSecure(parseLocation(location, request.url));
  if (request.url.protocol === "https:" && url.protocol !== "https:")
    throw new FtlError("E_OCI_REGISTRY", `${describe(request)} was redirected from https to http.`);
  if (request.secretBody && url.origin !== request.url.origin)
    throw new FtlError("E_OCI_REGISTRY", `${describe(request)} was redirected to another origin.`);
  let { authorization, ...rest } = request;
  return { ...rest, url, ...url.origin === request.url.origin && { authorization } };
}
function parseLocation(location, base) {
  if (URL.canParse(location, base.href)) return new URL(location, base);
  throw new FtlError("E_OCI_REGISTRY", `${base.origin} sent a Location that is not a URL.`);
}
async function exchange(request, { system, patience }) {
  let idle = new AbortController(), timer = setTimeout(() => idle.abort(), patience.idleMs), onProgress = () => {
    clearTimeout(timer), timer = setTimeout(() => idle.abort(), patience.idleMs);
  };
  try {
    let response = await system.network.fetch(request.url, {
      method: request.method,
      headers: {
        ...request.headers,
        ...request.authorization !== void 0 && { authorization: request.authorization }
      },
      body: request.body ? request.body : null,
      redirect: "manual",
      signal: AbortSignal.any([system.signal, idle.signal])
    }), limit = request.maxBytes ?? limits.answer, body = await readBody(response, { limit, onProgress, what: describe(request) });
    return { status: response.status, headers: response.headers, body, url: request.url };
  } catch (cause) {
    if (system.signal.aborted) throw new FtlError("E_CANCELLED", "Stopped.", { cause });
    if (cause instanceof FtlError) return cause;
    let reason = idle.signal.aborted ? `no byte came for ${patience.idleMs} ms` : reasonOf(cause);
    return new FtlError("E_OCI_REGISTRY", `${describe(request)} got no answer: ${reason}.`, { cause });
  } finally {
    clearTimeout(timer);
  }
}
function describe({ method, url }) {
  return `${method} ${url.origin}${url.pathname}`;
}
function reasonOf(cause) {
  let inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  return inner instanceof Error ? "code" in inner ? String(inner.code) : inner.message : "unknown";
}
function retryAfterMs(headers) {
  let value = headers.get("retry-after");
  if (value === null) return;
  let ms = /^\d{1,6}$/.test(value) ? Number(value) * 1e3 : Date.parse(value) - Date.now();
  return Number.isNaN(ms) ? void 0 : Math.max(0, ms);
}
function backoffMs(attempt, { firstDelayMs }) {
  return firstDelayMs * 2 ** (attempt - 1) * (0.5 + Math.random() / 2);
}
async function wait(ms, { system, patience }) {
  try {
    await sleep(Math.min(ms, patience.longestDelayMs), void 0, { signal: system.signal });
  } catch (cause) {
    throw new FtlError("E_CANCELLED", "Stopped.", { cause });
  }
}

// src/oci/registry/authorization.ts
var defaultLifetimeMs = 6e4, marginMs = 1e4;
function authorize(transport, { origin, credentials }) {
  let held = /* @__PURE__ */ new Map();
  return async (request, scopes) => {
    if (request.url.origin !== origin) return transport(request);
    let key = scopes.join(" "), known = held.get(key), authorization = known && known.until > Date.now() ? known.authorization : void 0, first = await transport({ ...request, authorization });
    if (first.status !== 401 || first.url.origin !== origin) return first;
    let answered = await answerChallenge(first, scopes, { transport, credentials, origin });
    held.set(key, answered);
    let second = await transport({ ...request, authorization: answered.authorization });
    if (second.status === 401 && second.url.origin === origin) throw refusedBy(origin, credentials);
    return second;
  };
}
function refusedBy(origin, credentials) {
  let host = new URL(origin).host;
  if (!credentials)
    return new FtlError("E_OCI_AUTH", `${host} wants credentials, and none were found.`, {
      hint: "Log in with docker, or set FTL_REGISTRY_USERNAME and FTL_REGISTRY_PASSWORD."
    });
  let hint = host === "ghcr.io" ? "The token needs the permission packages: write, and the package must allow this repository." : "Check the credentials and what they may do.";
  return new FtlError("E_OCI_AUTH", `${host} refused the credentials.`, { hint });
}
async function answerChallenge({ headers }, scopes, context) {
  let challenges = parseChallenges(headers.get("www-authenticate") ?? ""), bearer = challenges.find(({ scheme }) => scheme === "bearer");
  if (bearer) return fetchToken(bearer.parameters, scopes, context);
  let { credentials, origin } = context;
  if (!challenges.some(({ scheme }) => scheme === "basic") || !credentials || !("password" in credentials)) throw refusedBy(origin, credentials);
  return { authorization: basic(credentials), until: Number.POSITIVE_INFINITY };
}
async function fetchToken(parameters, scopes, { transport, credentials, origin }) {
  let realm = parameters.realm ?? "";
  if (!URL.canParse(realm))
    throw new FtlError("E_OCI_REGISTRY", `${origin} asks for a token from a realm that is not a URL.`);
  let url = requireSecure(new URL(realm));
  if (origin.startsWith("https:") && url.protocol !== "https:")
    throw new FtlError("E_OCI_REGISTRY", `${origin} asks for a token over plain http.`);
  let query = new URLSearchParams(scopes.map((scope) => ["scope", scope]));
  parameters.service !== void 0 && query.set("service", parameters.service);
  let response = await transport(tokenRequest(url, query, credentials));
  if (response.status === 401 || response.status === 403) throw refusedBy(origin, credentials);
  return readToken(response);
}
function tokenRequest(url, query, credentials) {
  if (credentials && "refreshToken" in credentials) {
    let form = new URLSearchParams(query);
    form.set("scope", query.getAll("scope").join(" ")), form.set("grant_type", "refresh_token"), form.set("client_id", "ftl-deploy"), form.set("refresh_token", credentials.refreshToken);
    let headers = { "content-type": "application/x-www-form-urlencoded" }, body = new TextEncoder().encode(form.toString());
    return { method: "POST", url, headers, body, secretBody: !0 };
  }
  let target = new URL(url);
  for (let [name, value] of query) target.searchParams.append(name, value);
  return { method: "GET", url: target, authorization: credentials && basic(credentials) };
}
function readToken({ status, body, url }) {
  let answer;
  try {
    answer = status === 200 ? JSON.parse(new TextDecoder().decode(body)) : void 0;
  } catch {
    answer = void 0;
  }
  let fields = isJsonObject(answer) ? answer : {}, token2 = fields.token ?? fields.access_token;
  if (typeof token2 != "string" || !/^[\x21-\x7e]+$/.test(token2))
    throw new FtlError("E_OCI_REGISTRY", `${url.origin} gave no token (status ${status}).`);
  let seconds = Number(fields.expires_in), lifetime = seconds > 0 ? seconds * 1e3 : defaultLifetimeMs;
  return { authorization: `Bearer ${token2}`, until: Date.now() + lifetime - marginMs };
}
function basic({ username, password }) {
  return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
}

// src/oci/artifact/media-types.ts
var mediaTypes = {
  /** OCI image-spec, media-types.md. */
  manifest: "application/vnd.oci.image.manifest.v1+json",
  index: "application/vnd.oci.image.index.v1+json",
  imageConfig: "application/vnd.oci.image.config.v1+json",
  /** CNCF TAG Runtime, "Wasm OCI Artifact layout": one component, as wkg writes it. */
  wasmConfig: "application/vnd.wasm.config.v0+json",
  wasm: "application/wasm",
  /** Spin, crates/oci/src/client.rs. */
  spinComponent: "application/vnd.wasm.content.layer.v1+wasm",
  /** A file that is mounted into a component. */
  spinFile: "application/vnd.wasm.content.layer.v1+data",
  spinApplication: "application/vnd.fermyon.spin.application.v1+config"
}, annotationKeys = {
  title: "org.opencontainers.image.title",
  version: "org.opencontainers.image.version",
  description: "org.opencontainers.image.description",
  authors: "org.opencontainers.image.authors",
  source: "org.opencontainers.image.source",
  licenses: "org.opencontainers.image.licenses",
  refName: "org.opencontainers.image.ref.name",
  /** Ours: digest of the catalog that the app was built with. */
  catalogDigest: "ftl.catalog.digest"
};

// src/oci/registry/registry.ts
function connect(host, { credentials, system, patience }) {
  let { origin } = new URL(originOf(host)), transport = createTransport(system, patience);
  return {
    host,
    origin,
    send: authorize(transport.send, { origin, credentials }),
    pause: transport.pause,
    failure: (what, response) => failure(what, response, { host, origin, credentials })
  };
}
function originOf(host) {
  return isDockerHub(host) ? "https://registry-1.docker.io" : isLoopbackHost(new URL(`http://${host}`).hostname) ? `http://${host}` : `https://${host}`;
}
function endpoint({ origin }, name, rest) {
  return new URL(`/v2/${name}/${rest}`, origin);
}
function pullScope(name) {
  return [`repository:${name}:pull`];
}
function pushScopes(name, readFrom = []) {
  return [`repository:${name}:pull,push`, ...readFrom.flatMap(pullScope)];
}
async function findManifest(registry, name, { reference, scopes }) {
  let url = endpoint(registry, name, `manifests/${reference}`), response = await registry.send(
    { method: "HEAD", url, headers: { accept: mediaTypes.manifest } },
    scopes
  );
  if (response.status === 404) return;
  if (response.status !== 200) throw registry.failure(`Could not look for ${name}@${reference}`, response);
  let named2 = response.headers.get("docker-content-digest") ?? reference;
  return isDigest(named2) ? named2 : void 0;
}
async function putManifest(registry, name, { reference, bytes }) {
  let url = endpoint(registry, name, `manifests/${reference}`), headers = { "content-type": mediaTypes.manifest }, response = await registry.send({ method: "PUT", url, headers, body: bytes }, pushScopes(name));
  if (response.status !== 201) throw registry.failure(`Could not write ${name}:${reference}`, response);
  let stored = response.headers.get("docker-content-digest");
  if (stored !== null && stored !== digestOf(bytes))
    throw differs(`${registry.host}/${name}`, digestOf(bytes));
}
async function getManifest(registry, name, reference) {
  let url = endpoint(registry, name, `manifests/${reference}`), accept = `${mediaTypes.manifest}, ${mediaTypes.index}`, request = { method: "GET", url, headers: { accept }, maxBytes: limits.manifest }, response = await registry.send(request, pullScope(name));
  if (response.status !== 200) throw registry.failure(`Could not read ${name}@${reference}`, response);
  let digest = digestOf(response.body), expected = isDigest(reference) ? reference : response.headers.get("docker-content-digest");
  if (expected !== null && expected !== digest) throw differs(`${registry.host}/${name}`, expected);
  return { bytes: response.body, digest };
}
async function getBlob(registry, name, blob) {
  let url = endpoint(registry, name, `blobs/${blob.digest}`), response = await registry.send({ method: "GET", url, maxBytes: blob.size }, pullScope(name));
  if (response.status !== 200) throw registry.failure(`Could not read ${name}@${blob.digest}`, response);
  if (digestOf(response.body) !== blob.digest) throw differs(`${registry.host}/${name}`, blob.digest);
  return response.body;
}
function differs(where, expected) {
  return new FtlError("E_OCI_DIGEST", `${where} has other content than ${expected.slice(0, 80)}.`, {
    hint: "Try again; if it stays, the registry or something on the way is broken."
  });
}
function failure(what, { status, body }, registry) {
  if (status === 401 || status === 403) return refusedBy(registry.origin, registry.credentials);
  let codes = errorCodesOf(body), said = codes.length > 0 ? `${status} ${codes.join(", ")}` : String(status);
  return new FtlError("E_OCI_REGISTRY", `${what}: ${registry.host} answered ${said}.`, {
    hint: status === 404 ? "Check the name of the repository and that it exists." : void 0
  });
}
function errorCodesOf(body) {
  let answer;
  try {
    answer = JSON.parse(new TextDecoder().decode(body));
  } catch {
    return [];
  }
  return (isJsonObject(answer) && Array.isArray(answer.errors) ? answer.errors : []).map((error) => isJsonObject(error) ? error.code : void 0).filter((code) => typeof code == "string" && /^[A-Z_]{1,40}$/.test(code)).slice(0, 3);
}

// src/oci/registry/upload.ts
var chunkSize = 4 * 1024 * 1024;
async function hasBlob(registry, name, { digest, scopes }) {
  let url = endpoint(registry, name, `blobs/${digest}`), response = await registry.send({ method: "HEAD", url }, scopes);
  if (response.status === 200) return !0;
  if (response.status === 404) return !1;
  throw registry.failure(`Could not look for ${name}@${digest}`, response);
}
async function uploadBlob(registry, name, blob) {
  let scopes = pushScopes(name, blob.mountFrom ? [blob.mountFrom] : []), inPieces = blob.size > chunkSize;
  for (let attempt = 1; ; attempt += 1)
    try {
      return await uploadOnce({ registry, name, scopes, inPieces }, blob);
    } catch (error) {
      if (!(error instanceof BrokenUpload)) throw error;
      if (attempt === mostTries || !(error.repeatable || inPieces)) throw error.reason;
      if (inPieces &&= error.repeatable && attempt < 3, await registry.pause(attempt), await hasBlob(registry, name, { digest: blob.digest, scopes })) return "uploaded";
    }
}
var BrokenUpload = class extends Error {
  reason;
  repeatable;
  constructor(reason, repeatable) {
    super(reason.message), this.reason = reason, this.repeatable = repeatable;
  }
};
async function uploadOnce(upload, blob) {
  let opened = await openSession(upload, blob);
  if (opened === "mounted") return "mounted";
  let content = { digest: blob.digest, bytes: await blob.bytes() };
  return upload.inPieces ? await sendInPieces(upload, opened, content) : await finish(upload, opened.session, { digest: blob.digest, body: content.bytes }), "uploaded";
}
async function openSession(upload, blob) {
  let { registry, name, scopes } = upload, url = endpoint(registry, name, "blobs/uploads/");
  blob.mountFrom !== void 0 && (url.searchParams.set("mount", blob.digest), url.searchParams.set("from", blob.mountFrom));
  let response = await registry.send({ method: "POST", url, body: new Uint8Array() }, scopes);
  if (response.status === 201 && blob.mountFrom !== void 0) return "mounted";
  if (response.status !== 202) throw registry.failure(`Could not begin an upload to ${name}`, response);
  let minimum = Number(response.headers.get("oci-chunk-min-length") ?? 0);
  return { session: nextSession(response, upload), pieceSize: Math.max(chunkSize, minimum || 0) };
}
async function sendInPieces(upload, { session, pieceSize }, { bytes, digest }) {
  let current = session;
  for (let start = 0; start < bytes.length; ) {
    let piece = bytes.subarray(start, start + pieceSize), headers = {
      "content-type": "application/octet-stream",
      "content-range": `${start}-${start + piece.length - 1}`
    }, response = await send(upload, { method: "PATCH", url: current, headers, body: piece });
    if (response.status !== 202) throw broken(upload, response);
    current = nextSession(response, upload), start += piece.length;
  }
  await finish(upload, current, { digest, body: new Uint8Array() });
}
async function finish(upload, session, { digest, body }) {
  let url = new URL(session);
  url.search += `${url.search === "" ? "?" : "&"}digest=${encodeURIComponent(digest)}`;
  let response = await send(upload, { method: "PUT", url, headers: { "content-type": "application/octet-stream" }, body });
  if (response.status !== 201) throw broken(upload, response);
  let stored = response.headers.get("docker-content-digest");
  if (stored !== null && stored !== digest) throw differs(`${upload.registry.host}/${upload.name}`, digest);
}
async function send({ registry, scopes }, request) {
  try {
    return await registry.send({ ...request, unsafe: !0 }, scopes);
  } catch (error) {
    throw !(error instanceof FtlError) || error.code !== "E_OCI_REGISTRY" ? error : new BrokenUpload(error, !0);
  }
}
function broken({ registry, name }, response) {
  let reason = registry.failure(`Could not upload to ${name}`, response);
  if (reason.code === "E_OCI_AUTH") return reason;
  let repeatable = isTransient(response.status) || [404, 416].includes(response.status);
  return new BrokenUpload(reason, repeatable);
}
function nextSession({ headers, url }, { registry, name }) {
  let location = headers.get("location");
  if (location !== null) return requireSecure(parseLocation(location, url));
  throw new FtlError("E_OCI_REGISTRY", `${registry.host} named no Location for an upload to ${name}.`);
}

// src/oci/app/publish.ts
var parallel = 4;
async function publishLayout(options) {
  let { layout, system } = options, repository = parseRepository(options.repository), tags = [...new Set(options.tags.map(parseTag))];
  if (options.digest !== void 0 && options.digest !== layout.appDigest)
    throw new FtlError("E_OCI_LAYOUT", `The layout holds ${layout.appDigest}, not ${options.digest}.`);
  let credentials = await findCredentials(repository.registry, {
    given: givenOrEnvironment(options.credentials, system),
    system
  }), registry = connect(repository.registry, { credentials, system, patience: options.patience }), destinations = layout.components.map((component) => ({
    kind: "component",
    id: component.id,
    artifact: component,
    name: componentName(repository, options.names?.get(component.id) ?? component.id)
  })), app = {
    kind: "app",
    id: layout.locked.metadata.name,
    artifact: layout.app,
    name: repository.name
  }, run = {
    registry,
    layout,
    dryRun: options.dryRun ?? !1,
    holders: holdersOf(destinations),
    system
  }, copies = [...await inParallel(destinations, parallel, (destination) => copy(destination, run)), await copy(app, run)], artifacts = await writeTags(copies, tags, run);
  return {
    digest: layout.appDigest,
    reference: formatReference({ ...repository, digest: layout.appDigest }),
    tags,
    artifacts,
    dryRun: run.dryRun,
    ...sum(artifacts)
  };
}
function givenOrEnvironment(given, system) {
  return given?.username || given?.password ? given : environmentCredentials(system.env);
}
function componentName({ registry, name }, id) {
  return isDockerHub(registry) ? `${name}-${id}` : `${name}/${id}`;
}
function holdersOf(destinations) {
  return new Map(
    destinations.flatMap(({ artifact, name }) => artifact.blobs.map(({ digest }) => [digest, name]))
  );
}
async function copy(destination, run) {
  let { artifact, name } = destination, { registry, layout, dryRun, system } = run, { digest } = artifact.manifest;
  if (await findManifest(registry, name, { reference: digest, scopes: scopesFor(name, run) }) === digest)
    return { destination, ...noCounts, skippedBlobs: artifact.blobs.length };
  let line = system.log.progress(`${destination.id}: uploading`);
  try {
    let counts = [];
    for (let blob of artifact.blobs) counts.push(await copyBlob(blob, destination, run));
    if (!dryRun) {
      let bytes = await readBlob(layout, digest, system);
      await putManifest(registry, name, { reference: digest, bytes });
    }
    return { destination, ...sum(counts) };
  } finally {
    line.done();
  }
}
async function copyBlob({ digest, size }, { name }, run) {
  let { registry, layout, dryRun, system } = run;
  if (await hasBlob(registry, name, { digest, scopes: scopesFor(name, run) }))
    return { ...noCounts, skippedBlobs: 1 };
  let holder = run.holders.get(digest), mountFrom = holder === name ? void 0 : holder;
  return dryRun ? mountFrom ? { ...noCounts, mountedBlobs: 1 } : { ...noCounts, uploadedBlobs: 1, uploadedBytes: size } : await uploadBlob(registry, name, { digest, size, bytes: () => readBlob(layout, digest, system), mountFrom }) === "mounted" ? { ...noCounts, mountedBlobs: 1 } : { ...noCounts, uploadedBlobs: 1, uploadedBytes: size };
}
async function readBlob(layout, digest, system) {
  let bytes = await system.files.readBytes(layout.blobFile(digest));
  if (digestOf(bytes) === digest) return bytes;
  throw new FtlError("E_OCI_LAYOUT", `${layout.blobFile(digest)} was changed while it was published.`);
}
function scopesFor(name, { dryRun }) {
  return dryRun ? pullScope(name) : pushScopes(name);
}
async function writeTags(copies, tags, run) {
  let artifacts = [];
  for (let { destination, ...counts } of copies) {
    let { kind, id, name, artifact } = destination, { digest } = artifact.manifest, writtenTags = [];
    for (let tag of tags) await writeTag(tag, destination, run) && writtenTags.push(tag);
    let reference = formatReference({ registry: run.registry.host, name, digest });
    artifacts.push({ kind, id, digest, reference, writtenTags, ...counts });
  }
  return artifacts;
}
async function writeTag(tag, { name, artifact }, run) {
  let { digest } = artifact.manifest, scopes = scopesFor(name, run);
  if (await findManifest(run.registry, name, { reference: tag, scopes }) === digest) return !1;
  if (!run.dryRun) {
    let bytes = await readBlob(run.layout, digest, run.system);
    await putManifest(run.registry, name, { reference: tag, bytes });
  }
  return !0;
}
var noCounts = { uploadedBlobs: 0, mountedBlobs: 0, skippedBlobs: 0, uploadedBytes: 0 };
function sum(parts) {
  let total = (key) => parts.reduce((value, part) => value + part[key], 0);
  return {
    uploadedBlobs: total("uploadedBlobs"),
    mountedBlobs: total("mountedBlobs"),
    skippedBlobs: total("skippedBlobs"),
    uploadedBytes: total("uploadedBytes")
  };
}

// src/wasm/component-names.ts
var importSection = 10, exportSection = 11;
function exportedNames(bytes, forms) {
  return readNames(bytes, { id: exportSection, skipRest: skipExportTarget, ...forms });
}
function importedNames(bytes, forms) {
  return readNames(bytes, { id: importSection, skipRest: skipExternDescription, ...forms });
}
function readNames(bytes, { id, skipRest, versionSuffixes }) {
  let lastForm = versionSuffixes === "read" ? 2 : 1, names = [];
  for (let section of sections(bytes)) {
    if (section.id !== id) continue;
    let cursor = cursorOver(bytes, section.start, section.end);
    for (let left = readUnsigned(cursor); left > 0; left -= 1)
      names.push(readExternName(cursor, lastForm)), skipRest(cursor);
  }
  return names;
}
function readExternName(cursor, lastForm) {
  let form = readByte(cursor);
  if (form > lastForm) throw malformed(`name form ${form}`, cursor);
  let name = readName(cursor);
  return form === 2 && readName(cursor), name;
}
function skipExternDescription(cursor) {
  let kind = readByte(cursor);
  if (kind > 5) throw malformed(`description ${kind}`, cursor);
  if (kind === 0 && readByte(cursor) !== 17) throw malformed("core description", cursor);
  if (kind === 2 || kind === 3) {
    let bound = readByte(cursor);
    if (kind === 3 && bound === 1) return;
    if (kind === 2 && bound === 1) throw malformed("a value with a type of its own", cursor);
  }
  readUnsigned(cursor);
}
function skipExportTarget(cursor) {
  readByte(cursor) === 0 && readByte(cursor), readUnsigned(cursor), readByte(cursor) === 1 && skipExternDescription(cursor);
}

// src/oci/artifact/component-interface.ts
function readComponentInterface(bytes) {
  if (binaryKind(bytes) === "component")
    try {
      return {
        imports: importedNames(bytes, { versionSuffixes: "read" }),
        exports: exportedNames(bytes, { versionSuffixes: "read" })
      };
    } catch (error) {
      if (error instanceof FtlError) return;
      throw error;
    }
}

// src/oci/layout/layout-files.ts
import path2 from "node:path";

// src/oci/artifact/manifest.ts
function componentArtifact(component, annotations) {
  let config = jsonBlob(mediaTypes.wasmConfig, {
    architecture: "wasm",
    os: component.interface ? "wasip2" : "wasip1",
    layerDigests: [component.digest],
    ...component.interface && {
      component: { exports: component.interface.exports, imports: component.interface.imports }
    }
  }), lasting = pick(annotations, [annotationKeys.source, annotationKeys.licenses]);
  return { manifest: manifestBlob({
    config: config.descriptor,
    layers: [{ mediaType: mediaTypes.wasm, digest: component.digest, size: component.size }],
    annotations: { [annotationKeys.title]: component.id, ...lasting }
  }), blobs: [config] };
}
function appArtifact(locked, { components, files }, annotations) {
  let lock = jsonBlob(mediaTypes.spinApplication, locked), config = jsonBlob(mediaTypes.imageConfig, {
    architecture: "wasm",
    os: "wasip1",
    config: { Labels: { "com.fermyon.spin.lockedAppDigest": lock.descriptor.digest } },
    rootfs: { type: "layers", diff_ids: [] }
  }), layers = new Map(
    [
      ...components.map(({ digest, size }) => ({ mediaType: mediaTypes.spinComponent, digest, size })),
      ...files.map(({ digest, size }) => ({ mediaType: mediaTypes.spinFile, digest, size }))
    ].map((layer) => [layer.digest, layer])
  );
  if (layers.size >= limits.layers)
    throw new FtlError(
      "E_PROJECT_LIMIT",
      `The app has ${layers.size} components and mounted files of more than 128 bytes; an image takes ${limits.layers - 1}.`,
      { hint: "Put files together into one, or take them into the component when it is built." }
    );
  return { manifest: manifestBlob({
    config: config.descriptor,
    layers: [...layers.values(), lock.descriptor],
    annotations: { ...appAnnotations(locked), ...annotations }
  }), blobs: [config, lock] };
}
function jsonBlob(mediaType, value) {
  let bytes = new TextEncoder().encode(JSON.stringify(value));
  return { descriptor: { mediaType, digest: digestOf(bytes), size: bytes.length }, bytes };
}
function manifestBlob(parts) {
  let manifest = {
    schemaVersion: 2,
    mediaType: mediaTypes.manifest,
    config: parts.config,
    layers: parts.layers,
    annotations: sortedByKey(parts.annotations)
  };
  return jsonBlob(mediaTypes.manifest, manifest);
}
function appAnnotations({ metadata }) {
  return {
    [annotationKeys.title]: metadata.name,
    [annotationKeys.version]: metadata.version,
    ...metadata.description && { [annotationKeys.description]: metadata.description },
    ...metadata.authors?.length && { [annotationKeys.authors]: metadata.authors.join(", ") }
  };
}
function sortedByKey(annotations) {
  return Object.fromEntries(Object.entries(annotations).sort(([a], [b]) => a < b ? -1 : 1));
}
function pick(annotations, keys) {
  return Object.fromEntries(Object.entries(annotations).filter(([key]) => keys.includes(key)));
}

// src/oci/layout/layout-files.ts
function blobFile(folder, digest) {
  return path2.join(folder, "blobs", "sha256", hexOf(digest));
}
function indexFile(folder) {
  return path2.join(folder, "index.json");
}
function markerFile(folder) {
  return path2.join(folder, "oci-layout");
}
async function writeLayout(folder, content, system) {
  for (let { descriptor, bytes: bytes2 } of content.blobs)
    await holds(folder, descriptor, system) || await system.files.write(blobFile(folder, descriptor.digest), bytes2);
  for (let source of content.files)
    await holds(folder, source, system) || await system.files.copy(source.file, blobFile(folder, source.digest));
  await writeIfChanged(markerFile(folder), '{"imageLayoutVersion":"1.0.0"}', system);
  let index = { schemaVersion: 2, mediaType: mediaTypes.index, manifests: content.manifests }, { bytes } = jsonBlob(mediaTypes.index, index), changed2 = await writeIfChanged(indexFile(folder), new TextDecoder().decode(bytes), system);
  return await removeOthers(folder, content, system), changed2;
}
async function holds(folder, { digest, size }, system) {
  let file = blobFile(folder, digest), found = await system.files.stat(file);
  return found?.kind !== "file" || found.size !== size ? !1 : await system.files.sha256(file) === hexOf(digest);
}
async function writeIfChanged(file, text, system) {
  return await system.files.readTextIfExists(file) === text ? !1 : (await system.files.write(file, text), !0);
}
async function removeOthers(folder, content, system) {
  let kept = /* @__PURE__ */ new Set([
    ...content.blobs.map(({ descriptor }) => hexOf(descriptor.digest)),
    ...content.files.map(({ digest }) => hexOf(digest))
  ]), blobs = path2.join(folder, "blobs", "sha256");
  for (let { name } of await system.files.list(blobs))
    kept.has(name) || await system.files.remove(path2.join(blobs, name));
}

// src/oci/layout/pack.ts
var appRefName = "app", componentRefPrefix = "components/";
async function packApp(options) {
  let { locked, layoutFolder, system } = options, files = await Promise.all(options.components.map((component) => readComponent(component, system))), components = inLockOrder(locked, files), artifacts = components.map((component) => ({
    component,
    artifact: componentArtifact(component, options.annotations)
  })), mounted = await readMountedFiles(options), app = appArtifact(locked, { components, files: mounted }, options.annotations), all = [app, ...artifacts.map(({ artifact }) => artifact)], content = {
    manifests: [
      named(app, appRefName),
      ...artifacts.map(({ component, artifact }) => named(artifact, `${componentRefPrefix}${component.id}`))
    ],
    blobs: all.flatMap(({ manifest, blobs }) => [...blobs, manifest]),
    files: [...new Map([...components, ...mounted].map((file) => [file.digest, file])).values()]
  }, changed2 = await writeLayout(layoutFolder, content, system), sizes = new Map(content.files.map(({ digest, size }) => [digest, size]));
  for (let { descriptor } of content.blobs) sizes.set(descriptor.digest, descriptor.size);
  return {
    appDigest: app.manifest.descriptor.digest,
    components: artifacts.map(({ component: { id, digest }, artifact }) => ({
      id,
      digest,
      manifestDigest: artifact.manifest.descriptor.digest
    })),
    size: [...sizes.values()].reduce((sum2, size) => sum2 + size, 0),
    changed: changed2
  };
}
async function readMountedFiles({ components, system }) {
  let files = components.flatMap((component) => component.files ?? []), layers = new Map(
    files.flatMap((file) => file.inline === void 0 ? [[file.digest, file]] : [])
  );
  return Promise.all(
    [...layers.values()].map(async ({ file, digest, size }) => {
      if (isDigest(digest) && `sha256:${await system.files.sha256(file)}` === digest)
        return { file, digest, size };
      throw changed(file, "the app");
    })
  );
}
async function readComponent({ id, file, digest, size }, system) {
  let bytes = await system.files.readBytes(file);
  if (isDigest(digest) && digestOf(bytes) === digest && bytes.length === size)
    return { id, file, digest, size, interface: readComponentInterface(bytes) };
  throw changed(file, `component "${id}"`);
}
function changed(file, what) {
  return new FtlError("E_OCI_DIGEST", `${file} changed after ${what} was built.`, {
    hint: "Build it again."
  });
}
function inLockOrder(locked, components) {
  return locked.components.map(({ id, source }) => {
    let found = components.find((component) => component.id === id && component.digest === source.digest);
    if (found) return found;
    throw new FtlError("E_OCI_LAYOUT", `The lock names component "${id}", which was not built.`);
  });
}
function named({ manifest }, refName2) {
  return { ...manifest.descriptor, annotations: { [annotationKeys.refName]: refName2 } };
}

// src/oci/artifact/read-manifest.ts
function readManifest(bytes, what) {
  let fields = readJson(bytes, what);
  if (fields.mediaType === mediaTypes.index || Array.isArray(fields.manifests))
    throw refused(what, "is an image index; expected one image manifest");
  if (fields.schemaVersion !== 2) throw refused(what, "does not have schemaVersion 2");
  let { layers } = fields;
  if (!Array.isArray(layers) || layers.length === 0 || layers.length > limits.layers)
    throw refused(what, `does not have 1 to ${limits.layers} layers`);
  return {
    schemaVersion: 2,
    mediaType: mediaTypes.manifest,
    config: readDescriptor(fields.config, what),
    layers: layers.map((layer) => readDescriptor(layer, what)),
    annotations: readAnnotations(fields.annotations, what)
  };
}
function readIndex(bytes, what) {
  let fields = readJson(bytes, what), { manifests } = fields;
  if (fields.schemaVersion !== 2 || !Array.isArray(manifests))
    throw refused(what, "is not an image index");
  if (manifests.length > 2 * limits.layers) throw refused(what, "lists too many manifests");
  return {
    schemaVersion: 2,
    mediaType: mediaTypes.index,
    manifests: manifests.map((manifest) => readDescriptor(manifest, what))
  };
}
function readJson(bytes, what) {
  if (bytes.length > limits.manifest) throw refused(what, `is larger than ${limits.manifest} bytes`);
  let value;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: !0 }).decode(bytes));
  } catch (cause) {
    throw refused(what, "is not UTF-8 JSON", cause);
  }
  if (!isJsonObject(value)) throw refused(what, "is not a JSON object");
  return value;
}
function refused(what, problem, cause) {
  return new FtlError("E_OCI_LAYOUT", `${what} ${problem}.`, { cause });
}
function readDescriptor(value, what) {
  if (!isJsonObject(value)) throw refused(what, "has a descriptor that is not an object");
  let { mediaType, digest, size } = value;
  if (typeof mediaType != "string") throw refused(what, "has a descriptor without a media type");
  if (!isDigest(digest)) throw refused(what, "has a descriptor whose digest is not sha256");
  if (!Number.isSafeInteger(size) || Number(size) < 0) throw refused(what, "has a descriptor without a size");
  return { mediaType, digest, size: Number(size), annotations: readAnnotations(value.annotations, what) };
}
function readAnnotations(value, what) {
  if (value == null) return {};
  if (!isTextRecord(value)) throw refused(what, "has annotations that are not texts");
  return value;
}

// src/oci/layout/read-lock.ts
var understood = ["host_requirements", "component_host_requirements"], knownRequirements = ["local_service_chaining"];
function readLock(bytes, what) {
  let lock = readJson(bytes, what);
  if (lock.spin_lock_version !== 0 && lock.spin_lock_version !== 1)
    throw refused(what, "has an unknown spin_lock_version");
  let { metadata, components, triggers } = lock;
  if (!isJsonObject(metadata) || typeof metadata.name != "string") throw refused(what, "has no name");
  let { version = "" } = metadata;
  if (typeof version != "string") throw refused(what, "has a version that is not a text");
  if (!Array.isArray(components) || components.length === 0) throw refused(what, "has no components");
  if (!Array.isArray(triggers)) throw refused(what, "has no triggers");
  refuseUnknown(lock, what);
  for (let trigger of triggers) checkTrigger(trigger, what);
  return {
    ...lock,
    metadata: { ...metadata, version },
    variables: readVariables(lock.variables, what),
    components: components.map((component) => readComponent2(component, what))
  };
}
function checkTrigger(trigger, what) {
  if (!isJsonObject(trigger) || trigger.trigger_type !== "http" || !isJsonObject(trigger.trigger_config))
    throw refused(what, "has a trigger that is not of the type http");
  let { id, trigger_config: config } = trigger;
  if (typeof id != "string" || typeof config.component != "string")
    throw refused(what, "has a trigger without an id or a component");
}
function readVariables(variables, what) {
  if (variables == null) return {};
  if (!isJsonObject(variables)) throw refused(what, "has variables that are not an object");
  let entries = Object.entries(variables).map(([name, variable]) => {
    let {
      default: value = null,
      secret = !1,
      ...rest
    } = isJsonObject(variable) ? variable : { secret: 0 };
    if (value !== null && typeof value != "string" || typeof secret != "boolean")
      throw refused(what, `has a variable "${name.slice(0, 60)}" that is none`);
    return [name, { ...rest, ...value === null ? {} : { default: value }, ...secret ? { secret } : {} }];
  });
  return Object.fromEntries(entries);
}
function layerDigests(locked, what) {
  let digests = locked.components.flatMap(({ id, source, files = [] }) => [
    source.digest,
    ...files.flatMap(({ digest, inline }) => inline === void 0 ? [digest] : [])
  ].map((digest) => {
    if (isDigest(digest)) return digest;
    throw refused(what, `has a component "${id}" without a sha256 digest`);
  }));
  return [...new Set(digests)];
}
function refuseUnknown(lock, what) {
  let mustUnderstand = Array.isArray(lock.must_understand) ? lock.must_understand : [], requirements = isJsonObject(lock.host_requirements) ? Object.keys(lock.host_requirements) : [], unknown = mustUnderstand.find((name) => !understood.includes(String(name))) ?? requirements.find((name) => !knownRequirements.includes(name));
  if (unknown !== void 0)
    throw refused(what, `needs "${String(unknown).slice(0, 60)}", which is not known`);
}
var componentIdPattern = /^[A-Za-z0-9][\w-]{0,127}$/;
function readComponent2(component, what) {
  if (!isJsonObject(component) || typeof component.id != "string" || !isJsonObject(component.source))
    throw refused(what, "has a component without an id or a source");
  let id = component.id.slice(0, 60);
  if (!componentIdPattern.test(component.id))
    throw refused(what, `has a component "${id}", which is no id`);
  if (!isDigest(component.source.digest))
    throw refused(what, `has a component "${id}" without a sha256 digest`);
  if (checkFiles(component.files, `${what} mounts a file into "${id}"`), isJsonObject(component.dependencies) && Object.keys(component.dependencies).length > 0)
    throw refused(what, `has a component "${id}" whose dependencies were not composed into it`);
  let { metadata = {} } = component;
  return checkSettings(component, metadata, `${what} has a component "${id}"`), { ...component, metadata };
}
function checkSettings({ env = {}, config = {} }, metadata, what) {
  if (!isTextRecord(env) || !isTextRecord(config)) throw refused(what, "with settings that are not texts");
  if (!isJsonObject(metadata)) throw refused(what, "with metadata that is not an object");
  let { allowed_outbound_hosts: hosts = [], key_value_stores: stores = [], limits: limits2 = {} } = metadata;
  if (!isTextList(hosts) || !isTextList(stores) || !isJsonObject(limits2))
    throw refused(what, "with metadata of another form");
}
function checkFiles(files, what) {
  if (files !== void 0) {
    if (!Array.isArray(files)) throw refused(what, "but has no list of files");
    for (let file of files) {
      if (!isJsonObject(file) || !isInnerPath(file.path))
        throw refused(what, "at a path that is not inside");
      let { digest, inline } = file;
      if (inline === void 0 ? !isDigest(digest) : !isInline(inline, digest))
        throw refused(what, "whose content is not what its digest says");
    }
  }
}
function isInnerPath(path3) {
  return typeof path3 != "string" || path3.length > 1024 || path3.includes("\\") || path3.includes("\0") ? !1 : path3.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}
function isInline(inline, digest) {
  return typeof inline != "string" ? !1 : digest === void 0 || digestOf(new Uint8Array(Buffer.from(inline, "base64"))) === digest;
}

// src/oci/layout/layout.ts
async function openLayout(folder, system) {
  await checkMarker(folder, system);
  let index = readIndex(await readFile(indexFile(folder), system), "index.json of the image layout"), [app, ...moreApps] = index.manifests.filter((manifest) => refName(manifest) === appRefName);
  if (!app || moreApps.length > 0) throw refused(folder, `holds ${app ? "more than one app" : "no app"}`);
  let reader = createBlobReader(folder, system), storedApp = await reader.artifact(app), lockLayer = storedApp.blobs.at(-1);
  if (lockLayer?.mediaType !== mediaTypes.spinApplication) throw refused(folder, "holds no Spin app");
  let what = `The lock of ${app.digest}`, locked = readLock(await reader.bytes(lockLayer), what), held = new Set(storedApp.blobs.map(({ digest }) => digest)), missing = layerDigests(locked, what).find((digest) => !held.has(digest));
  if (missing) throw refused(folder, `lacks ${missing}, which the app needs`);
  let components = index.manifests.filter((manifest) => refName(manifest).startsWith(componentRefPrefix));
  return {
    folder,
    appDigest: app.digest,
    locked,
    app: storedApp,
    annotations: storedApp.annotations,
    components: await Promise.all(
      components.map(async (manifest) => ({
        id: componentId(manifest, locked),
        ...await reader.artifact(manifest)
      }))
    ),
    componentFile: (digest) => blobFile(folder, knownDigest(digest, held)),
    blobFile: (digest) => blobFile(folder, digest)
  };
}
async function openApp(folder, digest, system) {
  let layout = await openLayout(folder, system);
  if (layout.appDigest === digest) return layout;
  throw new FtlError("E_OCI_LAYOUT", `${folder} holds the app ${layout.appDigest}, not ${digest}.`, {
    hint: "The app was built again since: prove and deploy the new digest."
  });
}
async function copyApp(layout, folder, system) {
  let manifest = {
    descriptor: layout.app.manifest,
    bytes: await system.files.readBytes(layout.blobFile(layout.app.manifest.digest))
  }, files = layout.app.blobs.map((blob) => ({ ...blob, file: layout.blobFile(blob.digest) }));
  return await writeAppLayout(folder, { manifest, blobs: [], files }, system), openApp(folder, layout.appDigest, system);
}
async function writeAppLayout(folder, content, system) {
  let { mediaType, digest, size } = content.manifest.descriptor, listed = { mediaType, digest, size, annotations: { [annotationKeys.refName]: appRefName } }, blobs = [...content.blobs, content.manifest];
  await writeLayout(folder, { manifests: [listed], blobs, files: content.files }, system);
}
function artifactBlobs({ config, layers }, what) {
  let blobs = [...new Map([config, ...layers].map((blob) => [blob.digest, blob])).values()];
  for (let { mediaType, size } of blobs) {
    let limit = contentTypes.includes(mediaType) ? limits.component : limits.json;
    if (size > limit) throw refused(what, `has a blob of ${size} bytes; at most ${limit} are allowed`);
  }
  if (blobs.reduce((sum2, { size }) => sum2 + size, 0) > limits.app) throw refused(what, `is larger than ${limits.app} bytes`);
  return blobs;
}
var contentTypes = [mediaTypes.wasm, mediaTypes.spinComponent, mediaTypes.spinFile];
function createBlobReader(folder, system) {
  let checked = /* @__PURE__ */ new Map(), check = (blob) => {
    let running = checked.get(blob.digest) ?? checkBlob(folder, blob, system);
    return checked.set(blob.digest, running), running;
  }, bytes = async (blob) => {
    await check(blob);
    let content = await system.files.readBytes(blobFile(folder, blob.digest));
    if (digestOf(content) !== blob.digest) throw refused(folder, `holds a changed blob: ${blob.digest}`);
    return content;
  };
  return { bytes, artifact: async (descriptor) => {
    if (descriptor.size > limits.manifest) throw refused(folder, "lists a manifest that is too large");
    let what = `Manifest ${descriptor.digest}`, manifest = readManifest(await bytes(descriptor), what), blobs = artifactBlobs(manifest, what);
    return await Promise.all(blobs.map(check)), { manifest: descriptor, blobs, annotations: manifest.annotations ?? {} };
  } };
}
async function checkBlob(folder, { digest, size }, system) {
  let file = blobFile(folder, digest), found = await system.files.stat(file);
  if (found?.kind !== "file") throw refused(folder, `lacks the blob ${digest}`);
  if (found.size !== size || await system.files.sha256(file) !== hexOf(digest))
    throw new FtlError("E_OCI_LAYOUT", `${file} was changed: its content is not ${digest}.`, {
      hint: "Build the app again."
    });
}
async function checkMarker(folder, system) {
  if (readJson(await readFile(markerFile(folder), system), "oci-layout").imageLayoutVersion !== "1.0.0")
    throw refused(folder, "is not an image layout of version 1.0.0");
}
async function readFile(file, system) {
  let found = await system.files.stat(file);
  if (found?.kind === "file" && found.size <= limits.manifest) return system.files.readBytes(file);
  throw new FtlError("E_OCI_LAYOUT", `${file} ${found ? "is not a file of sensible size" : "is missing"}.`, {
    hint: "Build the app first."
  });
}
function refName(manifest) {
  return manifest.annotations?.[annotationKeys.refName] ?? "";
}
function componentId(manifest, locked) {
  let id = refName(manifest).slice(componentRefPrefix.length);
  if (locked.components.some((component) => component.id === id)) return id;
  throw refused(
    "index.json of the image layout",
    `lists a component "${id.slice(0, 60)}" that the app lacks`
  );
}
function knownDigest(digest, held) {
  for (let known of held) if (known === digest) return known;
  throw new FtlError("E_OCI_LAYOUT", `The app has no component ${digest.slice(0, 80)}.`);
}

// src/oci/registry/mirrors.ts
var noMirrors = /* @__PURE__ */ new Map();
function parseMirrors(entries) {
  return new Map(entries.map(parseMirror));
}
function mirrored(repository, mirrors) {
  let mirror = mirrors.get(repository.registry);
  if (mirror === void 0) return repository;
  let name = mirror.folder === "" ? repository.name : `${mirror.folder}/${repository.name}`;
  return { registry: mirror.registry, name };
}
function parseMirror(entry) {
  let [from = "", to = "", ...more] = entry.split("=");
  try {
    if (more.length > 0) throw new FtlError("E_USAGE", 'More than one "=".');
    let source = parseRepository(`${from}/name`).registry, { registry, name } = parseRepository(to.includes("/") ? to : `${to}/name`);
    return [source, { registry, folder: to.includes("/") ? name : "" }];
  } catch (cause) {
    throw new FtlError("E_USAGE", `"${entry.slice(0, 200)}" is not a mirror of a registry.`, {
      hint: "Write it as ghcr.io=host:port, or ghcr.io=host/folder.",
      cause
    });
  }
}

// src/oci/registry/access.ts
function openForReading(repository, access) {
  let place = mirrored(repository, access.mirrors ?? noMirrors), isMirror = place.registry !== repository.registry;
  return open(place, isMirror ? { ...access, credentials: void 0 } : access);
}
function openForWriting(repository, access) {
  return open(repository, access);
}
async function open({ registry: host, name }, access) {
  let { credentials: given, system, patience } = access, credentials = await findCredentials(host, { given, system });
  return { registry: connect(host, { credentials, system, patience }), name };
}

// src/oci/component/publish.ts
async function publishComponent(component, access) {
  let { name: title, bytes, repository, dryRun } = component, layer = { id: title, digest: digestOf(bytes), size: bytes.length, interface: component.interface }, { manifest, blobs } = componentArtifact(layer, component.annotations), tags = [...new Set(component.tags.map(parseTag))], { registry, name } = await openForWriting(repository, access), scopes = dryRun ? pullScope(name) : pushScopes(name), { digest } = manifest.descriptor, uploadedBytes = 0, all = [
    { digest: layer.digest, bytes },
    ...blobs.map((blob) => ({ digest: blob.descriptor.digest, bytes: blob.bytes }))
  ];
  for (let blob of all) {
    if (await hasBlob(registry, name, { digest: blob.digest, scopes })) continue;
    uploadedBytes += blob.bytes.length;
    let upload = { digest: blob.digest, size: blob.bytes.length, bytes: async () => blob.bytes };
    dryRun || await uploadBlob(registry, name, upload);
  }
  let writtenTags = [];
  for (let reference of [digest, ...tags])
    await findManifest(registry, name, { reference, scopes }) !== digest && (dryRun || await putManifest(registry, name, { reference, bytes: manifest.bytes }), reference !== digest && writtenTags.push(reference));
  return { digest, reference: formatReference({ ...repository, digest }), writtenTags, uploadedBytes };
}

// src/oci/component/pull.ts
async function pullComponent(repository, digest, access) {
  let from = await openForReading(repository, access), artifact = await readArtifact(from, repository, digest);
  return { ...artifact, bytes: await getBlob(from.registry, from.name, artifact.layer) };
}
async function readArtifact({ registry, name }, repository, digest) {
  let what = formatReference({ ...repository, digest }), { bytes } = await getManifest(registry, name, digest), manifest = readManifest(bytes, what);
  return { digest, annotations: manifest.annotations ?? {}, layer: componentLayer(manifest, what) };
}
var componentTypes = [mediaTypes.wasm, mediaTypes.spinComponent];
function componentLayer({ config, layers }, what) {
  let [layer, ...others] = layers;
  if (layers.some(({ mediaType }) => mediaType === mediaTypes.spinApplication))
    throw notOne(`${what} is a whole Spin app, not one component.`, "Name one of its components instead.");
  if (layer === void 0 || others.length > 0 || !componentTypes.includes(layer.mediaType)) {
    let found = `a config ${printType(config)} and ${layers.length} layers, the first ${printType(layer)}`, hint = `Expected one layer ${mediaTypes.wasm}, as "ftl component publish" and "wkg oci push" write it.`;
    throw notOne(`${what} is not a component: it has ${found}.`, hint);
  }
  if (layer.size > limits.component)
    throw refused(what, `has a component of ${layer.size} bytes; at most ${limits.component} are allowed`);
  return layer;
}
function printType(descriptor) {
  let type = descriptor?.mediaType ?? "";
  return /^[\w.+/-]{1,100}$/.test(type) ? type : "of no known type";
}
function notOne(message, hint) {
  return new FtlError("E_OCI_ARTIFACT", message, { hint });
}

// src/oci/registry/tags.ts
var mostPages = 100;
async function listTags({ registry, name }) {
  let tags = [], url = endpoint(registry, name, "tags/list");
  for (let page = 0; page < mostPages; page += 1) {
    let response = await registry.send({ method: "GET", url, maxBytes: limits.json }, pullScope(name));
    if (response.status !== 200) throw registry.failure(`Could not list the tags of ${name}`, response);
    tags.push(...readTags(response.body, `${registry.host}/${name}`));
    let next = /<([^>]*)>\s*;[^,]*\brel="?next"?/i.exec(response.headers.get("link") ?? "")?.[1];
    if (next === void 0) return [...new Set(tags)];
    if (url = parseLocation(next, url), url.origin !== registry.origin) break;
  }
  throw new FtlError("E_OCI_LIMIT", `${registry.host}/${name} lists its tags on more pages than are read.`);
}
function readTags(body, where) {
  let answer;
  try {
    answer = JSON.parse(new TextDecoder().decode(body));
  } catch {
    answer = void 0;
  }
  let tags = isJsonObject(answer) ? answer.tags : void 0;
  if (tags === null) return [];
  if (Array.isArray(tags) && tags.every((tag) => typeof tag == "string")) return tags;
  throw new FtlError("E_OCI_REGISTRY", `${where} answered a list of tags that is none.`);
}

// src/oci/component/resolve.ts
var import_semver = __toESM(require_semver(), 1);
async function resolveReference(reference, access) {
  if (reference.digest !== void 0) return { digest: reference.digest, tag: void 0 };
  let repository = await openForReading(reference, access);
  for (let tag2 of spellings(reference.tag)) {
    let digest2 = await digestOfTag(repository, tag2);
    if (digest2 !== void 0) return { digest: digest2, tag: tag2 };
  }
  let isOpen = reference.tag === void 0 || reference.tag === "latest", tag = isOpen ? highestVersion(await listTags(repository)) : void 0, digest = tag === void 0 ? void 0 : await digestOfTag(repository, tag);
  if (digest !== void 0) return { digest, tag };
  let where = formatReference(reference), problem = isOpen ? "has no tag that is a version" : "does not exist";
  throw new FtlError("E_OCI_REGISTRY", `${where} ${problem}.`, {
    hint: `"ftl component list ${reference.registry}/${reference.name}" shows the tags that are there.`
  });
}
function highestVersion(tags) {
  let versions = tags.filter((tag) => (0, import_semver.valid)(tag) !== null), released = versions.filter((tag) => (0, import_semver.parse)(tag)?.prerelease.length === 0);
  return (0, import_semver.rsort)(released.length > 0 ? released : versions)[0];
}
function spellings(tag) {
  if (tag === void 0) return [];
  let whole = /^v?\d+(?:\.\d+){0,2}$/.test(tag) ? (0, import_semver.coerce)(tag)?.version : void 0;
  return [.../* @__PURE__ */ new Set([tag, ...whole === void 0 ? [] : [whole]])];
}
function digestOfTag({ registry, name }, tag) {
  return findManifest(registry, name, { reference: tag, scopes: pullScope(name) });
}

export {
  annotationKeys,
  findCredentials,
  environmentCredentials,
  publishLayout,
  exportedNames,
  readComponentInterface,
  packApp,
  openLayout,
  openApp,
  copyApp,
  parseMirrors,
  openForReading,
  publishComponent,
  pullComponent,
  listTags,
  resolveReference
};
