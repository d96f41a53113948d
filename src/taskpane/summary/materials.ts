/** Everything that a summary is made of, as it lies before us: read once, and sent to the worker once. */
import type { Submission } from '../../core/collection/submission';
import type { Period } from '../../core/statistics/period';
import type { Template } from '../../core/template/template';
import { OBSERVATIONS_TABLE } from '../../sheets/collection/observation-tables';
import { namesOfOwnSheets, ownSheets } from '../../sheets/own-sheets/own-sheets';
import { headingsOf } from '../../sheets/table-sheet';
import type { WorkbookHost } from '../../workbook/host';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { keyOf } from '../collect/collection';
import type { Collection } from '../collect/collection';
import { likelySheets } from '../collect/bring-together';
import { lightSnapshot } from '../engine/light-snapshot';
import type { Session } from '../session';

export interface Materials {
  readonly template: Template;
  /** Files of the collect tab: those that were read by this template, and those that cannot be read. */
  readonly submissions: readonly Submission[];
  /** null: what is in view is no report. */
  readonly viewed: ViewedReport | null;
  /** The sheets of the workbook that are ours. */
  readonly snapshots: readonly SheetSnapshot[];
  /** Of all its sheets. */
  readonly names: readonly string[];
}

export interface ViewedReport {
  readonly snapshot: SheetSnapshot;
  readonly period: Period | null;
  /** Whose report it is, where it is of one entity. */
  readonly entity: string | null;
  readonly errors: number;
}

type Host = Pick<WorkbookHost, 'outline' | 'read'>;

/** Rejects with WorkbookError. @param viewed the report that was last in view: sheets of ours are none */
export async function readMaterials(
  host: Host,
  template: Template,
  collection: Pick<Collection, 'files'>,
  viewed: ViewedReport | null,
): Promise<Materials> {
  const names = (await host.outline()).sheets.map(({ name }) => name);
  const collected = await likelySheets(host, names);
  const own = namesOfOwnSheets(names).filter((name) => collected.every((sheet) => sheet.name !== name));
  const others = own.length > 0 ? await host.read({ sheets: own }) : [];
  return {
    template,
    submissions: submissionsBy(template, collection),
    viewed: viewed && { ...viewed, snapshot: lightSnapshot(viewed.snapshot) },
    snapshots: [...collected, ...others].map(lightSnapshot),
    names,
  };
}

/** Files of which nobody knows the template are listed, because one of them may be missed. */
export function submissionsBy(template: Template, { files }: Pick<Collection, 'files'>): Submission[] {
  const key = keyOf(template);
  const own = files.flatMap(({ path, state }): Submission[] => {
    if (state.kind === 'unreadable') return [{ file: path, outcome: state }];
    return state.kind === 'checked' && state.report.template === key ? [state.report.submission] : [];
  });
  return own.some(({ outcome }) => outcome.kind === 'checked') ? own : [];
}

/** What is in view, as far as it was examined by the template in use and is no sheet of ours. */
export function viewedReport({ look, template }: Session): ViewedReport | null {
  if (look?.kind !== 'examined' || !template || isOurs(look.snapshot)) return null;
  const { examination, snapshot } = look;
  return {
    snapshot,
    period: examination.period,
    entity: examination.entity?.name ?? null,
    errors: examination.validation.summary.errors,
  };
}

const isOurs = (sheet: SheetSnapshot): boolean =>
  ownSheets([sheet.name], [sheet]).sheets.length > 0 || headingsOf(OBSERVATIONS_TABLE, sheet) !== null;

/** Whether figures are read from a sheet of ours: what was brought together, and what was kept. */
export const holdsFigures = (sheet: SheetSnapshot): boolean =>
  headingsOf(OBSERVATIONS_TABLE, sheet) !== null ||
  ownSheets([sheet.name], [sheet]).sheets.some(({ kind }) => kind === 'history' || kind === 'closings');
