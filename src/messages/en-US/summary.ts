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
};
