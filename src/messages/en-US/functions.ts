import type { functions as source } from '../zh-CN/functions';

/** What the cell functions say of themselves, and why a cell has no result. */
export const functions: Record<keyof typeof source, string> = {
  'functions.completion': 'Completion = actual ÷ target, e.g. 12.36 ÷ 16 = 77.25 %',
  'functions.completion.actual': 'The actual figure; a cell or a range',
  'functions.completion.target': 'The target, in the same unit as the actual',
  'functions.growth':
    'Growth on the year = current ÷ prior − 1; with a zero or negative base no rate is given, but what happened: new from zero, turned to profit, turned to loss, loss widened or narrowed',
  'functions.growth.current': 'The current figure; a cell or a range',
  'functions.growth.prior': 'The figure of the same period last year, in the same unit',
  'functions.usd':
    'Converts CNY to USD, by default at the annual average of the official central parity (NBS); CNY 10k become USD 10k, CNY 100m become USD 100m',
  'functions.usd.amount': 'The amount in CNY; a cell or a range',
  'functions.usd.period': 'The year or period of the amount: 2017, "2017-H1", "2017年1—6月"',
  'functions.usd.rate':
    'A rate of your own (CNY per 1 USD); left out, the annual average of that year is used',
  'functions.time':
    'Time progress (the schedule) = months elapsed ÷ 12; the report month counts whole, e.g. January to September is 75 %',
  'functions.time.period': 'The period: "2017-H1", "2017年1—6月", "前三季度"; 2017 is the whole year',

  'functions.name.actual': 'the actual figure',
  'functions.name.target': 'the target',
  'functions.name.current': 'the current figure',
  'functions.name.prior': "last year's figure",
  'functions.name.amount': 'the amount in CNY',
  'functions.name.period': 'the period',
  'functions.name.rate': 'the rate',

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
};
