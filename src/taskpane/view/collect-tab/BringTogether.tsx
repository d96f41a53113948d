/** 汇总到本工作簿: the figures of the clean files go into a table of the open workbook, and can be taken out again. */
import { useEffect, useRef, useState } from 'react';
import { Button, Checkbox, Select, makeStyles, tokens } from '@fluentui/react-components';
import { message } from '../../../core/message';
import type { Message } from '../../../core/message';
import { keyOf } from '../../collect/collection';
import type { BringAnswer, Brought } from '../../collect/request';
import { templatesUsed, toBring } from '../../collect/to-bring';
import { usePanel } from '../context';
import { SIDE } from '../styles';
import { useCollect } from './collect';
import type { Doing } from './useDoing';

const part = () => import(/* webpackChunkName: "collect-bring-page" */ '../../collect/bring-together');

export function BringTogether({ doing, isBusy }: { readonly doing: Doing; readonly isBusy: boolean }) {
  const { words, controller } = usePanel();
  const { collecting, collection, say } = useCollect();
  const styles = useStyles();
  const [chosen, choose] = useState<string | null>(null);
  const [takesErrors, takeErrors] = useState(false);
  /** What kept figures out, or all of it. */
  const [told, tell] = useState<readonly Message[]>([]);
  const list = useRef<HTMLUListElement>(null);
  // It stands below the button, where the fold or the line with the result may hide it.
  useEffect(() => list.current?.scrollIntoView?.({ block: 'center' }), [told]);
  const used = templatesUsed(collection);
  const key = used.find((one) => one === chosen) ?? used[0];
  const template = collection.templates.find((one) => keyOf(one) === key);
  if (!template || key === undefined) return null;
  const { submissions, withErrors, withoutPeriod } = toBring(collection, { template: key, takesErrors });
  const { host } = controller.desk;

  const bring = (): Promise<void> =>
    doing(async (signal) => {
      tell([]);
      const { bringTogether } = await part();
      const answer = await bringTogether(host, collecting.collector, submissions, {
        template: template!,
        words,
        now: new Date(),
        signal,
      });
      tell(toldOf(answer));
      if (answer.ok) done(answer);
      else say({ tone: 'failed', message: message('panel.collect.bring.refused') });
    });

  function done(brought: Brought): void {
    const { sheet, counts, conflictCount } = brought;
    const what = message(counts.removed > 0 ? 'panel.collect.brought.removed' : 'panel.collect.brought', {
      sheet,
      ...counts,
    });
    say({
      tone: 'done',
      message:
        conflictCount > 0 ? message('panel.collect.brought.but', { done: what, count: conflictCount }) : what,
      actions: [
        {
          label: 'panel.collect.brought.go',
          staysOpen: true,
          run: () => void controller.select({ sheet, row: 0, column: 0 }),
        },
        { label: 'panel.collect.brought.undo', run: () => void undo(brought) },
      ],
    });
  }

  const undo = (brought: Brought): Promise<void> =>
    doing(async () => {
      const { takeOut } = await part();
      const reason = await takeOut(host, brought);
      tell([]);
      say(
        reason
          ? { tone: 'failed', message: reason }
          : { tone: 'done', message: message('panel.collect.brought.undone') },
      );
    });

  return (
    <section className={styles.bring} aria-label={words.t('panel.collect.bring')}>
      {used.length > 1 && (
        <label className={styles.field}>
          <span className={styles.label}>{words.t('panel.collect.bring.template')}</span>
          <Select size="small" value={key} onChange={(_, { value }) => choose(value)}>
            {collection.templates
              .filter((one) => used.includes(keyOf(one)))
              .map((one) => (
                <option key={keyOf(one)} value={keyOf(one)}>
                  {one.title}
                </option>
              ))}
          </Select>
        </label>
      )}
      {withErrors > 0 && (
        <Checkbox
          checked={takesErrors}
          onChange={(_, { checked }) => takeErrors(checked === true)}
          label={words.t('panel.collect.bring.errors', { count: withErrors })}
        />
      )}
      {withoutPeriod > 0 && (
        <p className={styles.note}>{words.t('panel.collect.bring.no-period', { count: withoutPeriod })}</p>
      )}
      <Button
        size="small"
        disabledFocusable={isBusy || submissions.length === 0}
        onClick={() => void bring()}
      >
        {words.t('panel.collect.bring.button', { count: submissions.length })}
      </Button>
      {told.length > 0 && (
        <ul ref={list} className={styles.told}>
          {told.map((one, index) => (
            <li key={index}>{words.say(one)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function toldOf(answer: BringAnswer): readonly Message[] {
  const [listed, count] = answer.ok
    ? [answer.conflicts, answer.conflictCount]
    : [answer.problems.map((one) => one.message), answer.count];
  const beside = answer.ok && answer.beside !== null ? [besideTold(answer.beside, answer.sheet)] : [];
  const more =
    count > listed.length ? [message('panel.collect.across.more', { count: count - listed.length })] : [];
  return [...beside, ...listed, ...more];
}

const besideTold = (beside: string, sheet: string): Message =>
  message('panel.collect.brought.beside', { beside, sheet });

const useStyles = makeStyles({
  bring: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    padding: `0 ${SIDE} ${tokens.spacingVerticalM}`,
  },
  field: { display: 'flex', flexDirection: 'column', width: '100%', minWidth: 0 },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  told: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});
