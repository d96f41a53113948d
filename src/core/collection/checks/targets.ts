/** collection.target: a target that the template leaves open, altered since the last report, or unlike that of everybody else. */
import { message } from '../../message';
import type { SheetFigure } from '../../report/sheet-figures';
import { spansMeet } from '../../rules/ends';
import { compare } from '../../statistics/rational';
import { TARGET_PAIRS } from '../../template/template';
import type { Collected } from '../collected';
import type { CollectionFinding } from '../collection-finding';

const FEWEST_PEERS = 3;

/** What the template says of a target is held against each file when it is checked. */
export function checkTargets(collected: Collected): CollectionFinding[] {
  const { template, single, before, targetOf } = collected;
  return TARGET_PAIRS.flatMap(({ target: measure }) =>
    template.indicators.flatMap((indicator, index) => {
      const stated = [...single].flatMap(([entity, report]): Stated[] => {
        const isOpen = measure !== 'target' || typeof targetOf(indicator, entity, false) !== 'string';
        const figure = isOpen && report.figure(index, measure);
        return figure ? [{ entity, file: report.file, figure }] : [];
      });
      const usual = sharedByAllOthers(stated);
      return stated.flatMap(({ entity, file, figure }): CollectionFinding[] => {
        const last = before.get(entity)?.figure(index, measure) ?? null;
        const other = last ?? usual;
        if (!other || isSame(figure, other)) return [];
        return [
          {
            rule: 'collection.target',
            severity: 'query',
            entity,
            indicator: indicator.code,
            places: [{ file, cells: [figure.cell] }],
            message: message(last ? 'collection.target-since' : 'collection.target-unlike', {
              entity,
              name: indicator.name,
              found: figure.text,
              expected: other.text,
            }),
          },
        ];
      });
    }),
  );
}

interface Stated {
  readonly entity: string;
  readonly file: string;
  readonly figure: SheetFigure;
}

/** The figure of all but one; null where they differ as targets of different entities do. */
function sharedByAllOthers(stated: readonly Stated[]): SheetFigure | null {
  const [first, second, third] = stated.map(({ figure }) => figure);
  const common = [first, second].find(
    (each) => each && [first, second, third].filter((other) => other && isEqual(each, other)).length > 1,
  );
  if (!common || stated.length <= FEWEST_PEERS) return null;
  return stated.filter(({ figure }) => !isEqual(figure, common)).length === 1 ? common : null;
}

const isEqual = (a: SheetFigure, b: SheetFigure): boolean => compare(a.nominal, b.nominal) === 0;

/** One report may give fewer decimals than the other. */
const isSame = (a: SheetFigure, b: SheetFigure): boolean => spansMeet(a.quantity.cut, b.quantity.cut);
