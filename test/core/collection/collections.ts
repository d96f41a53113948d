/** Collections for tests: what is true of every county, and the reports that they make of it, rounded as each of them likes. */
import { readReport } from '../../../src/core/report/read-report';
import { submittedEntity } from '../../../src/core/collection/submitted-entity';
import type { Submission } from '../../../src/core/collection/submission';
import type { Template } from '../../../src/core/template/template';
import type { CellValue } from '../../../src/workbook/snapshot';
import { snapshotOf } from '../../support/snapshot';
import { parsedTemplate } from '../../support/templates';

export const NAMES = ['新塍镇', '王江泾镇', '油车港镇', '洪合镇', '王店镇', '新城街道'];

export const template: Template = parsedTemplate({
  format: 'target-template/1',
  id: 'xiuzhou-2024',
  title: '秀洲区目标任务',
  issuer: '秀洲区',
  version: '1',
  window: { from: '2024-01-01', to: '2024-12-31' },
  entities: NAMES.map((name) => ({ name })),
  total: '全区',
  indicators: [
    {
      code: 'FDI',
      name: '实际利用外资',
      unit: '万美元',
      target: Object.fromEntries(NAMES.map((name, index) => [name, 1000 + 200 * index])),
    },
    { code: 'DCI', name: '市外内资', unit: '亿元' },
    { code: 'PRJ', name: '新引进项目', unit: '个', decimals: 0 },
    { code: 'SHARE', name: '制造业占比', unit: '%' },
  ],
});

/** Rows of a report: code, target, actual, month, prior. Amounts of DCI are given in 万元 where the sheet says so. */
export interface Lines {
  readonly FDI: readonly (CellValue | undefined)[];
  readonly DCI: readonly (CellValue | undefined)[];
  readonly PRJ: readonly (CellValue | undefined)[];
}

export function submission(
  file: string,
  { FDI, DCI, PRJ }: Lines,
  {
    caption = '',
    period = '2024年1—6月',
    unit = '亿元',
    by = template,
  }: { caption?: string; period?: string; unit?: string; by?: Template } = {},
): Submission {
  return read(
    file,
    [
      [`${period}目标任务完成情况`],
      [caption],
      ['指标', '计量单位', '年度目标', '本年累计', '本月', '上年同期'],
      ['实际利用外资', '万美元', ...FDI],
      ['市外内资', unit, ...DCI],
      ['新引进项目', '个', ...PRJ],
    ],
    by,
  );
}

/** The table of the whole: a row per entity. */
export const tableOfAll = (file: string, rows: readonly (readonly CellValue[])[], period = '2024年1—6月') =>
  read(
    file,
    [
      [`${period}目标任务完成情况`],
      ['地区', '实际利用外资（万美元）', '市外内资（亿元）', '新引进项目（个）'],
      ...rows,
    ],
    template,
  );

function read(file: string, rows: readonly (readonly (CellValue | undefined)[])[], by: Template): Submission {
  const snapshot = snapshotOf(rows, { name: '报表' });
  const result = readReport(snapshot, by);
  if (!result.ok) throw new Error(result.reason.key);
  const { reading } = result;
  return {
    file,
    outcome: {
      kind: 'checked',
      sheet: '报表',
      template: by.id,
      entity: submittedEntity(snapshot, reading, by, file),
      period: reading.period?.period ?? null,
      counts: { errors: 0, queries: 0, hints: 0 },
      isReady: true,
      facts: reading.facts,
    },
  };
}
