/** What a line is compared with beyond its own figures: the plan, the total, and the reports before; found only when it is needed. */
import { figureAt } from '../report/facts';
import type { SheetFigures } from '../report/sheet-figures';
import { scaled } from '../rules/quantity';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import type { Lights } from '../template/lights';
import { growthOf } from './line-figures';
import type { Standing } from './lights';
import { NO_PAST } from './past';
import type { Past, pastReader } from './past';
import { plannedGrowthFinder } from './planned-growth';

export class References {
  private readonly needs: Needs;
  private readonly planned: ReturnType<typeof plannedGrowthFinder>;
  private readonly totals = new Map<number, Rational | null>();

  constructor(
    private readonly figures: SheetFigures,
    private readonly pastOf: ReturnType<typeof pastReader>,
  ) {
    this.needs = needsOf(figures.template.lights);
    this.planned = plannedGrowthFinder(figures.template);
  }

  of(line: number): Pick<Standing, 'plannedGrowth' | 'totalGrowth' | 'behindBefore' | 'rank' | 'lastRank'> {
    const { needs, figures } = this;
    const rank = figureAt(figures.column('rank'), line);
    const past = needs.past ? this.past(line) : NO_PAST;
    return {
      plannedGrowth: needs.plan ? this.plannedGrowth(line) : null,
      totalGrowth: needs.total ? this.totalGrowth(line) : null,
      behindBefore: past.behind,
      rank: rank && scaled(BigInt(rank.digits), rank.scale),
      lastRank: past.rank === null ? null : q.ofNumber(past.rank),
    };
  }

  past(line: number): Past {
    return this.pastOf(this.figures.indicator(line).code, this.figures.entityName(line));
  }

  plannedGrowth(line: number): Rational | null {
    return this.planned(this.figures.indicator(line), this.figures.entityName(line));
  }

  /** The line of the total row for the same indicator; −1 where there is none. */
  totalLine(line: number): number {
    const { facts } = this.figures;
    return facts.totalEntity < 0 ? -1 : this.figures.line(facts.indicator[line] ?? -1, facts.totalEntity);
  }

  private totalGrowth(line: number): Rational | null {
    const total = this.totalLine(line);
    if (total < 0) return null;
    let growth = this.totals.get(total);
    if (growth === undefined) this.totals.set(total, (growth = growthOf(this.figures, total)));
    return growth;
  }
}

/** What lights ask for beyond the figures of a line. */
export interface Needs {
  readonly plan: boolean;
  readonly total: boolean;
  readonly past: boolean;
}

export function needsOf(lights: Lights): Needs {
  const conditions = lights.flatMap(({ when }) => when);
  return {
    plan: conditions.some(({ against }) => against === 'plan'),
    total: conditions.some(({ against }) => against === 'total'),
    past: conditions.some(({ measure }) => measure === 'streak' || measure === 'rank-change'),
  };
}
