/** 督查: what is to be asked of whom, by whom, and the light of every entity. */
import type { Light } from '../../../core/progress/status';
import type { Streak } from '../../../core/progress/lights';
import type { Summed } from '../summed';
import { attainmentTeller } from './told-attainment';
import type { ToldAttainment } from './told-attainment';

export interface InspectionTold {
  /** The furthest behind first. */
  readonly rows: readonly InspectedTold[];
  readonly entities: readonly {
    readonly entity: string | null;
    readonly light: Light;
    readonly counts: Readonly<Record<Light, number>>;
  }[];
  /** Whether the scheme names anybody. */
  readonly hasPersons: boolean;
}

export interface InspectedTold {
  readonly attainment: ToldAttainment;
  readonly missed: Streak | null;
  /** Who is asked, and who asks; null where the scheme names nobody. */
  readonly asked: string | null;
  readonly by: string | null;
}

export function inspectionTold({ whole, template, scheme }: Summed): InspectionTold {
  const tell = attainmentTeller(template);
  return {
    rows: (whole?.inspection ?? []).map(({ attainment, missed, responsible }) => ({
      ...{ attainment: tell(attainment), missed },
      asked: responsible?.asked ?? null,
      by: responsible?.by ?? null,
    })),
    entities: whole?.entityLights ?? [],
    hasPersons: scheme.inspection.persons.length > 0,
  };
}
