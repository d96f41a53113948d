import type { validation as source } from '../zh-CN/validation';

export const validation: Record<keyof typeof source, string> = {
  'validation.layout.period-unknown':
    'No reporting period in the title or headings. Choose the period above.',
  'validation.layout.period-unwritten':
    'The sheet does not state its period; it was checked as {{asked}}. State the period in the title.',
  'validation.layout.period-mismatch':
    'The sheet says "{{found}}", which is not the period being checked ({{asked}}). Is this the right sheet?',
  'validation.layout.period-outside':
    'The period "{{found}}" lies outside the template\'s window ({{from}} to {{to}}). Is this the right template?',
  'validation.layout.heading-missing.actual':
    'No column of cumulative actual figures was found, so progress cannot be checked. Check the headings.',
  'validation.layout.heading-missing.rule':
    'A rule needs "{{measure}}", but the sheet has no such column; that rule cannot be judged.',
  'validation.layout.indicator-missing':
    'The template\'s indicator "{{name}}" is not in the sheet. Report it, or check its name.',
  'validation.layout.indicators-missing':
    '{{count}} indicators of the template were not found in the sheet: {{names}}. Report them, or check their names.',
  'validation.layout.pair-missing':
    '{{entity}} has no row for {{count}} of the indicators: {{names}}. Report what is missing; fill in "-" where no such task was set.',
  'validation.layout.indicator-duplicate': 'The indicator "{{name}}" appears {{count}} times. Keep one.',
  'validation.layout.indicator-unexpected':
    '"{{text}}" is not in the template and was not checked. If it should be, check its name.',
  'validation.layout.entity-missing': 'No figures for "{{name}}". Report them, or check the name.',
  'validation.layout.entity-duplicate': '"{{name}}" appears {{count}} times. Keep one.',
  'validation.layout.unit-mismatch':
    '"{{name}}" is reported in {{found}}, the template asks for {{expected}}, and one cannot be converted to the other. Check the unit.',
  'validation.layout.left-out':
    'Something stands at {{cell}}, far beyond the table; nothing there was read or checked. Delete it if it is a slip; move it to the table if it belongs there.',
  'validation.cell.missing.actual':
    'The actual figure of "{{name}}" is blank. Fill it in; enter 0 if there was none.',
  'validation.cell.missing.target':
    'The target of "{{name}}" is blank; in the template it is {{target}}. Fill it in.',
  'validation.cell.missing.derived':
    'The {{measure}} of "{{name}}" is blank, although its figures are reported.',
  'validation.cell.not-a-number':
    '"{{text}}" is not a number and cannot be checked. Enter a number, or "-" where no target was set.',
  'validation.cell.not-a-number.text':
    'This number is stored as text, so formulas leave it out. Convert it to a number.',
  'validation.cell.not-a-number.texts':
    'These numbers are stored as text ({{count}} of them), so formulas leave them out. Convert them to numbers.',
  'validation.cell.error-value': 'The cell holds the error {{error}}. Check its formula.',
  'validation.cell.excess-decimals': 'More decimals than the {{decimals}} of the template.',
  'validation.cell.excess-decimals.count': 'A figure counted in {{unit}} must be a whole number.',
  'validation.cell.negative': 'The {{measure}} of "{{name}}" is negative. Please verify.',
  'validation.cell.negative.count': 'A figure counted in {{unit}} cannot be negative.',
  'validation.cell.formula-overwritten':
    'The other cells of {{measure}} are formulas, this one is a typed number and will not follow a correction. Restore the formula.',
  'validation.cell.hidden.rows':
    '{{count}} rows with figures are hidden (rows {{rows}}); they were checked all the same. Should they be reported?',
  'validation.cell.hidden.columns':
    '{{count}} columns with figures are hidden (columns {{columns}}); they were checked all the same. Should they be reported?',
  'validation.target.altered':
    'The target differs from the one that was set: {{expected}} in the template. Report that one.',
  'validation.completion':
    'The completion does not follow from the actual figure and the target. Check all three.',
  'validation.completion.template-target':
    "The completion does not follow from the actual figure and the template's target {{target}}; the reported completion implies a target of {{low}}–{{high}}. Please check.",
  'validation.completion.excess':
    'This seems to be what was done above the target: the completion is actual ÷ target, 100 points more. Please correct it.',
  'validation.completion.zero-target': 'The target is 0, so there is no completion. Enter "—".',
  'validation.growth':
    'The growth does not follow from this period and the same period last year. Check all three.',
  'validation.growth.caliber':
    'The growth does not follow from the figures shown; a note says that the scope was adjusted, so this is a hint only.',
  'validation.growth.zero-base': 'The base of last year is 0, so growth is not comparable. Enter "—".',
  'validation.growth.into-loss':
    'From above zero to below it: a fall of more than 100 % has no meaning. Say it in words, and verify.',
  'validation.growth.size':
    'Unusually large growth or fall. Please verify; if it is right, say why (such as a low base).',
  'validation.growth.below-all': 'Nothing can fall by more than 100 %. Check the sign and the decimal point.',
  'validation.sign.double-negative':
    'A minus sign behind a word for falling says the opposite. Remove the sign, or say growth.',
  'validation.sign.negative-growth':
    'A negative figure behind a word for growth; it was read as a fall. Better to say so, without the sign.',
  'validation.magnitude.cell':
    'The {{measure}} is {{size}} last year, the last report or the target: perhaps another unit (元, 万元, 亿元). Please check.',
  'validation.magnitude.column':
    'The whole column of {{measure}} ({{count}} figures) is {{size}} what it is compared with: perhaps another unit (元, 万元, 亿元). Check the unit in the heading.',
  'validation.magnitude.sheet':
    'The figures of the whole sheet ({{count}}) are {{size}} what they are compared with: perhaps another unit (元, 万元, 亿元). Check the unit.',
  'validation.magnitude.column-out':
    '{{measure}}, the whole column {{columns}} ({{count}} figures), is {{size}} what it should be: corrected, it agrees with all the other figures. Probably a slip of the unit. Check the unit in the heading, or correct the column.',
  'validation.magnitude.row-out':
    '{{measure}}, the whole row {{rows}} ({{count}} figures), is {{size}} what it should be: corrected, it agrees with all the other figures. Probably a slip of the unit. Check the unit at the head of the row, or correct the row.',
  'validation.magnitude.sheet-out':
    'The amounts of the whole sheet ({{count}} figures) are {{size}} what they should be: corrected, they agree with targets, rates and all the other figures. Probably a slip of the unit. Check the unit, or correct them together.',
  'validation.magnitude.larger': 'about {{times}} times',
  'validation.magnitude.smaller': 'about 1/{{times}} of',
  'validation.restated':
    'Last year the same period was reported as {{then}}. If it was restated, please say so; otherwise verify.',
  'validation.restated.as-said':
    'Last year the same period was reported as {{then}}; the sheet says that it was restated.',
  'validation.stale':
    '{{same}} of {{compared}} comparable cumulative figures are those of the last report: it seems to have been sent again. Please verify.',
  'validation.growth.negative-base':
    'The base of last year is negative, so a growth rate has no meaning. Say it in words, and verify.',
  'validation.change': 'The change is not this period less the same period last year. Please check.',
  'validation.cumulative':
    "The cumulative figure is not last month's cumulative figure plus the month. Please check.",
  'validation.cumulative.below-last':
    'The cumulative figure is below the {{last}} of the last report. Please verify; if it was reduced, say why.',
  'validation.cumulative.other-previous':
    "The cumulative figure to last month is not the {{last}} of last month's report. Please verify; if it was adjusted, say why.",
  'validation.cumulative.last-and-month':
    "The cumulative figure is not the {{last}} of last month's report plus the month. Please check.",
  'validation.gap': 'The gap to schedule is wrong: it is the completion less the schedule of {{schedule}}.',
  'validation.gap.rounded-first':
    'The gap to schedule was computed from the rounded completion; subtract first, then round once.',
  'validation.total': 'The total is not the sum of the entities. Check the total and its parts.',
  'validation.total.targets':
    'The targets of the entities do not add up to the overall target; nothing to change if they were raised on purpose.',
  'validation.share': 'The share fits none of the totals in the sheet. Check the share and its denominator.',
  'validation.share.unknown-total':
    'The denominator of this share is not in the sheet, so it cannot be checked.',
  'validation.share.other-total':
    'The share is of {{fits}}, not of {{obvious}}; measured by that it is right.',
  'validation.share.total.indicator': '"{{name}}", {{sum}}',
  'validation.share.total.sum': '{{sum}} (the sum of {{names}})',
  'validation.rank':
    'The ranks follow neither completion nor growth nor the actual figures ({{measure}} comes closest). Verify what the ranking is based on.',
  'validation.truncated': 'The last digits seem to have been cut off: rounded, it is {{expected}}.',
  'validation.truncated.rule':
    'This holds only if digits were cut off instead of rounded: {{label}}. Round before reporting.',
  'validation.other-rounding': 'Exactly halfway: the template rounds {{rounding}}. Round it that way.',
  'validation.rounding.any': 'half-up or half-even',
  'validation.rounding.half-up': 'half-up',
  'validation.rounding.half-even': 'half-even',
  'validation.explained.tie':
    'The result, {{nominal}}, is exactly halfway: {{up}} rounded half-up, {{even}} rounded half-even. The reported {{reported}} is right.',
  'validation.explained.rounding':
    'From the figures shown the result is {{nominal}}, that is {{rounded}}; they are rounded themselves, and the reported {{reported}} lies within that rounding. Not an error.',
  'validation.explained.tolerance':
    "The difference lies within the rule's tolerance of {{tolerance}}. Not an error.",
  'validation.explained.rule-rounding': 'The last digits differ within rounding. Not an error.',
  'validation.rule.fails': 'Does not satisfy the rule {{label}}. Check its figures.',
  'validation.rule.fails.tolerance':
    'Does not satisfy the rule {{label}}, not even within its tolerance of {{tolerance}}. Check its figures.',
  'validation.rule.missing': 'Figures of the rule {{label}} are missing. Fill them in.',
  'validation.rule.problem':
    'The rule "{{id}}" could not be checked: {{check}} (from character {{at}}). {{reason}} The author of the template should correct it.',
  'validation.rule.syntax': 'It cannot be read at "{{near}}".',
  'validation.rule.syntax-end': 'The formula is not complete.',
  'validation.rule.no-comparison': 'It must compare two sides, such as [total] = [a] + [b].',
  'validation.rule.no-figure': 'It speaks of no indicator.',
  'validation.rule.unknown-name': 'The template has no indicator "{{name}}".',
  'validation.rule.unknown-measure':
    'There is no measure "{{found}}". The measures are target, actual, month, previous, prior, change, growth, completion, gap, share and rank; #Data means all entities, #Totals their total.',
  'validation.rule.unknown-name.near': 'The template has no indicator "{{name}}". Did you mean {{near}}?',
  'validation.rule.unsupported':
    '"{{part}}" is not supported. The functions are SUM, ABS, IF, AND, OR, NOT, ROUND, MIN and MAX.',
  'validation.rule.arguments': '{{function}} has the wrong number of arguments.',
  'validation.rule.many-figures': '"{{part}}" is many figures: put it into SUM, MIN or MAX.',
  'validation.rule.range-measures':
    'Both ends of the range "{{from}}:{{to}}" must be of one measure (such as [prior]).',
  'validation.rule.range-order':
    'The range "{{from}}:{{to}}" runs backwards: its ends follow the order of the template.',
  'validation.rule.range-units':
    'The range "{{from}}:{{to}}" holds "{{name}}", which has another unit and cannot be computed with the others.',
  'validation.rule.too-long':
    'It has {{length}} characters; at most {{most}} are possible, as in Excel. Split it into several rules.',
  'validation.rule.too-deep':
    'It is nested more than {{most}} levels deep, the most in Excel. Split it into several rules.',
  'validation.rule.names-itself':
    'One figure stands on both sides of the equals sign, so that all the others would have to be 0.',
  'validation.rule.cycle':
    'By the rules {{others}}, "{{name}}" becomes a part of itself; such a circle cannot be judged.',
  'validation.rule.long': '{{start}} … {{end}} ({{count}} figures)',
  'validation.rule.contradiction':
    'The rule “{{id}}” contradicts {{others}}: no figures can satisfy them together. The author of the template should correct them.',
  'validation.rule.contradicts-targets':
    'The rule “{{id}}” contradicts the targets that the template sets: no figures can satisfy it. The author of the template should correct it.',
  'validation.causes-cut':
    'Too much is broken, or the time was up: which cell is wrong was not looked for everywhere. Correct what is pointed out, then validate again.',
  'validation.working.equals': '{{left}} = {{right}}',
  'validation.working.sides': '{{left}}, should be {{comparison}} {{right}}',
  'validation.working.plus': '{{left}} + {{right}}',
  'validation.working.minus': '{{left}} − {{right}}',
  'validation.working.times': '{{left}} × {{right}}',
  'validation.working.over': '{{left}} ÷ {{right}}',
  'validation.working.bracket': '({{inner}})',
  'validation.working.long-sum': '{{first}} + {{second}} + … + {{last}} ({{count}} terms)',
  'validation.working.entities': '"{{name}}" of all entities',
  'validation.working.call': '{{name}}({{args}})',
  'validation.working.missing': '(blank)',
  'validation.measure.target': 'target',
  'validation.measure.actual': 'cumulative actual',
  'validation.measure.month': 'figure of the month',
  'validation.measure.previous': 'cumulative to last month',
  'validation.measure.prior': 'same period last year',
  'validation.measure.change': 'change',
  'validation.measure.growth': 'growth',
  'validation.measure.completion': 'completion',
  'validation.measure.gap': 'gap to schedule',
  'validation.measure.share': 'share',
  'validation.measure.rank': 'rank',
  'validation.measure.secondTarget': 'second target',
  'validation.measure.secondCompletion': 'completion of the second target',
};
