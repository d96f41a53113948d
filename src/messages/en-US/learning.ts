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
  'learning.confirmed.arithmetic.completion':
    '{{count}} completion rates equal actual by target. Every check looks at this; no rule is needed.',
  'learning.confirmed.arithmetic.growth':
    '{{count}} growth rates agree with this and last year’s figures. Every check looks at this; no rule is needed.',
  'learning.confirmed.arithmetic.change':
    '{{count}} changes equal this year less last year. Every check looks at this; no rule is needed.',
  'learning.confirmed.arithmetic.cumulative':
    '{{count}} cumulative figures equal the previous ones plus the month. Every check looks at this; no rule is needed.',
  'learning.confirmed.arithmetic.gap':
    '{{count}} gaps agree with completion and schedule. Every check looks at this; no rule is needed.',
  'learning.confirmed.arithmetic.share':
    '{{count}} shares have a whole in the sheet that fits them. Every check looks at this; no rule is needed.',
  'learning.confirmed.arithmetic.total':
    '{{count}} totals equal the sum of the entities. Every check looks at this; no rule is needed.',
  'learning.confirmed.arithmetic.rank':
    '{{count}} rankings follow the figures. Every check looks at this; no rule is needed.',
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
