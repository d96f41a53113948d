/** RangeAreas: several rectangles of one sheet (here: merged areas). */
import type { CellRect } from '../../../src/workbook/address';
import { itemNotFound } from '../protocol';
import type { OfficeSheet } from '../workbook';
import { rangeAt } from './range';
import type { ObjectType } from './type';
import { node } from './type';

interface SheetAreas {
  readonly sheet: OfficeSheet;
  readonly areas: readonly CellRect[];
}

export const rangeAreas: ObjectType<SheetAreas> = {
  name: 'RangeAreas',
  properties: { AreaCount: { get: ({ areas }) => areas.length } },
  navigation: { Areas: (target) => node(rangeCollection, target) },
};

const rangeCollection: ObjectType<SheetAreas> = {
  name: 'RangeCollection',
  items: ({ sheet, areas }) => areas.map((area) => rangeAt(sheet, area, 'RangeCollection')),
  methods: {
    GetItemAt: ({ sheet, areas }, [index]) => {
      const area = areas[Number(index)];
      if (!area) throw itemNotFound('RangeCollection.getItemAt');
      return rangeAt(sheet, area, 'RangeCollection.getItemAt');
    },
  },
};
