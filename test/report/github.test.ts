import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { ConformanceReport } from '../../src/conformance/model.ts';
import { FtlError, FtlErrors } from '../../src/errors.ts';
import {
  annotationCommand,
  commandResult,
  conformanceFailures,
  conformanceMarkdown,
  conformanceSummary,
  conformanceWarnings,
  joinSections,
  selectAnnotations,
  stepRow,
  stepSummary,
} from '../../src/report/index.ts';

const at = (line: number) => ({ file: 'ftl.toml', line, column: 1 });
const problem = (line: number) =>
  new FtlError('E_PROJECT_KEY', `Unknown key in line ${line}.`, { at: at(line) });
const lines = (count: number) => Array.from({ length: count }, (_, index) => problem(index + 1));

describe('selectAnnotations', () => {
  it('shows ten of each level, errors first, and counts the rest', () => {
    const { shown, left } = selectAnnotations(lines(13), lines(11));
    expect(shown.map(({ level }) => level)).toEqual([
      ...Array(10).fill('error'),
      ...Array(10).fill('warning'),
    ]);
    expect(left).toEqual({ errors: 3, warnings: 1 });
  });

  it('prefers those that have a place, and shows equal ones once', () => {
    const nowhere = new FtlError('E_CONFORMANCE_FAILED', 'Failed.');
    const { shown, left } = selectAnnotations([nowhere, new FtlErrors([problem(4), problem(4)])]);
    expect(shown.map((each) => each.at?.line)).toEqual([4, undefined]);
    expect(left.errors).toBe(0);
  });

  it('becomes a command with paths from the workspace', () => {
    const error = new FtlError('E_PROJECT_KEY', 'First.\n::error::x', { at: at(3), hint: '100%' });
    const [annotation] = selectAnnotations([error]).shown;
    expect(annotation && annotationCommand(annotation, 'apps/a,b')).toBe(
      '::error file=apps/a%2Cb/ftl.toml,line=3,col=1,title=E_PROJECT_KEY::First.%0A::error::x%0A100%25',
    );
  });
});

const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(new URL('../../schemas/result.schema.json', import.meta.url), 'utf8')),
);
const good = commandResult({
  command: 'publish',
  durationMs: 12.6,
  outcome: {
    summary: 'pushed',
    outputs: { digest: 'sha256:1' },
    details: { bytes: 3 },
    warnings: [problem(2)],
  },
});
const bad = commandResult({
  command: 'transpile',
  durationMs: 1,
  error: new FtlErrors([problem(1), problem(2)]),
});

describe('commandResult', () => {
  it('is what the schema says, in every case', () => {
    for (const result of [good, bad]) {
      expect(validate(JSON.parse(JSON.stringify(result))), JSON.stringify(validate.errors)).toBe(true);
    }
    expect(good).toMatchObject({ ok: true, durationMs: 13, outputs: { digest: 'sha256:1' }, error: null });
    expect(bad).toMatchObject({ ok: false, outputs: {}, error: { code: 'E_PROJECT_KEY', errors: [{}, {}] } });
  });

  it.each([
    ['an error although ok', { ...good, error: bad.error }],
    ['no error although not ok', { ...bad, error: null }],
    ['a field that is not known', { ...good, token: 'x' }],
    ['an output that is no text', { ...good, outputs: { digest: 1 } }],
    ['a field missing', { ...good, unchanged: undefined }],
  ])('is refused by the schema with %s', (_what, value) => {
    expect(validate(JSON.parse(JSON.stringify(value)))).toBe(false);
  });

  it('becomes a row of the closing table', () => {
    expect(stepRow(good)).toEqual({ step: 'publish', result: 'done', durationMs: 13, made: 'pushed' });
    expect(stepRow(bad).result).toBe('failed');
    expect(stepRow({ ...good, unchanged: true }).result).toBe('unchanged');
    expect(stepRow({ ...good, dryRun: true }).result).toBe('planned');
  });
});

describe('stepSummary', () => {
  it('tells what failed and where', () => {
    const markdown = stepSummary('Write *spin.toml*', bad);
    expect(markdown).toContain('### ✗ Write \\*spin.toml\\*');
    expect(markdown).toContain('| <code>E&#95;PROJECT&#95;KEY</code> | Unknown key in line 2. |');
  });

  it('stays below the limit in bytes and says what it left out', () => {
    const section = '€'.repeat(1000);
    const markdown = stepSummary('Publish', good, { sections: Array(500).fill(section) });
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(1024 * 1024);
    expect(Buffer.byteLength(markdown)).toBeGreaterThan(1024 * 1024 - 4000);
    expect(markdown).toMatch(/_\d+ more sections did not fit here\._\n$/);
    expect(joinSections(['a', '', 'b'], 1000)).toBe('a\n\nb\n');
  });

  it('stays below the limit with as many problems as there can be', () => {
    const errors = lines(5000) as unknown as [FtlError, ...FtlError[]];
    const markdown = stepSummary(
      'x',
      commandResult({ command: 'x', durationMs: 0, error: new FtlErrors(errors) }),
    );
    expect(markdown).toContain('4500 more are not shown.');
    expect(Buffer.byteLength(markdown)).toBeLessThan(1024 * 1024);
  });
});

const report: ConformanceReport = {
  runtime: 'embedded',
  digest: 'sha256:abc',
  passed: false,
  suites: [
    {
      name: 'official',
      revision: '2026-07-28',
      scored: { passed: 35, total: 37 },
      newlyPassing: ['caching'],
      checks: [
        { id: 'caching', status: 'passed', required: false },
        { id: 'tools-list', status: 'failed', required: true, message: 'Tool <b>x</b> | @all\n::error::' },
        { id: 'prompts-list', status: 'failed', required: false, message: 'no prompts' },
        { id: 'streams', status: 'warning', required: true, message: 'no session id' },
      ],
    },
    {
      name: 'tools',
      scored: { passed: 1, total: 1 },
      checks: [{ id: 'a__b', status: 'warning', required: true, message: 'slow', tool: 'a__b', at: at(7) }],
    },
  ],
};

describe('conformance', () => {
  it('has one line, a table, and what failed', () => {
    expect(conformanceSummary(report)).toBe('official 2026-07-28 35/37, tools 1/1');
    const markdown = conformanceMarkdown(report);
    expect(markdown).toContain('| official 2026-07-28 | 35 of 37 | 1 | 2 | ✗ |');
    expect(markdown).toContain('Tool &lt;b&gt;x&lt;/b&gt; \\| @\u200ball :\u200b:error:\u200b:');
    expect(markdown).toContain('What must be fixed: 1');
    expect(markdown).toContain('Newly passing in official 2026-07-28: <code>caching</code>');
  });

  it('makes an error of each required failure, at its line', () => {
    expect(conformanceFailures(report).map(({ code, message }) => [code, message])).toEqual([
      ['E_CONFORMANCE_FAILED', 'official 2026-07-28: Tool <b>x</b> | @all ::error:: (tools-list)'],
    ]);
    expect(conformanceWarnings(report)).toHaveLength(1);
    expect(conformanceWarnings(report)[0]).toMatchObject({ at: { line: 7 }, message: 'tools: slow (a__b)' });
  });
});
