import type { summary as source } from '../zh-CN/summary';

export const summary: Record<keyof typeof source, string> = {
  'scheme.not-a-scheme':
    'This is no tracking scheme: it does not say "format": "{{expected}}". Choose the file of a tracking scheme.',
  'scheme.other-format':
    'The format “{{found}}” is no tracking scheme. A scheme says "format": "{{expected}}".',
  'scheme.newer-format':
    'The scheme has the format “{{found}}” of a newer version; this one knows “{{expected}}” only. Update it and open the scheme again.',
  'scheme.too-many-problems':
    'The scheme has too many mistakes to list. Compare it with the description, then open it again.',
  'scheme.field-meant':
    'There is no field “{{field}}”. Is “{{nearest}}” meant? Fields allowed here: {{allowed}}.',
  'scheme.unknown-indicator': 'The template has no indicator “{{name}}”. {{hint}}',
  'scheme.unknown-entity': 'The template has no entity “{{name}}”. {{hint}}',
  'scheme.unknown-score': 'The scheme has no score with the id “{{name}}”. {{hint}}',
  'scheme.meant': 'Is “{{name}}” meant?',
  'scheme.known': 'There are: {{names}}.',
  'scheme.twice': '“{{name}}” is already used at {{other}}. Choose another name.',
  'scheme.two-groups':
    '“{{name}}” is already in a group for the same indicator at {{other}}. One indicator of an entity belongs to one group: remove one of them.',
  'scheme.ranking-without-score':
    'A ranking by score has to say which: write the id of the score into score.',
  'scheme.ranking-score-by':
    'A score is named, so the ranking must be by "score". Change by to "score", or remove score.',
  'scheme.weights':
    'The weights add up to {{sum}} ({{weights}}), not to {{expected}}. Correct them, or say in outOf what full marks are.',
  'scheme.part-of-what':
    'Each part says what it assesses: indicator, or score (another score), and only one of them.',
  'scheme.method-needs-completion':
    '“{{method}}” is worked out from completion only; here it is “{{by}}”. Use "best" or "bands", or change by to "completion".',
  'scheme.method-of-theme':
    'Points of a theme are taken pro rata ("pro-rata"), not by “{{method}}”. Correct the method.',
  'scheme.halved-needs-growth':
    'Halving after a decline is for points by growth only. Change by to "growth", or remove afterDecline.',
  'scheme.band-unreachable':
    'This band is never used: the one before it has a bound that is not above it. Bands go from high to low; one without atLeast comes last.',
  'scheme.circle':
    'The scores contain each other ({{way}}), so they cannot be worked out. Correct one of them.',
  'scheme.condition-empty':
    'There is no condition. Write at least one of: atLeast, above, atMost, below, is (one of these texts), filled (whether anything is there).',
  'scheme.condition-blank':
    'What has to be blank ("filled": false) can have no other condition. Remove one of them.',
  'summary.cell': '{{file}}: {{sheet}}!{{cell}}',
  'summary.cell-here': '{{sheet}}!{{cell}}',
  'summary.subject': '{{indicator}} of {{entity}}',
  'summary.contradiction':
    '“{{subject}}” has two figures for {{measure}}: {{first}} ({{firstCell}}) and {{second}} ({{secondCell}}). Neither is counted; correct the wrong one.',
  'summary.unknown-entity':
    'The template has no entity “{{name}}” ({{cell}}), so its figures are not counted. Correct the name, or add the entity or an alias to the template.',
  'summary.trace.pro-rata': '{{value}} × {{weight}} = {{points}} points',
  'summary.trace.short-of-base':
    'Completion {{value}}, target not reached, so pro rata: {{base}} × {{value}} = {{points}} points',
  'summary.trace.excess':
    '{{base}} points for the target, {{excess}} percentage points beyond it at {{perPoint}} each: {{base}} + {{excess}} × {{perPoint}} = {{points}} points',
  'summary.trace.whole-excess':
    '{{base}} points for the target, {{excess}} whole percentage points beyond it at {{perPoint}} each: {{base}} + {{excess}} × {{perPoint}} = {{points}} points',
  'summary.trace.best':
    'The best is {{entity}} ({{best}}) with full marks: {{value}} ÷ {{best}} × {{weight}} = {{points}} points',
  'summary.trace.no-best': 'Nobody has a figure above 0, so full marks for the best mean nothing.',
  'summary.trace.band': '{{value}} reaches the band from {{bound}}: {{points}} points',
  'summary.trace.band-rest': '{{value}} reaches none of the bands above: {{points}} points',
  'summary.trace.no-band': '{{value}} reaches no band: 0 points',
  'summary.trace.least': 'Never below {{points}}: {{points}} points',
  'summary.trace.most': 'Never above {{points}}: {{points}} points',
  'summary.trace.group': 'Assessed as one: the figures of the whole group “{{group}}” count',
  'summary.trace.not-set': 'No such target was set',
  'summary.trace.not-reported': 'Not reported',
  'summary.trace.no-figure':
    'No figure to score (last year’s is missing, say, or the base is zero or negative)',
  'summary.trace.sum-short': 'The figure of the group is not whole; missing: {{names}}',
  'summary.trace.turned': 'Less is better, so it counts as {{value}}',
  'summary.trace.halved': 'Last year had declined ({{last}}), so growth counts half: {{half}}',
  'summary.trace.last-year-unknown': 'Last year’s growth is not known, so it was not halved',
  'summary.trace.amount': 'Attained: {{value}}',
  'summary.trace.completion': '{{actual}} ÷ {{target}} = {{value}}',
  'summary.trace.gap': '{{value}} from the schedule',
  'summary.trace.growth': '{{actual}} ÷ {{prior}} − 1 = {{value}}',
  'summary.trace.reported': 'As reported: {{value}}',
  'summary.trace.theme':
    '{{inner}} points for “{{name}}” (out of {{outOf}}): {{inner}} ÷ {{outOf}} × {{weight}} = {{points}} points',
  'summary.trace.theme-open': '“{{name}}” has no total yet',
  'summary.trace.counts-nothing': 'Counts 0 points',
  'summary.trace.counts-full': 'Counts full marks, {{weight}} points',
  'summary.trace.weight-moved': 'Its weight is taken over by the others in proportion',
  'summary.trace.redistributed':
    'Some targets were not set; scaled to {{outOf}} (weights left: {{left}}): × {{outOf}} ÷ {{left}} = {{points}} points',
  'summary.trace.bonus': 'Bonus {{points}}: {{reason}}',
  'summary.trace.deduction': 'Deduction {{points}}: {{reason}}',
  'summary.trace.most-bonus': 'All bonuses together: at most {{points}}',
};
