/** The items of a comma-separated variable, trimmed, empty ones left out. */
export function commaList(text: string): readonly string[] {
  if (text === '') return [];
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
