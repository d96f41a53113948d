/** Parts and their shares, always of a denominator that is named; nothing where the parts do not add up as they are told to. */
import { message } from '../message';
import type { Message } from '../message';
import type { Composition } from '../scheme/sections/bulletin';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import type { Indicator, Template } from '../template/template';
import { isShort } from '../summary/attainment';
import type { AttainedFigure, Attainment } from '../summary/attainment';
import { sumOfValues } from '../summary/summed';
import { figureField, listed, textField, textRun } from './runs';
import type { FieldValue, Run, SaidFigure, Subject } from './runs';
import { amountSaid } from './figure-fields';
import { size } from './said';
import type { Telling } from './telling';

/** @param wholes the attainments of the whole, by the code of their indicator */
export function compositionSubject(
  composition: Composition,
  wholes: ReadonlyMap<string, Attainment>,
  template: Template,
  telling: Telling,
): Subject {
  const indicatorOf = (code: string): Indicator => {
    const found = template.indicators.find((one) => one.code === code);
    if (!found) throw new Error(`the scheme was read with another template: ${code}`);
    return found;
  };
  const { of, name } = composition;
  const whole = of === null ? null : indicatorOf(of);
  const said = name ?? whole?.name ?? '';
  const fields = new Map(telling.opening);
  fields.set('name', textField(said));
  const parts = composition.parts.map((code) => ({
    indicator: indicatorOf(code),
    figure: figureOf(wholes.get(code)),
    entity: wholes.get(code)?.entity ?? null,
  }));
  const missing = parts.flatMap(({ indicator, figure }) => (figure ? [] : [indicator.name]));
  const known = parts.flatMap(({ figure, ...part }) => (figure ? [{ ...part, figure }] : []));
  const total = of === null ? null : figureOf(wholes.get(of));
  if (whole && !total) missing.push(whole.name);
  if (missing.length > 0) {
    const lacking = message('bulletin.why.parts-missing', { names: missing });
    return { name: said, entity: null, fields, why: () => lacking };
  }
  const sum = sumOfValues(known.map(({ figure }) => figure.value));
  const own: AttainedFigure = total ?? {
    value: sum,
    sources: known.flatMap(({ figure }) => figure.sources),
    without: [],
  };
  const why = whyNot(composition, own, sum, known);
  if (why) return { name: said, entity: null, fields, why: () => why };
  const first = whole ?? known[0]?.indicator;
  if (!first) throw new Error('a composition has parts');
  const maker = new Maker(own, known, telling);
  fields.set('amount', maker.amount(first, own, 'amount'));
  fields.set('parts', maker.parts());
  fields.set('shares', maker.shares());
  return { name: said, entity: null, fields, why: () => null };
}

interface Part {
  readonly indicator: Indicator;
  readonly figure: AttainedFigure;
  /** Under whom the table gives it. */
  readonly entity: string | null;
}

/** A sum in which somebody is missing is not the figure of the whole. */
const figureOf = (row: Attainment | undefined): AttainedFigure | null =>
  row?.actual && !isShort(row.actual) ? row.actual : null;

function whyNot(
  { are, of }: Composition,
  { value }: AttainedFigure,
  sum: Rational,
  parts: readonly Part[],
): Message | null {
  if (value.n <= 0n || parts.some(({ figure }) => figure.value.n < 0n))
    return message('bulletin.why.no-shares');
  if (of === null) return null;
  const off = q.subtract(sum, value);
  if (are === 'some') return off.n > 0n ? message('bulletin.why.parts-exceed') : null;
  const room = sumOfValues([...parts.map(({ figure }) => halfUnit(figure)), q.rational(0n)]);
  return q.compare(size(off), room) > 0 ? message('bulletin.why.parts-do-not-add-up') : null;
}

/** What rounding may have taken from a figure or added to it; of a figure that was summed up, from each of its cells. */
const halfUnit = ({ sources }: AttainedFigure): Rational =>
  sumOfValues(
    sources.flatMap(({ figure }) =>
      typeof figure === 'object' && !figure.exact ? q.ofDecimal({ digits: 5n, scale: figure.scale + 1 }) : [],
    ),
  );

class Maker {
  constructor(
    private readonly whole: AttainedFigure,
    private readonly known: readonly Part[],
    private readonly telling: Telling,
  ) {}

  amount(indicator: Indicator, figure: AttainedFigure, field: string): FieldValue {
    // Of a sum the digits of its cells: 89.6 + 48 + 9.3 is 146.9.
    const said = amountSaid(figure.value, [figure], indicator, this.telling.table);
    return this.figure({
      field,
      entity: null,
      indicator: indicator.code,
      said,
      value: figure.value,
      by: 'computed',
      sources: figure.sources,
    });
  }

  parts(): FieldValue {
    return this.list(({ indicator, figure }) => [
      textRun(indicator.name),
      ...this.amount(indicator, figure, 'part').runs,
    ]);
  }

  shares(): FieldValue {
    return this.list(({ indicator, figure, entity }) => {
      const value = q.multiply(q.divide(figure.value, this.whole.value), q.rational(100n));
      const { said, by, cell } = this.telling.table.said('share', entity, indicator, value);
      const sources = cell ? [cell] : [...figure.sources, ...this.whole.sources];
      return this.figure({
        field: 'share',
        entity: null,
        indicator: indicator.code,
        said,
        value,
        by,
        sources,
      }).runs;
    });
  }

  private list(runsOf: (part: Part) => readonly Run[]): FieldValue {
    return { runs: listed(this.known.map(runsOf), this.telling.speech), number: null, word: null };
  }

  private figure(figure: SaidFigure): FieldValue {
    return figureField(figure, this.telling.speech);
  }
}
