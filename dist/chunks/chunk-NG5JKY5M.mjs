import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  checkProjectFile,
  interpretProject,
  parseDocument,
  projectLimits,
  projectWarnings
} from "./chunk-GBKA6UOK.mjs";
import {
  referenceFault
} from "./chunk-FO35PV6D.mjs";
import {
  findProjectFile
} from "./chunk-APIIFAMZ.mjs";
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";

// src/pipeline/project/read-project.ts
import path from "node:path";

// src/spin/address-range.ts
function parseAddressRange(text) {
  let [address = "", prefixText, ...more] = text.split("/"), parsed = parseAddress(address);
  if (parsed === void 0 || more.length > 0) return;
  let prefix = prefixText === void 0 ? parsed.bits : Number(/^\d{1,3}$/.exec(prefixText)?.[0] ?? Number.NaN);
  if (prefix <= parsed.bits)
    return { bits: parsed.bits, prefix, network: parsed.value >> BigInt(parsed.bits - prefix) };
}
function rangeContains(range, host) {
  let address = parseAddress(host);
  return address?.bits !== range.bits ? !1 : address.value >> BigInt(range.bits - range.prefix) === range.network;
}
function parseAddress(text) {
  if (text.includes(":")) {
    let value2 = parseIpv6(text);
    return value2 === void 0 ? void 0 : { bits: 128, value: value2 };
  }
  let value = parseIpv4(text);
  return value === void 0 ? void 0 : { bits: 32, value };
}
function parseIpv4(text) {
  let parts = text.split(".");
  if (!(parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256)))
    return parts.reduce((value, part) => value << 8n | BigInt(part), 0n);
}
function parseIpv6(text) {
  let dotted = /^(.*:)([0-9.]+)$/.exec(text), tail = dotted?.[2]?.includes(".") ? parseIpv4(dotted[2]) : void 0;
  if (dotted?.[2]?.includes(".") && tail === void 0) return;
  let halves = (tail === void 0 ? text : `${dotted?.[1] ?? ""}${(tail >> 16n).toString(16)}:${(tail & 0xffffn).toString(16)}`).split("::");
  if (halves.length > 2) return;
  let [left = [], right = []] = halves.map((half) => half === "" ? [] : half.split(":")), missing = 8 - left.length - right.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return;
  let groups = [...left, ...Array.from({ length: Math.max(missing, 0) }, () => "0"), ...right];
  if (groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group)))
    return groups.reduce((value, group) => value << 16n | BigInt(`0x${group}`), 0n);
}

// src/spin/outbound-hosts.ts
var defaultPorts = {
  http: 80,
  https: 443,
  postgres: 5432,
  mysql: 3306,
  redis: 6379,
  mqtt: 1883
}, anyPort = { from: 0, to: 65536 }, label = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/;
function parseOutboundHost(text) {
  if (text === "insecure:allow-all")
    return { problem: 'is only for manifests of version 1; write "*://*:*"' };
  let separator = text.indexOf("://");
  if (separator < 0) return { problem: 'lacks a scheme, such as "https://"' };
  if (/[A-Z]/.test(text))
    return {
      problem: "has capital letters, so that Spin finds no request that it permits; write it in lower case"
    };
  let scheme = text.slice(0, separator);
  if (scheme !== "*" && !/^[a-z]+$/.test(scheme))
    return { problem: 'has a scheme that is neither letters nor "*"' };
  let rest = text.slice(separator + 3).replace(/\/$/, ""), parts = splitPort(rest);
  if ("problem" in parts) return parts;
  let host = parseHost(parts.host);
  if ("problem" in host) return host;
  let ports = parsePorts(parts.port, scheme);
  return "problem" in ports ? ports : { entry: { scheme, host: host.pattern, ports } };
}
function isEmptyOutboundHost(text) {
  return text.trim() === "" || /^[A-Za-z*]+:\/\/$/.test(text.trim());
}
function permits(entries, destination) {
  let host = destination.host.toLowerCase();
  return host === selfHost ? entries.some(permitsSelf) : entries.some(
    (entry) => (entry.scheme === "*" || entry.scheme === destination.scheme) && destination.port >= entry.ports.from && destination.port < entry.ports.to && matchesHost(entry.host, host)
  );
}
function chainedComponent(host) {
  return /^([a-z0-9-]+)\.spin\.internal$/.exec(host.toLowerCase())?.[1];
}
var selfHost = "self.alt";
function permitsSelf({ scheme, host }) {
  return /^(?:\*|https?)$/.test(scheme) && (host.kind === "any" || host.kind === "self");
}
function matchesHost(pattern, host) {
  return pattern.kind === "any" ? !0 : pattern.kind === "suffix" ? host.endsWith(pattern.suffix) && host.length > pattern.suffix.length : pattern.kind === "name" ? host === pattern.name : pattern.kind === "range" && rangeContains(pattern.range, host);
}
function splitPort(text) {
  if (text === "") return { problem: "lacks a host after the scheme" };
  if (text.startsWith("[")) {
    let match = /^\[([0-9a-f:.]+)\](\/\d{1,3})?(?::(.*))?$/.exec(text);
    return match ? match[2] ? { problem: "has a range of IPv6 addresses, which Spin does not read in brackets" } : match[3] === void 0 ? { problem: "needs a port, as Spin takes the end of the address for one" } : { host: match[1] ?? "", port: match[3] } : { problem: "has a malformed IPv6 address" };
  }
  let colon = text.lastIndexOf(":");
  return colon < 0 ? { host: text, port: void 0 } : { host: text.slice(0, colon), port: text.slice(colon + 1) };
}
function parseHost(host) {
  if (host === "*") return { pattern: { kind: "any" } };
  if (host === "self" || host === selfHost) return { pattern: { kind: "self" } };
  if (host.includes("{") || host.includes("}"))
    return { problem: "has a list in braces, which Spin refuses; write one entry for each host" };
  let range = parseAddressRange(host);
  if (range) return { pattern: { kind: "range", range } };
  if (/[/?#@\s]/.test(host))
    return { problem: "has more than a host and a port: no path, query or user is allowed" };
  if (host.startsWith("*.")) {
    let suffix = host.slice(1);
    return isName(suffix.slice(1)) ? { pattern: { kind: "suffix", suffix } } : { problem: 'has a malformed host name after "*."' };
  }
  return host.includes("*") ? { problem: 'may have "*" only in place of the whole first label' } : isName(host) ? { pattern: { kind: "name", name: host } } : { problem: "has a malformed host name" };
}
function isName(host) {
  return host.length <= 253 && host.split(".").every((part) => label.test(part));
}
function parsePorts(port, scheme) {
  if (port === "*") return anyPort;
  if (port === void 0) {
    if (scheme === "*")
      return { problem: 'needs a port, because "*" has no port of its own; ":*" means all' };
    let own = defaultPorts[scheme];
    return own === void 0 ? { problem: `needs a port, because "${scheme}" has none of its own` } : { from: own, to: own + 1 };
  }
  let match = /^(\d{1,5})(?:\.\.(\d{1,5}))?$/.exec(port), from = Number(match?.[1]), to = match?.[2] === void 0 ? from + 1 : Number(match[2]);
  return !match || from > 65535 || match[2] !== void 0 && to > 65535 ? { problem: 'has a port that is no number up to 65535, range or "*"' } : to <= from ? { problem: "has an empty range of ports: the upper end is excluded" } : { from, to };
}

// src/pipeline/project/read-project.ts
var smallFile = 256 * 1024;
async function readProject(place, system) {
  return (await reviewProject(place, system)).project;
}
async function reviewProject({ profile, purpose, ...place }, system) {
  let file = await findProjectFile(place, system), checked = checkProjectFile(await readProjectDocument({ ...place, projectFile: file }, system)), project = await withFacts(
    place.projectFolder,
    system,
    (known) => interpretProject(checked, { file, profile, purpose, ...known })
  );
  return { project, warnings: projectWarnings(checked.document, project) };
}
async function readProjectDocument(place, system) {
  let file = await findProjectFile(place, system), absolute = path.join(place.projectFolder, file), at = { file, line: 1, column: 1 }, size = (await system.files.stat(absolute))?.size ?? 0;
  if (size > projectLimits.bytes) {
    let message = `${file} has ${size} bytes; at most ${projectLimits.bytes} are read.`;
    throw new FtlError("E_PROJECT_LIMIT", message, { at });
  }
  let bytes = await system.files.readBytes(absolute), text = decodeUtf8(bytes);
  if (text !== void 0) return parseDocument(text, file);
  let hint = "Save it as UTF-8.";
  throw new FtlError("E_PROJECT_SYNTAX", `${file} is not UTF-8.`, { at: { file, ...faultOf(bytes) }, hint });
}
function faultOf(bytes) {
  let start = 0;
  for (let line = 1; start <= bytes.length; line += 1) {
    let end = bytes.indexOf(10, start), own = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (decodeUtf8(own) === void 0)
      return { line, column: new TextDecoder().decode(own).indexOf("�") + 1 };
    start += own.length + 1;
  }
  return { line: 1, column: 1 };
}
async function withFacts(folder, system, work) {
  let known = { kinds: /* @__PURE__ */ new Map(), texts: /* @__PURE__ */ new Map() };
  for (; ; ) {
    let askedKinds = /* @__PURE__ */ new Set(), askedTexts = /* @__PURE__ */ new Set(), outcome = attempt(() => work(factsFrom(known, askedKinds, askedTexts)));
    if (askedKinds.size + askedTexts.size === 0) {
      if ("thrown" in outcome) throw outcome.thrown;
      return outcome.value;
    }
    let root = await system.files.realPath(folder);
    for (let name of askedKinds) known.kinds.set(name, await kindOf(root, name, system));
    for (let name of askedTexts) known.texts.set(name, await textOf(root, name, system));
  }
}
function attempt(work) {
  try {
    return { value: work() };
  } catch (thrown) {
    return { thrown };
  }
}
function factsFrom({ kinds, texts }, askedKinds, askedTexts) {
  return {
    kind: (name) => (kinds.has(name) || askedKinds.add(name), kinds.get(name) ?? "missing"),
    text: (name) => (texts.has(name) || askedTexts.add(name), texts.get(name)),
    outboundHostFault: (entry) => {
      let parsed = parseOutboundHost(entry);
      return "problem" in parsed ? parsed.problem : void 0;
    },
    referenceFault
  };
}
async function kindOf(root, name, { files }) {
  let absolute = path.join(root, name), found = await files.stat(absolute);
  if (found === void 0 || found.kind === "other") return "missing";
  let real = await files.realPath(absolute);
  return real === root || real.startsWith(root + path.sep) ? found.kind : "outside";
}
async function textOf(root, name, system) {
  if (await kindOf(root, name, system) !== "file") return;
  let absolute = path.join(root, name), found = await system.files.stat(absolute);
  if (!(found === void 0 || found.size > smallFile))
    return decodeUtf8(await system.files.readBytes(absolute));
}
function decodeUtf8(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: !0, ignoreBOM: !0 }).decode(bytes);
  } catch {
    return;
  }
}

export {
  defaultPorts,
  parseOutboundHost,
  isEmptyOutboundHost,
  permits,
  chainedComponent,
  selfHost,
  readProject,
  reviewProject,
  readProjectDocument
};
