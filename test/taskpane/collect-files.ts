/** Files as a browser hands them over, made of the samples and of single reports. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { newWorkbook } from '../../src/hosts/xlsx/new-workbook';
import type { ContentCell } from '../../src/workbook/content';

export const SAMPLES = [
  'jiaxing-science-city-2017',
  'pinghu-2020',
  'quzhou-2011',
  'shaoxing-2014-q1-q3',
  'tongxiang-2017-q1',
] as const;

/** jsdom's File keeps its bytes to itself. */
export function fileOf(name: string, bytes: Uint8Array): File {
  const file = new File([bytes as BlobPart], name.split('/').at(-1) ?? name);
  file.arrayBuffer = async () => new Uint8Array(bytes).buffer;
  if (name.includes('/')) Object.defineProperty(file, 'webkitRelativePath', { value: name });
  return file;
}

export const sampleFile = (name: (typeof SAMPLES)[number]): File =>
  fileOf(`${name}.xlsx`, readFileSync(resolve(__dirname, '../../assets/samples', name, 'report.xlsx')));

export const brokenFile = (): File => fileOf('坏了.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]));

/** A report of the small template, with these completions. */
export const reportFile = async (name: string, rows: readonly (readonly ContentCell[])[]): Promise<File> =>
  fileOf(name, await newWorkbook([{ name: 'Sheet1', content: { rows } }]));
