/** Whatever a workbook holds and wherever findings lie in it: the copy is legal, and all that was there is there. */
import fc from 'fast-check';
import type { AnnotatedCell } from '../../../src/hosts/xlsx/annotate';
import { openXlsx } from '../../../src/hosts/xlsx/open';
import { escape, MAIN, partTexts, storedEntries, workbookParts, worksheet, zip } from './build';
import { packageFaults } from './check-package';

const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => `<v>${n}</v>`),
  fc.constant('<f>A1*2</f><v>4</v>'),
  fc.constant(''),
);
const text = fc.string({
  unit: fc.constantFrom('全', '市', '=', '<', '&', '"', ' ', '\n', '-', '@', '𠮷'),
  maxLength: 8,
});
const cellXml = (address: string) =>
  fc.oneof(
    fc.tuple(value, fc.nat(2)).map(([inner, style]) => `<c r="${address}" s="${style}">${inner}</c>`),
    text.map(
      (said) => `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escape(said)}</t></is></c>`,
    ),
    fc.constant(''),
  );
const COLUMNS = ['A', 'B', 'C', 'D'];
const row = (number: number) =>
  fc
    .tuple(
      fc.constantFrom('', ' hidden="1"', ' ht="33.5" customHeight="1"'),
      ...COLUMNS.map((c) => cellXml(c + number)),
    )
    .map(([attributes, ...cells]) => `<row r="${number}"${attributes}>${cells.join('')}</row>`);
/** Elements around the cells, in their order; each is there or not. */
const around = fc.tuple(
  fc.constantFrom(
    '',
    '<cols><col min="2" max="9" width="3.5" customWidth="1"/></cols>',
    '<cols><col min="1" max="16384" width="0" hidden="1"/></cols>',
  ),
  fc.constantFrom('', '<sheetProtection sheet="1" objects="1"/>'),
  fc.constantFrom('', '<mergeCells count="1"><mergeCell ref="B2:C3"/></mergeCells>'),
  fc.constantFrom(
    '',
    '<conditionalFormatting sqref="A1:D4"><cfRule type="expression" priority="3"><formula>A1&gt;1</formula></cfRule></conditionalFormatting>',
  ),
  fc.constantFrom(
    '',
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
  ),
  fc.constantFrom('', '<extLst><ext uri="{1}"/></extLst>'),
);
const sheet = fc
  .tuple(around, row(1), row(2), row(3), row(5))
  .map(([[cols, ...behind], ...rows]) =>
    worksheet(`${cols}<sheetData>${rows.join('')}</sheetData>${behind.join('')}`),
  );

const annotatedCell: fc.Arbitrary<AnnotatedCell> = fc.record({
  row: fc.oneof(fc.nat(5), fc.constantFrom(1_048_575, 99)),
  column: fc.oneof(fc.nat(4), fc.constantFrom(16_383)),
  look: fc.constantFrom('red' as const, 'yellow' as const, 'blue' as const, null),
  note: fc.oneof(text, fc.constant(null)),
});

const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><cellXfs count="3"><xf/><xf numFmtId="10"/><xf numFmtId="4"/></cellXfs></styleSheet>`;

test('values, formulas, formats and every other part stay, annotated once and again', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(sheet, { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      fc.array(annotatedCell, { maxLength: 8 }),
      fc.array(annotatedCell, { maxLength: 4 }),
      async (sheets, hasStyles, first, second) => {
        const before = await zip(
          workbookParts(
            sheets.map((xml, i) => ({ name: `表${i}`, xml })),
            hasStyles ? { 'xl/styles.xml': STYLES } : {},
          ),
        );
        const snapshots = await (await openXlsx(before, 'a.xlsx')).read({ sheets: 'all' });
        let bytes = before;
        for (const [i, cells] of [first, second].entries()) {
          const host = await openXlsx(bytes, 'a.xlsx');
          const report = {
            name: '审核报告',
            content: { rows: [['=1']] },
            replaces: i === 0 ? null : '审核报告',
          };
          await host.annotate({ sheet: '表0', cells, author: '目标进度', report });
          bytes = await host.save();
          const faults = await packageFaults(bytes);
          // The cells of a workbook without styles name styles that it does not have.
          expect(faults.filter((one) => hasStyles || !one.endsWith('a style that is not there'))).toEqual([]);
          const after = await (await openXlsx(bytes, 'a.xlsx')).read({ sheets: 'all' });
          expect(after.slice(0, -1)).toEqual(snapshots);
        }
        const [was, is] = [await storedEntries(before), await storedEntries(bytes)];
        for (const part of was.keys()) {
          if (/sheet[23]\.xml$|^_rels/.test(part)) expect(is.get(part)).toBe(was.get(part));
        }
        const notes = (await partTexts(bytes)).get('xl/comments1.xml') ?? '';
        const noted = new Set([...notes.matchAll(/<comment ref="(\w+)"/g)].map(([, ref]) => ref));
        expect(noted.size > 0).toBe(second.some(({ note }) => note !== null));
      },
    ),
    { numRuns: 12 },
  );
}, 60_000);
