/** PageLayout: how a sheet is printed. What was set is kept by its name, so that a test can read it. */
import { rectAddress } from '../../../src/workbook/address';
import type { OfficeSheet } from '../workbook';
import type { SheetRange } from './range';
import type { ObjectType } from './type';
import { isNode, node } from './type';

export const pageLayout: ObjectType<OfficeSheet> = {
  name: 'PageLayout',
  properties: { PaperSize: kept('paperSize'), Orientation: kept('orientation'), Zoom: kept('zoom') },
  navigation: { HeadersFooters: (sheet) => node(headerFooterGroup, sheet) },
  methods: {
    SetPrintArea: (sheet, [area]) => void (sheet.page['printArea'] = addressOf(area)),
    SetPrintTitleRows: (sheet, [rows]) => void (sheet.page['titleRows'] = addressOf(rows)),
  },
};

const headerFooterGroup: ObjectType<OfficeSheet> = {
  name: 'HeaderFooterGroup',
  navigation: { DefaultForAllPages: (sheet) => node(headerFooter, sheet) },
};

const headerFooter: ObjectType<OfficeSheet> = {
  name: 'HeaderFooter',
  properties: {
    LeftFooter: kept('leftFooter'),
    CenterFooter: kept('centerFooter'),
    RightFooter: kept('rightFooter'),
  },
};

function kept(name: string): NonNullable<ObjectType<OfficeSheet>['properties']>[string] {
  return {
    get: ({ page }) => page[name] ?? null,
    set: ({ page }, value) => void (page[name] = value),
  };
}

const addressOf = (area: unknown): string =>
  isNode(area) ? rectAddress((area.target as SheetRange).rect) : String(area);
