/** 督查: what is to be asked of whom, by whom, the furthest behind first; and the light of every entity. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { InspectedTold, InspectionTold } from '../../../summary/jobs/inspection';
import type { Words } from '../../../../messages/words';
import { usePanel } from '../../context';
import { LightMark, LIGHTS } from '../../LightMark';
import { SIDE } from '../../styles';
import { Answered } from '../Answered';
import { AttainmentRow } from '../AttainmentRow';
import { entityName } from '../names';
import type { SummaryPage } from '../pages';
import { Heading, LongList, Note, PageBody } from '../parts';
import { useHead, useTold } from '../summary';

export const inspectionPage: SummaryPage = { Page: InspectionPage };

function InspectionPage() {
  const asking = useTold('inspection', null);
  return (
    <Answered asking={asking}>
      {(told) => (
        <PageBody>
          <ToAsk told={told} />
          <EntityLights told={told} />
        </PageBody>
      )}
    </Answered>
  );
}

function ToAsk({ told: { rows, hasPersons } }: { readonly told: InspectionTold }) {
  const { words } = usePanel();
  const title = words.t('panel.summary.inspection.asked');
  if (rows.length === 0) return <Note>{words.t('panel.summary.inspection.none')}</Note>;
  return (
    <>
      <Heading>{title}</Heading>
      {!hasPersons && <Note>{words.t('panel.summary.inspection.no-persons')}</Note>}
      <LongList
        label={title}
        all={rows}
        keyOf={({ attainment: { entity, indicator } }) => `${entity} ${indicator}`}
      >
        {(row) => <Asked row={row} hasPersons={hasPersons} />}
      </LongList>
    </>
  );
}

function Asked({ row, hasPersons }: { readonly row: InspectedTold; readonly hasPersons: boolean }) {
  const { words } = usePanel();
  const { template } = useHead();
  const styles = useStyles();
  const { attainment } = row;
  const remarks = [missedWords(words, row), hasPersons && whoWords(words, row)].filter(Boolean);
  return (
    <>
      <AttainmentRow
        row={attainment}
        name={
          attainment.entity === null
            ? attainment.name
            : words.t('panel.summary.inspection.subject', {
                entity: entityName(words, template, attainment.entity),
                indicator: attainment.name,
              })
        }
      />
      {remarks.length > 0 && <div className={styles.remarks}>{remarks.join(' · ')}</div>}
    </>
  );
}

/** One month alone is no streak. */
function missedWords(words: Words, { missed }: InspectedTold): string | null {
  if (!missed || missed.least < 2) return null;
  return words.t(missed.isOpen ? 'panel.summary.ranking.missed-open' : 'panel.summary.ranking.missed', {
    count: missed.least,
  });
}

const whoWords = (words: Words, { asked, by }: InspectedTold): string =>
  asked !== null && by !== null
    ? words.t('panel.summary.inspection.who', { asked, by })
    : words.t('panel.summary.inspection.nobody');

function EntityLights({ told: { entities } }: { readonly told: InspectionTold }) {
  const { words } = usePanel();
  const { template } = useHead();
  const styles = useStyles();
  const title = words.t('panel.summary.inspection.entities');
  return (
    <>
      <Heading>{title}</Heading>
      <LongList label={title} all={entities} keyOf={({ entity }) => String(entity)}>
        {({ entity, light, counts }) => (
          <div className={styles.entity}>
            <LightMark light={light} />
            <span className={styles.name}>{entityName(words, template, entity)}</span>
            <span className={styles.counts}>
              {LIGHTS.filter((one) => counts[one] > 0)
                .map((one) =>
                  words.t('panel.summary.inspection.counts', {
                    light: words.t(`panel.light.${one}`),
                    count: counts[one],
                  }),
                )
                .join(words.locale === 'zh-CN' ? '，' : ', ')}
            </span>
          </div>
        )}
      </LongList>
    </>
  );
}

const useStyles = makeStyles({
  remarks: {
    padding: `0 ${SIDE} ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  entity: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${SIDE}`,
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  counts: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});
