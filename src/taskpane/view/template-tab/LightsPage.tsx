/** 亮灯规则: the presets, each with what it would show in the sheet in view. */
import { useEffect, useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { message } from '../../../core/message';
import type { Message } from '../../../core/message';
import { LIGHT_PRESETS, PRESET_LIGHTS, presetOf } from '../../../core/template/light-presets';
import type { LightPreset } from '../../../core/template/light-presets';
import { printTemplate } from '../../../core/template/print';
import { tabFailure } from '../../actions/template/failing';
import { forgetPeriods, keptPeriods, previewLights } from '../../actions/template/lights';
import type { PreviewResult, PreviewedLights } from '../../engine/engine';
import { periodWords } from '../../../messages/periods';
import { usePanel } from '../context';
import { LightMark, LIGHTS } from '../LightMark';
import { unseen } from '../styles';
import { Buttons, Choices, Page, useStyles as useParts } from './parts';
import { useTab } from './tab';

type Choice = LightPreset | 'own';

export function LightsPage() {
  const { controller, words, session } = usePanel();
  const { say, attempt } = useTab();
  const parts = useParts();
  const template = session.template?.template ?? null;
  const current: Choice = (template && presetOf(template.lights)) ?? 'own';
  const [chosen, setChosen] = useState<Choice>(current);
  const { preview, reason } = usePreview();
  if (!template) return null;
  const accept = (): Promise<void> =>
    attempt(async () => {
      if (chosen === 'own') return;
      const changed = { ...template, lights: PRESET_LIGHTS[chosen] };
      await controller.room.amend(changed, printTemplate(changed));
      say({ tone: 'done', message: message('panel.template.lights.done') });
    });
  const choices: readonly Choice[] = current === 'own' ? ['own', ...LIGHT_PRESETS] : LIGHT_PRESETS;
  const previewOf = (choice: Choice): PreviewedLights | null =>
    preview && (choice === 'own' ? preview.now : preview.presets[choice]);
  return (
    <Page title={words.t('panel.template.page.lights')} what={words.t('panel.template.lights.what')}>
      {reason && <p className={parts.warning}>{words.t('panel.template.lights.no-preview', { reason })}</p>}
      <Choices
        name="lights"
        legend={words.t('panel.template.lights')}
        value={chosen}
        onChange={(choice: Choice) => setChosen(choice)}
        choices={choices.map((choice) => ({
          value: choice,
          label: words.t(
            choice === current ? 'panel.template.lights.current' : 'panel.template.lights.other',
            { name: message(`panel.template.preset.${choice}`) },
          ),
          below: (
            <>
              <span className={parts.hint}> {words.t(`panel.template.preset.${choice}.what`)}</span>
              <Counts preview={previewOf(choice)} />
            </>
          ),
        }))}
      />
      <Buttons>
        <Button appearance="primary" disabledFocusable={chosen === current} onClick={() => void accept()}>
          {words.t('panel.template.lights.accept')}
        </Button>
      </Buttons>
      <Kept />
    </Page>
  );
}

/** Shapes and figures; the words for whoever does not see them. */
function Counts({ preview }: { readonly preview: PreviewedLights | null }) {
  const { words } = usePanel();
  const styles = useStyles();
  if (!preview) return null;
  const { counts, unlit } = preview;
  return (
    <span className={styles.counts}>
      {LIGHTS.map((light) => (
        <span key={light} className={styles.count}>
          <LightMark light={light} />
          <span aria-hidden="true">{counts[light]}</span>
          <span className={styles.unseen}>
            {words.t('panel.progress.count', {
              light: words.t(`panel.light.${light}`),
              count: counts[light],
            })}
          </span>
        </span>
      ))}
      {unlit.map(([absence, count]) => (
        <span key={absence} className={styles.why}>
          {words.t('panel.template.lights.unlit', {
            count,
            reason: message(`panel.progress.absence.${absence}`),
          })}
        </span>
      ))}
    </span>
  );
}

/** What lights that look back have to look back on. */
function Kept() {
  const { controller, words } = usePanel();
  const { say, attempt } = useTab();
  const parts = useParts();
  const periods = keptPeriods(controller.room);
  if (periods.length === 0) return null;
  const said = periods.map((period) => periodWords(period, words.locale));
  return (
    <div>
      <p className={parts.quiet}>{words.t('panel.template.lights.kept', { periods: said })}</p>
      <Button
        size="small"
        onClick={() =>
          void attempt(async () => {
            await forgetPeriods(controller.room);
            say({ tone: 'done', message: message('panel.template.lights.forgotten') });
          })
        }
      >
        {words.t('panel.template.lights.forget')}
      </Button>
    </div>
  );
}

/** Asked anew for each template, sheet and period. */
function usePreview(): { preview: Extract<PreviewResult, { ok: true }> | null; reason: Message | null } {
  const { controller, session } = usePanel();
  const [result, setResult] = useState<PreviewResult | null>(null);
  const { template, sheet, period } = session;
  useEffect(() => {
    let isHere = true;
    const show = (next: PreviewResult | null): void => {
      if (isHere) setResult(next);
    };
    previewLights(controller.room).then(show, (error: unknown) =>
      show({ ok: false, reason: tabFailure(error) }),
    );
    return () => {
      isHere = false;
    };
  }, [controller, template?.template, sheet, period]);
  return {
    preview: result?.ok ? result : null,
    reason: result && !result.ok ? result.reason : null,
  };
}

const useStyles = makeStyles({
  unseen,
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalXS,
    fontVariantNumeric: 'tabular-nums',
  },
  why: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  count: { position: 'relative', display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});
