/** 台账: figures counted from the rows of the workbook's ledgers beside the reported ones, with the rows that matter. */
import { Button, makeStyles } from '@fluentui/react-components';
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
import { Note, PageBody } from '../parts';
import { useSummary } from '../summary';
import { useWriting } from '../useWriting';
import { Classes } from './Classes';
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

function LedgersPage() {
  const { words } = usePanel();
  const { state } = useSummary();
  return state.scheme === null ? <Note>{words.t('panel.ledgers.no-scheme')}</Note> : <FromScheme />;
}

function FromScheme() {
  const { words } = usePanel();
  return (
    <Answered asking={useLedgers()} waiting={words.t('panel.ledgers.reading')}>
      {(told) => (told.described === 0 ? <Note>{words.t('panel.ledgers.none')}</Note> : <All told={told} />)}
    </Answered>
  );
}

function All({ told }: { readonly told: LedgersTold }) {
  const { words, controller } = usePanel();
  const { summing, state } = useSummary();
  const styles = useStyles();
  const { isBusy, write } = useWriting();
  const { host } = controller.desk;
  const isAny = told.tables.length + told.classes.length > 0;
  const writeAll = (): Promise<void> =>
    write(() =>
      writeSheets(host, summing, async () =>
        summing.ask('write-ledgers', { sheets: await userSheets(host), locale: words.locale }),
      ),
    );
  return (
    <PageBody>
      <Note>{words.t('panel.ledgers.period', { period: { period: told.period } })}</Note>
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
        <LedgerTable key={table.ledger} table={table} />
      ))}
      {told.classes.map((list) => (
        <Classes key={list.name} list={list} />
      ))}
    </PageBody>
  );
}

const useStyles = makeStyles({ text: { margin: 0, padding: `0 ${SIDE}` } });
