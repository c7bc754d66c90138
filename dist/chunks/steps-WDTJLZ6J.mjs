import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  steps
} from "./chunk-N3E56TVC.mjs";
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
import "./chunk-IU63LUFE.mjs";
import "./chunk-2AOHGZ4L.mjs";
import "./chunk-OT57WMCL.mjs";
import "./chunk-JQKJ63F2.mjs";
import "./chunk-GHAWPZXM.mjs";
import "./chunk-E2NZ5TKH.mjs";

// src/cli/commands/pipeline/steps.ts
var steps2 = {
  description: ["Each is a command and a GitHub action of its own, ftl/deploy/actions/<step>."],
  inputs: {},
  examples: [{ about: "What ftl pipeline runs", line: "ftl steps" }],
  run: async () => {
    let width = Math.max(...steps.map(({ id }) => id.length));
    return {
      summary: steps.map(({ id }) => id).join(", "),
      text: steps.map(({ id, title }, index) => `${index + 1}  ${id.padEnd(width)}  ${title}`).join(`
`),
      details: {
        steps: steps.map(({ id, title, inputs, outputs }) => ({
          id,
          title,
          inputs: Object.keys(inputs),
          outputs: Object.keys(outputs)
        }))
      }
    };
  }
};
export {
  steps2 as steps
};
