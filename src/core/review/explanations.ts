/** A query is corrected or explained. An explanation belongs to a rule, a place and a value, and lapses when the value changes. */
import type { CellRef } from '../../workbook/address';
import type { Finding, Validation } from '../validation/finding';
import type { Period } from '../statistics/period';
import { periodCode } from '../statistics/period';
import type { SheetCells } from './cell-text';
import { storableText, textInSheet } from './cell-text';

/** What an explanation is about. */
export interface Question {
  /** Id of the rule that asks. */
  readonly rule: string;
  readonly sheet: string;
  /** The first cell of the finding, zero-based; null where the finding is about the sheet as a whole. */
  readonly cell: { readonly row: number; readonly column: number } | null;
  /** Code of the indicator. */
  readonly indicator: string | null;
  readonly entity: string | null;
  /** As a code: 2017-H1; null where the period is not known. */
  readonly period: string | null;
  /**
   * What was asked about, with every digit that the cell holds (cellText): the reported figure. Of a finding without one
   * (a whole column, a comparison of sums) what stands in its cells, the first eight of them.
   */
  readonly value: string;
}

export interface Explanation extends Question {
  readonly text: string;
  readonly who: string | null;
  /** ISO date, 2017-07-05; null where nobody wrote one. */
  readonly when: string | null;
}

/** E is what the caller keeps with each explanation, such as its row in the workbook. */
export type ExplanationState<E extends Explanation = Explanation> =
  | { readonly kind: 'explained'; readonly explanation: E }
  /** Explained before, for another value or another period; the old text is a proposal. */
  | { readonly kind: 'lapsed'; readonly explanation: E }
  | { readonly kind: 'none' };

/** May the report be submitted? When no error stands and every query is explained. */
export interface Readiness {
  readonly ready: boolean;
  readonly errors: number;
  readonly unexplained: number;
}

export interface Review<E extends Explanation = Explanation> {
  /** The queries among the findings; no other finding asks for an explanation, and none that stands under another. */
  readonly states: ReadonlyMap<Finding, ExplanationState<E>>;
  readonly readiness: Readiness;
}

/** What cannot be judged is no query, and a hint asks for nothing. */
export const asksForExplanation = ({ severity, outcome }: Finding): boolean =>
  severity === 'query' && outcome === 'fails';

/** @param sheet the sheet that was examined */
export function questionOf(
  { rule, cells, indicator, entity, reported }: Finding,
  sheet: SheetCells & { readonly name: string },
  period: Period | null,
): Question {
  const [first] = cells;
  return {
    rule,
    sheet: sheet.name,
    cell: first ? { row: first.row, column: first.column } : null,
    indicator,
    entity,
    period: period && periodCode(period),
    value: reported && first ? textInSheet(sheet, first) : textOfCells(sheet, cells),
  };
}

/**
 * Finds to each query its explanation. Each explanation serves one finding, and its own place comes first: a row that was
 * inserted above moves the cell, and then the indicator, the entity and the value tell that it is the same figure.
 * @param explanations in the order in which they stand; of two for the same thing the later counts
 * @param sheet the sheet that was examined
 */
export function reviewOf<E extends Explanation>(
  { findings, summary }: Validation,
  explanations: readonly E[],
  sheet: SheetCells & { readonly name: string },
  period: Period | null,
): Review<E> {
  const states = new Map<Finding, ExplanationState<E>>();
  for (const finding of findings.filter(asksForExplanation)) states.set(finding, { kind: 'none' });
  let open = [...states.keys()].map((finding) => ({ finding, question: questionOf(finding, sheet, period) }));
  let left = [...explanations];
  for (const { kind, placeOf, only } of WAYS) {
    if (left.length === 0) break;
    const places = byPlace(only ? left.filter(only) : left, placeOf);
    const used = new Set<E>();
    open = open.filter(({ finding, question }) => {
      const explanation = places.get(placeOf(question))?.pop();
      if (!explanation) return true;
      used.add(explanation);
      states.set(finding, { kind, explanation });
      return false;
    });
    left = left.filter((one) => !used.has(one));
  }
  const unexplained = [...states.values()].filter(({ kind }) => kind !== 'explained').length;
  return {
    states,
    readiness: { ready: summary.errors === 0 && unexplained === 0, errors: summary.errors, unexplained },
  };
}

function byPlace<E extends Question>(questions: readonly E[], placeOf: Way['placeOf']): Map<string, E[]> {
  const places = new Map<string, E[]>();
  for (const question of questions) {
    const place = placeOf(question);
    const there = places.get(place);
    if (there) there.push(question);
    else places.set(place, [question]);
  }
  return places;
}

/** One way to know again what an explanation is about: equal texts are the same thing. */
interface Way {
  readonly kind: 'explained' | 'lapsed';
  placeOf(question: Question): string;
  /** The explanations that it may be tried on; all where there is no such test. */
  readonly only?: (explanation: Question) => boolean;
}

const way = (
  kind: Way['kind'],
  parts: (question: Question) => readonly (string | number | null | undefined)[],
  only?: Way['only'],
): Way => ({ kind, placeOf: (question) => JSON.stringify(parts(question)), ...(only && { only }) });

const figure = ({ rule, sheet, indicator, entity }: Question) => [rule, sheet, indicator, entity];
const place = ({ rule, sheet, cell }: Question) => [rule, sheet, cell?.row, cell?.column];
/** Rows that somebody wrote by hand: they leave out what they need not say. */
const namesNoFigure = ({ indicator, entity }: Question) => indicator === null && entity === null;
const namesNoPeriod = ({ period }: Question) => period === null;

const WAYS: readonly Way[] = [
  way('explained', (q) => [...figure(q), q.cell?.row, q.cell?.column, q.value, q.period]),
  way('explained', (q) => [...figure(q), q.cell?.column, q.value, q.period]),
  way('explained', (q) => [...figure(q), q.value, q.period]),
  way('explained', (q) => [...place(q), q.value, q.period], namesNoFigure),
  way('explained', (q) => [...figure(q), q.value], namesNoPeriod),
  way(
    'explained',
    (q) => [...place(q), q.value],
    (q) => namesNoFigure(q) && namesNoPeriod(q),
  ),
  way('lapsed', (q) => [...figure(q), q.cell?.row, q.cell?.column]),
  way('lapsed', (q) => [...figure(q), q.cell?.column]),
  way('lapsed', place, namesNoFigure),
];

/** What stands in several cells, as one text. */
function textOfCells(sheet: SheetCells, cells: readonly CellRef[]): string {
  const shown = cells.slice(0, MOST_CELLS).map((cell) => textInSheet(sheet, cell));
  return storableText([...shown, ...(cells.length > MOST_CELLS ? [`… (${cells.length})`] : [])].join(' | '));
}

const MOST_CELLS = 8;

/** The explanation of a finding as it is kept. @param when ISO date */
export function explanationOf(
  question: Question,
  said: { readonly text: string; readonly who?: string | null; readonly when: string },
): Explanation {
  const who = storableText(said.who ?? '').replaceAll('\n', ' ');
  return { ...question, text: storableText(said.text), who: who || null, when: said.when };
}
