/** Media types of what is written and read. */
export const mediaTypes = {
  /** OCI image-spec, media-types.md. */
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  index: 'application/vnd.oci.image.index.v1+json',
  imageConfig: 'application/vnd.oci.image.config.v1+json',
  /** CNCF TAG Runtime, "Wasm OCI Artifact layout": one component, as wkg writes it. */
  wasmConfig: 'application/vnd.wasm.config.v0+json',
  wasm: 'application/wasm',
  /** Spin, crates/oci/src/client.rs. */
  spinComponent: 'application/vnd.wasm.content.layer.v1+wasm',
  /** A file that is mounted into a component. */
  spinFile: 'application/vnd.wasm.content.layer.v1+data',
  spinApplication: 'application/vnd.fermyon.spin.application.v1+config',
} as const;

/** Annotation keys (OCI image-spec, annotations.md). */
export const annotationKeys = {
  title: 'org.opencontainers.image.title',
  version: 'org.opencontainers.image.version',
  description: 'org.opencontainers.image.description',
  authors: 'org.opencontainers.image.authors',
  source: 'org.opencontainers.image.source',
  licenses: 'org.opencontainers.image.licenses',
  refName: 'org.opencontainers.image.ref.name',
  /** Ours: digest of the catalog that the app was built with. */
  catalogDigest: 'ftl.catalog.digest',
} as const;
