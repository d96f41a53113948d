/** A plan as a table, and the one button that puts it into the template. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PlanTable } from '../../../core/planning/plan-table';
import { message } from '../../../core/message';
import type { Message } from '../../../core/message';
import type { Template } from '../../../core/template/template';
import { planText, writePlan } from '../../actions/template/plan-sheet';
import { takeChecked } from '../../actions/template/take-checked';
import { usePanel } from '../context';
import { focusRing } from '../styles';
import { Buttons, useStyles as useParts } from './parts';
import { useTab } from './tab';

export function PlanResult(props: {
  readonly table: PlanTable;
  /** Said below the table. */
  readonly remark?: Message | null;
  /** Said below that. */
  readonly note?: string;
  /** The title of a sheet that the table can be written to; without one it is not offered. */
  readonly sheet?: string;
  /** In words; said in that sheet. */
  readonly unit?: string;
  readonly accepted: Message;
  /** The template with the plan in it. */
  planned(): Template;
}) {
  const { controller, words, session } = usePanel();
  const { say, attempt } = useTab();
  const parts = useParts();
  const styles = useStyles();
  const { table, remark } = props;
  const text = (cell: PlanTable['rows'][number][number]): string => planText(cell, words);
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
  const write = (name: string): Promise<void> =>
    attempt(async () => {
      const sheet = await writePlan(controller.room, table, name, props.unit ?? '', words);
      say({
        tone: 'done',
        message: message('panel.template.plan.sheet.written', { sheet }),
        actions: [
          { label: 'panel.template.go', run: () => void controller.select({ sheet, row: 0, column: 0 }) },
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
                    <td key={column} className={mergeClasses(styles.cell, styles.figure)}>
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
      {props.note && <p className={parts.quiet}>{props.note}</p>}
      <Buttons>
        <Button appearance="primary" onClick={() => void accept()}>
          {words.t('panel.template.plan.accept')}
        </Button>
        {props.sheet !== undefined && (
          <Button onClick={() => void write(props.sheet ?? '')}>
            {words.t('panel.template.plan.sheet.write')}
          </Button>
        )}
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
  // A heading may take several lines, a figure never.
  figure: { whiteSpace: 'nowrap' },
  name: {
    padding: '2px 0',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});
