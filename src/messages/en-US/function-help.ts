import type { functionHelp as source } from '../zh-CN/function-help';

/** What each cell function says of itself: in Excel's own help, on the sample sheet and in the reference. */
export const functionHelp: Record<keyof typeof source, string> = {
  'functions.help.COMPLETION': 'Completion = actual ÷ target',
  'functions.help.YOY_GROWTH':
    'Growth on the year = current ÷ prior − 1; with a zero or negative base no rate is given, but what happened: new from zero, turned to profit, turned to loss, loss widened or narrowed',
  'functions.help.CHANGE_POINTS':
    'Change of a percentage in percentage points: a share up from 28 % to 34.2 % is 6.2',
  'functions.help.TWO_YEAR_AVERAGE':
    'Average growth of two years (geometric) = √((1 + this year) × (1 + last year)) − 1',
  'functions.help.SHARE': 'Share = part ÷ whole',
  'functions.help.TIME_PROGRESS':
    'Time progress (the schedule) = months elapsed ÷ 12, the report month counting whole; also by days, and over any window',
  'functions.help.SCHEDULE_GAP':
    'Percentage points ahead of (or, negative, behind) the schedule = completion − time progress, not rounded',
  'functions.help.LIGHT':
    'Light: 1 green (on schedule), 0 yellow (behind, within the limit), −1 red; made for icon sets and filters',
  'functions.help.LIGHT_TEXT': 'The light in words: green, yellow, red',
  'functions.help.REQUIRED_RATE':
    'What each remaining month must bring = (target − actual so far) ÷ months left; 0 once the target is met',
  'functions.help.FORECAST':
    'Year-end figure at the present pace = actual ÷ time progress; with the figures of last year, by the seasonal shape of that year',
  'functions.help.IMPLIED_TARGET':
    'The target behind a printed actual and completion: lowest, roundest, highest, spilled over three cells',
  'functions.help.IMPLIED_BASE':
    'The base behind a printed figure and its growth: lowest, roundest, highest, spilled over three cells',
  'functions.help.CNY_TO_USD':
    'Converts CNY to USD, by default at the annual average of the official central parity (NBS); CNY 10k become USD 10k, CNY 100m become USD 100m',
  'functions.help.USD_TO_CNY':
    'Converts USD to CNY, by default at the annual average of the official central parity (NBS); USD 10k become CNY 10k',
  'functions.help.FX_RATE': 'The rate of exchange that is used, CNY per 1 USD',
  'functions.help.FX_BASIS': 'Name and time of the rate that is used, for the note under a table',
  'functions.help.CONVERT_UNIT':
    'Converts between units: 亿元 (CNY 100m), 万元 (CNY 10k), 元; 亿美元, 万美元; never across currencies',
  'functions.help.PARSE_AMOUNT':
    'Reads a figure out of words, in CNY, USD or pieces: 18.29亿元 is 1829000000; 169.3个亿 and 近50个 are read too',
  'functions.help.ROUND_HALF_EVEN':
    'Rounds by GB/T 8170 (ties to the even digit), once, on the decimal digits that Excel shows',
  'functions.help.BALANCED_ROUND':
    'Balanced rounding: a column, a row or a two-way table with its totals still adds up afterwards, and no figure is off by a unit',
  'functions.help.SCORE': 'Appraisal score = completion × weight, what exceeds the cap not counted',
  'functions.help.RANK_PLACE':
    'Place among peers, largest first, decided on unrounded values; “-” is not ranked',
  'functions.help.CHECK_SUM': 'Whether a total agrees with the sum of its parts, as far as rounding allows',
  'functions.help.CHECK_RATIO':
    'Whether a printed ratio agrees with its numerator and denominator, as far as rounding allows',

  'functions.about.actual':
    'The actual figure, cumulative since the beginning of the year; a cell or a range',
  'functions.about.target': 'The target, in the same unit as the actual',
  'functions.about.current': 'The current figure; a cell or a range',
  'functions.about.prior': 'The figure of the same period last year, in the same unit',
  'functions.about.now': 'The percentage now, e.g. 34.2%',
  'functions.about.before': 'The percentage before, e.g. 28%',
  'functions.about.growth': 'The growth, e.g. 20.6%',
  'functions.about.prior_growth': 'The growth of the year before, e.g. 10.5%',
  'functions.about.part': 'The part; a cell or a range',
  'functions.about.whole': 'The whole, in the same unit as the part',
  'functions.about.period':
    'The period: "2017-H1", "2017年1—6月", "前三季度"; 2017 is the whole year; its end counts',
  'functions.about.fx_period': 'The year or period of the amount: 2017, "2017-H1", "2017年1—6月"',
  'functions.about.window_from': 'First day of the window, a date or "2020-07-01"; left out, 1 January',
  'functions.about.window_to': 'Last day of the window, a date or "2020-09-30"; left out, 31 December',
  'functions.about.basis': '"month" (default) or "day"',
  'functions.about.yellow': 'How many percentage points behind are still yellow; 10 by default',
  'functions.about.prior_same_period': 'The cumulative figure of the same period last year',
  'functions.about.prior_full_year': 'The figure of the whole of last year',
  'functions.about.printed_actual': 'The actual as printed; as text ("7.30") it keeps its last zeros',
  'functions.about.printed_completion': 'The completion as printed, e.g. 27.29%',
  'functions.about.printed_current':
    'The current figure as printed; as text ("7.30") it keeps its last zeros',
  'functions.about.printed_growth': 'The growth as printed, e.g. 12.4%',
  'functions.about.cny': 'The amount in CNY; a cell or a range',
  'functions.about.usd': 'The amount in USD; a cell or a range',
  'functions.about.rate':
    'A rate of your own (CNY per 1 USD), or a series: "official" (default, annual average of the central parity), "world bank", "monthly" (market average), "table" (the sheet “Rates” of this workbook)',
  'functions.about.fx_basis': 'The series: "official" (default), "world bank", "monthly", "table"',
  'functions.about.amount': 'The amount; a cell or a range',
  'functions.about.from': 'The unit it is in, e.g. "亿元"',
  'functions.about.to': 'The unit it is wanted in, e.g. "万元"',
  'functions.about.text': 'The words, e.g. "18.29亿元"',
  'functions.about.x': 'The number to round; a cell or a range',
  'functions.about.digits': 'Digits after the point; negative for whole tens, hundreds …',
  'functions.about.range':
    'The figures: a column, a row, or a two-way table together with its row and column of totals',
  'functions.about.total': 'The total to add up to; left out, the rounded sum',
  'functions.about.completion': 'The completion, e.g. 96.5%',
  'functions.about.weight': 'The weight, i.e. the full score, e.g. 10',
  'functions.about.cap': 'The completion at which the score is capped; 100% by default',
  'functions.about.value': 'The figure to rank; a cell or a range',
  'functions.about.peers': 'All the figures that are ranked',
  'functions.about.ties': 'Ties: "1224" (default, places are skipped) or "1223" (no place is skipped)',
  'functions.about.printed_total': 'The total as printed; a cell or a range',
  'functions.about.parts':
    'The parts; where the totals are a column (row), each row (column) of parts belongs to its total',
  'functions.about.printed': 'The ratio as printed, e.g. 27.29%',
  'functions.about.numerator': 'The numerator as printed',
  'functions.about.denominator': 'The denominator as printed',
};
