/** Colours of the 16 every terminal has. */
export type Colour = 'red' | 'yellow' | 'green' | 'cyan' | 'dim' | 'bold';

const codes: Readonly<Record<Colour, number>> = { red: 31, yellow: 33, green: 32, cyan: 36, dim: 2, bold: 1 };

/** Paints text, or leaves it as it is. */
export type Paint = (text: string, colour: Colour) => string;

/** A `Paint` that writes SGR sequences when `coloured`, else none. */
export function painter(coloured: boolean): Paint {
  return (text, colour) => (coloured && text !== '' ? `\u001b[${codes[colour]}m${text}\u001b[0m` : text);
}
