import type { JsonObject } from '../shared/catalog.ts';
import { objectMember } from '../shared/json/values.ts';

/** What a client can be asked for, and of each the parts that a revision names. */
const askable: Readonly<Record<string, readonly string[]>> = {
  elicitation: ['form', 'url'],
  sampling: ['tools', 'context'],
  roots: [],
};

/**
 * The capabilities by which a client can be asked for more input, in one form for all revisions and without what
 * nobody here reads; `{}` for a client that can be asked nothing. `elicitation: {}` means forms (2025-11-25,
 * client/elicitation).
 */
export function inputCapabilities(declared: JsonObject): JsonObject {
  const known = Object.entries(askable).flatMap(([name, parts]) => {
    const capability = objectMember(declared, name);
    if (capability === undefined) return [];
    const given = parts.filter((part) => objectMember(capability, part) !== undefined);
    const all = name === 'elicitation' && given.length === 0 ? ['form'] : given;
    return [[name, Object.fromEntries(all.map((part) => [part, {}]))] as const];
  });
  return Object.fromEntries(known);
}

/** Whether capabilities, in the form of `inputCapabilities`, cover a request for input. */
export function covers(capabilities: JsonObject, method: string, params: JsonObject): boolean {
  const elicitation = objectMember(capabilities, 'elicitation');
  const sampling = objectMember(capabilities, 'sampling');
  switch (method) {
    case 'elicitation/create':
      return (
        elicitation !== undefined && Object.hasOwn(elicitation, params['mode'] === 'url' ? 'url' : 'form')
      );
    case 'sampling/createMessage': {
      const needsTools = params['tools'] !== undefined || params['toolChoice'] !== undefined;
      return sampling !== undefined && (!needsTools || Object.hasOwn(sampling, 'tools'));
    }
    case 'roots/list':
      return objectMember(capabilities, 'roots') !== undefined;
    default:
      return false;
  }
}
