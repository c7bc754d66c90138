import type { Tool } from '../model.ts';
import type { ToolTable } from '../format/project-file.ts';
import type { DocumentPath } from '../document/positions.ts';
import type { Reading } from './reading.ts';

/**
 * What `limits` may ask for. An engine does not start in less than a MiB, and WebAssembly of 32 bits has no more than
 * 4 GiB; nobody can tell an hour from for ever.
 */
const bounds = {
  memory: { least: 1024 ** 2, most: 4 * 1024 ** 3, range: '1MiB to 4GiB' },
  timeout: { least: 10, most: 60 * 60_000, range: '10ms to 60m' },
} as const;

const memoryUnits: Readonly<Record<string, number>> = { KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 };
const timeUnits: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000 };

/** `limits` of `[tools.X]`; what is malformed or out of bounds is reported and left out. */
export function readLimits(name: string, { limits }: ToolTable, reading: Reading): Tool['limits'] {
  const path = ['tools', name, 'limits'];
  const memory = (value: string | number) => (typeof value === 'number' ? value : amount(value, memoryUnits));
  return {
    memoryBytes: within('memory', limits?.memory, {
      path,
      reading,
      parse: memory,
      form: 'bytes or "256MiB"',
    }),
    timeoutMs: within('timeout', limits?.timeout, {
      path,
      reading,
      parse: (value) => amount(value, timeUnits),
      form: 'a time such as "500ms", "10s" or "2m"',
    }),
  };
}

interface Limit<Written> {
  readonly path: DocumentPath;
  readonly reading: Reading;
  readonly parse: (written: Written) => number | undefined;
  readonly form: string;
}

function within<Written extends string | number>(
  key: keyof typeof bounds,
  written: Written | undefined,
  { path, reading, parse, form }: Limit<Written>,
): number | undefined {
  if (written === undefined) return undefined;
  const { least, most, range } = bounds[key];
  const value = parse(written);
  if (value !== undefined && value >= least && value <= most) return value;
  const at = [...path, key];
  const expected = value === undefined ? `${form}, from ${range}` : range;
  const message = `${reading.problems.print(at)} is ${JSON.stringify(written).slice(0, 80)}; expected ${expected}.`;
  reading.problems.add('E_PROJECT_VALUE', message, { path: at });
  return undefined;
}

/** A whole number and one of the units. */
function amount(text: string, units: Readonly<Record<string, number>>): number | undefined {
  const [, digits = '', unit = ''] = /^(\d{1,15}) ?([A-Za-z]+)$/.exec(text) ?? [];
  return Object.hasOwn(units, unit) ? Number(digits) * (units[unit] ?? 0) : undefined;
}
