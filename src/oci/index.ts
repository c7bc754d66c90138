export { type Digest, digestOf, isDigest } from './artifact/digest.ts';
export { annotationKeys, mediaTypes } from './artifact/media-types.ts';
export {
  formatReference,
  parseReference,
  parseRepository,
  parseTag,
  referenceFault,
  type Reference,
  type Repository,
  tagOfVersion,
} from './artifact/reference.ts';
export {
  type PublishCounts,
  type PublishedArtifact,
  publishLayout,
  type PublishOptions,
  type PublishResult,
} from './app/publish.ts';
export { pullApp, type PullOptions } from './app/pull.ts';
export { type ComponentInterface, readComponentInterface } from './artifact/component-interface.ts';
export { type ComponentToPublish, publishComponent, type PublishedComponent } from './component/publish.ts';
export {
  type ComponentArtifact,
  pullComponent,
  type PulledComponent,
  readComponentArtifact,
} from './component/pull.ts';
export { resolveReference, type ResolvedReference } from './component/resolve.ts';
export { copyApp, type Layout, openApp, openLayout, type StoredArtifact } from './layout/layout.ts';
export { packApp, type PackedApp, type PackOptions } from './layout/pack.ts';
export { openForReading, type RegistryAccess } from './registry/access.ts';
export {
  type Credentials,
  environmentCredentials,
  findCredentials,
  type GivenCredentials,
} from './registry/credentials.ts';
export { parseMirrors, type RegistryMirrors } from './registry/mirrors.ts';
export { listTags } from './registry/tags.ts';
