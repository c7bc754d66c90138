import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  accountInputs,
  readWrittenReference,
  registryAccess
} from "./chunk-CURZVRY4.mjs";
import {
  sourceAnnotations
} from "./chunk-5IRKKEM6.mjs";
import {
  buildAuthorizer,
  buildGenericGateway,
  createComponentBuilder
} from "./chunk-DSF2A4R6.mjs";
import {
  openLayout,
  publishComponent,
  readComponentInterface
} from "./chunk-YXNV3MFU.mjs";
import {
  ensureToolchain
} from "./chunk-XI3APGTP.mjs";
import "./chunk-OS7GGITS.mjs";
import "./chunk-XTZ7FMLQ.mjs";
import "./chunk-TKJSI4AU.mjs";
import "./chunk-Q4HBZ5NI.mjs";
import "./chunk-4BZRYOLG.mjs";
import {
  readProject
} from "./chunk-NG5JKY5M.mjs";
import {
  authorizerId,
  gatewayId
} from "./chunk-GBKA6UOK.mjs";
import {
  formatReference,
  tagOfVersion
} from "./chunk-FO35PV6D.mjs";
import "./chunk-7HERLKSY.mjs";
import {
  stateFiles
} from "./chunk-NK3X4DZC.mjs";
import "./chunk-NZTUYXQX.mjs";
import "./chunk-PV5KUKCF.mjs";
import "./chunk-KSCNZ77C.mjs";
import {
  dryRunInput
} from "./chunk-KTTHLLMA.mjs";
import "./chunk-MWSUXNRC.mjs";
import "./chunk-APIIFAMZ.mjs";
import "./chunk-JQKJ63F2.mjs";
import "./chunk-K7SO4GNA.mjs";
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";
import "./chunk-E2NZ5TKH.mjs";

// src/cli/commands/component/find-component.ts
import path from "node:path";
async function findComponent(written, place, system) {
  if (written === gatewayId || written === authorizerId) return buildOwn(written, system);
  if (written.endsWith(".wasm")) {
    let bytes = await system.files.readBytes(path.resolve(system.workingFolder, written));
    return { name: path.basename(written, ".wasm"), bytes, version: void 0 };
  }
  let { tools, version } = await readProject(place, system), tool = tools.find(({ name, id }) => name === written || id === written);
  if (tool === void 0) {
    let names = tools.map(({ name }) => name).join(", ") || "none";
    throw new FtlError("E_USAGE", `The project has no tool "${written.slice(0, 100)}".`, {
      hint: `It has: ${names}. Besides: a .wasm file, ${gatewayId}, ${authorizerId}.`
    });
  }
  return { name: tool.id, bytes: await readBuilt(tool.id, place, system), version };
}
async function readBuilt(id, { projectFolder }, system) {
  let layout = await openLayout(stateFiles(projectFolder).layout, system), layer = layout.components.find((component) => component.id === id)?.blobs.at(-1);
  if (layer !== void 0) return system.files.readBytes(layout.blobFile(layer.digest));
  throw new FtlError("E_STEP_INPUT", `The tool "${id}" is not in what was built last.`, {
    hint: 'Run "ftl build" first.'
  });
}
async function buildOwn(id, system) {
  let version = await ownVersion(system), builder = await createComponentBuilder({ toolchain: await ensureToolchain(system), system });
  try {
    let options = { builder, system }, built = id === gatewayId ? await buildGenericGateway(version, options) : await buildAuthorizer(options);
    return { name: id, bytes: await system.files.readBytes(built.file), version };
  } finally {
    await builder.close();
  }
}
async function ownVersion({ files, packageRoot }) {
  let text = await files.readText(path.join(packageRoot, "package.json"));
  return JSON.parse(text).version;
}

// src/cli/commands/component/publish.ts
var publishOne = {
  description: [
    "What is published is a tool of the project as it was built last, a .wasm file, or mcp-gateway or mcp-authorizer: those of this ftl, for any app. The artifact has the form that wkg and Spin read. The same component always has the same digest."
  ],
  positionals: [
    {
      name: "COMPONENT",
      description: "Name of a tool, a .wasm file, mcp-gateway or mcp-authorizer.",
      required: !0
    },
    {
      name: "REFERENCE",
      description: "Where to: ghcr.io/owner/name:tag. Without a tag it is the version of the project.",
      required: !0
    }
  ],
  inputs: {
    tag: { kind: "list", value: "TAG", description: "One more tag, such as latest. May be repeated." },
    ...accountInputs,
    ...dryRunInput
  },
  examples: [
    {
      about: "Publish a tool under two tags",
      line: "ftl component publish text-analyzer ghcr.io/owner/text-analyzer:1.2.3 --tag latest"
    },
    {
      about: "Put the gateway of this ftl into a registry of your own",
      line: "ftl component publish mcp-gateway registry.example/tools/mcp-gateway:1"
    }
  ],
  run: async ({ inputs, positionals, system, ...place }) => {
    let [written = "", target = ""] = positionals, found = await readWrittenReference(target, place, system), { reference } = found, access = registryAccess(inputs, found, system);
    if (reference.digest !== void 0)
      throw new FtlError("E_USAGE", "A digest follows from the component; name a tag instead.");
    let { name, bytes, version } = await findComponent(written, place, system), tag = reference.tag ?? (version && tagOfVersion(version));
    if (tag === void 0) {
      let hint = `Write ${formatReference(reference)}:1.2.3.`;
      throw new FtlError("E_USAGE", "A file has no version; the reference must have a tag.", { hint });
    }
    let dryRun = inputs["dry-run"], component = {
      name,
      bytes,
      interface: readComponentInterface(bytes),
      repository: reference,
      tags: [tag, ...inputs.tag],
      annotations: sourceAnnotations(system),
      dryRun
    }, published = await publishComponent(component, access), { digest, writtenTags, uploadedBytes } = published;
    return {
      summary: `${dryRun ? "would publish" : "published"} ${published.reference} as ${component.tags.join(", ")}`,
      unchanged: uploadedBytes === 0 && writtenTags.length === 0,
      outputs: { reference: published.reference, digest },
      details: { writtenTags, uploadedBytes }
    };
  }
};
export {
  publishOne
};
