import type { learning as source } from '../zh-CN/learning';

export const learning: Record<keyof typeof source, string> = {
  'learning.sum': '“{{whole}}” is the sum of {{parts}} ({{measures}}). {{because}}',
  'learning.at-most': '“{{part}}” is never above “{{whole}}” ({{measures}}). {{because}}',
  'learning.working.at-most': '{{part}} ≤ {{whole}}',
  'learning.basis.figures': 'The figures agree, and hardly by chance.',
  'learning.basis.layout': 'The indents of the sheet say so, and the figures agree.',
  'learning.basis.names': 'The names say so, and no figure contradicts them.',
  'learning.basis.parallel':
    'Other indicators of the same names are related like this, and these figures agree too.',
  'learning.report.rule': '“{{id}}” ({{check}})',
  'learning.report.unusable':
    'The rule {{rule}} is not written right (from character {{at}} on) and is not run. {{reason}} Please correct it.',
  'learning.report.contradictory':
    'These rules contradict each other; no report can satisfy them all: {{rules}}. Change or remove one of them.',
  'learning.report.only-zero':
    'These rules hold together only where all figures are 0: {{rules}}. Check whether a total and its parts were confused.',
  'learning.report.always-fails':
    'The rule {{rule}} fails in every report ({{count}} places). Check the rule itself; where it holds only roughly, give it a tolerance or make it a hint.',
  'learning.report.no-lines':
    'The rule {{rule}} was never judged: no report has {{names}}. Check the names, or add the spelling of the reports to the aliases.',
  'learning.report.no-columns':
    'The rule {{rule}} was never judged: no report has a column for {{measures}}. Check the headings, or change the measures of the rule.',
  'learning.report.no-figures':
    'The rule {{rule}} was never judged: its figures are not all there. Where a blank means 0, set missing to zero.',
  'learning.report.duplicate': 'The rule {{rule}} says the same as {{others}}. Keep one of them.',
  'learning.report.implied':
    'The rule {{rule}} follows from {{others}} and finds nothing new. It can be removed.',
};
