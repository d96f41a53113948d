/**
 * Working on findings: corrections that are made, logged and taken back, explanations, the findings sheet.
 *
 * @jest-environment jsdom
 */
import { WorkbookError } from '../../src/workbook/host';
import type { CellValue } from '../../src/workbook/snapshot';
import { otherSheet, reportSheet } from './fixtures';
import { closePanel, doing, openPanel, turnClockByHand } from './page';
import type { PageOptions, PanelPage } from './page';

turnClockByHand();
afterEach(closePanel);

const twoSlips = [0.77, 1.55, 0.14, 0.76, 0.48];
const outsized = [0.77, 1.55, 0.41, 0.67, 9.48];

async function examined(completions: readonly number[], options: PageOptions = {}): Promise<PanelPage> {
  const page = await openPanel({ sheets: [reportSheet(completions), otherSheet], ...options });
  await page.press('button', /^审核$/);
  return page;
}

const cards = (page: PanelPage): HTMLElement[] => page.all('li [role=group]');
const verdict = (page: PanelPage): string => page.find('[role=status]').textContent ?? '';
const sheetNames = async (page: PanelPage): Promise<string[]> =>
  (await page.host.outline()).sheets.map(({ name }) => name);

async function rows(page: PanelPage, sheet: string): Promise<readonly (readonly CellValue[])[]> {
  const [snapshot] = await page.host.read({ sheets: [sheet] });
  return snapshot?.values ?? [];
}
const completion = async (page: PanelPage, row: number): Promise<CellValue | undefined> =>
  (await rows(page, 'Sheet1'))[row - 1]?.[4];

describe('one click corrects', () => {
  test('the cell, with a line in the change log, and the verdict follows', async () => {
    const page = await examined(twoSlips);
    await page.press('li button', '改为 41%');
    expect(await completion(page, 5)).toBe(0.41);
    expect(verdict(page)).toBe('不能上报1 处错误须改正');
    expect(page.text()).toContain('已改正 E5，并记入“修改记录”');
    const [, line] = (await rows(page, '修改记录')).slice(-2);
    expect(line?.slice(1, 2)).toEqual(['Sheet1']);
    expect(line?.slice(3, 5)).toEqual(['0.14', '0.41']);
  });

  test('several corrections are taken back in order, each with its own line', async () => {
    const page = await examined(twoSlips);
    await page.press('li button', '改为 41%');
    await page.press('li button', '改为 67%');
    expect(verdict(page)).toContain('可以上报');
    await page.press('button', /^撤销$/);
    expect([await completion(page, 5), await completion(page, 6)]).toEqual([0.41, 0.76]);
    await page.press('button', '撤销上一处');
    expect([await completion(page, 5), await completion(page, 6)]).toEqual([0.14, 0.76]);
    expect(verdict(page)).toContain('2 处错误');
    expect(page.all('button').filter(({ textContent }) => textContent?.startsWith('撤销'))).toEqual([]);
    expect((await rows(page, '修改记录')).slice(-4).map((row) => row.slice(3, 5))).toEqual([
      ['0.14', '0.41'],
      ['0.76', '0.67'],
      ['0.67', '0.76'],
      ['0.41', '0.14'],
    ]);
  });

  test('the settled card takes it back too', async () => {
    const page = await examined(twoSlips);
    await page.press('li button', '改为 67%');
    expect(cards(page)[1]?.textContent).toContain('已解决');
    await page.press('li button', '撤销');
    expect(await completion(page, 6)).toBe(0.76);
  });

  test('a formula is named before it is replaced, and comes back', async () => {
    const { rows: lines, ...sheet } = reportSheet(twoSlips);
    const withFormula = lines.map((row, index) =>
      index === 4 ? [...row.slice(0, 4), { formula: '=D5/C5', value: 0.14 }] : row,
    );
    const page = await examined([], { sheets: [{ ...sheet, rows: withFormula }] });
    await page.press('li button', '改为 41%（替换公式）');
    expect(await completion(page, 5)).toBe(0.41);
    await page.press('button', /^撤销$/);
    const [snapshot] = await page.host.read({ sheets: ['Sheet1'] });
    expect(snapshot?.formulas[4]?.[4]).toBe('=D5/C5');
    expect((await rows(page, '修改记录')).at(-2)?.slice(3, 5)).toEqual(['=D5/C5', '0.41']);
  });

  test('a refusal writes neither the cell nor the log, and is tried again with one press', async () => {
    const page = await examined(twoSlips);
    page.host.refuseChanges(new WorkbookError('cell-edit-mode', 'Sheet1'));
    await page.press('li button', '改为 41%');
    expect(page.text()).toContain('没能改正，表中的数没有动');
    expect(page.text()).toContain('结束编辑');
    expect(await completion(page, 5)).toBe(0.14);
    expect(await sheetNames(page)).toEqual(['Sheet1', '说明']);
    page.host.refuseChanges(null);
    await page.press('button', '再试一次');
    expect(await completion(page, 5)).toBe(0.41);
  });

  test('a protected sheet is left alone, without a log of what was not done', async () => {
    const page = await examined([], { sheets: [{ ...reportSheet(twoSlips), isProtected: true }] });
    await page.press('li button', '改为 41%');
    expect(page.text()).toContain('受保护');
    expect(await sheetNames(page)).toEqual(['Sheet1']);
  });

  test('what somebody typed meanwhile is not written over', async () => {
    const page = await examined(twoSlips);
    await doing(() => page.host.edit('Sheet1', 'E5', [[0.4]]), 0);
    await page.press('li button', '改为 41%');
    expect(await completion(page, 5)).toBe(0.4);
    expect(page.text()).toContain('单元格刚刚有改动');
    await page.press('li button', '改为 41%');
    await doing(() => page.host.edit('Sheet1', 'E5', [[0.42]]), 0);
    await page.press('button', /^撤销$/);
    expect(await completion(page, 5)).toBe(0.42);
    expect(page.all('button').some(({ textContent }) => textContent === '撤销')).toBe(false);
  });

  test('a guessed template stays when the log comes as a sheet', async () => {
    const page = await examined(twoSlips, { remembered: null });
    await page.press('li button', '改为 41%');
    await doing(() => undefined, 50);
    expect(verdict(page)).toBe('不能上报1 处错误须改正');
    expect(page.text()).toContain('推测');
  });
});

describe('a query is explained', () => {
  const explain = async (page: PanelPage, text: string): Promise<void> => {
    await page.press('li button', /说明原因|修改说明|沿用原说明/);
    await doing(() => write(page.find('textarea') as HTMLTextAreaElement, text));
    await page.press('button', '保存说明');
  };
  const write = (box: HTMLTextAreaElement, text: string): void => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(box, text);
    box.dispatchEvent(new Event('input', { bubbles: true }));
  };

  test('and then the report may be submitted; the answer is in the workbook', async () => {
    const page = await examined(outsized);
    expect(verdict(page)).toBe('核实后上报还有 1 条待说明');
    await explain(page, '去年同期停产');
    expect(verdict(page)).toBe('可以上报没有错误，1 条核实均已说明原因');
    expect(cards(page)[0]?.textContent).toContain('已说明 去年同期停产');
    expect(JSON.stringify(await rows(page, '审核说明'))).toContain('去年同期停产');
  });

  test('it is there the next time, can be changed and removed', async () => {
    const page = await examined(outsized);
    await explain(page, '去年同期停产');
    await page.press('button', /^审核$/);
    expect(verdict(page)).toContain('可以上报');
    await page.press('li button', '修改说明');
    expect((page.find('textarea') as HTMLTextAreaElement).value).toBe('去年同期停产');
    await page.press('button', '取消');
    await explain(page, '口径调整');
    const kept = JSON.stringify(await rows(page, '审核说明'));
    expect(kept).toContain('口径调整');
    expect(kept).not.toContain('去年同期停产');
    await page.press('li button', '删除说明');
    expect(verdict(page)).toContain('还有 1 条待说明');
    expect(JSON.stringify(await rows(page, '审核说明'))).not.toContain('口径调整');
  });

  test('another figure needs another explanation; the old one can be taken over', async () => {
    const page = await examined(outsized);
    await explain(page, '去年同期停产');
    await doing(() => page.host.edit('Sheet1', 'E7', [[8.2]]));
    await page.press('button', /^审核$/);
    expect(verdict(page)).toContain('还有 1 条待说明');
    expect(cards(page)[0]?.textContent).toContain('原说明失效');
    await page.press('li button', '沿用原说明');
    expect((page.find('textarea') as HTMLTextAreaElement).value).toBe('去年同期停产');
    await page.press('button', '保存说明');
    expect(verdict(page)).toContain('可以上报');
  });

  test('what was written stays where it could not be kept', async () => {
    const page = await examined(outsized);
    page.host.refuseChanges(new WorkbookError('cell-edit-mode', 'Sheet1'));
    await explain(page, '去年同期停产');
    expect(page.text()).toContain('没能保存说明');
    expect((page.find('textarea') as HTMLTextAreaElement).value).toBe('去年同期停产');
    page.host.refuseChanges(null);
    await page.press('button', '保存说明');
    expect(verdict(page)).toContain('可以上报');
  });

  test('typing walks no list: the keys of the text belong to the text', async () => {
    const page = await examined([0.77, 1.55, 0.14, 0.67, 9.48]);
    await page.press('li button', '说明原因');
    await page.key('ArrowUp');
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
  });

  test('the explanations are read in the same request as the sheet', async () => {
    const page = await examined(outsized);
    await explain(page, '去年同期停产');
    const { read } = page.host;
    const asked: unknown[] = [];
    page.host.read = async (request) => {
      asked.push(request.sheets);
      return read(request);
    };
    await page.press('button', /^审核$/);
    expect(asked).toEqual([['Sheet1', '审核说明']]);
  });
});

describe('the findings sheet', () => {
  test('is written, written over, and gone to; a sheet of the user of that name stays', async () => {
    const own = { name: '审核报告', rows: [['科室自己的表']] };
    const page = await examined(twoSlips, { sheets: [reportSheet(twoSlips), own] });
    await page.press('button', '导出审核报告');
    expect(page.text()).toContain('审核报告已写入工作表“审核报告 (2)”');
    await page.press('button', '导出审核报告');
    expect(await sheetNames(page)).toEqual(['Sheet1', '审核报告', '审核报告 (2)']);
    expect(await rows(page, '审核报告')).toEqual([['科室自己的表']]);
    await page.press('button', '去看看');
    expect(page.host.selection?.sheet).toBe('审核报告 (2)');
  });
});

describe('the list', () => {
  test('is grouped by rule, indicator or entity, and each group folds', async () => {
    const page = await examined([0.77, 1.55, 0.14, 0.76, 9.48]);
    const headings = () => page.all('h2').map(({ textContent }) => textContent);
    await page.choose('分组', 'indicator');
    expect(headings()).toEqual([
      '▾ 合同利用外资（1）',
      '▾ 实际利用外资（1）',
      '▾ 引进浙商回归资本（1）',
      '▸ 说明：看着不对，其实没错（1）',
    ]);
    await page.press('h2 button', '合同利用外资');
    expect(cards(page)).toHaveLength(2);
    await page.choose('分组', 'rule');
    expect(headings()[0]).toBe('▾ 完成率（2）');
    await page.choose('分组', 'entity');
    expect(headings()[0]).toBe('▾ 不分单位（3）');
  });

  test('is stepped through from anywhere in the panel', async () => {
    const page = await examined(twoSlips);
    const step = (code: string) =>
      doing(() =>
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'x', code, altKey: true, bubbles: true, cancelable: true }),
        ),
      );
    page.find('button', /^审核$/).focus();
    await step('BracketRight');
    expect(document.activeElement).toBe(cards(page)[0]);
    await step('BracketRight');
    expect(document.activeElement).toBe(cards(page)[1]);
    expect(page.text()).toContain('2 / 2');
    await step('BracketLeft');
    expect(page.host.selection?.range).toMatchObject({ row: 4, column: 4 });
  });

  test('tells the gap between reported and expected', async () => {
    const page = await examined(twoSlips);
    expect(cards(page)[0]?.textContent).toContain('相差−26.9 个百分点');
  });
});
