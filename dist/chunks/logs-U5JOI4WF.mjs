import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  appPositional,
  findApp,
  readManaged,
  targetInputs
} from "./chunk-HKDUP5IK.mjs";
import "./chunk-XHI45CP5.mjs";
import "./chunk-MVUAYEXN.mjs";
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
import {
  stripTerminal
} from "./chunk-5FMRN7KZ.mjs";
import "./chunk-APIIFAMZ.mjs";
import "./chunk-JQKJ63F2.mjs";
import "./chunk-K7SO4GNA.mjs";
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";
import "./chunk-E2NZ5TKH.mjs";

// src/cli/commands/deployments/logs.ts
var logs = {
  description: [
    "Shows the last lines that the app and its components wrote. With --follow it goes on until Ctrl-C, also when the app is deployed anew, and ends by itself when the app has ended. Values of secret variables are not in it."
  ],
  positionals: [appPositional],
  inputs: {
    ...targetInputs,
    tail: {
      kind: "string",
      default: "100",
      short: "n",
      value: "LINES",
      description: "How many lines, the last ones."
    },
    follow: {
      kind: "boolean",
      default: "false",
      short: "f",
      description: "Show each line that is written from now on, too."
    }
  },
  examples: [
    { about: "The last 20 lines of this project", line: "ftl logs --tail 20" },
    { about: "All that it writes from now on", line: "ftl logs --follow" }
  ],
  run: async ({ positionals: [typed], inputs, system, ...place }) => {
    let count = readCount(inputs.tail);
    if (inputs.follow && inputs.json)
      throw new FtlError("E_USAGE", "--follow has no end, and --json is one value at the end.", {
        hint: "Leave one of them out."
      });
    let managed = await readManaged(inputs.target, place, system), { name } = await findApp(typed, managed, { place, system }), { manage, stateFolder } = managed;
    if (inputs.follow) {
      let onLine = (line) => system.print(stripTerminal(line)), onNote = (note) => system.log.info(note);
      return await manage.followLog({ name, stateFolder }, { tail: count, onLine, onNote }, system), 0;
    }
    let lines = lastLines(await manage.readLog({ name, stateFolder }, system) ?? "", count);
    return {
      summary: `${lines.length} ${lines.length === 1 ? "line" : "lines"} of ${name}`,
      text: lines.length === 0 ? `${name} printed nothing.` : lines.join(`
`),
      details: { lines }
    };
  }
};
function lastLines(text, count) {
  return text.split(`
`).filter((line) => line !== "").slice(-count).map(stripTerminal);
}
function readCount(text) {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new FtlError("E_USAGE", `tail is "${text.slice(0, 20)}"; expected a number of lines, 1 to 999999.`);
}
export {
  logs
};
