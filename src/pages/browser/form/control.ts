import type { JsonValue } from '../../../../components/shared/catalog.ts';
import type { Field } from '../../schema/field.ts';
import type { Reading } from '../../schema/read-typed.ts';

/** A field on the page. */
export interface Control {
  readonly element: HTMLElement;
  /** What is typed now. */
  peek(): Reading;
  /** The same, with each fault shown at its field. */
  read(): Reading;
  /** Moves the focus to the first field with a fault; false when there is none. */
  focusFault(): boolean;
}

/** Makes the control of a field that shows a value; `undefined` shows that it is left out. */
export type MakeControl<Kind extends Field['kind'] = Field['kind']> = (
  field: Extract<Field, { kind: Kind }>,
  value: JsonValue | undefined,
) => Control;
