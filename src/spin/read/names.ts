/** Spin's grammars of names (crates/serde/src/id.rs; crates/expressions/src/lib.rs). */

/** Words that begin with a letter, each wholly lower or wholly upper case, with single dashes between them. */
export function isComponentId(text: string): boolean {
  return words(text, '-');
}

/** Label of a key-value store, a database or a model: a component id, or the same with underscores. */
export function isLabel(text: string): boolean {
  return words(text, '-') || words(text, '_') || /^[a-z][a-z0-9_.-]*$/.test(text);
}

function words(text: string, separator: '-' | '_'): boolean {
  return text.split(separator).every((word) => /^(?:[a-z][a-z0-9]*|[A-Z][A-Z0-9]*)$/.test(word));
}
