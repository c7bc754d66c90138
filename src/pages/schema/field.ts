import type { JsonValue } from '../../../components/shared/catalog.ts';

/** One part of a form, made from a JSON Schema. Every text in it comes from a tool and is untrusted. */
export type Field = FieldBase &
  (
    | { readonly kind: 'text'; readonly input: TextInput; readonly placeholder: string }
    | { readonly kind: 'number'; readonly integer: boolean; readonly placeholder: string }
    | { readonly kind: 'boolean' }
    | { readonly kind: 'choice'; readonly options: readonly Option[] }
    | { readonly kind: 'list'; readonly item: Field }
    | { readonly kind: 'group'; readonly members: readonly Member[] }
    /** Anything that a form cannot show: typed as JSON. */
    | { readonly kind: 'json'; readonly reason: string }
  );

interface FieldBase {
  readonly label: string;
  readonly description: string;
  /** What the schema says of the value in a few words, such as `at most 5`. */
  readonly rules: readonly string[];
  readonly required: boolean;
  /** `null` is a value of it: what an empty but required field stands for. */
  readonly nullable: boolean;
  /** The schema's `default`. */
  readonly initial: JsonValue | undefined;
}

/** `lines` grows with its text. */
export type TextInput = 'lines' | 'date' | 'email' | 'url';

export interface Option {
  readonly label: string;
  readonly value: JsonValue;
}

/** One property of an object. */
export interface Member {
  readonly key: string;
  readonly field: Field;
}
