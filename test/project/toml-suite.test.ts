import { expect, test } from 'vitest';
import knownDifferences from './toml-suite-differences.json' with { type: 'json' };
import { agrees, tomlRows } from './toml-suite.ts';

const rows = tomlRows();

test.skipIf(rows === undefined)(
  'toml-test 1.1, but for the listed rows (SKIPPED where ../shared/vectors/toml-test is missing)',
  () => {
    expect(rows?.length).toBeGreaterThan(700);
    const different = (rows ?? []).filter((row) => !agrees(row));
    expect(different).toEqual(Object.keys(knownDifferences));
  },
);
