import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** Programs that suites check the product against; `.ci/peers.sh` installs all of them but Python and a real Spin. */
export type Peer =
  | 'act'
  | 'actionlint'
  | 'axe'
  | 'check-jsonschema'
  | 'chromium-headless-shell'
  | 'componentize-py'
  | 'docker-registry'
  | 'go'
  | 'mcp-clients'
  | 'mcp-go'
  | 'mcp-login'
  | 'mcp-python'
  | 'python3'
  | 'rust-guest'
  | 'rust-wasip2'
  | 'shellcheck'
  | 'skopeo'
  | 'spin'
  | 'zig'
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
