/** Protection of sheets and of the structure of the workbook: told, and never changed by us. */
import type { OfficeSheet } from '../workbook';
import { accessDenied } from '../protocol';
import type { ObjectType } from './type';

export const worksheetProtection: ObjectType<OfficeSheet> = {
  name: 'WorksheetProtection',
  properties: { Protected: { get: ({ isProtected }) => isProtected } },
  methods: {
    Protect(sheet, [options]) {
      changeable(sheet, 'WorksheetProtection.protect');
      sheet.isProtected = true;
      sheet.protectionOptions = options ?? null;
    },
  },
};

export const workbookProtection: ObjectType<null> = {
  name: 'WorkbookProtection',
  properties: { Protected: { get: (_target, { workbook }) => workbook.isStructureProtected } },
};

/** Refuses to change a protected sheet. */
export function changeable(sheet: OfficeSheet, location: string): void {
  if (sheet.isProtected) throw accessDenied(location);
}
