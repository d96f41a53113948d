/** What a person reads: the verdict first, then the findings by severity, then the progress table. */
import { figureWords, unitWords } from '../../messages/figures';
import type { Words } from '../../messages/words';
import { periodWords } from '../../messages/periods';
import type { MetricStatus } from '../../core/progress/status';
import type { Severity } from '../../core/template/template';
import type { Finding } from '../../core/validation/finding';
import { cellAddress } from '../../workbook/address';
import { LIGHT_LOOKS } from '../../workbook/changes';
import type { ExaminedReport } from '../examine-file';
import type { Column } from './printable';
import { alignRows, printable } from './printable';
import { roundedText } from './round-double';

export const textOf = (reports: readonly ExaminedReport[], words: Words): string =>
  printable(reports.map((report) => `${reportLines(report, words).join('\n')}\n`).join('\n'));

const SEVERITIES: readonly Severity[] = ['error', 'query', 'hint'];

function reportLines({ file, sheet, template, examination }: ExaminedReport, words: Words): string[] {
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
    ...SEVERITIES.flatMap((severity) => severityLines(severity, validation.findings, words)),
    ...(progress ? progressLines(progress.statuses, words) : ['', words.t('cli.text.no-progress')]),
  ];
}

function severityLines(severity: Severity, findings: readonly Finding[], words: Words): string[] {
  const group = findings.filter((finding) => finding.severity === severity);
  if (group.length === 0) return [];
  return [
    '',
    `${words.t(`cli.severity.${severity}`)} (${group.length})`,
    ...group.flatMap((finding) => findingLines(finding, words)),
  ];
}

function findingLines(
  { cells, indicator, entity, reported, expected, message, working, suspects, rule, outcome }: Finding,
  words: Words,
): string[] {
  const [first] = cells;
  const place = first ? cellAddress(first.row, first.column) : '—';
  const about = [entity, indicator].filter((part) => part !== null).join(' ');
  const figures = figuresOf(reported, expected, words);
  const state = outcome === 'fails' ? '' : words.t(`cli.outcome.${outcome}`);
  return [
    `  ${[place, about, figures, state].filter((part) => part !== '').join('  ')}  [${rule}]`,
    `      ${words.say(message)}`,
    ...(working ? [`      ${words.say(working)}`] : []),
    ...suspects.map(
      ({ cell, suggestion, reason }) =>
        `      ${words.t('cli.text.suspect', {
          cell: cellAddress(cell.row, cell.column),
          suggestion,
          reason: words.t(`cli.reason.${reason}`),
        })}`,
    ),
  ];
}

function figuresOf(reported: Finding['reported'], expected: Finding['expected'], words: Words): string {
  const due =
    expected &&
    (expected.low.figure === expected.high.figure
      ? words.figure(expected.low)
      : `${words.figure({ ...expected.low, unit: null })}–${words.figure(expected.high)}`);
  if (reported && due) return words.t('cli.text.reported-expected', { reported, expected: due });
  if (reported) return words.t('cli.text.reported', { reported });
  return due ? words.t('cli.text.expected', { expected: due }) : '';
}

const PROGRESS_COLUMNS: readonly Column[] = [
  { align: 'left' },
  { align: 'left' },
  { align: 'left' },
  { align: 'right' },
  { align: 'right' },
  { align: 'right' },
  { align: 'right' },
  { align: 'right' },
];

function progressLines(statuses: readonly MetricStatus[], words: Words): string[] {
  const hasEntities = statuses.some(({ entity }) => entity !== null);
  const heads = (
    ['entity', 'name', 'unit', 'actual', 'target', 'completion', 'schedule', 'gap'] as const
  ).map((column) => (column === 'entity' && !hasEntities ? '' : words.t(`cli.progress.${column}`)));
  const rows = statuses.map((status) => progressRow(status, words));
  const lines = alignRows([['', ...heads], ...rows], [{ align: 'left' }, ...PROGRESS_COLUMNS]);
  return ['', words.t('cli.progress.title'), ...lines.map((line) => `  ${line}`)];
}

function progressRow(status: MetricStatus, words: Words): string[] {
  const { name, unit, entity, actual, target, completion, schedule, gap, light, absence } = status;
  const figure = (value: MetricStatus['actual']): string =>
    value ? words.figure({ ...value, unit: null }) : '—';
  const percent = (value: number): string =>
    figureWords({ figure: roundedText(value * 100, 2), unit: '%' }, words.locale);
  return [
    light === 'none' ? '·' : LIGHT_LOOKS[light].symbol,
    entity ?? '',
    name,
    unitWords(unit, words.locale),
    figure(actual),
    figure(target),
    completion === null ? (absence ? words.t(`cli.absence.${absence}`) : '—') : percent(completion),
    percent(schedule),
    gap === null ? '—' : signed(roundedText(gap, 2)),
  ];
}

/** +17.45 or −3.82, with a real minus sign. */
const signed = (text: string): string => (text.startsWith('-') ? `−${text.slice(1)}` : `+${text}`);
