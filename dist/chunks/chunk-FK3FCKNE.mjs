import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  findProof,
  readStepOutputs
} from "./chunk-LJOLOWCB.mjs";
import {
  openLayout,
  publishLayout
} from "./chunk-YXNV3MFU.mjs";
import {
  readProject
} from "./chunk-NG5JKY5M.mjs";
import {
  tagOfVersion
} from "./chunk-FO35PV6D.mjs";
import {
  stateFiles
} from "./chunk-NK3X4DZC.mjs";
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";

// src/pipeline/steps/publish.ts
var publish = {
  id: "publish",
  title: "Publish OCI artifacts",
  inputs: {
    registry: {
      kind: "string",
      description: 'Repository to publish to, such as ghcr.io/owner/name; "none" publishes nowhere. Default: ghcr.io/<owner>/<repository> in GitHub Actions but for pull requests, none elsewhere.'
    },
    tags: {
      kind: "list",
      description: "Tags, one a line or separated by commas. Default: the version of the project."
    },
    unproven: {
      kind: "boolean",
      default: "false",
      description: "Publish also what conformance has not proven on this machine."
    },
    "registry-username": {
      kind: "string",
      description: "User name for the registry. Default: the GitHub actor."
    },
    "registry-password": {
      kind: "string",
      secret: !0,
      description: "Password or token for the registry. Default: the token of the workflow."
    }
  },
  outputs: {
    reference: "Reference of the app by digest; empty when nothing was published.",
    digest: "Digest of the app.",
    uploaded: "Number of blobs that were uploaded."
  },
  run: async (inputs, context) => {
    let { system, projectFolder, dryRun } = context, project = await readProject(context, system), repository = repositoryFor(inputs.registry, system.env), tags = inputs.tags.flatMap((tag) => tag.split(",")).flatMap((tag) => tag.trim() || []), wanted = tags.length > 0 ? tags : [tagOfVersion(project.version)];
    if (dryRun)
      return { summary: repository ? `would publish ${repository}:${wanted.join(", ")}` : "would publish nowhere", outputs: { reference: "", digest: "", uploaded: "0" } };
    let { digest = "" } = await readStepOutputs("componentize", context);
    if (repository === void 0)
      return {
        summary: "no registry named: the app stays in its layout",
        outputs: { reference: "", digest, uploaded: "0" }
      };
    inputs.unproven || await requireProof(digest, context);
    let result = await publishLayout({
      layout: await openLayout(stateFiles(projectFolder).layout, system),
      digest,
      repository,
      names: new Map(project.tools.flatMap(({ id, deployName }) => deployName ? [[id, deployName]] : [])),
      tags: wanted,
      credentials: { username: inputs["registry-username"], password: inputs["registry-password"] },
      system
    });
    return {
      summary: `${repository}:${wanted.join(", ")}, ${result.uploadedBlobs} blobs uploaded, ${result.skippedBlobs} there already`,
      unchanged: result.uploadedBlobs === 0 && result.artifacts.every(({ writtenTags }) => writtenTags.length === 0),
      outputs: { reference: result.reference, digest, uploaded: String(result.uploadedBlobs) },
      details: { artifacts: result.artifacts }
    };
  }
};
async function requireProof(digest, { projectFolder, system }) {
  if (!await findProof(projectFolder, { digest }, system))
    throw new FtlError("E_PUBLISH_UNPROVEN", `${digest} has no green conformance result on this machine.`, {
      hint: 'Prove it first with "ftl conformance", or publish it all the same with --unproven.'
    });
}
function repositoryFor(input, env) {
  if (input === "none") return;
  if (input !== "") return input;
  let pullRequest = env.GITHUB_EVENT_NAME?.startsWith("pull_request") ?? !1, repository = env.GITHUB_ACTIONS === "true" && !pullRequest ? env.GITHUB_REPOSITORY : void 0;
  return repository && `ghcr.io/${repository.toLowerCase()}`;
}

export {
  publish
};
