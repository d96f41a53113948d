/** How the figures of one indicator are shown: rounded once, each with the cells that it comes from. */
import type { FigureText } from '../message';
import type { Observation } from '../observations/observation';
import type { Streak } from '../progress/lights';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import type { Indicator } from '../template/template';
import type { AttainedFigure } from '../summary/attainment';
import { amountShown } from '../summary/shown';
import { figureField, wordField } from './runs';
import type { FieldValue, SaidFigure } from './runs';
import type { Rounded } from './said';
import type { TableFigures } from './table-figures';
import type { Telling } from './telling';

/** Of one entity, or of the whole. */
export class FigureFields {
  readonly all: Map<string, FieldValue>;

  constructor(
    protected readonly entity: string | null,
    protected readonly indicator: Indicator,
    protected readonly telling: Telling,
  ) {
    this.all = new Map(telling.opening);
  }

  amount(field: string, value: Rational, figures: readonly AttainedFigure[]): void {
    const said = amountSaid(value, figures, this.indicator, this.telling.table);
    this.figure(field, { said, value, by: 'computed', sources: figures.flatMap(({ sources }) => sources) });
  }

  target(target: AttainedFigure): void {
    const { value, sources } = target;
    const said =
      sources.length > 0
        ? amountSaid(value, [target], this.indicator, this.telling.table)
        : amountShown(value, this.indicator.unit.symbol);
    this.figure('target', { said, value, by: sources.length > 0 ? 'computed' : 'template', sources });
  }

  rounded(field: string, { said, value, by, cell }: Rounded, from: readonly (AttainedFigure | null)[]): void {
    const sources = cell ? [cell] : from.flatMap((figure) => figure?.sources ?? []);
    this.figure(field, { said, value, by, sources });
  }

  count(field: string, value: Rational, sources: readonly Observation[]): void {
    this.all.set(field, this.counted(field, value, sources));
  }

  counted(field: string, value: Rational, sources: readonly Observation[]): FieldValue {
    const said = this.telling.table.rounded(value, 0, null);
    return this.made(field, { said, value, by: 'computed', sources });
  }

  figure(field: string, figure: Figure): void {
    this.all.set(field, this.made(field, figure));
  }

  word(field: string, word: string): void {
    this.all.set(field, wordField(word));
  }

  private made(field: string, figure: Figure): FieldValue {
    const of = { field, entity: this.entity, indicator: this.indicator.code };
    return figureField({ ...of, ...figure }, this.telling.speech);
  }
}

type Figure = Omit<SaidFigure, 'field' | 'entity' | 'indicator'>;

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
