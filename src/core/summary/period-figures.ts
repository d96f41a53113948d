/** The observations of one period by entity and indicator; what contradicts itself counts nowhere and is told. */
import { cellAddress } from '../../workbook/address';
import { message } from '../message';
import type { Message } from '../message';
import type { Observation, ObservedMeasure } from '../observations/observation';
import { decimalText } from '../statistics/decimal';
import { periodCode } from '../statistics/period';
import type { Period } from '../statistics/period';
import type { Template } from '../template/template';
import type { SummaryProblem } from './attainment';
import { isSameFigure, morePrecise } from './same-figure';

/** What is kept of an indicator of an entity; target and completion are those of the owner that is measured against. */
export type Kept = 'actual' | 'prior' | 'target' | 'completion' | 'growth' | 'rank';

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
  private readonly places: ReadonlyMap<string | null, number>;
  /**
   * Per measure, where in the list of observations it stands; −1: nowhere. Columns, because there are many, and one
   * indicator after the other, each with its places, because rankings go through them so.
   */
  private readonly columns: Readonly<Record<Kept, Int32Array>>;
  /** The actual figures beside their column, as numbers that lie together: NaN where there is none. */
  private readonly digits: Float64Array;
  private readonly scales: Int8Array;
  /** Actual figures that are known to exist and do not count; by place. */
  private readonly uncounted = new Map<number, 'left-out' | 'contradicted'>();
  private readonly disputes = new Map<string, Observation[]>();
  private readonly indicators: ReadonlyMap<string, number>;

  /** @param observations of any period; those of others are passed over */
  constructor(
    private readonly observations: readonly Observation[],
    readonly template: Template,
    readonly period: Period,
    { leaveOut = new Set(), owner = 'first' }: FiguresOptions = {},
  ) {
    const isOurs = samePeriod(period);
    const names = namesOf(template, observations, isOurs);
    this.places = new Map<string | null, number>([
      [null, 0],
      ...names.map((name, i) => [name, i + 1] as const),
    ]);
    this.entities = names.length > 0 ? names : [null];
    this.indicators = new Map(template.indicators.map(({ code }, i) => [code, i]));
    const count = names.length + 1;
    const size = count * template.indicators.length;
    const column = () => new Int32Array(size).fill(NOWHERE);
    this.digits = new Float64Array(size).fill(NaN);
    this.scales = new Int8Array(size);
    this.columns = {
      ...{ actual: column(), prior: column(), target: column() },
      ...{ completion: column(), growth: column(), rank: column() },
    };
    const kept = owner === 'second' ? SECOND : FIRST;
    const files = new Set<string>();
    const strangers = new Map<string, Observation>();
    let last: string | null | undefined;
    let place: number | undefined;
    let lastCode: string | undefined;
    let indicatorAt: number | undefined;
    // A loop, and nothing asked twice: a year of reports has close to a million figures.
    for (let index = 0; index < observations.length; index++) {
      const observation = observations[index] as Observation;
      const { entity, measure, indicator } = observation;
      if (!isOurs(observation.period)) continue;
      // Those of one report come together, and those of one indicator beside each other.
      if (entity !== last) [last, place] = [entity, this.places.get(entity)];
      if (place === undefined) {
        if (!strangers.has(entity ?? '')) strangers.set(entity ?? '', observation);
        continue;
      }
      if (indicator !== lastCode) [lastCode, indicatorAt] = [indicator, this.indicators.get(indicator)];
      if (indicatorAt === undefined) continue;
      const at = indicatorAt * count + place;
      if (leaveOut.size > 0) {
        const { file } = observation.source;
        if (file !== null && leaveOut.has(file)) {
          files.add(file);
          if (measure === 'actual') this.uncounted.set(at, 'left-out');
          continue;
        }
      }
      const own = kept.get(measure);
      if (!own) continue;
      if (this.columns[own][at] === NOWHERE && this.disputes.size === 0) this.put(at, own, index);
      else this.keep(at, own, index);
    }
    this.leftOut = [...files];
    this.problems = [
      ...[...strangers.values()].map((one) => ({ message: strangerMessage(one), sources: [one] })),
      ...[...this.disputes.values()].map((cells) => ({
        message: this.disputeMessage(cells),
        sources: cells,
      })),
    ];
  }

  /** Where an entity (null: the whole) has its figures; −1 where it has none. */
  placeOf(entity: string | null): number {
    return this.places.get(entity) ?? -1;
  }

  /** Of the entities by their index. */
  placeAt(index: number): number {
    return this.entities[0] === null ? 0 : index + 1;
  }

  /** @param place see placeOf; @param indicator index in the template */
  at(measure: Kept, place: number, indicator: number): Observation | null {
    if (place < 0) return null;
    const index = this.columns[measure][indicator * this.places.size + place] as number;
    return index < 0 ? null : (this.observations[index] ?? null);
  }

  /** Digits of an actual figure; NaN where there is none that is a number. @param place at least 0 */
  digitsAt(place: number, indicator: number): number {
    return this.digits[indicator * this.places.size + place] as number;
  }

  /** Decimals of an actual figure; 0 where there is none. @param place at least 0 */
  scaleAt(place: number, indicator: number): number {
    return this.scales[indicator * this.places.size + place] as number;
  }

  /** How many places there are: that of the whole, and one for each entity. */
  get count(): number {
    return this.places.size;
  }

  /** All that count of one indicator, entity by entity. */
  ofIndicator(indicator: number): Observation[] {
    const found: Observation[] = [];
    for (let place = 0; place < this.count; place++) {
      for (const measure of KEPT) {
        const observation = this.at(measure, place, indicator);
        if (observation) found.push(observation);
      }
    }
    return found;
  }

  /** Why an actual figure that somebody gave does not count; null where none was given, or it counts. */
  whyUncounted(entity: string | null, indicator: number): 'left-out' | 'contradicted' | null {
    const place = this.places.get(entity);
    if (place === undefined) return null;
    return this.uncounted.get(indicator * this.places.size + place) ?? null;
  }

  /** @param index in the list of observations; −1: it does not count after all */
  private put(at: number, kept: Kept, index: number): void {
    this.columns[kept][at] = index;
    if (kept !== 'actual') return;
    const figure = this.observations[index]?.figure;
    const isNumber = typeof figure === 'object';
    this.digits[at] = isNumber ? figure.digits : NaN;
    this.scales[at] = isNumber ? figure.scale : 0;
  }

  /** Where something stands already, or stood. */
  private keep(at: number, kept: Kept, index: number): void {
    const observation = this.observations[index] as Observation;
    const before = this.observations[this.columns[kept][at] ?? NOWHERE];
    const dispute = this.disputes.size > 0 ? this.disputes.get(`${at} ${kept}`) : undefined;
    if (dispute) dispute.push(observation);
    else if (!before) this.put(at, kept, index);
    else if (isSameFigure(before, observation)) {
      if (morePrecise(before, observation) === observation) this.put(at, kept, index);
    } else {
      this.disputes.set(`${at} ${kept}`, [before, observation]);
      this.put(at, kept, NOWHERE);
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

const NOWHERE = -1;
const KEPT: readonly Kept[] = ['actual', 'prior', 'target', 'completion', 'growth', 'rank'];

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

function namesOf(
  template: Template,
  observations: readonly Observation[],
  isOurs: (period: Period) => boolean,
): readonly string[] {
  if (template.entities.length > 0) return template.entities.map(({ name }) => name);
  const names = new Set<string>();
  for (const { entity, period } of observations) if (entity !== null && isOurs(period)) names.add(entity);
  return [...names];
}

/** Codes are compared only where the object is not the one of before: reports share theirs. */
export function samePeriod(wanted: Period): (period: Period) => boolean {
  const code = periodCode(wanted);
  let last: Period | null = null;
  let isSame = false;
  return (period) => {
    if (period !== last) [last, isSame] = [period, periodCode(period) === code];
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
