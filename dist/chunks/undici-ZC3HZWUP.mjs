import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  require_undici
} from "./chunk-HB6XLGN2.mjs";
import "./chunk-E2NZ5TKH.mjs";
export default require_undici();
