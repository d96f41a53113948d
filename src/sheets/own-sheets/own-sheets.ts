/** Which sheets of a workbook we made: by what stands in them, because a user may have given one of theirs the same name. */
import type { Locale } from '../../messages/keys';
import type { WorkbookHost } from '../../workbook/host';
import { isSameSheet } from '../../workbook/sheet-names';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { isFindingsSheet, isMadeAs } from '../findings/findings-mark';
import { CLOSINGS_TABLE, HISTORY_TABLE } from '../history/history-tables';
import { CHANGE_LOG_TABLE, EXPLANATIONS_TABLE } from '../tables';
import { headingsOf } from '../table-sheet';
import { SHEET_SENTENCES } from '../words';

export type OwnSheetKind =
  'explanations' | 'change-log' | 'findings' | 'history' | 'closings' | (typeof SUMMARY_KINDS)[number];

export interface OwnSheet {
  readonly kind: OwnSheetKind;
  readonly snapshot: SheetSnapshot;
}

/** What must be known of a workbook before one of our sheets is read or written. */
export interface OwnSheets {
  /** The names of all sheets. */
  readonly names: readonly string[];
  readonly sheets: readonly OwnSheet[];
}

/** Reads the sheets that may be ours: an outline, and those whose names we might have chosen. Rejects with WorkbookError. */
export async function readOwnSheets(host: Pick<WorkbookHost, 'outline' | 'read'>): Promise<OwnSheets> {
  const { sheets } = await host.outline();
  const names = sheets.map(({ name }) => name);
  const maybe = namesOfOwnSheets(names);
  return ownSheets(names, maybe.length > 0 ? await host.read({ sheets: maybe }) : []);
}

/** @param snapshots of these names; those that are not ours are passed over */
export function ownSheets(names: readonly string[], snapshots: readonly SheetSnapshot[]): OwnSheets {
  const sheets = snapshots.flatMap((snapshot): OwnSheet[] => {
    const kind = kindOf(snapshot);
    return kind ? [{ kind, snapshot }] : [];
  });
  return { names, sheets };
}

/** Those of the names that a sheet of this kind may bear: to be read beside others, in one request. */
export const namesOfKind = (names: readonly string[], kind: OwnSheetKind): readonly string[] =>
  names.filter((name) => namePattern([kind]).test(name));

/** Those that any sheet of ours may bear. */
export const namesOfOwnSheets = (names: readonly string[]): readonly string[] =>
  names.filter((name) => OWN_NAME.test(name));

export const sheetsOfKind = (own: OwnSheets, kind: OwnSheetKind): readonly SheetSnapshot[] =>
  own.sheets.filter((sheet) => sheet.kind === kind).map(({ snapshot }) => snapshot);

/** The name of a new sheet: 审核说明, or 审核说明 (2) where the user has a sheet of that name. */
export function freeName({ names }: OwnSheets, kind: OwnSheetKind, locale: Locale): string {
  const name = SHEET_SENTENCES[locale][`sheets.${kind}.name`];
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name} (${number})`;
    if (!names.some((taken) => isSameSheet(taken, candidate))) return candidate;
  }
}

function kindOf(snapshot: SheetSnapshot): OwnSheetKind | null {
  if (!OWN_NAME.test(snapshot.name)) return null;
  if (headingsOf(EXPLANATIONS_TABLE, snapshot)) return 'explanations';
  if (headingsOf(CHANGE_LOG_TABLE, snapshot)) return 'change-log';
  if (headingsOf(HISTORY_TABLE, snapshot)) return 'history';
  if (headingsOf(CLOSINGS_TABLE, snapshot)) return 'closings';
  if (isFindingsSheet(snapshot)) return 'findings';
  return SUMMARY_KINDS.find((kind) => isMadeAs(snapshot, `sheets.${kind}.made`)) ?? null;
}

/** Written anew as a whole. */
const SUMMARY_KINDS = [
  ...(['summary', 'ranking', 'scores', 'inspection', 'dashboard', 'bulletin'] as const),
  ...(['ledger-check', 'problems', 'duties', 'classes', 'stages'] as const),
] as const;

const KINDS: readonly OwnSheetKind[] = [
  ...(['explanations', 'change-log', 'findings', 'history', 'closings'] as const),
  ...SUMMARY_KINDS,
];

const namePattern = (kinds: readonly OwnSheetKind[]): RegExp => {
  const said = kinds.flatMap((kind) =>
    Object.values(SHEET_SENTENCES).map((sentences) => sentences[`sheets.${kind}.name`]),
  );
  return new RegExp(`^(?:${said.join('|')})(?: \\(\\d+\\))?$`, 'i');
};

const OWN_NAME = namePattern(KINDS);
