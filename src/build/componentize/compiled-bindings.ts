/** Interfaces that a bundle imports; those of WASI 0.2 the engine calls by itself. */
const definition =
  /^defineBuiltinModule\('(?:fermyon:spin|wasi:config|wasi:keyvalue)\/[^']*', \{([^}]*)\}\);/gm;

/** What the bindings are given: the engine's memory, its allocator, and the functions of the host. */
const given = /^let \[(\$memory, \$realloc, \$dealloc, [^\]]+)\] = \$bindings;$/m;

/**
 * Bindings that run each of their functions once, while a component is built. The engine compiles a function when it first
 * runs: else every request compiles what reads its first variable and opens its first store. Nothing of the host is
 * reached: for the moment there is another memory, in which the result of every call is an error. Bindings that do not
 * look as expected stay as they are.
 */
export function compiledBindings(bindings: string): string {
  const names = given.exec(bindings)?.[1]?.split(', ');
  const interfaces = [...bindings.matchAll(definition)].map(([, members = '']) => members);
  const functions = interfaces.flatMap((members) =>
    [...members.matchAll(/: ([\w$]+)/g)].map(([, name]) => name),
  );
  if (names === undefined || functions.length === 0) return bindings;
  const all = `[${names.join(', ')}]`;
  return `${bindings}
{
  const real = ${all};
  const result = Uint8Array.of(1, 0, 0, 0, 1, ...new Array(59).fill(0));
  ${all} = [{ buffer: result.buffer }, ...real.slice(1).map(() => () => 0)];
  for (const one of [${functions.join(', ')}]) {
    const resource = Object.assign(Object.create(one.prototype), { [symbolRscHandle]: 1 });
    const calls = [
      () => one('a'),
      ...Object.getOwnPropertyNames(one).map((name) => () => one[name]('a')),
      ...Object.getOwnPropertyNames(one.prototype).map((name) => () => resource[name]('a', result)),
    ];
    for (const call of calls) try { call(); } catch {}
  }
  ${all} = real;
}`;
}
