/**
 * One line per finding, for a spreadsheet: with a byte order mark, because Excel takes a file without one for the local
 * code page and garbles Chinese. Column names are those of the JSON document and do not depend on the language.
 */
import { periodCode } from '../../core/statistics/period';
import type { ExplanationState } from '../../core/review/explanations';
import type { Words } from '../../messages/words';
import { cellAddress } from '../../workbook/address';
import type { ExaminedReport } from '../../collecting/check-file';

const CSV_COLUMNS = [
  'file',
  'sheet',
  'template',
  'period',
  'severity',
  'outcome',
  'rule',
  'cells',
  'indicator',
  'entity',
  'reported',
  'expected_low',
  'expected_high',
  'unit',
  'message',
  'suggestion',
  'explanation_state',
  'explanation',
  'explained_by',
  'explained_on',
] as const;

/** @param rows made by csvRows, and by others with the same columns */
export const csvDocument = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${[CSV_COLUMNS, ...rows].map((line) => `${line.map(csvCell).join(',')}\r\n`).join('')}`;

/** @param cells by their column; what is left out stays blank */
export const csvRow = (cells: Readonly<Partial<Record<(typeof CSV_COLUMNS)[number], string>>>): string[] =>
  CSV_COLUMNS.map((column) => cells[column] ?? '');

/** What is to be known of a whole report and has no place in a table of findings; for stderr, a line each. */
export function csvRemarks(reports: readonly ExaminedReport[], words: Words): string[] {
  return reports
    .filter(({ examination }) => examination.validation.causesCut)
    .map(({ file, sheet }) => `${file} ${sheet}: ${words.t('validation.causes-cut')}`);
}

/** A line each, what follows from a finding right under it. A report without findings has a line too, so that it is seen to have been checked. */
export function csvRows(
  { file, sheet, template, examination, review }: ExaminedReport,
  words: Words,
): string[][] {
  const { period, validation } = examination;
  const report = [file, sheet, template.id, period ? periodCode(period) : ''];
  if (validation.findings.length === 0) {
    return [
      [
        ...report,
        ...CSV_COLUMNS.slice(4).map((column) => (column === 'message' ? words.t('cli.text.clean') : '')),
      ],
    ];
  }
  const findings = validation.findings.flatMap((finding) => [finding, ...(finding.dependants ?? [])]);
  return findings.map((finding) => [
    ...report,
    finding.severity,
    finding.outcome,
    finding.rule,
    finding.cells.map(({ row, column }) => cellAddress(row, column)).join(' '),
    finding.indicator ?? '',
    finding.entity ?? '',
    finding.reported?.figure ?? '',
    finding.expected?.low.figure ?? '',
    finding.expected?.high.figure ?? '',
    (finding.reported ?? finding.expected?.low)?.unit ?? '',
    words.say(finding.message),
    finding.suspects
      .map(({ also = [], ...suspect }) =>
        [suspect, ...also]
          .slice(0, MOST_CELLS)
          .map(({ cell, suggestion }) => `${cellAddress(cell.row, cell.column)} ${suggestion.figure}`)
          .join(' + '),
      )
      .join(' / '),
    ...explanationCells(review.states.get(finding)),
  ]);
}

/** Of a whole column the first ones are enough to see what is meant. */
const MOST_CELLS = 20;

function explanationCells(state: ExplanationState | undefined): string[] {
  if (!state) return ['', '', '', ''];
  if (state.kind === 'none') return ['unexplained', '', '', ''];
  const { text, who, when } = state.explanation;
  return [state.kind, text, who ?? '', when ?? ''];
}

/** What a spreadsheet might take for a formula gets an apostrophe before it; then RFC 4180. */
function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
