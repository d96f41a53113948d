/** Figures of many reports in one table: what is new is added, what was sent again takes the place of what it corrects, and nothing is overwritten silently. */
import { spansMeet } from '../rules/ends';
import { quantityOf } from '../rules/quantity';
import { periodCode } from '../statistics/period';
import type { Observation } from './observation';

/** A row of the table. */
export interface CollectedRow {
  /** Id of the template by which it was read: figures of two templates have nothing to do with each other. */
  readonly template: string;
  readonly observation: Observation;
}

export interface IncomingRow extends CollectedRow {
  /** True where the report is that of the very entity that the figure is about; false for a row in a table of all. */
  readonly isOwn: boolean;
}

/** A figure that was there already and is another one now; null: there was none, or is none any more. */
export interface LoggedFigure {
  readonly template: string;
  readonly before: Observation | null;
  readonly after: Observation | null;
}

/** Figures of two files for one place, of which neither may be taken for the other: told, and what was there stays. */
export interface Conflict {
  readonly template: string;
  readonly figures: readonly [Observation, Observation];
}

export interface BroughtTogether {
  /** In the order in which they stood; a correction stands where the first row of what it corrects stood, and what is new comes last. */
  readonly rows: readonly CollectedRow[];
  readonly log: readonly LoggedFigure[];
  readonly conflicts: readonly Conflict[];
}

/**
 * An entity's own report replaces everything that stood for the same template, period and entity, and nothing else; a row
 * in a table of all only fills in what its entity has not sent.
 */
export function broughtTogether(
  existing: readonly CollectedRow[],
  incoming: readonly IncomingRow[],
): BroughtTogether {
  const conflicts: Conflict[] = [];
  const old = grouped(existing);
  const rows = new Map<string, CollectedRow[]>([...old].map(([scope, list]) => [scope, [...list]]));
  const log: LoggedFigure[] = [];
  for (const [scope, arrived] of grouped(incoming)) {
    const merged = withoutDoubles(arrived, conflicts);
    if (!merged) continue;
    const there = old.get(scope) ?? [];
    const hasOwn = arrived.some(({ isOwn }) => isOwn);
    const isCorrection = hasOwn || there.every((row) => arrived.some((each) => fileOf(each) === fileOf(row)));
    const next = isCorrection ? merged : filledIn(there, merged, conflicts);
    if (there.length > 0) log.push(...changes(there, next));
    rows.set(scope, next);
  }
  return { rows: [...rows.values()].flat(), log, conflicts };
}

const fileOf = ({ observation }: CollectedRow): string | null => observation.source.file;

const scopeOf = ({ template, observation: { period, entity } }: CollectedRow): string =>
  JSON.stringify([template, periodCode(period), entity]);

const placeOf = ({ observation: { indicator, measure } }: CollectedRow): string => `${measure} ${indicator}`;

/** The rows of one entity and period together, in the order in which the first of each stands. */
function grouped<R extends CollectedRow>(all: readonly R[]): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of all) {
    const scope = scopeOf(row);
    const group = groups.get(scope);
    if (group) group.push(row);
    else groups.set(scope, [row]);
  }
  return groups;
}

/** Each figure once, the entity's own before those of others; null where two files contradict each other. */
function withoutDoubles(arrived: readonly IncomingRow[], conflicts: Conflict[]): CollectedRow[] | null {
  const found = new Map<string, CollectedRow>();
  let isClear = true;
  for (const { template, observation } of [
    ...arrived.filter(({ isOwn }) => isOwn),
    ...arrived.filter(({ isOwn }) => !isOwn),
  ]) {
    const row = { template, observation };
    const other = found.get(placeOf(row));
    if (!other) found.set(placeOf(row), row);
    else if (!saysTheSame(other.observation, observation)) {
      conflicts.push({ template, figures: [other.observation, observation] });
      isClear = false;
    }
  }
  return isClear ? [...found.values()] : null;
}

/** Nothing that another file brought is touched. */
function filledIn(
  there: readonly CollectedRow[],
  arrived: readonly CollectedRow[],
  conflicts: Conflict[],
): CollectedRow[] {
  const known = new Map(there.map((row) => [placeOf(row), row]));
  const next = [...there];
  for (const row of arrived) {
    const other = known.get(placeOf(row));
    if (!other) next.push(row);
    else if (fileOf(other) === fileOf(row)) next[next.indexOf(other)] = row;
    else if (!saysTheSame(other.observation, row.observation)) {
      conflicts.push({ template: row.template, figures: [other.observation, row.observation] });
    }
  }
  return next;
}

function changes(before: readonly CollectedRow[], after: readonly CollectedRow[]): LoggedFigure[] {
  const old = new Map(before.map((row) => [placeOf(row), row]));
  const now = new Map(after.map((row) => [placeOf(row), row]));
  return [
    ...after.flatMap((row): LoggedFigure[] => {
      const other = old.get(placeOf(row));
      if (other && isSameFigure(other.observation, row.observation)) return [];
      return [{ template: row.template, before: other?.observation ?? null, after: row.observation }];
    }),
    ...before
      .filter((row) => !now.has(placeOf(row)))
      .map((row): LoggedFigure => ({ template: row.template, before: row.observation, after: null })),
  ];
}

/** To the digit: 7.30 and 7.3 are two figures. */
function isSameFigure({ figure: a }: Observation, { figure: b }: Observation): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return a.digits === b.digits && a.scale === b.scale;
}

/** One file may give more decimals than the other. */
function saysTheSame({ figure: a }: Observation, { figure: b }: Observation): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  if (a.scale === b.scale) return a.digits === b.digits;
  return spansMeet(quantityOf(a).cut, quantityOf(b).cut);
}
