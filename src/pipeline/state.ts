import path from 'node:path';
import { FtlError } from '../errors.ts';
import type { System } from '../system/types.ts';
import type { StepId } from './step.ts';

/** Where the steps keep what they hand on, below the project folder. */
export interface StateFiles {
  readonly spinManifest: string;
  readonly catalog: string;
  /** The OCI image layout. */
  readonly layout: string;
  readonly conformance: string;
  readonly deployments: string;
  /** What `ftl up` serves now. */
  readonly up: string;
  /** Key-value stores of `ftl up`. */
  readonly keyValue: string;
  /** Signs `requestState` of what this machine serves. */
  readonly stateSecret: string;
  /** Opens the pages of `ftl up`. */
  readonly pagesKey: string;
  readonly componentFile: (id: string) => string;
  /** Folder with a folder a component: the files that are mounted into it. */
  readonly mountedFiles: string;
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
    up: path.join(state, 'up.json'),
    keyValue: path.join(state, 'kv'),
    stateSecret: path.join(state, 'state-secret'),
    pagesKey: path.join(state, 'pages-key'),
    mountedFiles: path.join(state, 'build', 'files'),
    componentFile: (id) => path.join(state, 'build', `${id}.wasm`),
    stepResult: (step) => path.join(state, `${step}.json`),
  };
}

/**
 * Throws `E_PROJECT_PATH` when `.ftl` or anything in it is a symbolic link: a checkout can carry one, and steps write and
 * remove files there.
 */
export async function refuseLinksInState(projectFolder: string, { files }: System): Promise<void> {
  if ((await files.stat(projectFolder))?.kind !== 'folder') return;
  const state = (await files.list(projectFolder)).filter(({ name }) => name === '.ftl');
  const pending = state.map(({ name, kind }) => ({ file: name, kind }));
  for (let entry = pending.pop(); entry; entry = pending.pop()) {
    const { file, kind } = entry;
    if (kind === 'link') {
      throw new FtlError(
        'E_PROJECT_PATH',
        `${file} is a symbolic link; steps write only below the project.`,
        {
          hint: 'Remove it; .ftl holds nothing that belongs into a repository.',
        },
      );
    }
    if (kind !== 'folder') continue;
    const below = await files.list(path.join(projectFolder, file));
    pending.push(...below.map((each) => ({ file: path.join(file, each.name), kind: each.kind })));
  }
}
