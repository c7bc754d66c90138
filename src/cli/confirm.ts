import { FtlError } from '../errors.ts';
import type { InputSpecifications } from '../pipeline/step.ts';
import type { System } from '../system/types.ts';

/** Of commands that ask before they remove something. */
export const yesInput = {
  yes: { kind: 'boolean', default: 'false', short: 'y', description: 'Ask nothing: the answer is yes.' },
} as const satisfies InputSpecifications;

/**
 * Goes on when the answer is yes. Throws `E_CANCELLED` when it is another, and `E_USAGE` where nobody can be asked: no
 * terminal, or --json.
 */
export async function confirm(
  question: string,
  { yes, json }: { readonly yes: boolean; readonly json: boolean },
  { input }: System,
): Promise<void> {
  if (yes) return;
  if (json || !input.interactive)
    throw new FtlError('E_USAGE', `${question} Nobody can be asked here.`, { hint: 'Say yes with --yes.' });
  const answer = await input.ask(`${question} [y/N] `);
  if (!/^y(?:es)?$/i.test(answer.trim())) throw new FtlError('E_CANCELLED', 'Nothing was changed.');
}
