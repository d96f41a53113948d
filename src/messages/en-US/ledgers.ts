import type { ledgers as zhCN } from '../zh-CN/ledgers';

export const ledgers: Readonly<Record<keyof typeof zhCN, string>> = {
  'ledgers.no-headings':
    'The sheet "{{sheet}}" has no headings of the ledger "{{ledger}}": {{names}}. Where they are called otherwise, name them as aliases in the scheme.',
  'ledgers.no-sheet':
    'The ledger "{{ledger}}" was not found: no sheet is called {{sheets}}, and none has the headings {{names}}. Open the file that holds it, or name the sheet under "sheets" in the scheme.',
  'ledgers.no-sheet-near':
    'The ledger "{{ledger}}" was not found: no sheet is called {{sheets}}; "{{sheet}}" comes nearest but lacks {{lacks}}. If it is the one, add these columns, or name it under "sheets" and "aliases" in the scheme.',
  'ledgers.two-sheets':
    '{{names}} all look like the ledger "{{ledger}}", so that none of them was used. Name one of them under "sheets" in the scheme.',
  'ledgers.two-ledgers':
    'The sheet "{{sheet}}" looks like the ledger "{{ledger}}" and like another one of the scheme, so that it was not used. Name the sheet of each under "sheets" in the scheme.',
  'ledgers.two-files':
    '"{{first}}" and "{{second}}" both hold the ledger "{{ledger}}"; each was counted by itself, and they were not added up. Merge them into one sheet if they are one ledger; if each is of one entity, put its name into the name of the file.',
  'ledgers.text-amount':
    '{{column}}: {{count}} cells are no numbers (such as "{{found}}") and were not counted. Make them numbers.',
  'ledgers.number-as-text':
    '{{column}}: {{count}} numbers are stored as text (such as "{{found}}"). They count here, but Excel leaves them out of its sums: make them numbers.',
  'ledgers.error-value':
    '{{column}}: {{count}} cells are errors of a formula (such as {{found}}) and were not counted. Correct the formulas.',
  'ledgers.other-unit':
    '{{column}}: the unit {{unit}} of {{count}} figures (such as "{{found}}") cannot be converted to {{due}}; they were not counted. Check the unit.',
  'ledgers.mixed-units':
    '{{column}}: {{count}} cells bring a unit of their own (such as "{{found}}") and were converted to {{due}}. Better use one unit.',
  'ledgers.odd-size':
    '{{column}}: {{count}} figures are thousands of times larger or smaller than the others (such as {{found}}, where {{usual}} is usual). Check their unit.',
  'ledgers.unreadable-date':
    '{{column}}: {{count}} dates cannot be read (such as "{{found}}"), so conditions on dates cannot judge these rows. Write them like 2014-09-12 or 2014-09.',
  'ledgers.double-rows':
    '{{count}} rows say the same as earlier ones (by {{column}}), such as row {{row}} and row {{earlier}}: "{{found}}". Check whether they were entered twice.',
  'ledgers.unknown-entity':
    '{{column}}: {{count}} rows name an entity that the template does not know (such as "{{found}}"). Use the name of the template, or add an alias to it.',
  'ledgers.column-missing':
    'The headings (row {{row}}) lack the column "{{column}}", so that what needs it cannot be computed. It may be called {{names}}; name others as aliases in the scheme.',
  'ledgers.column-twice':
    'The column "{{column}}" stands there twice; the left one is used, this one ("{{found}}") is not.',
  'ledgers.left-out':
    'Far below the ledger, behind more than a thousand blank rows, something stands here that was not read. Move it up if it belongs to the ledger; delete it if not.',
  'ledgers.solved-early':
    '{{count}} problems were solved before they were raised, such as row {{row}}: raised {{raised}}, solved {{solved}}. Check "{{column}}".',
  'ledgers.sum-more':
    '{{name}}: {{reported}} reported; {{rows}} rows of the ledger add up to {{computed}}, {{gap}} more. Check both.',
  'ledgers.sum-less':
    '{{name}}: {{reported}} reported; {{rows}} rows of the ledger add up to {{computed}}, {{gap}} less. Check both.',
  'ledgers.count-more':
    '{{name}}: {{reported}} reported; the ledger counts {{computed}}, {{gap}} more. Check both.',
  'ledgers.count-less':
    '{{name}}: {{reported}} reported; the ledger counts {{computed}}, {{gap}} less. Check both.',
  'ledgers.distinct-more':
    '{{name}}: {{reported}} reported; the ledger holds {{computed}} different ones, {{gap}} more. Check both.',
  'ledgers.distinct-less':
    '{{name}}: {{reported}} reported; the ledger holds {{computed}} different ones, {{gap}} less. Check both.',
  'ledgers.rate-more':
    '{{name}}: {{reported}} reported; {{rows}} problems of the ledger give {{computed}}, {{gap}} higher. Check both.',
  'ledgers.rate-less':
    '{{name}}: {{reported}} reported; {{rows}} problems of the ledger give {{computed}}, {{gap}} lower. Check both.',
  'ledgers.undecided':
    '{{name}}: {{reported}} reported; the ledger gives {{computed}} so far, and {{unknown}} rows cannot be judged, so nothing can be concluded. Correct these rows first.',
  'ledgers.rounding':
    '{{name}}: {{reported}} reported; {{rows}} rows add up to {{computed}}, {{gap}} apart, which rounding of the rows may explain. Check with unrounded figures if there are any.',
  'ledgers.truncated':
    '{{name}}: {{reported}} reported; {{rows}} rows add up to {{computed}}: the figure was cut off, not rounded.',
  'ledgers.row.unknown': 'Row {{row}}: whether or how much it counts cannot be judged',
  'ledgers.row.double': 'Row {{row}} says the same as an earlier one',
  'ledgers.row.double-explains': 'Row {{row}} says the same as an earlier one; without it the figures agree',
  'ledgers.row.just-fails': 'Row {{row}} is left out by "{{column}}" alone ({{found}})',
  'ledgers.row.just-fails-explains':
    'Row {{row}} is left out by "{{column}}" alone ({{found}}); with it the figures agree',
  'ledgers.row.left-out': 'Row {{row}} holds exactly the difference; the report may have left it out',
  'ledgers.row.unit': 'Were row {{row}} out by {{power}} zeros, the figures would agree once it is corrected',
};
