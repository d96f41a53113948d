/** The columns of a sheet that may be a ledger: what each is called, what kind of value it holds, and what may be asked of it. */
import type { SheetSnapshot } from '../../workbook/snapshot';
import { cellDay } from '../ledgers/cell-day';
import { entryRows } from '../ledgers/entry-rows';
import { captionUnits } from '../report/captions';
import { FigureState } from '../report/facts';
import { emptyFigure, readFigure } from '../report/figures';
import { Grid } from '../report/grid';
import { unitInLabel, withoutBracket } from '../report/names';
import { readNumberFormat } from '../report/number-format';
import type { LedgerColumn } from '../scheme/sections/ledger-columns';
import { unitOf } from '../statistics/units';
import type { Unit } from '../statistics/units';
import { nameKey } from '../template/name-key';
import { roleOf } from './column-roles';
import type { ColumnRole } from './column-roles';
import { headingRow } from './heading-row';
import type { Heading } from './heading-row';

export interface SheetColumn {
  /** What a scheme calls it so that it is found again: the heading, without its unit where no other is alike. */
  readonly name: string;
  /** Keys under which a ledger may name it too. */
  readonly keys: readonly string[];
  /** Zero-based column of the sheet. */
  readonly at: number;
  readonly kind: LedgerColumn['kind'];
  /** Of an amount; null where neither heading nor caption nor cell says one. */
  readonly unit: Unit | null;
  readonly role: ColumnRole | null;
  /** The different texts of a column that has few, the most frequent first. */
  readonly choices: readonly Choice[];
  /** No two rows hold the same text. */
  readonly isUnique: boolean;
}

export interface Choice {
  readonly text: string;
  readonly rows: number;
}

export interface SheetColumns {
  readonly sheet: string;
  /** Zero-based. */
  readonly headingRow: number;
  /** Title and caption. */
  readonly above: readonly string[];
  /** How many rows are entries. */
  readonly rows: number;
  readonly columns: readonly SheetColumn[];
}

/** null where no row of the sheet looks like headings, or none stands below. */
export function sheetColumns(snapshot: SheetSnapshot): SheetColumns | null {
  const grid = new Grid(snapshot);
  const found = headingRow(grid);
  if (!found) return null;
  const { row, headings, above } = found;
  const rows = entryRows(grid, { row, places: new Map() }, true);
  if (rows.length === 0) return null;
  const units = captionUnits(
    above.map((text) => ({ text, cell: { sheet: snapshot.name, row, column: 0 } })),
  )?.units;
  const columns = named(headings).map(({ name, heading }) =>
    columnOf(name, heading, rows, snapshot, units ?? []),
  );
  return { sheet: snapshot.name, headingRow: row, above, rows: rows.length, columns };
}

interface Named {
  readonly name: string;
  readonly heading: Heading;
}

/** Names under which the reader of ledgers finds the same columns; what cannot be told apart is left out. */
function named(headings: readonly Heading[]): Named[] {
  const spellings = headings.map(({ text, group }) => [shortName(text), tidy(text), tidy(group + text)]);
  const bearers = new Map<string, number>();
  headings.forEach(({ text }) => {
    const key = nameKey(text);
    for (const one of new Set([key, withoutBracket(key)])) bearers.set(one, (bearers.get(one) ?? 0) + 1);
  });
  const used = new Set<string>();
  return headings.flatMap((heading, index): Named[] => {
    const [short = '', full = '', grouped = ''] = spellings[index] ?? [];
    const own = [short, full].find((name) => bearers.get(nameKey(name)) === 1) ?? grouped;
    const key = nameKey(own);
    if (key === '' || used.has(key) || !/\S/.test(own)) return [];
    // Without a group it is the heading itself, and another one has it as well: the left one is read.
    used.add(key);
    return [{ name: own, heading }];
  });
}

const shortName = (text: string): string =>
  tidy(
    unitInLabel(text.trim())
      ? text.replace(/\s*[(\uff08〔【[][^()\uff08\uff09]*[)\uff09〕】\]]\s*$/, '')
      : text,
  );

/** A heading on two lines is one name; blanks between Chinese characters mean nothing. */
const tidy = (text: string): string =>
  text
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .replace(/(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/g, '')
    .trim();

function columnOf(
  name: string,
  { at, text, group }: Heading,
  rows: Int32Array,
  snapshot: SheetSnapshot,
  caption: readonly Unit[],
): SheetColumn {
  const role = roleOf(name);
  const seen = look(snapshot, at, rows, /时间|日期|期限|时限|date|day|time/i.test(text));
  const { kind } = seen;
  const money = caption.filter(({ dimension }) => dimension === 'CNY' || dimension === 'USD');
  const unit =
    kind === 'amount'
      ? (unitInLabel(text) ??
        unitInLabel(group) ??
        seen.unit ??
        countUnit(name) ??
        (role === null || role === 'planned' ? (money.length === 1 ? (money[0] ?? null) : null) : null))
      : null;
  const texts = kind === 'text' ? differentTexts(snapshot, at, rows) : { choices: [], isUnique: false };
  const whole = [text, group + text].map(nameKey);
  const keys = [...new Set([...whole, ...whole.map(withoutBracket)])];
  return { name, keys, at, kind, unit, role, ...texts };
}

/** 职工人数, 企业家数: the heading says what is counted. */
function countUnit(name: string): Unit | null {
  const counted = /([人个家户项宗件次])数量?$/.exec(name)?.[1];
  return counted === undefined ? null : unitOf(counted);
}

/** Enough rows to tell what a column holds. */
const LOOKED_AT = 1000;
/** Nearly all cells that hold something must be of the kind. */
const MOSTLY = 0.8;

function look(
  { values, numberFormats, used, isFrom1904 }: SheetSnapshot,
  at: number,
  rows: Int32Array,
  isOfDays: boolean,
): Pick<SheetColumn, 'kind' | 'unit'> {
  const figure = emptyFigure();
  const units = new Map<string, { readonly unit: Unit; count: number }>();
  let [filled, days, numbers, figures, percents] = [0, 0, 0, 0, 0];
  for (const row of rows.subarray(0, LOOKED_AT)) {
    const value = values[row - used.row]?.[at - used.column] ?? null;
    const format = numberFormats[row - used.row]?.[at - used.column] ?? 'General';
    if (value === null || (typeof value === 'string' && value.trim() === '')) continue;
    filled += 1;
    const isDay = cellDay(value, format, isFrom1904);
    if (isDay !== null && isDay !== 'unreadable' && (isOfDays || showsDay(value, format))) days += 1;
    readFigure(value, format, figure);
    // "-" and "…" stand in columns of any kind.
    if (figure.state === FigureState.notSet || figure.state === FigureState.belowUnit) numbers += 1;
    if (figure.state !== FigureState.number) continue;
    numbers += 1;
    figures += 1;
    if (figure.percent) percents += 1;
    if (figure.unit) {
      const known = units.get(figure.unit.symbol) ?? { unit: figure.unit, count: 0 };
      known.count += 1;
      units.set(figure.unit.symbol, known);
    }
  }
  if (days > 0 && days >= filled * MOSTLY) return { kind: 'date', unit: null };
  // A column of days that nobody has filled in yet.
  if (isOfDays && filled === 0) return { kind: 'date', unit: null };
  if (figures === 0 || numbers < filled * MOSTLY) return { kind: 'text', unit: null };
  const [most] = [...units.values()].sort((a, b) => b.count - a.count);
  return { kind: 'amount', unit: percents > figures / 2 ? unitOf('%') : (most?.unit ?? null) };
}

/** Not any number of the size of a day, and not any year. */
const showsDay = (value: SheetSnapshot['values'][number][number], format: string): boolean =>
  typeof value === 'number'
    ? readNumberFormat(format, value).kind === 'date'
    : typeof value === 'string' && /\d\s*[-/.年月]/.test(value);

/** With more, or with longer ones, a column is no choice. */
const MOST_CHOICES = 30;
const LONGEST_CHOICE = 30;

function differentTexts(
  { values, used }: SheetSnapshot,
  at: number,
  rows: Int32Array,
): Pick<SheetColumn, 'choices' | 'isUnique'> {
  const found = new Map<string, { readonly text: string; rows: number }>();
  let filled = 0;
  for (const row of rows) {
    const value = values[row - used.row]?.[at - used.column] ?? null;
    const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
    const key = nameKey(text);
    if (key === '') continue;
    filled += 1;
    const known = found.get(key);
    if (known) known.rows += 1;
    else found.set(key, { text, rows: 1 });
    // Something said twice, and too much for a choice: neither is to be found out any more.
    if (found.size > MOST_CHOICES && found.size < filled) return { choices: [], isUnique: false };
  }
  const isChoice =
    found.size > 0 &&
    found.size <= MOST_CHOICES &&
    [...found.values()].every(({ text }) => text.length <= LONGEST_CHOICE);
  const choices = isChoice ? [...found.values()].sort((a, b) => b.rows - a.rows) : [];
  return { choices, isUnique: filled > 0 && found.size === filled };
}
