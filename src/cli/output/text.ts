/** What a person reads: the verdict first, then the findings by severity, then the progress table. */
import { unitWords } from '../../messages/figures';
import type { FigureText } from '../../core/message';
import { rangeWords } from '../../messages/ranges';
import type { ExplanationState } from '../../core/review/explanations';
import { verdictWords } from '../../sheets/findings/findings-overview';
import type { Words } from '../../messages/words';
import { periodWords } from '../../messages/periods';
import type { MetricStatus } from '../../core/progress/status';
import { mainMeasure } from '../../core/template/lights';
import type { Template } from '../../core/template/template';
import type { Correction, Finding } from '../../core/validation/finding';
import { cellAddress } from '../../workbook/address';
import { LIGHT_LOOKS } from '../../workbook/changes';
import type { ExaminedReport } from '../../collecting/check-file';
import type { Column } from './printable';
import { alignRows, printable } from './printable';
import { roundedText } from './round-double';

export const reportText = (report: ExaminedReport, words: Words): string =>
  printable(`${reportLines(report, words).join('\n')}\n`);

/** Only what fails counts as an error, a query or a hint; what cannot be judged, and what is right after all, stand apart. */
const GROUPS = ['error', 'query', 'hint', 'undecided', 'holds'] as const;
type Group = (typeof GROUPS)[number];

const groupOf = ({ outcome, severity }: Finding): Group => (outcome === 'fails' ? severity : outcome);

function reportLines(report: ExaminedReport, words: Words): string[] {
  const { file, sheet, template, examination, review, problems } = report;
  const { period, validation, progress } = examination;
  const { errors, queries, hints, checks, undecided } = validation.summary;
  const verdict = errors > 0 ? '✘' : '✔';
  const counted =
    errors + queries + hints > 0
      ? words.t('cli.text.counts', { errors, queries, hints })
      : words.t('cli.text.clean');
  const checked =
    undecided > 0
      ? words.t('cli.text.checked-undecided', { checks, undecided })
      : words.t('cli.text.checked', { checks });
  const periodName = period ? periodWords(period, words.locale) : words.t('cli.text.no-period');
  return [
    `${verdict} ${file}${words.t('cli.text.colon')}${counted}`,
    `  ${[sheet, template.title, periodName, checked].join(' · ')}`,
    `  ${verdictWords(review.readiness, review.states.size > 0, words)}`,
    ...GROUPS.flatMap((group) => groupLines(group, report, words)),
    ...(validation.causesCut ? ['', words.t('validation.causes-cut')] : []),
    ...(report.isComparable === false ? ['', words.t('cli.text.before-unused')] : []),
    ...(problems.length > 0 ? ['', ...problems.map(({ message }) => words.say(message))] : []),
    ...(progress ? progressLines(progress.statuses, template, words) : ['', words.t('cli.text.no-progress')]),
  ];
}

function groupLines(group: Group, report: ExaminedReport, words: Words): string[] {
  const { template, examination, review } = report;
  const findings = examination.validation.findings.filter((finding) => groupOf(finding) === group);
  if (findings.length === 0) return [];
  return [
    '',
    words.t('cli.text.group', { group: words.t(`cli.group.${group}`), count: findings.length }),
    ...findings.flatMap((finding, place) => [
      ...findingLines(finding, template, words, findings[place - 1]),
      ...explanationLines(review.states.get(finding), words),
    ]),
  ];
}

/** @param before the finding told just before: what both say is said once */
function findingLines(
  finding: Finding,
  template: Template,
  words: Words,
  before: Finding | undefined,
): string[] {
  const { cells, indicator, entity, message, working, suspects, rule, dependants = [] } = finding;
  const [first] = cells;
  const name = template.indicators.find(({ code }) => code === indicator)?.name ?? indicator;
  const head = [
    first ? cellAddress(first.row, first.column) : '',
    entity ?? '',
    name ?? '',
    figuresOf(finding, words),
    `[${rule}]`,
  ];
  const sentence = words.say(message);
  const isSaid = before?.outcome === 'holds' && words.say(before.message) === sentence;
  return [
    `  ${head.filter((part) => part !== '').join('  ')}`,
    ...(isSaid ? [] : [`      ${sentence}`]),
    ...(working ? [`      ${words.say(working)}`] : []),
    ...suspects.map(
      ({ cell, suggestion, reason, also = [] }) =>
        `      ${words.t('cli.text.suspect', {
          cell: cellAddress(cell.row, cell.column),
          suggestion,
          reason: words.t(`cli.reason.${reason}`),
        })}${alsoWords(also, words)}`,
    ),
    ...dependants.map((dependant) => `      ${dependantLine(dependant, words)}`),
  ];
}

/** What is to be corrected together with the suspect. */
function alsoWords(also: readonly Correction[], words: Words): string {
  if (also.length === 0) return '';
  const list = also
    .slice(0, MOST_CELLS)
    .map(({ cell, suggestion }) => `${cellAddress(cell.row, cell.column)} ${words.figure(suggestion)}`);
  return words.t(also.length > MOST_CELLS ? 'cli.text.suspect-also-more' : 'cli.text.suspect-also', {
    list,
    count: also.length,
  });
}

const MOST_CELLS = 6;

/** An explanation may have several lines. */
function explanationLines(state: ExplanationState | undefined, words: Words): string[] {
  if (!state || state.kind === 'none') return [];
  const { text, who, when } = state.explanation;
  const by = [who, when].filter((part) => part !== null);
  const said = words.t(`cli.text.${state.kind}`, { text: text.replaceAll('\n', '\n        ') });
  return [`      ${said}${by.length > 0 ? ` — ${by.join(' ')}` : ''}`];
}

/** What the same wrong cell broke besides. */
function dependantLine({ cells: [first], message, rule }: Finding, words: Words): string {
  const cell = first ? cellAddress(first.row, first.column) : '';
  return `${words.t('cli.text.dependant', { cell, sentence: words.say(message) })} [${rule}]`;
}

function figuresOf({ reported, expected, outcome }: Finding, words: Words): string {
  const due = expected && rangeWords(words, expected.low, expected.high);
  if (reported && due) {
    const key = outcome === 'holds' ? 'cli.text.reported-computed' : 'cli.text.reported-expected';
    return words.t(key, { reported, expected: due });
  }
  if (reported) return words.t('cli.text.reported', { reported });
  return due ? words.t('cli.text.expected', { expected: due }) : '';
}

interface ProgressColumn extends Column {
  readonly name:
    | 'light'
    | 'entity'
    | 'name'
    | 'unit'
    | 'actual'
    | 'growth'
    | 'target'
    | 'completion'
    | 'schedule'
    | 'gap'
    | 'second-target'
    | 'second-completion'
    | 'second-gap';
  text(status: MetricStatus, words: Words): string;
}

const PROGRESS_COLUMNS: readonly ProgressColumn[] = [
  { name: 'light', align: 'left', text: lightWords },
  { name: 'entity', align: 'left', text: ({ entity }) => entity ?? '' },
  { name: 'name', align: 'left', text: ({ name }) => name },
  { name: 'unit', align: 'left', text: ({ unit }, { locale }) => unitWords(unit, locale) },
  { name: 'actual', align: 'right', text: ({ actual }, words) => figureOnly(actual, words) },
  {
    name: 'growth',
    align: 'right',
    text: ({ growth }) => (growth === null ? '—' : `${signed(roundedText(growth * 100, 2))}%`),
  },
  { name: 'target', align: 'right', text: ({ target }, words) => figureOnly(target, words) },
  { name: 'completion', align: 'right', text: ({ completion }) => percent(completion) },
  { name: 'schedule', align: 'right', text: ({ schedule }) => percent(schedule) },
  { name: 'gap', align: 'right', text: ({ gap }) => gapText(gap) },
  {
    name: 'second-target',
    align: 'right',
    text: ({ second }, words) => figureOnly(second?.target ?? null, words),
  },
  { name: 'second-completion', align: 'right', text: ({ second }) => percent(second?.completion ?? null) },
  { name: 'second-gap', align: 'right', text: ({ second }) => gapText(second?.gap ?? null) },
];

function progressLines(all: readonly MetricStatus[], template: Template, words: Words): string[] {
  const byGrowth = mainMeasure(template.lights) === 'growth';
  // Where nothing was asked there is nothing to place: the figures are enough, and the others stay in sight.
  const unasked = all.filter(({ absence }) => absence === 'no-target' || absence === 'no-growth');
  const statuses = all.filter((status) => !unasked.includes(status));
  const owner = statuses.find(({ second }) => second !== null)?.second?.owner ?? null;
  const columns = PROGRESS_COLUMNS.filter(({ name }) => {
    if (name === 'entity') return statuses.some(({ entity }) => entity !== null);
    if (name === 'growth') return byGrowth;
    if (name.startsWith('second')) return owner !== null;
    const ofTarget = name === 'target' || name === 'completion' || name === 'schedule' || name === 'gap';
    return !ofTarget || !byGrowth || statuses.some(({ target }) => target !== null);
  });
  const heads = columns.map(({ name }) => words.t(`cli.progress.${name}`, { owner: owner ?? '' }));
  const rows = statuses.map((status) => columns.map(({ text }) => text(status, words)));
  return [
    '',
    words.t(byGrowth ? 'cli.progress.title.growth' : 'cli.progress.title'),
    ...(rows.length > 0 ? alignRows([heads, ...rows], columns).map((line) => `  ${line}`) : []),
    ...(unasked.length > 0 ? unaskedLines(unasked, byGrowth, words) : []),
  ];
}

function unaskedLines(statuses: readonly MetricStatus[], byGrowth: boolean, words: Words): string[] {
  const columns: Column[] = [{ align: 'left' }, { align: 'right' }];
  const rows = statuses.map(({ entity, name, actual, unit }) => [
    [entity, name].filter(Boolean).join('  '),
    actual ? words.figure(actual) : `— ${unitWords(unit, words.locale)}`,
  ]);
  return [
    `  ${words.t(byGrowth ? 'cli.progress.no-growth' : 'cli.progress.no-target', { count: statuses.length })}`,
    ...alignRows(rows, columns).map((line) => `    ${line}`),
  ];
}

/** Symbol and word; where there is no light, why. */
function lightWords({ light, absence }: MetricStatus, words: Words): string {
  if (light !== 'none') return `${LIGHT_LOOKS[light].symbol} ${words.t(`cli.light.${light}`)}`;
  return `· ${absence ? words.t(`cli.absence.${absence}`) : ''}`;
}

const figureOnly = (figure: FigureText | null, words: Words): string =>
  figure ? words.figure({ ...figure, unit: null }) : '—';

const percent = (ratio: number | null): string => (ratio === null ? '—' : `${roundedText(ratio * 100, 2)}%`);

const gapText = (gap: number | null): string => (gap === null ? '—' : signed(roundedText(gap, 2)));

/** +17.45 or −3.82, with a real minus sign. */
const signed = (text: string): string => (text.startsWith('-') ? `−${text.slice(1)}` : `+${text}`);
