/** The template as worksheets: written into the workbook, edited there as any sheet is, and read back. */
import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import { message } from '../../../core/message';
import { printTemplate } from '../../../core/template/print';
import type { SheetRemark } from '../../../sheets/template-sheets/sheet-table';
import { planSheets, readSheets, writeSheets } from '../../actions/template/as-sheets';
import type { SheetsPlan } from '../../actions/template/as-sheets';
import { usePanel } from '../context';
import { CellButton } from '../CellButton';
import { Buttons, Page, useStyles } from './parts';
import { useTab } from './tab';

/** More than that nobody corrects before reading again. */
const MOST_REMARKS = 50;

export function AsSheets() {
  const { controller, words, session } = usePanel();
  const { say, attempt } = useTab();
  const styles = useStyles();
  const [asked, setAsked] = useState<SheetsPlan | null>(null);
  const [found, setFound] = useState<{
    readonly isRead: boolean;
    readonly remarks: readonly SheetRemark[];
  }>();
  const template = session.template?.template ?? null;

  const write = (plan: SheetsPlan): Promise<void> =>
    attempt(async () => {
      if (!template) return;
      setAsked(null);
      await writeSheets(controller.room, template, plan);
      const [first] = plan.changes;
      const sheet = first && 'sheet' in first ? first.sheet : null;
      say({
        tone: 'done',
        message: message('panel.template.sheets.written', { count: plan.changes.length }),
        actions:
          sheet === null
            ? []
            : [
                {
                  label: 'panel.template.go',
                  run: () => void controller.select({ sheet, row: 1, column: 0 }),
                },
              ],
      });
    });
  const offer = (): Promise<void> =>
    attempt(async () => {
      if (!template) return;
      const plan = await planSheets(controller.room, template, words);
      if ('refused' in plan) say({ tone: 'failed', message: plan.refused });
      else if (plan.replaced.length > 0) setAsked(plan);
      else await write(plan);
    });
  const read = (): Promise<void> =>
    attempt(async () => {
      setFound(undefined);
      const result = await readSheets(controller.room);
      if (!result.ok) return setFound({ isRead: false, remarks: result.problems });
      await controller.room.put(result.template, printTemplate(result.template));
      setFound({ isRead: true, remarks: result.remarks });
      say({ tone: 'done', message: message('panel.template.sheets.read', { title: result.template.title }) });
    });

  return (
    <Page title={words.t('panel.template.page.sheets')} what={words.t('panel.template.sheets.what')}>
      {asked ? (
        <div role="alert" className={styles.warning}>
          <p className={styles.quiet}>{words.t('panel.template.sheets.ask', { sheets: asked.replaced })}</p>
          <Buttons>
            <Button size="small" onClick={() => void write(asked)}>
              {words.t('panel.template.sheets.replace')}
            </Button>
            <Button size="small" onClick={() => setAsked(null)}>
              {words.t('panel.cancel')}
            </Button>
          </Buttons>
        </div>
      ) : (
        <Buttons>
          {template && <Button onClick={() => void offer()}>{words.t('panel.template.sheets.write')}</Button>}
          <Button onClick={() => void read()}>{words.t('panel.template.sheets.take')}</Button>
        </Buttons>
      )}
      {found && found.remarks.length > 0 && (
        <section aria-label={words.t('panel.template.sheets.remarks')}>
          <p role="status" className={styles.subtitle}>
            {words.t(found.isRead ? 'panel.template.sheets.remarked' : 'panel.template.sheets.problems', {
              count: found.remarks.length,
            })}
          </p>
          <ul className={styles.list}>
            {found.remarks.slice(0, MOST_REMARKS).map((remark, index) => (
              <li key={index} className={styles.row}>
                <span className={styles.rowText}>
                  {remark.cell
                    ? words.t('panel.template.sheets.at', {
                        sheet: remark.cell.sheet,
                        problem: remark.message,
                      })
                    : words.say(remark.message)}
                </span>
                {remark.cell && <CellButton cell={remark.cell} />}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}
