import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  findTarget
} from "./chunk-OIC7UU4Z.mjs";
import {
  spinOfSetup
} from "./chunk-GUZGQSES.mjs";
import {
  chooseRuntime
} from "./chunk-YNOYSUZH.mjs";
import {
  environmentName,
  resolveVariables
} from "./chunk-SON6BPOU.mjs";
import {
  ensureToolchain
} from "./chunk-ISTOEJ67.mjs";
import {
  stateSecretVariable,
  transpile
} from "./chunk-D224X2SY.mjs";
import {
  findProof,
  readStepOutputs
} from "./chunk-GKUBCEJR.mjs";
import {
  readProject
} from "./chunk-636KH3CC.mjs";
import {
  stateFiles
} from "./chunk-5TD6IOHB.mjs";
import {
  FtlError
} from "./chunk-GHAWPZXM.mjs";

// src/pipeline/given-variables.ts
import path from "node:path";

// src/runtimes/environment-file.ts
function parseEnvironmentFile(text) {
  let entries = text.split(/\r?\n/).flatMap((line) => {
    let [, name, value = ""] = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    return name === void 0 ? [] : [[name, unquote(value)]];
  });
  return Object.fromEntries(entries);
}
function unquote(value) {
  let quoted = /^(["'])(.*?)\1(?:\s+#.*)?$/.exec(value);
  return quoted ? quoted[2] ?? "" : value.replace(/(?:^|\s+)#.*$/, "");
}

// src/pipeline/given-variables.ts
var variableInput = {
  variable: {
    kind: "list",
    value: "NAME=VALUE",
    description: "Value of an application variable, or name=@file. May be repeated; in the environment one a line."
  }
};
async function readGivenVariables({ variables, flags, projectFolder }, system) {
  let text = await system.files.readTextIfExists(path.join(projectFolder, ".env")), kept = parseEnvironmentFile(text ?? ""), given = /* @__PURE__ */ new Map();
  for (let name of Object.keys(variables)) {
    let value = kept[environmentName(name)];
    value !== void 0 && system.env[environmentName(name)] === void 0 && given.set(name, { value, from: ".env" });
  }
  for (let flag of flags) {
    let [name, value] = splitFlag(flag), variable = Object.hasOwn(variables, name) ? variables[name] : void 0;
    if (!variable) throw unknownVariable(name, variables);
    variable.secret && !value.startsWith("@") && warnAboutTypedSecret(name, system), given.set(name, { value: await valueOf(value, system), from: "--variable" });
  }
  for (let [name, { value }] of given) variables[name]?.secret && system.runner.mask(value);
  let entries = [...given];
  return {
    values: Object.fromEntries(entries.map(([name, { value }]) => [name, value])),
    from: Object.fromEntries(entries.map(([name, { from }]) => [name, from]))
  };
}
async function valueOf(typed, { files, workingFolder }) {
  return typed.startsWith("@") ? (await files.readText(path.resolve(workingFolder, typed.slice(1)))).replace(/\r?\n$/, "") : typed;
}
function splitFlag(flag) {
  let equals = flag.indexOf("=");
  if (equals > 0) return [flag.slice(0, equals), flag.slice(equals + 1)];
  throw new FtlError("E_USAGE", 'A --variable has no "=" after its name.', {
    hint: "Write --variable name=value, or name=@file to read it from a file."
  });
}
function unknownVariable(name, variables) {
  let known = Object.keys(variables).join(", ") || "none";
  return new FtlError("E_USAGE", `The app has no variable "${name.slice(0, 100)}".`, {
    hint: `It has: ${known}.`
  });
}
function warnAboutTypedSecret(name, { log }) {
  log.warning(
    `The variable ${name} is secret, but what is typed can be read in the process list: set ${environmentName(name)}, write it to .env, or give --variable ${name}=@file.`
  );
}

// src/pipeline/deploy-variables.ts
async function readDeployVariables(flags, { project, projectFolder }, system) {
  let variables = variablesOf(project), given = await readGivenVariables({ variables, flags, projectFolder }, system), sources = project.variables.map(({ name, secret }) => ({
    name,
    secret,
    from: sourceOf(name, variables[name], { given, system })
  }));
  return { values: given.values, sources };
}
function checkVariables(project, given, { env }) {
  resolveVariables({ variables: variablesOf(project) }, { given, environment: env });
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
function sourceOf(name, variable, { given, system }) {
  let own = given.from[name];
  return own !== void 0 ? own : system.env[environmentName(name)] !== void 0 ? "the environment" : variable?.default === void 0 ? "nobody" : "its default";
}

// src/pipeline/port.ts
function readPort(text) {
  let port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65535) return port;
  throw new FtlError("E_USAGE", `port is "${text.slice(0, 20)}"; expected a number from 0 to 65535.`);
}

// src/pipeline/state-secret.ts
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

// src/pipeline/deploy.ts
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
    let { system, projectFolder, dryRun } = context, target = findTarget(inputs.target), project = await readProject(context, system), port = readPort(inputs.port), { values, sources } = await readDeployVariables(
      inputs.variable,
      { project, projectFolder },
      system
    );
    if (dryRun) return planned(sources, { project, target: target.name, digest: inputs.digest }, system);
    let digest = inputs.digest || ((await readStepOutputs("componentize", context)).digest ?? "");
    if (!await findProof(projectFolder, { digest }, system))
      throw new FtlError("E_DEPLOY_UNPROVEN", `${digest} has no green conformance result.`, {
        hint: "Run the conformance step for this digest first."
      });
    let given = {
      ...await stateSecret(project, target.name === "local" ? projectFolder : void 0, system),
      ...values
    };
    target.name === "local" && checkVariables(project, given, system);
    let toolchain = await ensureToolchain(system), spin = await spinOfSetup(context), runtime = await chooseRuntime(inputs.runtime, { system, toolchain, spin }), deployment = await target.deploy(
      {
        project,
        projectFolder,
        layoutFolder: stateFiles(projectFolder).layout,
        stateFolder: stateFiles(projectFolder).deployments,
        digest,
        port,
        keep: inputs.keep,
        variables: given,
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
  variableInput,
  readGivenVariables,
  readPort,
  ownStateSecret,
  keptSecret,
  deploy
};
