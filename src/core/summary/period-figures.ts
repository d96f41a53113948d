/** The observations of one period by entity and indicator; what contradicts itself counts nowhere and is told. */
import { cellAddress } from '../../workbook/address';
import { message } from '../message';
import type { Message } from '../message';
import type { Observation, ObservedMeasure } from '../observations/observation';
import { decimalText } from '../statistics/decimal';
import { periodCode } from '../statistics/period';
import type { Period } from '../statistics/period';
import { ofDecimal } from '../statistics/rational';
import { roundingsOf } from '../statistics/rounding';
import type { Template } from '../template/template';
import type { SummaryProblem } from './attainment';

/** What was observed of one indicator of one entity. */
export interface Observed {
  actual: Observation | null;
  prior: Observation | null;
  target: Observation | null;
  completion: Observation | null;
  growth: Observation | null;
  rank: Observation | null;
}
type Kept = keyof Observed;

export interface FiguresOptions {
  /** Names of files whose figures do not count, because they still have errors. */
  readonly leaveOut?: ReadonlySet<string>;
  /** Whose targets are measured against, where there are two owners; the first by default. */
  readonly owner?: 'first' | 'second';
}

export class PeriodFigures {
  /** As the template lists them, else as they come; [null] where there is none. */
  readonly entities: readonly (string | null)[];
  readonly problems: readonly SummaryProblem[];
  readonly leftOut: readonly string[];
  private readonly places: Map<string | null, number>;
  private readonly observed: (Observed | undefined)[] = [];
  /** Actual figures that are known to exist and do not count; by place. */
  private readonly uncounted = new Map<number, 'left-out' | 'contradicted'>();
  private readonly disputes = new Map<string, Observation[]>();
  private readonly indicators: ReadonlyMap<string, number>;

  /** @param observations of any period; those of others are passed over */
  constructor(
    observations: readonly Observation[],
    readonly template: Template,
    readonly period: Period,
    { leaveOut = new Set(), owner = 'first' }: FiguresOptions = {},
  ) {
    const names = template.entities.map(({ name }) => name);
    this.places = new Map<string | null, number>([
      [null, 0],
      ...names.map((name, i) => [name, i + 1] as const),
    ]);
    this.indicators = new Map(template.indicators.map(({ code }, i) => [code, i]));
    const kept = owner === 'second' ? SECOND : FIRST;
    const code = periodCode(period);
    const isOurs = samePeriod(code);
    const files = new Set<string>();
    const strangers = new Map<string, Observation>();
    for (const observation of observations) {
      const { entity, source, measure } = observation;
      if (!isOurs(observation.period)) continue;
      if (!this.places.has(entity)) {
        if (names.length > 0) {
          if (!strangers.has(entity ?? '')) strangers.set(entity ?? '', observation);
          continue;
        }
        this.places.set(entity, this.places.size);
      }
      const at = this.placeOf(entity, observation.indicator);
      if (at < 0) continue;
      if (source.file !== null && leaveOut.has(source.file)) {
        files.add(source.file);
        if (measure === 'actual') this.uncounted.set(at, 'left-out');
        continue;
      }
      const own = kept.get(measure);
      if (own) this.keep(at, own, observation);
    }
    const listed = [...this.places.keys()].filter((entity) => entity !== null);
    this.entities = listed.length > 0 ? listed : [null];
    this.leftOut = [...files];
    this.problems = [
      ...[...strangers.values()].map((one) => ({ message: strangerMessage(one), sources: [one] })),
      ...[...this.disputes.values()].map((cells) => ({
        message: this.disputeMessage(cells),
        sources: cells,
      })),
    ];
  }

  /** @param indicator index in the template; entity null: the whole */
  at(entity: string | null, indicator: number): Observed | null {
    const place = this.places.get(entity);
    return place === undefined
      ? null
      : (this.observed[place * this.template.indicators.length + indicator] ?? null);
  }

  /** Why an actual figure that somebody gave does not count; null where none was given, or it counts. */
  whyUncounted(entity: string | null, indicator: number): 'left-out' | 'contradicted' | null {
    const place = this.places.get(entity);
    if (place === undefined) return null;
    return this.uncounted.get(place * this.template.indicators.length + indicator) ?? null;
  }

  private placeOf(entity: string | null, indicator: string): number {
    const index = this.indicators.get(indicator);
    const place = this.places.get(entity);
    return index === undefined || place === undefined ? -1 : place * this.template.indicators.length + index;
  }

  private keep(at: number, kept: Kept, observation: Observation): void {
    const own = (this.observed[at] ??= {
      ...{ actual: null, prior: null, target: null, completion: null, growth: null, rank: null },
    });
    const before = own[kept];
    const dispute = this.disputes.size > 0 ? this.disputes.get(`${at} ${kept}`) : undefined;
    if (dispute) dispute.push(observation);
    else if (before === null) own[kept] = observation;
    else if (isSameFigure(before, observation)) own[kept] = morePrecise(before, observation);
    else {
      this.disputes.set(`${at} ${kept}`, [before, observation]);
      own[kept] = null;
      if (kept === 'actual') this.uncounted.set(at, 'contradicted');
    }
  }

  private disputeMessage(cells: readonly Observation[]): Message {
    const [first, second] = cells;
    if (!first || !second) throw new Error('a dispute has two sides');
    const indicator = this.template.indicators[this.indicators.get(first.indicator) ?? -1];
    return message('summary.contradiction', {
      subject: subjectOf(first.entity, indicator?.name ?? first.indicator),
      measure: message(`validation.measure.${first.measure}`),
      first: figureMessage(first),
      firstCell: cellMessage(first),
      second: figureMessage(second),
      secondCell: cellMessage(second),
    });
  }
}

/** Where a figure stands, as it is said: 桐乡市.xlsx：Sheet1!F7. */
export const cellMessage = ({ source: { file, cell } }: Observation): Message =>
  file === null
    ? message('summary.cell-here', { sheet: cell.sheet, cell: cellAddress(cell.row, cell.column) })
    : message('summary.cell', { file, sheet: cell.sheet, cell: cellAddress(cell.row, cell.column) });

/** 桐乡市的实际利用外资; the indicator alone where there is no entity. */
export const subjectOf = (entity: string | null, indicator: string): Message | string =>
  entity === null ? indicator : message('summary.subject', { entity, indicator });

const strangerMessage = (observation: Observation): Message =>
  message('summary.unknown-entity', { name: observation.entity ?? '', cell: cellMessage(observation) });

function figureMessage({ figure }: Observation): string {
  if (figure === 'not-set') return '-';
  if (figure === 'below-unit') return '…';
  return decimalText({ digits: BigInt(figure.digits), scale: figure.scale });
}

/** Equal, or the one rounded to the digits of the other: 18.29 and 18.3. 50 and 51 are two figures, though 50.5 may print as both. */
function isSameFigure({ figure: a }: Observation, { figure: b }: Observation): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  if (a.digits === b.digits && a.scale === b.scale) return true;
  const [fine, coarse] = a.exact || (!b.exact && a.scale > b.scale) ? [a, b] : [b, a];
  const value = ofDecimal({ digits: BigInt(fine.digits), scale: fine.scale });
  return roundingsOf(value, coarse).some((mode) => mode !== 'truncated');
}

function morePrecise(a: Observation, b: Observation): Observation {
  if (typeof a.figure === 'string' || typeof b.figure === 'string') return a;
  if (a.figure.exact !== b.figure.exact) return a.figure.exact ? a : b;
  return b.figure.scale > a.figure.scale ? b : a;
}

/** Codes are compared only where the object is not the one of before: reports share theirs. */
function samePeriod(code: string): (period: Period) => boolean {
  const known = new Map<Period, boolean>();
  return (period) => {
    let isSame = known.get(period);
    if (isSame === undefined) known.set(period, (isSame = periodCode(period) === code));
    return isSame;
  };
}

const COMMON: readonly (readonly [ObservedMeasure, Kept])[] = [
  ['actual', 'actual'],
  ['prior', 'prior'],
  ['growth', 'growth'],
  ['rank', 'rank'],
];
const FIRST: ReadonlyMap<ObservedMeasure, Kept> = new Map([
  ...COMMON,
  ['target', 'target'],
  ['completion', 'completion'],
]);
const SECOND: ReadonlyMap<ObservedMeasure, Kept> = new Map([
  ...COMMON,
  ['secondTarget', 'target'],
  ['secondCompletion', 'completion'],
]);
