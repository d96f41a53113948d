/** The committed samples are what the script makes of the figures: nobody has edited them by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLES } from '../../src/tools/samples/all';
import { sampleWorkbook } from '../../src/tools/samples/workbook';
import { sampleNames } from './open-sample';

const folder = join(__dirname, '../../assets/samples');

test('every sample of the script is there, and no other', () => {
  expect(SAMPLES.map(({ name }) => name).sort()).toEqual(sampleNames);
});

test.each(SAMPLES.map((sample) => [sample.name, sample] as const))('%s', async (name, sample) => {
  const template = JSON.parse(readFileSync(join(folder, name, 'template.json'), 'utf8')) as unknown;
  expect(template).toEqual(JSON.parse(JSON.stringify(sample.template)));
  const made = Buffer.from(await sampleWorkbook(sample));
  expect(made.equals(readFileSync(join(folder, name, 'report.xlsx')))).toBe(true);
});

const ledgers = SAMPLES.flatMap(({ name, ledger }) => (ledger ? [[name, ledger] as const] : []));

test.each(ledgers)('%s: its ledger and scheme', async (name, ledger) => {
  const scheme = JSON.parse(readFileSync(join(folder, name, 'scheme.json'), 'utf8')) as unknown;
  expect(scheme).toEqual(JSON.parse(JSON.stringify(ledger.scheme)));
  const made = Buffer.from(await sampleWorkbook(ledger));
  expect(made.equals(readFileSync(join(folder, name, 'ledger.xlsx')))).toBe(true);
});
