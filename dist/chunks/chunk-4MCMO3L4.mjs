import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  findTarget
} from "./chunk-XHI45CP5.mjs";
import {
  readGivenVariables,
  sourceOf,
  spinOfSetup,
  variableInput
} from "./chunk-FS2GI3EZ.mjs";
import {
  findProof,
  readStepOutputs
} from "./chunk-LJOLOWCB.mjs";
import {
  chooseRuntime
} from "./chunk-UAMK4L6I.mjs";
import {
  bytesToBigInt,
  bytesToHex,
  decodeBase64,
  environmentName,
  expandTemplate,
  resolveVariables
} from "./chunk-MVUAYEXN.mjs";
import {
  ensureToolchain
} from "./chunk-XI3APGTP.mjs";
import {
  stateSecretVariable,
  transpile
} from "./chunk-TKJSI4AU.mjs";
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
  hostnameOf,
  isLoopbackHost
} from "./chunk-K7SO4GNA.mjs";
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";

// components/shared/comma-list.ts
function commaList(text) {
  return text === "" ? [] : text.split(",").map((item) => item.trim()).filter((item) => item !== "");
}

// components/shared/http/access.ts
var usualMaxAge = 7200;
function lazyAccessRules(read) {
  return {
    get allowedHosts() {
      return commaList(read("allowed_hosts") ?? "").map((entry) => hostnameOf(entry) ?? entry.toLowerCase());
    },
    get publicHost() {
      let url = read("public_url")?.trim() ?? "";
      return url === "" ? void 0 : hostnameOf(url);
    },
    get pages() {
      return pageRules(read);
    }
  };
}
function readAccessRules(read) {
  return { ...lazyAccessRules(read) };
}
function pageRules(read) {
  let origins = commaList(read("cors_origins") ?? "");
  if (origins.length === 0) return;
  let maxAge = read("cors_max_age") ?? "";
  return {
    origins,
    credentials: read("cors_credentials") === "true",
    maxAge: /^\d{1,6}$/.test(maxAge) ? Number(maxAge) : usualMaxAge
  };
}

// components/shared/jws/algorithms.ts
var jwsAlgorithms = {
  RS256: { family: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
  RS384: { family: "RSASSA-PKCS1-v1_5", hash: "SHA-384" },
  RS512: { family: "RSASSA-PKCS1-v1_5", hash: "SHA-512" },
  PS256: { family: "RSASSA-PSS", hash: "SHA-256" },
  PS384: { family: "RSASSA-PSS", hash: "SHA-384" },
  PS512: { family: "RSASSA-PSS", hash: "SHA-512" },
  ES256: { family: "ECDSA", hash: "SHA-256", curve: "P-256" },
  ES384: { family: "ECDSA", hash: "SHA-384", curve: "P-384" },
  ES512: { family: "ECDSA", hash: "SHA-512", curve: "P-521" },
  EdDSA: { family: "EdDSA", curve: "Ed25519" }
};
function isJwsAlgorithm(name) {
  return typeof name == "string" && Object.hasOwn(jwsAlgorithms, name);
}

// components/shared/jws/errors.ts
var JwsError = class extends Error {
  code;
  constructor(code, message) {
    super(message), this.name = "JwsError", this.code = code;
  }
};

// components/shared/jws/public-key.ts
var coordinateSizes = { "P-256": 32, "P-384": 48, "P-521": 66 }, minimumRsaBits = 2048, maximumRsaBits = 8192;
function rsaPublicKey(n, e, use) {
  let modulus = bytesToBigInt(n), exponent = bytesToBigInt(e), bits = modulus.toString(2).length;
  if (bits < minimumRsaBits || bits > maximumRsaBits)
    throw new JwsError("key_invalid", "The RSA key is too small or too large.");
  if (modulus % 2n === 0n) throw new JwsError("key_invalid", "The RSA modulus is even.");
  if (exponent < 3n || exponent % 2n === 0n || exponent >= 1n << 32n)
    throw new JwsError("key_invalid", "The RSA exponent is not allowed.");
  return requireFittingAlgorithm({ type: "RSA", modulus, exponent, bits, ...use });
}
function nistPublicKey(curve, coordinates, use) {
  let size = coordinateSizes[curve], { x, y } = coordinates;
  if (x.length !== size || y.length !== size)
    throw new JwsError("key_invalid", `A coordinate is not ${size} bytes long.`);
  let point = new Uint8Array(1 + 2 * size);
  return point[0] = 4, point.set(x, 1), point.set(y, 1 + size), requireFittingAlgorithm({ type: "curve", curve, point, ...use });
}
function ed25519PublicKey(point, use) {
  if (point.length !== 32) throw new JwsError("key_invalid", "An Ed25519 key is not 32 bytes long.");
  return requireFittingAlgorithm({ type: "curve", curve: "Ed25519", point, ...use });
}
function fittingAlgorithms(key) {
  return Object.keys(jwsAlgorithms).filter(isJwsAlgorithm).filter((name) => {
    let algorithm = jwsAlgorithms[name];
    return "curve" in algorithm ? key.type === "curve" && key.curve === algorithm.curve : key.type === "RSA";
  });
}
function requireFittingAlgorithm(key) {
  if (key.algorithm !== void 0 && !fittingAlgorithms(key).includes(key.algorithm))
    throw new JwsError("key_invalid", "The key names an algorithm that does not fit it.");
  return key;
}

// components/shared/jws/spki.ts
var tags = { integer: 2, bitString: 3, null: 5, objectIdentifier: 6, sequence: 48 }, rsaEncryption = "2a864886f70d010101", ecPublicKey = "2a8648ce3d0201", ed25519 = "2b6570", curves = { "2a8648ce3d030107": "P-256", "2b81040022": "P-384", "2b81040023": "P-521" }, maximumPemLength = 8192, anyUse = { kid: void 0, algorithm: void 0 };
function importSpkiPem(pem) {
  if (pem.length > maximumPemLength) throw new JwsError("key_invalid", "The PEM text is too long.");
  let match = /^\s*-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----\s*$/.exec(pem);
  if (match === null) throw new JwsError("key_invalid", "The text is not one PEM block labelled PUBLIC KEY.");
  return importSpki(pemBytes((match[1] ?? "").replaceAll(/\s/g, "")));
}
function pemBytes(base64) {
  try {
    return decodeBase64(base64);
  } catch {
    throw new JwsError("key_invalid", "The PEM text is not base64.");
  }
}
function importSpki(der) {
  let outer = new DerReader(der), info = new DerReader(outer.read(tags.sequence));
  outer.end();
  let algorithm = new DerReader(info.read(tags.sequence)), identifier = bytesToHex(algorithm.read(tags.objectIdentifier)), key = bitString(info.read(tags.bitString));
  if (info.end(), identifier === rsaEncryption) return rsaKey(algorithm, key);
  if (identifier === ecPublicKey) return curveKey(algorithm, key);
  if (identifier !== ed25519)
    throw new JwsError("key_invalid", "The key is of a kind that is not supported.");
  return algorithm.end(), ed25519PublicKey(key, anyUse);
}
function rsaKey(algorithm, key) {
  algorithm.read(tags.null), algorithm.end();
  let outer = new DerReader(key), numbers = new DerReader(outer.read(tags.sequence));
  outer.end();
  let n = numbers.read(tags.integer), e = numbers.read(tags.integer);
  return numbers.end(), rsaPublicKey(n, e, anyUse);
}
function curveKey(algorithm, key) {
  let identifier = bytesToHex(algorithm.read(tags.objectIdentifier));
  algorithm.end();
  let curve = Object.entries(curves).find(([known]) => known === identifier)?.[1];
  if (curve === void 0 || key[0] !== 4)
    throw new JwsError("key_invalid", "The curve or its point is not supported.");
  let size = (key.length - 1) / 2;
  return nistPublicKey(curve, { x: key.subarray(1, 1 + size), y: key.subarray(1 + size) }, anyUse);
}
function bitString(content) {
  if (content[0] !== 0) throw new JwsError("key_invalid", "The key is not a whole number of bytes.");
  return content.subarray(1);
}
var DerReader = class {
  #bytes;
  #position = 0;
  constructor(bytes) {
    this.#bytes = bytes;
  }
  /** The content of the next value, which must have this tag. */
  read(tag) {
    if (this.#next() !== tag) throw new JwsError("key_invalid", "The key is not valid DER.");
    let length = this.#length(), content = this.#bytes.subarray(this.#position, this.#position + length);
    if (content.length !== length) throw new JwsError("key_invalid", "The key is cut off.");
    return this.#position += length, content;
  }
  end() {
    if (this.#position !== this.#bytes.length)
      throw new JwsError("key_invalid", "The key has bytes left over.");
  }
  #length() {
    let first = this.#next();
    if (first < 128) return first;
    if (first === 129) return this.#next();
    if (first === 130) return this.#next() * 256 + this.#next();
    throw new JwsError("key_invalid", "The key is not valid DER.");
  }
  #next() {
    let byte = this.#bytes[this.#position];
    if (byte === void 0) throw new JwsError("key_invalid", "The key is cut off.");
    return this.#position++, byte;
  }
};

// components/shared/authorizer-settings/secure-url.ts
function parseSecureUrl(text) {
  let url = parseUrl(text);
  return url === void 0 ? void 0 : (url.protocol === "https:" || url.protocol === "http:" && isLoopbackHost(url.hostname)) && url.username === "" && url.password === "" && url.hash === "" ? url : void 0;
}
function parseUrl(text) {
  try {
    return new URL(text);
  } catch {
    return;
  }
}

// components/shared/authorizer-settings/settings-error.ts
var SettingsError = class extends Error {
  /** The variables of the component of which one must be another. */
  variables;
  constructor(message, variables) {
    super(message), this.name = "SettingsError", this.variables = variables;
  }
};

// components/shared/authorizer-settings/provider-settings.ts
function readProvider(read) {
  let issuer = read("oidc_issuer"), jwksUri = read("oidc_jwks_uri"), publicKey = read("oidc_public_key");
  if (!(issuer === "" && jwksUri === "" && publicKey === "")) {
    if (issuer === "")
      throw new SettingsError("oidc_issuer is empty although keys are configured", ["oidc_issuer"]);
    if (/^http:/i.test(issuer) && parseSecureUrl(issuer) === void 0) throw notSecure("oidc_issuer");
    return {
      issuer,
      audiences: commaList(read("oidc_audiences")),
      keys: keySource({ issuer, jwksUri, publicKey }),
      algorithms: algorithms(read("oidc_algorithms")),
      signatureConfiguration: JSON.stringify([issuer, jwksUri, publicKey, read("oidc_algorithms")]),
      endpoints: endpoints(read)
    };
  }
}
function keySource(given) {
  let { issuer, jwksUri, publicKey } = given;
  if (jwksUri !== "" && publicKey !== "")
    throw new SettingsError("oidc_jwks_uri and oidc_public_key are both set", [
      "oidc_jwks_uri",
      "oidc_public_key"
    ]);
  if (publicKey !== "") return { kind: "public-key", key: parsePublicKey(publicKey) };
  if (jwksUri !== "") return { kind: "jwks", uri: secureUrl("oidc_jwks_uri", jwksUri) };
  if (isAuthKit(issuer)) return { kind: "jwks", uri: `${issuer.replace(/\/$/, "")}/oauth2/jwks` };
  if (parseSecureUrl(issuer) === void 0) throw notSecure("oidc_issuer");
  return { kind: "discovery" };
}
function isAuthKit(issuer) {
  return /^https:\/\/[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.authkit\.app\/?$/.test(issuer);
}
function parsePublicKey(pem) {
  try {
    return importSpkiPem(pem.replaceAll(String.raw`\n`, `
`));
  } catch (error) {
    throw error instanceof JwsError ? new SettingsError(`oidc_public_key cannot be used: ${error.message}`, ["oidc_public_key"]) : error;
  }
}
function algorithms(text) {
  let names = commaList(text);
  if (!names.every(isJwsAlgorithm)) {
    let known = Object.keys(jwsAlgorithms).join(", ");
    throw new SettingsError(`oidc_algorithms may hold ${known}`, ["oidc_algorithms"]);
  }
  return names.filter(isJwsAlgorithm);
}
function endpoints(read) {
  let [authorize, token, userinfo] = ["authorize", "token", "userinfo"].map((name) => {
    let variable = `oidc_${name}_endpoint`, text = read(variable);
    return text === "" ? void 0 : secureUrl(variable, text);
  });
  if (!(authorize === void 0 && token === void 0)) {
    if (authorize === void 0 || token === void 0) {
      let both = ["oidc_authorize_endpoint", "oidc_token_endpoint"];
      throw new SettingsError(`${both.join(" and ")} are only used together`, both);
    }
    return { authorizationEndpoint: authorize, tokenEndpoint: token, userinfoEndpoint: userinfo };
  }
}
function secureUrl(variable, text) {
  let url = parseSecureUrl(text);
  if (url === void 0) throw notSecure(variable);
  return url.href;
}
function notSecure(variable) {
  return new SettingsError(`${variable} must be an https URL (http only on loopback)`, [variable]);
}

// components/shared/authorizer-settings/right-settings.ts
function readRights(read) {
  let organizationId = read("oidc_org_id");
  return {
    allowedSubjects: commaList(read("oidc_allowed_subjects")),
    requiredClaims: requiredClaims(read("oidc_required_claims")),
    organizationId: organizationId === "" ? void 0 : organizationId
  };
}
function requiredClaims(text) {
  if (text === "") return [];
  let claims = parseObject(text);
  return Object.entries(claims).map(([name, value]) => {
    let values = Array.isArray(value) ? value : [value], plain = values.filter(isClaimValue);
    if (plain.length === 0 || plain.length < values.length) throw notClaims();
    return [name, plain];
  });
}
function parseObject(text) {
  try {
    let value = JSON.parse(text);
    if (isJsonObject(value)) return value;
  } catch {
  }
  throw notClaims();
}
function notClaims() {
  return new SettingsError(
    "oidc_required_claims must be a JSON object of claims, each with a string, number, boolean or a list of them",
    ["oidc_required_claims"]
  );
}
function isClaimValue(value) {
  return ["string", "number", "boolean"].includes(typeof value);
}

// components/shared/authorizer-settings/scope-list.ts
function scopeList(variable, text) {
  let scopes = commaList(text);
  if (!scopes.every(isScope))
    throw new SettingsError(`${variable} has a scope with characters that RFC 6749 does not allow`, [
      variable
    ]);
  return scopes;
}
function isScope(text) {
  return /^[\x21\x23-\x5B\x5D-\x7E]+$/.test(text);
}

// components/shared/authorizer-settings/static-token-settings.ts
function parseStaticTokens(text) {
  let tokens = text.split(";").map((entry) => entry.trim()).filter((entry) => entry !== "").map((entry, index) => parseStaticToken(entry, index + 1));
  if (new Set(tokens.map(({ token }) => token)).size !== tokens.length)
    throw new SettingsError("static_tokens has one token twice", ["static_tokens"]);
  return tokens;
}
function parseStaticToken(entry, position) {
  let [token = "", clientId = "", subject = "", scopes, expiresAt = "", organizationId, ...rest] = entry.split(":"), list = (scopes ?? "").split(",").filter((scope) => scope !== "");
  if (!(/^[A-Za-z0-9\-._~+/]+=*$/.test(token) && clientId !== "" && subject !== "" && scopes !== void 0 && rest.length === 0) || !list.every(isScope) || !/^\d{0,12}$/.test(expiresAt))
    throw new SettingsError(
      `entry ${position} of static_tokens is not token:client_id:subject:scope1,scope2[:expires_at[:org_id]]`,
      ["static_tokens"]
    );
  return {
    token,
    clientId: withColons(clientId),
    subject: withColons(subject),
    scopes: list.map(withColons),
    expiresAt: expiresAt === "" ? void 0 : Number(expiresAt),
    organizationId: organizationId === "" ? void 0 : organizationId
  };
}
function withColons(text) {
  return text.replaceAll(/%3a/gi, ":");
}

// components/shared/authorizer-settings/settings.ts
function readSettings(read) {
  let settings = {
    publicUrl: publicUrl(read("public_url")),
    access: readAccessRules((name) => name.startsWith("cors_") ? readOrEmpty(read, name) : read(name)),
    provider: readProvider(read),
    staticTokens: parseStaticTokens(read("static_tokens")),
    requiredScopes: scopeList("oidc_required_scopes", read("oidc_required_scopes")),
    rights: readRights(read),
    store: read("auth_store") || void 0,
    serverRequests: readOrEmpty(read, "server_requests") === "true"
  };
  if (settings.provider === void 0 && settings.staticTokens.length === 0)
    throw new SettingsError("oidc_issuer and static_tokens are both empty: nobody could be let in", [
      "static_tokens",
      "oidc_issuer"
    ]);
  return settings;
}
function readOrEmpty(read, name) {
  try {
    return read(name);
  } catch {
    return "";
  }
}
function publicUrl(text) {
  if (text === "") return;
  let url = parseSecureUrl(text);
  if (url === void 0 || url.search !== "")
    throw new SettingsError("public_url must be an https URL without query (http only on loopback)", [
      "public_url"
    ]);
  return url;
}

// src/pipeline/inputs/authorizer-settings.ts
function checkAuthorizerSettings(components, known) {
  let variables = components.find((each) => "static_tokens" in each && "oidc_issuer" in each);
  if (!(variables === void 0 || "mcp_provider_type" in variables))
    try {
      return readSettings((name) => {
        let template = variables[name];
        if (template === void 0) throw new SettingsError(`${name} cannot be read`, [name]);
        return expandTemplate(template, known.values);
      });
    } catch (error) {
      throw error instanceof SettingsError ? unusable(error, { names: error.variables.flatMap((each) => namesIn(variables[each])), known }) : error;
    }
}
function lacksAudience({ provider, publicUrl: publicUrl2 }) {
  return provider !== void 0 && provider.audiences.length === 0 && publicUrl2 === void 0;
}
function positionOf(name, project) {
  return project.variables.find((variable) => variable.name === name)?.at ?? (name.startsWith("mcp_oidc_") ? project.oidc?.at : void 0);
}
function namesIn(template) {
  return [...(template ?? "").matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name = ""]) => name);
}
function unusable({ message }, { names, known }) {
  let which = names.length === 0 ? "" : ` Look at ${names.map((name) => told(name, known)).join(", and at ")}.`, example = names.map((name) => `${environmentName(name)} in the environment or in .env`).join(", or "), hint = `Every request would be refused.${example === "" ? "" : ` Set ${example}.`}`, at = names.map((name) => known.positionOf(name)).find((position) => position !== void 0);
  return new FtlError("E_RUNTIME_VARIABLE", `The authorizer cannot work: ${message}.${which}`, { hint, at });
}
function told(name, { values, sourceOf: sourceOf2 }) {
  let empty = (values.get(name) ?? "") === "" ? "empty, " : "";
  return `the variable ${name} (${empty}from ${sourceOf2(name)})`;
}

// src/pipeline/inputs/deploy-variables.ts
async function readDeployVariables(flags, { project, projectFolder }, system) {
  let variables = variablesOf(project), given = await readGivenVariables({ variables, flags, projectFolder }, system), sources = project.variables.map(({ name, secret }) => ({
    name,
    secret,
    from: sourceOf(name, variables[name], { given, system })
  }));
  return { given, sources };
}
function checkVariables(project, { values, given }, system) {
  let variables = variablesOf(project), { components } = transpile(project);
  checkAuthorizerSettings(
    components.map((component) => Object.fromEntries(component.variables)),
    {
      values: resolveVariables({ variables }, { given: values, environment: system.env }),
      sourceOf: (name) => sourceOf(name, variables[name], { given, system }),
      positionOf: (name) => positionOf(name, project)
    }
  );
}
function variablesOf(project) {
  let entries = transpile(project).variables.map(
    ({ name, default: value, secret }) => [
      name,
      { secret, ...value === void 0 ? {} : { default: value } }
    ]
  );
  return Object.fromEntries(entries);
}

// src/pipeline/inputs/port.ts
function readPort(text) {
  let port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65535) return port;
  throw new FtlError("E_USAGE", `port is "${text.slice(0, 20)}"; expected a number from 0 to 65535.`);
}

// src/pipeline/inputs/state-secret.ts
import { randomBytes } from "node:crypto";
async function ownStateSecret({ known, given, projectFolder }, system) {
  let fromEnvironment = system.env[`SPIN_VARIABLE_${stateSecretVariable.toUpperCase()}`] ?? "";
  if (!known.includes(stateSecretVariable) || given.includes(stateSecretVariable) || fromEnvironment !== "")
    return {};
  let file = projectFolder === void 0 ? void 0 : stateFiles(projectFolder).stateSecret, secret = await keptSecret(file, system);
  return { [stateSecretVariable]: secret };
}
async function keptSecret(file, { files }) {
  if (file === void 0) return newSecret();
  let mode = 384, made = newSecret();
  if (await files.create(file, `${made}
`, { mode })) return made;
  let kept = (await files.readText(file)).trim();
  return /^[0-9a-f]{64}$/.test(kept) ? kept : (await files.write(file, `${made}
`, { mode }), made);
}
function newSecret() {
  return randomBytes(32).toString("hex");
}

// src/pipeline/steps/deploy.ts
var deploy = {
  id: "deploy",
  title: "Deploy",
  inputs: {
    target: { kind: "string", default: "local", description: "Where to deploy: local." },
    digest: { kind: "string", description: "Digest to deploy. Default: the one that componentize made." },
    port: { kind: "string", default: "0", description: "Port of the local target; 0 takes a free one." },
    keep: { kind: "boolean", default: "false", description: "Leave the local deployment running." },
    runtime: {
      kind: "string",
      default: "auto",
      description: "Runtime of the local target: auto, spin or embedded."
    },
    ...variableInput,
    "access-token": {
      kind: "string",
      secret: !0,
      description: "Bearer token with which the check after the deployment calls a private app."
    }
  },
  outputs: {
    url: "URL of the MCP endpoint.",
    digest: "Digest that was deployed.",
    target: "Target it was deployed to."
  },
  run: async (inputs, context) => {
    let { system, projectFolder, dryRun } = context, target = findTarget(inputs.target), project = await readProject(context, system), port = readPort(inputs.port), { given, sources } = await readDeployVariables(inputs.variable, { project, projectFolder }, system);
    if (dryRun) return planned(sources, { project, target: target.name, digest: inputs.digest }, system);
    let digest = inputs.digest || ((await readStepOutputs("componentize", context)).digest ?? "");
    if (!await findProof(projectFolder, { digest }, system))
      throw new FtlError("E_DEPLOY_UNPROVEN", `${digest} has no green conformance result.`, {
        hint: 'Prove it first with "ftl conformance", or run all steps with "ftl pipeline"; in a workflow put actions/conformance before.'
      });
    let values = {
      ...await stateSecret(project, target.name === "local" ? projectFolder : void 0, system),
      ...given.values
    };
    target.name === "local" && checkVariables(project, { values, given }, system);
    let toolchain = await ensureToolchain(system), spin = await spinOfSetup(context), runtime = await chooseRuntime(inputs.runtime, { system, toolchain, spin }), deployment = await target.deploy(
      {
        project,
        projectFolder,
        layoutFolder: stateFiles(projectFolder).layout,
        stateFolder: stateFiles(projectFolder).deployments,
        digest,
        port,
        keep: inputs.keep,
        variables: values,
        runtime,
        accessToken: inputs["access-token"] || void 0
      },
      system
    );
    for (let line of deployment.instructions) system.log.info(line);
    return {
      summary: deployment.summary,
      outputs: { url: deployment.url, digest, target: target.name },
      details: { verification: deployment.verification }
    };
  }
};
function planned(variables, {
  project,
  target,
  digest
}, { log }) {
  for (let variable of variables) log.info(sourceLine(variable));
  return { summary: `would deploy ${project.name} to ${target}`, outputs: { url: "", digest, target }, details: { variables } };
}
function sourceLine({ name, secret, from }) {
  return `${secret ? "secret variable" : "variable"} ${name}: ${from === "nobody" ? "nobody gives it a value" : `from ${from}`}`;
}
function stateSecret({ mcp }, keptIn, system) {
  let known = mcp.stateSecret === void 0 ? [stateSecretVariable] : [];
  return ownStateSecret({ known, given: [], projectFolder: keptIn }, system);
}

export {
  checkAuthorizerSettings,
  lacksAudience,
  positionOf,
  readPort,
  ownStateSecret,
  keptSecret,
  deploy
};
