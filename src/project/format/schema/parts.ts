/** A table with these keys and no other. */
export function table(
  properties: Record<string, object>,
  required: readonly string[] = [],
  description?: string,
) {
  return {
    ...(description === undefined ? {} : { description }),
    type: 'object',
    properties,
    additionalProperties: false,
    ...(required.length === 0 ? {} : { required: [...required] }),
  };
}

/** A string, also an empty one; `standard` is what counts when it is not written. */
export function text(description: string, standard?: string) {
  return { description, type: 'string', ...(standard === undefined ? {} : { default: standard }) };
}

/** A string that is not empty. */
export function filled(description: string) {
  return { description, type: 'string', minLength: 1 };
}

/** true or false. */
export function flag(description: string, standard: boolean) {
  return { description, type: 'boolean', default: standard };
}

/** One of a few words. */
export function choice(description: string, values: readonly string[], standard: string) {
  return { description, type: 'string', enum: [...values], default: standard };
}

/** A list of items of one kind. */
export function list(description: string, items: object) {
  return { description, type: 'array', items };
}

/** A table of strings under names of the user. */
export function strings(description: string) {
  return { description, type: 'object', additionalProperties: { type: 'string' } };
}

/** A duration in whole seconds, a day at most. */
export function seconds(description: string, standard: number) {
  return { description, type: 'integer', minimum: 0, maximum: 86_400, default: standard };
}

/** A scope-token (RFC 6749 section 3.3). */
export function scope() {
  return {
    ...filled('One scope.'),
    pattern: '^[\\x21\\x23-\\x5B\\x5D-\\x7E]+$',
    patternErrorMessage: 'one scope: printable ASCII without spaces, quotes and backslashes',
  };
}

/** The label of a key-value store; `*` lets it be empty. */
export function storeLabel(repetition: '*' | '+') {
  return {
    pattern: `^[A-Za-z0-9_-]${repetition}$`,
    patternErrorMessage: 'the label of a key-value store: letters, digits, "-" and "_"',
  };
}

/** A route of one segment: the authorizer knows endpoints of the form /<segment>/mcp. */
export function route(description: string) {
  return {
    ...filled(description),
    pattern: '^/[A-Za-z0-9][A-Za-z0-9._~-]*$',
    patternErrorMessage: 'a path of one part, such as "/weather"',
    maxLength: 100,
  };
}
