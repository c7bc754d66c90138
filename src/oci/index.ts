export { type Credentials, findCredentials, type GivenCredentials } from './credentials.ts';
export { type Digest, digestOf, isDigest } from './digest.ts';
export { copyApp, type Layout, openApp, openLayout, type StoredArtifact } from './layout.ts';
export { annotationKeys, mediaTypes } from './media-types.ts';
export { packApp, type PackedApp, type PackOptions } from './pack.ts';
export {
  type PublishCounts,
  type PublishedArtifact,
  publishLayout,
  type PublishOptions,
  type PublishResult,
} from './publish.ts';
export { pullApp, type PullOptions } from './pull.ts';
export {
  formatReference,
  parseReference,
  parseRepository,
  parseTag,
  type Reference,
  tagOfVersion,
} from './reference.ts';
