/** A template of four counties for the sheets that are made of a summary. */
import { parsedTemplate } from '../support/templates';

export const ENTITIES = ['桐乡市', '海宁市', '平湖市', '嘉善县'];

/** With targets for foreign investment, none for profits. @param others more of its indicators, as in the file */
export const countiesTemplate = (...others: readonly object[]) =>
  parsedTemplate({
    format: 'target-template/1',
    ...{ id: 't', title: '招商引资', version: '1', total: '全市' },
    window: { from: '2017-01-01', to: '2017-12-31' },
    entities: ENTITIES.map((name) => ({ name })),
    indicators: [
      {
        ...{ code: 'FDI', name: '实际外资', unit: '万美元', decimals: 0 },
        target: { 桐乡市: 100, 海宁市: 200, 平湖市: 300, 嘉善县: 50 },
      },
      { code: 'LR', name: '利润', unit: '亿元' },
      ...others,
    ],
  });
