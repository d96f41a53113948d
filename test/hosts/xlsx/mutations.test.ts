/** However a file is damaged, it is read or refused with a WorkbookError: nothing else ever comes out. */
import fc from 'fast-check';
import { openXlsx } from '../../../src/hosts/xlsx/open';
import { contractFixture } from '../../host-contract/fixtures';
import { fixtureFile, MAIN, workbookParts, worksheet, zip } from './build';

async function readWhole(bytes: Uint8Array): Promise<string> {
  try {
    const host = await openXlsx(bytes, '损.xlsx');
    await host.read({ sheets: 'all' });
    const { activeSheet } = await host.outline();
    await host.readAppearance(activeSheet);
    await host.apply([
      { kind: 'select', sheet: activeSheet, range: { row: 0, column: 0, rows: 1, columns: 1 } },
      { kind: 'clear-highlights', sheet: null },
    ]);
    await host.save();
    return 'read';
  } catch (error) {
    return (error as Error).name;
  }
}

test('bytes of the archive overwritten', async () => {
  const whole = await fixtureFile(contractFixture.sheets);
  const outcomes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.nat(whole.length - 1),
      fc.uint8Array({ minLength: 1, maxLength: 6 }),
      async (at, noise) => {
        const bytes = whole.slice();
        bytes.set(noise.subarray(0, bytes.length - at), at);
        const outcome = await readWhole(bytes);
        outcomes.add(outcome);
        expect(['read', 'WorkbookError']).toContain(outcome);
      },
    ),
    { numRuns: 60 },
  );
  expect(outcomes).toContain('WorkbookError');
}, 60_000);

test('pieces of the XML cut out, in any part', async () => {
  const parts = workbookParts(
    [
      {
        name: '表1',
        xml: worksheet(
          '<sheetViews><sheetView workbookViewId="0"/></sheetViews><cols><col min="1" max="2" width="9" hidden="1"/></cols>' +
            '<sheetData><row r="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>2</v></c></row>' +
            '<row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row></sheetData><sheetProtection sheet="1"/>' +
            '<mergeCells count="1"><mergeCell ref="A3:B3"/></mergeCells><conditionalFormatting sqref="A1"><cfRule type="expression" priority="1">' +
            '<formula>AND(A1,N("target-tracker")=0)</formula></cfRule></conditionalFormatting>',
        ),
      },
    ],
    {
      'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>全市</t></si></sst>`,
      'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts><font><b/></font></fonts><cellXfs><xf/><xf numFmtId="10"/></cellXfs></styleSheet>`,
    },
  );
  const names = Object.keys(parts);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.nat(),
      fc.integer({ min: 1, max: 40 }),
      async (name, where, length) => {
        const text = String(parts[name]);
        const at = where % text.length;
        const outcome = await readWhole(
          await zip({ ...parts, [name]: text.slice(0, at) + text.slice(at + length) }),
        );
        expect(['read', 'WorkbookError']).toContain(outcome);
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);
