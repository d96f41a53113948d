/** The figures that a ledger gives for indicators of the template, as observations beside those of the reports. */
import type { Observation, ObservedMeasure } from '../observations/observation';
import type { Period } from '../statistics/period';
import { printedDecimal } from '../statistics/printed';
import type { PrintedNumber } from '../statistics/printed';
import type { Rational } from '../statistics/rational';
import { templateAt } from '../template/target-versions';
import type { Indicator, Template } from '../template/template';
import type { LedgerFigure } from '../scheme/sections/ledgers';
import type { LedgerTime } from './conditions';
import { ledgerCell } from './read-ledger';
import type { LedgerTable } from './read-ledger';
import { takeFrom } from './taking';
import type { Taken, TakenLines } from './taking';

export interface CountedFigure {
  readonly indicator: Indicator;
  readonly measure: ObservedMeasure;
  /** The owner of the ledger (null: all together), or one of the entities that its rows name. */
  readonly entity: string | null;
  /** In the indicator's unit. */
  readonly taken: Taken;
  /** What was asked of the rows. */
  readonly asked: LedgerFigure;
  readonly lines: TakenLines;
}

export interface CountedLedger {
  readonly table: LedgerTable;
  readonly time: LedgerTime;
  /** Of each figure first the whole, then its entities. A figure whose columns are missing is not among them. */
  readonly figures: readonly CountedFigure[];
}

/**
 * Linear in the rows, for every figure that is asked for.
 * @param owner whose ledger it is as a whole; null: of all entities together
 */
export function countLedger(
  table: LedgerTable,
  template: Template,
  period: Period,
  owner: string | null = null,
): CountedLedger {
  const time: LedgerTime = { period, window: template.window };
  const indicators = new Map(templateAt(template, period).indicators.map((one) => [one.code, one]));
  const figures = table.ledger.figures.flatMap((asked): CountedFigure[] => {
    const indicator = indicators.get(asked.indicator);
    const lines = indicator && takeFrom(table, asked, time, indicator.unit);
    if (!indicator || !lines) return [];
    const one = (entity: string | null, taken: Taken): CountedFigure => ({
      ...{ indicator, measure: asked.measure, entity, taken, asked, lines },
    });
    return [
      one(owner, lines.whole),
      ...table.entities.flatMap((entity, place) => {
        const taken = lines.byEntity[place];
        return taken ? [one(entity, taken)] : [];
      }),
    ];
  });
  return { table, time, figures };
}

/**
 * Figures that are sure, to be ranked and told like those of a report; one with rows that nobody can judge is left out.
 * They point to the heading of the column that they come from, because no single cell holds them.
 */
export function ledgerObservations(
  { table, time, figures }: CountedLedger,
  file: string | null = null,
): Observation[] {
  return figures.flatMap(({ indicator, measure, entity, taken, asked }): Observation[] => {
    const figure = taken.unknown > 0 ? null : pointOf(taken.value);
    if (!figure) return [];
    const { column } = ledgerCell(table, 0, asked.of ?? table.ledger.key[0] ?? null);
    return [
      {
        period: time.period,
        entity,
        indicator: indicator.code,
        measure,
        figure,
        source: { file, cell: { sheet: table.sheet, row: table.headingRow, column } },
      },
    ];
  });
}

/** A decimal as a point; null where it has more digits than any cell can hold. */
function pointOf({ n, d }: Rational): PrintedNumber | null {
  // Sums of decimals over a power of ten: d is one itself.
  const scale = d.toString().length - 1;
  return 10n ** BigInt(scale) === d ? printedDecimal({ digits: n, scale }, true) : null;
}
