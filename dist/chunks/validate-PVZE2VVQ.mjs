import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  reviewProject
} from "./chunk-NG5JKY5M.mjs";
import "./chunk-GBKA6UOK.mjs";
import "./chunk-FO35PV6D.mjs";
import "./chunk-7HERLKSY.mjs";
import "./chunk-KSCNZ77C.mjs";
import "./chunk-APIIFAMZ.mjs";
import "./chunk-JQKJ63F2.mjs";
import "./chunk-K7SO4GNA.mjs";
import "./chunk-F4APCFH2.mjs";
import "./chunk-E2NZ5TKH.mjs";

// src/cli/commands/project/validate.ts
var validate = {
  description: [
    "Every problem comes with its line, what was expected there, and the nearest name that exists. Warnings are about what is allowed and most likely not meant; they do not change the exit code."
  ],
  inputs: {},
  examples: [{ about: "Check the project in this folder", line: "ftl validate" }],
  run: async (context) => {
    let { project, warnings } = await reviewProject(context, context.system), { file, name, version, tools } = project, count = `${tools.length} ${tools.length === 1 ? "tool" : "tools"}`;
    return {
      summary: `${file} is valid: ${name} ${version}, ${count}`,
      outputs: { name, version },
      warnings,
      details: { tools: tools.map((tool) => tool.name) }
    };
  }
};
export {
  validate
};
