/** A `{{ name }}` of a template, and the offset of the name in the text. */
export interface TemplateReference {
  readonly name: string;
  readonly offset: number;
}

/** A template as Spin reads it: what it refers to, or why Spin would refuse it. */
export interface Template {
  readonly references: readonly TemplateReference[];
  readonly fault: { readonly reason: string; readonly offset: number } | undefined;
}

/** Lower snake case, each word beginning with a letter: Spin's grammar for variables (crates/serde/src/id.rs). */
export const variableNamePattern = /^[a-z][a-z0-9]*(?:_[a-z][a-z0-9]*)*$/;

/**
 * Reads `{{ name }}` templates by Spin's rules (crates/expressions/src/template.rs): no nesting, no escapes, no
 * expressions, and braces in pairs of two must match.
 */
export function readTemplate(text: string): Template {
  const references: TemplateReference[] = [];
  let position = 0;
  for (;;) {
    const open = text.indexOf('{{', position);
    const close = text.indexOf('}}', position);
    if (open === -1 && close === -1) return { references, fault: undefined };
    if (open === -1 || (close !== -1 && close < open))
      return faulty(references, '"}}" without "{{" before it', close);
    if (close === -1) return faulty(references, '"{{" without "}}" after it', open);
    const inside = text.slice(open + 2, close);
    const name = inside.trim();
    const offset = open + 2 + inside.indexOf(name);
    if (!variableNamePattern.test(name)) {
      return faulty(references, 'between "{{" and "}}" stands one variable name, in lower_snake_case', open);
    }
    references.push({ name, offset });
    position = close + 2;
  }
}

function faulty(references: readonly TemplateReference[], reason: string, offset: number): Template {
  return { references, fault: { reason, offset } };
}
