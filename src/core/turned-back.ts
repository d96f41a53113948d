/** What was found in a table that had to be turned, told of the sheet as it stands. */
import { cellAddress, columnName, parseAddress } from '../workbook/address';
import type { CellRef } from '../workbook/address';
import type { WorkbookChange } from '../workbook/changes';
import { message } from './message';
import type { Message } from './message';
import { turnedPlace, turnedRect } from './report/turned';
import type { Turning } from './report/turned';
import type { CorrectionReason, Finding, Suspect } from './validation/finding';

/** A finding with every cell of it turned, and rows called columns. */
export function turnedFinding(finding: Finding, turning: Turning): Finding {
  const cells = finding.cells.map((cell) => turnedPlace(cell, turning));
  return {
    ...finding,
    cells,
    message: turnedMessage(finding.message, cells),
    suspects: finding.suspects.map((suspect) => turnedSuspect(suspect, turning)),
    ...(finding.dependants && {
      dependants: finding.dependants.map((dependant) => turnedFinding(dependant, turning)),
    }),
  };
}

const TURNED_REASONS: Partial<Record<CorrectionReason, CorrectionReason>> = {
  'row-shift': 'column-shift',
  'column-shift': 'row-shift',
};

function turnedSuspect(suspect: Suspect, turning: Turning): Suspect {
  return {
    ...suspect,
    cell: turnedPlace(suspect.cell, turning),
    reason: TURNED_REASONS[suspect.reason] ?? suspect.reason,
    ...(suspect.also && {
      also: suspect.also.map((one) => ({ ...one, cell: turnedPlace(one.cell, turning) })),
    }),
  };
}

/** The sentences that name a place. */
function turnedMessage(said: Message, cells: readonly CellRef[]): Message {
  const [first] = cells;
  const named = (names: readonly string[]) => [...new Set(names)].slice(0, MOST_NAMED);
  const rows = () => named(cells.map(({ row }) => String(row + 1)));
  const columns = () => named(cells.map(({ column }) => columnName(column)));
  switch (said.key) {
    case 'validation.layout.left-out':
      return first ? message(said.key, { cell: cellAddress(first.row, first.column) }) : said;
    case 'validation.cell.hidden.rows':
      return message('validation.cell.hidden.columns', { ...said.values, columns: columns() });
    case 'validation.cell.hidden.columns':
      return message('validation.cell.hidden.rows', { ...said.values, rows: rows() });
    case 'validation.magnitude.column-out':
      return message('validation.magnitude.row-out', { ...said.values, rows: rows() });
    default:
      return said;
  }
}

const MOST_NAMED = 12;

/** Highlights on the turned cells; their formulas count along the row where they counted down the column. */
export function turnedHighlights(changes: readonly WorkbookChange[], turning: Turning): WorkbookChange[] {
  return changes.map((change) =>
    change.kind === 'highlight'
      ? {
          ...change,
          highlights: change.highlights.map((highlight) => ({
            ...highlight,
            range: turnedRect(highlight.range, turning),
            formula: turnedFormula(highlight.formula, turning),
          })),
        }
      : change,
  );
}

/** $C5, whose row moves with the cell, becomes E$3, whose column does; $C$5 stays fast, and ROW() becomes COLUMN(). */
function turnedFormula(formula: string, turning: Turning): string {
  return formula
    .replace(/\$[A-Z]{1,3}(\$?)\d+/g, (address, fast: string) => {
      const place = turnedPlace(parseAddress(address) ?? turning, turning);
      return `${fast}${columnName(place.column)}$${place.row + 1}`;
    })
    .replace(/ROW\(\)-(\d+)/g, (_, row: string) => {
      const place = turnedPlace({ row: Number(row), column: turning.column }, turning);
      return `COLUMN()-${place.column}`;
    });
}
