/** What is wrong with figures that are brought together, at the cells that it is about. */
import { cellAddress } from '../../workbook/address';
import { message } from '../message';
import type { Message } from '../message';
import type { Observation } from '../observations/observation';
import { decimalText } from '../statistics/decimal';
import type { Template } from '../template/template';
import type { SummaryProblem } from './attainment';

/** Of an entity that the template does not know. @param one the first of its figures */
export const strangerProblem = (one: Observation): SummaryProblem => ({
  message: message('summary.unknown-entity', { name: one.entity ?? '', cell: cellMessage(one) }),
  sources: [one],
});

/** Of one figure in several cells that say different things; the first two are named. */
export function disputeProblem(cells: readonly Observation[], template: Template): SummaryProblem {
  const [first, second] = cells;
  if (!first || !second) throw new Error('a dispute has two sides');
  const indicator = template.indicators.find(({ code }) => code === first.indicator);
  return {
    message: message('summary.contradiction', {
      subject: subjectOf(first.entity, indicator?.name ?? first.indicator),
      measure: message(`validation.measure.${first.measure}`),
      first: figureText(first),
      firstCell: cellMessage(first),
      second: figureText(second),
      secondCell: cellMessage(second),
    }),
    sources: cells,
  };
}

/** Where a figure stands, as it is said: 桐乡市.xlsx：Sheet1!F7. */
const cellMessage = ({ source: { file, cell } }: Observation): Message =>
  file === null
    ? message('summary.cell-here', { sheet: cell.sheet, cell: cellAddress(cell.row, cell.column) })
    : message('summary.cell', { file, sheet: cell.sheet, cell: cellAddress(cell.row, cell.column) });

/** 桐乡市的实际利用外资; the indicator alone where there is no entity. */
const subjectOf = (entity: string | null, indicator: string): Message | string =>
  entity === null ? indicator : message('summary.subject', { entity, indicator });

function figureText({ figure }: Observation): string {
  if (figure === 'not-set') return '-';
  if (figure === 'below-unit') return '…';
  return decimalText({ digits: BigInt(figure.digits), scale: figure.scale });
}
