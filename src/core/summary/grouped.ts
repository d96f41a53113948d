/** Departments that are assessed as one (大组捆绑): each member bears the figures of its group. */
import { lightReader } from '../progress/lights';
import { NO_PAST } from '../progress/past';
import type { Group } from '../scheme/sections/groups';
import { parseDecimal } from '../statistics/decimal';
import * as q from '../statistics/rational';
import type { Template } from '../template/template';
import { attain } from './attain';
import type { AttainedFigure, Attainment, Attainments } from './attainment';
import { summed } from './summed';

/** What an entity is scored by: its own attainment, or that of its group. */
export interface Assessed {
  readonly attainment: Attainment;
  /** Null where it stands for itself. */
  readonly group: Group | null;
}

/** @returns for each entity and indicator, in the order of rows, what it is assessed by */
export function assessedOf(
  { rows, entities }: Attainments,
  groups: readonly Group[],
  template: Template,
): Assessed[] {
  const assessed = rows.map((attainment): Assessed => ({ attainment, group: null }));
  const { indicators } = template;
  const indexOf = new Map(entities.map((entity, index) => [entity, index]));
  const lightOf = lightReader(template.lights);
  for (const group of groups) {
    const members = group.members.flatMap((name) => indexOf.get(name) ?? []);
    indicators.forEach((indicator, i) => {
      if (group.indicators && !group.indicators.includes(indicator.code)) return;
      const places = members.map((member) => member * indicators.length + i);
      const parts = places.flatMap((place) => rows[place] ?? []);
      const given = summed(parts, indicator, group.name, targetOf(group, indicator.code));
      if (!given) return;
      const beyond = { better: indicator.better, plannedGrowth: null, totalGrowth: null, lastRank: null };
      const attainment = attain(given, { ...beyond, behindBefore: NO_PAST.behind }, lightOf);
      for (const place of places) assessed[place] = { attainment, group };
    });
  }
  return assessed;
}

function targetOf({ targets }: Group, code: string): AttainedFigure | null {
  const decimal = parseDecimal(targets.get(code) ?? '');
  return decimal && { value: q.ofDecimal(decimal), sources: [], without: [] };
}
