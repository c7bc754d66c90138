/**
 * Stubs for what this host does not offer, so that a component which merely imports it can run. Resources (names
 * with a capital) are classes without instances; calling anything is a trap that names the interface.
 */
export function unknownInterface(name: string): (member: string) => unknown {
  const stubs = new Map<string, unknown>();
  return (member) => {
    const stub = stubs.get(member) ?? makeStub(name, member);
    stubs.set(member, stub);
    return stub;
  };
}

function makeStub(name: string, member: string): unknown {
  const fail = (operation: string) => () => {
    throw new Error(`the component called ${name}#${operation}, which the embedded runtime does not offer`);
  };
  if (!/^[A-Z]/.test(member)) return fail(member);
  const resource = function construct() {
    fail(member)();
  };
  return new Proxy(resource, {
    get: (target, key) => {
      if (typeof key === 'symbol' || key in target) return Reflect.get(target, key) as unknown;
      return fail(`${member}.${key}`);
    },
  });
}
