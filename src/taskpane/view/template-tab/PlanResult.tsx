/** A plan as a table, and the one button that puts it into the template. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { PlanTable } from '../../../core/planning/plan-table';
import { message } from '../../../core/message';
import type { Message } from '../../../core/message';
import { periodWords } from '../../../messages/periods';
import type { Template } from '../../../core/template/template';
import { takeChecked } from '../../actions/template/take-checked';
import { usePanel } from '../context';
import { focusRing } from '../styles';
import { Buttons, useStyles as useParts } from './parts';
import { useTab } from './tab';

export function PlanResult(props: {
  readonly table: PlanTable;
  /** Said below the table. */
  readonly remark?: Message | null;
  readonly accepted: Message;
  /** The template with the plan in it. */
  planned(): Template;
}) {
  const { controller, words, session } = usePanel();
  const { say, attempt } = useTab();
  const parts = useParts();
  const styles = useStyles();
  const { table, remark } = props;
  const text = (cell: PlanTable['rows'][number][number]): string => {
    if (typeof cell === 'string') return cell;
    if ('period' in cell) return periodWords(cell.period, words.locale);
    return 'figure' in cell ? words.figure(cell) : words.say(cell);
  };
  const accept = (): Promise<void> =>
    attempt(async () => {
      const before = session.template?.template;
      const problem = await takeChecked(controller.room, props.planned(), 'amend');
      if (problem) return say({ tone: 'failed', message: problem });
      say({
        tone: 'done',
        message: props.accepted,
        actions: before && [
          {
            label: 'panel.template.plan.undo',
            run: () => void attempt(() => takeChecked(controller.room, before, 'amend')),
          },
        ],
      });
    });
  const title = words.say(message('panel.template.plan.result'));
  return (
    <>
      <div className={styles.frame} role="group" aria-label={title} tabIndex={0}>
        <table className={styles.table}>
          <caption className={styles.caption}>{title}</caption>
          <thead>
            <tr>
              {table.headings.map((heading, column) => (
                <th key={column} scope="col" className={column === 0 ? styles.name : styles.cell}>
                  {text(heading)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) =>
                  column === 0 ? (
                    <th key={column} scope="row" className={styles.name}>
                      {text(cell)}
                    </th>
                  ) : (
                    <td key={column} className={styles.cell}>
                      {text(cell)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {remark && <p className={parts.plain}>{words.say(remark)}</p>}
      <Buttons>
        <Button appearance="primary" onClick={() => void accept()}>
          {words.t('panel.template.plan.accept')}
        </Button>
      </Buttons>
    </>
  );
}

const useStyles = makeStyles({
  // Only the table itself moves sideways, where its figures are too long for the pane.
  frame: { maxWidth: '100%', overflowX: 'auto', ...focusRing },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  caption: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold },
  cell: {
    padding: '2px 0 2px 6px',
    textAlign: 'right',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: {
    padding: '2px 0',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});
