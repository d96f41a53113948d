/** One measured figure of a benchmark. */
export interface BenchResult {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** The most it may be; absent where there is no promise. */
  readonly limit?: number;
}

export function printResults(results: readonly BenchResult[]): void {
  for (const { what, value, unit, limit } of results) {
    const shown = Number.isInteger(value) ? String(value) : value.toFixed(1);
    const verdict = limit === undefined ? '' : value <= limit ? `  (at most ${limit})` : `  OVER ${limit}`;
    console.log(`${what}: ${shown} ${unit}${verdict}`);
  }
}
