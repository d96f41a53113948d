/** The figures that a report is about, as one text: two reports with the same one say the same. */
import { FigureState } from '../report/facts';
import { normalize } from '../statistics/decimal';
import type { Report } from './collected';

export interface Fingerprint {
  readonly key: string;
  /** True where so many different figures are not equal by chance. */
  readonly isTelling: boolean;
}

/** What was done, and not what was planned or done last year: that may rightly be the same. */
const MEASURES = ['actual', 'month'] as const;
const FEWEST_FIGURES = 3;
/** Of different figures together, leading and closing zeros not counted. */
const FEWEST_DIGITS = 8;

export function fingerprintOf({ figures }: Report): Fingerprint {
  const { facts } = figures;
  const parts: string[] = [];
  const different = new Set<string>();
  for (const measure of MEASURES) {
    const column = figures.column(measure);
    for (let line = 0; column && line < facts.lineCount; line++) {
      if (column.state[line] !== FigureState.number || column.digits[line] === 0) continue;
      const { digits, scale } = normalize({
        digits: BigInt(column.digits[line] ?? 0),
        scale: column.scale[line] ?? 0,
      });
      const figure = `${digits}e${-scale}`;
      different.add(String(digits).replace(/^-|0+$/g, ''));
      parts.push(`${facts.indicator[line] ?? -1} ${facts.entity[line] ?? -1} ${measure} ${figure}`);
    }
  }
  const digits = [...different].reduce((sum, { length }) => sum + length, 0);
  return {
    key: parts.sort().join('|'),
    isTelling: different.size >= FEWEST_FIGURES && digits >= FEWEST_DIGITS,
  };
}
