/** What is wrong with a template: said after the path of the field. */
export const template = {
  'template.json':
    'Not valid JSON: syntax error at line {{line}}, column {{column}}. Check the quotes, commas and brackets there.',
  'template.too-many-problems':
    'The template has more mistakes than can be listed. Compare it with a sample template, correct it and open it again.',
  'template.not-a-template':
    'This is not a target template: it does not say "format": "{{expected}}". Choose a target template file.',
  'template.other-format':
    'Format “{{found}}” is no target template. A template says "format": "{{expected}}".',
  'template.newer-format':
    'Template format “{{found}}” was made by a newer version; this add-in knows “{{expected}}”. Update the add-in, then open it again.',
  'template.field-unknown':
    'There is no field “{{field}}”; check the spelling. Fields allowed here: {{allowed}}.',
  'template.field-missing': 'This field is missing. It takes: {{allowed}}.',
  'template.not-allowed': '{{found}} does not fit here. Allowed: {{allowed}}.',
  'template.wrong': '{{found}} does not fit here. Compare it with the description of the template.',
  'template.type.text': 'text',
  'template.type.number': 'a number',
  'template.type.integer': 'a whole number',
  'template.type.list': 'a list [ … ]',
  'template.type.object': 'an object { … }',
  'template.type.null': 'null (none set)',
  'template.blank': 'This must not be empty.',
  'template.empty-list': 'At least one entry is needed.',
  'template.too-small': 'This must not be below {{limit}}.',
  'template.too-big': 'This must not be above {{limit}}.',
  'template.day': '{{found}} is not a date. Write it like "2017-12-31".',
  'template.month': '“{{found}}” is not a month. Write it like "2017-06".',
  'template.measure-without-figure':
    '{{found}} columns hold no figures and cannot be checked. Use "actual" or another measure with figures.',
  'template.unknown-unit':
    'Unknown unit “{{found}}”. Known are: 元, 万元, 亿元, 美元, 万美元, 亿美元, 个, 家, 项, 条, 亩, %, 百分点 and the like.',
  'template.window-order': 'The window ends on {{to}}, before it begins on {{from}}. Check both dates.',
  'template.lights-order':
    'The yellow limit {{yellow}} is above the green limit {{green}}; it must not be higher than green.',
  'template.duplicate-name':
    '“{{name}}” is already used at {{other}}. A code, name or alias can belong to one indicator only.',
  'template.duplicate-entity':
    '“{{name}}” is already used at {{other}}. The names and aliases of an entity must differ from those of the others and of the total.',
  'template.duplicate-rule': 'Rule id “{{name}}” is already used at {{other}}. Choose another id.',
  'template.reserved-name':
    '“__proto__” cannot be a name or a field: the values under it would be lost. Choose another name.',
  'template.unknown-entity':
    '“{{name}}” is not listed in entities and is not the total. List it in entities first, or correct the name.',
  'template.curve-empty': 'The curve has no month. Give at least one, such as { "2017-06": 0.5 }.',
  'template.curve-outside': '{{month}} lies outside the window ({{from}} to {{to}}).',
  'template.curve-decreasing':
    'The cumulative share {{share}} is below the {{before}} of an earlier month. Cumulative shares can only stay or grow.',
  'template.json-cut':
    'Not complete JSON: it breaks off at line {{line}}, column {{column}}; part of the file may be missing. Get the whole file again, then open it.',
  'template.field-newer': '“{{field}}” needs the newer format: change format to "{{format}}".',
  'template.type.day': 'a date like "2017-01-01"',
  'template.target-text':
    '{{found}} must be a number: in {{unit}} it is {{value}}. Check it, then write {{value}} (without quotes and unit).',
  'template.target-unit':
    '{{found}} cannot be converted to the unit of this indicator ({{unit}}). Check the unit and write a number in {{unit}}.',
  'template.target-twice':
    'The target is already listed version by version under targets. Remove target or targets.',
  'template.owner-missing': 'Where several levels set targets, say who set this one: {{owners}}.',
  'template.unknown-owner':
    '“{{name}}” is not listed under owners. List it there first, or correct the name.',
  'template.duplicate-owner':
    '“{{name}}” is already used at {{other}}. The names and aliases of owners must differ.',
  'template.duplicate-version':
    '“{{name}}” repeats {{other}}: one owner sets one version of a name on a day.',
  'template.curve-end':
    '{{month}} is the last month of the window, where the cumulative share must be 1 (100%), not {{share}}.',
  'template.lights-unreachable':
    'The step before has no condition, so this one is never reached. Reorder the steps or add a condition.',
  'template.lights-unbounded': 'No bound is given. Write at least one of atLeast, above, atMost, below.',
  'template.lights-two-bounds':
    'Two bounds on one side: write atLeast or above, and atMost or below, not both.',
  'template.lights-nothing':
    'Nothing lies between {{lower}} and {{upper}}, so this light can never be on. Check the bounds.',
  'template.lights-against':
    'Only growth can be compared with the planned growth (plan) or the growth of the total (total).',
  'template.history.set': '{{who}}: target {{after}}',
  'template.history.changed': '{{who}}: {{before}} → {{after}} ({{change}}, {{percent}})',
  'template.history.replaced': '{{who}}: {{before}} → {{after}}',
  'template.history.none': 'none set',
  'planning.target': '“{{found}}” is no target that can be shared out. Give a number of 0 or more.',
  'planning.season-missing':
    'Last year’s figure for month {{month}} is missing, so last year’s pace cannot be followed. Add the figure of that month.',
  'planning.season-negative':
    'Last year’s figure for month {{month}} is below 0 and cannot be a weight. Check it, or choose another way.',
  'planning.season-zero': 'Every month of last year is 0, so there is no pace to follow. Choose another way.',
  'planning.points-order': 'The points of the plan are not in order of time.',
  'planning.curve-end': 'The cumulative share must end at 1 (100%), not {{share}}.',
  'planning.no-entities': 'There is nobody to share the target. List the entities first.',
  'planning.entity-twice': '“{{entity}}” is listed twice; each entity can be listed once.',
  'planning.weight-missing':
    'The weight of “{{entity}}” (such as last year’s figure) is missing. Add it; 0 for no share.',
  'planning.weight-negative': 'The weight of “{{entity}}” is below 0. Check it.',
  'planning.weights-zero': 'All weights are 0, so there is nothing to share by.',
  'planning.table.period': 'Period',
  'planning.table.amount': 'Target of the period',
  'planning.table.cumulative': 'Cumulative target',
  'planning.table.share': 'Cumulative share',
  'planning.table.entity': 'Entity',
  'planning.table.total': 'Total',
  'planning.overload.even': 'The targets of the entities add up to {{sum}}, as the total says.',
  'planning.overload.over':
    'The targets of the entities add up to {{sum}}, {{excess}} more than the total of {{total}} (+{{percent}}).',
  'planning.overload.short':
    'The targets of the entities add up to {{sum}}, {{excess}} less than the total of {{total}} (−{{percent}}); {{missing}} have no target.',
} as const;
