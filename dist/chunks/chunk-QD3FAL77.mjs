import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";

// src/pipeline/inputs/build-choice.ts
var buildChoiceInputs = {
  profile: {
    kind: "string",
    value: "NAME",
    description: "Build profile: tools with [tools.X.profiles.<name>] are built by it, the others as usual. Default: what each tool names for the purpose."
  },
  purpose: {
    kind: "string",
    default: "deploy",
    value: "PURPOSE",
    description: "What is built for: deploy, up or build. A tool may name a profile for the first two."
  }
};
function readBuildChoice({ profile, purpose }) {
  if (purpose !== "deploy" && purpose !== "up" && purpose !== "build") {
    let message = `purpose is "${purpose.slice(0, 100)}"; expected deploy, up or build.`;
    throw new FtlError("E_USAGE", message);
  }
  return { profile: profile === "" ? void 0 : profile, purpose };
}

export {
  buildChoiceInputs,
  readBuildChoice
};
