/** Characters as people count them, as far as code points go: an emoji is one, not two. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** The words of a text in lower case: letters and digits of any script, with apostrophes and hyphens inside. */
export function findWords(text: string): string[] {
  const words =
    text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
  return words.map((word) => word.replaceAll('’', "'"));
}

/** Sentences: runs with at least one word, ended by a full stop and the like, or by an empty line. */
export function countSentences(text: string): number {
  return text
    .replaceAll(/\b(?:mr|mrs|ms|dr|prof|st|vs|etc|e\.g|i\.e)\./gi, '')
    .split(/[.!?…]+["'”’)\]]*(?=\s|$)|[。！？]+|\n\s*\n/u)
    .filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}
