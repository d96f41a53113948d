/** The lower part of the findings sheet: a row for each finding, what follows from it right below. */
import { gapOf } from '../../core/review/gap';
import type { ExplanationState } from '../../core/review/explanations';
import type { Finding, Suspect } from '../../core/validation/finding';
import { rangeWords } from '../../messages/ranges';
import type { Words } from '../../messages/speak';
import type { CellRef } from '../../workbook/address';
import { cellAddress } from '../../workbook/address';
import type { ContentCell } from '../../workbook/content';
import type { FindingsReport } from './findings-sheet';
import { indicatorName, kindOf, kindStyle } from './finding-words';
import { linkFormula } from '../link';
import { ruleName } from './rule-names';
import { FIGURE, HEADING, LINK, NOTE, PLAIN, QUIET, SECTION, TEXT } from '../styles';

type Row = readonly ContentCell[];

const COLUMNS = [
  { name: 'number', width: 6 },
  { name: 'kind', width: 12 },
  { name: 'rule', width: 30 },
  { name: 'indicator', width: 20 },
  { name: 'entity', width: 14 },
  { name: 'cell', width: 9 },
  { name: 'reported', width: 16 },
  { name: 'expected', width: 20 },
  { name: 'gap', width: 16 },
  { name: 'sentence', width: 48 },
  { name: 'working', width: 36 },
  { name: 'suspects', width: 36 },
  { name: 'explanation', width: 36 },
  { name: 'cells', width: 20 },
  { name: 'id', width: 26 },
] as const;

/** In characters. */
export const COLUMN_WIDTHS: readonly number[] = COLUMNS.map(({ width }) => width);

/** Rows that a reader can still go through; what is more is counted. */
const MOST_ROWS = 10_000;
const MOST_CELLS = 12;

export function detailRows(report: FindingsReport, words: Words): Row[] {
  const { validation } = report;
  const title: Row = [{ value: words.t('sheets.findings.details'), style: SECTION }];
  if (validation.findings.length === 0) return [title, [words.t('sheets.findings.nothing')]];
  const rows = findingRows(report, words);
  const cut = rows.length - MOST_ROWS;
  return [
    title,
    findingHeadings(words),
    ...rows.slice(0, MOST_ROWS),
    ...(cut > 0 ? [[{ value: words.t('sheets.findings.cut', { count: cut }), style: NOTE }]] : []),
  ];
}

export const findingHeadings = (words: Words): Row =>
  COLUMNS.map(({ name }) => ({ value: words.t(`sheets.findings.column.${name}`), style: HEADING }));

/** With the columns of findingHeadings. */
export const findingRows = (report: FindingsReport, words: Words): Row[] =>
  report.validation.findings.flatMap((finding, index): Row[] => [
    findingRow(finding, index + 1, report.review.states.get(finding) ?? null, report, words),
    ...(finding.dependants ?? []).map((dependant) => findingRow(dependant, null, null, report, words)),
  ]);

/** @param number null: it follows from the one above */
function findingRow(
  finding: Finding,
  number: number | null,
  state: ExplanationState | null,
  { template, file }: FindingsReport,
  words: Words,
): Row {
  const { rule, entity, cells, reported, message, working, suspects } = finding;
  const [first, ...others] = cells;
  const kind = kindOf(finding);
  // Of what is right after all nothing else is expected.
  const expected = kind === 'holds' ? null : finding.expected;
  const gap = gapOf({ reported, expected });
  return [
    { value: number, style: FIGURE },
    {
      value: words.t(number === null ? 'sheets.findings.follows' : `sheets.findings.kind.${kind}`),
      style: number === null ? QUIET : { ...PLAIN, ...kindStyle(kind) },
    },
    { value: ruleName(rule, template, words), style: TEXT },
    { value: indicatorName(finding, template), style: TEXT },
    { value: entity, style: TEXT },
    linkCell(first, file),
    { value: reported && words.figure(reported), style: FIGURE },
    { value: expected && rangeWords(words, expected.low, expected.high), style: FIGURE },
    { value: gap && signed(words.figure(gap)), style: FIGURE },
    { value: words.say(message), style: number === null ? { ...TEXT, indent: 2 } : TEXT },
    { value: working && words.say(working), style: TEXT },
    { value: suspects.map((suspect) => suspectWords(suspect, words)).join('\n') || null, style: TEXT },
    { value: state && explanationWords(state, words), style: TEXT },
    { value: cellWords(others, words) || null, style: QUIET },
    { value: rule, style: QUIET },
  ];
}

function linkCell(cell: CellRef | undefined, file: string | null): ContentCell {
  if (!cell) return { value: null, style: PLAIN };
  const value = cellAddress(cell.row, cell.column);
  const formula = linkFormula(cell, file);
  return formula ? { value, formula, style: LINK } : { value, style: PLAIN };
}

/** F7 may be meant as 67 (one digit wrong). */
export function suspectWords({ cell, suggestion, reason, also = [] }: Suspect, words: Words): string {
  const values = {
    cell: cellAddress(cell.row, cell.column),
    suggestion,
    reason: words.t(`sheets.reason.${reason}`),
  };
  if (also.length === 0) return words.t('sheets.findings.suspect', values);
  const others = cellWords(
    also.map((correction) => correction.cell),
    words,
  );
  return words.t('sheets.findings.suspect-also', { ...values, others });
}

function explanationWords(state: ExplanationState, words: Words): string {
  if (state.kind === 'none') return words.t('sheets.findings.none');
  const { text, who, when } = state.explanation;
  if (state.kind === 'lapsed') return words.t('sheets.findings.lapsed', { text });
  const by = [who, when].filter((part) => part !== null);
  return by.length > 0 ? words.t('sheets.findings.explained-by', { text, by }) : text;
}

function cellWords(cells: readonly CellRef[], words: Words): string {
  const names = [...new Set(cells.map(({ row, column }) => cellAddress(row, column)))];
  const shown = names.slice(0, MOST_CELLS).join(' ');
  return names.length > MOST_CELLS
    ? `${shown} ${words.t('sheets.findings.cells-more', { count: names.length })}`
    : shown;
}

/** With its sign, also where it is above. */
const signed = (text: string): string => (text.startsWith('−') ? text : `+${text}`);
