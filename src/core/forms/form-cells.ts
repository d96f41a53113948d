/** What each cell of a form is: to be filled in, given by the template, or computed from other cells. */
import { scheduleShare } from '../statistics/schedule';
import { targetFinder } from '../template/target';
import type { TargetFinder } from '../template/target';
import type { Indicator } from '../template/template';
import type { Form, FormCell, FormColumn, FormMeasure, FormRef } from './form';
import { canGrow } from './form-columns';
import type { BareLine } from './form-lines';
import type { Whole } from './wholes';

export interface FormFrame extends Omit<Form, 'lines'> {
  readonly lines: readonly BareLine[];
  /** Only those that are to be computed. */
  readonly wholes: ReadonlyMap<number, Whole>;
}

/** One list for each line, one entry for each column. */
export function formCells(frame: FormFrame): (FormCell | null)[][] {
  const finders = {
    target: targetFinder(frame.template),
    secondTarget: targetFinder(frame.template, 'secondTarget'),
  };
  const places = new Map(frame.columns.map((column, index) => [placeKey(column), index]));
  const lineOf = new Map(frame.lines.map(({ indicator }, line) => [indicator, line]));
  return frame.lines.map((line, at) =>
    frame.columns.map((column) => {
      const index = column.kind === 'figure' ? (column.indicator ?? line.indicator) : null;
      const indicator = index === null ? undefined : frame.template.indicators[index];
      if (column.kind !== 'figure' || index === null || !indicator) return null;
      const beside = (measure: FormMeasure): FormRef | null => {
        const place = places.get(placeKey({ ...column, measure }));
        return place === undefined ? null : { line: at, column: place };
      };
      const ofPart = (part: number): FormRef | null => {
        const [row, place] =
          column.indicator === null
            ? [lineOf.get(part), places.get(placeKey(column))]
            : [at, places.get(placeKey({ ...column, indicator: part }))];
        return row === undefined || place === undefined ? null : { line: row, column: place };
      };
      return cellOf({ frame, finders, line, column, index, indicator, beside, ofPart, places });
    }),
  );
}

interface Place {
  readonly frame: FormFrame;
  readonly finders: Readonly<Record<'target' | 'secondTarget', TargetFinder>>;
  readonly line: BareLine;
  readonly column: Extract<FormColumn, { readonly kind: 'figure' }>;
  readonly index: number;
  readonly indicator: Indicator;
  /** Another figure of the same indicator and entity; null where the form has none. */
  beside(measure: FormMeasure): FormRef | null;
  /** The same figure of another indicator. */
  ofPart(indicator: number): FormRef | null;
  readonly places: ReadonlyMap<string, number>;
}

const placeKey = (column: FormColumn): string =>
  column.kind === 'figure' ? `${column.indicator ?? ''}/${column.measure}` : column.kind;

function cellOf(place: Place): FormCell {
  const { column, indicator } = place;
  switch (column.measure) {
    case 'target':
    case 'secondTarget':
      return targetCell(place, column.measure);
    case 'actual':
    case 'prior':
      return amountCell(place, column.measure);
    case 'completion':
      return againstTarget(place, 'target', (actual, target) => ({ kind: 'completion', actual, target }));
    case 'secondCompletion':
      return againstTarget(place, 'secondTarget', (actual, target) => ({
        kind: 'completion',
        actual,
        target,
      }));
    case 'gap': {
      const { period, template } = place.frame;
      const due = scheduleShare(period, indicator.schedule, template.window);
      return againstTarget(place, 'target', (actual, target) => ({ kind: 'gap', actual, target, due }));
    }
    case 'change':
    case 'growth': {
      const [actual, prior] = [place.beside('actual'), place.beside('prior')];
      const computes = actual && prior && (column.measure === 'change' || canGrow(indicator));
      return computes ? { kind: column.measure, actual, prior } : { kind: 'none' };
    }
  }
}

/** What the template does not say of an entity is asked; nothing is guessed. */
function targetCell(place: Place, measure: 'target' | 'secondTarget'): FormCell {
  const { frame, line, indicator } = place;
  const entity = line.entity ?? frame.entity;
  const isWhole = line.isTotal || (line.entity === null && frame.entity === null);
  const value = place.finders[measure](indicator, entity, isWhole);
  if (value !== undefined) return { kind: 'given', value };
  return line.isTotal ? totalOf(place) : { kind: 'input' };
}

function amountCell(place: Place, measure: 'actual' | 'prior'): FormCell {
  const { frame, line, index } = place;
  if (line.isTotal) return totalOf(place);
  const whole = frame.wholes.get(index);
  if (!whole?.measures.includes(measure)) return { kind: 'input' };
  const parts = whole.parts.flatMap(({ indicator, shift }) => {
    const at = place.ofPart(indicator);
    return at ? [{ at, shift }] : [];
  });
  return parts.length === whole.parts.length ? { kind: 'sum', parts } : { kind: 'input' };
}

/** Percentages of entities do not add up. */
function totalOf({ frame, column, indicator, places }: Place): FormCell {
  const place = places.get(placeKey(column));
  const parts = frame.lines.flatMap(({ isTotal }, line) =>
    isTotal || place === undefined ? [] : [{ line, column: place }],
  );
  return canGrow(indicator) && parts.length > 0 ? { kind: 'total', parts } : { kind: 'input' };
}

function againstTarget(
  place: Place,
  measure: 'target' | 'secondTarget',
  cell: (actual: FormRef, target: FormRef) => FormCell,
): FormCell {
  const [actual, target] = [place.beside('actual'), place.beside(measure)];
  if (!actual || !target) return { kind: 'none' };
  const set = targetCell(place, measure);
  return set.kind === 'given' && set.value === null ? { kind: 'none' } : cell(actual, target);
}
