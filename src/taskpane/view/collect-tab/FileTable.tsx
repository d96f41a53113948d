/** The files as a table, each row laid out as a card of two lines. One tab stop: ↑ ↓ walk, Enter opens. */
import { useEffect, useId, useRef, useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { rowsOf } from '../../collect/rows';
import { usePanel } from '../context';
import { SIDE, unseen } from '../styles';
import { useRovingList } from '../useRovingList';
import { useCollect } from './collect';
import { COLUMNS } from './FileCells';
import { FileRow, MissingRow } from './FileRow';

/** A thousand rows at once would only be slow. */
const PAGE = 200;

/** @param returnTo the path whose row takes the keyboard back when its findings are closed */
export function FileTable({ returnTo }: { readonly returnTo: string | null }) {
  const { words } = usePanel();
  const { collecting, collection } = useCollect();
  const styles = useStyles();
  const hint = useId();
  const table = useRef<HTMLTableElement>(null);
  const [limit, setLimit] = useState(PAGE);
  const rows = rowsOf(collection);
  const shown = rows.slice(0, limit);
  const files = shown.flatMap((row) => (row.kind === 'file' ? row.file : []));
  const used = new Set(
    collection.files.map(({ state }) => (state.kind === 'checked' ? state.report.template : null)),
  );
  used.delete(null);
  const open = (path: string): void => {
    const file = collecting.get().files.find((one) => one.path === path);
    if (file?.state.kind === 'checked') collecting.send({ type: 'opened', path });
  };
  const order = useSame(files.map(({ path }) => path));
  const list = useRovingList(order, () => undefined, open);
  useEffect(() => {
    if (returnTo === null) return;
    const row = [...(table.current?.rows ?? [])].find(({ dataset }) => dataset.path === returnTo);
    row?.querySelector<HTMLElement>('button')?.focus();
  }, [returnTo]);
  const { filter } = collection;
  if (rows.length === 0) {
    return filter === 'all' ? null : (
      <p className={styles.empty}>{words.t(`panel.collect.empty.${filter}`)}</p>
    );
  }
  return (
    <div className={styles.place}>
      <span id={hint} className={styles.unseen}>
        {words.t('panel.collect.keys')}
      </span>
      {/* The roles are said, because a row that is laid out as a card would lose its own. */}
      <table
        ref={table}
        role="table"
        className={styles.table}
        aria-label={words.t('panel.collect.table')}
        aria-describedby={hint}
      >
        <thead role="rowgroup" className={styles.unseen}>
          <tr role="row">
            {COLUMNS.map((column) => (
              <th key={column} role="columnheader" scope="col">
                {words.t(`panel.collect.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map((row) =>
            row.kind === 'missing' ? (
              <MissingRow key={row.key} report={row.report} />
            ) : (
              <FileRow
                key={row.key}
                file={row.file}
                item={list.itemOf(row.file.path)}
                order={order}
                templates={collection.templates}
                namesTemplate={used.size > 1}
                onOpen={open}
              />
            ),
          )}
        </tbody>
      </table>
      {rows.length > limit && (
        <Button appearance="subtle" className={styles.more} onClick={() => setLimit(limit + PAGE)}>
          {words.t('panel.collect.more-rows', {
            count: Math.min(PAGE, rows.length - limit),
            total: rows.length,
          })}
        </Button>
      )}
    </div>
  );
}

/** The list of before, as long as the new one says the same. */
function useSame(list: readonly string[]): readonly string[] {
  const last = useRef(list);
  const isSame =
    last.current.length === list.length && last.current.every((each, index) => each === list[index]);
  if (!isSame) last.current = list;
  return last.current;
}

const useStyles = makeStyles({
  unseen,
  place: {
    position: 'relative',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  table: { width: '100%', borderSpacing: 0, display: 'block', '& tbody': { display: 'block' } },
  empty: { margin: `${tokens.spacingVerticalS} ${SIDE}`, color: tokens.colorNeutralForeground2 },
  more: { margin: tokens.spacingVerticalS, width: `calc(100% - 2 * ${tokens.spacingVerticalS})` },
});
