/** The template by which a file was filled in: reading tells, and costs a fraction of checking. */
import { firstFittingSheet } from '../../collecting/fitting-sheet';
import type { ReadableWorkbook } from '../../collecting/read-once';
import { Refused } from '../../collecting/refused';
import { readReport } from '../../core/report/read-report';
import type { ReportReading } from '../../core/report/reading';
import type { Template } from '../../core/template/template';

/** Fewer than this share of a template's indicators is a coincidence of names. */
const LEAST_SHARE = 0.6;

/**
 * @param workbook each sheet of it is asked for once by each template
 * @param name of the file
 * @param templates the likelier ones first; the first that fits is the one
 * @returns null where no sheet holds a table of any of them
 * @throws WorkbookError where a sheet cannot be read
 */
export async function fittingTemplate(
  workbook: ReadableWorkbook,
  name: string,
  templates: readonly Template[],
): Promise<Template | null> {
  let best: { readonly template: Template; readonly share: number } | null = null;
  for (const template of templates) {
    const reading = await readingBy(template);
    if (!reading) continue;
    const share = 1 - reading.missingIndicators.length / template.indicators.length;
    if (share >= LEAST_SHARE && isOfYear(reading, template)) return template;
    if (!best || share > best.share) best = { template, share };
  }
  return best?.template ?? null;

  async function readingBy(template: Template): Promise<ReportReading | null> {
    try {
      const { result } = await firstFittingSheet(workbook, name, null, (sheet) =>
        readReport(sheet, template),
      );
      return result.reading;
    } catch (error) {
      if (error instanceof Refused) return null;
      throw error;
    }
  }
}

/** The same indicators are tracked year after year; a template of another year is hardly the one. */
function isOfYear({ period: read }: ReportReading, { window }: Template): boolean {
  return read === null || window.to.startsWith(String(read.period.to.year));
}
