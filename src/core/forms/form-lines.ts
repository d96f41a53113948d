/** The lines of a form: their order, their numbers, and what stands under what. */
import type { Template } from '../template/template';
import type { FormLine } from './form';
import type { Whole } from './wholes';

export type BareLine = Omit<FormLine, 'cells'>;

/** In the order of the template. Parts stand under their whole where they follow it there, one after the other. */
export function indicatorLines({ indicators }: Template, wholes: ReadonlyMap<number, Whole>): BareLine[] {
  const places = new Map<number, { readonly depth: number; readonly isFirst: boolean }>();
  const placeParts = (index: number, depth: number): number => {
    const parts = wholes.get(index)?.parts.map(({ indicator }) => indicator) ?? [];
    const before = new Map(places);
    let next = index + 1;
    for (const [i, part] of parts.entries()) {
      if (part !== next || places.has(part)) {
        // Some of them stand elsewhere: then none is shown as a part.
        places.clear();
        before.forEach((place, at) => places.set(at, place));
        return index + 1;
      }
      places.set(part, { depth: depth + 1, isFirst: i === 0 });
      next = placeParts(part, depth + 1);
    }
    return next;
  };
  for (const index of indicators.keys()) if (!places.has(index)) placeParts(index, 0);
  let serial = 0;
  return indicators.map((_, indicator) => {
    const { depth, isFirst } = places.get(indicator) ?? { depth: 0, isFirst: false };
    return {
      indicator,
      entity: null,
      isTotal: false,
      serial: depth === 0 ? (serial += 1) : null,
      depth,
      isFirstPart: isFirst,
    };
  });
}

/** The total comes first, as it does in notices. @param only the one entity that the form is for; null: all */
export function entityLines({ entities, total }: Template, only: string | null): BareLine[] {
  const plain = { indicator: null, depth: 0, isFirstPart: false };
  const wanted = entities.filter(({ name }) => only === null || name === only);
  return [
    ...(total !== null && only === null ? [{ ...plain, entity: total, isTotal: true, serial: null }] : []),
    ...wanted.map(({ name }, i) => ({ ...plain, entity: name, isTotal: false, serial: i + 1 })),
  ];
}
