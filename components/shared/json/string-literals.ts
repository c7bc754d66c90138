/** Index of the quote that closes the string literal opened at `start`, or the text's length if none does. */
export function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, quote: number): boolean {
  let index = quote - 1;
  while (text[index] === '\\') index--;
  return (quote - 1 - index) % 2 === 1;
}
