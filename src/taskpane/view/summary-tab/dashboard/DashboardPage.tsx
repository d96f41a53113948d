/** 作战室: the picture for the wall; as a sheet, or as a file. */
import { Button, makeStyles } from '@fluentui/react-components';
import { dashboard as enUS } from '../../../../messages/en-US/dashboard';
import type { Words } from '../../../../messages/speak';
import { dashboard as zhCN } from '../../../../messages/zh-CN/dashboard';
import { fileName, saveFile } from '../../../save-file';
import { pictureOf } from '../../../summary/dashboard/picture';
import { svgFile } from '../../../summary/dashboard/svg-file';
import type { DashboardAsked, DashboardTold } from '../../../summary/jobs/dashboard';
import { usePanel } from '../../context';
import { SIDE } from '../../styles';
import { Answered } from '../Answered';
import type { SummaryPage } from '../pages';
import { Choose, Note, PageBody } from '../parts';
import { rankingWords } from '../ranking/ranking-words';
import { useHead, useSummary, useTold } from '../summary';
import { DrawnPicture } from './DrawnPicture';
import { useWidth } from './useWidth';

export const dashboardPage: SummaryPage = {
  Page: DashboardPage,
  sentences: { 'zh-CN': zhCN, 'en-US': enUS },
};

/** Of the narrowest pane. */
const LEAST_WIDTH = 280;
const FILE_WIDTH = 760;

function DashboardPage() {
  const { words } = usePanel();
  const { rankings } = useHead().head;
  const { summing, state } = useSummary();
  const { ranking, indicator } = state.dashboard;
  // Kept with the summary, so that the sheet that is written shows the same.
  const show = (dashboard: Partial<DashboardAsked>): void => summing.send({ type: 'dashboard', dashboard });
  const asking = useTold('dashboard', state.dashboard);
  return (
    <PageBody>
      {rankings.length > 1 && (
        <Choose
          label={words.t('panel.summary.ranking.which')}
          value={String(ranking ?? '')}
          options={[
            ['', words.t('dashboard.usual')],
            ...rankings.map((one, index) => [String(index), rankingWords(words, one)] as const),
          ]}
          onChange={(value) => show({ ranking: value === '' ? null : Number(value) })}
        />
      )}
      <Answered asking={asking}>
        {(told) =>
          told && (
            <PageBody>
              <Choose
                label={words.t('dashboard.which-indicator')}
                value={told.trend?.code ?? indicator ?? ''}
                options={[...(told.trend || indicator ? [] : [['', '-'] as const]), ...told.indicators]}
                onChange={(value) => show({ indicator: value })}
              />
              {told.entities.length > 0 && (
                <Choose
                  label={words.t('dashboard.which-entity')}
                  value={told.entities.find((name) => name === state.dashboard.entity) ?? ''}
                  options={[
                    ['', told.total ?? words.t('panel.summary.whole')],
                    ...told.entities.map((name) => [name, name] as const),
                  ]}
                  onChange={(value) => show({ entity: value === '' ? null : value })}
                />
              )}
              {!told.trend && <Note>{words.t('dashboard.no-trend')}</Note>}
              <Told told={told} />
            </PageBody>
          )
        }
      </Answered>
    </PageBody>
  );
}

function Told({ told }: { readonly told: DashboardTold }) {
  const { words } = usePanel();
  const styles = useStyles();
  const [width, place] = useWidth(LEAST_WIDTH);
  const title = words.t('dashboard.title', { title: told.title, period: { period: told.period } });
  const schedules = schedulesSaid(told, words);
  const legend = words.t('dashboard.picture-legend');
  const save = (): void => {
    const text = svgFile(pictureOf(told, words, FILE_WIDTH), [title, ...schedules, legend]);
    saveFile(fileName(title, 'svg'), new Blob([text], { type: 'image/svg+xml' }));
  };
  return (
    <>
      {schedules.map((line) => (
        <Note key={line}>{line}</Note>
      ))}
      <Note>{legend}</Note>
      <div className={styles.picture}>
        <div ref={place}>
          <DrawnPicture picture={pictureOf(told, words, width)} label={title} />
        </div>
      </div>
      {told.moreBullets > 0 && (
        <Note>{words.t('dashboard.more-indicators', { count: told.moreBullets })}</Note>
      )}
      <Note>{words.t('dashboard.written-too')}</Note>
      <div className={styles.buttons}>
        <Button size="small" onClick={save}>
          {words.t('dashboard.save')}
        </Button>
      </div>
    </>
  );
}

/** Always with their basis: the same figure means something else by days or by the plan curve. */
const schedulesSaid = ({ schedules }: DashboardTold, { t }: Words): string[] =>
  schedules.map(({ basis, share, elapsed, total, indicators }) => {
    const values = {
      share: `${(share * 100).toFixed(1)}%`,
      basis: t(`dashboard.basis.${basis}`, { elapsed, total }),
    };
    return schedules.length === 1
      ? t('dashboard.schedule', values)
      : t('dashboard.schedule-of', { ...values, indicators });
  });

const useStyles = makeStyles({
  picture: { padding: `0 ${SIDE}` },
  buttons: { padding: `0 ${SIDE}` },
});
