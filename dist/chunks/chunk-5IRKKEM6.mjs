import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);

// src/pipeline/building/source-annotations.ts
function sourceAnnotations(system) {
  let server = system.env.GITHUB_SERVER_URL, repository = system.env.GITHUB_REPOSITORY;
  return !system.platform.githubActions || !server || !repository ? {} : { "org.opencontainers.image.source": `${server}/${repository}` };
}

export {
  sourceAnnotations
};
