/** Everything that is told of a period: what each entity attained, rankings, scores, whom to ask, and what was restated. */
import type { History } from '../history/history';
import { restatedFigures } from '../history/restated';
import type { RestatedFigure } from '../history/restated';
import type { Observation } from '../observations/observation';
import type { Scheme } from '../scheme/scheme';
import { monthIndex, periodCode } from '../statistics/period';
import type { Period } from '../statistics/period';
import type { Template } from '../template/template';
import type { Attainments } from './attainment';
import { attainmentsIn } from './attainments-of';
import { Earlier } from './earlier';
import { entityLightsOf, inspectionOf } from './entity-lights';
import type { EntityLight, Inspected } from './entity-lights';
import { figuresIn, samePeriod } from './period-figures';
import type { FiguresOptions } from './period-figures';
import { rankingsOf } from './ranking';
import type { Ranking } from './ranking';
import type { ScoreTable } from './score';
import { scoreRankingsOf } from './score-ranking';
import { scoresOf } from './scores-of';

export interface WholeSummary {
  readonly attainments: Attainments;
  /** The months before, of reports and of what was kept. */
  readonly earlier: Earlier;
  /** Of figures, then of scores; none where there is nobody to be compared with. */
  readonly rankings: readonly Ranking[];
  readonly scores: readonly ScoreTable[];
  readonly entityLights: readonly EntityLight[];
  /** The furthest behind first. */
  readonly inspection: readonly Inspected[];
  /** 上年同期 that differs from what last year's report said. */
  readonly restated: readonly RestatedFigure[];
}

/**
 * @param reported what the reports say, of this period and of earlier ones
 * @param history what was kept; where the reports speak of the same figure, they count
 * @param scheme read with this template
 */
export function wholeSummary(
  reported: readonly Observation[],
  history: History,
  template: Template,
  scheme: Scheme,
  period: Period,
  options: FiguresOptions = {},
): WholeSummary {
  const { leaveOut } = options;
  const counted = leaveOut?.size
    ? reported.filter(({ source: { file } }) => file === null || !leaveOut.has(file))
    : reported;
  const isNow = samePeriod(period);
  const past = history.figures.length > 0 ? [...keptBeside(counted, history, isNow), ...counted] : counted;
  const earlier = new Earlier(past, template, period, options);
  // What does not count is told as well.
  const now = leaveOut?.size ? figuresIn(reported, template, period, options) : earlier.now;
  const attainments = attainmentsIn(now, { ...options, earlier, targets: earlier.targets });
  const scores = scoresOf(attainments, scheme, template, earlier.yearBefore(monthIndex(period.to)));
  return {
    ...{ attainments, earlier, scores },
    rankings:
      attainments.entities.length > 1
        ? [
            ...rankingsOf(attainments, scheme.rankings, template, earlier),
            ...scoreRankingsOf(attainments, scores, scheme, template, earlier),
          ]
        : [],
    entityLights: entityLightsOf(attainments, scheme.entityLights),
    inspection: inspectionOf(attainments, scheme.inspection, template, earlier),
    restated:
      history.figures.length > 0
        ? restatedFigures(
            history,
            counted.filter(({ period: own }) => isNow(own)),
            template,
          )
        : [],
  };
}

/** A month of an entity that was reported again is not taken from what was kept as well: it would contradict itself. */
function keptBeside(
  reported: readonly Observation[],
  { figures }: History,
  isNow: (period: Period) => boolean,
): readonly Observation[] {
  const again = new Set<string>();
  // Those of one report share their period and come together.
  let last: Observation | null = null;
  for (const one of reported) {
    if (last?.period !== one.period || last.entity !== one.entity) again.add(reportOf(one));
    last = one;
  }
  return figures.flatMap(({ observation }) =>
    again.has(reportOf(observation)) || isNow(observation.period) ? [] : [observation],
  );
}

const reportOf = ({ period, entity }: Observation): string => JSON.stringify([periodCode(period), entity]);
