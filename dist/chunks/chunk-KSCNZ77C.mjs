import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);

// src/cli/command.ts
async function loadCommand({ load, ...name }) {
  return { ...name, ...await load() };
}

export {
  loadCommand
};
