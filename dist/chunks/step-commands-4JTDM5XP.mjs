import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  runStepCommand
} from "./chunk-S6UJ4G2N.mjs";
import "./chunk-NK3X4DZC.mjs";
import "./chunk-FAZBHMTX.mjs";
import "./chunk-UJRFF43L.mjs";
import {
  asFlags,
  dryRunInput
} from "./chunk-KTTHLLMA.mjs";
import "./chunk-5FMRN7KZ.mjs";
import "./chunk-APIIFAMZ.mjs";
import "./chunk-JQKJ63F2.mjs";
import "./chunk-K7SO4GNA.mjs";
import "./chunk-F4APCFH2.mjs";
import "./chunk-E2NZ5TKH.mjs";

// src/cli/commands/pipeline/step-commands.ts
var texts = {
  setup: {
    description: ["Without network for Spin the embedded runtime takes its place, which needs Node alone."],
    examples: [{ about: "Without Spin", line: "ftl setup --spin-version none" }]
  },
  componentize: {
    description: [
      "Builds every tool, asks each what it offers, builds the gateway (and for a private app the authorizer), and packs the app into .ftl/oci, which gives it a digest."
    ],
    examples: [{ about: "The digest, for a script", line: "ftl componentize --json" }]
  },
  conformance: {
    description: [
      "Starts exactly what was packed and speaks MCP with it: the official suite, the contract of each tool, the rules of HTTP, and authorization when the app is private."
    ],
    examples: [{ about: "Prove again what was proven before", line: "ftl conformance --repeat-proof" }]
  },
  publish: {
    description: [
      "Copies components and app into any OCI registry, by digest, and then tags. Credentials come from the environment or from the file that docker login writes."
    ],
    examples: [
      {
        about: "Publish under two tags",
        line: "ftl publish --registry ghcr.io/owner/my-server --tags 1.2.3,latest"
      }
    ]
  },
  deploy: {
    description: [
      "Deploys the digest that conformance proved, waits until it answers MCP, and puts the earlier one back when it does not."
    ],
    examples: [
      { about: "Leave it running on this machine", line: "ftl deploy --keep --port 3000" },
      { about: "See what would be done", line: "ftl deploy --dry-run" }
    ]
  }
}, modules = {
  setup: async () => (await import("./setup-FPBWRG56.mjs")).setup,
  componentize: async () => (await import("./componentize-E75JB46S.mjs")).componentize,
  conformance: async () => (await import("./conformance-NQIAR2IH.mjs")).conformance,
  publish: async () => (await import("./publish-ZRMKNX2X.mjs")).publish,
  deploy: async () => (await import("./deploy-WHBYU6FJ.mjs")).deploy
};
async function loadStepCommand(id) {
  let step = await modules[id]();
  return {
    ...texts[id],
    inputs: { ...step.inputs, ...dryRunInput },
    run: ({ flags, system }) => {
      let args = [...flags].flatMap(([name, values]) => asFlags(name, values));
      return runStepCommand(step, args, system);
    }
  };
}
export {
  loadStepCommand
};
