import type { ledgers as zhCN } from '../zh-CN/ledgers';

export const ledgers: Readonly<Record<keyof typeof zhCN, string>> = {
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
};
