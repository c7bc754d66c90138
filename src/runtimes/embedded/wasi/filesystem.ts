/** `wasi:filesystem` 0.2 without any folder: a component cannot open what it was not given. */
export function filesystem() {
  return {
    'wasi:filesystem/preopens': { getDirectories: () => [] },
    'wasi:filesystem/types': { filesystemErrorCode: () => undefined },
  };
}
