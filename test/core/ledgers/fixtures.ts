/** A scheme with one ledger, and sheets for it. */
import { parseScheme } from '../../../src/core/scheme/parse';
import type { Ledger } from '../../../src/core/scheme/sections/ledgers';
import { readLedger } from '../../../src/core/ledgers/read-ledger';
import type { LedgerTable } from '../../../src/core/ledgers/read-ledger';
import type { Observation } from '../../../src/core/observations/observation';
import { parsePeriod } from '../../../src/core/statistics/period';
import type { Period } from '../../../src/core/statistics/period';
import { printedNumber } from '../../../src/core/statistics/printed';
import type { Template } from '../../../src/core/template/template';
import { wordsFor } from '../../../src/messages/words';
import { ledgers as zh } from '../../../src/messages/zh-CN/ledgers';
import { ledgers as en } from '../../../src/messages/en-US/ledgers';
import { scheme as zhOfScheme } from '../../../src/messages/zh-CN/scheme';
import { scheme as enOfScheme } from '../../../src/messages/en-US/scheme';
import type { SheetSnapshot } from '../../../src/workbook/snapshot';
import { templateOf } from '../../support/facts';

export const words = wordsFor('zh-CN', {
  'zh-CN': { ...zh, ...zhOfScheme },
  'en-US': { ...en, ...enOfScheme },
});

export const shaoxing: Template = templateOf({
  window: { from: '2014-01-01', to: '2014-12-31' },
  entities: [{ name: '越城区' }, { name: '柯桥区', aliases: ['绍兴县'] }],
  indicators: [
    { code: 'XJ', name: '续建项目', unit: '个' },
    { code: 'XJ_ZJ', name: '续建项目实到资金', unit: '亿元' },
    { code: 'XM', name: '在建项目', unit: '个' },
    { code: 'YY', name: '亿元以上项目', unit: '个' },
    { code: 'ZD', name: '20亿元以上项目', unit: '个' },
    { code: 'ZD_TZ', name: '重大项目计划投资', unit: '亿元' },
    { code: 'SH', name: '资金来自上海的项目', unit: '个' },
    { code: 'WT', name: '汇总问题', unit: '项' },
    { code: 'JJ', name: '已解决问题', unit: '项' },
    { code: 'DJ', name: '待解决问题', unit: '项' },
    { code: 'JJL', name: '解决率', unit: '%' },
  ],
});

export function period(code: string): Period {
  const parsed = parsePeriod(code);
  if (!parsed) throw new Error(code);
  return parsed;
}

export const toSeptember = period('2014-01..2014-09');

/** @param fields of the ledger as they stand in a scheme */
export function ledgerOf(fields: Readonly<Record<string, unknown>>, template = shaoxing): Ledger {
  const read = parseScheme(JSON.stringify({ format: 'tracking-scheme/1', ledgers: [fields] }), template);
  const ledger = read.ok ? read.scheme.ledgers[0] : undefined;
  if (!ledger) throw new Error(JSON.stringify(read));
  return ledger;
}

/** Path and sentence of what is wrong with a ledger of a scheme. */
export function problemsOf(fields: Readonly<Record<string, unknown>>, template = shaoxing): string[] {
  const read = parseScheme(JSON.stringify({ format: 'tracking-scheme/1', ledgers: [fields] }), template);
  return read.ok ? [] : read.problems.map(({ path, message }) => `${path}: ${words.say(message)}`);
}

export function tableOf(sheet: SheetSnapshot, ledger: Ledger, template = shaoxing): LedgerTable {
  const read = readLedger(sheet, ledger, template);
  if (!read.ok) throw new Error(words.say(read.reason));
  return read.table;
}

/** A figure of a report, in B7 of its sheet. */
export function reported(indicator: string, text: string, more: Partial<Observation> = {}): Observation {
  const figure = printedNumber(text);
  if (!figure) throw new Error(text);
  return {
    period: toSeptember,
    entity: null,
    indicator,
    measure: 'actual',
    figure,
    source: { file: null, cell: { sheet: '上报表', row: 6, column: 1 } },
    ...more,
  };
}

export const PROJECTS = {
  name: '项目台账',
  columns: [
    { name: '项目名称' },
    { name: '项目性质' },
    { name: '所属地区' },
    { name: '资金来源地' },
    { name: '计划投资', aliases: ['计划总投资'], kind: 'amount', unit: '亿元' },
    { name: '到位资金', aliases: ['实到资金'], kind: 'amount', unit: '万元' },
    { name: '开工日期', kind: 'date' },
  ],
  key: ['项目名称'],
  figures: [
    { indicator: 'XJ', where: [{ field: '项目性质', is: ['续建'] }] },
    { indicator: 'XJ_ZJ', take: 'sum', of: '到位资金', where: [{ field: '项目性质', is: ['续建'] }] },
    { indicator: 'XM', where: [{ field: '项目性质', is: ['续建', '新建'] }] },
    { indicator: 'YY', where: [{ field: '计划投资', atLeast: 10000, unit: '万元' }] },
    { indicator: 'ZD', where: [{ field: '计划投资', above: 20 }] },
    { indicator: 'ZD_TZ', take: 'sum', of: '计划投资', where: [{ field: '计划投资', above: 20 }] },
    { indicator: 'SH', where: [{ field: '资金来源地', contains: ['上海'] }] },
  ],
};
