export {
  type AddedComponent,
  frontComponent,
  withComponent,
  withOutboundHosts,
} from './change-locked-app.ts';
export { importApp, type ImportedApp, type LeftOut } from './import-app.ts';
export { explainManifest, type ExplainedPart } from './explain.ts';
export { type ComponentDigest, lockApp, lockComponent, variablesOf } from './lock-app.ts';
export type { LockedApp, LockedComponent, LockedFile, LockedTrigger, LockedVariable } from './locked-app.ts';
export type {
  ComponentLimits,
  ManifestBuild,
  ManifestComponent,
  ManifestVariable,
  SpinManifest,
} from './manifest.ts';
export { parseOutboundHost } from './outbound-hosts.ts';
export { authorizerId, gatewayId } from '../project/values/names.ts';
export { internalOrigin, stateSecretName, stateSecretVariable } from './own-components.ts';
export { readManifest } from './read/read-manifest.ts';
export type { SpinApp, SpinComponent, SpinSource, SpinTrigger, SpinVariable } from './read/spin-app.ts';
export { type TranspileOptions, transpile } from './transpile.ts';
export { isGenerated, writeManifest } from './write-manifest.ts';
