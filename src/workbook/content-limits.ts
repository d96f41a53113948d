/** What Excel takes no rule for entries beyond, and mostly without a word: told here, before a sheet is made of it. */
import type { CellRect } from './address';
import { MAX_COLUMNS, MAX_ROWS, rectAddress } from './address';
import { meet } from './rects';
import type { AllowedEntry, EntryNote, EntryRule, PageSetup, SheetChart, SheetContent } from './content';
import { MOST_CHARTS } from './content';

const LONGEST_TITLE = 32;
const LONGEST_TEXT = 255;
const LONGEST_LIST = 255;
const LONGEST_FORMULA = 255;
const LONGEST_FOOTER = 255;
const LARGEST_INDENT = 250;
const TALLEST_ROW = 409;

/** @throws RangeError that names the area and the limit: such content is a mistake of whoever made it, not of a user. */
export function requireLegalContent({
  validations = [],
  openCells = [],
  rowHeights = [],
  rows,
  page,
  charts = [],
}: SheetContent): void {
  for (const rule of validations) requireLegalRule(rule);
  requireApart(validations.map(({ range }) => range));
  for (const range of openCells) requireInside(range);
  for (const height of rowHeights) {
    if (height !== null && !(height >= 0 && height <= TALLEST_ROW))
      throw new RangeError(`a row of ${height} points`);
  }
  for (const cell of rows.flat()) {
    const indent = (typeof cell === 'object' && cell && 'style' in cell && cell.style?.indent) || 0;
    if (!Number.isInteger(indent) || indent < 0 || indent > LARGEST_INDENT)
      throw new RangeError(`an indent of ${indent}`);
  }
  if (page) requireLegalPage(page);
  if (charts.length > MOST_CHARTS) throw new RangeError(`${charts.length} charts`);
  for (const chart of charts) requireLegalChart(chart);
}

/** Excel gives a series with more figures than labels the labels of another. */
function requireLegalChart({ title, place, categories, series }: SheetChart): void {
  [place, categories, ...series.map(({ values }) => values)].forEach(requireInside);
  const columns = [categories, ...series.map(({ values }) => values)];
  if (
    series.length === 0 ||
    columns.some(({ rows, columns: wide }) => wide !== 1 || rows !== categories.rows)
  )
    throw new RangeError(`the chart ${title}: each series is one column as long as the labels`);
}

function requireLegalRule({ range, allows, help, refusal }: EntryRule): void {
  requireInside(range);
  for (const note of [help, refusal]) if (note) requireShort(note, range);
  requireLegalEntry(allows, rectAddress(range));
}

function requireShort({ title, text }: EntryNote, range: CellRect): void {
  if (title.length > LONGEST_TITLE)
    throw new RangeError(
      `${rectAddress(range)}: a title of ${title.length} characters; Excel takes ${LONGEST_TITLE}`,
    );
  if (text.length > LONGEST_TEXT)
    throw new RangeError(
      `${rectAddress(range)}: a text of ${text.length} characters; Excel takes ${LONGEST_TEXT}`,
    );
}

function requireLegalEntry(allows: AllowedEntry, at: string): void {
  switch (allows.kind) {
    case 'anything':
      return;
    case 'list': {
      const length = allows.values.join(',').length;
      if (allows.values.length === 0 || allows.values.some((value) => value.trim() !== value || value === ''))
        throw new RangeError(`${at}: a list with nothing in it, or with blanks around a value`);
      if (allows.values.some((value) => value.includes(',')))
        throw new RangeError(`${at}: a comma in a value of a list`);
      if (length > LONGEST_LIST)
        throw new RangeError(`${at}: a list of ${length} characters; Excel takes ${LONGEST_LIST}`);
      return;
    }
    case 'formula':
      if (!/^=./.test(allows.formula) || allows.formula.length > LONGEST_FORMULA)
        throw new RangeError(`${at}: a formula begins with = and has ${LONGEST_FORMULA} characters at most`);
      return;
    default: {
      const { kind, min, max } = allows;
      const bounds = [min, max].filter((bound) => bound !== null);
      if (bounds.some((bound) => !Number.isFinite(bound) || (kind === 'whole' && !Number.isInteger(bound))))
        throw new RangeError(`${at}: ${bounds.join(' to ')} are no bounds of ${kind} numbers`);
      if (min !== null && max !== null && min > max)
        throw new RangeError(`${at}: nothing is between ${min} and ${max}`);
    }
  }
}

function requireInside({ row, column, rows, columns }: CellRect): void {
  const whole = [row, column, rows, columns].every(Number.isInteger);
  if (
    whole &&
    row >= 0 &&
    column >= 0 &&
    rows > 0 &&
    columns > 0 &&
    row + rows <= MAX_ROWS &&
    column + columns <= MAX_COLUMNS
  )
    return;
  throw new RangeError(`no area of a sheet: ${JSON.stringify({ row, column, rows, columns })}`);
}

/** Of two rules for one cell Excel takes the file for damaged. */
function requireApart(ranges: readonly CellRect[]): void {
  const sorted = [...ranges].sort((a, b) => a.row - b.row);
  for (const [i, range] of sorted.entries()) {
    for (const other of sorted.slice(i + 1)) {
      if (other.row >= range.row + range.rows) break;
      if (meet(range, other))
        throw new RangeError(`two rules for ${rectAddress(range)} and ${rectAddress(other)}`);
    }
  }
}

function requireLegalPage({ footer = {}, printArea, titleRows = 0 }: PageSetup): void {
  if (printArea) requireInside(printArea);
  if (!Number.isInteger(titleRows) || titleRows < 0 || titleRows > MAX_ROWS)
    throw new RangeError(`${titleRows} title rows`);
  const length = footerLength(footer);
  if (length > LONGEST_FOOTER)
    throw new RangeError(`a footer of ${length} characters; Excel takes ${LONGEST_FOOTER}`);
}

/** With the codes that a file adds: two for each part, and each & once more. */
const footerLength = (footer: NonNullable<PageSetup['footer']>): number =>
  Object.values(footer).reduce((sum, text: string) => sum + 2 + text.replaceAll('&', '&&').length, 0);
