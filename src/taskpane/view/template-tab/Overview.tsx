/** The template in use: what it is, how well the sheet fits it, and what can be done with it. */
import type { ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { presetOf } from '../../../core/template/light-presets';
import { parseTemplate } from '../../../core/template/parse';
import { printTemplate } from '../../../core/template/print';
import type { Template } from '../../../core/template/template';
import type { Rival } from '../../session';
import { usePanel } from '../context';
import { Evidence } from '../Evidence';
import { SIDE } from '../styles';
import { Buttons, useStyles as useParts } from './parts';
import { StartupSwitch } from './StartupSwitch';
import { useTab } from './tab';
import type { PageName } from './tab';

const WITH_TEMPLATE: readonly PageName[] = ['plan', 'lights', 'form', 'sheets', 'export', 'library', 'draft'];
const WITHOUT: readonly PageName[] = ['library', 'draft', 'sheets'];

export function Overview() {
  const { controller, words, session } = usePanel();
  const { go } = useTab();
  const styles = useStyles();
  const { template } = session;
  return (
    <section className={styles.page}>
      {template ? (
        <>
          <h2 className={styles.title}>{template.template.title}</h2>
          <Facts template={template.template} />
          <Match />
          {(template.rivals?.length ?? 0) > 0 && <Rivals rivals={template.rivals ?? []} />}
        </>
      ) : (
        <h2 className={styles.title}>{words.t('panel.template.none')}</h2>
      )}
      <Buttons>
        <Button size="small" onClick={() => controller.send({ type: 'templates-opened', open: true })}>
          {words.t(template ? 'panel.template.choose-other' : 'panel.template.choose')}
        </Button>
        {template && (
          <Button
            size="small"
            onClick={() => {
              controller.send({ type: 'templates-opened', open: true });
              void controller.learn();
            }}
          >
            {words.t('panel.learn.title')}
          </Button>
        )}
      </Buttons>
      <ul className={styles.pages}>
        {(template ? WITH_TEMPLATE : WITHOUT).map((page) => (
          <li key={page}>
            <Button appearance="subtle" className={styles.link} onClick={() => go(page)}>
              <span className={styles.linkText}>
                <span>{words.t(`panel.template.page.${page as 'plan'}`)}</span>
                <span className={styles.what}>{words.t(`panel.template.page.${page as 'plan'}.what`)}</span>
              </span>
              <span aria-hidden="true">›</span>
            </Button>
          </li>
        ))}
      </ul>
      <StartupSwitch />
    </section>
  );
}

function Facts({ template }: { readonly template: Template }) {
  const { words } = usePanel();
  const styles = useStyles();
  const { issuer, version, window, indicators, entities, rules, note } = template;
  const preset = presetOf(template.lights);
  return (
    <dl className={styles.facts}>
      {issuer && <Fact label={words.t('panel.template.issuer')}>{issuer}</Fact>}
      <Fact label={words.t('panel.template.version')}>{version}</Fact>
      <Fact label={words.t('panel.template.window')}>
        {words.t('panel.template.window.span', { from: window.from, to: window.to })}
      </Fact>
      <Fact label={words.t('panel.template.content')}>
        {words.t(entities.length > 0 ? 'panel.template.counts.entities' : 'panel.template.counts', {
          indicators: indicators.length,
          entities: entities.length,
          rules: rules.length,
        })}
      </Fact>
      <Fact label={words.t('panel.template.lights')}>
        {words.t(preset ? `panel.template.preset.${preset}` : 'panel.template.preset.own')}
      </Fact>
      {note && <Fact label={words.t('panel.template.note')}>{note}</Fact>}
    </dl>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{children}</dd>
    </>
  );
}

/** Which headings and indicators of the sheet in view fit. */
function Match() {
  const { words, session } = usePanel();
  const styles = useStyles();
  const { look, template, period } = session;
  if (!look || !template) return null;
  if (look.kind === 'no-table') return <p className={styles.match}>{words.say(look.reason)}</p>;
  const { reading } = look.examination;
  const total = template.template.indicators.length;
  return (
    <details className={styles.match}>
      <summary>
        {words.t('panel.template.match', {
          sheet: look.sheet,
          found: total - reading.missingIndicators.length,
          total,
          headings: reading.headings.length,
        })}
      </summary>
      <Evidence look={look} template={template} chosenPeriod={period} />
    </details>
  );
}

/** Two templates fit equally well: nothing but the user can tell which one is meant. */
function Rivals({ rivals }: { readonly rivals: readonly Rival[] }) {
  const { controller, words, session } = usePanel();
  const { attempt } = useTab();
  const parts = useParts();
  const guessed = session.template?.template;
  const offered: readonly Rival[] = guessed
    ? [{ title: guessed.title, version: guessed.version, text: printTemplate(guessed) }, ...rivals]
    : rivals;
  return (
    <div role="group" aria-label={words.t('panel.template.rivals.label')} className={parts.warning}>
      <p className={parts.quiet}>{words.t('panel.template.rivals', { count: offered.length })}</p>
      <Buttons>
        {offered.map(({ title, version, text }) => (
          <Button
            key={text}
            size="small"
            onClick={() =>
              void attempt(async () => {
                const parsed = parseTemplate(text);
                if (parsed.ok) await controller.room.put(parsed.template, text);
              })
            }
          >
            {words.t('panel.template.named', { title, version })}
          </Button>
        ))}
      </Buttons>
    </div>
  );
}

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${SIDE} ${tokens.spacingVerticalM}`,
  },
  title: {
    margin: 0,
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(48px, max-content) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    rowGap: '2px',
    margin: 0,
    fontVariantNumeric: 'tabular-nums',
  },
  label: { maxWidth: '112px', color: tokens.colorNeutralForeground3 },
  value: { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  match: { margin: 0, fontSize: tokens.fontSizeBase200, '& summary': { cursor: 'pointer' } },
  pages: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  link: {
    width: '100%',
    maxWidth: 'none',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: 0,
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
  },
  linkText: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  what: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});
