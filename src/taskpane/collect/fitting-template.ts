/** The template by which a file was filled in: reading tells, and costs a fraction of checking. */
import type { SubmittedFile } from '../../collecting/check-file';
import { firstFittingSheet } from '../../collecting/fitting-sheet';
import { Refused } from '../../collecting/refused';
import { readReport } from '../../core/report/read-report';
import type { ReportReading } from '../../core/report/reading';
import type { Template } from '../../core/template/template';
import { openReport } from '../../hosts/open-report';

/** Fewer than this share of a template's indicators is a coincidence of names. */
const LEAST_SHARE = 0.6;

/**
 * @param templates the likelier ones first; the first that fits is the one
 * @returns null where no sheet holds a table of any of them
 * @throws WorkbookError where the file cannot be opened
 */
export async function fittingTemplate(
  { name, bytes }: SubmittedFile,
  templates: readonly Template[],
): Promise<Template | null> {
  const host = await openReport(bytes, name);
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
      const { result } = await firstFittingSheet(host, name, null, (sheet) => readReport(sheet, template));
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
