/** Reading: one round trip to find the sheets, one for what is in them, one where they hold dates; more only where Excel cannot carry it at once. */
import type { CellRect } from '../../workbook/address';
import { WorkbookError } from '../../workbook/host';
import type { SheetRequest, SheetSnapshot } from '../../workbook/snapshot';
import type { Block } from './blocks';
import { halve, planRounds } from './blocks';
import { withDateSystem } from './date-system';
import type { FoundSheet } from './find-sheets';
import { findSheets, rectOf, visibilityOf } from './find-sheets';
import type { AskedFormula } from './formats';
import { askForFormulas } from './formats';
import { askForGrids, gridsOf } from './grids';
import type { Grids } from './grids';
import type { KnownFormats } from './known-formats';
import type { Session } from './session';

/** known learns, on the way, which conditional formats of the sheets are ours. */
export async function readSheets(request: SheetRequest, session: Session): Promise<SheetSnapshot[]> {
  if (typeof request.sheets !== 'string' && 'range' in request && request.range && isSmall(request.range)) {
    return readFound(
      request.sheets.map((name) => placed(name, request.range ?? NOWHERE)),
      session,
    );
  }
  return withDateSystem(await readWhole(request, session), session.converse);
}

async function readWhole(request: SheetRequest, session: Session): Promise<SheetSnapshot[]> {
  const found = await findSheets(request, session.converse);
  try {
    return await readFound(found, session);
  } catch (error) {
    const isTooLarge = error instanceof WorkbookError && error.code === 'too-large';
    if (!isTooLarge || found.every(({ used }) => used !== 'unknown')) throw error;
    // Taken as a whole it was too much: find out the sizes, and read in blocks.
    return readFound(await findSheets({ sheets: found.map(({ name }) => name) }, session.converse), session);
  }
}

async function readFound(found: readonly FoundSheet[], session: Session): Promise<SheetSnapshot[]> {
  const areas = found.flatMap((sheet) =>
    sheet.used === 'unknown' ? [] : [{ sheet, rect: sheet.used ?? NOWHERE }],
  );
  const rounds = planRounds(areas, cellsPerRound());
  const parts = new Map(found.map((sheet) => [sheet, [] as Part[]]));
  const whole = found.filter(({ used }) => used === 'unknown');
  if (whole.length > 0)
    await readRound(
      whole.map((sheet) => ({ sheet, rect: null })),
      parts,
      session,
    );
  await rounds.reduce(
    (before, round) => before.then(() => readOrHalve(round, parts, session)),
    Promise.resolve(),
  );
  return found.map((sheet) => assemble(sheet, parts.get(sheet) ?? []));
}

/** Nothing needs to be found out about a sheet of which a known range is wanted. */
const placed = (name: string, range: CellRect): FoundSheet => ({
  name,
  visibility: 'visible',
  isProtected: false,
  used: range,
  customFormats: null,
});

/** Whole columns are mostly empty: it is cheaper to ask where the values lie. */
const isSmall = ({ rows, columns }: CellRect): boolean => rows * columns <= 200_000;

const NOWHERE: CellRect = { row: 0, column: 0, rows: 0, columns: 0 };

/**
 * In the browser an answer holds 5 MB: a cell takes some 45 bytes (value, formula, type, format), more with long text,
 * so a round that is too large after all is halved. On the desktop the limit is 5 million cells.
 */
const cellsPerRound = (): number =>
  Office.context.platform === Office.PlatformType.OfficeOnline ? 80_000 : 1_000_000;

async function readOrHalve(
  round: readonly Block<FoundSheet>[],
  parts: Map<FoundSheet, Part[]>,
  session: Session,
): Promise<void> {
  try {
    await readRound(round, parts, session);
  } catch (error) {
    const halves = error instanceof WorkbookError && error.code === 'too-large' ? halve(round) : null;
    if (!halves) throw error;
    await readOrHalve(halves[0], parts, session);
    await readOrHalve(halves[1], parts, session);
  }
}

/** What one round trip brought of a sheet. */
interface Part extends Grids {
  readonly used: CellRect;
  readonly hiddenRows: number[];
  /** Only with the first rows of a sheet. */
  readonly frame: Frame | null;
}

interface Frame extends Pick<SheetSnapshot, 'visibility' | 'isProtected'> {
  readonly merges: CellRect[];
  readonly hiddenColumns: number[];
}

async function readRound(
  round: readonly { readonly sheet: FoundSheet; readonly rect: CellRect | null }[],
  parts: Map<FoundSheet, Part[]>,
  session: Session,
): Promise<void> {
  const { known, converse } = session;
  const names = [...new Set(round.map(({ sheet }) => sheet.name))];
  await converse(names, async (context) => {
    const begun = new Set([...parts].filter(([, done]) => done.length > 0).map(([sheet]) => sheet));
    const asked = round.map(({ sheet, rect }) => {
      const isFirst = !begun.has(sheet);
      begun.add(sheet);
      return askForBlock(context, sheet, rect, isFirst ? known : null);
    });
    await context.sync();
    for (const block of asked) parts.get(block.sheet)?.push(partOf(block, known));
  });
}

interface AskedBlock {
  readonly sheet: FoundSheet;
  readonly range: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly frame: {
    readonly worksheet: Excel.Worksheet;
    readonly merged: Excel.RangeAreas;
    readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
    readonly formulas: readonly AskedFormula[];
  } | null;
}

/** rect null: the whole used range, whatever its size. */
function askForBlock(
  context: Excel.RequestContext,
  found: FoundSheet,
  rect: CellRect | null,
  known: KnownFormats | null,
): AskedBlock {
  const sheet = context.workbook.worksheets.getItem(found.name);
  const range = rect
    ? sheet.getRangeByIndexes(rect.row, rect.column, rect.rows, rect.columns)
    : sheet.getUsedRange(true);
  askForGrids(range);
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  const rows = range.getRowProperties({ rowHidden: true });
  if (!known) return { sheet: found, range, rows, frame: null };
  sheet.load({ visibility: true, protection: { protected: true } });
  const { used } = found;
  const all =
    used === 'unknown' || !used
      ? range
      : sheet.getRangeByIndexes(used.row, used.column, used.rows, used.columns);
  const merged = all.getMergedAreasOrNullObject();
  // Each area for itself: the address of all of them would be cut at 8,192 characters.
  merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  const columns = all.getColumnProperties({ columnHidden: true });
  const strangers = found.customFormats ? known.strangers(found.name, found.customFormats) : [];
  const formulas = askForFormulas(sheet, strangers);
  return { sheet: found, range, rows, frame: { worksheet: sheet, merged, columns, formulas } };
}

function partOf({ sheet, range, rows, frame }: AskedBlock, known: KnownFormats): Part {
  const used = rectOf(range);
  for (const { id, rule } of frame?.formulas ?? []) {
    if (!rule.isNullObject) known.learn(sheet.name, id, rule.formula);
  }
  return {
    ...gridsOf(range, sheet.name),
    used,
    hiddenRows: rows.value.flatMap(({ rowHidden }, i) => (rowHidden ? [used.row + i] : [])),
    frame: frame && {
      visibility: visibilityOf(frame.worksheet),
      isProtected: frame.worksheet.protection.protected,
      merges: frame.merged.isNullObject ? [] : frame.merged.areas.items.map(rectOf),
      hiddenColumns: frame.columns.value.flatMap(({ columnHidden }, i) =>
        columnHidden ? [used.column + i] : [],
      ),
    },
  };
}

function assemble(sheet: FoundSheet, parts: readonly Part[]): SheetSnapshot {
  const first = parts[0];
  // The used range of an empty sheet is its first cell.
  const isEmpty =
    sheet.used === 'unknown' &&
    parts.length === 1 &&
    first?.values.length === 1 &&
    first.values[0]?.length === 1 &&
    first.values[0][0] === null;
  const filled = isEmpty ? [] : parts;
  return {
    name: sheet.name,
    used: isEmpty || !first ? NOWHERE : { ...first.used, rows: sum(parts.map(({ used }) => used.rows)) },
    values: filled.flatMap(({ values }) => values),
    formulas: filled.flatMap(({ formulas }) => formulas),
    numberFormats: filled.flatMap(({ numberFormats }) => numberFormats),
    merges: first?.frame?.merges ?? [],
    hiddenRows: parts.flatMap(({ hiddenRows }) => hiddenRows),
    hiddenColumns: first?.frame?.hiddenColumns ?? [],
    visibility: first?.frame?.visibility ?? sheet.visibility,
    isProtected: first?.frame?.isProtected ?? sheet.isProtected,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
