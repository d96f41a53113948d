/** Workbook, where every path begins. */
import { application } from './application';
import { workbookProtection } from './protection';
import type { ObjectType } from './type';
import { node } from './type';
import { worksheetCollection } from './worksheets';

export const workbook: ObjectType<null> = {
  name: 'Workbook',
  navigation: {
    Worksheets: () => node(worksheetCollection, null),
    Application: () => node(application, null),
    Protection: () => node(workbookProtection, null),
  },
  methods: { _RemoveReference: (_target, [id], around) => around.release(String(id)) },
};
