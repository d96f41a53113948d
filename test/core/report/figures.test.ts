import fc from 'fast-check';
import { FigureState } from '../../../src/core/report/facts';
import { emptyFigure, readFigure } from '../../../src/core/report/figures';
import type { CellValue } from '../../../src/workbook/snapshot';

const read = (value: CellValue, format = 'General') => readFigure(value, format, emptyFigure());

/** Digits as a reader sees them. */
function shown(value: CellValue, format = 'General'): string {
  const figure = read(value, format);
  if (figure.state !== FigureState.number) return `state ${figure.state}`;
  const text =
    figure.scale < 0
      ? `${figure.digits}e${-figure.scale}`
      : (figure.digits / 10 ** figure.scale).toFixed(figure.scale);
  return `${text}${figure.percent ? '%' : ''}${figure.unit?.symbol ?? ''}${figure.exact ? ' exactly' : ''}`;
}

describe('numbers', () => {
  test.each<[number, string, string]>([
    [18.29, 'General', '18.29'],
    [14500, 'General', '14500'],
    [0, 'General', '0'],
    [-0.5, 'General', '-0.5'],
    [0.1 + 0.2, 'General', '0.3'],
    [7.3, '0.00', '7.30'],
    [7.3, '#,##0.00_ ', '7.30'],
    [1234567.891, '#,##0.00', '1234567.891 exactly'],
    [0.772512, '0.0%', '77.2512% exactly'],
    [0.7725, '0.00%', '77.25%'],
    [0.5, '0%', '50%'],
    [0.5, '0.0%', '50.0%'],
    [77.25, '0.00"%"', '77.25%'],
    [12.36, '0.00"亿元"', '12.36亿元'],
    [12.5, '0.0#', '12.5'],
    [12.567, '0.0#', '12.567 exactly'],
    [-12.5, '#,##0.00_);[Red](#,##0.00)', '-12.50'],
    [0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '0.00'],
    [1234567, '0.00,', '1234.567 exactly'],
    [123456, '0!.0000', '12.3456'],
    [2 / 3, 'General', '0.666666666666667'],
    [9780 / 14500, '0.0%', '67.448275862069% exactly'],
    [12.5, '@', '12.5'],
    [12.5, '# ?/?', '12.5'],
    [12.5, '[$-804]0.00', '12.50'],
    [1.5e-7, 'General', '0.00000015'],
    [1e15, 'General', '1000000000000000'],
  ])('%d under %s reads %s', (value, format, expected) => {
    expect(shown(value, format)).toBe(expected);
  });

  test.each(['yyyy/m/d', '[$-804]yyyy"年"m"月"', 'm月d日', '[h]:mm', 'yyyy-mm-dd hh:mm AM/PM'])(
    'under %s are dates, not figures',
    (format) => {
      expect(read(45000, format).state).toBe(FigureState.text);
    },
  );

  test('keep the 15 digits that Excel keeps', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }),
        fc.integer({ min: 0, max: 9 }),
        (digits, scale) => {
          const value = Number(`${digits}e-${scale}`);
          const figure = read(value);
          expect(Number(`${figure.digits}e${-figure.scale}`)).toBe(value + 0);
          expect(figure.scale).toBeGreaterThanOrEqual(0);
          expect(figure.digits % 10 !== 0 || figure.scale === 0).toBe(true);
        },
      ),
    );
  });
});

describe('text', () => {
  test.each([
    ['18.29', '18.29'],
    ['7.30', '7.30'],
    [' 1,234.50 ', '1234.50'],
    ['１，２３４．５', '1234.5'],
    ['1\u00a0234\u00a0', '1234'],
    ['59.54%', '59.54%'],
    ['59.54 ％', '59.54%'],
    ['-3.6%', '-3.6%'],
    ['－3.6', '-3.6'],
    ['—3.6', '-3.6'],
    ['−3.6', '-3.6'],
    ['+0.83', '0.83'],
    ["'12", '12'],
    ['12.36亿元', '12.36亿元'],
    ['2000万', '2000万元'],
    ['2.29个百分点', '2.29百分点'],
    ['22 家', '22家'],
    ['.5', '0.5'],
    ['\u300012\u3000', '12'],
  ])('%j reads %s', (text, expected) => {
    expect(shown(text)).toBe(expected);
    expect(read(text).fromText).toBe(true);
  });

  test.each(['-', '—', '–', '－', '--', '——', '/', '／', ' - '])('%j: no target was set', (text) => {
    expect(read(text).state).toBe(FigureState.notSet);
  });
  test.each(['…', '……', '...', '⋯'])('%j: below the unit', (text) => {
    expect(read(text).state).toBe(FigureState.belowUnit);
  });
  test.each<CellValue>(['', '  ', '\u00a0', '\u3000', null])('%j is blank', (value) => {
    expect(read(value).state).toBe(FigureState.blank);
  });
  test.each<CellValue>(['#DIV/0!', ' #N/A', '#VALUE!', '#REF!', '#####', { error: '#NAME?' }])(
    '%j is an error',
    (value) => {
      expect(read(value).state).toBe(FigureState.error);
    },
  );
  test.each<CellValue>([
    true,
    '约12',
    '12余',
    '下降-3.6%',
    '1,23',
    '12,3456',
    '1.2.3',
    '12。5',
    '2024年6月',
    '(123)',
    '123456789012345678',
    '12亿元以上',
    '主体施工',
  ])('%j is no figure', (value) => {
    expect(read(value).state).toBe(FigureState.text);
  });

  test('may have a rank in brackets', () => {
    expect(read('98.5(3)')).toMatchObject({ digits: 985, scale: 1, rank: 3 });
    expect(read('59.54%（第12位）')).toMatchObject({ digits: 5954, scale: 2, percent: true, rank: 12 });
  });
});

test('a figure reads the same in every style', () => {
  const fullWidth = (text: string) =>
    text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
  const styles: readonly ((plain: string) => string)[] = [
    (plain) => plain,
    (plain) => ` ${plain}\u00a0`,
    (plain) => plain.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ','),
    fullWidth,
    (plain) => fullWidth(plain.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',')),
    (plain) => plain.replace('-', '−'),
    (plain) => `\u3000${plain.replace('-', '—')}`,
  ];
  fc.assert(
    fc.property(
      fc.integer({ min: -99_999_999, max: 99_999_999 }),
      fc.integer({ min: 0, max: 4 }),
      fc.constantFrom(...styles),
      (digits, scale, style) => {
        const plain = (digits / 10 ** scale).toFixed(scale);
        expect(read(style(plain))).toMatchObject({ state: FigureState.number, digits: digits + 0, scale });
        const format = scale ? `#,##0.${'0'.repeat(scale)}` : '#,##0';
        expect(read(Number(plain), format)).toMatchObject({
          state: FigureState.number,
          digits: digits + 0,
          scale,
          exact: false,
        });
      },
    ),
  );
});
