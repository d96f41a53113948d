/** The text of a notice as a sheet: a table however its columns are set apart, or a list of lines with one target each. */
import type { CellValue, SheetSnapshot } from '../../workbook/snapshot';
import { unitOf } from '../statistics/units';
import { bareLabel } from '../report/names';
import { isMeasureHeading } from './measure-words';

export interface NoticeSheet {
  readonly sheet: SheetSnapshot;
  /** The line, zero-based, of each row of the sheet; that of the row below for one that we put in ourselves. */
  readonly lines: readonly number[];
  /** Pieces that hold a figure and were not understood. */
  readonly unread: readonly { readonly text: string; readonly line: number }[];
}

/** Longer texts are no notice. */
const MOST_LINES = 5000;

const linesOf = (text: string): string[] =>
  text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .slice(0, MOST_LINES);

/** Every line a row; lines of the usual number of columns are taken apart, all others (titles, captions) stay whole. */
export function tableSheet(text: string): NoticeSheet {
  const lines = linesOf(text);
  const split = separatorOf(lines);
  const rows = lines.map((line) => (isRule(line) ? [] : split(line)));
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const usual = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
  const isTable = (cells: readonly string[]) => cells.length === usual || /[\t|]/.test(lines[0] ?? '');
  const cells = rows.map((row, index): CellValue[] =>
    row.length > 1 && (isTable(row) || split !== bySpaces) ? row.map(valueOf) : wholeLine(lines[index] ?? ''),
  );
  return { sheet: sheetOf(cells), lines: lines.map((_, index) => index), unread: [] };
}

/** One target a line, or several set apart by punctuation: 实际利用外资 14500万美元；合同外资：2.1亿美元. */
export function listSheet(text: string): NoticeSheet {
  const above: CellValue[][] = [];
  const aboveLines: number[] = [];
  const items: CellValue[][] = [];
  const itemLines: number[] = [];
  const unread: { text: string; line: number }[] = [];
  for (const [line, content] of linesOf(text).entries()) {
    const pieces = content.split(/[;；。]|[,，](?!\d{3}(?!\d))/).filter((piece) => piece.trim() !== '');
    const targets = pieces.map(targetIn);
    if (targets.every((target) => target === null)) {
      // Only what stands before the list is its title or caption.
      if (items.length === 0 && content.trim() !== '') {
        above.push(wholeLine(content.replace(/(?:如下)?\s*[:：]\s*$/, '')));
        aboveLines.push(line);
      } else if (/\d/.test(content)) unread.push({ text: content.trim(), line });
      continue;
    }
    pieces.forEach((piece, index) => {
      const target = targets[index];
      if (target) {
        items.push([...target]);
        itemLines.push(line);
      } else if (/\d/.test(piece)) unread.push({ text: piece.trim(), line });
    });
  }
  const first = itemLines[0] ?? 0;
  const rows = [...above, [...LIST_HEADINGS], ...items];
  return { sheet: sheetOf(rows), lines: [...aboveLines, first, ...itemLines], unread };
}

const LIST_HEADINGS = ['指标名称', '计量单位', '年度目标'] as const;

/** Name, unit and amount of a piece; null where it is none, or gives a rate of growth instead of a target. */
function targetIn(piece: string): readonly [string, string | null, number] | null {
  const text = piece.normalize('NFKC').replace(/[|\t]/g, ' ').replaceAll('**', '').trim();
  const before = /^(\D.*?)[\s:(]+([^\s\d()]+)\)?[\s:]+(\d[\d,]*(?:\.\d+)?)$/.exec(text);
  if (before && unitOf(before[2] ?? '')) {
    return named(before[1] ?? '', before[2] ?? '', before[3] ?? '');
  }
  // The first figure that a unit follows, or that ends the piece: those inside a name have neither.
  const figure = /(?<![\d.])(\d[\d,]*(?:\.\d+)?)\s*([^\s\d,.:()]*?)(?:\(.*\)|以上|左右|以内)?$/.exec(text);
  if (!figure) return null;
  const [, amount = '', unit = ''] = figure;
  if (unit !== '' && !unitOf(unit)) return null;
  return named(text.slice(0, figure.index), unit || null, amount);
}

function named(
  before: string,
  unit: string | null,
  amount: string,
): readonly [string, string | null, number] | null {
  const name = bareLabel(before)
    .replace(VERBS, '')
    .replace(/[\s:、\-—]+$/, '')
    .trim();
  if (!/\p{L}/u.test(name) || GROWTH.test(name) || isMeasureHeading(name)) return null;
  return [name, unit, Number(amount.replaceAll(',', ''))];
}

const VERBS =
  /[\s:、]*(?:年度|全年)?(?:目标|任务)?(?:任务|数|值|额)?[\s:]*(?:力争|确保|要|应|需)?(?:达到?|完成|实现|突破|超过|为|不低于|不少于)?[\s:]*$/;
const GROWTH = /^(?:同比|比上年|较上年|年均)?(?:增长|增速|增幅|下降|提高|占比|占)/;

type Separator = (line: string) => string[];

const byTabs: Separator = (line) => line.split('\t').map(plain);
const byPipes: Separator = (line) => line.trim().replace(/^\|/, '').replace(/\|$/, '').split('|').map(plain);
const bySpaces: Separator = (line) => line.trim().split(/\s+/).map(plain);
/** A comma inside a figure of thousands sets nothing apart, nor does one in quotes. */
const byCommas: Separator = (line) =>
  (line.match(/(?:^|[,，])(?:\s*"(?:[^"]|"")*"\s*|(?:[^,，]|(?<=\d)[,，](?=\d{3}(?!\d)))*)/g) ?? []).map(
    (cell) =>
      plain(
        cell
          .replace(/^[,，]/, '')
          .replace(/^\s*"(.*)"\s*$/s, '$1')
          .replaceAll('""', '"'),
      ),
  );

function separatorOf(lines: readonly string[]): Separator {
  const often = (separator: RegExp) => lines.filter((line) => separator.test(line)).length >= 2;
  if (often(/\t/)) return byTabs;
  if (often(/\|/)) return byPipes;
  return often(/[^\d][,，]|[,，](?!\d{3}(?!\d))/) ? byCommas : bySpaces;
}

const plain = (cell: string): string => cell.replaceAll('**', '').trim();

/** |---|:--:| under the headings of a Markdown table. */
const isRule = (line: string): boolean => /^[\s|:+=-]*-{2,}[\s|:+=-]*$/.test(line);

const wholeLine = (line: string): CellValue[] => {
  const text = line
    .replace(/^\s*#+\s*/, '')
    .replaceAll('**', '')
    .trim();
  return text === '' ? [] : [text];
};

/** Digits become a number; a unit behind them stays with them. */
function valueOf(cell: string): CellValue {
  const text = cell.normalize('NFKC').replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  if (cell === '') return null;
  return /^[+-]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : cell;
}

function sheetOf(rows: readonly (readonly CellValue[])[]): SheetSnapshot {
  const columns = rows.reduce((most, { length }) => Math.max(most, length), 0);
  const grid = <T>(fill: (row: readonly CellValue[], column: number) => T): T[][] =>
    rows.map((row) => Array.from({ length: columns }, (_, column) => fill(row, column)));
  return {
    name: '',
    used: { row: 0, column: 0, rows: columns > 0 ? rows.length : 0, columns },
    values: grid((row, column) => row[column] ?? null),
    formulas: grid(() => null),
    numberFormats: grid(() => 'General'),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    visibility: 'visible',
    isProtected: false,
  };
}
