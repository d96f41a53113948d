/** What the description gives as it stands, in one line that is read aloud when it changes. */
import type { SheetColumns } from '../../../../../core/ledger-drafting/sheet-columns';
import type { LedgerPreviewTold } from '../../../../summary/jobs/ledger-draft';
import { usePanel } from '../../../context';
import { useFormStyles } from './styles';

export function Result(props: {
  readonly sheet: SheetColumns;
  readonly told: LedgerPreviewTold | null;
  readonly isOld: boolean;
}) {
  const { words } = usePanel();
  const styles = useFormStyles();
  const { sheet, told, isOld } = props;
  return (
    <div role="status" aria-busy={isOld} className={styles.sum}>
      {told
        ? saidOf(told)
        : words.t('panel.ledgers.form.found', { row: sheet.headingRow + 1, rows: sheet.rows })}
    </div>
  );

  function saidOf({ table, figures, problems }: LedgerPreviewTold): string {
    if (problems.length > 0) return words.t('panel.ledgers.form.to-mend', { count: problems.length });
    if (!table) return words.t('panel.ledgers.form.not-here', { sheet: sheet.sheet });
    const lines = figures.flatMap((line) => line ?? []);
    const compared = lines.filter(({ reported }) => reported !== null);
    const agreed = compared.filter(({ outcome }) => outcome === 'agrees' || outcome === 'rounding');
    const [all] = table.problems;
    return [
      words.t('panel.ledgers.form.rows', { row: table.heading.row + 1, rows: table.rows }),
      ...(lines.length > 0 ? [words.t('panel.ledgers.form.counted', { count: lines.length })] : []),
      ...(compared.length > 0
        ? [words.t('panel.ledgers.form.compared', { count: compared.length, agreed: agreed.length })]
        : []),
      ...(all ? [words.t('panel.ledgers.form.solved', { raised: all.raised, solved: all.solved })] : []),
      ...(table.leaders.length > 0
        ? [
            words.t('panel.ledgers.form.fulfilled', {
              count: table.leaders.length,
              done: table.leaders.filter(({ isFulfilled }) => isFulfilled).length,
            }),
          ]
        : []),
    ].join(words.locale === 'zh-CN' ? '；' : '; ');
  }
}
