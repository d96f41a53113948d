/** Writes assets/samples: for each published report its template and its workbook; and the workbook of function examples. Run by `npm run samples`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { SAMPLES } from './all';
import { functionsWorkbook } from './functions-workbook';
import { sampleWorkbook } from './workbook';

async function makeSamples(): Promise<void> {
  for (const sample of SAMPLES) {
    const folder = `assets/samples/${sample.name}`;
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/template.json`, `${JSON.stringify(sample.template, null, 2)}\n`);
    writeFileSync(`${folder}/report.xlsx`, await sampleWorkbook(sample));
    const { ledger } = sample;
    if (ledger) {
      writeFileSync(`${folder}/scheme.json`, `${JSON.stringify(ledger.scheme, null, 2)}\n`);
      writeFileSync(`${folder}/ledger.xlsx`, await sampleWorkbook(ledger));
    }
    console.log(folder);
  }
  writeFileSync('assets/functions-sample.xlsx', await functionsWorkbook());
  console.log('assets/functions-sample.xlsx');
}

void makeSamples();
