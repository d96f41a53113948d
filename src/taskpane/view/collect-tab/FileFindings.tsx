/** The findings of one file, in the cards of the check tab; only to be read, because the file is not open here. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { periodWords } from '../../../messages/periods';
import { keyOf } from '../../collect/collection';
import type { CollectedReport } from '../../collect/collection';
import { isOpenHere } from '../../collect/is-open-here';
import { countKinds, isAbout, listFindings } from '../../findings';
import { nextSession } from '../../next-session';
import { emptySession } from '../../session';
import { createStore } from '../../store';
import { PanelProvider, usePanel } from '../context';
import type { PanelContext } from '../context';
import { Filters } from '../Filters';
import { FindingList } from '../FindingList';
import { FocusBar } from '../FocusBar';
import { focusRing, SIDE } from '../styles';
import { useCollect } from './collect';

interface Props {
  readonly path: string;
  readonly report: CollectedReport;
  onBack(): void;
}

export function FileFindings(props: Props) {
  const { session, ...panel } = usePanel();
  const { collecting, collection } = useCollect();
  const { report } = props;
  const template = collection.templates.find((one) => keyOf(one) === report.template);
  const [canJump, setJump] = useState(false);
  /** A session of its own: filters and groups of the check tab stay as they are. */
  const view = useMemo(
    () =>
      createStore(
        { ...emptySession, template: template ? { template, source: 'chosen' as const } : null },
        nextSession,
      ),
    [template],
  );
  const sheets = session.outline?.sheets;
  useEffect(() => {
    let isHere = true;
    setJump(false);
    const { host } = panel.controller.desk;
    if (template && sheets?.some(({ name }) => name === report.submission.outcome.sheet)) {
      isOpenHere(host, collecting.collector, report.submission.outcome, template).then(
        (isOpen) => isHere && setJump(isOpen),
        () => undefined,
      );
    }
    return () => {
      isHere = false;
    };
  }, [panel.controller, collecting, report, template, sheets]);
  const here: PanelContext = {
    ...panel,
    elsewhere: { canJump },
    controller: {
      ...panel.controller,
      ...view,
      select: async (cell) => (canJump ? panel.controller.select(cell) : undefined),
    },
  };
  return (
    <PanelProvider value={here}>
      <Opened {...props} canJump={canJump} />
    </PanelProvider>
  );
}

function Opened({ path, report, onBack, canJump }: Props & { readonly canJump: boolean }) {
  const { words, session } = usePanel();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { validation, review, submission } = report;
  const listed = useMemo(() => listFindings(validation, review), [validation, review]);
  const { focus } = session;
  const shown = focus ? listed.filter((one) => isAbout(one, focus)) : listed;
  const { sheet, period, entity } = submission.outcome;
  const about = [
    words.t('panel.collect.sheet', { sheet }),
    entity?.name,
    period && periodWords(period, words.locale),
  ].filter(Boolean);
  return (
    <section
      aria-label={words.t('panel.collect.of', { file: path })}
      onKeyDown={({ key, target }) => key === 'Escape' && !(target instanceof HTMLSelectElement) && onBack()}
    >
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {path}
        </h2>
        <Button size="small" appearance="subtle" className={styles.back} onClick={onBack}>
          {words.t('panel.collect.back')}
        </Button>
      </div>
      <p className={styles.about}>{about.join(' · ')}</p>
      <p className={styles.about}>
        {words.t('panel.collect.summary', { ...validation.summary })}{' '}
        {words.t(canJump ? 'panel.collect.is-open' : 'panel.collect.read-only')}
      </p>
      {focus && <FocusBar focus={focus} isEmpty={shown.length === 0} />}
      <Filters counts={countKinds(shown)} />
      {shown.length > 0 ? (
        <FindingList listed={shown} />
      ) : (
        !focus && <p className={styles.about}>{words.t('panel.collect.clean')}</p>
      )}
    </section>
  );
}

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${SIDE} 0`,
  },
  title: {
    margin: 0,
    minWidth: 0,
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    ...focusRing,
  },
  back: { flexShrink: 0 },
  about: {
    margin: 0,
    padding: `${tokens.spacingVerticalXXS} ${SIDE}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});
