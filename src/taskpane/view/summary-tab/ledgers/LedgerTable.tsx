/** One ledger: where it is, each figure from its rows beside the reported one, its problems, and what leaders still owe. */
import type { ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { LeaderTold, LineTold, TableTold } from '../../../summary/jobs/ledgers';
import { usePanel } from '../../context';
import { SIDE } from '../../styles';
import { Heading, LongList, Note } from '../parts';
import { SourceButton } from '../SourceButton';

export function LedgerTable(props: {
  readonly table: TableTold;
  /** How its description is changed; null: it cannot be. */
  readonly edit: ReactNode;
}) {
  const { words } = usePanel();
  const { table, edit } = props;
  const { ledger, rows, heading, columns, lines, leaders, overdue } = table;
  return (
    <>
      <Heading>{words.t('panel.ledgers.table', { ledger, rows })}</Heading>
      <Note>
        {words.t('panel.ledgers.found', { sheet: heading.sheet, columns })}
        <SourceButton source={{ file: null, cell: heading }} />
      </Note>
      {edit}
      {lines.length > 0 && (
        <LongList
          label={words.t('panel.ledgers.lines', { ledger })}
          all={lines.map((line, index) => ({ line, key: String(index) }))}
          keyOf={({ key }) => key}
        >
          {({ line }) => <Line line={line} />}
        </LongList>
      )}
      <Problems table={table} />
      {overdue.length > 0 && <Overdue overdue={overdue} />}
      {leaders.length > 0 && <Leaders leaders={leaders} />}
    </>
  );
}

const SYMBOLS = {
  agrees: '✓',
  rounding: '≈',
  truncated: '≈',
  differs: '✗',
  undecided: '?',
  alone: '–',
} as const;

/** In one line: whether both agree, and what each says. */
export function LineResult({ line: { computed, reported, outcome } }: { readonly line: LineTold }) {
  const { words } = usePanel();
  return [
    `${SYMBOLS[outcome]} ${words.t(`ledgers.outcome.${outcome}`)}`,
    words.t('panel.ledgers.computed', { computed }),
    ...(reported ? [words.t('panel.ledgers.reported', { reported })] : []),
  ].join(' · ');
}

function Line({ line }: { readonly line: LineTold }) {
  const { words } = usePanel();
  const styles = useStyles();
  const { name, entity, computed, reported, source, outcome, message, look } = line;
  return (
    <div className={styles.row}>
      <div className={styles.top}>
        <span className={styles.name}>{entity === null ? name : `${name} · ${entity}`}</span>
        <span className={mergeClasses(styles.outcome, outcome === 'differs' && styles.differs)}>
          {`${SYMBOLS[outcome]} ${words.t(`ledgers.outcome.${outcome}`)}`}
        </span>
      </div>
      <div className={styles.figures}>
        {words.t('panel.ledgers.computed', { computed })}
        {reported && ` · ${words.t('panel.ledgers.reported', { reported })}`}
        {source && <SourceButton source={source} />}
      </div>
      {message && <div className={styles.figures}>{words.say(message)}</div>}
      {look.map((hint, index) => (
        <div key={index} className={styles.figures}>
          {words.say(hint.message)}
          <SourceButton source={{ file: null, cell: hint.cell }} />
        </div>
      ))}
    </div>
  );
}

function Problems({ table: { problems } }: { readonly table: TableTold }) {
  const { words } = usePanel();
  return (
    <>
      {problems.map(({ entity, raised, solved, open, overdue, rate }, index) => (
        <Note key={index}>
          {words.t('panel.ledgers.problems', {
            who: entity ?? words.t('ledgers.problems.all'),
            ...{ raised, solved, open, overdue },
            rate: rate ?? words.t('panel.ledgers.no-rate'),
          })}
        </Note>
      ))}
    </>
  );
}

function Overdue({ overdue }: Pick<TableTold, 'overdue'>) {
  const { words } = usePanel();
  const styles = useStyles();
  const title = words.t('panel.ledgers.overdue');
  return (
    <>
      <Heading>{title}</Heading>
      <LongList label={title} all={overdue} keyOf={({ cell }) => `${cell.sheet} ${cell.row}`}>
        {({ name, days, cell }) => (
          <div className={styles.row}>
            {name} · {words.t('panel.ledgers.days', { days })}
            <SourceButton source={{ file: null, cell }} />
          </div>
        )}
      </LongList>
    </>
  );
}

function Leaders({ leaders }: { readonly leaders: readonly LeaderTold[] }) {
  const { words } = usePanel();
  const styles = useStyles();
  const title = words.t('panel.ledgers.leaders');
  return (
    <>
      <Heading>{title}</Heading>
      <LongList label={title} all={leaders} keyOf={({ leader }) => leader}>
        {({ leader, isFulfilled, owed }) => (
          <div className={styles.row}>
            <div className={styles.top}>
              <span className={styles.name}>{leader}</span>
              <span className={mergeClasses(styles.outcome, !isFulfilled && styles.differs)}>
                {isFulfilled ? `✓ ${words.t('panel.ledgers.done')}` : '✗'}
              </span>
            </div>
            {owed.length > 0 && (
              <div className={styles.figures}>
                {words.t('panel.ledgers.owes', {
                  owed: owed.map(({ name, missing }) => words.t('panel.ledgers.owed', { name, missing })),
                })}
              </div>
            )}
          </div>
        )}
      </LongList>
    </>
  );
}

const useStyles = makeStyles({
  row: { padding: `${tokens.spacingVerticalXS} ${SIDE}`, overflowWrap: 'anywhere' },
  top: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: 0 },
  outcome: { whiteSpace: 'nowrap', fontSize: tokens.fontSizeBase200 },
  differs: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorPaletteRedForeground1 },
  figures: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});
