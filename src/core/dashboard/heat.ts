/** Heat table: the light of every entity with every indicator, as far as one page takes them. */
import type { Light } from '../progress/status';
import type { Attainment } from '../summary/attainment';
import type { EntityLight } from '../summary/entity-lights';
import type { WholeSummary } from '../summary/whole';
import type { Indicator, Template } from '../template/template';
import { weightiest } from './bounded';
import type { Bounded } from './bounded';

export interface Heat {
  readonly columns: Bounded<HeatColumn>;
  readonly rows: Bounded<HeatRow>;
}

export interface HeatColumn {
  readonly indicator: Indicator;
  /** In the template. */
  readonly index: number;
}

export interface HeatRow {
  readonly entity: string;
  /** Among the entities of the summary. */
  readonly index: number;
  /** Over all its indicators, by the rule of the scheme. */
  readonly light: Light;
  /** One for each column that is shown. */
  readonly cells: readonly Attainment[];
}

export const MOST_HEAT_ROWS = 30;
export const MOST_HEAT_COLUMNS = 12;

/** null where there is nobody to be compared with. Of too many those with most red (then yellow) are shown. */
export function heatOf(
  { attainments, entityLights }: Pick<WholeSummary, 'attainments' | 'entityLights'>,
  { indicators }: Template,
): Heat | null {
  const { entities, rows } = attainments;
  const width = indicators.length;
  if (entities.length < 2 || width === 0) return null;
  const troubles = new Float64Array(width);
  rows.forEach(({ light }, at) => {
    troubles[at % width] = (troubles[at % width] ?? 0) + (light === 'red' ? RED : light === 'yellow' ? 1 : 0);
  });
  const columns = weightiest(
    indicators.map((indicator, index): HeatColumn => ({ indicator, index })),
    MOST_HEAT_COLUMNS,
    ({ index }) => troubles[index] ?? 0,
  );
  const chosen = weightiest(
    entityLights.map((own, index) => ({ own, index })),
    MOST_HEAT_ROWS,
    ({ own }) => troubleOf(own),
  );
  return {
    columns,
    rows: {
      more: chosen.more,
      shown: chosen.shown.map(({ own: { entity, light }, index }) => ({
        ...{ entity: entity ?? '', index, light },
        cells: columns.shown.flatMap((column) => rows[index * width + column.index] ?? []),
      })),
    },
  };
}

/** No number of yellow lights outweighs a red one. */
const RED = 1e6;

const troubleOf = ({ counts }: EntityLight): number => counts.red * RED + counts.yellow;
