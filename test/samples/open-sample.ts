/** Opens a committed sample as an entry point does: the workbook through the file host, the template through the parser. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTemplate } from '../../src/core/template/parse';
import type { Template } from '../../src/core/template/template';
import { openXlsx } from '../../src/hosts/xlsx/open';
import type { SheetSnapshot } from '../../src/workbook/snapshot';

const folder = join(__dirname, '../../assets/samples');

export const sampleNames: readonly string[] = readdirSync(folder).sort();

export interface OpenedSample {
  readonly template: Template;
  /** The report: the first sheet. */
  readonly snapshot: SheetSnapshot;
}

export async function openSample(name: string): Promise<OpenedSample> {
  const parsed = parseTemplate(readFileSync(join(folder, name, 'template.json'), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const bytes = new Uint8Array(readFileSync(join(folder, name, 'report.xlsx')));
  const host = await openXlsx(bytes, `${name}.xlsx`);
  const [snapshot] = await host.read({ sheets: 'active' });
  if (!snapshot) throw new Error(`${name} has no sheet`);
  return { template: parsed.template, snapshot };
}
