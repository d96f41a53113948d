import { writeXlsx } from 'hucre/xlsx';
import { openXlsx } from '../../../src/hosts/xlsx/open';
import type { CellLook } from '../../../src/hosts/xlsx/appearance';
import { MAIN, oneSheet } from './build';

const plain: CellLook = {
  bold: false,
  italic: false,
  size: null,
  color: null,
  fill: null,
  horizontal: null,
  vertical: null,
  wrap: false,
  border: { left: false, right: false, top: false, bottom: false },
};

test('fonts, fills, lines and alignment of each cell, aligned with the snapshot', async () => {
  const styles =
    `<styleSheet xmlns="${MAIN}"><fonts><font><b val="0"/></font><font><b/><i/><sz val="16"/><color rgb="FF9C0006"/></font></fonts>` +
    '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/><bgColor indexed="64"/></patternFill></fill></fills>' +
    '<borders><border><left/></border><border><left style="thin"><color auto="1"/></left><right style="none"/><bottom style="double"/></border></borders>' +
    '<cellXfs><xf/><xf fontId="1" fillId="1" borderId="1"><alignment horizontal="centerContinuous" vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>';
  const host = await openXlsx(
    await oneSheet(
      '<cols><col min="2" max="3" width="18.5"/></cols><sheetData><row r="2" ht="30" customHeight="1"><c r="B2" s="1"><v>1</v></c><c r="C2" s="0"><v>2</v></c></row></sheetData>',
      { 'xl/styles.xml': styles },
    ),
    'a.xlsx',
  );
  const { lookOf, looks, columnWidths, rowHeights } = await host.readAppearance('表1');
  expect(lookOf).toEqual([[1, 0]]);
  expect(looks).toEqual([
    plain,
    {
      bold: true,
      italic: true,
      size: 16,
      color: '#9C0006',
      fill: '#DDEBF7',
      horizontal: 'center',
      vertical: 'top',
      wrap: true,
      border: { left: true, right: false, top: false, bottom: true },
    },
  ]);
  expect(columnWidths).toEqual([{ first: 1, last: 2, characters: 18.5 }]);
  expect(rowHeights).toEqual([{ row: 1, points: 30 }]);
});

test('colours of the theme with a tint, and of the old palette', async () => {
  const fill = (colour: string): string =>
    `<fill><patternFill patternType="solid"><fgColor ${colour}/></patternFill></fill>`;
  const fills = [
    'theme="0" tint="-0.25"',
    'theme="1"',
    'theme="4" tint="0.5"',
    'indexed="10"',
    'indexed="64"',
    'auto="1"',
  ];
  const styles =
    `<styleSheet xmlns="${MAIN}"><fills>${fills.map(fill).join('')}</fills>` +
    `<cellXfs>${fills.map((_, i) => `<xf fillId="${i}"/>`).join('')}</cellXfs></styleSheet>`;
  const theme =
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x">' +
    '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>' +
    '<a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';
  const host = await openXlsx(
    await oneSheet('<sheetData/>', { 'xl/styles.xml': styles, 'xl/theme/theme1.xml': theme }),
    'a.xlsx',
  );
  const { looks } = await host.readAppearance('表1');
  expect(looks.map((look) => look.fill)).toEqual(['#BFBFBF', '#000000', '#A2B9E2', '#FF0000', null, null]);
});

test('what another writer makes', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: '表',
        rows: [['指标', '完成']],
        columns: [{ width: 24 }, {}],
        cells: new Map([['0,0', { style: { font: { bold: true }, alignment: { horizontal: 'right' } } }]]),
      },
    ],
  });
  const { lookOf, looks, columnWidths } = await (await openXlsx(bytes, 'a.xlsx')).readAppearance('表');
  expect(looks[lookOf[0]?.[0] ?? -1]).toMatchObject({ bold: true, horizontal: 'right' });
  expect(looks[lookOf[0]?.[1] ?? -1]).toMatchObject({ bold: false, horizontal: null });
  expect(columnWidths[0]).toMatchObject({ first: 0, last: 0, characters: 24 });
});
