import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../meta/imports.ts';

/** A fenced block of a page of docs/. */
export interface Block {
  readonly page: string;
  /** '' where none is named. */
  readonly language: string;
  readonly text: string;
}

/** Names of the pages of docs/. */
export const pages: readonly string[] = readdirSync(path.join(root, 'docs')).filter((name) =>
  name.endsWith('.md'),
);

/** The blocks of a page, in order. */
export function blocksOf(page: string): readonly Block[] {
  const text = readFileSync(path.join(root, 'docs', page), 'utf8');
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = '', block = '']) => ({
    page,
    language,
    text: block,
  }));
}

/** The text of one block: which of those in that language, from 0. */
export function blockOf(page: string, language: string, index = 0): string {
  const block = blocksOf(page).filter((found) => found.language === language)[index];
  if (block === undefined)
    throw new Error(`docs/${page} has no block ${index} of ${language || 'no language'}`);
  return block.text;
}
