/** The report of the period before, line by line beside this one. */
import type { ReportReading } from '../report/reading';
import { SheetFigures } from '../report/sheet-figures';
import { nameKey } from '../template/name-key';
import type { Period } from '../statistics/period';
import type { Template } from '../template/template';

export class LastReport {
  readonly figures: SheetFigures;
  private readonly entities: ReadonlyMap<string, number>;

  constructor(
    reading: ReportReading,
    template: Template,
    /** True where it ends one month before this one and begins with it: then previous + month = cumulative. */
    readonly isMonthBefore: boolean,
  ) {
    this.figures = new SheetFigures(reading.facts, template);
    this.entities = new Map(reading.facts.entities.map((name, index) => [nameKey(name), index]));
  }

  /** Its line for the same indicator and entity; −1 where there is none. */
  line(now: SheetFigures, line: number): number {
    const entity = now.entityName(line);
    const own = entity === null ? -1 : this.entities.get(nameKey(entity));
    return own === undefined ? -1 : this.figures.line(now.facts.indicator[line] ?? -1, own);
  }
}

/**
 * @returns null where there is no report before, or it is of no earlier period that begins with this one: cumulative
 * figures of two years have nothing to do with one another
 */
export function lastReportOf(
  before: ReportReading | null,
  template: Template,
  period: Period | null,
): LastReport | null {
  if (!before) return null;
  const earlier = before.period?.period ?? null;
  if (!earlier || !period) return new LastReport(before, template, false);
  const months = monthOf(period.to) - monthOf(earlier.to);
  const isSameStart = monthOf(earlier.from) === monthOf(period.from);
  return isSameStart && months > 0 ? new LastReport(before, template, months === 1) : null;
}

const monthOf = ({ year, month }: Period['to']): number => year * 12 + month;
