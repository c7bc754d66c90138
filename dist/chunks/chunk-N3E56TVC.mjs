import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  setup
} from "./chunk-EDT64GTQ.mjs";
import {
  transpile
} from "./chunk-OTMIDEYN.mjs";
import {
  componentize
} from "./chunk-F4RQPQ53.mjs";
import {
  conformance
} from "./chunk-XUJLVL56.mjs";
import {
  deploy
} from "./chunk-PMCZ3RMO.mjs";
import {
  publish
} from "./chunk-2XACSKKG.mjs";

// src/pipeline/index.ts
var steps = [setup, transpile, componentize, conformance, publish, deploy];

export {
  steps
};
