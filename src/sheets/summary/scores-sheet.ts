/** The sheet 考核得分 / Scores: the points of every entity, and below them how each of them came about. */
import type { EntityScore, PartScore, ScoreTable } from '../../core/summary/score';
import * as q from '../../core/statistics/rational';
import type { Rational } from '../../core/statistics/rational';
import type { Template } from '../../core/template/template';
import { periodWords } from '../../messages/periods';
import type { Words } from '../../messages/speak';
import { cellAddress } from '../../workbook/address';
import type { CellStyle, ContentCell, SheetContent } from '../../workbook/content';
import { FIGURE, HEADING, NOTE, pageOf, QUIET, SECTION, TITLE } from '../styles';
import { formula, sourceCell, text } from './cells';
import { withSummaryWords } from './words';
import { withSheetWords } from '../words';

/** One block for each score, in the order of the scheme. */
export function scoresSheet(tables: readonly ScoreTable[], template: Template, words: Words): SheetContent {
  const said = withSummaryWords(words);
  const [first] = tables;
  const period = first ? periodWords(first.period, said.locale) : '';
  const rows: (readonly ContentCell[])[] = [
    [text(said.t('summary.scores.title', { period }), TITLE)],
    [text(withSheetWords(words).t('sheets.scores.made'), NOTE)],
  ];
  for (const table of tables) {
    if (table !== first) rows.push([]);
    rows.push(...pointRows(table, template, rows.length, said));
    rows.push([], ...traceRows(table, template, said));
  }
  const most = Math.max(0, ...tables.map(({ rule }) => rule.parts.length));
  return {
    rows,
    columnWidths: [20, 20, 14, 60, 30, ...Array.from({ length: Math.max(0, most - 2) }, () => 16)],
    page: pageOf(),
  };
}

function pointRows(
  { rule, rows }: ScoreTable,
  template: Template,
  from: number,
  words: Words,
): ContentCell[][] {
  const { t } = words;
  const parts = rows[0]?.parts ?? [];
  const headings = [
    t('summary.scores.entity'),
    ...parts.map(({ name, part }) => t('summary.scores.part', { name, weight: part.weight })),
    t('summary.scores.adjustments'),
    t('summary.scores.total'),
  ];
  const style = pointStyle(rule.decimals);
  return [
    [text(rule.name, SECTION)],
    headings.map((heading) => text(heading, HEADING)),
    ...rows.map((row, i): ContentCell[] => {
      const line = from + 2 + i;
      return [
        text(nameOf(row, template)),
        ...row.parts.map(({ points }) => pointCell(points, style, words)),
        pointCell(adjustmentOf(row), style, words),
        totalCell(row, line, style, words),
      ];
    }),
  ];
}

/** What stands between the parts and the total before limits of the whole: bonus and deduction. */
function adjustmentOf(row: EntityScore): Rational {
  return q.subtract(row.known, sumOf(row));
}

const sumOf = ({ parts }: EntityScore): Rational =>
  parts.reduce((sum, { points }) => (points ? q.add(sum, points) : sum), q.rational(0n));

/** A sum in the sheet, unless the total was cut at a limit of the whole. */
function totalCell(row: EntityScore, line: number, style: CellStyle, { t }: Words): ContentCell {
  const bold = { ...style, bold: true };
  if (!row.points) return text(t('summary.scores.open'), bold);
  const value = q.rationalNumber(row.points);
  if (q.compare(row.points, row.known) !== 0) return { value, style: bold };
  const [first, last] = [cellAddress(line, 1), cellAddress(line, row.parts.length + 1)];
  return formula(`=SUM(${first}:${last})`, value, bold);
}

function traceRows({ rule, rows }: ScoreTable, template: Template, words: Words): ContentCell[][] {
  const { t } = words;
  const style = pointStyle(rule.decimals);
  const stepsOf = (steps: PartScore['steps']) =>
    text(steps.map((step) => words.say(step)).join(words.locale === 'zh-CN' ? '；' : '; '), QUIET);
  return [
    [text(t('summary.scores.trace'), SECTION)],
    [
      t('summary.scores.entity'),
      ...(['part', 'points', 'steps', 'source'] as const).map((column) =>
        t(`summary.scores.trace.${column}`),
      ),
    ].map((heading) => text(heading, HEADING)),
    ...rows.flatMap((row) => [
      ...row.parts.map((part) => [
        text(nameOf(row, template)),
        text(part.name),
        pointCell(part.points, style, words),
        stepsOf(part.steps),
        sourceCell(part.attainment?.actual?.sources ?? [], words),
      ]),
      ...(row.steps.length > 0
        ? [
            [
              text(nameOf(row, template)),
              text(t('summary.scores.whole')),
              pointCell(row.points, style, words),
              stepsOf(row.steps),
            ],
          ]
        : []),
    ]),
  ];
}

const nameOf = ({ entity }: EntityScore, template: Template): string =>
  entity ?? template.issuer ?? template.title;

const pointStyle = (decimals: number): CellStyle => ({
  ...FIGURE,
  numberFormat: decimals > 0 ? `0.${'0'.repeat(decimals)}` : '0',
});

const pointCell = (points: Rational | null, style: CellStyle, { t }: Words): ContentCell =>
  points ? { value: q.rationalNumber(points), style } : text(t('summary.scores.open'), style);
