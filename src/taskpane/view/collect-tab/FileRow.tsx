/** One file in the table: what it is, whose, of when, by which template, and whether it is ready. */
import { memo } from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import type { Template } from '../../../core/template/template';
import { periodWords } from '../../../messages/periods';
import type { MissingReport } from '../../collect/across';
import type { CollectedFile, FileState } from '../../collect/collection';
import { usePanel } from '../context';
import { KindMark } from '../KindMark';
import type { RovingItem } from '../useRovingList';
import { useCollectActions } from './collect';
import { Cell, CheckedCells, StateCell, UncheckedCells } from './FileCells';
import { useRowStyles } from './file-row-styles';

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

/** An entity that has handed in nothing for a period. */
export function MissingRow({ report: { entity, period } }: { readonly report: MissingReport }) {
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
      {(['errors', 'queries', 'entity'] as const).map((column) => (
        <Cell key={column} column={column} />
      ))}
      <Cell column="period">{period && periodWords(period, words.locale)}</Cell>
      <Cell column="template" />
      <Cell column="actions" />
    </tr>
  );
}

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
