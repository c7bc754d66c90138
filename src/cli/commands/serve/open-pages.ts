import { type ServedPages, createLocalPages } from '../../../pages/index.ts';
import { keptSecret } from '../../../pipeline/inputs/state-secret.ts';
import { stateFiles } from '../../../pipeline/state.ts';
import type { UpContext } from './up-inputs.ts';

/** The pages of `ftl up`, and the part of their address that only its user knows. */
export interface OpenPages {
  readonly pages: ServedPages;
  /** What follows the URL of the first page; browsers do not send it. */
  readonly fragment: string;
}

/**
 * Pages for the app that is served; undefined with `--no-pages`. Their key is kept for the project, so that a page which
 * is open finds the app again after a restart.
 */
export async function openPages({
  inputs,
  projectFolder,
  system,
}: UpContext): Promise<OpenPages | undefined> {
  if (!inputs.pages) return undefined;
  const file = inputs.layout === '' ? stateFiles(projectFolder).pagesKey : undefined;
  const key = (await keptSecret(file, system)).slice(0, 32);
  return { pages: createLocalPages({ key }, system), fragment: `#${key}` };
}
