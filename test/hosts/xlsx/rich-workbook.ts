/** A workbook with what real ones carry: whoever writes into it must lose none of it. */
import { writeXlsx } from 'hucre/xlsx';

const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

/** Charts, a table, a picture, notes, validations, the user's own conditional formats, macros, a hidden sheet. */
export const richWorkbook = (): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      {
        name: '报表',
        rows: [
          ['指标', '完成'],
          ['资金', 0.51],
          ['外资', 0.67],
        ],
        cells: new Map([['1,1', { comment: { text: '核实', author: '张' }, style: { numFmt: '0.0%' } }]]),
        conditionalRules: [
          {
            type: 'cellIs',
            priority: 7,
            operator: 'greaterThan',
            formula: '1',
            range: 'B2:B3',
            style: { font: { bold: true } },
          },
          {
            type: 'dataBar',
            priority: 8,
            range: 'B2:B3',
            dataBar: { cfvo: [{ type: 'min' }, { type: 'max' }], color: 'FF638EC6' },
          },
        ],
        dataValidations: [{ type: 'list', values: ['是', '否'], range: 'C2:C3' }],
        tables: [{ name: 'T', range: 'A1:B3', columns: [{ name: '指标' }, { name: '完成' }] }],
        images: [{ data: PNG, type: 'png', anchor: { from: { row: 5, col: 5 } } }],
        freezePane: { rows: 1 },
      },
      { name: '附表', rows: [['x', 1]], hidden: true },
    ],
    namedRanges: [{ name: '指标区', range: '报表!$A$2:$A$3' }],
    vbaProject: new TextEncoder().encode('not really a macro'),
  });
