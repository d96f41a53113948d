/** 从本表学习: the relations that were found, to be accepted by a tick; and what is wrong with the rules that there are. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Proposal } from '../../core/learning/learned';
import type { LearningState } from '../session';
import { CellButton } from './CellButton';
import { usePanel } from './context';
import { SIDE } from './styles';

export function LearnView({ learning }: { readonly learning: LearningState }) {
  const { controller, words } = usePanel();
  const styles = useStyles();
  return (
    <section className={styles.view}>
      <div className={styles.head}>
        <h2 className={styles.title}>{words.t('panel.learn.title')}</h2>
        <Button size="small" appearance="subtle" onClick={() => controller.closeLearning()}>
          {words.t(learning.kind === 'working' ? 'panel.cancel' : 'panel.back')}
        </Button>
      </div>
      {learning.kind === 'working' && <p role="status">{words.t('panel.learn.working')}</p>}
      {learning.kind === 'failed' && <p role="alert">{words.say(learning.reason)}</p>}
      {learning.kind === 'learned' && <Learned {...learning} />}
    </section>
  );
}

function Learned({ sheet, learned, report }: Extract<LearningState, { kind: 'learned' }>) {
  const { controller, words } = usePanel();
  const styles = useStyles();
  const [ticked, setTicked] = useState<ReadonlySet<Proposal>>(new Set());
  const news = learned.proposals.filter(({ known }) => known === null);
  const known = learned.proposals.length - news.length;
  const tick = (proposal: Proposal): void => {
    const next = new Set(ticked);
    if (!next.delete(proposal)) next.add(proposal);
    setTicked(next);
  };
  return (
    <>
      <p role="status" className={styles.what}>
        {words.t(news.length > 0 ? 'panel.learn.found' : 'panel.learn.none', { sheet, count: news.length })}
        {known > 0 && words.t('panel.learn.known', { count: known })}
        {learned.isCut && words.t('panel.learn.cut')}
      </p>
      <ul className={styles.list}>
        {news.map((proposal) => (
          <li key={proposal.rule.id}>
            <ProposalRow proposal={proposal} isTicked={ticked.has(proposal)} onTick={() => tick(proposal)} />
          </li>
        ))}
      </ul>
      {news.length > 0 && (
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            disabledFocusable={ticked.size === 0}
            onClick={() => void controller.acceptRules(news.filter((proposal) => ticked.has(proposal)))}
          >
            {words.t('panel.learn.accept', { count: ticked.size })}
          </Button>
          <Button onClick={() => setTicked(new Set(ticked.size < news.length ? news : []))}>
            {words.t(ticked.size < news.length ? 'panel.learn.all' : 'panel.learn.no-one')}
          </Button>
        </div>
      )}
      <Remarks title={words.t('panel.learn.report')}>
        {report.remarks.length === 0 ? (
          <li>{words.t('panel.learn.report.fine', { rules: report.rules })}</li>
        ) : (
          report.remarks.map((remark, index) => <li key={index}>{words.say(remark.message)}</li>)
        )}
      </Remarks>
      {learned.confirmed.length > 0 && (
        <Remarks title={words.t('panel.learn.confirmed')}>
          {learned.confirmed.map(({ rule, measure, sentence }) => (
            <li key={`${rule} ${measure}`}>{words.say(sentence)}</li>
          ))}
        </Remarks>
      )}
    </>
  );
}

function ProposalRow(props: { readonly proposal: Proposal; readonly isTicked: boolean; onTick(): void }) {
  const { words } = usePanel();
  const styles = useStyles();
  const { rule, sentence, example } = props.proposal;
  return (
    <div className={styles.proposal}>
      <label className={styles.label}>
        <input type="checkbox" className={styles.box} checked={props.isTicked} onChange={props.onTick} />
        <span>
          <strong className={styles.rule}>{words.rule(rule.check)}</strong>
          <span className={styles.sentence}>{words.say(sentence)}</span>
        </span>
      </label>
      {example && (
        <div className={styles.example}>
          {words.say(example.working)} <CellButton cell={example.cell} quiet />
        </div>
      )}
    </div>
  );
}

function Remarks(props: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <h3 className={styles.heading}>{props.title}</h3>
      <ul className={styles.remarks}>{props.children}</ul>
    </>
  );
}

const useStyles = makeStyles({
  view: { padding: `${tokens.spacingVerticalM} ${SIDE}` },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  what: { margin: `${tokens.spacingVerticalS} 0` },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  proposal: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  label: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS, cursor: 'pointer' },
  box: { flexShrink: 0, width: '16px', height: '16px', margin: '2px 0 0' },
  rule: { display: 'block', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  sentence: { display: 'block', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  example: {
    paddingLeft: '24px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: {
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  remarks: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});
