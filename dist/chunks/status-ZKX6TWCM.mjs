import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  appPositional,
  findApp,
  readManaged,
  targetInputs
} from "./chunk-HKDUP5IK.mjs";
import "./chunk-XHI45CP5.mjs";
import {
  exchange
} from "./chunk-MVUAYEXN.mjs";
import "./chunk-YXNV3MFU.mjs";
import "./chunk-XTZ7FMLQ.mjs";
import "./chunk-Q4HBZ5NI.mjs";
import "./chunk-4BZRYOLG.mjs";
import "./chunk-NG5JKY5M.mjs";
import "./chunk-GBKA6UOK.mjs";
import "./chunk-FO35PV6D.mjs";
import "./chunk-7HERLKSY.mjs";
import "./chunk-NK3X4DZC.mjs";
import "./chunk-PV5KUKCF.mjs";
import "./chunk-KSCNZ77C.mjs";
import "./chunk-MWSUXNRC.mjs";
import "./chunk-APIIFAMZ.mjs";
import "./chunk-JQKJ63F2.mjs";
import "./chunk-K7SO4GNA.mjs";
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";
import "./chunk-E2NZ5TKH.mjs";

// src/cli/commands/deployments/status.ts
var status = {
  description: ["Asks the health page of the app; it exits with 3 when the app runs and does not answer."],
  positionals: [appPositional],
  inputs: targetInputs,
  examples: [{ about: "Of this project", line: "ftl status" }],
  run: async ({ positionals: [typed], inputs, system, ...place }) => {
    let managed = await readManaged(inputs.target, place, system), app = await findApp(typed, managed, { place, system }), answers = app.running && await isHealthy(app.url, system), state = answers ? "running and healthy" : app.running ? "running" : "stopped", lines = [["state", state], ...Object.entries(app).filter(([key]) => key !== "running")];
    return {
      summary: `${app.name} is ${state}`,
      text: lines.map(([key, value]) => `${String(key).padEnd(10)} ${String(value)}`).join(`
`),
      outputs: { url: app.url, digest: app.digest, state },
      details: { app, answers },
      error: app.running && !answers ? unhealthy(app.name) : void 0
    };
  }
};
function unhealthy(name) {
  return new FtlError("E_DEPLOY_UNHEALTHY", `${name} runs, but its health page does not answer.`, {
    hint: "What it printed: ftl logs"
  });
}
async function isHealthy(url, system) {
  try {
    return (await exchange(
      new URL("/health", url).href,
      { method: "GET" },
      { timeoutMs: 5e3, system }
    )).status === 200;
  } catch {
    return !1;
  }
}
export {
  status
};
