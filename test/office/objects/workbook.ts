/** Workbook, where every path begins. */
import { application } from './application';
import { commentCollection } from './comments';
import { customXmlPartCollection } from './custom-xml';
import { namedItemCollection } from './names';
import { workbookProtection } from './protection';
import { settingCollection } from './settings';
import { tableCollection } from './tables';
import type { ObjectType } from './type';
import { node } from './type';
import { worksheetCollection } from './worksheets';

export const workbook: ObjectType<null> = {
  name: 'Workbook',
  navigation: {
    Worksheets: () => node(worksheetCollection, null),
    Application: () => node(application, null),
    Protection: () => node(workbookProtection, null),
    Tables: () => node(tableCollection, null),
    Names: () => node(namedItemCollection, null),
    Comments: () => node(commentCollection, null),
    CustomXmlParts: () => node(customXmlPartCollection, null),
    Settings: () => node(settingCollection, null),
  },
  methods: { _RemoveReference: (_target, [id], around) => around.release(String(id)) },
};
