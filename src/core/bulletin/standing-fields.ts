/** What can be said of one indicator of one entity or of the whole. */
import { message } from '../message';
import type { FigureText, Message } from '../message';
import type { Observation } from '../observations/observation';
import type { Streak } from '../progress/lights';
import { decimalText } from '../statistics/decimal';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import { round } from '../statistics/rounding';
import type { Indicator } from '../template/template';
import type { AttainedFigure, Attainment, Attainments } from '../summary/attainment';
import { growthRate } from '../summary/attainment';
import type { Earlier } from '../summary/earlier';
import { amountShown } from '../summary/shown';
import { figureField, textField, wordField } from './runs';
import type { FieldValue, SaidFigure, Speech, Subject } from './runs';
import type { Rounded, TableFigures } from './table-figures';

export interface Telling {
  readonly table: TableFigures;
  readonly earlier: Earlier | null;
  readonly speech: Speech;
  /** Whose printed completions are quoted. */
  readonly owner: 'first' | 'second';
  /** Codes of the indicators of which no whole can be told, so that every entity speaks for itself. */
  readonly withoutWhole: ReadonlySet<string>;
  /** Of the period, for every sentence. */
  readonly opening: readonly (readonly [string, FieldValue])[];
}

/** @param index of the indicator in the template */
export function standingOf(row: Attainment, indicator: Indicator, index: number, telling: Telling): Subject {
  const fields = new StandingFields(row, indicator, telling);
  const without = row.actual?.without ?? [];
  if (row.entity !== null && row.state === 'given') {
    const isUnknown = telling.withoutWhole.has(row.indicator);
    fields.all.set('wholeKind', wordField(isUnknown ? 'unknown' : 'known'));
  }
  // A sum in which somebody is missing is not the figure of the whole.
  if (without.length === 0) {
    fields.amounts();
    fields.growth();
    fields.completion();
    fields.gap();
    fields.place(index);
  }
  return { name: indicator.name, entity: row.entity, fields: fields.all, why: whyOf(row, without) };
}

function whyOf({ state, target, prior }: Attainment, without: readonly string[]): Subject['why'] {
  const general =
    without.length > 0
      ? message('bulletin.why.sum-short', { names: [...without] })
      : state === 'missing'
        ? message('bulletin.why.not-reported')
        : state !== 'given'
          ? message('bulletin.why.not-set')
          : null;
  return (field) => {
    if (general) return general;
    if (OF_TARGET.has(field)) return whyOfTarget(target);
    return OF_PRIOR.has(field) && !prior ? message('bulletin.why.no-prior') : null;
  };
}

function whyOfTarget(target: AttainedFigure | null): Message | null {
  if (!target) return message('bulletin.why.no-target');
  if (target.without.length > 0) return message('bulletin.why.no-target-of', { names: [...target.without] });
  return target.value.n === 0n ? message('bulletin.why.zero-target') : null;
}

const OF_TARGET: ReadonlySet<string> = new Set([
  ...['target', 'completion', 'completionKind', 'excess', 'shortfall', 'gap', 'gapKind'],
]);
const OF_PRIOR: ReadonlySet<string> = new Set(['prior', 'priorSize', 'change', 'growth', 'growthKind']);

/** The amount as the template prints it, else with the digits of its cells. */
export function amountSaid(
  value: Rational,
  figures: readonly AttainedFigure[],
  indicator: Indicator,
  table: TableFigures,
): FigureText {
  const scales = figures.flatMap(({ sources }) =>
    sources.flatMap(({ figure }) => (typeof figure === 'object' ? Math.max(0, figure.scale) : [])),
  );
  const decimals = indicator.decimals ?? Math.min(MOST_DECIMALS, Math.max(0, ...scales));
  return table.rounded(value, decimals, indicator.unit.symbol);
}

/** More are the noise of a formula. */
const MOST_DECIMALS = 4;

class StandingFields {
  readonly all: Map<string, FieldValue>;

  constructor(
    private readonly row: Attainment,
    private readonly indicator: Indicator,
    private readonly telling: Telling,
  ) {
    this.all = new Map(telling.opening);
    this.all.set('indicator', textField(indicator.name));
    if (row.entity !== null) this.all.set('entity', textField(row.entity));
    this.all.set('better', wordField(indicator.better));
  }

  amounts(): void {
    const { actual, prior, target } = this.row;
    if (actual) {
      this.amount('actual', actual.value, [actual]);
      this.amount('actualSize', size(actual.value), [actual]);
    }
    if (prior) {
      this.amount('prior', prior.value, [prior]);
      this.amount('priorSize', size(prior.value), [prior]);
    }
    if (actual && prior) this.amount('change', size(q.subtract(actual.value, prior.value)), [actual, prior]);
    if (target && target.without.length === 0) this.target(target);
  }

  growth(): void {
    const { growth, actual, prior } = this.row;
    if (!growth) return;
    const rate = growthRate(growth);
    if (!rate) {
      if (growth.by === 'computed') this.all.set('growthKind', wordField(growth.growth.kind));
      return;
    }
    const said = this.said('growth', q.multiply(rate, HUNDRED), growth.by);
    const kind =
      rate.n === 0n ? 'level' : isNought(said.said) ? 'nearly-level' : rate.n > 0n ? 'rise' : 'fall';
    this.all.set('growthKind', wordField(kind));
    this.rounded('growth', withoutSign(said), [actual, prior]);
  }

  completion(): void {
    const { completion, actual, target } = this.row;
    if (!completion) return;
    const percent = q.multiply(completion.value, HUNDRED);
    const measure = this.telling.owner === 'second' ? 'secondCompletion' : 'completion';
    const said = this.said(measure, percent, completion.by);
    const from = [actual, target];
    this.rounded('completion', said, from);
    const excess = q.subtract(percent, HUNDRED);
    const shown = q.subtract(decimalIn(said.said), HUNDRED);
    const kind =
      excess.n === 0n ? 'complete' : shown.n === 0n ? 'nearly' : excess.n > 0n ? 'exceeded' : 'short';
    this.all.set('completionKind', wordField(kind));
    if (excess.n === 0n) return;
    // Of the figure that is said, so that the two agree; whole hundreds never change how it is rounded.
    const field = excess.n > 0n ? 'excess' : 'shortfall';
    const value = size(excess);
    const decimals = scaleOf(said.said);
    const unit = field === 'excess' ? '%' : '百分点';
    this.rounded(
      field,
      { ...said, value, said: { figure: decimalText(round(size(shown), decimals, 'half-up')), unit } },
      from,
    );
  }

  gap(): void {
    const { gap, schedule, actual, target } = this.row;
    const due = q.compare(schedule, ONE);
    this.figure('schedule', {
      said: this.telling.table.percent(q.multiply(schedule, HUNDRED)),
      value: q.multiply(schedule, HUNDRED),
      by: 'computed',
      sources: [],
    });
    if (!gap) return;
    // In the decimals of the completion that it stands beside, worked out unrounded.
    const [completion] = this.all.get('completion')?.runs ?? [];
    const beside = completion?.kind === 'figure' ? scaleOf(completion.figure.said) : undefined;
    const said = this.telling.table.said('gap', this.row.entity, this.indicator, gap, beside);
    const kind =
      due >= 0
        ? 'year-end'
        : schedule.n === 0n
          ? 'not-due'
          : gap.n === 0n
            ? 'on'
            : isNought(said.said)
              ? 'nearly-on'
              : gap.n > 0n
                ? 'ahead'
                : 'behind';
    this.all.set('gapKind', wordField(kind));
    this.rounded('gap', withoutSign(said), [actual, target]);
  }

  /** As the report gives it. @param index of the indicator */
  place(index: number): void {
    const { rank, entity } = this.row;
    const { table, earlier } = this.telling;
    const printed = rank && table.printed('rank', entity, this.indicator);
    if (!printed?.cell) return;
    const sources = [printed.cell];
    this.count('place', printed.value, sources);
    const latest = earlier?.latest ?? null;
    const rankAt = (month: number) => rankBefore(earlier?.at(month) ?? null, entity, index);
    const before = latest === null ? null : rankAt(latest);
    if (before) this.moves(printed.value, before, sources);
    if (q.compare(printed.value, ONE) !== 0) return;
    const streak = earlier?.run((month) => {
      const own = rankAt(month);
      return own && q.compare(own, ONE) === 0;
    });
    streakFields(this.all, 'first', streak ?? { least: 0, isOpen: true }, 1, (months) =>
      this.counted('firstMonths', months, sources),
    );
  }

  private moves(now: Rational, before: Rational, sources: readonly Observation[]): void {
    const gained = q.subtract(before, now);
    this.count('lastPlace', before, []);
    this.all.set('moveKind', wordField(gained.n > 0n ? 'up' : gained.n < 0n ? 'down' : 'same'));
    this.count('moved', size(gained), sources);
  }

  private said(
    measure: Parameters<TableFigures['said']>[0],
    value: Rational,
    by: 'computed' | 'reported',
  ): Rounded {
    const { table } = this.telling;
    const printed = by === 'reported' ? table.printed(measure, this.row.entity, this.indicator) : null;
    return printed ?? table.said(measure, this.row.entity, this.indicator, value);
  }

  private amount(field: string, value: Rational, figures: readonly AttainedFigure[]): void {
    const said = amountSaid(value, figures, this.indicator, this.telling.table);
    this.figure(field, { said, value, by: 'computed', sources: figures.flatMap(({ sources }) => sources) });
  }

  private target(target: AttainedFigure): void {
    const { value, sources } = target;
    const said =
      sources.length > 0
        ? amountSaid(value, [target], this.indicator, this.telling.table)
        : amountShown(value, this.indicator.unit.symbol);
    this.figure('target', { said, value, by: sources.length > 0 ? 'computed' : 'template', sources });
  }

  private rounded(
    field: string,
    { said, value, by, cell }: Rounded,
    from: readonly (AttainedFigure | null)[],
  ): void {
    const sources = cell ? [cell] : from.flatMap((figure) => figure?.sources ?? []);
    this.figure(field, { said, value, by, sources });
  }

  private count(field: string, value: Rational, sources: readonly Observation[]): void {
    this.all.set(field, this.counted(field, value, sources));
  }

  private counted(field: string, value: Rational, sources: readonly Observation[]): FieldValue {
    const { entity } = this.row;
    const said = this.telling.table.rounded(value, 0, null);
    const figure: SaidFigure = {
      field,
      entity,
      indicator: this.indicator.code,
      said,
      value,
      by: 'computed',
      sources,
    };
    return figureField(figure, this.telling.speech);
  }

  private figure(field: string, figure: Omit<SaidFigure, 'field' | 'entity' | 'indicator'>): void {
    const { entity } = this.row;
    this.all.set(
      field,
      figureField({ ...figure, field, entity, indicator: this.indicator.code }, this.telling.speech),
    );
  }
}

/** Months running; one alone is no streak. @param more months to be added: this one */
export function streakFields(
  fields: Map<string, FieldValue>,
  which: 'first' | 'missed',
  { least, isOpen }: Streak,
  more: 0 | 1,
  figure: (months: Rational) => FieldValue,
): void {
  const months = least + more;
  if (months < 2) return;
  fields.set(`${which}Months`, figure(q.rational(BigInt(months))));
  fields.set(`${which}Kind`, wordField(isOpen ? 'at-least' : 'exactly'));
}

const HUNDRED = q.rational(100n);
const ONE = q.rational(1n);

const size = (value: Rational): Rational => (value.n < 0n ? q.negate(value) : value);
const isNought = ({ figure }: FigureText): boolean => /^-?[0.]+$/.test(figure);
const scaleOf = ({ figure }: FigureText): number => figure.split('.')[1]?.length ?? 0;

function decimalIn({ figure }: FigureText): Rational {
  const scale = figure.split('.')[1]?.length ?? 0;
  return q.ofDecimal({ digits: BigInt(figure.replace('.', '')), scale });
}

const withoutSign = (rounded: Rounded): Rounded => ({
  ...rounded,
  said: { ...rounded.said, figure: rounded.said.figure.replace('-', '') },
  value: size(rounded.value),
});

/** Rows stand entity by entity, each with every indicator. */
function rankBefore(past: Attainments | null, entity: string | null, index: number): Rational | null {
  if (!past) return null;
  const width = past.rows.length / past.entities.length;
  return past.rows[past.entities.indexOf(entity) * width + index]?.rank ?? null;
}
