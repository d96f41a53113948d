/** The tab as it stands: nothing yet, the table of files, or the findings of one of them. */
import { useRef } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { usePanel } from '../context';
import { SIDE } from '../styles';
import { AcrossList } from './AcrossList';
import { CheckProgress } from './CheckProgress';
import { CheckSettings } from './CheckSettings';
import { useCollect } from './collect';
import { Exports } from './Exports';
import { FileFilters } from './FileFilters';
import { FileFindings } from './FileFindings';
import { FileSources } from './FileSources';
import { FileTable } from './FileTable';

export function CollectionView() {
  const { words } = usePanel();
  const { collecting, collection } = useCollect();
  const styles = useStyles();
  /** The row to come back to. */
  const last = useRef<string | null>(null);
  const { files, opened } = collection;
  const file = files.find(({ path }) => path === opened);
  if (file?.state.kind === 'checked') {
    last.current = file.path;
    return (
      <FileFindings
        key={file.path}
        path={file.path}
        report={file.state.report}
        onBack={() => collecting.send({ type: 'opened', path: null })}
      />
    );
  }
  const isEmpty = files.length === 0;
  return (
    <section className={styles.view} aria-label={words.t('panel.collect.title')}>
      {isEmpty && (
        <>
          <h2 className={styles.title}>{words.t('panel.collect.title')}</h2>
          <p className={styles.what}>{words.t('panel.collect.what')}</p>
        </>
      )}
      <FileSources isEmpty={isEmpty} />
      <CheckSettings />
      <CheckProgress />
      {!isEmpty && (
        <>
          <AcrossList />
          <FileFilters />
          <FileTable returnTo={last.current} />
          <Exports />
        </>
      )}
    </section>
  );
}

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
  },
  title: {
    margin: `0 ${SIDE}`,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  what: { margin: `0 ${SIDE}`, color: tokens.colorNeutralForeground2 },
});
