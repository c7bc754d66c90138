import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  endOfString,
  rememberNumbers
} from "./chunk-MWSUXNRC.mjs";

// components/shared/json/parse-json.ts
var maxJsonDepth = 256;
function parseJson(text) {
  if (text.length > maxJsonDepth && exceedsDepth(text))
    throw new DepthError(`nested deeper than ${maxJsonDepth} levels`);
  let value = JSON.parse(text);
  return rememberNumbers(text, value), value;
}
var DepthError = class extends SyntaxError {
  name = "DepthError";
};
function exceedsDepth(text) {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    let character = text[index];
    if (character === '"' ? index = endOfString(text, index) : character === "[" || character === "{" ? depth++ : (character === "]" || character === "}") && depth--, depth > maxJsonDepth) return !0;
  }
  return !1;
}

export {
  parseJson
};
