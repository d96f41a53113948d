/** One figure kept twice: the same figure is a doubled row, another one a contradiction. Nothing is decided here. */
import { message } from '../message';
import { amountText } from './amount-text';
import type { HistoryFinding } from './changes';
import { figureKey, figureText } from './history';
import type { KeptFigure } from './history';

/** Each contradiction with all of its rows, the later ones under the first. */
export function conflictsIn(figures: readonly KeptFigure[]): HistoryFinding[] {
  const byKey = new Map<string, KeptFigure[]>();
  for (const figure of figures) {
    const key = figureKey(figure.observation);
    const same = byKey.get(key);
    if (same) same.push(figure);
    else byKey.set(key, [figure]);
  }
  const findings: HistoryFinding[] = [];
  for (const same of byKey.values()) {
    const [first] = same;
    if (!first || same.length === 1) continue;
    const texts = new Set(same.map(({ observation }) => figureText(observation)));
    const { period, entity, indicator, measure } = first.observation;
    const sheets = new Set(same.map(({ cell }) => cell.sheet));
    const places = same.map(({ cell, observation }) =>
      message('history.place', {
        ...{ sheet: cell.sheet, row: cell.row + 1 },
        figure: amountText(figureText(observation), measure),
      }),
    );
    const values = {
      period: { period },
      indicator,
      entity: entity === null ? message('history.whole') : entity,
      measure: message(`sheets.observations.measure.${measure}`),
      rows: same.map(({ cell }) => cell.row + 1),
      figures: [...texts].map((text) => amountText(text, measure)),
    };
    const kind = texts.size > 1 ? 'conflict' : 'double';
    const isAcross = kind === 'conflict' && sheets.size > 1;
    findings.push({
      kind,
      severity: kind === 'conflict' ? 'error' : 'hint',
      cells: same.map(({ cell }) => cell),
      message: isAcross
        ? message('history.conflict-across', { ...values, places })
        : message(`history.${kind}`, values),
    });
  }
  return findings;
}
