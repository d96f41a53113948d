/** 总表: one indicator with all entities, or one entity with all indicators; each row leads to the other side. */
import { useState } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { OverviewAsked, OverviewTold } from '../../../summary/jobs/overview';
import { usePanel } from '../../context';
import { LightMark, LIGHTS } from '../../LightMark';
import { focusRing, SIDE } from '../../styles';
import { Answered } from '../Answered';
import { AttainmentRow } from '../AttainmentRow';
import { entityName } from '../names';
import type { SummaryPage } from '../pages';
import { Choose, LongList, PageBody } from '../parts';
import { useHead, useTold } from '../summary';

export const overviewPage: SummaryPage = { Page: OverviewPage };

function OverviewPage() {
  const { words } = usePanel();
  const { head, template } = useHead();
  const [chosen, choose] = useState<OverviewAsked | null>(null);
  const isMany = head.entities[0] !== null;
  const asked = askedFor(chosen, isMany, head.entities, template.indicators);
  const asking = useTold('overview', asked);
  const name = (entity: string | null): string =>
    entity === null && !isMany ? words.t('panel.summary.this-report') : entityName(words, template, entity);
  const entities = isMany ? [null, ...head.entities] : head.entities;
  return (
    <PageBody>
      {isMany && (
        <Sides
          by={asked.by}
          onChange={(by) =>
            choose(
              by === 'entity' ? { by, entity: null } : { by, indicator: template.indicators[0]?.code ?? '' },
            )
          }
        />
      )}
      {asked.by === 'indicator' ? (
        <Choose
          label={words.t('panel.summary.overview.indicator')}
          value={asked.indicator}
          options={template.indicators.map(({ code, name: called }) => [code, called] as const)}
          onChange={(indicator) => choose({ by: 'indicator', indicator })}
        />
      ) : (
        isMany && (
          <Choose
            label={words.t('panel.summary.overview.entity')}
            value={String(entities.indexOf(asked.entity))}
            options={entities.map((entity, index) => [String(index), name(entity)] as const)}
            onChange={(index) => choose({ by: 'entity', entity: entities[Number(index)] ?? null })}
          />
        )
      )}
      <Answered asking={asking}>
        {(told, of) => <Rows told={told} of={of} name={name} onOpen={isMany ? choose : null} />}
      </Answered>
    </PageBody>
  );
}

/** @param onOpen goes where a row is seen from the other side; null: there is none */
function Rows(props: {
  readonly told: OverviewTold;
  readonly of: OverviewAsked;
  readonly name: (entity: string | null) => string;
  readonly onOpen: ((asked: OverviewAsked) => void) | null;
}) {
  const { words } = usePanel();
  const { template } = useHead();
  const { told, of, name, onOpen } = props;
  const called =
    of.by === 'entity'
      ? name(of.entity)
      : (template.indicators.find(({ code }) => code === of.indicator)?.name ?? of.indicator);
  return (
    <>
      <Counts told={told} />
      {told.total && <AttainmentRow row={told.total} name={name(null)} isTotal />}
      <LongList
        key={JSON.stringify(of)}
        label={words.t('panel.summary.overview.list', { of: called })}
        all={told.rows}
        keyOf={({ entity, indicator }) => `${entity} ${indicator}`}
      >
        {(row) => (
          <AttainmentRow
            row={row}
            name={of.by === 'indicator' ? name(row.entity) : row.name}
            {...(onOpen && {
              onOpen: () =>
                onOpen(
                  of.by === 'indicator'
                    ? { by: 'entity', entity: row.entity }
                    : { by: 'indicator', indicator: row.indicator },
                ),
            })}
          />
        )}
      </LongList>
    </>
  );
}

/** What was chosen before may be gone: another template, another source. */
function askedFor(
  chosen: OverviewAsked | null,
  isMany: boolean,
  entities: readonly (string | null)[],
  indicators: readonly { readonly code: string }[],
): OverviewAsked {
  const whole: OverviewAsked = { by: 'entity', entity: null };
  if (!chosen || !isMany) return whole;
  if (chosen.by === 'indicator') {
    return indicators.some(({ code }) => code === chosen.indicator) ? chosen : whole;
  }
  return chosen.entity === null || entities.includes(chosen.entity) ? chosen : whole;
}

function Sides(props: { readonly by: OverviewAsked['by']; onChange(by: OverviewAsked['by']): void }) {
  const { words } = usePanel();
  const styles = useStyles();
  return (
    <div role="group" aria-label={words.t('panel.summary.overview.by')} className={styles.sides}>
      {(['entity', 'indicator'] as const).map((by) => (
        <button
          key={by}
          type="button"
          aria-pressed={by === props.by}
          className={mergeClasses(styles.side, by === props.by && styles.pressed)}
          onClick={() => props.onChange(by)}
        >
          {words.t(`panel.summary.overview.by.${by}`)}
        </button>
      ))}
    </div>
  );
}

function Counts({ told: { lights, schedule } }: { readonly told: OverviewTold }) {
  const { words } = usePanel();
  const styles = useStyles();
  return (
    <div className={styles.counts}>
      {schedule && <span>{words.t('panel.summary.overview.schedule', { schedule })}</span>}
      {LIGHTS.filter((light) => lights[light] > 0).map((light) => (
        <span key={light} className={styles.count}>
          <LightMark light={light} />
          {words.t('panel.progress.count', { light: words.t(`panel.light.${light}`), count: lights[light] })}
        </span>
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  sides: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, padding: `0 ${SIDE}` },
  side: {
    minHeight: '28px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    ...focusRing,
  },
  pressed: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    fontWeight: tokens.fontWeightSemibold,
  },
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `2px ${tokens.spacingHorizontalM}`,
    padding: `0 ${SIDE} ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  count: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
});
