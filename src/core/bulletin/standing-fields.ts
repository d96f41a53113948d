/** Which fields there are of one indicator of one entity or of the whole, and the words that go with them. */
import type { Observation } from '../observations/observation';
import { decimalText } from '../statistics/decimal';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import { round } from '../statistics/rounding';
import type { Indicator } from '../template/template';
import { growthRate, isShort } from '../summary/attainment';
import type { Attainment, Attainments } from '../summary/attainment';
import { FigureFields, streakFields } from './figure-fields';
import { textField } from './runs';
import type { Subject } from './runs';
import { decimalIn, isNought, scaleOf, size, withoutSign } from './said';
import type { Rounded } from './said';
import type { TableFigures } from './table-figures';
import type { Telling } from './telling';
import { whyMissing } from './why-missing';

/** @param index of the indicator in the template */
export function standingOf(row: Attainment, indicator: Indicator, index: number, telling: Telling): Subject {
  const fields = new StandingFields(row, indicator, telling);
  if (row.entity !== null && row.state === 'given') {
    const isUnknown = telling.withoutWhole.has(row.indicator);
    fields.word('wholeKind', isUnknown ? 'unknown' : 'known');
  }
  // A sum in which somebody is missing is not the figure of the whole.
  if (!isShort(row.actual)) {
    fields.amounts();
    fields.growth();
    fields.completion();
    fields.gap();
    fields.place(index);
  }
  return { name: indicator.name, entity: row.entity, fields: fields.all, why: whyMissing(row) };
}

class StandingFields extends FigureFields {
  constructor(
    private readonly row: Attainment,
    indicator: Indicator,
    telling: Telling,
  ) {
    super(row.entity, indicator, telling);
    this.all.set('indicator', textField(indicator.name));
    if (row.entity !== null) this.all.set('entity', textField(row.entity));
    this.word('better', indicator.better);
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
    if (target && !isShort(target)) this.target(target);
  }

  growth(): void {
    const { growth, actual, prior } = this.row;
    if (!growth) return;
    const rate = growthRate(growth);
    if (!rate) {
      if (growth.by === 'computed') this.word('growthKind', growth.growth.kind);
      return;
    }
    const said = this.said('growth', q.multiply(rate, HUNDRED), growth.by);
    const kind =
      rate.n === 0n ? 'level' : isNought(said.said) ? 'nearly-level' : rate.n > 0n ? 'rise' : 'fall';
    this.word('growthKind', kind);
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
    this.word('completionKind', kind);
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
    const said = this.telling.table.said('gap', this.entity, this.indicator, gap, beside);
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
    this.word('gapKind', kind);
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
    this.word('moveKind', gained.n > 0n ? 'up' : gained.n < 0n ? 'down' : 'same');
    this.count('moved', size(gained), sources);
  }

  private said(
    measure: Parameters<TableFigures['said']>[0],
    value: Rational,
    by: 'computed' | 'reported',
  ): Rounded {
    const { table } = this.telling;
    const printed = by === 'reported' ? table.printed(measure, this.entity, this.indicator) : null;
    return printed ?? table.said(measure, this.entity, this.indicator, value);
  }
}

const HUNDRED = q.rational(100n);
const ONE = q.rational(1n);

/** Rows stand entity by entity, each with every indicator. */
function rankBefore(past: Attainments | null, entity: string | null, index: number): Rational | null {
  if (!past) return null;
  const width = past.rows.length / past.entities.length;
  return past.rows[past.entities.indexOf(entity) * width + index]?.rank ?? null;
}
