/** @jest-environment jsdom */
import { rectAddress } from '../../src/workbook/address';
import { WorkbookError } from '../../src/workbook/host';
import type { WorkbookEvent } from '../../src/workbook/host';
import { requestPanel } from '../../src/taskpane/requests';
import { otherSheet, reportSheet, template } from './fixtures';
import { closePanel, doing, openPanel, turnClockByHand } from './page';
import type { PanelPage } from './page';

const twoSlips = () => [reportSheet([0.77, 1.55, 0.14, 0.76, 0.48]), otherSheet];
const cards = (page: PanelPage) => page.all('li [role=group]');
const selected = (page: PanelPage) => page.host.selection && rectAddress(page.host.selection.range);

turnClockByHand();
afterEach(closePanel);

describe('before anything is asked', () => {
  test('what was recognised is on top: sheet, period, template, indicators', async () => {
    const page = await openPanel();
    const shown = (label: string) => {
      const select = page.find('select', label) as HTMLSelectElement;
      return select.selectedOptions[0]?.textContent;
    };
    expect(shown('工作表')).toBe('Sheet1');
    expect(shown('期间')).toBe('2017年1—6月');
    expect(page.find('button', '嘉兴科技城双招双引目标 2017')).toBeTruthy();
    expect(page.text()).toContain('找到 5 / 5 项指标');
    expect(page.text()).toContain('可以开始审核');
  });

  test('the evidence is one click away, and leads to its cells', async () => {
    const page = await openPanel();
    await page.press('button', '依据');
    expect(page.text()).toContain('嘉兴科技城2017年1—6月双招双引完成情况');
    expect(page.text()).toContain('本月止累计');
    await page.press('dd button', '跳到 D2');
    expect(selected(page)).toBe('D2');
  });

  test('without a template the first thing to do is to choose one, with the samples a click away', async () => {
    const page = await openPanel({ sheets: [otherSheet], remembered: null });
    expect(page.text()).toContain('先选一个目标模板');
    await page.press('li button', '嘉兴科技城');
    expect(page.host.settings.get('target-tracker.template')).toContain('jiaxing-science-city-2017');
    expect(page.find('button', '审核')).toBeTruthy();
  });

  test('a template that the sheet fits is guessed, and looks guessed', async () => {
    const page = await openPanel({ remembered: null });
    expect(page.text()).toContain('推测');
    expect(page.host.settings.get('target-tracker.template')).toBeNull();
    await page.press('button', '依据');
    expect(page.text()).toContain('不对请更换');
  });
});

describe('审核', () => {
  test('the verdict comes first, then each finding with its cell, figures, working and suspect', async () => {
    const page = await openPanel({ sheets: twoSlips() });
    await page.press('button', /^审核$/);
    expect(page.find('[role=status]').textContent).toBe('不能上报2 处错误须改正');
    expect(page.text()).toContain('5 项检查，3 项通过');
    const [first] = cards(page);
    expect(first?.textContent).toContain('合同利用外资');
    expect(first?.textContent).toContain('上报14%');
    expect(first?.textContent).toContain('应为40.9–41.0%');
    expect(first?.textContent).toContain('8610 ÷ 21000 = 41%');
    expect(first?.textContent).toContain('多半是 E5 写错：可能应为 41%（一位数字写错）');
  });

  test('validation writes nothing', async () => {
    const page = await openPanel({
      sheets: twoSlips(),
      prepare: (host) => host.refuseChanges(new WorkbookError('unknown', '')),
    });
    await page.press('button', /^审核$/);
    expect(page.find('[role=status]').textContent).toContain('不能上报');
    expect(page.all('[role=alert]')).toEqual([]);
  });

  test('a click on a card selects its cell, a click on another cell of it selects that', async () => {
    const page = await openPanel({ sheets: twoSlips() });
    await page.press('button', /^审核$/);
    await doing(() => cards(page)[1]?.click());
    expect(selected(page)).toBe('E6');
    await page.press('li button', '跳到 D6');
    expect(selected(page)).toBe('D6');
  });

  test('the arrow keys walk the cards and the sheet follows; Enter hands the keyboard to the sheet', async () => {
    const page = await openPanel({ sheets: twoSlips() });
    await page.press('button', /^审核$/);
    expect(cards(page).map(({ tabIndex }) => tabIndex)).toEqual([0, -1]);
    await doing(() => cards(page)[0]?.focus());
    await page.key('ArrowDown');
    expect(document.activeElement).toBe(cards(page)[1]);
    expect(selected(page)).toBe('E6');
    await page.key('ArrowDown');
    expect(document.activeElement).toBe(cards(page)[1]);
    await page.key('Home');
    expect(selected(page)).toBe('E5');
    expect(page.returned()).toBe(0);
    await page.key('Enter');
    expect(page.returned()).toBe(1);
    expect(cards(page).map(({ tabIndex }) => tabIndex)).toEqual([0, -1]);
  });

  test('explanations are folded away in a group of their own, and do not count as errors', async () => {
    const page = await openPanel();
    await page.press('button', /^审核$/);
    expect(page.find('[role=status]').textContent).toBe('可以上报没有发现错误');
    expect(cards(page)).toHaveLength(0);
    await page.press('h2 button', '说明');
    expect(cards(page)[0]?.textContent).toContain('四舍五入得 155%');
  });

  test('a filter shows one kind, and all again when pressed once more', async () => {
    const page = await openPanel({ sheets: twoSlips() });
    await page.press('button', /^审核$/);
    await page.press('[role=group] > button', '说明 1');
    expect(page.find('[aria-pressed=true]').textContent).toContain('说明');
    expect(cards(page)).toHaveLength(1);
    await page.press('[aria-pressed=true]');
    expect(cards(page)).toHaveLength(2);
  });

  test('after an edit the solved card settles and the verdict follows, without a new click', async () => {
    const page = await openPanel({ sheets: twoSlips() });
    await page.press('button', /^审核$/);
    await doing(() => cards(page)[0]?.focus());
    await doing(() => page.host.edit('Sheet1', 'E5', [[0.41]]));
    expect(page.text()).toContain('以下是改动前的结果');
    await doing(() => undefined, 800);
    expect(page.find('[role=status] strong').textContent).toBe('请重新审核');
    expect(page.find('[role=status]').textContent).toContain('改动前的结果：不能上报，2 处错误须改正');
    await doing(() => page.find('button', /^审核$/).click());
    expect(page.text()).not.toContain('改动前');
    expect(page.find('[role=status]').textContent).toBe('不能上报1 处错误须改正');
    expect(cards(page).map((card) => card.textContent?.includes('已解决'))).toEqual([true, false]);
    await doing(() => undefined, 4100);
    expect(cards(page)).toHaveLength(1);
    // The card under the keyboard went; the keyboard stays at its place.
    expect(document.activeElement).toBe(cards(page)[0]);
  });

  test('another sheet shows its own verdict once a verdict was asked for', async () => {
    const page = await openPanel({ sheets: twoSlips() });
    await page.press('button', /^审核$/);
    await doing(() => page.host.activate('说明'));
    expect(page.text()).toContain('这张表没法审核');
    await page.choose('工作表', 'Sheet1');
    expect(page.host.selection?.sheet).toBe('Sheet1');
    expect(page.find('[role=status]').textContent).toContain('不能上报');
  });

  test('the button of the ribbon does the same as the one in the panel', async () => {
    const page = await openPanel({ sheets: twoSlips() });
    await doing(() => requestPanel('validate'));
    expect(page.find('[role=status]').textContent).toContain('不能上报');
  });
});

describe('进度', () => {
  const openProgress = async (): Promise<PanelPage> => {
    const page = await openPanel();
    await page.press('button', /^审核$/);
    await page.press('[role=tab]', '进度');
    return page;
  };
  const ours = (page: PanelPage) => page.host.conditionalFormats('Sheet1').length;

  test('every metric with its distance in words, worst first, and the basis of the schedule', async () => {
    const page = await openProgress();
    expect(page.text()).toContain('序时进度 50.0%按月 6/12');
    expect(page.text()).toContain('落后 1 项');
    const [worst] = cards(page);
    expect(worst?.textContent).toContain('合同利用外资');
    expect(worst?.textContent).toContain('落后 9.0 个百分点');
    expect(worst?.textContent).toContain('8,610 / 21,000万美元');
    expect(worst?.textContent).toContain('余下 6 个月每月需 2,065万美元（此前每月 1,435）');
    expect(worst?.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('完成 41.0%，序时 50.0%');
  });

  test('a metric leads to its cell, by mouse and by keyboard', async () => {
    const page = await openProgress();
    await doing(() => cards(page)[0]?.click());
    expect(selected(page)).toBe('E5');
    await doing(() => cards(page)[0]?.focus());
    await page.key('End');
    expect(selected(page)).toBe('E4');
  });

  test('the switch puts the lights on and takes exactly them off', async () => {
    const page = await openProgress();
    await page.press('input[role=switch]', '亮灯');
    expect(ours(page)).toBe(1);
    expect(page.text()).toContain('灯就全部取下');
    expect(page.host.settings.get('target-tracker.lit')).toBe('["Sheet1"]');
    await page.press('input[role=switch]', '亮灯');
    expect(ours(page)).toBe(0);
    expect(page.host.settings.get('target-tracker.lit')).toBeNull();
  });

  test('a refusal of the sheet is said beside the list, and tried again with one press', async () => {
    const page = await openProgress();
    page.host.refuseChanges(new WorkbookError('cell-edit-mode', 'Sheet1'));
    await page.press('input[role=switch]', '亮灯');
    expect(page.text()).toContain('没能更新表中的灯');
    expect((page.find('input[role=switch]', '亮灯') as HTMLInputElement).checked).toBe(false);
    expect(cards(page)).toHaveLength(5);
    page.host.refuseChanges(null);
    await page.press('button', '再试一次');
    expect(ours(page)).toBe(1);
    expect(page.text()).not.toContain('没能更新表中的灯');
  });

  test('without a period the panel says so and asks for it', async () => {
    const sheet = reportSheet();
    const page = await openPanel({
      sheets: [{ ...sheet, rows: [['双招双引完成情况'], ...sheet.rows.slice(1)] }],
    });
    await page.press('button', /^审核$/);
    await page.press('[role=tab]', '进度');
    expect(page.text()).toContain('不知道是哪个期间');
    await page.choose('期间', '2017-1..2017-6');
    expect(page.text()).toContain('序时进度 50.0%');
  });

  test('another period replaces the lights that are on', async () => {
    const page = await openProgress();
    await page.press('input[role=switch]', '亮灯');
    await page.choose('期间', '2017-1..2017-9');
    expect(page.text()).toContain('序时进度 75.0%');
    expect(page.host.conditionalFormats('Sheet1').map(({ formula }) => formula)).toEqual([
      expect.stringContaining('E3<0.75'),
    ]);
  });

  test("the ribbon's button is a toggle", async () => {
    const page = await openPanel();
    await doing(() => requestPanel('progress'));
    expect(page.text()).toContain('序时进度 50.0%');
    expect(ours(page)).toBe(1);
    await doing(() => requestPanel('progress'));
    expect(ours(page)).toBe(0);
  });

  test('nothing wrong leads on to the lights', async () => {
    const page = await openPanel();
    await page.press('button', /^审核$/);
    await page.press('button', '亮灯看进度');
    expect(page.find('[role=tab][aria-selected=true]').textContent).toBe('进度');
    expect(ours(page)).toBe(1);
  });

  test('the tabs are walked with the arrow keys', async () => {
    const page = await openProgress();
    await page.key('ArrowLeft');
    expect(page.find('[role=tab][aria-selected=true]').textContent).toBe('审核');
    expect(document.activeElement?.textContent).toBe('审核');
  });
});

describe('what may go wrong', () => {
  test('a failure says what happened, that nothing was changed, and offers one button', async () => {
    let broken = true;
    const page = await openPanel({
      prepare: (host) => {
        const { read } = host;
        host.read = async (request) => {
          if (broken) throw new WorkbookError('sheet-not-found', 'Sheet1');
          return read(request);
        };
      },
    });
    await page.press('button', /^审核$/);
    expect(page.find('[role=alert]').textContent).toContain('Sheet1');
    expect(page.find('[role=alert]').textContent).toContain('工作簿没有任何改动');
    broken = false;
    await page.press('button', '再试一次');
    expect(page.text()).toContain('可以上报');
  });

  test('a long reading names its step and can be cancelled', async () => {
    const page = await openPanel({ prepare: (host) => (host.read = () => new Promise(() => undefined)) });
    await page.press('button', /^审核$/);
    await doing(() => undefined, 1100);
    expect(page.find('[role=status]').textContent).toContain('正在读取工作表“Sheet1”');
    await page.press('button', '取消');
    expect(page.all('progress')).toEqual([]);
    expect(page.text()).toContain('可以开始审核');
  });

  test('a bad template file names each field, and the one in use stays', async () => {
    const page = await openPanel();
    await page.press('button', '嘉兴科技城双招双引目标 2017');
    await page.offerFile('坏模板.json', '{"format":"target-template/1","id":"a","title":"x"}');
    expect(page.text()).toContain('《坏模板.json》不能用作模板');
    expect(page.text()).toContain('indicators');
    await page.press('button', '返回');
    expect(page.text()).toContain('找到 5 / 5 项指标');
    expect(page.host.settings.get('target-tracker.template')).toContain(template.id);
  });

  test('a remembered template that cannot be read any more is named with its fault', async () => {
    const page = await openPanel({ remembered: '{"format":"target-template/9"}' });
    expect(page.text()).toContain('随工作簿保存的模板已不能使用');
    expect(page.text()).toContain('target-template/9');
  });

  test('a good template file is used and remembered', async () => {
    const page = await openPanel({ sheets: [reportSheet()], remembered: null, samples: [] });
    const { templateText } = await import('./fixtures');
    await page.offerFile('模板.json', templateText);
    expect(page.text()).toContain('找到 5 / 5 项指标');
    expect(page.host.settings.get('target-tracker.template')).toBe(templateText);
  });

  test('a template that cannot be remembered can still be used', async () => {
    const page = await openPanel({
      sheets: [reportSheet()],
      remembered: null,
      samples: [],
      prepare: (host) => {
        host.settings.set = async () => {
          throw new WorkbookError('unknown', 'target-tracker.template');
        };
      },
    });
    const { templateText } = await import('./fixtures');
    await page.offerFile('模板.json', templateText);
    expect(page.text()).toContain('没能把模板保存到工作簿');
    expect(page.text()).toContain('找到 5 / 5 项指标');
  });

  test('another workbook in the same place is looked at afresh', async () => {
    let tell: (event: WorkbookEvent) => void = () => undefined;
    const page = await openPanel({
      sheets: twoSlips(),
      samples: [],
      prepare: (host) => {
        host.watch = (listener) => {
          tell = listener;
          return () => undefined;
        };
      },
    });
    await page.press('button', /^审核$/);
    await doing(async () => {
      // The new one remembers no template, and none fits it.
      await page.host.settings.set('target-tracker.template', null);
      tell({ kind: 'sheets-changed' });
    });
    expect(page.text()).toContain('先选一个目标模板');
    expect(page.text()).not.toContain('不能上报');
  });

  test('renamed sheets leave the template and the verdict', async () => {
    let tell: (event: WorkbookEvent) => void = () => undefined;
    const page = await openPanel({
      sheets: twoSlips(),
      prepare: (host) => {
        host.watch = (listener) => {
          tell = listener;
          return () => undefined;
        };
      },
    });
    await page.press('button', /^审核$/);
    await doing(() => tell({ kind: 'sheets-changed' }));
    expect(page.find('[role=status]').textContent).toContain('不能上报');
  });
});

test('the language can be changed while the panel is open', async () => {
  const page = await openPanel({ sheets: twoSlips() });
  await page.press('button', /^审核$/);
  await doing(() => page.handle.setLocale('en-US'));
  expect(page.find('[role=status]').textContent).toBe('Do not submit2 to correct');
});
