/** What the cells of a file say: how it stands, whose it is, of when, by which template. */
import type { ReactNode } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import type { Template } from '../../../core/template/template';
import { periodWords } from '../../../messages/periods';
import { keyOf } from '../../collect/collection';
import type { CollectedReport, FileState } from '../../collect/collection';
import { stateWord } from '../../collect/state-word';
import type { StateWord } from '../../collect/state-word';
import { usePanel } from '../context';
import { KindMark } from '../KindMark';
import type { MarkKind } from '../KindMark';
import { useRowStyles } from './file-row-styles';

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

export function CheckedCells(props: {
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
export function UncheckedCells({ reason }: { readonly reason: string | null }) {
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

export function StateCell({ state }: { readonly state: FileState }) {
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

export function Cell(props: { readonly column: Column; readonly children?: ReactNode }) {
  const styles = useRowStyles();
  return (
    <td role="cell" className={mergeClasses(styles.cell, styles[props.column])}>
      {typeof props.children === 'string' ? <span>{props.children}</span> : props.children}
    </td>
  );
}
