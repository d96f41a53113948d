/** The columns of a form: which figures it asks for, and which it computes. */
import type { Layout } from '../report/reading';
import type { Indicator, TargetValue, Template } from '../template/template';
import type { FormColumn, FormMeasure } from './form';
import { FORM_MEASURES } from './form';

/** Nothing is asked that the template has no use for: without a target there is no completion. */
export function formColumns(template: Template, layout: Layout, withoutLastYear: boolean): FormColumn[] {
  const leaves = (indicators: readonly Indicator[]): FormMeasure[] =>
    FORM_MEASURES.filter(
      (measure) =>
        !(layout === 'matrix' && measure !== 'actual') &&
        !(withoutLastYear && LAST_YEAR.has(measure)) &&
        indicators.some((indicator) => hasUse(measure, indicator, template)),
    );
  const figures = (measures: readonly FormMeasure[], indicator: number | null): FormColumn[] =>
    measures.map((measure) => ({ kind: 'figure', measure, indicator }));
  return layout === 'indicator-rows'
    ? [
        { kind: 'serial' },
        { kind: 'name' },
        { kind: 'unit' },
        ...figures(leaves(template.indicators), null),
        { kind: 'note' },
      ]
    : [
        { kind: 'serial' },
        { kind: 'name' },
        ...template.indicators.flatMap((indicator, index) => figures(leaves([indicator]), index)),
        { kind: 'note' },
      ];
}

const LAST_YEAR: ReadonlySet<FormMeasure> = new Set(['prior', 'change', 'growth']);

function hasUse(measure: FormMeasure, indicator: Indicator, { owners }: Template): boolean {
  switch (measure) {
    case 'target':
    case 'completion':
    case 'gap':
      return isSet(indicator.target);
    case 'secondTarget':
    case 'secondCompletion':
      return owners.length > 1 && isSet(indicator.secondTarget);
    case 'growth':
      return canGrow(indicator);
    default:
      return true;
  }
}

/** A percentage changes by points; growth of a percentage says nothing that anybody asks. */
export const canGrow = ({ unit }: Indicator): boolean =>
  unit.dimension !== 'percent' && unit.dimension !== 'points';

const isSet = (target: TargetValue): boolean =>
  typeof target === 'string' || (target !== null && Object.values(target).some((value) => value !== null));
