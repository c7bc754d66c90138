import { judgeSentiment, type Sentiment } from './sentiment.ts';
import { countCharacters, countSentences, findWords } from './words.ts';

/** What is said about a text. */
export interface Analysis extends Readonly<Record<string, unknown>> {
  readonly characters: number;
  readonly words: number;
  readonly sentences: number;
  /** At 230 words a minute, the speed of an adult reading English. */
  readonly readingSeconds: number;
  /** At most five, without words that every text has, the most frequent first. */
  readonly frequentWords: readonly { readonly word: string; readonly count: number }[];
  readonly sentiment?: Sentiment;
}

const wordsPerMinute = 230;
const mostFrequent = 5;

/** Analyzes a text. */
export function analyze(content: string, options: { readonly sentiment: boolean }): Analysis {
  const words = findWords(content);
  return {
    characters: countCharacters(content),
    words: words.length,
    sentences: countSentences(content),
    readingSeconds: Math.ceil((words.length / wordsPerMinute) * 60),
    frequentWords: frequentWords(words),
    ...(options.sentiment ? { sentiment: judgeSentiment(words) } : {}),
  };
}

/** One sentence about an analysis, for clients that show text. */
export function summarize({ characters, words, sentences, readingSeconds, sentiment }: Analysis): string {
  const counts = `${words} words, ${sentences} sentences, ${characters} characters`;
  const mood = sentiment ? `, ${sentiment.label} (${sentiment.score})` : '';
  return `${counts}, ${readingSeconds} s to read${mood}.`;
}

function frequentWords(words: readonly string[]): { word: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const word of words) {
    if (!commonWords.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .map(([word, count]) => ({ word, count }))
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, mostFrequent);
}

const commonWords = new Set(
  (
    'a about after all also an and any are as at be because been but by can could do does for from had has have he her ' +
    'him his how i if in into is it its just me more my no not of on or our out she so some than that the their them ' +
    'then there these they this to up us was we were what when which who will with would you your'
  ).split(' '),
);
