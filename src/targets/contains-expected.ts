/**
 * Whether a value contains what was expected: every expected key of an object, at any depth; arrays of the same length,
 * item by item; anything else equal. `undefined` expects nothing.
 */
export function containsExpected(actual: unknown, expected: unknown): boolean {
  if (expected === undefined) return true;
  if (typeof expected !== 'object' || expected === null) return Object.is(actual, expected);
  if (typeof actual !== 'object' || actual === null) return false;
  if (Array.isArray(expected) !== Array.isArray(actual)) return false;
  if (Array.isArray(expected) && expected.length !== (actual as unknown[]).length) return false;
  return Object.entries(expected).every(
    ([key, value]) =>
      Object.hasOwn(actual, key) && containsExpected((actual as Record<string, unknown>)[key], value),
  );
}
