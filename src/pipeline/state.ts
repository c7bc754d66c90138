import path from 'node:path';
import type { StepId } from './step.ts';

/** Where the steps keep what they hand on, below the project folder. */
export interface StateFiles {
  readonly spinManifest: string;
  readonly catalog: string;
  /** The OCI image layout. */
  readonly layout: string;
  readonly conformance: string;
  readonly deployments: string;
  /** Key-value stores of `ftl up`. */
  readonly keyValue: string;
  readonly componentFile: (id: string) => string;
  readonly stepResult: (step: StepId) => string;
}

/** Absolute paths of the state of a project. */
export function stateFiles(projectFolder: string): StateFiles {
  const state = path.join(projectFolder, '.ftl');
  return {
    spinManifest: path.join(state, 'build', 'spin.toml'),
    catalog: path.join(state, 'catalog.json'),
    layout: path.join(state, 'oci'),
    conformance: path.join(state, 'conformance'),
    deployments: path.join(state, 'deployments'),
    keyValue: path.join(state, 'kv'),
    componentFile: (id) => path.join(state, 'build', `${id}.wasm`),
    stepResult: (step) => path.join(state, `${step}.json`),
  };
}
