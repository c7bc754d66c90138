/** The catalog of the app that this gateway is built for; the builder makes this module. */
declare module 'ftl:catalog' {
  // oxlint-disable-next-line typescript/consistent-type-imports -- an ambient module cannot import by a relative path
  export const catalog: import('../shared/catalog.ts').Catalog;
}
