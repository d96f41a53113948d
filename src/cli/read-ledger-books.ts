/** Workbooks with ledgers, and the figures that are reported beside them. */
import { reasonOf } from '../collecting/refused';
import { firstFittingSheet } from '../collecting/fitting-sheet';
import { entityNamedLoosely } from '../core/collection/named-entity';
import { bareFileName, submittedEntity } from '../core/collection/submitted-entity';
import type { LedgerBook } from '../core/ledgers/books';
import type { Observation } from '../core/observations/observation';
import { observationsOf } from '../core/observations/observations-of';
import { readReport } from '../core/report/read-report';
import type { Scheme } from '../core/scheme/scheme';
import type { Period } from '../core/statistics/period';
import type { Template } from '../core/template/template';
import { openReport } from '../hosts/open-report';
import type { ReportFile } from '../hosts/open-report';
import { readOwnSheets } from '../sheets/own-sheets/own-sheets';
import { isSameSheet } from '../workbook/sheet-names';
import type { SheetSnapshot } from '../workbook/snapshot';
import { Failure } from './failure';
import type { Terminal } from './terminal';

/** A figure of the report is of the period that is asked for, else of the one in its title. */
export interface ReportBeside {
  readonly period: Period | null;
  readonly observations: readonly Observation[];
}

/** @throws Failure, naming the file */
export async function readLedgerBook(
  file: string,
  template: Template,
  terminal: Pick<Terminal, 'read'>,
): Promise<LedgerBook> {
  const host = await opened(file, terminal);
  try {
    const own = await readOwnSheets(host);
    const ours = own.sheets.map(({ snapshot }) => snapshot.name);
    const sheets = (await host.read({ sheets: 'all' })).filter(
      ({ name }) => !ours.some((taken) => isSameSheet(taken, name)),
    );
    return { file, owner: entityNamedLoosely(template, bareFileName(file)), sheets };
  } catch (error) {
    throw new Failure(reasonOf(error, file));
  }
}

/** @throws Failure where no sheet of the file fits the template */
export async function readReportBeside(
  file: string,
  template: Template,
  period: Period | null,
  terminal: Pick<Terminal, 'read'>,
): Promise<ReportBeside> {
  const host = await opened(file, terminal);
  try {
    const { snapshot } = await firstFittingSheet(host, file, null, (candidate) =>
      readReport(candidate, template),
    );
    return reportIn(snapshot, file, template, period) ?? NO_REPORT;
  } catch (error) {
    throw new Failure(reasonOf(error, file));
  }
}

/** The first sheet of the books that fits the template and that the scheme does not call a ledger; nothing where there is none. */
export function reportInBooks(
  books: readonly LedgerBook[],
  { ledgers, classes, stages }: Scheme,
  template: Template,
  period: Period | null,
): ReportBeside {
  const named = [...ledgers, ...[...classes, ...stages].map(({ list }) => list)].flatMap(
    ({ sheets }) => sheets,
  );
  for (const { file, sheets } of books) {
    for (const sheet of sheets) {
      if (named.some((name) => isSameSheet(name, sheet.name))) continue;
      const report = reportIn(sheet, file ?? '', template, period);
      if (report) return report;
    }
  }
  return NO_REPORT;
}

const NO_REPORT: ReportBeside = { period: null, observations: [] };

function reportIn(
  snapshot: SheetSnapshot,
  file: string,
  template: Template,
  period: Period | null,
): ReportBeside | null {
  const read = readReport(snapshot, template);
  if (!read.ok) return null;
  const { reading } = read;
  const own = period ?? reading.period?.period ?? null;
  if (!own) return null;
  const entity = submittedEntity(snapshot, reading, template, file)?.name ?? null;
  return {
    period: own,
    observations: observationsOf(reading.facts, template, { period: own, entity, file }),
  };
}

async function opened(file: string, terminal: Pick<Terminal, 'read'>): Promise<ReportFile> {
  const bytes = await terminal.read(file).catch((error: unknown) => {
    throw Failure.ofReading(file, error);
  });
  try {
    return await openReport(bytes, file);
  } catch (error) {
    throw new Failure(reasonOf(error, file));
  }
}
