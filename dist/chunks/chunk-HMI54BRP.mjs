import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);

// components/shared/json/parse-json.ts
function parseJson(text) {
  if (text.length > 256 && exceedsDepth(text))
    throw new SyntaxError("JSON is nested deeper than 256 levels");
  return JSON.parse(text);
}
function endOfString(text, start) {
  let end = text.indexOf('"', start + 1);
  for (; end !== -1 && isEscaped(text, end); ) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}
function isEscaped(text, quote) {
  let index = quote - 1;
  for (; text[index] === "\\"; ) index--;
  return (quote - 1 - index) % 2 === 1;
}
function exceedsDepth(text) {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    let character = text[index];
    if (character === '"' ? index = endOfString(text, index) : character === "[" || character === "{" ? depth++ : (character === "]" || character === "}") && depth--, depth > 256) return !0;
  }
  return !1;
}

export {
  parseJson
};
