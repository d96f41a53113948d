/** One file in the table: what it is, whose, of when, by which template, and whether it is ready. */
import type { ReactNode } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { periodWords } from '../../../messages/periods';
import type { Template } from '../../../core/template/template';
import { keyOf } from '../../collect/collection';
import type { CollectedFile, CollectedReport, FileState } from '../../collect/collection';
import { stateWord } from '../../collect/state-word';
import type { StateWord } from '../../collect/state-word';
import { usePanel } from '../context';
import { KindMark } from '../KindMark';
import type { MarkKind } from '../KindMark';
import { focusRing, SIDE } from '../styles';
import type { RovingItem } from '../useRovingList';
import { useCollect } from './collect';

export const COLUMNS = [
  'file',
  'state',
  'errors',
  'queries',
  'entity',
  'period',
  'template',
  'actions',
] as const;
type Column = (typeof COLUMNS)[number];

export function FileRow(props: {
  readonly file: CollectedFile;
  readonly item: RovingItem;
  readonly templates: readonly Template[];
  onOpen(path: string): void;
}) {
  const { words } = usePanel();
  const styles = useRowStyles();
  const { file, item } = props;
  const { path, state } = file;
  const isChecked = state.kind === 'checked';
  const open = (): void => {
    item.onClick();
    props.onOpen(path);
  };
  const { onClick, ...keys } = item;
  void onClick;
  return (
    <tr
      role="row"
      data-path={path}
      className={mergeClasses(
        styles.row,
        isChecked && styles.pressable,
        item['aria-current'] && styles.current,
      )}
      onClick={open}
    >
      <th role="rowheader" scope="row" className={mergeClasses(styles.cell, styles.file)}>
        <button
          type="button"
          className={styles.name}
          aria-label={isChecked ? words.t('panel.collect.open', { file: path }) : path}
          {...keys}
          onClick={(event) => {
            event.stopPropagation();
            open();
          }}
        >
          {path}
        </button>
        {state.kind === 'unreadable' && <div className={styles.reason}>{words.say(state.reason)}</div>}
      </th>
      <StateCell state={state} />
      {isChecked ? (
        <CheckedCells report={state.report} templates={props.templates} />
      ) : (
        (['errors', 'queries', 'entity', 'period', 'template'] as const).map((column) => (
          <Cell key={column} column={column} />
        ))
      )}
      <Actions path={path} state={state} tabIndex={item.tabIndex} />
    </tr>
  );
}

/** An entity that has handed in nothing. */
export function MissingRow({ entity }: { readonly entity: string }) {
  const { words } = usePanel();
  const styles = useRowStyles();
  return (
    <tr role="row" className={styles.row}>
      <th role="rowheader" scope="row" className={mergeClasses(styles.cell, styles.file, styles.missing)}>
        {entity}
      </th>
      <Cell column="state">
        <span className={styles.mark}>
          <KindMark kind="undecided" size={14} />
          {words.t('panel.collect.state.missing')}
        </span>
      </Cell>
      {(['errors', 'queries', 'entity', 'period', 'template', 'actions'] as const).map((column) => (
        <Cell key={column} column={column} />
      ))}
    </tr>
  );
}

function CheckedCells(props: { readonly report: CollectedReport; readonly templates: readonly Template[] }) {
  const { words } = usePanel();
  const { report } = props;
  const { entity, period, counts } = report.submission.outcome;
  const template = props.templates.find((one) => keyOf(one) === report.template);
  return (
    <>
      <Cell column="errors">
        <Count name={words.t('panel.collect.column.errors')} count={counts.errors} />
      </Cell>
      <Cell column="queries">
        <Count name={words.t('panel.collect.column.queries')} count={counts.queries} />
      </Cell>
      <Cell column="entity">
        {entity === null
          ? words.t('panel.collect.no-entity')
          : entity.isKnown || template?.entities.length === 0
            ? entity.name
            : words.t('panel.collect.unknown-entity', { entity: entity.name })}
      </Cell>
      <Cell column="period">
        {period ? periodWords(period, words.locale) : words.t('panel.collect.no-period')}
      </Cell>
      <Cell column="template">
        {template &&
          words.t('panel.collect.match', {
            template: template.title,
            found: report.found,
            total: template.indicators.length,
          })}
      </Cell>
    </>
  );
}

/** Where there are headings its own name is not needed. */
function Count({ name, count }: { readonly name: string; readonly count: number }) {
  const styles = useRowStyles();
  return (
    <span className={mergeClasses(count > 0 && styles.some)}>
      <span className={styles.label}>{name} </span>
      {count}
    </span>
  );
}

function StateCell({ state }: { readonly state: FileState }) {
  const { words } = usePanel();
  const styles = useRowStyles();
  const word = stateWord(state);
  return (
    <Cell column="state">
      <span className={styles.mark}>
        <KindMark kind={MARKS[word]} size={14} />
        {words.t(`panel.collect.state.${word}`)}
      </span>
    </Cell>
  );
}

const MARKS: Readonly<Record<StateWord, MarkKind>> = {
  ready: 'passed',
  errors: 'error',
  queries: 'query',
  unreadable: 'error',
  waiting: 'undecided',
  reading: 'undecided',
  left: 'undecided',
};

function Actions(props: { readonly path: string; readonly state: FileState; readonly tabIndex: number }) {
  const { words } = usePanel();
  const { collecting } = useCollect();
  const { path, state, tabIndex } = props;
  const canRetry = state.kind === 'unreadable';
  return (
    <Cell column="actions">
      {canRetry && (
        <Button
          size="small"
          tabIndex={tabIndex}
          aria-label={words.t('panel.collect.retry.of', { file: path })}
          onClick={(event) => {
            event.stopPropagation();
            collecting.retry(path);
          }}
        >
          {words.t('panel.collect.retry')}
        </Button>
      )}
      <Button
        size="small"
        appearance="subtle"
        tabIndex={tabIndex}
        aria-label={words.t('panel.collect.remove.of', { file: path })}
        title={words.t('panel.collect.remove.of', { file: path })}
        onClick={(event) => {
          event.stopPropagation();
          collecting.remove(path);
        }}
        icon={<span aria-hidden="true">✕</span>}
      />
    </Cell>
  );
}

function Cell(props: { readonly column: Column; readonly children?: ReactNode }) {
  const styles = useRowStyles();
  return (
    <td role="cell" className={mergeClasses(styles.cell, styles[props.column])}>
      {props.children}
    </td>
  );
}

const WIDE = '@container (min-width: 600px)';
const FIGURES = { fontVariantNumeric: 'tabular-nums' } as const;
const SECOND = { order: 2, color: tokens.colorNeutralForeground2 } as const;

/** Narrow: the name and what can be done on the first line, all the rest on the second. */
export const useRowStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${SIDE}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [WIDE]: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 3fr) 104px 48px 48px minmax(0, 2fr) minmax(0, 2fr) minmax(0, 3fr) 96px',
    },
  },
  pressable: { cursor: 'pointer', ':hover': { backgroundColor: tokens.colorNeutralBackground2 } },
  current: { boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}` },
  cell: {
    minWidth: 0,
    padding: 0,
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    ':empty': { display: 'none' },
    [WIDE]: { order: 'unset', ':empty': { display: 'block' } },
  },
  file: { order: 0, flex: '1 1 calc(100% - 120px)', fontSize: tokens.fontSizeBase300 },
  actions: { order: 1, display: 'inline-flex', marginLeft: 'auto', gap: tokens.spacingHorizontalXXS },
  state: { order: 2 },
  errors: { ...SECOND, ...FIGURES },
  queries: { ...SECOND, ...FIGURES },
  entity: SECOND,
  period: SECOND,
  template: SECOND,
  mark: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  some: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  label: { [WIDE]: { display: 'none' } },
  missing: { fontWeight: tokens.fontWeightSemibold },
  name: {
    maxWidth: '100%',
    minHeight: '24px',
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    color: 'inherit',
    textAlign: 'left',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ...focusRing,
  },
  reason: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});
