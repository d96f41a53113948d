/** The form of one entity in the panel: chosen by what the sheet says, held against its own targets. */
import { PRESET_LIGHTS } from '../../../src/core/template/light-presets';
import { examineForPanel } from '../../../src/taskpane/engine/examine-for-panel';
import { previewForPanel } from '../../../src/taskpane/engine/preview-for-panel';
import { snapshotOf } from '../../support/snapshot';
import { parsedTemplate } from '../../support/templates';

const template = {
  ...parsedTemplate({
    format: 'target-template/1',
    id: 'city-2024',
    title: '全市目标任务',
    version: '1',
    window: { from: '2024-01-01', to: '2024-12-31' },
    entities: [{ name: '海宁市' }, { name: '桐乡市' }],
    total: '全市',
    indicators: [
      { code: 'FDI', name: '实际利用外资', unit: '万美元', target: { 海宁市: 100, 桐乡市: 60, 全市: 160 } },
    ],
  }),
  lights: PRESET_LIGHTS['sanya-district'],
};

const form = (caption: string, month: number, target: number, actual: number) =>
  snapshotOf([
    [`2024年1—${month}月目标任务完成情况`],
    [caption],
    ['指标', '年度目标', '累计完成'],
    ['实际利用外资', target, actual],
  ]);

function examined(
  caption: string,
  month: number,
  target: number,
  actual: number,
  past: Parameters<typeof examineForPanel>[0]['past'] = [],
) {
  const result = examineForPanel({
    snapshot: form(caption, month, target, actual),
    template,
    period: null,
    past,
  });
  if (!result.ok) throw new Error(result.reason.key);
  return result.examination;
}

test('its own target counts, and nobody else is missed', () => {
  const { entity, progress, validation } = examined('填报单位：桐乡市', 6, 60, 33);
  expect(entity).toMatchObject({ name: '桐乡市', isKnown: true });
  expect(validation.findings).toEqual([]);
  expect(progress?.statuses[0]).toMatchObject({ completion: 0.55, light: 'green' });
  expect(examined('填报单位：海宁市', 6, 60, 33).validation.findings.map(({ rule }) => rule)).toEqual([
    'target.altered',
  ]);
});

test('a sheet that names nobody is a report of the whole', () => {
  expect(examined('单位：万美元', 6, 160, 90)).toMatchObject({ entity: null, validation: { findings: [] } });
});

test('what is kept of it stands under its name, and only its own past is looked back on', () => {
  const may = examined('填报单位：桐乡市', 5, 60, 20);
  expect(may.past?.metrics).toEqual([{ indicator: 'FDI', entity: '桐乡市', isBehind: true, rank: null }]);
  const past = may.past ? [may.past] : [];
  const light = (caption: string, target: number) =>
    examined(caption, 6, target, 20, past).progress?.statuses[0];
  expect(light('填报单位：桐乡市', 60)).toMatchObject({ light: 'red' });
  expect(light('填报单位：海宁市', 100)).toMatchObject({ light: 'none', absence: 'no-history' });
  const preview = previewForPanel({
    kind: 'preview',
    snapshot: form('填报单位：桐乡市', 6, 60, 20),
    template,
    period: null,
    past,
  });
  expect(preview).toMatchObject({ ok: true, now: { counts: { red: 1 }, unlit: [] } });
});
