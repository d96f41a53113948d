/** RangeFormat: how the cells of a range look. What was set is kept by its name in Excel, so that a test can read it. */
import type { CellRect } from '../../../src/workbook/address';
import { invalidArgument } from '../protocol';
import { blankCell, forEachCell } from '../workbook';
import { changeable } from './protection';
import type { SheetRange } from './range';
import type { ObjectType } from './type';
import { node } from './type';

type Check = (value: unknown) => boolean;

const isFlag: Check = (value) => typeof value === 'boolean';
const isNumber: Check = (value) => typeof value === 'number';
const isColor: Check = (value) => typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value);
const oneOf =
  (...allowed: readonly string[]): Check =>
  (value) =>
    allowed.includes(String(value));

export const rangeFormat: ObjectType<SheetRange> = {
  name: 'RangeFormat',
  properties: {
    ColumnWidth: {
      get: ({ sheet, rect }) => sheet.columnWidths.get(rect.column) ?? 48,
      set({ sheet, rect }, value) {
        changeable(sheet, 'RangeFormat.columnWidth');
        if (!isNumber(value)) throw invalidArgument('RangeFormat.columnWidth');
        for (let c = 0; c < rect.columns; c += 1) sheet.columnWidths.set(rect.column + c, Number(value));
      },
    },
    UseStandardWidth: {
      get: ({ sheet, rect }) => !sheet.columnWidths.has(rect.column),
      set({ sheet, rect }) {
        changeable(sheet, 'RangeFormat.useStandardWidth');
        for (const column of [...sheet.columnWidths.keys()]) {
          if (column >= rect.column && column < rect.column + rect.columns) sheet.columnWidths.delete(column);
        }
      },
    },
    RowHeight: {
      get: ({ sheet, rect }) => sheet.rowHeights.get(rect.row) ?? 15,
      set({ sheet, rect }, value) {
        changeable(sheet, 'RangeFormat.rowHeight');
        if (!isNumber(value)) throw invalidArgument('RangeFormat.rowHeight');
        for (let r = 0; r < rect.rows; r += 1) sheet.rowHeights.set(rect.row + r, Number(value));
      },
    },
    UseStandardHeight: {
      get: ({ sheet, rect }) => !sheet.rowHeights.has(rect.row),
      set({ sheet, rect }) {
        changeable(sheet, 'RangeFormat.useStandardHeight');
        for (const row of [...sheet.rowHeights.keys()]) {
          if (row >= rect.row && row < rect.row + rect.rows) sheet.rowHeights.delete(row);
        }
      },
    },
    HorizontalAlignment: look('HorizontalAlignment', oneOf('General', 'Left', 'Center', 'Right')),
    VerticalAlignment: look('VerticalAlignment', oneOf('Top', 'Center', 'Bottom')),
    IndentLevel: look('IndentLevel', isNumber),
    WrapText: look('WrapText', isFlag),
  },
  navigation: {
    Font: (target) => node(rangeFont, target),
    Fill: (target) => node(rangeFill, target),
    Borders: (target) => node(rangeBorderCollection, target),
    Protection: (target) => node(formatProtection, target),
  },
};

const formatProtection: ObjectType<SheetRange> = {
  name: 'FormatProtection',
  properties: { Locked: look('Locked', isFlag) },
};

const rangeFont: ObjectType<SheetRange> = {
  name: 'RangeFont',
  properties: {
    Bold: look('Font.Bold', isFlag),
    Italic: look('Font.Italic', isFlag),
    Size: look('Font.Size', isNumber),
    Color: look('Font.Color', isColor),
  },
};

const rangeFill: ObjectType<SheetRange> = {
  name: 'RangeFill',
  properties: { Color: look('Fill.Color', isColor) },
};

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'];

const rangeBorderCollection: ObjectType<SheetRange> = {
  name: 'RangeBorderCollection',
  item(target, key) {
    const edge = String(key);
    if (!EDGES.includes(edge)) throw invalidArgument('RangeBorderCollection.getItem');
    return node(rangeBorder(edge), target);
  },
};

/** A line around or within a range belongs to the cells on both its sides; each cell tells its own four. */
const rangeBorder = (edge: string): ObjectType<SheetRange> => ({
  name: 'RangeBorder',
  properties: {
    Style: {
      get: ({ sheet, rect }) => sheet.at(rect.row, rect.column)?.look?.[`Borders.${edge}`] ?? 'None',
      set({ sheet, rect }, value) {
        changeable(sheet, 'RangeBorder.style');
        if (!oneOf('None', 'Continuous')(value)) throw invalidArgument('RangeBorder.style');
        forEachCell(rect, (row, column) => {
          const own = sidesOf(edge, rect, row, column).map((side) => [`Borders.${side}`, value] as const);
          const cell = sheet.at(row, column) ?? blankCell();
          if (own.length > 0)
            sheet.put(row, column, { ...cell, look: { ...cell.look, ...Object.fromEntries(own) } });
        });
      },
    },
  },
});

function sidesOf(edge: string, rect: CellRect, row: number, column: number): string[] {
  const [isTop, isBottom] = [row === rect.row, row === rect.row + rect.rows - 1];
  const [isLeft, isRight] = [column === rect.column, column === rect.column + rect.columns - 1];
  const sides: Record<string, boolean> = {
    EdgeTop: edge === 'EdgeTop' ? isTop : edge === 'InsideHorizontal' && !isTop,
    EdgeBottom: edge === 'EdgeBottom' ? isBottom : edge === 'InsideHorizontal' && !isBottom,
    EdgeLeft: edge === 'EdgeLeft' ? isLeft : edge === 'InsideVertical' && !isLeft,
    EdgeRight: edge === 'EdgeRight' ? isRight : edge === 'InsideVertical' && !isRight,
  };
  return Object.keys(sides).filter((side) => sides[side]);
}

/** A property of every cell in the range. */
function look(name: string, isValid: Check): NonNullable<ObjectType<SheetRange>['properties']>[string] {
  return {
    get: ({ sheet, rect }) => sheet.at(rect.row, rect.column)?.look?.[name] ?? null,
    set({ sheet, rect }, value) {
      changeable(sheet, `RangeFormat.${name}`);
      if (!isValid(value)) throw invalidArgument(`RangeFormat.${name}`);
      forEachCell(rect, (row, column) => {
        const cell = sheet.at(row, column) ?? blankCell();
        sheet.put(row, column, { ...cell, look: { ...cell.look, [name]: value } });
      });
    },
  };
}
