/** How the sheet was recognised: which title, which headings, what was not found. Every piece leads to its cell. */
import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Period } from '../../core/statistics/period';
import type { Measure } from '../../core/template/template';
import type { MessageKey } from '../../messages/keys';
import { periodWords } from '../../messages/periods';
import type { CellRef } from '../../workbook/address';
import type { ChosenTemplate, Look } from '../session';
import { CellButton } from './CellButton';
import { usePanel } from './context';

/** Headings of a matrix repeat for every indicator; the first of each kind are evidence enough. */
const MOST = 12;

export function Evidence(props: {
  readonly look: Extract<Look, { kind: 'examined' }>;
  readonly template: ChosenTemplate;
  readonly chosenPeriod: Period | null;
}) {
  const { words } = usePanel();
  const styles = useStyles();
  const { reading, entity } = props.look.examination;
  const { template, source } = props.template;
  const missing = reading.missingIndicators.flatMap((index) => template.indicators[index]?.name ?? []);
  return (
    <dl className={styles.list}>
      <Row label={words.t('panel.evidence.template')}>
        <div>{words.t(`panel.evidence.template.${source}`, { title: template.title })}</div>
        {template.issuer && <div>{words.t('panel.evidence.issuer', { issuer: template.issuer })}</div>}
        <div>{words.t('panel.evidence.version', { version: template.version })}</div>
        {template.note && <div>{template.note}</div>}
      </Row>
      <Row label={words.t('panel.evidence.period')}>
        {props.chosenPeriod && (
          <div>
            {words.t(reading.period ? 'panel.evidence.period.differs' : 'panel.evidence.period.chosen', {
              period: periodWords(props.chosenPeriod, words.locale),
            })}
          </div>
        )}
        {reading.period ? (
          <Quote text={reading.period.text} cell={reading.period.cell} />
        ) : (
          !props.chosenPeriod && words.t('panel.evidence.period.none')
        )}
      </Row>
      {reading.title && (
        <Row label={words.t('panel.evidence.title')}>
          <Quote text={reading.title.text} cell={reading.title.cell} />
        </Row>
      )}
      {entity && (
        <Row label={words.t('panel.evidence.entity')}>
          {words.t(entity.isKnown ? 'panel.evidence.entity.own' : 'panel.evidence.entity.unknown', {
            name: entity.name,
          })}
        </Row>
      )}
      <Row label={words.t('panel.evidence.headings')}>
        {reading.headings.slice(0, MOST).map((heading) => (
          <div key={`${heading.cell.row},${heading.cell.column}`} className={styles.heading}>
            <span className={styles.measure}>{words.t(measureKey(heading.measure))}</span>
            <Quote text={heading.text} cell={heading.cell} />
          </div>
        ))}
        {reading.headings.length > MOST && (
          <div>{words.t('panel.finding.cells-more', { count: reading.headings.length })}</div>
        )}
      </Row>
      <Row label={words.t('panel.evidence.layout')}>{words.t(`panel.evidence.layout.${reading.layout}`)}</Row>
      {missing.length > 0 && (
        <Row label={words.t('panel.evidence.missing')}>
          {missing.join(words.locale === 'zh-CN' ? '、' : ', ')}
        </Row>
      )}
      {reading.unexpectedLabels.length > 0 && (
        <Row label={words.t('panel.evidence.unexpected')}>
          {reading.unexpectedLabels.slice(0, MOST).map(({ text, cell }) => (
            <Quote key={`${cell.row},${cell.column}`} text={text} cell={cell} />
          ))}
        </Row>
      )}
    </dl>
  );
}

function measureKey(measure: Measure): MessageKey {
  return measure === 'unit' || measure === 'note'
    ? `panel.measure.${measure}`
    : `validation.measure.${measure}`;
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{children}</dd>
    </>
  );
}

function Quote({ text, cell }: { readonly text: string; readonly cell: CellRef }) {
  const styles = useStyles();
  return (
    <span className={styles.quote}>
      <span className={styles.text}>{text}</span>
      <CellButton cell={cell} quiet />
    </span>
  );
}

const useStyles = makeStyles({
  list: {
    display: 'grid',
    alignItems: 'baseline',
    gridTemplateColumns: 'minmax(48px, max-content) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    maxHeight: '40vh',
    overflowY: 'auto',
    margin: 0,
    padding: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  label: { maxWidth: '88px', color: tokens.colorNeutralForeground3 },
  value: { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  heading: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalXS },
  measure: { flex: '0 0 76px', color: tokens.colorNeutralForeground3 },
  quote: {
    display: 'flex',
    flexGrow: 1,
    minWidth: 0,
    justifyContent: 'space-between',
    alignItems: 'baseline',
  },
  text: { minWidth: 0, whiteSpace: 'pre-line' },
});
