import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze, summarize } from '../../../examples/text-analyzer/text-analyzer/src/analyze.ts';
import { judgeSentiment } from '../../../examples/text-analyzer/text-analyzer/src/sentiment.ts';
import {
  countCharacters,
  countSentences,
  findWords,
} from '../../../examples/text-analyzer/text-analyzer/src/words.ts';

test('a text is counted', () => {
  const analysis = analyze('The cat sat. The cat slept; the dog barked!', { sentiment: false });
  expect(analysis).toEqual({
    characters: 43,
    words: 9,
    sentences: 2,
    readingSeconds: 3,
    frequentWords: [
      { word: 'cat', count: 2 },
      { word: 'barked', count: 1 },
      { word: 'dog', count: 1 },
      { word: 'sat', count: 1 },
      { word: 'slept', count: 1 },
    ],
  });
  expect(summarize(analysis)).toBe('9 words, 2 sentences, 43 characters, 3 s to read.');
});

test('an empty text is nothing', () => {
  const empty = { characters: 0, words: 0, sentences: 0, readingSeconds: 0, frequentWords: [] };
  expect(analyze('', { sentiment: true })).toEqual({ ...empty, sentiment: { label: 'neutral', score: 0 } });
});

test.each([
  ['Don’t stop the well-known 3-step plan', ["don't", 'stop', 'the', 'well-known', '3-step', 'plan']],
  ['Größe, ΑΒΓ und слово', ['größe', 'αβγ', 'und', 'слово']],
  ['-- ... --', []],
])('the words of %j', (text, words) => {
  expect(findWords(text)).toEqual(words);
});

test.each([
  ['One. Two! Three?', 3],
  ['Dr. Smith paid 3.50 dollars, e.g. for tea.', 1],
  ['He said "Stop." Then he left…', 2],
  ['A title\n\nA paragraph without an end', 2],
  ['第一句。第二句！', 2],
  ['...', 0],
])('%j has %d sentences', (text, sentences) => {
  expect(countSentences(text)).toBe(sentences);
});

test('an emoji is one character', () => {
  expect(countCharacters('a😀b')).toBe(3);
});

test.each([
  ['I love this great tool', 'positive', 1],
  ['This is terrible and slow', 'negative', -1],
  ['This is not good', 'negative', -1],
  ["It isn't bad at all", 'positive', 1],
  ['It is never not good', 'positive', 1],
  ['good and bad', 'neutral', 0],
  ['The door is blue', 'neutral', 0],
  ['not one two three good', 'positive', 1],
] as const)('%j sounds %s', (text, label, score) => {
  expect(judgeSentiment(findWords(text))).toEqual({ label, score });
});

test('any text gives counts that fit together, quickly', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 2000 }), (text) => {
      const { characters, words, sentences, sentiment, frequentWords } = analyze(text, { sentiment: true });
      expect(characters).toBeLessThanOrEqual(text.length);
      expect(words).toBeLessThanOrEqual(characters);
      expect(sentences).toBeLessThanOrEqual(Math.max(1, words));
      expect(Math.abs(sentiment?.score ?? 2)).toBeLessThanOrEqual(1);
      expect(frequentWords.length).toBeLessThanOrEqual(5);
    }),
  );
});
