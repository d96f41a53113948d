/** All sheets of a summary, put into a workbook: ours of a run before are written anew, one of the user's never is. */
import type { Scheme } from '../../core/scheme/scheme';
import type { WholeSummary } from '../../core/summary/whole';
import type { Template } from '../../core/template/template';
import type { Words } from '../../messages/speak';
import type { Highlight, WorkbookChange } from '../../workbook/changes';
import type { SheetContent } from '../../workbook/content';
import { inspectionSheet } from '../inspection-sheet';
import { freeName, sheetsOfKind } from '../own-sheets';
import type { OwnSheets } from '../own-sheets';
import { rankingSheet } from '../ranking-sheet';
import { scoresSheet } from '../scores-sheet';
import { summarySheet } from '../summary-sheet';

type Kind = 'summary' | 'ranking' | 'scores' | 'inspection';

interface Made {
  readonly kind: Kind;
  /** null: nothing is to be told; a sheet of a run before goes. */
  readonly content: SheetContent | null;
  readonly highlights: readonly Highlight[];
}

/** @param own what stands in the workbook; NO_SHEETS for a new one */
export function wholeSummaryChanges(
  own: OwnSheets,
  whole: WholeSummary,
  template: Template,
  scheme: Pick<Scheme, 'scores'>,
  words: Words,
): WorkbookChange[] {
  return madeOf(whole, template, scheme, words).flatMap(({ kind, content, highlights }): WorkbookChange[] => {
    const [before, ...others] = sheetsOfKind(own, kind).map(({ name }) => name);
    const gone = (content || before === undefined ? others : [before, ...others]).map((sheet) => ({
      ...{ kind: 'remove-sheet' as const, sheet },
    }));
    if (!content) return gone;
    const sheet = before ?? freeName(own, kind, words.locale);
    return [
      ...gone,
      { kind: before === undefined ? 'add-sheet' : 'replace-sheet', sheet, content },
      ...(highlights.length > 0 ? [{ kind: 'highlight', sheet, highlights } as const] : []),
    ];
  });
}

export const NO_SHEETS: OwnSheets = { names: [], sheets: [] };

function madeOf(
  { attainments, rankings, scores, inspection, entityLights }: WholeSummary,
  template: Template,
  scheme: Pick<Scheme, 'scores'>,
  words: Words,
): Made[] {
  const scoreNames = new Map(scheme.scores.map(({ id, name }) => [id, name]));
  const plain = (kind: Kind, content: SheetContent | null): Made => ({ kind, content, highlights: [] });
  return [
    { kind: 'summary', ...summarySheet(attainments, template, words) },
    plain('ranking', rankings.length > 0 ? rankingSheet(rankings, template, scoreNames, words) : null),
    plain('scores', scores.length > 0 ? scoresSheet(scores, template, words) : null),
    plain('inspection', inspectionSheet(inspection, entityLights, attainments.period, template, words)),
  ];
}
