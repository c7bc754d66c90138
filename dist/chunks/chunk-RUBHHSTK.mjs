import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  setup
} from "./chunk-EDT64GTQ.mjs";
import {
  transpile
} from "./chunk-OTMIDEYN.mjs";
import {
  componentize
} from "./chunk-AMZKFSWS.mjs";
import {
  conformance
} from "./chunk-EKOTUP6O.mjs";
import {
  deploy
} from "./chunk-QZY64C4C.mjs";
import {
  publish
} from "./chunk-2XACSKKG.mjs";

// src/pipeline/index.ts
var steps = [setup, transpile, componentize, conformance, publish, deploy];

export {
  steps
};
