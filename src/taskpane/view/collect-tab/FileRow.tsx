/** One file in the table: what it is, whose, of when, by which template, and whether it is ready. */
import { memo } from 'react';
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
import { focusRing, SIDE, unseen } from '../styles';
import type { RovingItem } from '../useRovingList';
import { useCollectActions } from './collect';

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

export interface FileRowProps {
  readonly file: CollectedFile;
  readonly item: RovingItem;
  /** Of which the item is one. */
  readonly order: readonly string[];
  readonly templates: readonly Template[];
  /** Where all files are of one template its name is not said with each of them. */
  readonly namesTemplate: boolean;
  /** The same for all rows, always. */
  onOpen(path: string): void;
}

/** Of a thousand files one changes at a time: the other rows are left as they are. */
export const FileRow = memo(
  DrawnRow,
  (before, now) =>
    before.file === now.file &&
    before.order === now.order &&
    before.templates === now.templates &&
    before.namesTemplate === now.namesTemplate &&
    before.item.tabIndex === now.item.tabIndex &&
    before.item['aria-current'] === now.item['aria-current'],
);

function DrawnRow(props: FileRowProps) {
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
      </th>
      <StateCell state={state} />
      {isChecked ? (
        <CheckedCells report={state.report} templates={props.templates} namesTemplate={props.namesTemplate} />
      ) : (
        <UncheckedCells reason={state.kind === 'unreadable' ? words.say(state.reason) : null} />
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

function CheckedCells(props: {
  readonly report: CollectedReport;
  readonly templates: readonly Template[];
  readonly namesTemplate: boolean;
}) {
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
          words.t(props.namesTemplate ? 'panel.collect.match' : 'panel.collect.match.found', {
            template: template.title,
            found: report.found,
            total: template.indicators.length,
          })}
      </Cell>
    </>
  );
}

/** @param reason why it cannot be read, where a checked file has its template */
function UncheckedCells({ reason }: { readonly reason: string | null }) {
  return (
    <>
      {(['errors', 'queries', 'entity', 'period'] as const).map((column) => (
        <Cell key={column} column={column} />
      ))}
      <Cell column="template">{reason}</Cell>
    </>
  );
}

/** None is not worth the room, and still said to who hears the table. */
function Count({ name, count }: { readonly name: string; readonly count: number }) {
  const styles = useRowStyles();
  return (
    <span className={count > 0 ? styles.some : styles.unseen}>
      {name} {count}
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
  const { collecting } = useCollectActions();
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
      {typeof props.children === 'string' ? <span>{props.children}</span> : props.children}
    </td>
  );
}

const FIGURES = { fontVariantNumeric: 'tabular-nums' } as const;
const SECOND = { order: 3, color: tokens.colorNeutralForeground2 } as const;

/** A card: the name and what can be done on the first line, all the rest on the second. */
const useRowStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    padding: `${tokens.spacingVerticalXS} ${SIDE}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // What comes behind it begins the second line.
    '::after': { content: '""', order: 2, flexBasis: '100%' },
  },
  unseen,
  pressable: { cursor: 'pointer', ':hover': { backgroundColor: tokens.colorNeutralBackground2 } },
  current: { boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}` },
  cell: {
    position: 'relative',
    minWidth: 0,
    padding: 0,
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    // An empty cell takes no room, and is still there for who hears the table.
    '& > *': { marginRight: tokens.spacingHorizontalS },
  },
  file: { order: 0, flex: '1 1 0', fontSize: tokens.fontSizeBase300 },
  actions: { order: 1, display: 'inline-flex', gap: tokens.spacingHorizontalXXS },
  state: { order: 3 },
  errors: { ...SECOND, ...FIGURES },
  queries: { ...SECOND, ...FIGURES },
  entity: SECOND,
  period: SECOND,
  template: SECOND,
  mark: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  some: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
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
});
