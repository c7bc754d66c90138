import { flag, table, text } from './parts.ts';

/** An entry of `[variables]`. */
export function variableTable() {
  return table(
    {
      default: text('Value when none is given at run time.'),
      required: flag('The app does not start without a value.', false),
      secret: flag('The value is never shown and never written to a file.', false),
      description: text('What it is for.'),
    },
    [],
    'One variable: a default, or required = true.',
  );
}
