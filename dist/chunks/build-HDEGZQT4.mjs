import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  toolkitPlace,
  writeToolkit
} from "./chunk-2FTYVJWS.mjs";
import {
  build
} from "./chunk-37VTSOPR.mjs";
import "./chunk-NOXS77Q3.mjs";
import "./chunk-564LGW2R.mjs";
import "./chunk-N3E56TVC.mjs";
import "./chunk-EDT64GTQ.mjs";
import "./chunk-OTMIDEYN.mjs";
import "./chunk-F4RQPQ53.mjs";
import "./chunk-ATRIF7D7.mjs";
import "./chunk-YB2BBIRG.mjs";
import "./chunk-XUJLVL56.mjs";
import "./chunk-CVW3A45S.mjs";
import "./chunk-GKWNDNKV.mjs";
import "./chunk-PMCZ3RMO.mjs";
import "./chunk-OIC7UU4Z.mjs";
import "./chunk-GUZGQSES.mjs";
import "./chunk-YNOYSUZH.mjs";
import "./chunk-SON6BPOU.mjs";
import "./chunk-M5EO6N6D.mjs";
import "./chunk-ISTOEJ67.mjs";
import "./chunk-RZPJFMPW.mjs";
import "./chunk-D224X2SY.mjs";
import "./chunk-HMI54BRP.mjs";
import "./chunk-P6LSHPZF.mjs";
import "./chunk-T3HS22VH.mjs";
import "./chunk-2JY45PWD.mjs";
import "./chunk-KSCNZ77C.mjs";
import "./chunk-2XACSKKG.mjs";
import "./chunk-GKUBCEJR.mjs";
import "./chunk-GQ7ULYNE.mjs";
import "./chunk-XTZ7FMLQ.mjs";
import "./chunk-4BZRYOLG.mjs";
import "./chunk-636KH3CC.mjs";
import "./chunk-IS64AWY5.mjs";
import "./chunk-X44TQ5SH.mjs";
import "./chunk-7HERLKSY.mjs";
import "./chunk-5TD6IOHB.mjs";
import "./chunk-DGDTJTUU.mjs";
import "./chunk-2W3G3AJQ.mjs";
import "./chunk-T2DV6KVC.mjs";
import "./chunk-IU63LUFE.mjs";
import "./chunk-2AOHGZ4L.mjs";
import "./chunk-OT57WMCL.mjs";
import "./chunk-JQKJ63F2.mjs";
import {
  FtlError
} from "./chunk-GHAWPZXM.mjs";
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
