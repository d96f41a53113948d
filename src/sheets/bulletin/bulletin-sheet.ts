/** The sheet 通报 / Bulletin: the text, a paragraph a row, and below it every figure in it with the cell that it comes from. */
import { runsText } from '../../core/bulletin/as-text';
import type { Bulletin, SaidFigure } from '../../core/bulletin/runs';
import { rationalNumber } from '../../core/statistics/rational';
import type { Template } from '../../core/template/template';
import { unitWords } from '../../messages/figures';
import type { MessageKey } from '../../messages/keys';
import type { Words } from '../../messages/speak';
import type { CellStyle, ContentCell, SheetContent } from '../../workbook/content';
import { FIGURE, HEADING, NOTE, pageOf, SECTION, TEXT, TITLE } from '../styles';
import { sourceCell, text } from '../summary/cells';
import { withBulletinWords } from './words';
import { withSheetWords } from '../words';

const COLUMNS = [
  'paragraph',
  'said',
  'field',
  'entity',
  'indicator',
  'value',
  'unit',
  'by',
  'source',
] as const;
const WIDTHS = [10, 18, 16, 16, 28, 18, 12, 18, 34];
const WIDTH = COLUMNS.length;
const PARAGRAPH: CellStyle = { wrap: true, verticalAlign: 'top' };

export function bulletinSheet(bulletin: Bulletin, template: Template, words: Words): SheetContent {
  const said = withBulletinWords(words);
  const { title, paragraphs, leftOut } = bulletin;
  const texts = [title, ...paragraphs].map(runsText);
  const figures = [title, ...paragraphs].flatMap((runs, index) =>
    runs.flatMap((run) => (run.kind === 'figure' ? [{ index, ...run }] : [])),
  );
  const top = [
    [text(texts[0] ?? '', TITLE)],
    [text(withSheetWords(words).t('sheets.bulletin.made'), NOTE)],
    ...texts.slice(1).map((paragraph) => [text(paragraph, PARAGRAPH)]),
  ];
  const list =
    figures.length === 0
      ? []
      : [
          [],
          [text(said.t('bulletin.sheet.figures'), SECTION)],
          COLUMNS.map((column) => text(said.t(`bulletin.sheet.column.${column}`), HEADING)),
          ...figures.map(({ index, text: own, figure }) => figureRow(index, own, figure, template, said)),
        ];
  const rest =
    leftOut.length === 0
      ? []
      : [
          [],
          [text(said.t('bulletin.sheet.left-out'), SECTION)],
          ...leftOut.map((left) => [
            text(said.say(left), { ...NOTE, wrap: true, verticalAlign: 'top' as const }),
          ]),
        ];
  const rows: ContentCell[][] = [...top, ...list, ...rest];
  const across = (row: number) => ({ row, column: 0, rows: 1, columns: WIDTH });
  const firstNote = rows.length - leftOut.length;
  return {
    rows,
    columnWidths: WIDTHS,
    merges: [...top.map((_, i) => across(i)), ...leftOut.map((_, i) => across(firstNote + i))],
    // A merged cell does not grow with its text by itself.
    rowHeights: rows.map((cells, i) =>
      i < 2 || (i >= top.length && i < firstNote) || cells.length === 0 ? null : heightOf(cells[0]),
    ),
    page: pageOf(),
  };
}

function figureRow(
  paragraph: number,
  own: string,
  { field, entity, indicator, said, value, by, sources }: SaidFigure,
  template: Template,
  words: Words,
): ContentCell[] {
  const { t, locale } = words;
  const name = template.indicators.find(({ code }) => code === indicator)?.name ?? null;
  return [
    paragraph === 0 ? text(null) : { value: paragraph, style: { ...FIGURE, align: 'center' } },
    text(own, { ...TEXT, align: 'right' }),
    text(t(`bulletin.field.${field}` as MessageKey)),
    text(entity),
    text(name),
    { value: rationalNumber(value), style: FIGURE },
    text(said.unit === null ? null : unitWords(said.unit, locale)),
    text(t(`bulletin.sheet.by.${by}`)),
    sourceCell(sources, words),
  ];
}

/** In points: a Chinese character is as wide as two others. */
function heightOf(cell: ContentCell | undefined): number {
  const value = typeof cell === 'object' && cell !== null && 'value' in cell ? cell.value : null;
  const length = [...String(value ?? '')].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0xff ? 2 : 1), 0);
  const perLine = WIDTHS.reduce((sum, width) => sum + width, 0) * 0.9;
  return Math.min(MOST_POINTS, LINE * Math.max(1, Math.ceil(length / perLine)));
}

const LINE = 16;
/** What Excel allows a row. */
const MOST_POINTS = 409;
