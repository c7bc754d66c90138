/** Prints what a suite counted, so that the figure stands in the run's output beside that it holds. */
export function printFigure(row: string, counted: string): void {
  process.stdout.write(`${row}: ${counted}\n`);
}
