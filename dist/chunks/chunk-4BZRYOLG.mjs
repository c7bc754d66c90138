import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);

// components/shared/json/values.ts
function isJsonObject(value) {
  return typeof value == "object" && value !== null && !Array.isArray(value);
}
function isTextRecord(value) {
  return isJsonObject(value) && Object.values(value).every((text) => typeof text == "string");
}
function isTextList(value) {
  return Array.isArray(value) && value.every((text) => typeof text == "string");
}
function objectMember(object, key) {
  let value = member(object, key);
  return isJsonObject(value) ? value : void 0;
}
function stringMember(object, key) {
  let value = member(object, key);
  return typeof value == "string" ? value : void 0;
}
function member(object, key) {
  return Object.hasOwn(object, key) ? object[key] : void 0;
}

export {
  isJsonObject,
  isTextRecord,
  isTextList,
  objectMember,
  stringMember,
  member
};
