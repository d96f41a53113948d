import { WorkbookError } from '../../src/workbook/host';
import { rangeWords } from '../../src/messages/ranges';
import { wordsFor } from '../../src/messages/words';
import { failureMessage } from '../../src/taskpane/failure';
import { amountFigure, percentFigure, pointsFigure, signedPercent } from '../../src/taskpane/figures';
import { elapsedMonths, periodChoices, periodKey } from '../../src/taskpane/periodChoices';
import { onPanelRequest, requestPanel } from '../../src/taskpane/requests';
import { litSheets, rememberLit } from '../../src/taskpane/remembered';
import { isDarkColour, panelTheme } from '../../src/taskpane/theme';
import { createMemoryHost } from '../../src/hosts/memory/host';

const zh = wordsFor('zh-CN');

describe('figures', () => {
  test.each([
    [0.8465, '84.7%'], // 169.3 ÷ 200, an exact tie: half-up, as printed
    [1.545, '154.5%'],
    [0.41878, '41.9%'],
    [0, '0.0%'],
    [-0.123, '−12.3%'],
  ])('%p is %s', (ratio, words) => expect(zh.figure(percentFigure(ratio))).toBe(words));

  test('points lose their sign: the words say behind or ahead', () => {
    expect(zh.figure(pointsFigure(-11.75))).toBe('11.8');
    expect(zh.figure(pointsFigure(9.65))).toBe('9.7');
  });

  test('a computed amount has as many decimals as help at its size', () => {
    expect(zh.figure(amountFigure(1493.33, '万美元'))).toBe('1,493万美元');
    expect(zh.figure(amountFigure(10.2333, '亿元'))).toBe('10.2亿元');
    expect(zh.figure(amountFigure(5.4122, '亿元'))).toBe('5.41亿元');
  });

  test('a range says its unit once, and an exact expectation is one figure', () => {
    const percent = (figure: string) => ({ figure, unit: '%' });
    expect(rangeWords(zh, percent('67.4'), percent('67.5'))).toBe('67.4–67.5%');
    expect(rangeWords(zh, percent('67'), percent('67'))).toBe('67%');
    expect(rangeWords(zh, percent('-2.3'), percent('-2.1'))).toBe('−2.3 – −2.1%');
    expect(rangeWords(zh, percent('68'), percent('68.1'))).toBe('68.0–68.1%');
  });

  test('a growth carries its sign', () => {
    expect(signedPercent(zh, 0.764)).toBe('+76.4%');
    expect(signedPercent(zh, -0.021)).toBe('−2.1%');
    expect(signedPercent(zh, 0.0001)).toBe('0.0%');
  });
});

describe('the periods of a window', () => {
  test('a year has twelve, all from January', () => {
    const choices = periodChoices({ from: '2017-01-01', to: '2017-12-31' });
    expect(choices.map(periodKey)).toEqual(
      Array.from({ length: 12 }, (_, index) => `2017-1..2017-${index + 1}`),
    );
  });

  test('a contest over the turn of the year', () => {
    const choices = periodChoices({ from: '2016-11-15', to: '2017-02-28' });
    expect(choices.map(({ to }) => `${to.year}-${to.month}`)).toEqual([
      '2016-11',
      '2016-12',
      '2017-1',
      '2017-2',
    ]);
  });

  test('elapsed months count to the end of the period, never past the window', () => {
    const window = { from: '2020-07-01', to: '2020-09-30' };
    const to = (month: number) => ({ from: { year: 2020, month: 1 }, to: { year: 2020, month } });
    expect(elapsedMonths(to(8), window)).toEqual({ elapsed: 2, total: 3 });
    expect(elapsedMonths(to(12), window)).toEqual({ elapsed: 3, total: 3 });
  });
});

describe('the theme', () => {
  const nothing = (): boolean => false;
  test("Office's own word counts most", () => {
    expect(panelTheme({ isDarkTheme: true, bodyBackgroundColor: '#ffffff' }, nothing)).toBe('dark');
    expect(panelTheme({ isDarkTheme: false }, (query) => query.includes('dark'))).toBe('light');
  });
  test('else the background, else the system', () => {
    expect(panelTheme({ bodyBackgroundColor: '#212121' }, nothing)).toBe('dark');
    expect(panelTheme({ bodyBackgroundColor: '#F3F2F1' }, (query) => query.includes('dark'))).toBe('light');
    expect(panelTheme(undefined, (query) => query.includes('dark'))).toBe('dark');
    expect(panelTheme({ bodyBackgroundColor: 'unknown' }, nothing)).toBe('light');
  });
  test('forced colours are a contrast theme whatever Office says', () => {
    expect(panelTheme({ isDarkTheme: true }, (query) => query.includes('forced'))).toBe('contrast');
  });
  test('mid greys', () => {
    expect(isDarkColour('#666666')).toBe(true);
    expect(isDarkColour('#808080')).toBe(false);
    expect(isDarkColour(undefined)).toBeNull();
  });
});

describe('requests of the ribbon', () => {
  test('wait for the panel, then reach it at once, and no longer when it is gone', () => {
    const heard: string[] = [];
    requestPanel('validate');
    requestPanel('progress');
    const end = onPanelRequest((request) => heard.push(request));
    requestPanel('open');
    end();
    requestPanel('validate');
    expect(heard).toEqual(['validate', 'progress', 'open']);
    // The last one waits again.
    onPanelRequest((request) => heard.push(`later ${request}`))();
    expect(heard.at(-1)).toBe('later validate');
  });
});

describe('failures', () => {
  test('a refusal of the host says what to do, and names the sheet', () => {
    const words = zh.say(failureMessage(new WorkbookError('sheet-protected', 'Sheet1', 'AccessDenied')));
    expect(words).toContain('Sheet1');
    expect(words).toContain('保护');
    expect(words).not.toContain('AccessDenied');
  });
  test('anything else is still a sentence', () => {
    expect(zh.say(failureMessage(new TypeError('x is not a function')))).toMatch(/x is not a function.*。$/);
  });
});

describe('lit sheets travel with the workbook', () => {
  test('and a setting that somebody else wrote is no harm', async () => {
    const { settings } = createMemoryHost([{ name: 'Sheet1', rows: [] }]);
    await rememberLit(settings, ['Sheet1', '二月']);
    expect(litSheets(settings)).toEqual(['Sheet1', '二月']);
    await settings.set('target-tracker.lit', '{broken');
    expect(litSheets(settings)).toEqual([]);
    await settings.set('target-tracker.lit', '{"a":1}');
    expect(litSheets(settings)).toEqual([]);
  });
});
