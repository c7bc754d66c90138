/** One row of the table: what was measured, what was asked for. */
export interface Figure {
  readonly figure: string;
  /** Empty when the row is for information. */
  readonly asked: string;
  readonly measured: string;
  /** Undefined when nothing was asked. */
  readonly met?: boolean;
}

/** A row of what is at least (or at most) `asked`; `unit` follows both numbers. */
export function limited(
  figure: string,
  value: number,
  limit: { readonly atLeast?: number; readonly atMost?: number; readonly unit: string },
): Figure {
  const { atLeast, atMost, unit } = limit;
  const bound = atLeast ?? atMost ?? 0;
  return {
    figure,
    asked: `${atLeast === undefined ? 'at most' : 'at least'} ${bound}${unit}`,
    measured: `${round(value)}${unit}`,
    met: atLeast === undefined ? value <= bound : value >= bound,
  };
}

/** A row for information. */
export function information(figure: string, measured: string): Figure {
  return { figure, asked: '', measured };
}

/** Three digits at most behind nothing: 0.12, 1.23, 12.3, 123. */
export function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** The middle one of the values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The table in Markdown. */
export function printFigures(figures: readonly Figure[]): void {
  console.log('| figure | asked | measured | |');
  console.log('| --- | --- | --- | --- |');
  for (const { figure, asked, measured, met } of figures)
    console.log(
      `| ${figure} | ${asked} | ${measured} | ${met === undefined ? '' : met ? 'met' : 'NOT MET'} |`,
    );
}
