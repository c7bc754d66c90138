import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  toolkitPlace,
  writeToolkit
} from "./chunk-3LPDVNVE.mjs";
import {
  build
} from "./chunk-TJRTPMAK.mjs";
import "./chunk-BQ3UOBZF.mjs";
import "./chunk-XGULTIOF.mjs";
import "./chunk-TMASXHNZ.mjs";
import "./chunk-FK3FCKNE.mjs";
import "./chunk-CN5LMC6A.mjs";
import "./chunk-ZAL6T7OM.mjs";
import "./chunk-JF6QDZWQ.mjs";
import "./chunk-5IRKKEM6.mjs";
import "./chunk-QD3FAL77.mjs";
import "./chunk-HQP7UM6K.mjs";
import "./chunk-PEY6SRP3.mjs";
import "./chunk-DSF2A4R6.mjs";
import "./chunk-4MCMO3L4.mjs";
import "./chunk-XHI45CP5.mjs";
import "./chunk-FS2GI3EZ.mjs";
import "./chunk-LJOLOWCB.mjs";
import "./chunk-UAMK4L6I.mjs";
import "./chunk-MVUAYEXN.mjs";
import "./chunk-YXNV3MFU.mjs";
import "./chunk-5H4SK67F.mjs";
import "./chunk-XI3APGTP.mjs";
import "./chunk-OS7GGITS.mjs";
import "./chunk-XTZ7FMLQ.mjs";
import "./chunk-TKJSI4AU.mjs";
import "./chunk-Q4HBZ5NI.mjs";
import "./chunk-4BZRYOLG.mjs";
import "./chunk-NG5JKY5M.mjs";
import "./chunk-GBKA6UOK.mjs";
import "./chunk-FO35PV6D.mjs";
import "./chunk-7HERLKSY.mjs";
import "./chunk-DGDTJTUU.mjs";
import "./chunk-NK3X4DZC.mjs";
import "./chunk-HR2QQCLY.mjs";
import "./chunk-NZTUYXQX.mjs";
import "./chunk-L2CPS2JQ.mjs";
import "./chunk-PV5KUKCF.mjs";
import "./chunk-KSCNZ77C.mjs";
import "./chunk-KTTHLLMA.mjs";
import "./chunk-MWSUXNRC.mjs";
import "./chunk-5FMRN7KZ.mjs";
import "./chunk-APIIFAMZ.mjs";
import "./chunk-JQKJ63F2.mjs";
import "./chunk-K7SO4GNA.mjs";
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";
import "./chunk-E2NZ5TKH.mjs";

// src/cli/commands/toolkit/build.ts
var buildToolkit = {
  description: [
    "With --name and tools it writes toolkit.toml first: each tool is the folder of that name, and the gateway is at /gateway/mcp."
  ],
  positionals: [{ name: "TOOL", description: "Folder of a tool, for a new toolkit.", repeated: !0 }],
  inputs: {
    ...build.inputs,
    name: { kind: "string", value: "NAME", description: "Write a new toolkit.toml under this name." }
  },
  examples: [
    { about: "Build what toolkit.toml describes", line: "ftl toolkit build" },
    { about: "Make a toolkit of two tools", line: "ftl toolkit build --name my-kit hello goodbye" }
  ],
  run: async (context) => {
    let { inputs, positionals, flags, system } = context, name = String(inputs.name);
    if (name === "" && positionals.length > 0) {
      let hint = "Name the toolkit: --name my-kit.";
      throw new FtlError("E_USAGE", "Tools are named for a new toolkit only.", { hint });
    }
    if (name !== "" && inputs["dry-run"])
      return { summary: `would write toolkit.toml for ${positionals.join(", ")}, and build` };
    name !== "" && await writeToolkit(context, { name, tools: positionals }, system);
    let others = new Map([...flags].filter(([flag]) => flag !== "name"));
    return build.run({ ...await toolkitPlace(context), positionals: [], flags: others });
  }
};
export {
  buildToolkit
};
