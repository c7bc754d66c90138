import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { originalGatewayCases } from './gateway/original-cases.ts';
import type { OriginalCases } from './original-cases.ts';

/** Each component, its list, and how many cases the original has in each of its files. */
const lists: readonly {
  readonly folder: string;
  readonly cases: OriginalCases;
  readonly counts: Readonly<Record<string, number>>;
}[] = [
  {
    folder: 'gateway',
    cases: originalGatewayCases,
    counts: {
      basic: 2,
      protocol: 6,
      json_rpc: 8,
      error_handling: 4,
      cors: 5,
      routing: 4,
      tool_discovery: 3,
      validation: 3,
      clean_scoping: 13,
      integration: 1,
      performance: 2,
    },
  },
];

describe.each(lists)('the original tests of the $folder', ({ folder, cases, counts }) => {
  it('are all in the list', () => {
    const listed = Object.entries(cases).map(([file, list]) => [file, list.length]);
    expect(Object.fromEntries(listed)).toEqual(counts);
  });

  const all = Object.entries(cases).flatMap(([file, list]) => list.map((one) => ({ file, ...one })));
  it.each(all)('$file: $name', (one) => {
    if ('left' in one) return expect(one.left.length).toBeGreaterThan(20);
    const [file, title] = one.test;
    const source = readFileSync(new URL(`${folder}/${file}`, import.meta.url), 'utf8');
    const literals = [...source.matchAll(/'((?:[^'\\\n]|\\.)*)'/g)].map(([, text]) => text);
    return expect(literals, `${file} has no title ${title}`).toContain(title);
  });
});
