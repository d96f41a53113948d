/** What is being told: of which period, out of which reports, what is left out, and which pages have something to show. */
import type { Uncounted } from '../../../core/collection/counted-reports';
import type { Message } from '../../../core/message';
import type { Source } from '../../../core/observations/observation';
import type { SchemeProblem } from '../../../core/scheme/names';
import type { RankedBy } from '../../../core/scheme/sections/rankings';
import type { Period } from '../../../core/statistics/period';
import type { Missing } from '../../../core/summary/attainment';
import type { CellRef } from '../../../workbook/address';
import type { SourceOffer } from '../counted';
import type { Summed } from '../summed';

export interface SummaryHead {
  readonly offers: readonly SourceOffer[];
  readonly source: SourceOffer | null;
  readonly period: Period | null;
  /** The latest first. */
  readonly periods: readonly Period[];
  /** Of this period; none: nothing is told. */
  readonly reports: number;
  readonly earlier: number;
  readonly uncounted: readonly Uncounted[];
  readonly missing: readonly MissingFigures[];
  /** Rows of the workbook that cannot be understood, and figures that contradict each other. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  /** [null]: a report of no entity. */
  readonly entities: readonly (string | null)[];
  readonly rankings: readonly RankingName[];
  readonly scores: readonly { readonly id: string; readonly name: string }[];
  readonly schemeTitle: string | null;
  readonly schemeProblems: readonly SchemeProblem[];
}

/** What somebody did not give, or cannot be counted; the indicators by name. */
export interface MissingFigures {
  readonly entity: string | null;
  readonly reason: Missing['reason'];
  /** All of them: the entity is missing altogether. */
  readonly isAll: boolean;
  readonly indicators: readonly string[];
}

export interface Problem {
  readonly message: Message;
  readonly source: Source | null;
}

export interface RankingName {
  readonly name: string | null;
  readonly by: RankedBy | 'score';
  /** Name of the indicator, or of the score. */
  readonly of: string;
}

/** The rest is counted. */
const MOST_PROBLEMS = 30;

export function headOf(summed: Summed): SummaryHead {
  const { counted, whole, template, scheme, schemeProblems } = summed;
  const { offers, source, period, periods, reports, earlier, uncounted } = counted;
  const told = new Set(summed.problems.flatMap(({ cell }) => (cell ? [placeOf(cell)] : [])));
  const problems = [
    ...summed.problems.map(({ message, cell }) => ({ message, source: cell && { file: null, cell } })),
    ...(whole?.attainments.problems ?? [])
      // What the workbook contradicts itself in is told once.
      .filter(
        ({ sources }) =>
          !sources.some(({ source }) => source.file === null && told.has(placeOf(source.cell))),
      )
      .map(({ message, sources: [first] }) => ({ message, source: first?.source ?? null })),
  ];
  return {
    ...{ offers, source, period, periods, reports, earlier, uncounted, schemeProblems },
    missing: whole ? missingOf(whole.attainments.missing, template.indicators) : [],
    problems: problems.slice(0, MOST_PROBLEMS),
    problemCount: problems.length,
    entities: whole?.attainments.entities ?? [],
    rankings: (whole?.rankings ?? []).map(({ rule, indicator }) => ({
      ...{ name: rule.name, by: rule.by },
      of:
        template.indicators.find(({ code }) => code === indicator)?.name ??
        scheme.scores.find(({ id }) => id === rule.score)?.name ??
        '',
    })),
    scores: (whole?.scores ?? []).map(({ rule: { id, name } }) => ({ id, name })),
    schemeTitle: scheme.title,
  };
}

const placeOf = ({ sheet, row, column }: CellRef): string => JSON.stringify([sheet, row, column]);

function missingOf(
  missing: readonly Missing[],
  indicators: Summed['template']['indicators'],
): MissingFigures[] {
  const names = new Map(indicators.map(({ code, name }) => [code, name]));
  const groups = new Map<string, { entity: string | null; reason: Missing['reason']; codes: string[] }>();
  for (const { entity, indicator, reason } of missing) {
    const key = JSON.stringify([entity, reason]);
    const group = groups.get(key) ?? { entity, reason, codes: [] };
    groups.set(key, group);
    group.codes.push(names.get(indicator) ?? indicator);
  }
  return [...groups.values()].map(({ entity, reason, codes }) => ({
    ...{ entity, reason, indicators: codes },
    isAll: codes.length === indicators.length,
  }));
}
