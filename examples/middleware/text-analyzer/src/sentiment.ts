import { negativeWords, positiveWords } from './lexicon.ts';

/** How a text sounds. */
export interface Sentiment {
  readonly label: 'positive' | 'neutral' | 'negative';
  /** From -1, all words with a mood are negative, to 1, all are positive; two digits after the point. */
  readonly score: number;
}

/** Words that turn the meaning of one of the next three around. */
const negations = new Set(['not', 'no', 'never', 'neither', 'nor', 'without', 'hardly', 'barely', 'cannot']);
const negationReach = 3;
const neutralUpTo = 0.1;

/** Judges English words, given in lower case, by a small lexicon; `not bad` counts as good, `not good` as bad. */
export function judgeSentiment(words: readonly string[]): Sentiment {
  const moods = words
    .map((word, index) => moodOf(word) * (isNegated(words, index) ? -1 : 1))
    .filter((mood) => mood !== 0);
  if (moods.length === 0) return { label: 'neutral', score: 0 };
  const mean = moods.reduce((sum, mood) => sum + mood, 0) / moods.length;
  const score = Math.round(mean * 100) / 100;
  if (Math.abs(score) <= neutralUpTo) return { label: 'neutral', score };
  return { label: score > 0 ? 'positive' : 'negative', score };
}

function moodOf(word: string): number {
  if (positiveWords.has(word)) return 1;
  return negativeWords.has(word) ? -1 : 0;
}

/** Two negations before a word undo each other. */
function isNegated(words: readonly string[], index: number): boolean {
  const before = words.slice(Math.max(0, index - negationReach), index);
  return before.filter((word) => negations.has(word) || word.endsWith("n't")).length % 2 === 1;
}
