import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);

// src/errors.ts
var errorCodes = {
  E_USAGE: ["user", "A command, flag or input is unknown, missing or malformed."],
  E_PROJECT_MISSING: ["user", "No project file where one was expected."],
  E_PROJECT_AMBIGUOUS: ["user", "A folder has more than one project file."],
  E_PROJECT_FORM: ["user", "The project file has a form of an earlier version; ftl migrate rewrites it."],
  E_PROJECT_SYNTAX: ["user", "The project file is not valid TOML, YAML or JSON, or not UTF-8."],
  E_PROJECT_LIMIT: ["user", "The project file is larger or nested deeper than allowed."],
  E_PROJECT_KEY: ["user", "The project file has a key that does not exist."],
  E_PROJECT_TYPE: ["user", "A value of the project file has the wrong type."],
  E_PROJECT_VALUE: ["user", "A value of the project file has the right type but is not allowed."],
  E_PROJECT_REQUIRED: ["user", "The project file lacks a value that is required."],
  E_PROJECT_NAME: ["user", "A name is reserved, malformed, or clashes with another."],
  E_PROJECT_REFERENCE: ["user", "A template names a variable that does not exist."],
  E_PROJECT_PATH: ["user", "A path does not exist or leaves the project folder."],
  E_PROJECT_UNUSED: ["user", "Warning: nothing uses a variable of the project file."],
  E_PROJECT_SECRET: [
    "user",
    "A secret stands in plain text in the project file; a warning where a value only looks like one."
  ],
  E_PROJECT_GRANT: ["user", "Warning: a tool may reach every host."],
  E_PROJECT_LANGUAGE: ["user", "The language of a tool could not be inferred from its folder."],
  E_MANIFEST: ["user", "A spin.toml breaks a rule of Spin."],
  E_MANIFEST_STALE: ["user", "The spin.toml on disk is not what the project file makes."],
  E_BUILD_COMPILE: ["user", "A tool does not compile."],
  E_BUILD_COMMAND: ["user", "The build command of a tool failed or made no component."],
  E_BUILD_LOAD: ["user", "A tool throws while it is loaded at build time."],
  E_BUILD_TOOLCHAIN: ["external", "The toolchain that builds components could not be installed or started."],
  E_COMPONENT_UNSUPPORTED: ["user", "A file is not a component that the chosen runtime can run."],
  E_CATALOG_UNREACHABLE: ["user", "A tool did not answer when it was asked what it offers."],
  E_CATALOG_INVALID: ["user", "What a tool says it offers breaks a rule that clients depend on."],
  E_SPIN_DOWNLOAD: ["external", "Spin could not be downloaded."],
  E_SPIN_CHECKSUM: ["external", "The Spin archive is not the one whose SHA-256 is in the table."],
  E_SPIN_VERSION: ["user", "The version of Spin asked for is not in the table."],
  E_NODE_DOWNLOAD: ["external", "The newer Node that a step needs could not be installed."],
  E_RUNTIME_PORT: ["user", "The port asked for is in use or not allowed."],
  E_RUNTIME_START: ["external", "The app did not start, or did not become ready in time."],
  E_RUNTIME_VARIABLE: ["user", "A required variable has no value, or one has a value that cannot be used."],
  E_CONFORMANCE_FAILED: ["user", "The app does not pass conformance."],
  E_CONFORMANCE_SUITE: ["external", "The conformance suite could not be run."],
  E_OCI_REFERENCE: ["user", "A registry reference is malformed."],
  E_OCI_LAYOUT: ["user", "The image layout is missing, incomplete or was changed by hand."],
  E_OCI_DIGEST: ["external", "Content does not have the digest it was asked for by."],
  E_OCI_AUTH: ["user", "The registry refused the credentials, or there are none."],
  E_OCI_REGISTRY: ["external", "The registry answered with an error."],
  E_OCI_ARTIFACT: ["user", "A reference leads to something else than one component."],
  E_LOCK_FILE: ["user", "ftl.lock was changed by hand, or by a newer version."],
  E_OCI_LIMIT: ["external", "The registry sent more than is allowed."],
  E_PUBLISH_UNPROVEN: ["user", "The digest to publish has no green conformance result."],
  E_DEPLOY_UNPROVEN: ["user", "The digest to deploy has no green conformance result."],
  E_DEPLOY_TARGET: ["user", "The deploy target is unknown or cannot take this app."],
  E_DEPLOY_UNHEALTHY: ["external", "What was deployed does not answer MCP."],
  E_TOOL_RESULT: [
    "failed",
    "A tool answered a call with an error, or asked its user something where nobody can be asked."
  ],
  E_TEST_FAILED: ["failed", "A test of a tool, or an example that it declares, failed."],
  E_MACHINE_INCOMPLETE: ["failed", "This machine lacks something that the project needs."],
  E_SERVER_ANSWER: ["external", "An MCP server did not answer, or not as MCP asks."],
  E_STEP_INPUT: ["user", "A step was run before the step that makes its input."],
  E_FILE_EXISTS: ["user", "A file would be overwritten that is not what was made before."],
  E_FILE_SYSTEM: ["external", "A file could not be read or written."],
  E_PROCESS: ["external", "A program that a step needs could not be started or failed."],
  E_CANCELLED: ["user", "The run was stopped by the user."],
  E_BUG: ["bug", "A fault of ftl itself."]
}, FtlError = class extends Error {
  code;
  kind;
  hint;
  at;
  constructor(code, message, details = {}) {
    super(message, details.cause === void 0 ? void 0 : { cause: details.cause }), this.name = "FtlError", this.code = code, this.kind = errorCodes[code][0], this.hint = details.hint, this.at = details.at;
  }
}, FtlErrors = class extends FtlError {
  errors;
  constructor(errors) {
    let [first] = errors;
    super(first.code, errors.map((error) => error.message).join(`
`), { hint: first.hint, at: first.at }), this.name = "FtlErrors", this.errors = errors;
  }
};
function exitCode(error) {
  return error instanceof FtlError ? error.code === "E_CANCELLED" ? 130 : { failed: 1, user: 2, external: 3, bug: 70 }[error.kind] : 70;
}
function toFtlError(thrown) {
  if (thrown instanceof FtlError) return thrown;
  let message = thrown instanceof Error ? thrown.message : String(thrown);
  return new FtlError("E_BUG", message, { cause: thrown, hint: "Please report this with the lines above." });
}

export {
  errorCodes,
  FtlError,
  FtlErrors,
  exitCode,
  toFtlError
};
