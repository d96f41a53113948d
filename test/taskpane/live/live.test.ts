/**
 * 边填边审: what an edit costs, what is shown of it, and that it stops.
 *
 * @jest-environment jsdom
 */
import type { MemoryHost } from '../../../src/hosts/memory/host';
import type { MemorySheet } from '../../../src/hosts/memory/sheets';
import type { Engine } from '../../../src/taskpane/engine/engine';
import { WorkbookError } from '../../../src/workbook/host';
import type { WorkbookChange } from '../../../src/workbook/changes';
import type { SheetRequest, SheetSnapshot } from '../../../src/workbook/snapshot';
import { otherSheet, reportSheet, smallEngine } from '../fixtures';
import { closePanel, doing, openPanel, turnClockByHand } from '../page';
import type { PageOptions, PanelPage } from '../page';

turnClockByHand();
afterEach(async () => {
  await closePanel();
  localStorage.clear();
});

interface Record {
  readonly reads: SheetRequest[];
  readonly applied: (readonly WorkbookChange[])[];
  refusal: WorkbookError | null;
}

/** As Excel does: where a range is asked for, just the range is given. Everything is written down. */
function recorded(host: MemoryHost): Record {
  const record: Record = { reads: [], applied: [], refusal: null };
  const { read, apply } = host;
  host.read = async (request) => {
    record.reads.push(request);
    if (record.refusal) throw record.refusal;
    const snapshots = await read(request);
    return snapshots.map((one) => ('range' in request && request.range ? cut(one, request.range) : one));
  };
  host.apply = async (changes) => {
    record.applied.push(changes);
    await apply(changes);
  };
  return record;
}

function cut(whole: SheetSnapshot, range: SheetSnapshot['used']): SheetSnapshot {
  const grid = <T>(rows: readonly (readonly T[])[]): (readonly T[])[] =>
    rows
      .slice(range.row, range.row + range.rows)
      .map((line) => line.slice(range.column, range.column + range.columns));
  return {
    ...whole,
    used: range,
    values: grid(whole.values),
    formulas: grid(whole.formulas),
    numberFormats: grid(whole.numberFormats),
  };
}

const slip = [0.77, 1.55, 0.41, 0.76, 0.48];
const GATHERED = 700;

async function openLive(
  completions: readonly number[] = slip,
  options: PageOptions = {},
): Promise<{ page: PanelPage; record: Record }> {
  let record: Record | null = null;
  const page = await openPanel({
    sheets: [reportSheet(completions), otherSheet],
    ...options,
    prepare: (host) => (record = recorded(host)),
  });
  await page.press('input[role=switch]', '边填边审');
  record!.reads.length = 0;
  return { page, record: record! };
}

const edit = (page: PanelPage, address: string, value: number | null, sheet = 'Sheet1'): Promise<void> =>
  doing(() => page.host.edit(sheet, address, [[value]]), GATHERED);
const verdict = (page: PanelPage): string | null => page.find('[role=status]').textContent;

test('turned on it gives a verdict, and every edit is followed by reading what it touched, once', async () => {
  const { page, record } = await openLive();
  expect(verdict(page)).toBe('不能上报1 处错误须改正');
  await doing(() => {
    page.host.edit('Sheet1', 'E6', [[0.67]]);
    page.host.edit('Sheet1', 'D6', [[9781]]);
  }, GATHERED);
  expect(verdict(page)).toContain('可以上报');
  expect(page.text()).toContain('已解决');
  const range = { row: 5, column: 3, rows: 1, columns: 2 };
  expect(record.reads).toEqual([{ sheets: ['Sheet1'], range }]);
  expect(record.applied).toEqual([]);
});

test('a new finding is marked, stays marked while more is typed, and the verdict speaks only when it changes', async () => {
  const { page } = await openLive();
  const region = page.find('[role=status]');
  const spoken: (string | null)[] = [];
  const observer = new MutationObserver(() => spoken.push(region.textContent));
  observer.observe(region, { subtree: true, childList: true, characterData: true });
  await edit(page, 'E5', 0.14);
  await edit(page, 'A7', null);
  await edit(page, 'A7', 1);
  observer.disconnect();
  expect(page.find('[role=status]')).toBe(region);
  expect(new Set(spoken)).toEqual(new Set(['不能上报2 处错误须改正']));
  const fresh = page.all('li [role=group]').filter((card) => card.textContent?.startsWith('新'));
  expect(fresh.map((card) => card.textContent?.includes('合同利用外资'))).toEqual([true]);
});

test('the formulas that follow are read with the cell', async () => {
  const { rows, ...sheet } = reportSheet();
  const withFormulas: MemorySheet = {
    ...sheet,
    rows: rows.map((row, index) =>
      index < 2
        ? row
        : [...row.slice(0, 4), { formula: `=D${index + 1}/C${index + 1}`, value: row[4] as number }],
    ),
  };
  const { page, record } = await openLive([], { sheets: [withFormulas] });
  await edit(page, 'C5', 21001);
  expect(record.reads).toEqual([{ sheets: ['Sheet1'], range: { row: 4, column: 2, rows: 1, columns: 3 } }]);
});

test('rows that moved, or an edit beyond the table, are answered by reading the sheet', async () => {
  const { page, record } = await openLive();
  await edit(page, 'B9', 1);
  expect(record.reads).toEqual([{ sheets: ['Sheet1'] }]);
});

test('explanations are read when they were edited, and then nothing else', async () => {
  const { page, record } = await openLive([0.77, 1.55, 0.41, 0.67, 9.48]);
  await page.press('li button', '说明原因');
  const box = page.find('textarea') as HTMLTextAreaElement;
  await doing(() => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!.set!.call(box, '基数低');
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await doing(() => page.find('button', '保存说明').click(), GATHERED);
  expect(verdict(page)).toContain('可以上报');
  record.reads.length = 0;
  await edit(page, 'A1', 1);
  expect(record.reads).toEqual([{ sheets: ['Sheet1'], range: { row: 0, column: 0, rows: 1, columns: 1 } }]);
  record.reads.length = 0;
  await edit(page, 'Z99', 1, '审核说明');
  expect(record.reads).toEqual([{ sheets: ['审核说明'] }]);
});

test('lights that are on are written again only where they became others', async () => {
  const { page, record } = await openLive();
  await page.press('[role=tab]', '进度');
  await page.press('input[role=switch]', '在表中亮灯');
  record.applied.length = 0;
  await edit(page, 'D5', 8611);
  expect(record.applied).toEqual([]);
  await doing(() => page.host.edit('Sheet1', 'A1', [['嘉兴科技城双招双引完成情况']]), GATHERED);
  expect(record.applied).toEqual([]);
  await doing(() => page.host.edit('Sheet1', 'A1', [['嘉兴科技城2017年1—6月双招双引完成情况']]), GATHERED);
  expect(record.applied).toMatchObject([[{ kind: 'highlight' }]]);
});

test('what cannot be read now is tried again, and the old result says that it is being brought up to date', async () => {
  const { page, record } = await openLive();
  record.refusal = new WorkbookError('cell-edit-mode', 'Sheet1');
  await edit(page, 'E6', 0.67);
  expect(verdict(page)).toContain('1 处错误');
  expect(page.text()).toContain('正在更新');
  record.refusal = null;
  await doing(() => undefined, 2100);
  expect(verdict(page)).toContain('可以上报');
  expect(page.text()).not.toContain('正在更新');
});

test('an edit while another is judged waits for it', async () => {
  let judged = 0;
  let letGo = (): void => undefined;
  const slow: Engine = {
    ...smallEngine,
    examine: async (...given) => {
      judged += 1;
      if (judged === 3) await new Promise<void>((resolve) => (letGo = resolve));
      return smallEngine.examine(...given);
    },
  };
  const { page, record } = await openLive(slip, { engine: slow });
  expect(judged).toBe(2);
  await edit(page, 'E6', 0.67);
  await edit(page, 'E5', 0.14);
  expect([judged, record.reads.length]).toEqual([3, 1]);
  await doing(letGo, 100);
  expect(record.reads.slice(1)).toEqual([
    { sheets: ['Sheet1'], range: { row: 4, column: 4, rows: 1, columns: 1 } },
  ]);
  expect(verdict(page)).toBe('不能上报1 处错误须改正');
});

test('turned off it reads nothing any more, not even what was still waiting; the result is marked', async () => {
  const { page, record } = await openLive();
  await doing(() => page.host.edit('Sheet1', 'E6', [[0.67]]));
  await doing(() => page.find('input[role=switch]', '边填边审').click(), GATHERED);
  await edit(page, 'E6', 0.67);
  expect(record.reads).toEqual([]);
  expect(page.text()).toContain('以下是改动前的结果');
});

test('it is on again in the next session, without a button pressed; the file knows nothing of it', async () => {
  const { page: before } = await openLive();
  expect(before.host.settings.get('target-tracker.live')).toBeNull();
  await closePanel();
  const page = await openPanel({ sheets: [reportSheet(slip)] });
  expect(verdict(page)).toContain('1 处错误');
  await edit(page, 'E6', 0.67);
  expect(verdict(page)).toContain('可以上报');
});

test('a correction by the panel is looked at once, and leaves no result out of date', async () => {
  const { page, record } = await openLive();
  await page.press('li button', '改为 67%');
  const looks = record.reads.length;
  await doing(() => undefined, GATHERED);
  expect(record.reads.slice(looks)).toEqual([]);
  expect(page.text()).not.toContain('改动前');
});
