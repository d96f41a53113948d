/** Conditional formats of the kind "custom formula": the only kind this add-in makes, and the kinds it must leave alone. */
import { invalidArgument, itemNotFound } from '../protocol';
import type { ConditionalFormat, OfficeSheet } from '../workbook';
import { overlap } from '../workbook';
import { changeable } from './protection';
import type { SheetRange } from './range';
import { rangeAt } from './range';
import type { Node, ObjectType } from './type';
import { node } from './type';

interface SheetFormat {
  readonly sheet: OfficeSheet;
  readonly format: ConditionalFormat;
}

const KINDS = [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
];

export const conditionalFormatCollection: ObjectType<SheetRange> = {
  name: 'ConditionalFormatCollection',
  items: (target) => formatsOf(target),
  item(target, key) {
    const found = byId(target, key);
    if (!found) throw itemNotFound('ConditionalFormatCollection.getItem');
    return found;
  },
  methods: {
    Add({ sheet, rect }, [type]) {
      changeable(sheet, 'ConditionalFormatCollection.add');
      if (!KINDS.includes(String(type))) throw invalidArgument('ConditionalFormatCollection.add');
      return node(conditionalFormat, { sheet, format: sheet.addFormat(String(type), rect) });
    },
    ClearAll({ sheet, rect }) {
      changeable(sheet, 'ConditionalFormatCollection.clearAll');
      sheet.formats = sheet.formats.filter(({ range }) => !overlap(range, rect));
    },
    GetItemOrNullObject: (target, [id]) => byId(target, id) ?? null,
    GetCount: (target) => formatsOf(target).length,
  },
};

const conditionalFormat: ObjectType<SheetFormat> = {
  name: 'ConditionalFormat',
  properties: {
    Id: { get: ({ format }) => format.id },
    Type: { get: ({ format }) => format.type },
    Priority: { get: ({ sheet, format }) => sheet.formats.indexOf(format) },
    StopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: ({ format }, value) => void (format.stopIfTrue = value === true),
    },
  },
  navigation: {
    Custom(target) {
      if (target.format.type !== 'Custom') throw invalidArgument('ConditionalFormat.custom');
      return node(customConditionalFormat, target);
    },
    CustomOrNullObject: (target) =>
      target.format.type === 'Custom' ? node(customConditionalFormat, target) : null,
  },
  methods: {
    Delete({ sheet, format }) {
      changeable(sheet, 'ConditionalFormat.delete');
      sheet.formats = sheet.formats.filter((other) => other !== format);
    },
    GetRangeOrNullObject: ({ sheet, format }) => rangeAt(sheet, format.range, 'ConditionalFormat.getRange'),
    GetRange: ({ sheet, format }) => rangeAt(sheet, format.range, 'ConditionalFormat.getRange'),
  },
};

const customConditionalFormat: ObjectType<SheetFormat> = {
  name: 'CustomConditionalFormat',
  navigation: {
    Rule: (target) => node(conditionalFormatRule, target),
    Format: (target) => node(conditionalRangeFormat, target),
  },
};

const conditionalFormatRule: ObjectType<SheetFormat> = {
  name: 'ConditionalFormatRule',
  properties: {
    Formula: {
      get: ({ format }) => format.formula,
      set({ sheet, format }, value) {
        changeable(sheet, 'ConditionalFormatRule.formula');
        // Excel takes no custom function in a conditional format.
        if (typeof value !== 'string' || !value.startsWith('=') || /\bTARGET\./i.test(value)) {
          throw invalidArgument('ConditionalFormatRule.formula');
        }
        format.formula = value;
      },
    },
  },
};

const conditionalRangeFormat: ObjectType<SheetFormat> = {
  name: 'ConditionalRangeFormat',
  properties: {
    NumberFormat: {
      get: ({ format }) => format.look.numberFormat ?? null,
      set({ format }, value) {
        format.look.numberFormat = typeof value === 'string' ? value : null;
      },
    },
  },
  navigation: {
    Fill: (target) => node(conditionalRangeFill, target),
    Font: (target) => node(conditionalRangeFont, target),
  },
};

const conditionalRangeFill: ObjectType<SheetFormat> = {
  name: 'ConditionalRangeFill',
  properties: {
    Color: {
      get: ({ format }) => format.look.fill ?? '',
      set: ({ format }, value) => void (format.look.fill = color(value, 'ConditionalRangeFill.color')),
    },
  },
};

const conditionalRangeFont: ObjectType<SheetFormat> = {
  name: 'ConditionalRangeFont',
  properties: {
    Color: {
      get: ({ format }) => format.look.font ?? '',
      set: ({ format }, value) => void (format.look.font = color(value, 'ConditionalRangeFont.color')),
    },
    Bold: {
      get: ({ format }) => format.look.bold ?? null,
      set: ({ format }, value) => void (format.look.bold = value === true),
    },
  },
};

const formatsOf = ({ sheet, rect }: SheetRange): Node[] =>
  sheet.formats
    .filter(({ range }) => overlap(range, rect))
    .map((format) => node(conditionalFormat, { sheet, format }));

function byId({ sheet, rect }: SheetRange, id: unknown): Node | undefined {
  const format = sheet.formats.find((other) => other.id === id && overlap(other.range, rect));
  return format && node(conditionalFormat, { sheet, format });
}

function color(value: unknown, location: string): string {
  if (typeof value !== 'string' || !/^#[0-9a-f]{6}$/i.test(value)) throw invalidArgument(location);
  return value.toUpperCase();
}
