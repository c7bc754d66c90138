import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);

// components/shared/json/string-literals.ts
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

// components/shared/json/exact-numbers.ts
var exactNumbers = /* @__PURE__ */ new WeakMap(), anyExact = !1, manyDigits = /[\d.]{16}|\d[eE][+-]?\d{3}/;
function rememberNumbers(text, value) {
  typeof value == "object" && manyDigits.test(text) && readValue({ text, at: 0 }, { "": value }, "");
}
function exactNumber(holder, key) {
  return anyExact ? exactNumbers.get(holder)?.get(key) : void 0;
}
function jsonText(value, indent = 0) {
  if (!anyExact) return JSON.stringify(value, null, indent);
  let mark = crypto.randomUUID();
  return JSON.stringify(value, function(key, inner) {
    let exact = typeof inner == "number" ? exactNumber(this, key) : void 0;
    return exact === void 0 ? inner : `${mark}${exact}`;
  }, indent).replaceAll(new RegExp(`"${mark}([^"]*)"`, "g"), "$1");
}
var separators = /[ \t\n\r,:]*/y, scalar = /[-+.\w]*/y;
function readValue(reader, holder, key) {
  skip(reader, separators);
  let { text, at } = reader;
  switch (text[at]) {
    case "{":
      return readMembers(reader, objectAt(holder, key));
    case "[":
      return readItems(reader, objectAt(holder, key));
    case '"':
      reader.at = endOfString(text, at) + 1;
      return;
    default:
      skip(reader, scalar), holder !== void 0 && rememberNumber(holder, key, text.slice(at, reader.at));
  }
}
function readMembers(reader, holder) {
  for (reader.at++; hasNext(reader, "}"); ) {
    let end = endOfString(reader.text, reader.at), key = JSON.parse(reader.text.slice(reader.at, end + 1));
    reader.at = end + 1, readValue(reader, holder, key);
  }
}
function readItems(reader, holder) {
  reader.at++;
  for (let index = 0; hasNext(reader, "]"); index++) readValue(reader, holder, String(index));
}
function hasNext(reader, closing) {
  skip(reader, separators);
  let isEnd = reader.text[reader.at] === closing;
  return isEnd && reader.at++, !isEnd;
}
function skip(reader, characters) {
  characters.lastIndex = reader.at, characters.exec(reader.text), reader.at = characters.lastIndex;
}
function objectAt(holder, key) {
  if (holder === void 0 || !Object.hasOwn(holder, key)) return;
  let value = holder[key];
  return typeof value == "object" && value !== null ? value : void 0;
}
function rememberNumber(holder, key, literal) {
  let known = exactNumbers.get(holder);
  if (!isRounded(literal)) {
    known?.delete(key);
    return;
  }
  anyExact = !0, known === void 0 ? exactNumbers.set(holder, /* @__PURE__ */ new Map([[key, literal]])) : known.set(key, literal);
}
var maxComparedDigits = 400;
function isRounded(literal) {
  return /^-?\d/.test(literal) ? literal.length > maxComparedDigits || decimal(literal) !== decimal(String(Number(literal))) : !1;
}
function decimal(literal) {
  let [, sign = "", whole = "", fraction = "", exponent = "0"] = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(literal) ?? [], digits = `${whole}${fraction}`.replace(/^0+/, ""), significant = digits.replace(/0+$/, ""), shift = Number(exponent) - fraction.length + (digits.length - significant.length);
  return significant === "" ? "0" : `${sign}${significant}e${shift}`;
}

export {
  endOfString,
  rememberNumbers,
  jsonText
};
