import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  setup
} from "./chunk-EDT64GTQ.mjs";
import {
  transpile
} from "./chunk-OTMIDEYN.mjs";
import {
  componentize
} from "./chunk-5YRILS7O.mjs";
import {
  conformance
} from "./chunk-SBNS5Z54.mjs";
import {
  deploy
} from "./chunk-HZ3CU3ZX.mjs";
import {
  publish
} from "./chunk-2XACSKKG.mjs";

// src/pipeline/index.ts
var steps = [setup, transpile, componentize, conformance, publish, deploy];

export {
  steps
};
