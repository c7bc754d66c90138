import { describe, test } from 'vitest';
import { type Peer, peer } from './installed-peers.ts';

/**
 * A suite that needs peers; without one of them it is skipped with a line that `npm test` repeats at its end. Under
 * `FTL_PEERS=required`, which `.ci/run` sets, a missing peer (but Spin) is a failure.
 */
export function describeWithPeers<Name extends Peer>(
  names: readonly Name[],
  title: string,
  define: (paths: Readonly<Record<Name, string>>) => void,
): void {
  const found = names.map((name): [Name, string | undefined] => [name, peer(name)]);
  const missing = found.flatMap(([name, file]) => (file === undefined ? [name] : []));
  if (missing.length === 0) {
    describe(title, () => define(Object.fromEntries(found) as Record<Name, string>));
    return;
  }
  const reason = `${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} not installed`;
  if (process.env['FTL_PEERS'] === 'required' && missing.some((name) => name !== 'spin')) {
    test(title, () => {
      throw new Error(`${reason}, and this run may skip nothing but what needs a real Spin.`);
    });
  } else {
    const remedy = missing.some((name) => name !== 'spin') ? ' (npm run peers)' : '';
    test.skip(`SKIPPED: ${title}, because ${reason}${remedy}`);
  }
}
