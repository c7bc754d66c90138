import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";

// src/cli/confirm.ts
var yesInput = {
  yes: { kind: "boolean", default: "false", short: "y", description: "Ask nothing: the answer is yes." }
};
async function confirm(question, { yes, json }, { input }) {
  if (yes) return;
  if (json || !input.interactive)
    throw new FtlError("E_USAGE", `${question} Nobody can be asked here.`, { hint: "Say yes with --yes." });
  let answer = await input.ask(`${question} [y/N] `);
  if (!/^y(?:es)?$/i.test(answer.trim())) throw new FtlError("E_CANCELLED", "Nothing was changed.");
}

export {
  yesInput,
  confirm
};
