/** The files of one collection side by side: who sent what, and for which period. */
import { SheetFigures } from '../report/sheet-figures';
import type { SheetFigure } from '../report/sheet-figures';
import { monthIndex, periodCode } from '../statistics/period';
import type { Period } from '../statistics/period';
import { nameKey } from '../template/name-key';
import { targetFinder } from '../template/target';
import type { TargetFinder } from '../template/target';
import type { Template } from '../template/template';
import type { ObservedMeasure } from '../observations/observation';
import { isChecked } from './submission';
import type { Checked, CheckedSubmission, Submission } from './submission';
import { fingerprintOf } from './fingerprint';
import type { Fingerprint } from './fingerprint';

export class Collected {
  readonly reports: readonly Report[];
  /** What most of the files are about; null where no period is known. */
  readonly period: Period | null;
  /** Of another period than most, and of somebody who sent none of that: the wrong file, or a slip in its title. */
  readonly strays: ReadonlySet<Report>;
  /** Reports of one known entity for that period, in the order of the template; of several equal ones the first, of differing ones none. */
  readonly single: ReadonlyMap<string, Report>;
  /** Reports of the whole for that period: of the city itself, or of all entities in one table. */
  readonly wholes: readonly Report[];
  /** The report of the period before of each entity. */
  readonly before: ReadonlyMap<string, Report>;
  /** Target of the template, as decimal text; see TargetFinder. */
  readonly targetOf: TargetFinder;

  constructor(
    readonly submissions: readonly Submission[],
    readonly template: Template,
    before: readonly Submission[] = [],
  ) {
    this.reports = submissions.filter(isChecked).map((each) => new Report(each, template));
    this.period = commonPeriod(this.reports);
    const current = this.reports.filter((report) => this.isCurrent(report));
    this.strays = this.findStrays(current);
    this.single = inOrder(onlyOnes(current), template);
    this.wholes = current.filter(({ checked }) => checked.entity === null);
    this.before = onlyOnes(before.filter(isChecked).map((each) => new Report(each, template)));
    this.targetOf = targetFinder(template);
  }

  /** Of the period that the collection is about, as far as is known. */
  isCurrent({ checked: { period } }: Report): boolean {
    return period === null || this.period === null || periodCode(period) === periodCode(this.period);
  }

  private findStrays(current: readonly Report[]): ReadonlySet<Report> {
    const dated = this.reports.filter(({ checked: { period } }) => period !== null);
    // Of two months that are about as many neither is a slip.
    if (current.length * 2 <= dated.length) return new Set();
    const sent = new Set(
      current.flatMap(({ entity, checked: { period } }) => (period === null ? [] : [entity])),
    );
    const others = dated.filter((report) => !this.isCurrent(report));
    const isOfBoth = ({ entity }: Report): boolean => entity !== null && sent.has(entity);
    // Who sent both months has mixed up nothing, nor has anybody who sent the same: the files are of several months.
    const months = new Set(others.filter(isOfBoth).map(codeOf));
    return new Set(others.filter((report) => !months.has(codeOf(report))));
  }
}

const codeOf = ({ checked: { period } }: Report): string => (period ? periodCode(period) : '');

export class Report {
  readonly file: string;
  readonly checked: Checked;
  /** Name of the entity whose report it is; null for one of all, of the whole, or of one that the template does not know. */
  readonly entity: string | null;
  readonly figures: SheetFigures;
  private own: Fingerprint | null = null;

  constructor({ file, outcome }: CheckedSubmission, template: Template) {
    this.file = file;
    this.checked = outcome;
    this.entity = outcome.entity?.isKnown ? outcome.entity.name : null;
    this.figures = new SheetFigures(outcome.facts, template);
  }

  get fingerprint(): Fingerprint {
    return (this.own ??= fingerprintOf(this));
  }

  /** The line of an indicator: of the one entity that the report is of, or of the whole; −1 where there is none. */
  line(indicator: number): number {
    const { totalEntity } = this.figures.facts;
    const lines = this.figures.linesOf(indicator);
    const [alone = -1] = lines;
    if (alone >= 0) return alone;
    if (this.checked.entity === null) return totalEntity < 0 ? -1 : (lines[totalEntity + 1] ?? -1);
    return lines.find((line, place) => line >= 0 && place !== totalEntity + 1) ?? -1;
  }

  /** The line of one of many entities; −1 where the report has no row for it. */
  row(indicator: number, entity: string): number {
    const key = nameKey(entity);
    const place = this.figures.facts.entities.findIndex((name) => nameKey(name) === key);
    return place < 0 ? -1 : this.figures.line(indicator, place);
  }

  figure(indicator: number, measure: ObservedMeasure): SheetFigure | null {
    return this.figures.figure(measure, this.line(indicator));
  }
}

function commonPeriod(reports: readonly Report[]): Period | null {
  const counts = new Map<string, { count: number; readonly period: Period }>();
  for (const { checked } of reports) {
    if (!checked.period) continue;
    const code = periodCode(checked.period);
    const known = counts.get(code);
    if (known) known.count += 1;
    else counts.set(code, { count: 1, period: checked.period });
  }
  const latestFirst = [...counts.values()].sort(
    (a, b) => b.count - a.count || monthIndex(b.period.to) - monthIndex(a.period.to),
  );
  return latestFirst[0]?.period ?? null;
}

function onlyOnes(reports: readonly Report[]): Map<string, Report> {
  const found = new Map<string, Report | null>();
  for (const report of reports) {
    if (report.entity === null) continue;
    const other = found.get(report.entity);
    const isSame = other && other.fingerprint.key === report.fingerprint.key;
    found.set(report.entity, other === undefined ? report : isSame ? other : null);
  }
  return new Map([...found].filter((pair): pair is [string, Report] => pair[1] !== null));
}

const inOrder = (reports: ReadonlyMap<string, Report>, { entities }: Template): Map<string, Report> =>
  new Map(
    entities.flatMap(({ name }) => {
      const report = reports.get(name);
      return report ? [[name, report] as const] : [];
    }),
  );
