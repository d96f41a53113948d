/** The upper part of the findings sheet: what was checked, the verdict, and how many findings of what. */
import type { Readiness } from '../../core/review/explanations';
import { periodWords } from '../../messages/periods';
import type { Words } from '../../messages/speak';
import type { ContentCell } from '../../workbook/content';
import type { FindingsReport } from './findings-sheet';
import type { FindingKind } from './finding-words';
import { FINDING_KINDS, indicatorName, kindOf, kindStyle } from './finding-words';
import { linkFormula } from '../link';
import { ruleName } from './rule-names';
import { FIGURE, HEADING, LABEL, NOTE, SECTION, TEXT, TITLE } from '../styles';

type Row = readonly ContentCell[];

export function headRows(report: FindingsReport, words: Words): Row[] {
  const { sheet, file, template, period, date, review } = report;
  const { title, issuer, version } = template;
  const facts: readonly (readonly [string, ContentCell])[] = [
    ...(file === null ? [] : [[words.t('sheets.findings.file'), file] as const]),
    [words.t('sheets.findings.sheet'), sheetLink(sheet, file)],
    [
      words.t('sheets.findings.template'),
      issuer
        ? words.t('sheets.findings.template-of', { title, issuer, version })
        : words.t('sheets.findings.template-version', { title, version }),
    ],
    [
      words.t('sheets.findings.period'),
      period ? periodWords(period, words.locale) : words.t('sheets.findings.period-unknown'),
    ],
    [words.t('sheets.findings.date'), date],
    [
      words.t('sheets.findings.verdict'),
      { value: verdictWords(review.readiness, review.states.size > 0, words), style: { bold: true } },
    ],
  ];
  return [
    [{ value: words.t('sheets.findings.name'), style: TITLE }],
    [{ value: words.t(file === null ? 'sheets.findings.made' : 'sheets.findings.made-file'), style: NOTE }],
    ...facts.map(([label, value]): Row => [{ value: label, style: LABEL }, null, value]),
  ];
}

export function verdictWords(
  { ready, errors, unexplained }: Readiness,
  hasQueries: boolean,
  words: Words,
): string {
  if (ready) return words.t(hasQueries ? 'sheets.findings.ready' : 'sheets.findings.ready-clean');
  if (unexplained === 0) return words.t('sheets.findings.errors', { errors });
  if (errors === 0) return words.t('sheets.findings.unexplained', { unexplained });
  return words.t('sheets.findings.errors-and-unexplained', { errors, unexplained });
}

export function overviewRows(report: FindingsReport, words: Words): Row[] {
  const { validation, review, template } = report;
  const { errors, queries, hints, checks, undecided } = validation.summary;
  const { unexplained } = review.readiness;
  const answers = [
    ['explained', review.states.size - unexplained],
    ['unexplained', unexplained],
  ] as const;
  const counts = [
    ['error', errors],
    ['query', queries],
    ...(queries > 0 ? answers : []),
    ['hint', hints],
    ['undecided', undecided],
    ['checks', checks],
  ] as const;
  const { findings } = validation;
  return [
    section(words.t('sheets.findings.overview')),
    ...counts.map(([name, count]): Row => [
      ...nameCells(words.t(`sheets.findings.count.${name}`)),
      { value: count, style: FIGURE },
    ]),
    ...(validation.causesCut ? [[{ value: words.t('sheets.findings.causes-cut'), style: NOTE }]] : []),
    ...countRows(
      words.t('sheets.findings.by-rule'),
      findings.map((finding) => ({
        name: words.t('sheets.rule-and-id', {
          name: ruleName(finding.rule, template, words),
          id: finding.rule,
        }),
        kind: kindOf(finding),
      })),
      1,
      words,
    ),
    ...countRows(
      words.t('sheets.findings.by-indicator'),
      findings.map((finding) => ({
        name: indicatorName(finding, template) ?? words.t('sheets.findings.of-sheet'),
        kind: kindOf(finding),
      })),
      2,
      words,
    ),
    ...countRows(
      words.t('sheets.findings.by-entity'),
      findings.map((finding) => ({
        name: finding.entity ?? words.t('sheets.findings.of-sheet'),
        kind: kindOf(finding),
      })),
      2,
      words,
    ),
  ];
}

/** One line for each name, in the order in which they come up; nothing where there are fewer names than that. */
function countRows(
  title: string,
  named: readonly { readonly name: string; readonly kind: FindingKind }[],
  fewest: number,
  words: Words,
): Row[] {
  const counts = new Map<string, Map<FindingKind, number>>();
  for (const { name, kind } of named) {
    const own = counts.get(name) ?? new Map<FindingKind, number>();
    counts.set(name, own.set(kind, (own.get(kind) ?? 0) + 1));
  }
  if (counts.size < fewest) return [];
  const kinds = FINDING_KINDS.filter((kind) => named.some((one) => one.kind === kind));
  return [
    [],
    section(title),
    [
      ...nameCells('', HEADING),
      ...kinds.map((kind) => ({ value: words.t(`sheets.findings.kind.${kind}`), style: HEADING })),
      { value: words.t('sheets.findings.total'), style: HEADING },
    ],
    ...[...counts].map(([name, own]): Row => {
      const each = kinds.map((kind) => own.get(kind) ?? 0);
      return [
        ...nameCells(name),
        ...each.map((count, index) => ({
          value: count === 0 ? null : count,
          style: { ...FIGURE, ...kindStyle(kinds[index] ?? 'holds') },
        })),
        { value: each.reduce((sum, count) => sum + count, 0), style: FIGURE },
      ];
    }),
  ];
}

const section = (text: string): Row => [{ value: text, style: SECTION }];

/** A name in the column of the rules, which is wide enough to be read and grows with its text. */
const nameCells = (name: string, style = TEXT): ContentCell[] => [null, null, { value: name, style }];

function sheetLink(sheet: string, file: string | null): ContentCell {
  const formula = linkFormula({ sheet, row: 0, column: 0 }, file, sheet);
  return formula ? { value: sheet, formula, style: { color: '#0563C1' } } : sheet;
}
