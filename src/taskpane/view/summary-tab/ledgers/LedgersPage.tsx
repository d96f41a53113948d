/** 台账: figures counted from the rows of the workbook's ledgers beside the reported ones, with the rows that matter. */
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ledgers as enOfLedgers } from '../../../../messages/en-US/ledgers';
import { ledgerResults as enOfResults } from '../../../../messages/en-US/ledger-results';
import { panelLedgers as enUS } from '../../../../messages/en-US/panel-ledgers';
import { ledgers as zhOfLedgers } from '../../../../messages/zh-CN/ledgers';
import { ledgerResults as zhOfResults } from '../../../../messages/zh-CN/ledger-results';
import { panelLedgers as zhCN } from '../../../../messages/zh-CN/panel-ledgers';
import type { LedgersTold } from '../../../summary/jobs/ledgers';
import { writeSheets } from '../../../summary/write-summary';
import { usePanel } from '../../context';
import { SIDE } from '../../styles';
import { Answered } from '../Answered';
import type { SummaryPage } from '../pages';
import { Heading, Note, PageBody } from '../parts';
import { useSummary } from '../summary';
import { useWriting } from '../useWriting';
import { Classes } from './Classes';
import type { LedgerFormProps } from './form/LedgerForm';
import { FormHere } from './FormHere';
import { LedgerTable } from './LedgerTable';
import { Remarks } from './Remarks';
import { useLedgers, userSheets } from './use-ledgers';

export const ledgersPage: SummaryPage = {
  Page: LedgersPage,
  sentences: {
    'zh-CN': { ...zhOfLedgers, ...zhOfResults, ...zhCN },
    'en-US': { ...enOfLedgers, ...enOfResults, ...enUS },
  },
};

/** The form that is open. */
type Opened = Omit<LedgerFormProps, 'sheets' | 'onClose'>;

function LedgersPage() {
  const { words } = usePanel();
  const asking = useLedgers();
  const [opened, open] = useState<Opened | null>(null);
  const body = useRef<HTMLDivElement>(null);
  /** Of which ledger or sheet the button takes the keyboard back, once it is there again. */
  const back = useRef<string | null>(null);
  const close = (ledger: string | null): void => {
    back.current = ledger ?? opened?.ledger?.name ?? opened?.sheet ?? null;
    open(null);
  };
  useEffect(() => {
    if (opened || back.current === null) return;
    const buttons = [...(body.current?.querySelectorAll<HTMLElement>('[data-opens]') ?? [])];
    const own = buttons.find((button) => button.dataset['opens'] === back.current);
    // What has just been kept is told a moment later; where it is gone the keyboard stays as near as can be.
    if (!own && asking.isOld) return;
    (own ?? buttons[0])?.focus();
    back.current = null;
  }, [opened, asking.told, asking.isOld]);
  return (
    <div ref={body}>
      {opened ? (
        <FormHere {...opened} sheets={asking.told?.value.sheets ?? []} onClose={close} />
      ) : (
        <Answered asking={asking} waiting={words.t('panel.ledgers.reading')}>
          {(told) => <All told={told} open={open} />}
        </Answered>
      )}
    </div>
  );
}

function All({ told, open }: { readonly told: LedgersTold; open(what: Opened): void }) {
  const { words, controller } = usePanel();
  const { summing, state } = useSummary();
  const styles = useStyles();
  const { isBusy, write } = useWriting();
  const { host } = controller.desk;
  const { documents } = told;
  const taken = (but: number | null) => (documents ?? []).flatMap(({ name }, at) => (at === but ? [] : name));
  const describe = (sheet: string): void => open({ place: null, ledger: null, sheet, taken: taken(null) });
  const editOf = (name: string): ReactNode => {
    const place = documents?.findIndex((one) => one.name === name) ?? -1;
    const ledger = documents?.[place];
    if (!ledger) return null;
    const sheet = told.tables.find((table) => table.ledger === name)?.heading.sheet ?? told.sheets[0];
    return (
      <Edit
        key={name}
        name={name}
        label={words.t('panel.ledgers.edit', { ledger: name })}
        onPress={() => sheet !== undefined && open({ place, ledger, sheet, taken: taken(place) })}
      />
    );
  };
  const isAny = told.tables.length + told.classes.length > 0;
  const writeAll = (): Promise<void> =>
    write(() =>
      writeSheets(host, summing, async () =>
        summing.ask('write-ledgers', { sheets: await userSheets(host), locale: words.locale }),
      ),
    );
  return (
    <PageBody>
      {told.described > 0 ? (
        <Note>{words.t('panel.ledgers.period', { period: { period: told.period } })}</Note>
      ) : (
        <Note>{words.t(state.scheme ? 'panel.ledgers.none' : 'panel.ledgers.no-scheme')}</Note>
      )}
      {isAny && (
        <div className={styles.text}>
          <Button
            size="small"
            disabledFocusable={isBusy || state.work !== null}
            onClick={() => void writeAll()}
          >
            {words.t(isBusy ? 'panel.summary.writing' : 'panel.ledgers.write')}
          </Button>
        </div>
      )}
      <Remarks remarks={told.remarks} />
      {told.tables.map((table) => (
        <LedgerTable key={table.ledger} table={table} edit={editOf(table.ledger)} />
      ))}
      {documents
        ?.filter(({ name }) => !told.tables.some((table) => table.ledger === name))
        .map(({ name }) => editOf(name))}
      {told.classes.map((list) => (
        <Classes key={list.name} list={list} />
      ))}
      {documents && <Describe told={told} onDescribe={describe} />}
    </PageBody>
  );
}

function Edit(props: { readonly name: string; readonly label: string; onPress(): void }) {
  const styles = useStyles();
  return (
    <div className={styles.text}>
      <Button size="small" data-opens={props.name} onClick={props.onPress}>
        {props.label}
      </Button>
    </div>
  );
}

/** Sheets that look like ledgers and are none yet, each with the way to describe it. */
function Describe(props: { readonly told: LedgersTold; onDescribe(sheet: string): void }) {
  const { words } = usePanel();
  const styles = useStyles();
  const { told, onDescribe } = props;
  const { candidates, sheets } = told;
  const [first] = sheets;
  if (first === undefined) return null;
  return (
    <section aria-label={words.t('panel.ledgers.describe')} className={styles.section}>
      <Heading>{words.t('panel.ledgers.describe')}</Heading>
      <Note>
        {words.t(candidates.length > 0 ? 'panel.ledgers.candidates' : 'panel.ledgers.no-candidates')}
      </Note>
      <div className={styles.buttons}>
        {candidates.map(({ sheet, rows }) => (
          <Button key={sheet} size="small" data-opens={sheet} onClick={() => onDescribe(sheet)}>
            {words.t('panel.ledgers.candidate', { sheet, rows })}
          </Button>
        ))}
        {candidates.length === 0 && (
          <Button size="small" data-opens={first} onClick={() => onDescribe(first)}>
            {words.t('panel.ledgers.choose-sheet')}
          </Button>
        )}
      </div>
    </section>
  );
}

const useStyles = makeStyles({
  text: { margin: 0, padding: `0 ${SIDE}` },
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `0 ${SIDE}`,
  },
});
