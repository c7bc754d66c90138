import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  readBoundCatalog,
  throwAll
} from "./chunk-PEY6SRP3.mjs";
import {
  buildFixture,
  createComponentBuilder
} from "./chunk-DSF2A4R6.mjs";
import {
  readGivenVariables,
  spinOfSetup,
  variableInput
} from "./chunk-FS2GI3EZ.mjs";
import {
  findProof,
  readStepOutputs,
  writeProof
} from "./chunk-LJOLOWCB.mjs";
import {
  chooseRuntime,
  forward
} from "./chunk-UAMK4L6I.mjs";
import {
  checkResult,
  connectMcp,
  exchange,
  initializeParams,
  isInputRequired,
  legacyRequest,
  legacyRevisions,
  modernRequest,
  postHeaders,
  readResponse
} from "./chunk-MVUAYEXN.mjs";
import {
  openApp
} from "./chunk-YXNV3MFU.mjs";
import {
  ensureToolchain
} from "./chunk-XI3APGTP.mjs";
import {
  frontComponent,
  stateSecretName,
  withComponent,
  withOutboundHosts
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
  gatewayId,
  require_dist
} from "./chunk-GBKA6UOK.mjs";
import {
  stateFiles
} from "./chunk-NK3X4DZC.mjs";
import {
  conformanceFailures,
  conformanceMarkdown,
  conformanceSummary
} from "./chunk-5FMRN7KZ.mjs";
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";
import {
  __toESM
} from "./chunk-E2NZ5TKH.mjs";

// src/conformance/authorization-rules.ts
import { createHmac } from "node:crypto";

// src/conformance/checks.ts
async function checkRules(rules2, context) {
  let checks = [];
  for (let { id, required, check } of rules2)
    checks.push(await runCheck({ id, required }, () => check(context)));
  return checks;
}
async function runCheck(subject2, check) {
  let problem = await check().catch(messageOf);
  return checkOf(subject2, problem);
}
function checkOf({ id, required = !0, tool, at }, problem) {
  return {
    id,
    required,
    status: problem === void 0 ? "passed" : required ? "failed" : "warning",
    ...problem === void 0 ? {} : { message: problem },
    ...tool === void 0 ? {} : { tool },
    ...at === void 0 ? {} : { at }
  };
}
function messageOf(thrown) {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

// src/conformance/model.ts
function ownSuite(name, checks) {
  let counted = checks.filter(({ required, status }) => required && status !== "skipped");
  return {
    name,
    checks,
    scored: { passed: counted.filter(({ status }) => status !== "failed").length, total: counted.length }
  };
}
function suitesPass(suites) {
  return suites.every(
    ({ checks }) => !checks.some(({ required, status }) => required && status === "failed")
  );
}

// node_modules/jose/dist/webapi/lib/buffer_utils.js
var encoder = new TextEncoder(), decoder = new TextDecoder(), strictDecoder = new TextDecoder("utf-8", { fatal: !0 }), UINT32_RANGE = 2 ** 32;
function concat(...buffers) {
  let size = buffers.reduce((acc, { length }) => acc + length, 0), buf = new Uint8Array(size), i = 0;
  for (let buffer of buffers)
    buf.set(buffer, i), i += buffer.length;
  return buf;
}
var NON_ASCII = /[^\x00-\x7f]/;
function encode(string) {
  if (typeof string == "string" && string.length >= 128) {
    if (NON_ASCII.test(string))
      throw new TypeError("non-ASCII string encountered in encode()");
    return encoder.encode(string);
  }
  let bytes = new Uint8Array(string.length);
  for (let i = 0; i < string.length; i++) {
    let code = string.charCodeAt(i);
    if (code > 127)
      throw new TypeError("non-ASCII string encountered in encode()");
    bytes[i] = code;
  }
  return bytes;
}
function encodeBase64(input, url = !1) {
  if (Uint8Array.prototype.toBase64)
    return input.toBase64({ alphabet: url ? "base64url" : "base64", omitPadding: url });
  let CHUNK_SIZE = 32768, arr = [];
  for (let i = 0; i < input.length; i += CHUNK_SIZE)
    arr.push(String.fromCharCode.apply(null, input.subarray(i, i + CHUNK_SIZE)));
  let encoded = btoa(arr.join(""));
  return url ? encoded.replace(/=/g, "").replace(/\+/g, "-").replace(/\//g, "_") : encoded;
}
function decodeBase64(encoded, url = !1) {
  if (Uint8Array.fromBase64)
    return Uint8Array.fromBase64(encoded, { alphabet: url ? "base64url" : "base64" });
  if (url) {
    if (encoded.includes("+") || encoded.includes("/"))
      throw new TypeError("Invalid base64url");
    encoded = encoded.replace(/-/g, "+").replace(/_/g, "/");
  }
  let binary = atob(encoded), bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++)
    bytes[i] = binary.charCodeAt(i);
  return bytes;
}

// node_modules/jose/dist/webapi/util/errors.js
var JOSEError = class extends Error {
  static code = "ERR_JOSE_GENERIC";
  code = "ERR_JOSE_GENERIC";
  constructor(message2, options) {
    super(message2, options), this.name = this.constructor.name, Error.captureStackTrace?.(this, this.constructor);
  }
};
var JOSENotSupported = class extends JOSEError {
  static code = "ERR_JOSE_NOT_SUPPORTED";
  code = "ERR_JOSE_NOT_SUPPORTED";
};
var JWSInvalid = class extends JOSEError {
  static code = "ERR_JWS_INVALID";
  code = "ERR_JWS_INVALID";
}, JWTInvalid = class extends JOSEError {
  static code = "ERR_JWT_INVALID";
  code = "ERR_JWT_INVALID";
};

// node_modules/jose/dist/webapi/util/base64url.js
var invalid = "The input to be decoded is not correctly encoded.";
function decode(input) {
  try {
    return decodeBase64(typeof input == "string" ? input : decoder.decode(input), !0);
  } catch (cause) {
    throw new TypeError(invalid, { cause });
  }
}
function encode2(input) {
  return encodeBase64(typeof input == "string" ? encoder.encode(input) : input, !0);
}

// node_modules/jose/dist/webapi/lib/validate.js
function isObject(input) {
  if (typeof input != "object" || input === null || Object.prototype.toString.call(input) !== "[object Object]")
    return !1;
  let prototype = Object.getPrototypeOf(input);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
function isDisjoint(...headers) {
  let parameters = /* @__PURE__ */ new Set();
  for (let header of headers)
    if (header)
      for (let parameter of Object.keys(header)) {
        if (parameters.has(parameter))
          return !1;
        parameters.add(parameter);
      }
  return !0;
}
function assertNotSet(value, name) {
  if (value !== void 0)
    throw new TypeError(`${name} can only be called once`);
}
var JWS_RECOGNIZED = { __proto__: null, b64: !0 };
function validateCritDuplicates(Err, protectedHeader) {
  let { crit } = protectedHeader ?? {};
  if (Array.isArray(crit) && new Set(crit).size !== crit.length)
    throw new Err('"crit" (Critical) Header Parameter MUST NOT contain duplicate values');
}
function validateCrit(Err, recognizedDefault, recognizedOption, protectedHeader, joseHeader) {
  if (joseHeader.crit !== void 0 && protectedHeader?.crit === void 0)
    throw new Err('"crit" (Critical) Header Parameter MUST be integrity protected');
  if (!protectedHeader || protectedHeader.crit === void 0)
    return [];
  if (!Array.isArray(protectedHeader.crit) || protectedHeader.crit.length === 0 || protectedHeader.crit.some((input) => typeof input != "string" || input.length === 0))
    throw new Err('"crit" (Critical) Header Parameter MUST be an array of non-empty strings when present');
  let recognized = recognizedOption === void 0 ? recognizedDefault : { __proto__: null, ...recognizedOption, ...recognizedDefault };
  for (let parameter of protectedHeader.crit) {
    if (!(parameter in recognized))
      throw new JOSENotSupported(`Extension Header Parameter "${parameter}" is not recognized`);
    if (!Object.hasOwn(joseHeader, parameter) || joseHeader[parameter] === void 0)
      throw new Err(`Extension Header Parameter "${parameter}" is missing`);
    if (recognized[parameter] && (!Object.hasOwn(protectedHeader, parameter) || protectedHeader[parameter] === void 0))
      throw new Err(`Extension Header Parameter "${parameter}" MUST be integrity protected`);
  }
  return protectedHeader.crit;
}
function validateB64(protectedHeader, extensions) {
  if (extensions.includes("b64")) {
    let b64 = protectedHeader.b64;
    if (typeof b64 != "boolean")
      throw new JWSInvalid('The "b64" (base64url-encode payload) Header Parameter must be a boolean');
    return b64;
  }
  return !0;
}
function serializeJoseHeader(Err, header) {
  let serialized, parsed;
  try {
    serialized = JSON.stringify(header), parsed = JSON.parse(serialized);
  } catch (cause) {
    throw new Err("JOSE Header is not valid JSON", { cause });
  }
  if (!isObject(parsed))
    throw new Err("JOSE Header is not a JSON object");
  return [parsed, serialized];
}

// node_modules/jose/dist/webapi/lib/key.js
var tag = (key) => key[Symbol.toStringTag], jwkMatchesOp = (entry, key, usage) => {
  let { alg } = entry;
  if (key.use !== void 0) {
    let expected = usage === "sign" || usage === "verify" ? "sig" : "enc";
    if (key.use !== expected)
      throw new TypeError(`Invalid key for this operation, its "use" must be "${expected}" when present`);
  }
  if (key.alg !== void 0 && key.alg !== alg)
    throw new TypeError(`Invalid key for this operation, its "alg" must be "${alg}" when present`);
  if (Array.isArray(key.key_ops)) {
    let expectedKeyOp = usage === "encrypt" || usage === "decrypt" ? entry.ops?.[usage === "encrypt" ? 0 : 1] : usage;
    if (expectedKeyOp && !key.key_ops.includes(expectedKeyOp))
      throw new TypeError(`Invalid key for this operation, its "key_ops" must include "${expectedKeyOp}" when present`);
  }
};
async function prepareKey(entry, key, usage) {
  let { alg, secret } = entry, requiresPrivateKey = usage === "decrypt" || usage === "sign";
  if (secret && key instanceof Uint8Array)
    return key;
  let normalized, keyObject;
  if (isObject(key)) {
    if (normalized = normalizeJwk(key), typeof normalized.kty != "string")
      throw invalidKeyType(alg, key, secret);
    if (!(secret ? normalized.kty === "oct" && typeof normalized.k == "string" : normalized.kty !== "oct" && (requiresPrivateKey ? normalized.kty === "AKP" && typeof normalized.priv == "string" || typeof normalized.d == "string" : normalized.d === void 0 && normalized.priv === void 0)))
      throw new TypeError(secret ? 'JSON Web Key for symmetric algorithms must have JWK "kty" (Key Type) equal to "oct" and the JWK "k" (Key Value) present' : `JSON Web Key for this operation must be a ${requiresPrivateKey ? "private" : "public"} JWK`);
    if (jwkMatchesOp(entry, normalized, usage), normalized.kty === "oct")
      return decode(normalized.k);
    if (!Object.isFrozen(key)) {
      let { key_ops } = key;
      Array.isArray(key_ops) && Object.freeze(key_ops), Object.freeze(key);
    }
  } else {
    if (!isKeyLike(key))
      throw invalidKeyType(alg, key, secret);
    let expectedType = secret ? "secret" : requiresPrivateKey ? "private" : "public";
    if (key.type !== expectedType && (secret || ["secret", "public", "private"].includes(key.type)))
      throw new TypeError(`${tag(key)} instances must be of type "${expectedType}" for the ${alg} algorithm`);
    if (isCryptoKey(key))
      return key;
    if (keyObject = key, keyObject.type === "secret")
      return keyObject.export();
  }
  cache ||= /* @__PURE__ */ new WeakMap();
  let cacheKey = key, cached = cache.get(cacheKey);
  if (cached?.[alg])
    return cached[alg];
  if (cached || cache.set(cacheKey, cached = {}), keyObject && typeof keyObject.toCryptoKey == "function") {
    let isPublic = keyObject.type === "public", crv = nist[keyObject.asymmetricKeyDetails?.namedCurve], params = entry.resolve?.({ crv, asymmetricKeyType: keyObject.asymmetricKeyType }) ?? entry.subtle;
    return cached[alg] = keyObject.toCryptoKey(params, isPublic, entry.usages[isPublic ? 0 : 1]);
  }
  return normalized ??= keyObject.export({ format: "jwk" }), normalized.alg = alg, cached[alg] = await jwkToKey(entry, normalized);
}
var cache, nist = {
  __proto__: null,
  prime256v1: "P-256",
  secp384r1: "P-384",
  secp521r1: "P-521"
};
var isCryptoKey = (key) => {
  if (key?.[Symbol.toStringTag] === "CryptoKey")
    return !0;
  try {
    return key instanceof CryptoKey;
  } catch {
    return !1;
  }
}, isKeyObject = (key) => key?.[Symbol.toStringTag] === "KeyObject", isKeyLike = (key) => isCryptoKey(key) || isKeyObject(key);
function message(msg, actual, ...types) {
  if (types.length > 2) {
    let last = types.pop();
    msg += `one of type ${types.join(", ")}, or ${last}.`;
  } else types.length === 2 ? msg += `one of type ${types[0]} or ${types[1]}.` : msg += `of type ${types[0]}.`;
  return actual == null ? msg += ` Received ${actual}` : typeof actual == "function" && actual.name ? msg += ` Received function ${actual.name}` : typeof actual == "object" && actual != null && actual.constructor?.name && (msg += ` Received an instance of ${actual.constructor.name}`), msg;
}
var invalidKeyInput = (actual, ...types) => message("Key must be ", actual, ...types);
function invalidKeyType(alg, actual, secret) {
  let types = ["CryptoKey", "KeyObject", "JSON Web Key"];
  return secret && types.push("Uint8Array"), new TypeError(message(`Key for the ${alg} algorithm must be `, actual, ...types));
}
var unusable = (name, prop = "algorithm.name") => new TypeError(`CryptoKey does not support this operation, its ${prop} must be ${name}`);
function checkUsage(key, usage) {
  if (usage && !key.usages.includes(usage))
    throw new TypeError(`CryptoKey does not support this operation, its usages must include ${usage}.`);
}
function checkModulusLength(alg, key) {
  let { modulusLength } = key.algorithm;
  if (typeof modulusLength != "number" || modulusLength < 2048)
    throw new TypeError(`${alg} requires key modulusLength to be 2048 bits or larger`);
}
function checkCryptoKey(key, expected, usage) {
  let algorithm = key.algorithm;
  if (algorithm.name !== expected.name)
    throw unusable(expected.name);
  if (expected.hash && algorithm.hash?.name !== expected.hash)
    throw unusable(expected.hash, "algorithm.hash");
  if (expected.namedCurve && algorithm.namedCurve !== expected.namedCurve)
    throw unusable(expected.namedCurve, "algorithm.namedCurve");
  if (expected.length !== void 0 && algorithm.length !== expected.length)
    throw unusable(expected.length, "algorithm.length");
  checkUsage(key, usage);
}
function snapshotJwk(jwk) {
  return { __proto__: null, ...jwk };
}
function normalizeJwk(jwk) {
  let normalized = snapshotJwk(jwk);
  if (normalized.ext !== void 0 && typeof normalized.ext != "boolean")
    throw new TypeError('"ext" (Extractable) Parameter must be a boolean');
  if (normalized.key_ops !== void 0) {
    let value = normalized.key_ops, keyOps = Array.isArray(value) ? [...value] : void 0;
    if (!keyOps || keyOps.some((operation) => typeof operation != "string") || new Set(keyOps).size !== keyOps.length)
      throw new TypeError('"key_ops" (Key Operations) Parameter must be an array of unique strings');
    normalized.key_ops = keyOps;
  }
  return normalized;
}
function validateExtractableOption(extractable) {
  if (extractable !== void 0 && typeof extractable != "boolean")
    throw new TypeError('"extractable" option must be a boolean');
  return extractable;
}
async function jwkToKey(entry, jwk, extractable) {
  if (!entry.kty.includes(jwk.kty))
    throw new JOSENotSupported('Invalid or unsupported JWK "alg" (Algorithm) Parameter value');
  let algorithm = entry.resolve?.({ kty: jwk.kty, crv: jwk.crv }) ?? entry.subtle, isPrivate = !!(jwk.d || jwk.priv), keyData = { ...jwk, ext: extractable ?? jwk.ext };
  return keyData.kty !== "AKP" && delete keyData.alg, delete keyData.use, crypto.subtle.importKey("jwk", keyData, algorithm, keyData.ext ?? !isPrivate, jwk.key_ops ?? entry.usages[isPrivate ? 1 : 0]);
}
async function rawKey(key, expected, usage, extractable = !1) {
  return key instanceof Uint8Array && (key = await crypto.subtle.importKey("raw", key, expected, extractable, [usage])), checkCryptoKey(key, expected, usage), key;
}

// node_modules/jose/dist/webapi/lib/key_descriptor.js
function table(entries) {
  let out = { __proto__: null };
  for (let alg in entries)
    out[alg] = { ...entries[alg], alg };
  return out;
}

// node_modules/jose/dist/webapi/lib/jwe_algorithms.js
var wrap = [
  ["encrypt", "wrapKey"],
  ["decrypt", "unwrapKey"]
], derive = [[], ["deriveBits"]], none = [[], []];
function rsaes(bits) {
  return {
    kty: ["RSA"],
    mode: "key-encryption",
    subtle: { name: "RSA-OAEP", hash: `SHA-${bits}` },
    usages: wrap,
    ops: ["wrapKey", "unwrapKey"]
  };
}
function ecdh(mode) {
  return {
    kty: ["EC", "OKP"],
    mode,
    subtle: { name: "ECDH" },
    resolve: ({ kty, crv, asymmetricKeyType }) => {
      if (crv === "X25519" || asymmetricKeyType === "x25519")
        return { name: "X25519" };
      if (kty === "OKP")
        throw new JOSENotSupported('Invalid or unsupported JWK "alg" (Algorithm) Parameter value');
      return { name: "ECDH", namedCurve: crv };
    },
    usages: derive,
    ops: [void 0, "deriveBits"]
  };
}
function aeskw(bits, gcm = !1) {
  return {
    kty: ["oct"],
    mode: "key-wrapping",
    secret: !0,
    subtle: { name: gcm ? "AES-GCM" : "AES-KW", length: bits },
    usages: none,
    ops: gcm ? ["encrypt", "decrypt"] : ["wrapKey", "unwrapKey"]
  };
}
function pbes2() {
  return {
    kty: ["oct"],
    mode: "key-wrapping",
    secret: !0,
    subtle: { name: "PBKDF2" },
    usages: none,
    ops: ["deriveBits", "deriveBits"]
  };
}
var JWE = table({
  dir: {
    kty: ["oct"],
    mode: "direct-encryption",
    secret: !0,
    subtle: { name: "AES-GCM" },
    usages: none,
    ops: ["encrypt", "decrypt"]
  },
  "RSA-OAEP": rsaes(1),
  "RSA-OAEP-256": rsaes(256),
  "RSA-OAEP-384": rsaes(384),
  "RSA-OAEP-512": rsaes(512),
  "ECDH-ES": ecdh("direct-key-agreement"),
  "ECDH-ES+A128KW": ecdh("key-agreement-with-key-wrapping"),
  "ECDH-ES+A192KW": ecdh("key-agreement-with-key-wrapping"),
  "ECDH-ES+A256KW": ecdh("key-agreement-with-key-wrapping"),
  A128KW: aeskw(128),
  A192KW: aeskw(192),
  A256KW: aeskw(256),
  A128GCMKW: aeskw(128, !0),
  A192GCMKW: aeskw(192, !0),
  A256GCMKW: aeskw(256, !0),
  "PBES2-HS256+A128KW": pbes2(),
  "PBES2-HS384+A192KW": pbes2(),
  "PBES2-HS512+A256KW": pbes2()
}), contentOps = ["encrypt", "decrypt"];
function contentEncryption(bits, cbc = !1) {
  return {
    kty: ["oct"],
    secret: !0,
    subtle: { name: cbc ? "AES-CBC" : "AES-GCM", length: bits },
    usages: none,
    ops: contentOps,
    cekBits: bits,
    ivBits: cbc ? 128 : 96,
    cbc
  };
}
var ENC = table({
  A128GCM: contentEncryption(128),
  A192GCM: contentEncryption(192),
  A256GCM: contentEncryption(256),
  "A128CBC-HS256": contentEncryption(256, !0),
  "A192CBC-HS384": contentEncryption(384, !0),
  "A256CBC-HS512": contentEncryption(512, !0)
});

// node_modules/jose/dist/webapi/lib/jws_algorithms.js
var sig = [["verify"], ["sign"]];
function hmac(bits) {
  let subtle = { name: "HMAC", hash: `SHA-${bits}` };
  return { kty: ["oct"], secret: !0, subtle, signing: subtle, usages: sig };
}
function rsa(bits, saltLength) {
  let subtle = { name: saltLength ? "RSA-PSS" : "RSASSA-PKCS1-v1_5", hash: `SHA-${bits}` };
  return {
    kty: ["RSA"],
    subtle,
    signing: saltLength ? { ...subtle, saltLength } : subtle,
    usages: sig,
    minRsaBits: 2048
  };
}
function ecdsa(crv, bits) {
  return {
    kty: ["EC"],
    crv,
    subtle: { name: "ECDSA", namedCurve: crv },
    signing: { name: "ECDSA", hash: `SHA-${bits}` },
    usages: sig
  };
}
function eddsa() {
  let subtle = { name: "Ed25519" };
  return {
    kty: ["OKP"],
    crv: "Ed25519",
    subtle,
    signing: subtle,
    usages: sig
  };
}
function mldsa(parameterSet) {
  let subtle = { name: `ML-DSA-${parameterSet}` };
  return {
    kty: ["AKP"],
    subtle,
    signing: subtle,
    usages: sig
  };
}
var JWS = table({
  HS256: hmac(256),
  HS384: hmac(384),
  HS512: hmac(512),
  RS256: rsa(256),
  RS384: rsa(384),
  RS512: rsa(512),
  PS256: rsa(256, 32),
  PS384: rsa(384, 48),
  PS512: rsa(512, 64),
  ES256: ecdsa("P-256", 256),
  ES384: ecdsa("P-384", 384),
  ES512: ecdsa("P-521", 512),
  EdDSA: eddsa(),
  Ed25519: eddsa(),
  "ML-DSA-44": mldsa(44),
  "ML-DSA-65": mldsa(65),
  "ML-DSA-87": mldsa(87)
});
function jwsAlgorithm(alg) {
  let entry = typeof alg == "string" ? JWS[alg] : void 0;
  if (!entry)
    throw new JOSENotSupported(`alg ${alg} is not supported either by JOSE or your javascript runtime`);
  return entry;
}

// node_modules/jose/dist/webapi/lib/jwt_claims_set.js
var epoch = (date) => Math.floor(date.getTime() / 1e3), multipliers = {
  s: 1,
  m: 60,
  h: 3600,
  d: 86400,
  w: 604800,
  y: 31557600
}, REGEX = /^(\+|\-)? ?(\d+|\d+\.\d+) ?(seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|years?|yrs?|y)(?: (ago|from now))?$/i;
function invalidDuration() {
  throw new TypeError("Invalid time period format");
}
function secs(str) {
  typeof str != "string" && invalidDuration();
  let matched = REGEX.exec(str);
  (!matched || matched[4] && matched[1]) && invalidDuration();
  let value = parseFloat(matched[2]), durationSeconds = Math.round(value * multipliers[matched[3][0].toLowerCase()]);
  return Number.isFinite(durationSeconds) || invalidDuration(), matched[1] === "-" || matched[4] === "ago" ? -durationSeconds : durationSeconds;
}
function validateInput(label, input) {
  if (!Number.isFinite(input))
    throw new TypeError(`Invalid ${label} input`);
  return input;
}
function validateStringClaim(claim, value) {
  if (typeof value != "string")
    throw new TypeError(`"${claim}" claim must be a string`);
}
function validateAudienceClaim(value) {
  if (typeof value != "string" && (!Array.isArray(value) || Array.from(value).some((member) => typeof member != "string")))
    throw new TypeError('"aud" claim must be a string or an array of strings');
}
function numericDate(value, label) {
  return typeof value == "number" ? validateInput(label, value) : value instanceof Date ? validateInput(label, epoch(value)) : epoch(/* @__PURE__ */ new Date()) + secs(value);
}
var producerClaimsSets;
function producerClaimsSet(producer) {
  return producerClaimsSets.get(producer);
}
function jwtClaimsSetBytes(producer) {
  let claimsSet = producerClaimsSet(producer);
  for (let claim of ["iat", "nbf", "exp"]) {
    let value = claimsSet[claim];
    if (typeof value == "number" && !Number.isFinite(value))
      throw new TypeError(`"${claim}" claim must be a finite number`);
  }
  return encoder.encode(JSON.stringify(claimsSet));
}
var JWTClaimsBuilder = class {
  constructor(claimsSet = {}) {
    if (!isObject(claimsSet))
      throw new TypeError("JWT Claims Set MUST be an object");
    (producerClaimsSets ||= /* @__PURE__ */ new WeakMap()).set(this, structuredClone(claimsSet));
  }
  setIssuer(value) {
    return validateStringClaim("iss", value), producerClaimsSet(this).iss = value, this;
  }
  setSubject(value) {
    return validateStringClaim("sub", value), producerClaimsSet(this).sub = value, this;
  }
  setAudience(value) {
    return validateAudienceClaim(value), producerClaimsSet(this).aud = value, this;
  }
  setJti(value) {
    return validateStringClaim("jti", value), producerClaimsSet(this).jti = value, this;
  }
  setNotBefore(value) {
    return producerClaimsSet(this).nbf = numericDate(value, "setNotBefore"), this;
  }
  setExpirationTime(value) {
    return producerClaimsSet(this).exp = numericDate(value, "setExpirationTime"), this;
  }
  setIssuedAt(value) {
    let claimsSet = producerClaimsSet(this);
    return value === void 0 ? claimsSet.iat = epoch(/* @__PURE__ */ new Date()) : typeof value == "string" ? claimsSet.iat = validateInput("setIssuedAt", epoch(/* @__PURE__ */ new Date()) + secs(value)) : claimsSet.iat = numericDate(value, "setIssuedAt"), this;
  }
};

// node_modules/jose/dist/webapi/lib/jws_sign.js
async function createSignature(input, key, rejectUnencoded) {
  let [payload, protectedHeader, unprotectedHeader, crit] = input, encodedProtectedHeader = "";
  if (protectedHeader !== void 0) {
    let normalized = serializeJoseHeader(JWSInvalid, protectedHeader);
    protectedHeader = normalized[0], encodedProtectedHeader = encode2(normalized[1]);
  }
  if (unprotectedHeader !== void 0 && (unprotectedHeader = serializeJoseHeader(JWSInvalid, unprotectedHeader)[0]), !protectedHeader && !unprotectedHeader)
    throw new JWSInvalid("either setProtectedHeader or setUnprotectedHeader must be called before #sign()");
  if (!isDisjoint(protectedHeader, unprotectedHeader))
    throw new JWSInvalid("JWS Protected and JWS Unprotected Header Parameter names must be disjoint");
  let joseHeader = { ...protectedHeader, ...unprotectedHeader };
  validateCritDuplicates(JWSInvalid, protectedHeader);
  let b64 = validateB64(protectedHeader, validateCrit(JWSInvalid, JWS_RECOGNIZED, crit, protectedHeader, joseHeader));
  b64 || rejectUnencoded?.();
  let { alg } = joseHeader;
  if (typeof alg != "string" || !alg)
    throw new JWSInvalid('JWS "alg" (Algorithm) Header Parameter missing or invalid');
  let entry = jwsAlgorithm(alg), encodedPayload = "", signingPayload = payload, signingInput;
  if (b64) {
    let encodedPayloadCache = input[4];
    encodedPayloadCache ? (encodedPayload = encodedPayloadCache[0] ??= encode2(payload), signingPayload = encodedPayloadCache[1] ??= encode(encodedPayload)) : (encodedPayload = encode2(payload), signingInput = encoder.encode(`${encodedProtectedHeader}.${encodedPayload}`));
  }
  signingInput ??= concat(encode(encodedProtectedHeader), encode("."), signingPayload);
  let signingKey = await rawKey(await prepareKey(entry, key, "sign"), entry.subtle, "sign");
  entry.minRsaBits && checkModulusLength(entry.alg, signingKey);
  let jws = {
    signature: encode2(new Uint8Array(await crypto.subtle.sign(entry.signing, signingKey, signingInput))),
    payload: encodedPayload
  };
  return protectedHeader && (jws.protected = encodedProtectedHeader), unprotectedHeader && (jws.header = unprotectedHeader), [jws, b64];
}
async function createCompactSignature(payload, protectedHeader, crit, key, rejectUnencoded) {
  let [jws] = await createSignature([payload, protectedHeader, void 0, crit], key, rejectUnencoded);
  return `${jws.protected}.${jws.payload}.${jws.signature}`;
}

// node_modules/jose/dist/webapi/jwt/sign.js
var SignJWT_base = JWTClaimsBuilder, SignJWT = class extends SignJWT_base {
  #protectedHeader;
  setProtectedHeader(protectedHeader) {
    return assertNotSet(this.#protectedHeader, "setProtectedHeader"), this.#protectedHeader = protectedHeader, this;
  }
  async sign(key, options) {
    return createCompactSignature(jwtClaimsSetBytes(this), this.#protectedHeader, options?.crit, key, () => {
      throw new JWTInvalid("JWTs MUST NOT use unencoded payload");
    });
  }
};

// node_modules/jose/dist/webapi/lib/key_algorithm.js
var algArgument = '"alg" (Algorithm)';
function unsupportedAlg(source = 'JWK "alg" (Algorithm) Parameter') {
  throw new JOSENotSupported(`Invalid or unsupported ${source} value`);
}
function keyAlgorithm(alg, source) {
  return (typeof alg == "string" ? JWS[alg] ?? JWE[alg] : void 0) ?? unsupportedAlg(source);
}

// node_modules/jose/dist/webapi/lib/asn1.js
var formatPEM = (b64, descriptor) => {
  let newlined = (b64.match(/.{1,64}/g) || []).join(`
`);
  return `-----BEGIN ${descriptor}-----
${newlined}
-----END ${descriptor}-----`;
}, genericExport = async (keyType, keyFormat, key) => {
  if (isKeyObject(key)) {
    if (key.type !== keyType)
      throw new TypeError(`key is not a ${keyType} key`);
    return key.export({ format: "pem", type: keyFormat });
  }
  if (!isCryptoKey(key))
    throw new TypeError(invalidKeyInput(key, "CryptoKey", "KeyObject"));
  if (!key.extractable)
    throw new TypeError("CryptoKey is not extractable");
  if (key.type !== keyType)
    throw new TypeError(`key is not a ${keyType} key`);
  return formatPEM(encodeBase64(new Uint8Array(await crypto.subtle.exportKey(keyFormat, key))), `${keyType.toUpperCase()} KEY`);
}, toSPKI = (key) => genericExport("public", "spki", key);

// node_modules/jose/dist/webapi/key/export.js
function exportSPKI(key) {
  return toSPKI(key);
}
async function exportJWK(key) {
  if (isKeyObject(key))
    if (key.type === "secret")
      key = key.export();
    else
      return key.export({ format: "jwk" });
  if (key instanceof Uint8Array)
    return {
      kty: "oct",
      k: encode2(key)
    };
  if (!isCryptoKey(key))
    throw new TypeError(invalidKeyInput(key, "CryptoKey", "KeyObject", "Uint8Array"));
  if (!key.extractable)
    throw new TypeError("non-extractable CryptoKey cannot be exported as a JWK");
  let jwk = await crypto.subtle.exportKey("jwk", key);
  delete jwk.ext, delete jwk.key_ops, delete jwk.use, jwk.kty !== "AKP" && delete jwk.alg;
  for (let parameter of Object.keys(jwk))
    jwk[parameter] === void 0 && delete jwk[parameter];
  return jwk;
}

// node_modules/jose/dist/webapi/key/generate_key_pair.js
function getModulusLengthOption(options) {
  let modulusLength = options?.modulusLength ?? 2048;
  if (typeof modulusLength != "number" || !Number.isInteger(modulusLength) || modulusLength < 2048)
    throw new JOSENotSupported("Invalid or unsupported modulusLength option provided, 2048 bits or larger keys must be used");
  return modulusLength;
}
async function generateKeyPair(alg, options) {
  let extractable = validateExtractableOption(options?.extractable), entry = keyAlgorithm(alg, algArgument);
  entry.secret && unsupportedAlg(algArgument);
  let algorithm;
  if (entry.resolve) {
    let crv = options?.crv ?? "P-256";
    if (!["P-256", "P-384", "P-521", "X25519"].includes(crv))
      throw new JOSENotSupported("Invalid or unsupported crv option provided, supported values are P-256, P-384, P-521, and X25519");
    algorithm = entry.resolve({ crv });
  } else {
    if (entry.crv !== void 0 && options?.crv !== void 0 && options.crv !== entry.crv)
      throw new JOSENotSupported(`Invalid or unsupported crv option provided, the only supported value for ${alg} is ${entry.crv}`);
    algorithm = entry.kty[0] === "RSA" ? {
      ...entry.subtle,
      publicExponent: Uint8Array.of(1, 0, 1),
      modulusLength: getModulusLengthOption(options)
    } : entry.subtle;
  }
  return crypto.subtle.generateKey(algorithm, extractable ?? !1, [
    ...entry.usages[1],
    ...entry.usages[0]
  ]);
}

// src/conformance/test-issuer.ts
var drainMs = 1e3;
async function startTestIssuer(system, { algorithm = "RS256", claims: usual = {} } = {}) {
  let current = await makeKey(algorithm, 1), answer = (request, response) => answerDocument(request, response, { keys: [current.jwk] }), listener = await system.network.serve(answer, { host: "127.0.0.1", port: 0 }), issuer = `http://127.0.0.1:${listener.port}`, audience = "urn:ftl:conformance";
  return {
    issuer,
    jwksUri: `${issuer}/jwks`,
    audience,
    publicKey: () => exportSPKI(current.publicKey),
    sign: (claims = {}, options = {}) => signToken(current, { iss: issuer, aud: audience, ...usual, ...claims }, options),
    variables: async (options = { keys: "public-key" }) => ({
      mcp_oidc_issuer: issuer,
      mcp_oidc_audiences: audience,
      mcp_oidc_algorithms: algorithm,
      mcp_oidc_jwks_uri: options.keys === "jwks" ? `${issuer}/jwks` : "",
      mcp_oidc_public_key: options.keys === "public-key" ? await exportSPKI(current.publicKey) : ""
    }),
    rotate: async () => {
      current = await makeKey(algorithm, current.number + 1);
    },
    close: () => listener.close(drainMs)
  };
}
async function makeKey(algorithm, number) {
  let { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: !0 }), jwk = { ...await exportJWK(publicKey), kid: `key-${number}`, alg: algorithm, use: "sig" };
  return { number, algorithm, privateKey, publicKey, jwk };
}
async function signToken(key, claims, options) {
  let now = Math.floor(Date.now() / 1e3), { typ, kid } = { typ: "at+jwt", kid: key.jwk.kid, ...options }, defaults = { sub: "conformance", client_id: "conformance", iat: now, exp: now + 3600 }, header = { alg: key.algorithm, typ, ...kid === void 0 ? {} : { kid } }, payload = { ...defaults, ...claims };
  return new SignJWT(payload).setProtectedHeader(header).sign(key.privateKey);
}
function answerDocument(request, response, keySet) {
  let issuer = `http://127.0.0.1:${request.socket.localPort}`, metadata = {
    issuer,
    jwks_uri: `${issuer}/jwks`,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    response_types_supported: ["code"],
    code_challenge_methods_supported: ["S256"]
  }, document = {
    "/jwks": keySet,
    "/.well-known/oauth-authorization-server": metadata,
    "/.well-known/openid-configuration": metadata
  }[request.url ?? ""];
  response.writeHead(document === void 0 ? 404 : 200, { "content-type": "application/json" }), response.end(JSON.stringify(document ?? { error: "not_found" }));
}

// src/conformance/authorization-rules.ts
async function checkAuthorization(options) {
  let stranger = await startTestIssuer(options.system);
  try {
    let rules2 = [...openRules, ...refusalRules(stranger), ...grantRules(options)];
    return ownSuite("authorization", await checkRules(rules2, options));
  } finally {
    await stranger.close();
  }
}
var wellKnown = "/.well-known/oauth-protected-resource", openRules = [
  rule("no-token-401", async (options) => refused(await callProbe(options, {}), options)),
  rule("metadata-document", async (options) => {
    let challenge = (await callProbe(options, {}, "/mcp")).headers["www-authenticate"] ?? "", address = /\bresource_metadata="([^"]+)"/.exec(challenge)?.[1];
    return address === void 0 || !URL.canParse(address) ? "the challenge names no resource_metadata" : checkMetadata(await exchange(address, { method: "GET" }, options), options);
  }),
  ...["", "/mcp"].map(
    (path5) => rule(
      `metadata-at-well-known${path5.replace("/", "-")}`,
      async (options) => checkMetadata(await exchange(`${options.url}${wellKnown}${path5}`, { method: "GET" }, options), options)
    )
  ),
  rule("token-in-query-401", async (options) => {
    let token = await options.issuer.sign({ scope: options.requiredScopes.join(" ") });
    return refused(await callProbe(options, {}, `${options.probe.path}?access_token=${token}`), options);
  }),
  rule("identity-headers-401", async (options) => refused(await callProbe(options, { "x-auth-client-id": "admin", "x-auth-user-id": "admin", "X-Auth-Scopes": "admin" }), options)),
  rule(
    "other-scheme-401",
    async (options) => refused(await callProbe(options, { authorization: "Basic YTpi" }), options)
  )
];
function refusalRules(stranger) {
  let now = Math.floor(Date.now() / 1e3);
  return Object.entries({
    "forged-signature-401": ({ issuer }) => stranger.sign({ iss: issuer.issuer, aud: issuer.audience }),
    "other-issuer-401": () => stranger.sign(),
    "expired-401": ({ issuer }) => issuer.sign({ iat: now - 7200, exp: now - 3600 }),
    "without-expiry-401": ({ issuer }) => issuer.sign({ exp: void 0 }),
    "not-yet-valid-401": ({ issuer }) => issuer.sign({ nbf: now + 3600 }),
    "other-audience-401": ({ issuer }) => issuer.sign({ aud: "https://other.example/mcp" }),
    "algorithm-none-401": async ({ issuer }) => resign(await issuer.sign(), "none", () => ""),
    "algorithm-confusion-401": async ({ issuer }) => {
      let key = await issuer.publicKey();
      return resign(
        await issuer.sign(),
        "HS256",
        (text) => createHmac("sha256", key).update(text).digest("base64url")
      );
    },
    "changed-claims-401": async ({ issuer }) => {
      let [header = "", payload = "", signature = ""] = (await issuer.sign()).split("."), claims = JSON.parse(Buffer.from(payload, "base64url").toString());
      return [header, encode3({ ...claims, sub: "admin" }), signature].join(".");
    },
    "garbage-401": async () => "not.a.token"
  }).map(
    ([id, token]) => rule(id, async (options) => {
      let answer = await callProbe(options, { authorization: `Bearer ${await token(options)}` }), named = /\berror="invalid_token"/.test(answer.headers["www-authenticate"] ?? "");
      return refused(answer, options) ?? (named ? void 0 : 'the challenge does not say error="invalid_token"');
    })
  );
}
function grantRules({
  requiredScopes,
  rights,
  staticToken
}) {
  return [
    rule("valid-token-200", async (options) => {
      let token = await options.issuer.sign({ scope: requiredScopes.join(" ") });
      return granted(await callProbe(options, { authorization: `Bearer ${token}` }), options);
    }),
    ...requiredScopes.length === 0 ? [] : [rule("missing-scope-403", (options) => checkScopes(options))],
    ...Object.keys(rights).map((name) => rule(`other-${name}-403`, (options) => checkRight(name, options))),
    ...staticToken === void 0 ? [] : [
      rule(
        "static-token-200",
        async (options) => granted(await callProbe(options, { authorization: `Bearer ${staticToken}` }), options)
      )
    ]
  ];
}
function rule(id, check) {
  return { id, required: !0, check };
}
function callProbe(options, headers, path5 = options.probe.path) {
  let request = modernRequest("tools/call", { name: options.probe.tool, arguments: {} });
  return exchange(
    `${options.url}${path5}`,
    { ...request, headers: { ...request.headers, ...headers } },
    options
  );
}
function refused(answer, { probe: probe2 }) {
  if (answer.text.includes(probe2.text)) return "the call got through to the tool";
  if (answer.status !== 401) return `HTTP ${answer.status}, expected 401`;
  let challenge = answer.headers["www-authenticate"] ?? "";
  return /^Bearer\b/i.test(challenge) ? /\bresource_metadata="/.test(challenge) ? void 0 : "the challenge names no resource_metadata" : "no WWW-Authenticate: Bearer";
}
function granted(answer, { probe: probe2 }) {
  return answer.status !== 200 ? `HTTP ${answer.status}, expected 200` : "error" in readResponse(answer) ? "a JSON-RPC error instead of a result" : answer.text.includes(probe2.text) ? void 0 : "the answer is not that of the tool";
}
async function checkRight(name, options) {
  let scope = options.requiredScopes.join(" "), token = await options.issuer.sign({ scope, [name]: "conformance-other" }), answer = await callProbe(options, { authorization: `Bearer ${token}` });
  return answer.text.includes(options.probe.text) ? "the call got through to the tool" : answer.status === 403 ? void 0 : `HTTP ${answer.status}, expected 403`;
}
async function checkScopes(options) {
  let token = await options.issuer.sign({ scope: "something-else" }), answer = await callProbe(options, { authorization: `Bearer ${token}` });
  if (answer.text.includes(options.probe.text)) return "the call got through to the tool";
  if (answer.status !== 403) return `HTTP ${answer.status}, expected 403`;
  let challenge = answer.headers["www-authenticate"] ?? "";
  if (!/\berror="insufficient_scope"/.test(challenge))
    return 'the challenge does not say error="insufficient_scope"';
  let scopes = /\bscope="([^"]*)"/.exec(challenge)?.[1]?.split(" ") ?? [];
  return options.requiredScopes.filter((scope) => !scopes.includes(scope)).length === 0 ? void 0 : "the challenge does not name every scope that is needed";
}
function checkMetadata(answer, { url, issuer }) {
  if (answer.status !== 200) return `HTTP ${answer.status} for the metadata, expected 200`;
  let document = parseJson(answer.text);
  if (!isJsonObject(document)) return "the metadata is not a JSON object";
  if (document.resource !== `${url}/mcp`) return `"resource" is not the URL of the endpoint, ${url}/mcp`;
  let servers = document.authorization_servers;
  return Array.isArray(servers) && servers.includes(issuer.issuer) ? void 0 : "the issuer is not named";
}
function resign(token, alg, sign) {
  let [header = "", payload = ""] = token.split("."), fields = JSON.parse(Buffer.from(header, "base64url").toString()), text = `${encode3({ ...fields, alg })}.${payload}`;
  return `${text}.${sign(text)}`;
}
function encode3(value) {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

// src/conformance/http-rules.ts
async function checkHttpRules(options) {
  return ownSuite("http", await checkRules(rules, (request, path5) => {
    let url = path5 === void 0 ? options.url : new URL(path5, options.url).href;
    return exchange(url, request, options);
  }));
}
var unknownTool = { name: "no_such_tool_here", arguments: {} };
function rule2(id, check) {
  return { id, required: !0, check };
}
var rules = [
  // Clients that probe for the GET stream loop or hang on anything else than 405.
  rule2("get-405", (send) => checkNotAllowed(send, "GET")),
  rule2("delete-405", (send) => checkNotAllowed(send, "DELETE")),
  rule2("notification-202", async (send) => {
    let answer = await send({ headers: { ...postHeaders, "mcp-protocol-version": "2025-11-25" }, body: '{"jsonrpc":"2.0","method":"notifications/initialized"}' });
    return expectStatus(answer, [202]) ?? (answer.text === "" ? void 0 : "a body after a notification");
  }),
  rule2("initialize-echoes-version", (send) => checkInitialize(send, "2025-06-18", ["2025-06-18"])),
  rule2("initialize-negotiates", (send) => checkInitialize(send, "1999-01-01", legacyRevisions)),
  rule2("unsupported-version", async (send) => {
    let answer = await send(modernRequest("tools/list", {}, { version: "2099-01-01" })), supported = errorOf(answer).data?.supported, listed = Array.isArray(supported) && supported.length > 0;
    return expectError(answer, { statuses: [400], code: -32022 }) ?? (listed ? void 0 : "no data.supported");
  }),
  rule2("header-mismatch", async (send) => {
    let request = modernRequest("tools/list", {}), answer = await send({ ...request, headers: { ...request.headers, "mcp-method": "ping" } });
    return expectError(answer, { statuses: [400], code: -32020 });
  }),
  rule2(
    "unknown-method-modern",
    async (send) => expectError(await send(modernRequest("no/such", {})), { statuses: [404], code: -32601 })
  ),
  rule2(
    "unknown-method-legacy",
    async (send) => expectError(await send(legacyRequest("no/such", {})), { statuses: [200], code: -32601 })
  ),
  rule2(
    "unknown-tool-modern",
    async (send) => checkUnknownTool(await send(modernRequest("tools/call", unknownTool)))
  ),
  rule2(
    "unknown-tool-legacy",
    async (send) => checkUnknownTool(await send(legacyRequest("tools/call", unknownTool)))
  ),
  rule2(
    "parse-error",
    async (send) => expectError(await send({ headers: postHeaders, body: "{" }), { statuses: [400], code: -32700 })
  ),
  rule2("batch-refused", async (send) => {
    let { headers, body } = legacyRequest("ping", {});
    return expectError(await send({ headers, body: `[${body},${body}]` }), {
      statuses: [400],
      code: -32600
    });
  }),
  rule2("large-id-kept", (send) => checkIdKept(send, "9007199254740993")),
  rule2("string-id-kept", (send) => checkIdKept(send, '"ftl-\\u00e9-9"')),
  rule2("origin-refused", async (send) => {
    let { headers, body } = legacyRequest("ping", {});
    return expectStatus(
      await send({ headers: { ...headers, origin: "https://attacker.example" }, body }),
      [403]
    );
  }),
  rule2("cors-without-credentials", checkCors),
  rule2(
    "unknown-path-404",
    async (send) => expectStatus(await send(legacyRequest("ping", {}), "/mcp-no-such-endpoint"), [404])
  ),
  rule2(
    "unknown-component-404",
    async (send) => expectStatus(await send(legacyRequest("ping", {}), "/mcp/x/no-such-component"), [404])
  ),
  {
    id: "unknown-session-404",
    required: !1,
    check: async (send) => {
      if ((await send(legacyRequest("initialize", initializeParams("2025-11-25")))).headers["mcp-session-id"] === void 0) return;
      let { headers, body } = legacyRequest("ping", {});
      return expectStatus(await send({ headers: { ...headers, "mcp-session-id": "unknown" }, body }), [404]);
    }
  }
];
async function checkNotAllowed(send, method) {
  let answer = await send({ method, headers: { accept: "text/event-stream" } }), allowed = /\bPOST\b/.test(answer.headers.allow ?? "");
  return expectStatus(answer, [405]) ?? (allowed ? void 0 : "no Allow: POST");
}
function checkUnknownTool(answer) {
  return expectError(answer, { statuses: [200, 400, 404], code: -32602 });
}
async function checkInitialize(send, version, expected) {
  let answer = await send(legacyRequest("initialize", initializeParams(version))), response = readResponse(answer);
  if ("error" in response) return `error ${response.error.code} instead of a version to go on with`;
  let given = String(response.result.protocolVersion);
  return expected.includes(given) ? void 0 : `asked for ${version}, got ${given}`;
}
async function checkIdKept(send, id) {
  let { headers } = legacyRequest("ping", {}), answer = await send({ headers, body: `{"jsonrpc":"2.0","id":${id},"method":"ping"}` }), sent = JSON.parse(id);
  return (typeof sent == "number" ? new RegExp(`"id"\\s*:\\s*${id}[,}\\s]`).test(answer.text) : JSON.parse(answer.text).id === sent) ? void 0 : `the id ${id} did not come back as it was sent`;
}
async function checkCors(send) {
  let answer = await send({ method: "OPTIONS", headers: {
    origin: "https://attacker.example",
    "access-control-request-method": "POST",
    "access-control-request-headers": "authorization,content-type"
  } });
  return answer.status >= 500 ? `HTTP ${answer.status} to a preflight request` : answer.headers["access-control-allow-credentials"] === "true" ? "Access-Control-Allow-Credentials is given to any origin" : void 0;
}
function expectStatus({ status }, statuses2) {
  return statuses2.includes(status) ? void 0 : `HTTP ${status}, expected ${statuses2.join(" or ")}`;
}
function expectError(answer, { statuses: statuses2, code }) {
  let error = errorOf(answer);
  return (error.code === code ? void 0 : `error ${error.code}, expected ${code}`) ?? expectStatus(answer, statuses2);
}
function errorOf(answer) {
  let response = readResponse(answer);
  return "error" in response ? response.error : { code: "none (a result)" };
}

// src/conformance/scenario-verdicts.ts
var import_yaml = __toESM(require_dist(), 1);
var messageLimit = 1e3;
function judgeScenarios(records, options) {
  let { revision, scored, mustPass, expectedFailures = /* @__PURE__ */ new Map() } = options, byName = new Map(records.map((record) => [record.scenario, record])), checks = [.../* @__PURE__ */ new Set([...scored, ...mustPass, ...byName.keys()])].map((id) => {
    let required = mustPass.includes(id), verdict = judge(byName.get(id)), reason = required ? void 0 : expectedFailures.get(id);
    return reason === void 0 || verdict.status === "passed" ? { id, required, ...verdict } : { id, required, status: verdict.status, message: `known: ${reason}` };
  }), passing = checks.filter(({ id, status }) => scored.includes(id) && passes(status)).map(({ id }) => id);
  return {
    name: "official",
    revision,
    checks,
    scored: { passed: passing.length, total: scored.length },
    newlyPassing: passing.filter((id) => !mustPass.includes(id))
  };
}
function readScoredScenarios(requirements) {
  let list = (0, import_yaml.parse)(requirements, { maxAliasCount: 0 })?.server;
  if (Array.isArray(list) && list.every((name) => typeof name == "string")) return list;
  throw new FtlError(
    "E_CONFORMANCE_SUITE",
    "The requirements of the official suite have no list of server scenarios."
  );
}
function judge(record) {
  if (record === void 0)
    return { status: "failed", message: "The suite did not run this scenario to its end." };
  let failures = record.checks.filter(({ status }) => status === "FAILURE"), warnings = record.checks.filter(({ status }) => status === "WARNING");
  return failures.length > 0 ? { status: "failed", message: describe(failures) } : warnings.length > 0 ? { status: "warning", message: describe(warnings) } : { status: record.checks.length > 0 && record.checks.every(({ status }) => status === "SKIPPED") ? "skipped" : "passed" };
}
function describe(checks) {
  let text = checks.map(({ id, message: message2 }) => message2 === "" ? id : `${id}: ${message2}`).join("; ");
  return text.length > messageLimit ? `${text.slice(0, messageLimit)}…` : text;
}
function passes(status) {
  return status === "passed" || status === "warning";
}

// src/conformance/suite-process.ts
import path2 from "node:path";

// src/conformance/scenario-records.ts
import path from "node:path";
var folderPattern = /^server-(.+)-\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z$/, statuses = ["SUCCESS", "FAILURE", "WARNING", "INFO", "SKIPPED"], recordLimit = 16 * 1024 * 1024;
async function readScenarioRecords(folder, system) {
  let records = [];
  for (let { name } of await system.files.list(folder)) {
    let scenario = folderPattern.exec(name)?.[1], file = path.join(folder, name, "checks.json");
    if (scenario === void 0) continue;
    let stat = await system.files.stat(file);
    if (stat !== void 0) {
      if (stat.size > recordLimit) throw malformed(name, `is larger than ${recordLimit} bytes`);
      records.push({ scenario, checks: readChecks(await system.files.readText(file), name) });
    }
  }
  return records;
}
function readChecks(text, name) {
  let value;
  try {
    value = parseJson(text);
  } catch (cause) {
    throw malformed(name, "is not JSON", cause);
  }
  if (!Array.isArray(value)) throw malformed(name, "is not a list");
  return value.map((check) => readCheck(check, name));
}
function readCheck(value, name) {
  let { id, status, errorMessage, details } = value ?? {};
  if (typeof id != "string" || typeof status != "string" || !statuses.includes(status))
    throw malformed(name, "has a check without id or status");
  let remark = details?.message, message2 = [errorMessage, remark].find((text) => typeof text == "string") ?? "";
  return { id, status, message: String(message2) };
}
function malformed(name, what, cause) {
  return new FtlError("E_CONFORMANCE_SUITE", `${name}/checks.json of the official suite ${what}.`, { cause });
}

// src/conformance/suite-process.ts
var scenarioTimeoutMs = 3e4, runTimeoutMs = 20 * 6e4;
function suiteFile(name, { folder }) {
  return path2.join(folder, "node_modules/@modelcontextprotocol/conformance", name);
}
async function runSuiteProcess(selection, options) {
  let { outputFolder, system } = options, recordFolder = await system.files.temporaryFolder("ftl-conformance");
  await runProgram(selection, { ...options, recordFolder }).finally(
    () => replaceFolder(recordFolder, outputFolder, system)
  );
  let records = await readScenarioRecords(recordFolder, system);
  if (records.length === 0) throw unusable2("wrote no records");
  return records;
}
async function replaceFolder(from, to, system) {
  await system.files.remove(to);
  for (let { name, kind } of await system.files.list(from)) {
    let [source, target] = [path2.join(from, name), path2.join(to, name)];
    kind === "file" && await system.files.copy(source, target), kind === "folder" && await replaceFolder(source, target, system);
  }
}
async function runProgram(selection, options) {
  let { url, toolchain, recordFolder, system } = options, program = suiteFile("dist/index.js", toolchain), args = ["server", "--url", url, ...selection], limits = ["--timeout", String(scenarioTimeoutMs), "--output-dir", recordFolder], run = await system.processes.run(toolchain.nodePath, [program, ...args, ...limits], {
    cwd: recordFolder,
    env: suiteEnvironment(system.env),
    timeoutMs: runTimeoutMs
  }).catch((error) => {
    throw error instanceof FtlError && error.code === "E_CANCELLED" ? error : unusable2("could not be started", error);
  });
  if (await system.files.write(path2.join(recordFolder, "output.txt"), `${run.stdout}
${run.stderr}`), run.timedOut) throw unusable2(`did not end within ${runTimeoutMs / 6e4} minutes`);
  if (run.exitCode > 1) throw unusable2(`ended with exit code ${run.exitCode}`);
}
function suiteEnvironment(env) {
  return { ...Object.fromEntries(["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot", "LANG"].map((name) => [name, env[name]])), NO_COLOR: "1" };
}
async function readSuiteFile(name, { toolchain, system }) {
  let text = await system.files.readTextIfExists(suiteFile(name, toolchain));
  if (text === void 0) throw unusable2(`is not complete: ${path2.basename(name)} is missing`);
  return text;
}
function unusable2(what, cause) {
  return new FtlError("E_CONFORMANCE_SUITE", `The official conformance suite ${what}.`, {
    cause,
    hint: 'Run "ftl setup" to install the toolchain again; output.txt in .ftl/conformance has what the suite printed.'
  });
}

// src/conformance/official-suite.ts
var revisions = ["2026-07-28", "2025-11-25"];
async function runOfficialSuite(options) {
  let { revision } = options, scored = readScoredScenarios(await readSuiteFile(`requirements/${revision}.yaml`, options)), records = await runSuiteProcess(["--requirements", revision], options);
  return judgeScenarios(records, { ...options, scored });
}
var mostSecondRuns = 3;
async function runFailedAgain(suite, options) {
  let failed = suite.checks.filter(({ required, status }) => required && status === "failed");
  if (failed.length === 0 || failed.length > mostSecondRuns) return suite;
  let passed = /* @__PURE__ */ new Map();
  for (let check of failed)
    await runAlone(check.id, options) !== "failed" && passed.set(check.id, {
      ...check,
      status: "warning",
      message: `passed in a second run, alone; first: ${check.message ?? ""}`
    });
  let { scored } = suite;
  return {
    ...suite,
    checks: suite.checks.map((check) => passed.get(check.id) ?? check),
    scored: { ...scored, passed: scored.passed + passed.size }
  };
}
async function runAlone(id, options) {
  let { revision, outputFolder } = options, selection = ["--scenario", id, "--spec-version", revision];
  try {
    let records = await runSuiteProcess(selection, { ...options, outputFolder: `${outputFolder}-${id}` }), { checks } = judgeScenarios(records, { revision, scored: [id], mustPass: [id] });
    return checks.find((check) => check.id === id)?.status ?? "failed";
  } catch (error) {
    if (error instanceof FtlError && error.code === "E_CONFORMANCE_SUITE") return "failed";
    throw error;
  }
}

// src/conformance/prepare-app.ts
var fixtureId = "conformance-fixture";
function prepareApp(app, { fixture, issuer }) {
  let unlimited = withHighLimits(app.locked), joined = fixture === void 0 ? unlimited : withFixture(unlimited, fixture);
  return {
    locked: issuer === void 0 ? joined : withIssuer(joined, issuer.origin),
    componentFile: (digest) => digest === fixture?.digest ? fixture.file : app.componentFile(digest),
    variables: {
      // On loopback an app that is told no public URL takes the one it is called by, where the suite can reach it.
      mcp_public_url: "",
      ...fixture === void 0 ? {} : askFixture(app.locked),
      ...issuer === void 0 ? {} : { ...noEndpoints, ...issuer.variables }
    }
  };
}
var noEndpoints = {
  mcp_oidc_authorize_endpoint: "",
  mcp_oidc_token_endpoint: "",
  mcp_oidc_userinfo_endpoint: ""
};
function askFixture({ variables }) {
  return { mcp_request_components: [variables.mcp_request_components?.default, `${fixtureId}:mcp`].filter(Boolean).join(",") };
}
function withFixture(locked, { digest }) {
  return withComponent(locked, { component: {
    id: fixtureId,
    metadata: { description: "What the official conformance suite asks for." },
    source: { content_type: "application/wasm", digest }
  }, calledBy: gatewayId });
}
function withHighLimits(locked) {
  let components = locked.components.map((component) => {
    let config = Object.entries(component.config ?? {}).map(
      ([name, value]) => /^settings(?:_|$)/.test(name) && value.includes('"window_seconds":') ? [name, value.replace(/"limit":\d+/, '"limit":1000000000')] : [name, value]
    );
    return component.config === void 0 ? component : { ...component, config: Object.fromEntries(config) };
  });
  return { ...locked, components };
}
function withIssuer(locked, origin) {
  return withOutboundHosts(locked, frontComponent(locked), [origin]);
}

// src/conformance/ratchet.ts
var import_yaml2 = __toESM(require_dist(), 1);
import path3 from "node:path";
async function readRatchet(system) {
  let text = await system.files.readText(ratchetFile(system.packageRoot)), value = JSON.parse(text);
  for (let list of Object.values(value))
    if (!Array.isArray(list) || !list.every((name) => typeof name == "string"))
      throw damaged("scored-scenarios.json");
  return value;
}
async function readExpectedFailures(revision, system) {
  let name = `baseline-${revision}.yml`, text = await system.files.readTextIfExists(path3.join(system.packageRoot, "conformance", name));
  if (text === void 0) return /* @__PURE__ */ new Map();
  let list = (0, import_yaml2.parse)(text, { maxAliasCount: 0 })?.server;
  if (!Array.isArray(list) || !list.every((entry) => typeof entry == "string")) throw damaged(name);
  let reasons = new Map(
    [...text.matchAll(/^ *- *([^\s#]+) *# *(.+)$/gm)].map(([, id = "", why = ""]) => [id, why])
  );
  return new Map(list.map((id) => [id, reasons.get(id) ?? "expected"]));
}
function ratchetFile(packageRoot) {
  return path3.join(packageRoot, "conformance", "scored-scenarios.json");
}
function damaged(name) {
  return new FtlError("E_CONFORMANCE_SUITE", `conformance/${name} is not a list of scenarios.`, {
    hint: "Install the package again."
  });
}

// src/conformance/run-conformance.ts
import path4 from "node:path";

// src/conformance/rights.ts
import { randomUUID } from "node:crypto";
function claimsOfRights(oidc) {
  let [subject2] = oidc?.allowedSubjects ?? [], claims = (oidc?.requiredClaims ?? []).map(([name, values]) => [name, values[0]]);
  return {
    ...Object.fromEntries(claims),
    ...oidc?.organizationId === void 0 ? {} : { org_id: oidc.organizationId },
    ...subject2 === void 0 ? {} : { sub: subject2 }
  };
}
function staticRights({ oidc }) {
  let { sub = "conformance", org_id: organization = "", ...others } = claimsOfRights(oidc), scopes = oidc?.requiredScopes ?? [], separators = /[:;,\s]/, said = [...scopes, sub, String(organization)];
  if (!(Object.keys(others).length > 0 || said.some((value) => separators.test(value))))
    return `conformance:${sub}:${scopes.join(",")}${organization === "" ? "" : `::${String(organization)}`}`;
}
function makeStaticToken(project) {
  let { staticTokens } = project.mcp;
  if (staticTokens === void 0) return { staticToken: void 0, variables: {} };
  let token = randomUUID(), rights = staticRights(project);
  return {
    staticToken: rights === void 0 ? void 0 : token,
    variables: { [staticTokens]: `${token}:${rights ?? "conformance:conformance:"}` }
  };
}

// src/conformance/token-proxy.ts
var connectionHeaders = /* @__PURE__ */ new Set([
  "connection",
  "keep-alive",
  "proxy-connection",
  "te",
  "trailer",
  "upgrade"
]);
async function startTokenProxy({ target, token, system }) {
  let pass = (request, response) => {
    let options = {
      method: request.method ?? "GET",
      path: request.url ?? "/",
      headers: { ...endToEnd(request.headers), authorization: `Bearer ${token}` },
      agent: !1
    }, answerHeaders = (answer) => endToEnd(answer.headers);
    forward({ request, response, target: new URL(target), options, answerHeaders }, system);
  }, listener = await system.network.serve(pass, { host: "127.0.0.1", port: 0 });
  return { url: `http://127.0.0.1:${listener.port}`, close: () => listener.close() };
}
function endToEnd(headers) {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !connectionHeaders.has(name)));
}

// src/conformance/tool-contract.ts
import { isDeepStrictEqual } from "node:util";
var exampleTimeoutMs = 6e4;
async function checkTools(options) {
  let { url, token, system } = options, connected = await connectMcp(`${url}/mcp`, { token, timeoutMs: exampleTimeoutMs, system }).then(async (client2) => ({ client: client2, listed: await client2.listTools() })).catch((thrown) => messageOf(thrown));
  if (typeof connected == "string") return ownSuite("tools", [checkOf({ id: "listed" }, connected)]);
  let { client, listed } = connected, listings = [...checkListed(listed, options), checkNothingElse(listed, options)], scoped = [];
  for (let component of options.catalog.components) scoped.push(await checkScoped(component, options));
  return ownSuite("tools", [...listings, ...scoped, ...await checkExamples(client, listed, options)]);
}
function checkListed(listed, options) {
  let byName = new Map(listed.map((tool) => [tool.name, tool]));
  return options.catalog.components.flatMap(
    (component) => component.tools.map((tool) => {
      let name = outerName(component, tool.name);
      return checkOf(
        subject(`listed:${name}`, component, options),
        compare(byName.get(name), { ...tool, name })
      );
    })
  );
}
function checkNothingElse(listed, options) {
  let { catalog, ignoredComponents = [] } = options, open = catalog.components.filter(({ discovery }) => discovery === "request").map(({ name }) => name), expected = new Set(
    catalog.components.flatMap((component) => component.tools.map(({ name }) => outerName(component, name)))
  ), others = listed.map(({ name }) => name).filter((name) => !expected.has(name)).filter(
    (name) => ![...open, ...ignoredComponents].some((component) => name.startsWith(`${component}__`))
  ), problem = others.length === 0 ? void 0 : `listed, but not in the catalog: ${others.slice(0, 20).join(", ")}`;
  return checkOf({ id: "listed-nothing-else" }, problem);
}
function checkScoped(component, options) {
  let { url, token, system } = options;
  return runCheck({ ...subject(`scoped:${component.name}`, component, options) }, async () => {
    let names = (await (await connectMcp(`${url}/mcp/x/${component.name}`, { token, system })).listTools()).map(({ name }) => name).sort();
    if (component.discovery === "request") return;
    let expected = component.tools.map(({ name }) => name).sort();
    return isDeepStrictEqual(names, expected) ? void 0 : `lists ${names.join(", ")}; expected ${expected.join(", ")}`;
  });
}
async function checkExamples(client, listed, { project, catalog }) {
  let checks = [], called = /* @__PURE__ */ new Set();
  for (let tool of project.tools)
    for (let [index, example] of tool.examples.entries()) {
      let name = `${tool.name}__${example.tool}`;
      called.add(name);
      let about = { id: `example:${name}:${index + 1}`, tool: name, at: example.at };
      checks.push(await runCheck(about, () => callExample(client, { name, example, listed })));
    }
  let silent = catalog.components.flatMap((component) => component.tools.map(({ name }) => outerName(component, name))).filter((name) => !called.has(name));
  return silent.length === 0 ? checks : [...checks, withoutExample(silent)];
}
async function callExample(client, call) {
  let { name, example, listed } = call, metadata = listed.find((tool) => tool.name === name);
  if (metadata === void 0) return `the example is for a tool "${example.tool}" that is not listed`;
  let response = await client.callTool(metadata, example.arguments);
  if ("error" in response)
    return `the call gave JSON-RPC error ${response.error.code}: ${response.error.message}`;
  if (isInputRequired(response.result)) return "The tool asks for input, which an example cannot give";
  let faults = checkResult(response.result, {
    expect: example.expect,
    outputSchema: metadata.outputSchema
  });
  return faults.length === 0 ? void 0 : faults.slice(0, 5).join("; ");
}
function withoutExample(names) {
  let shown = names.slice(0, 20).join(", ");
  return { id: "without-example", status: "skipped", required: !1, message: `No example is declared for ${names.length === 1 ? "" : `${names.length} tools: `}${shown}` };
}
function compare(listed, expected) {
  if (listed === void 0) return "in the catalog, but not listed";
  let different = [.../* @__PURE__ */ new Set([...Object.keys(listed), ...Object.keys(expected)])].filter((key) => !isDeepStrictEqual(listed[key], expected[key]));
  return different.length === 0 ? void 0 : `listed with another ${different.join(", ")} than the catalog has`;
}
function outerName(component, tool) {
  return `${component.name}__${tool}`;
}
function subject(id, component, { project }) {
  let tool = project.tools.find(({ name }) => name === component.name);
  return { id, tool: component.name, at: tool?.at };
}

// src/conformance/while-running.ts
import { randomUUID as randomUUID2 } from "node:crypto";
async function whileRunning(app, { project, variables, runtime, system }, work) {
  let values = { ...{ [stateSecretName(project)]: `${randomUUID2()}${randomUUID2()}` }, ...variables, ...app.variables }, running = await runtime.start(app, { port: 0, variables: values, onLog: logLine(system) }, system);
  try {
    return await work(running);
  } finally {
    await running.stop();
  }
}
function logLine({ log }) {
  return (component, line) => log.detail(`${component}: ${line}`);
}
function allScopes({ oidc, tools }) {
  let ofTools = tools.flatMap(({ requiredScopes, toolScopes }) => [
    ...requiredScopes,
    ...toolScopes.flatMap(([, scopes]) => scopes)
  ]);
  return [.../* @__PURE__ */ new Set([...oidc?.requiredScopes ?? [], ...ofTools])];
}

// src/conformance/run-conformance.ts
var probe = {
  path: `/mcp/x/${fixtureId}`,
  tool: "test_simple_text",
  text: "This is a simple text response for testing."
};
async function runConformance(options) {
  let { app, project, runtime, system } = options, suites = project.accessControl === "private" ? await runPrivate(options) : await runPublic(options);
  if (system.signal.aborted) throw new FtlError("E_CANCELLED", "Stopped.");
  return { runtime: runtime.name, digest: app.appDigest, suites, passed: suitesPass(suites) };
}
async function runPublic(options) {
  let { app, fixture } = options;
  return whileRunning(prepareApp(app, { fixture }), options, ({ url }) => runOpenSuites(url, options));
}
async function runPrivate(options) {
  let { app, fixture, project, system } = options, issuer = await startTestIssuer(system, { claims: claimsOfRights(project.oidc) });
  try {
    let { staticToken, variables: ofToken } = makeStaticToken(project), variables = { ...await issuer.variables({ keys: "jwks" }), ...ofToken }, prepared = prepareApp(app, { fixture, issuer: { origin: issuer.issuer, variables } });
    return await whileRunning(
      prepared,
      options,
      (running) => runClosedSuites(running, { ...options, issuer, staticToken })
    );
  } finally {
    await issuer.close();
  }
}
async function runClosedSuites({ url }, options) {
  let { issuer, staticToken, project, system } = options, requiredScopes = project.oidc?.requiredScopes ?? [], token = await issuer.sign({ scope: allScopes(project).join(" ") }), proxy = await startTokenProxy({ target: url, token, system });
  try {
    let open = await runOpenSuites(proxy.url, options), authorization = await checkAuthorization({
      url,
      issuer,
      requiredScopes,
      rights: claimsOfRights(project.oidc),
      staticToken,
      probe,
      system
    });
    return [...open, authorization];
  } finally {
    await proxy.close();
  }
}
async function runOpenSuites(url, options) {
  let { catalog, project, toolchain, outputFolder, system } = options, ratchet = await readRatchet(system), runs = await Promise.all(
    revisions.map(async (revision) => ({
      url: `${url}${probe.path}`,
      revision,
      toolchain,
      outputFolder: path4.join(outputFolder, `official-${revision}`),
      ...expectations(ratchet[revision] ?? [], await readExpectedFailures(revision, system), project),
      system
    }))
  ), first = await Promise.all(runs.map(async (run) => ({ run, suite: await runOfficialSuite(run) }))), suites = [];
  for (let { run, suite } of first) suites.push(await runFailedAgain(suite, run));
  let tools = await checkTools({ url, catalog, project, ignoredComponents: [fixtureId], system });
  return [...suites, tools, await checkHttpRules({ url: `${url}/mcp`, system })];
}
function expectations(mustPass, expectedFailures, { mcp }) {
  return mcp.serverRequests ? { mustPass: [...mustPass, ...expectedFailures.keys()] } : { mustPass, expectedFailures };
}

// src/conformance/run-tool-contract.ts
async function runToolContract(options) {
  let { app, project, catalog, system } = options;
  if (project.accessControl === "public")
    return whileRunning(
      prepareApp(app, {}),
      options,
      ({ url }) => checkTools({ url, catalog, project, system })
    );
  let issuer = await startTestIssuer(system, { claims: claimsOfRights(project.oidc) });
  try {
    let { variables: ofToken } = makeStaticToken(project), variables = { ...await issuer.variables({ keys: "jwks" }), ...ofToken }, prepared = prepareApp(app, { issuer: { origin: issuer.issuer, variables } }), token = await issuer.sign({ scope: allScopes(project).join(" ") });
    return await whileRunning(
      prepared,
      options,
      ({ url }) => checkTools({ url, token, catalog, project, system })
    );
  } finally {
    await issuer.close();
  }
}

// src/pipeline/steps/conformance.ts
var conformance = {
  id: "conformance",
  title: "Prove MCP conformance",
  inputs: {
    runtime: { kind: "string", default: "auto", description: "auto, spin or embedded." },
    "repeat-proof": {
      kind: "boolean",
      default: "false",
      description: "Run even when this digest is proven already."
    },
    ...variableInput
  },
  outputs: {
    digest: "Digest that was tested.",
    runtime: "Runtime it was tested on.",
    passed: "true when everything that counts passed.",
    report: "Absolute path of the report, JSON."
  },
  run: async (inputs, context) => {
    let { system, projectFolder, dryRun } = context, files = stateFiles(projectFolder), project = await readProject(context, system);
    if (dryRun)
      return {
        summary: "would run the conformance suites",
        outputs: { digest: "", runtime: "", passed: "", report: "" }
      };
    let { digest = "" } = await readStepOutputs("componentize", context), app = await openApp(files.layout, digest, system), { values } = await readGivenVariables(
      { variables: app.locked.variables, flags: inputs.variable, projectFolder },
      system
    ), toolchain = await ensureToolchain(system), spin = await spinOfSetup(context), runtime = await chooseRuntime(inputs.runtime, { system, toolchain, spin });
    system.log.info(runtime.note);
    let builder = await createComponentBuilder({ toolchain, system }), fixture = await buildFixture({ builder, system }).finally(() => builder.close()), proven = { digest, fixture: fixture.digest, toolchain: toolchain.folder, runtime: runtime.name }, outputs = { digest, runtime: runtime.name, passed: "true", report: "" }, earlier = inputs["repeat-proof"] ? void 0 : await findProof(projectFolder, proven, system);
    if (earlier)
      return {
        summary: `${earlier.summary} (proven before)`,
        unchanged: !0,
        outputs: { ...outputs, report: earlier.report }
      };
    let catalog = await readBoundCatalog(app, files.catalog, system), report = await runConformance({
      app,
      fixture,
      project,
      catalog,
      variables: values,
      runtime,
      toolchain,
      outputFolder: files.conformance,
      system
    }), summary = conformanceSummary(report), reportFile = await writeProof(projectFolder, { proven, report, summary }, system);
    return report.passed || throwAll(
      conformanceFailures(report),
      new FtlError("E_CONFORMANCE_FAILED", `Conformance failed: ${summary}.`)
    ), {
      summary,
      outputs: { ...outputs, report: reportFile },
      details: { suites: report.suites },
      sections: [conformanceMarkdown(report)]
    };
  }
};

export {
  runToolContract,
  conformance
};
