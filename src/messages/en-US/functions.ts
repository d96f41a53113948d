import type { functions as source } from '../zh-CN/functions';

/** Why a cell has no result. */
export const functions: Record<keyof typeof source, string> = {
  'functions.name.actual': 'the actual figure',
  'functions.name.target': 'the target',
  'functions.name.current': 'the current figure',
  'functions.name.prior': "last year's figure",
  'functions.name.now': 'the percentage now',
  'functions.name.before': 'the percentage before',
  'functions.name.growth': 'the growth',
  'functions.name.prior_growth': 'the growth of the year before',
  'functions.name.part': 'the part',
  'functions.name.whole': 'the whole',
  'functions.name.period': 'the period',
  'functions.name.fx_period': 'the period',
  'functions.name.window_from': 'the first day of the window',
  'functions.name.window_to': 'the last day of the window',
  'functions.name.basis': 'the basis',
  'functions.name.yellow': 'the limit of yellow',
  'functions.name.prior_same_period': 'the figure of the same period last year',
  'functions.name.prior_full_year': 'the figure of the whole of last year',
  'functions.name.printed_actual': 'the actual figure',
  'functions.name.printed_completion': 'the completion',
  'functions.name.printed_current': 'the current figure',
  'functions.name.printed_growth': 'the growth',
  'functions.name.cny': 'the amount in CNY',
  'functions.name.usd': 'the amount in USD',
  'functions.name.rate': 'the rate',
  'functions.name.fx_basis': 'the series',
  'functions.name.amount': 'the amount',
  'functions.name.from': 'the unit it is in',
  'functions.name.to': 'the unit wanted',
  'functions.name.text': 'the text',
  'functions.name.x': 'the number to round',
  'functions.name.digits': 'the number of digits',
  'functions.name.range': 'the figure in the range',
  'functions.name.total': 'the total',
  'functions.name.completion': 'the completion',
  'functions.name.weight': 'the weight',
  'functions.name.cap': 'the cap',
  'functions.name.value': 'the figure to rank',
  'functions.name.peers': 'the figures that are ranked',
  'functions.name.ties': 'the rule for ties',
  'functions.name.printed_total': 'the total',
  'functions.name.parts': 'a part',
  'functions.name.printed': 'the printed ratio',
  'functions.name.numerator': 'the numerator',
  'functions.name.denominator': 'the denominator',

  'functions.blank': 'No value for {{argument}}: fill it in first.',
  'functions.notSet':
    'The cell for {{argument}} holds “{{text}}”: there is no such figure, so nothing can be computed.',
  'functions.belowUnit':
    'The cell for {{argument}} holds “{{text}}”, less than the smallest unit, so nothing can be computed.',
  'functions.text':
    'The cell for {{argument}} holds “{{text}}”, which is not a number. Enter digits only and keep the unit in the heading.',
  'functions.boolean': 'The cell for {{argument}} holds TRUE or FALSE. Enter {{wanted}} instead.',
  'functions.wanted.number': 'a number',
  'functions.wanted.period': 'a period',
  'functions.carried': 'The cell for {{argument}} has the error {{error}}: correct that cell first.',
  'functions.uncovered':
    'The ranges differ in rows or columns, and nothing here matches {{argument}}. Select ranges of the same size.',
  'functions.tooMany': 'Too many arguments: this function takes at most {{count}}.',
  'functions.overflow': 'The result is larger than Excel can hold. Check whether {{argument}} is too small.',
  'functions.zeroTarget':
    'The target is zero, so there is no completion. Where no target was set, leave it empty or enter “-”.',
  'functions.zeroBase':
    "Last year's figure is zero: not comparable, no rate of growth; give the change in amount.",
  'functions.bothZero': 'Both figures are zero: unchanged, no rate of growth.',
  'functions.turnedProfit': 'Negative last year and positive now: turned to profit, no rate of growth.',
  'functions.turnedLoss': 'Positive last year and negative now: turned to loss, no rate of growth.',
  'functions.lossWidened':
    'Negative in both years: the loss widened, no rate of growth; give the change in amount.',
  'functions.lossNarrowed':
    'Negative last year: the loss narrowed, no rate of growth; give the change in amount.',
  'functions.period.unreadable': '“{{text}}” is no period. Write 2017, 2017-H1, 2017-06 or 2017年1—6月.',
  'functions.period.date':
    'This is a date or a number ({{text}}), not a period. Format the cell as text and write 2017-06 or 2017年1—6月; for a whole year write 2017.',
  'functions.period.noYear':
    '“{{text}}” names no year, so the rate is not known. Write a period such as 2017年1—6月.',
  'functions.rate.missing':
    'There is no annual average rate for {{year}} ({{first}}–{{last}} are known). Give a rate as the third argument.',
  'functions.rate.zero':
    'The rate is zero. Enter how many CNY one USD costs, e.g. 6.7518, or leave the argument out for the annual average.',
  'functions.rate.negative': 'The rate is negative. Enter how many CNY one USD costs, e.g. 6.7518.',
  'functions.tooLarge': 'The result is larger than Excel can hold. Check the arguments.',
  'functions.wanted.text': 'text',
  'functions.wanted.day': 'a date',
  'functions.choice': '“{{text}}” is not known for {{argument}}. Choose one of: {{choices}}.',
  'functions.ratio':
    'The value of {{argument}} is above 1000 %, as if a percent sign were missing. Enter 77% or 0.77; a true 1200% goes in as text with its sign.',
  'functions.zeroWhole': 'The whole is zero, so there is no share.',
  'functions.belowMinusHundred': 'A growth below −100 % has no two-year average. Check the growth.',
  'functions.period.noYearForDays':
    '“{{text}}” names no year, so days and windows cannot be counted. Write a period such as 2020年1—9月.',
  'functions.window.backwards':
    'The window ends ({{to}}) before it begins ({{from}}). Swap or correct the two days.',
  'functions.day': '“{{text}}” is no date for {{argument}}. Enter a date, or write 2020-07-01.',
  'functions.light.green': 'green',
  'functions.light.yellow': 'yellow',
  'functions.light.red': 'red',
  'functions.negativeYellow':
    'The limit of yellow is negative. Enter how many percentage points behind are still yellow, e.g. 10.',
  'functions.yearOver': 'The year is over and no month is left; the target was not met.',
  'functions.forecast.half':
    'Give both figures of last year, or neither: without them the present pace is used.',
  'functions.forecast.zero':
    "Last year's figure is zero at this time, which shows no seasonal shape. Leave both figures of last year out.",
  'functions.forecast.shrinks':
    "Last year's full figure is below that of the same period, or that one is negative. Check whether they are swapped.",
  'functions.series.official':
    'Annual average of the RMB central parity against the US dollar (NBS), {{period}}',
  'functions.series.world-bank': 'CNY per USD, annual average (World Bank), {{period}}',
  'functions.series.monthly':
    'CNY per USD, monthly averages of the market rate (Federal Reserve H.10), {{period}}',
  'functions.series.table': 'The sheet “Rates” of this workbook, {{period}}',
  'functions.rate.missing.world-bank':
    'There is no World Bank average for {{year}} ({{first}}–{{last}} are known). Use another series, or give a rate.',
  'functions.rate.missing.monthly':
    'There is no monthly average for {{period}} ({{first}} to {{last}} are known). Use another series, or give a rate.',
  'functions.rate.noTable':
    'This workbook has no sheet “汇率” or “Rates”. Make one with a column of periods and a column of rates, or use another series.',
  'functions.rate.notInTable': 'The sheet of rates has none for {{period}}. Add a row.',
  'functions.rate.several': 'The sheet of rates has several different ones for {{period}}. Keep one.',
  'functions.implied.target': 'As printed, the completion may be zero: nothing follows for the target.',
  'functions.implied.base': 'With a growth of −100 % or less nothing follows for the base.',
  'functions.unit':
    '“{{text}}” is no unit for {{argument}}. Write one such as 亿元, 万元, 元, 万美元, 个 or 亩.',
  'functions.unit.currency':
    '{{from}} and {{to}} are different currencies. Convert with TARGET.CNY_TO_USD or TARGET.USD_TO_CNY.',
  'functions.unit.other': '{{from}} and {{to}} do not measure the same thing and cannot be converted.',
  'functions.amount':
    'No figure can be read out of “{{text}}”. Write words such as 18.29亿元, 169.3个亿 or 近50个.',
  'functions.digits': 'The number of digits must be a whole number from −{{most}} to {{most}}.',
  'functions.negativeWeight': 'The weight is negative. Enter the full score, e.g. 10.',
  'functions.cap': 'The cap must be above zero, e.g. 120%.',
  'functions.noPeers': 'There is no figure in the range that could be ranked.',
  'functions.parts':
    'The parts do not match the totals: a column of totals needs as many rows of parts, a row of totals as many columns.',
  'functions.zeroDenominator': 'As printed, the denominator may be zero, so nothing can be said.',
  'functions.balance.shape': 'The range is ragged. Select a column, a row or a whole table.',
  'functions.balance.total':
    'With no figure off by a unit the total lies between {{low}} and {{high}} and cannot be {{total}}. Check the total or the number of digits.',
  'functions.balance.digits': 'The total {{total}} has more decimals than are kept. Round the total first.',
  'functions.balance.size': 'The table is too large (at most {{most}} figures). Round it in parts.',
  'functions.balance.hole':
    'A blank, words or an error in the table: its totals cannot be told from the rest. Fill it in first.',
};
