/** What earlier versions left in workbooks: the keys and shapes stand here as they were written, and must be read for ever. */
import { parseTemplate } from '../../src/core/template/parse';
import { createMemoryHost } from '../../src/hosts/memory/host';
import { litSheets, rememberedTemplate } from '../../src/taskpane/remembered';

/** As version 0.1.0 wrote them. */
const WRITTEN = {
  'target-tracker.template': `{
    "format": "target-template/1", "id": "nanhu-2017", "title": "南湖区招商引资 2017",
    "window": { "from": "2017-01-01", "to": "2017-12-31" },
    "lights": { "measure": "gap", "green": 0, "yellow": -10 },
    "indicators": [{ "code": "SJ", "name": "实际利用外资", "unit": "万美元", "target": 14500 }]
  }`,
  'target-tracker.lit': '["表1","表2"]',
};

test('settings of version 0.1 are found and understood', async () => {
  const { settings } = createMemoryHost([{ name: '表1', rows: [] }]);
  for (const [key, value] of Object.entries(WRITTEN)) await settings.set(key, value);
  expect(litSheets(settings)).toEqual(['表1', '表2']);
  const parsed = parseTemplate(rememberedTemplate(settings) ?? '');
  expect(parsed.ok && parsed.template.indicators[0]?.target).toBe('14500');
});
