/** Which columns of the sheet belong to the ledger, and what kind of value each holds. */
import { useRef, useState } from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import type { SheetColumn, SheetColumns } from '../../../../../core/ledger-drafting/sheet-columns';
import type { SchemeProblem } from '../../../../../core/scheme/names';
import type { LedgerDocument } from '../../../../../core/scheme/sections/ledgers';
import { usePanel } from '../../../context';
import { Select, TextInput, Tick } from '../../../template-tab/parts';
import { bears, changedAt, withColumn, withoutAt } from './edits';
import type { ColumnDocument } from './edits';
import { SchemeProblems } from '../../SchemeProblems';
import { useFormStyles } from './styles';

interface Props {
  readonly ledger: LedgerDocument;
  readonly sheet: SheetColumns;
  readonly problems: readonly SchemeProblem[];
  onChange(ledger: LedgerDocument): void;
}

export function ColumnsPart({ ledger, sheet, problems, onChange }: Props) {
  const { words } = usePanel();
  const styles = useFormStyles();
  const [shown, setShown] = useState(AT_FIRST);
  const summary = useRef<HTMLElement>(null);
  const { columns } = ledger;
  const missing = columns.flatMap((column, index) =>
    sheet.columns.some((one) => bears(column, one)) ? [] : [{ column, index }],
  );
  const more = Math.min(AT_FIRST, sheet.columns.length - shown);
  const all = { count: columns.length, total: sheet.columns.length };
  return (
    <details className={styles.part} open={problems.length > 0 || missing.length > 0 || undefined}>
      <summary ref={summary} className={styles.summary}>
        {words.t('panel.ledgers.form.columns', all)}
      </summary>
      <SchemeProblems problems={problems} />
      <ul className={styles.list} aria-label={words.t('panel.ledgers.form.columns', all)}>
        {sheet.columns.slice(0, shown).map((column) => {
          const index = columns.findIndex((own) => bears(own, column));
          return (
            <li key={column.at}>
              <SheetColumnLine
                column={column}
                own={columns[index] ?? null}
                onTick={(on) =>
                  onChange(
                    on
                      ? withColumn(ledger, sheet.columns, column)
                      : { ...ledger, columns: withoutAt(columns, index) },
                  )
                }
                onChange={(own) => onChange({ ...ledger, columns: changedAt(columns, index, own) })}
              />
            </li>
          );
        })}
        {missing.map(({ column, index }) => (
          <li key={column.name} className={styles.line}>
            <span className={styles.tick}>
              {words.t('panel.ledgers.form.column-missing', { column: column.name })}
            </span>
            <Button
              size="small"
              onClick={() => {
                onChange({ ...ledger, columns: withoutAt(columns, index) });
                summary.current?.focus();
              }}
              aria-label={words.t('panel.ledgers.form.remove-column', { column: column.name })}
            >
              {words.t('panel.ledgers.form.remove')}
            </Button>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button size="small" onClick={() => setShown(shown + AT_FIRST)}>
          {words.t('panel.summary.more-rows', { count: more, total: sheet.columns.length })}
        </Button>
      )}
    </details>
  );
}

const AT_FIRST = 50;
const KINDS = ['text', 'amount', 'date'] as const;
/** So many of its texts tell what a column is about. */
const MOST_TEXTS = 4;

function SheetColumnLine(props: {
  readonly column: SheetColumn;
  /** null: it does not belong to the ledger. */
  readonly own: ColumnDocument | null;
  onTick(on: boolean): void;
  onChange(own: ColumnDocument): void;
}) {
  const { words } = usePanel();
  const styles = useFormStyles();
  const { column, own, onTick, onChange } = props;
  const texts = column.choices.slice(0, MOST_TEXTS).map(({ text, rows }) => `${text} ${rows}`);
  return (
    <div className={styles.line}>
      <span className={styles.tick}>
        <Tick label={own?.name ?? column.name} checked={own !== null} onChange={onTick} />
      </span>
      {own && (
        <span className={styles.narrow}>
          <Select
            label={words.t('panel.ledgers.form.kind', { column: own.name })}
            value={own.kind}
            options={KINDS.map((kind) => [kind, words.t(`panel.ledgers.form.kind.${kind}`)] as const)}
            onChange={(value) => {
              const kind = KINDS.find((one) => one === value) ?? own.kind;
              const unit = kind === 'amount' ? (own.unit ?? column.unit?.symbol ?? '') : null;
              onChange({ ...own, kind, unit });
            }}
          />
        </span>
      )}
      {own?.kind === 'amount' && (
        <span className={styles.narrow}>
          <TextInput
            label={words.t('panel.ledgers.form.unit', { column: own.name })}
            placeholder={words.t('panel.ledgers.form.unit-example')}
            value={own.unit ?? ''}
            onChange={(unit) => onChange({ ...own, unit })}
          />
        </span>
      )}
      {own?.kind === 'text' && texts.length > 0 && (
        <span className={mergeClasses(styles.quiet, styles.whole)}>
          {texts.join(' · ')}
          {column.choices.length > MOST_TEXTS && ' …'}
        </span>
      )}
    </div>
  );
}
