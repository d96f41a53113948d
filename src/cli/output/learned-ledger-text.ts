/** What `target-tracker ledger learn` prints: of each ledger its columns, what is counted by which conditions, and what it gives. */
import type { LedgerPreview } from '../../core/ledger-drafting/preview-ledger';
import type { SheetColumns } from '../../core/ledger-drafting/sheet-columns';
import { figureText, roundedText } from '../../core/report/figure-text';
import type { LedgerDocument } from '../../core/scheme/sections/ledgers';
import { unitOf } from '../../core/statistics/units';
import type { Template } from '../../core/template/template';
import type { Words } from '../../messages/words';
import { outcomeText } from '../../sheets/ledgers/check-sheet';
import { conditionsText, takingText } from '../../sheets/ledgers/condition-words';
import { alignRows } from './printable';

export interface LearnedLedger {
  readonly file: string | null;
  readonly sheet: SheetColumns;
  readonly ledger: LedgerDocument;
  readonly preview: LedgerPreview;
}

export const learnedLedgerText = (
  learned: readonly LearnedLedger[],
  template: Template,
  words: Words,
): string =>
  learned
    .map((one) =>
      ledgerLines(one, template, words)
        .map((line) => `${line}\n`)
        .join(''),
    )
    .join('\n');

function ledgerLines(
  { file, sheet, ledger, preview }: LearnedLedger,
  { indicators }: Template,
  words: Words,
): string[] {
  const columns = ledger.columns.map((column) => ({
    ...column,
    unit: column.unit === null ? null : unitOf(column.unit),
  }));
  const named = (code: string): string => indicators.find((one) => one.code === code)?.name ?? code;
  const rows = ledger.figures.map((figure, place) => {
    const line = preview.figures[place];
    return [
      named(figure.indicator),
      takingText(figure, columns, words),
      line ? words.figure(roundedText(line.computed, line.shown, DECIMALS)) : '',
      line?.reported
        ? words.t('cli.ledger.reported', { figure: figureText(line.reported.printed, line.shown) })
        : '',
      line ? outcomeText(line, words) : '',
    ];
  });
  const values = {
    ...{ ledger: ledger.name, file: file ?? '', sheet: sheet.sheet },
    ...{ row: sheet.headingRow + 1, rows: sheet.rows },
  };
  return [
    words.t('cli.ledger.learn.head', values),
    `  ${words.t('cli.ledger.learn.columns', {
      columns: ledger.columns.map(({ name, kind, unit }) =>
        words.t(`cli.ledger.learn.column.${kind}`, { name, unit: unit ?? '' }),
      ),
    })}`,
    ...alignRows(rows, LOOKS).map((line) => `  ${line}`),
    ...problemLines(ledger.problems, preview, columns, words),
    ...(ledger.duties
      ? [
          `  ${words.t('cli.ledger.learn.duties', { leader: ledger.duties.leader })}`,
          ...ledger.duties.owed.map(
            (duty) =>
              `    ${words.t('cli.ledger.learn.duty', {
                ...{ duty: duty.name, count: duty.atLeast },
                of: takingText(duty, columns, words),
              })}`,
          ),
        ]
      : []),
    ...(rows.length === 0 && !ledger.problems && !ledger.duties
      ? [`  ${words.t('cli.ledger.learn.no-figures')}`]
      : []),
  ];
}

const LOOKS = [
  { align: 'left' },
  { align: 'left' },
  { align: 'right' },
  { align: 'right' },
  { align: 'left' },
] as const;
const DECIMALS = 4;

function problemLines(
  list: LedgerDocument['problems'],
  { books }: LedgerPreview,
  columns: Parameters<typeof conditionsText>[1],
  words: Words,
): string[] {
  const [counts] = books?.ledgers[0]?.problems?.counts ?? [];
  if (!list || !counts) return [];
  const how =
    list.solvedWhere.length > 0 ? conditionsText(list.solvedWhere, columns, words) : (list.solved ?? '');
  const { raised, solved, open, overdue } = counts;
  return [`  ${words.t('cli.ledger.learn.problems', { how, raised, solved, open, overdue })}`];
}
