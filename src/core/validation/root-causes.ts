/** Root cause first: findings that one cause explains become one finding, with its suspects and the other findings under it. */
import { explain } from '../localization/corrections';
import { localize } from '../localization/localize';
import type { LocalizationLimits } from '../localization/localize';
import { Stopped } from '../localization/relations';
import type { Relation } from '../localization/relations';
import { cellId } from '../localization/cell-id';
import { SheetRelations } from '../localization/sheet-relations';
import type { LastFigure } from '../localization/sheet-relations';
import { closedSpan } from '../localization/spans';
import type { SheetFigures } from '../report/sheet-figures';
import type { LogicalRule, Rule } from '../rules/rule';
import type { Period } from '../statistics/period';
import { brokenIn, relationOf } from './broken';
import { cellRoots } from './cell-roots';
import { columnRoots } from './column-roots';
import { contradictionRoots } from './contradiction-roots';
import type { Finding, Validation } from './finding';
import { folded } from './folding';
import type { LastReport } from './last-report';
import { withLoneSuspects } from './lone-suspects';
import { movedRoots } from './moved-roots';
import type { ExplainedTrouble } from './moved-roots';
import { printedCells } from './printed-cells';
import type { Root } from './root';
import { withStaleRoots } from './stale-roots';
import { WholeFinder } from './wholes';

export interface RootCauseSources {
  readonly figures: SheetFigures;
  readonly rules: readonly Rule[];
  readonly logicalRules?: readonly LogicalRule[];
  readonly period: Period | null;
  /** The report of the period before; null or absent where it is not at hand. */
  readonly last?: LastReport | null;
}

/** The same findings, every dependent one under its root cause; as they were, and said so, where the time was up. */
export function withRootCauses(
  validation: Validation,
  sources: RootCauseSources,
  limits: LocalizationLimits = {},
): Validation {
  const search = new CauseSearch(validation.findings, sources, limits);
  const roots = search.roots();
  const findings = folded(validation, withStaleRoots(roots, validation.findings), search.sheet, search.isCut);
  return withLoneSuspects(findings, search.sheet, search.cells);
}

/** Beyond so many broken relations something is wrong with the whole sheet, not with a cell. */
const MOST_BROKEN = 300;

class CauseSearch {
  readonly sheet: SheetRelations;
  readonly cells: ReturnType<typeof printedCells>;
  isCut = false;

  constructor(
    private readonly findings: readonly Finding[],
    sources: RootCauseSources,
    private readonly limits: LocalizationLimits,
  ) {
    const finder = new WholeFinder(sources.figures, sources.rules);
    this.sheet = new SheetRelations({
      ...sources,
      ...(sources.last && { lastOf: lastFigures(sources.last, sources.figures) }),
      wholesOf: (line) => {
        const { obvious, others } = finder.of(line);
        return [...(obvious ? [obvious] : []), ...others].map(({ cells }) => cells);
      },
    });
    this.cells = printedCells(this.sheet, sources.figures, sources.last ?? null);
  }

  roots(): readonly Root[] {
    const broken = brokenIn(this.findings);
    const ofColumns = this.untilStopped(() =>
      columnRoots(broken, this.findings, this.sheet, this.cells, this.limits),
    );
    const settled = new Set((ofColumns ?? []).flatMap(({ dependants }) => dependants));
    const wrong = new Set((ofColumns ?? []).flatMap(({ cells }) => [...cells]));
    // Of a figure that is out with its whole column nothing more can be said until it is put right.
    const left = broken.filter(
      (finding) => !settled.has(finding) && !finding.cells.some((ref) => wrong.has(cellId(ref))),
    );
    this.isCut ||= left.length > MOST_BROKEN;
    return [...(ofColumns ?? []), ...this.rootsOf(left.slice(0, MOST_BROKEN))];
  }

  private rootsOf(broken: readonly Finding[]): readonly Root[] {
    if (broken.length === 0) return [];
    const named = broken.map((finding) => ({ finding, ...relationOf(finding) }));
    const made = this.sheet.problem(named);
    const problem = { ...made, ...(this.limits.shouldStop && { shouldStop: this.limits.shouldStop }) };
    const findingsOf = new Map<Relation, Finding[]>();
    for (const [{ finding }, relation] of made.relationOf) {
      findingsOf.set(relation, [...(findingsOf.get(relation) ?? []), finding]);
    }
    const located = localize(made, this.limits);
    this.isCut ||= located.isStopped;
    const troubles: ExplainedTrouble[] = [];
    this.untilStopped(() => {
      for (const trouble of located.troubles) {
        const elsewhere = located.troubles
          .filter((other) => other !== trouble)
          .flatMap(({ answers }) => answers.flat());
        const explanations = explain(trouble.answers, problem, this.cells, elsewhere);
        troubles.push({ relations: trouble.relations, explanations });
      }
    });
    const moved = this.untilStopped(() => movedRoots(troubles, findingsOf, this.sheet, problem, this.cells));
    return [
      ...contradictionRoots(located.contradictions, findingsOf),
      ...(moved?.roots ?? []),
      ...troubles
        .filter((trouble) => !moved?.explained.has(trouble))
        .flatMap((trouble) => cellRoots(trouble, findingsOf, this.sheet)),
    ];
  }

  private untilStopped<T>(work: () => T): T | null {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      this.isCut = true;
      return null;
    }
  }
}

function lastFigures(last: LastReport, figures: SheetFigures): (line: number) => LastFigure | null {
  return (line) => {
    const place = last.line(figures, line);
    const before = place < 0 ? null : last.figures.figure('actual', place);
    return before && { span: closedSpan(before.quantity), isMonthBefore: last.isMonthBefore };
  };
}
