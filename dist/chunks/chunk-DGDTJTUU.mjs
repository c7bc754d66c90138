import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);

// src/pipeline/step.ts
var stepIds = ["setup", "transpile", "componentize", "conformance", "publish", "deploy"];

export {
  stepIds
};
