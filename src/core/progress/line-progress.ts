/** Progress as columns, a place per line: a report has hundreds of thousands, and most of them nobody looks at. */
import type { SheetFigures } from '../report/sheet-figures';
import { compare } from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import type { LightVerdict } from './lights';
import { nearest } from './nearest';
import type { Absence, Light, MetricStatus, Progress } from './status';

/** What is worked out of a line when it is asked for, always from its exact figures. */
export interface LineReader {
  readonly verdict: (line: number) => LightVerdict;
  readonly status: (line: number) => MetricStatus;
  /** Share of the target due, a ratio. */
  readonly schedule: (line: number) => number;
}

/** Of a line, what its highlight needs. */
export type LineLight = Pick<MetricStatus, 'absence' | 'schedule' | 'better'>;

export class LineProgress implements Progress {
  readonly counts: Readonly<Record<Light, number>>;
  private readonly absences: Uint8Array;
  /** Lines, most behind first. */
  private readonly order: Int32Array;
  private all: readonly MetricStatus[] | null = null;

  constructor(
    lineCount: number,
    private readonly figures: SheetFigures,
    private readonly reader: LineReader,
  ) {
    const counts: Record<Light, number> = { green: 0, yellow: 0, red: 0, none: 0 };
    this.absences = new Uint8Array(lineCount);
    const [isDark, lag] = [new Uint8Array(lineCount), new Float64Array(lineCount)];
    for (let line = 0; line < lineCount; line++) {
      const { light, absence, measured } = reader.verdict(line);
      counts[light] += 1;
      this.absences[line] = ABSENCES.indexOf(absence);
      isDark[line] = light === 'none' ? 1 : 0;
      lag[line] = measured ? nearest(measured) : Infinity;
    }
    this.counts = counts;
    this.order = mostBehindFirst(lag, isDark, (line) => reader.verdict(line).measured);
  }

  /** All of them; made when they are first asked for. */
  get statuses(): readonly MetricStatus[] {
    return (this.all ??= this.mostBehind(this.count));
  }

  get count(): number {
    return this.order.length;
  }

  /** So many statuses, the most urgent. */
  mostBehind(count: number): MetricStatus[] {
    return Array.from(this.order.subarray(0, count), this.reader.status);
  }

  light(line: number): LineLight {
    return {
      absence: ABSENCES[this.absences[line] ?? 0] ?? null,
      schedule: this.reader.schedule(line),
      better: this.figures.indicator(line).better,
    };
  }
}

const ABSENCES: readonly (Absence | null)[] = [
  null,
  'no-target',
  'no-actual',
  'zero-target',
  'no-growth',
  'no-plan',
  'no-total',
  'no-history',
  'no-rank',
  'undefined-range',
];

/**
 * What nothing was due of comes after all that is measured, what has no light last; equals in the order of the sheet.
 * @param lag nearest double of what the light was read from; Infinity where nothing was
 * @param exactly the same without any loss, asked only where doubles are equal
 */
function mostBehindFirst(
  lag: Float64Array,
  isDark: Uint8Array,
  exactly: (line: number) => Rational | null,
): Int32Array {
  const known = new Map<number, Rational | null>();
  const exact = (line: number): Rational | null => {
    let value = known.get(line);
    if (value === undefined) known.set(line, (value = exactly(line)));
    return value;
  };
  const lines = [...lag.keys()];
  const measured = lines.filter((line) => lag[line] !== Infinity);
  const unmeasured = lines.filter((line) => lag[line] === Infinity);
  measured.sort((a, b) => {
    const difference = (lag[a] ?? 0) - (lag[b] ?? 0);
    if (difference !== 0) return difference;
    const left = exact(a);
    const right = exact(b);
    return (left && right && compare(left, right)) || a - b;
  });
  const [lit, dark] = [0, 1].map((mark) => unmeasured.filter((line) => isDark[line] === mark));
  return Int32Array.from([...measured, ...(lit ?? []), ...(dark ?? [])]);
}
