/** Settings of this add-in in the workbook. Those of other add-ins are kept apart by Excel: no request reaches them. */
import type { ObjectType } from './type';
import { node } from './type';

interface Setting {
  readonly key: string;
  readonly value: string;
}

export const settingCollection: ObjectType<null> = {
  name: 'SettingCollection',
  items: (_target, { workbook }) =>
    Object.entries(workbook.settings).map(([key, value]) => node(setting, { key, value })),
};

const setting: ObjectType<Setting> = {
  name: 'Setting',
  properties: {
    Key: { get: ({ key }) => key },
    // Stored as JSON, and handed over as what it says.
    Value: { get: ({ value }) => JSON.parse(value) as unknown },
  },
};
