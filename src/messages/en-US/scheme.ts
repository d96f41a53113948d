import type { scheme as zhCN } from '../zh-CN/scheme';

/** What is wrong in a tracking scheme. */
export const scheme: Readonly<Record<keyof typeof zhCN, string>> = {
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
  'scheme.bulletin-of-what':
    'A composition must say of what: give of (the indicator that is the denominator), or name what the parts add up to.',
  'scheme.bulletin-units':
    'The parts of a composition need one unit: here "{{found}}", elsewhere "{{due}}". Choose another indicator.',
  'scheme.bulletin-no-wording': 'There is no sentence. Give zh (Chinese) or en (English).',
  'scheme.bulletin-open-braces':
    'Braces do not match. A field is written as two opening braces, its name and two closing braces.',
  'scheme.bulletin-unknown-field': 'There is no “{{name}}” here. {{hint}}',
  'scheme.bounds-nothing':
    'Nothing lies between {{lower}} and {{upper}}, so this condition never holds. Check the bounds.',
  'scheme.bulletin-of-all':
    'This speaks of all together, not of entities apart, so none can be chosen. Remove entities, or let it speak of every entity.',
  'scheme.bulletin-text':
    '“{{field}}” is a name, and no condition can speak of it. Choose another field, or remove the condition.',
  'scheme.bulletin-never-below':
    '“{{field}}” has no sign and is never below zero, so this condition never holds. Ask a field of words whether it rose or fell, or is ahead or behind.',
  'scheme.bulletin-never-both':
    'This and condition {{number}} never hold together, so the sentence is never said. Change one of them, or make two wordings of it.',
  'scheme.bulletin-is-of-figure':
    '"{{field}}" is a figure and cannot be asked with is. Use atLeast, above, atMost or below.',
  'scheme.bulletin-word-without-is': '"{{field}}" is a word: say which with is, one of {{allowed}}.',
  'scheme.ledger-no-unit':
    'A column of amounts needs a unit (such as "unit": "万元"): amounts are read in it where neither heading nor cell says another.',
  'scheme.ledger-unit-of-text':
    'Only a column of amounts ("kind": "amount") has a unit, here "{{unit}}". Remove it, or change the kind of the column.',
  'scheme.ledger-unknown-unit': 'The unit "{{found}}" is not known. Write it like "亿元", "万美元" or "个".',
  'scheme.ledger-other-unit':
    'The unit {{found}} cannot be converted to {{due}}. Check the column or the indicator.',
  'scheme.ledger-no-count':
    'Rows that are counted give a number of pieces, but the indicator is in {{due}}. Choose another indicator, or "take": "sum".',
  'scheme.ledger-solved-when':
    'A list of problems must say what counts as solved: a column of dates (solved) or conditions (solvedWhere).',
  'scheme.ledger-of-what': 'To sum up or to count what is different, "of" must name the column.',
  'scheme.ledger-of-nothing':
    'Counting rows needs no "of". To sum up write "take": "sum"; to count what is different, "take": "distinct".',
  'scheme.ledger-condition': 'A condition has exactly one of {{allowed}}.',
  'scheme.ledger-no-field': '{{found}}: needs a "field" beside it that names the column.',
  'scheme.ledger-mixed':
    'The column "{{field}}" cannot be asked all of {{found}}: write conditions on texts, amounts and dates apart.',
  'scheme.ledger-asks-text':
    '{{found}} can be asked of texts only, which "{{field}}" does not hold. Change the condition, or the kind of the column.',
  'scheme.ledger-asks-amount':
    '{{found}} can be asked of amounts only, which "{{field}}" does not hold. Change the condition, or make the column "kind": "amount".',
  'scheme.ledger-asks-date':
    '{{found}} can be asked of dates only, which "{{field}}" does not hold. Change the condition, or make the column "kind": "date".',
  'scheme.ledger-needs-text': 'A column of texts is needed here, which "{{field}}" is not.',
  'scheme.ledger-needs-amount':
    'A column of amounts is needed here, which "{{field}}" is not. Make it "kind": "amount".',
  'scheme.ledger-needs-date':
    'A column of dates is needed here, which "{{field}}" is not. Make it "kind": "date".',
  'scheme.ledger-days': 'The first day {{from}} is after the last day {{to}}: no day is within.',
  'scheme.ledger-unknown-column':
    'The ledger "{{ledger}}" has no column "{{name}}". Its columns are: {{names}}.',
  'scheme.ledger-column-meant': 'The ledger "{{ledger}}" has no column "{{name}}". Is "{{nearest}}" meant?',
  'scheme.class-no-ledger':
    'The scheme has no ledger "{{name}}". Check the name, or describe it in "ledgers".',
  'scheme.class-ledger-meant': 'The scheme has no ledger "{{name}}". Is "{{nearest}}" meant?',
  'scheme.class-sheets-of-ledger':
    'The rows of the ledger "{{ledger}}" are classed, and the ledger says which sheets they are on. Remove "sheets" here.',
};
