import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  readWrittenReference,
  readingInputs,
  registryAccess
} from "./chunk-CURZVRY4.mjs";
import {
  pullComponent,
  resolveReference
} from "./chunk-YXNV3MFU.mjs";
import "./chunk-XTZ7FMLQ.mjs";
import "./chunk-4BZRYOLG.mjs";
import "./chunk-NG5JKY5M.mjs";
import "./chunk-GBKA6UOK.mjs";
import {
  formatReference
} from "./chunk-FO35PV6D.mjs";
import "./chunk-7HERLKSY.mjs";
import "./chunk-PV5KUKCF.mjs";
import "./chunk-KSCNZ77C.mjs";
import {
  dryRunInput
} from "./chunk-KTTHLLMA.mjs";
import "./chunk-APIIFAMZ.mjs";
import "./chunk-JQKJ63F2.mjs";
import "./chunk-K7SO4GNA.mjs";
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";
import "./chunk-E2NZ5TKH.mjs";

// src/cli/commands/component/pull.ts
import path from "node:path";
var pull = {
  description: [
    'Every byte is checked against its digest. A project does not need this: repo = "REFERENCE" in [tools.X] pulls and locks what it names.'
  ],
  positionals: [{ name: "REFERENCE", description: "What to pull: ghcr.io/owner/name:tag.", required: !0 }],
  inputs: {
    output: {
      kind: "string",
      short: "o",
      value: "FILE",
      description: "Where to write it. Default: <name>.wasm in this folder."
    },
    force: { kind: "boolean", default: "false", short: "f", description: "Replace another file there." },
    ...readingInputs,
    ...dryRunInput
  },
  examples: [
    {
      about: "Keep a component beside a project",
      line: "ftl component pull ghcr.io/owner/text-analyzer:1.2.3 -o vendor/text-analyzer.wasm"
    }
  ],
  run: async ({ inputs, positionals: [written = ""], system, ...place }) => {
    let found = await readWrittenReference(written, place, system), { reference } = found, access = registryAccess(inputs, found, system), { digest } = await resolveReference(reference, access), name = inputs.output || `${path.posix.basename(reference.name)}.wasm`, file = path.resolve(system.workingFolder, name), outputs = { file, digest, reference: formatReference({ ...reference, digest }) };
    if (inputs["dry-run"]) return { summary: `would pull ${outputs.reference} into ${name}`, outputs };
    let { bytes } = await pullComponent(reference, digest, access), unchanged = await isThere(file, bytes, { force: inputs.force, system });
    return unchanged || await system.files.write(file, bytes), { summary: `${name}: ${bytes.length} bytes of ${outputs.reference}`, unchanged, outputs };
  }
};
async function isThere(file, bytes, { force, system }) {
  let found = await system.files.stat(file);
  if (found === void 0) return !1;
  if (found.kind === "file" && found.size === bytes.length && Buffer.from(bytes).equals(await system.files.readBytes(file)))
    return !0;
  if (force && found.kind === "file") return !1;
  throw new FtlError("E_FILE_EXISTS", `${file} is there already, and holds something else.`, {
    hint: "Name another file with --output, or replace it with --force."
  });
}
export {
  pull
};
