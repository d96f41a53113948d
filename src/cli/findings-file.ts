/** The findings of all reports as one workbook, a sheet for each. */
import path from 'node:path';
import { newWorkbook } from '../hosts/xlsx/new-workbook';
import type { Words } from '../messages/words';
import { findingsContent } from '../sheets/findings-sheet';
import { legalNames } from '../sheets/legal-names';
import type { ExaminedReport } from '../collecting/check-file';

/** @param target where the workbook will lie: the links to the reports start from there */
export function findingsFile(
  target: string,
  reports: readonly ExaminedReport[],
  now: Date,
  words: Words,
): Promise<Uint8Array> {
  const names = legalNames(reports.map(({ file }) => path.basename(file).replace(/\.[^.]*$/, '')));
  const [date = ''] = isoTime(now).split('T');
  return newWorkbook(
    reports.map(({ file, sheet, template, examination: { period, validation }, review }, index) => {
      const from = path.relative(path.dirname(target), file).replaceAll(path.sep, '/');
      const report = { file: from, sheet, template, period, validation, review, date };
      return { name: names[index] ?? '', content: findingsContent(report, words) };
    }),
  );
}

/** The local time as ISO text, because the day of the office counts. */
const isoTime = (now: Date): string =>
  new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString();
