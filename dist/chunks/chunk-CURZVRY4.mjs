import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  environmentCredentials,
  parseMirrors
} from "./chunk-YXNV3MFU.mjs";
import {
  readProject
} from "./chunk-NG5JKY5M.mjs";
import {
  fullReference
} from "./chunk-GBKA6UOK.mjs";
import {
  formatReference,
  parseReference
} from "./chunk-FO35PV6D.mjs";
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";

// src/cli/commands/component/registry-inputs.ts
var accountInputs = {
  "registry-username": {
    kind: "string",
    value: "NAME",
    description: "User name for the registry. Default: what docker is logged in with."
  },
  "registry-password": {
    kind: "string",
    secret: !0,
    description: "Password or token for the registry."
  }
}, readingInputs = {
  ...accountInputs,
  "registry-mirror": {
    kind: "list",
    value: "HOST=MIRROR",
    description: "Read references of a registry from another host: ghcr.io=host:port. May be repeated."
  }
};
function registryAccess(inputs, { reference, registryFrom }, system) {
  let given = { username: inputs["registry-username"], password: inputs["registry-password"] };
  given.password !== "" && system.runner.mask(given.password);
  let isGiven = given.username !== "" || given.password !== "", mirrors = parseMirrors(inputs["registry-mirror"] ?? []);
  if (registryFrom === "command")
    return { credentials: isGiven ? given : environmentCredentials(system.env), mirrors, system };
  let named = `${reference.registry} is named by default_registry of the project file alone`, hint = `Write ${formatReference(reference)}.`;
  if (isGiven) throw new FtlError("E_USAGE", `${named}; it gets no user name or password.`, { hint });
  let { username, password } = environmentCredentials(system.env);
  return (username !== "" || password !== "") && system.log.info(`${named}, and gets no FTL_REGISTRY_USERNAME and FTL_REGISTRY_PASSWORD. ${hint}`), { mirrors, system };
}

// src/cli/commands/component/written-reference.ts
async function readWrittenReference(written, place, system) {
  let full = fullReference(written, void 0);
  if (full !== void 0) return { reference: parseReference(full), registryFrom: "command" };
  let below = fullReference(written, await defaultRegistry(place, system));
  if (below !== void 0) return { reference: parseReference(below), registryFrom: "project" };
  throw new FtlError("E_OCI_REFERENCE", `"${written.slice(0, 200)}" names no registry.`, {
    hint: "Write it as ghcr.io/owner/name:tag, or set default_registry in [project]."
  });
}
async function defaultRegistry(place, system) {
  try {
    return (await readProject(place, system)).defaultRegistry;
  } catch (error) {
    if (error instanceof FtlError && error.code === "E_PROJECT_MISSING") return;
    throw error;
  }
}

export {
  accountInputs,
  readingInputs,
  registryAccess,
  readWrittenReference
};
