import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { describe, test } from 'vitest';

/** Programs that suites check the product against; `.ci/peers.sh` installs all of them but a real Spin. */
export type Peer =
  | 'act'
  | 'actionlint'
  | 'check-jsonschema'
  | 'chromium-headless-shell'
  | 'componentize-py'
  | 'docker-registry'
  | 'go'
  | 'mcp-login'
  | 'rust-guest'
  | 'rust-wasip2'
  | 'shellcheck'
  | 'skopeo'
  | 'spin'
  | 'zizmor';

/** Where `.ci/peers.sh` puts what it installs. */
const peersFolder =
  process.env['FTL_PEERS_FOLDER'] ??
  path.join(process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'), 'ftl-peers');

/** Absolute path of a peer, or undefined when it is not installed: the peers' folder first, then PATH. */
export function peer(name: Peer): string | undefined {
  if (name === 'spin' && process.env['SPIN_BIN']) return process.env['SPIN_BIN'];
  const folders = [path.join(peersFolder, 'bin'), ...(process.env['PATH'] ?? '').split(path.delimiter)];
  return folders.map((folder) => path.join(folder, name)).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

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
