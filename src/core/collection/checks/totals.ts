/** collection.total: what all entities have sent, added up, against the report of the whole. */
import { message } from '../../message';
import { originalsOf } from '../../localization/slips';
import { figureText, amountUnit, enclosingTexts } from '../../report/figure-text';
import type { SheetFigure } from '../../report/sheet-figures';
import { spansMeet } from '../../rules/ends';
import { quantityOf, subtract, sum } from '../../rules/quantity';
import type { Quantity } from '../../rules/quantity';
import { isCount } from '../../statistics/units';
import type { Indicator } from '../../template/template';
import type { Collected, Report } from '../collected';
import type { CollectionFinding } from '../collection-finding';
import { AMOUNTS, isAdditive, partOf } from './amounts';
import type { AmountMeasure } from './amounts';
import { differences } from './rows';

/** Judged only where every entity of the template has sent its figure, and where no row of the whole already tells which one differs. */
export function checkTotals(collected: Collected): CollectionFinding[] {
  const { wholes, single, template } = collected;
  if (template.entities.length === 0 || single.size < template.entities.length) return [];
  return wholes.flatMap((whole) => {
    const told = new Set(
      [...single].flatMap(([entity, report]) =>
        differences(whole, entity, report, template.indicators.length).map(
          ({ indicator, measure }) => `${indicator} ${measure}`,
        ),
      ),
    );
    return template.indicators.flatMap((indicator, index) =>
      AMOUNTS.filter((measure) => isAdditive(indicator) && !told.has(`${index} ${measure}`)).flatMap(
        (measure) => judge(collected, whole, { indicator, index, measure }),
      ),
    );
  });
}

interface Asked {
  readonly indicator: Indicator;
  readonly index: number;
  readonly measure: AmountMeasure;
}

function judge({ single }: Collected, whole: Report, asked: Asked): CollectionFinding[] {
  const { indicator, index, measure } = asked;
  const total = whole.figure(index, measure);
  if (!total) return [];
  const parts: Part[] = [];
  for (const [entity, report] of single) {
    const line = report.line(index);
    const quantity = line < 0 ? null : partOf(report.figures, measure, line);
    if (!quantity) return [];
    parts.push({ entity, report, quantity, figure: report.figure(index, measure) });
  }
  const added = sum(parts.map(({ quantity }) => quantity));
  if (spansMeet(added.cut, total.quantity.cut)) return [];
  const culprit = onlySuspect(parts, added, total, asked);
  const unit = amountUnit(measure, indicator);
  const decimals = Math.max(0, total.printed.scale, ...parts.map(({ figure }) => figure?.printed.scale ?? 0));
  const { low, high } = enclosingTexts(added.rounded.low, added.rounded.high, unit, Math.min(decimals, 4));
  const said = {
    name: indicator.name,
    measure: message(`validation.measure.${measure}`),
    total: total.text,
    low,
    high,
    whole: whole.file,
  };
  const cells = { file: whole.file, cells: [total.cell] };
  return [
    {
      rule: 'collection.total',
      severity: 'error',
      entity: culprit?.part.entity ?? null,
      indicator: indicator.code,
      places: culprit?.part.figure
        ? [{ file: culprit.part.report.file, cells: [culprit.part.figure.cell] }, cells]
        : [
            cells,
            ...parts.map(({ report, figure }) => ({ file: report.file, cells: figure ? [figure.cell] : [] })),
          ],
      message: culprit?.part.figure
        ? message('collection.total-suspect', {
            ...said,
            entity: culprit.part.entity,
            found: culprit.part.figure.text,
            meant: figureText(culprit.meant, unit),
            file: culprit.part.report.file,
          })
        : message('collection.total', said),
    },
  ];
}

interface Part {
  readonly entity: string;
  readonly report: Report;
  readonly quantity: Quantity;
  readonly figure: SheetFigure | null;
}

/** The only figure that one slip of the pen explains, the whole's own among them; a guess between two would accuse somebody who is right. */
function onlySuspect(
  parts: readonly Part[],
  added: Quantity,
  total: SheetFigure,
  { indicator, measure }: Asked,
) {
  const options = {
    isRate: false,
    isSigned: measure === 'change',
    decimals: indicator.decimals,
    isCount: isCount(indicator.unit),
  };
  const meant = (figure: SheetFigure, due: Quantity) =>
    originalsOf(figure.printed, options).find(({ printed }) => spansMeet(quantityOf(printed).cut, due.cut));
  if (meant(total, added)) return null;
  const found = parts.flatMap((part) => {
    const others = sum(parts.filter((other) => other !== part).map(({ quantity }) => quantity));
    const original = part.figure && meant(part.figure, subtract(total.quantity, others));
    return original ? [{ part, meant: original.printed }] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}
