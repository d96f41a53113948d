/** Above the list: what it is divided by, and one step back or on, wherever the keyboard is in the panel. */
import { useRef } from 'react';
import { Button, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { Grouping } from '../session';
import { usePanel } from './context';
import { SIDE } from './styles';
import { useStepKeys } from './useStepKeys';
import type { RovingList } from './useRovingList';

const GROUPINGS: readonly Grouping[] = ['kind', 'rule', 'indicator', 'entity'];

export function ListTools({ list, count }: { readonly list: RovingList; readonly count: number }) {
  const { controller, words, session } = usePanel();
  const styles = useStyles();
  const element = useRef<HTMLDivElement>(null);
  useStepKeys(element, list.step);
  return (
    <div ref={element} className={styles.tools}>
      <Select
        size="small"
        className={styles.grouping}
        aria-label={words.t('panel.by')}
        value={session.grouping}
        onChange={(_, { value }) => {
          const grouping = GROUPINGS.find((one) => one === value);
          if (grouping) controller.send({ type: 'grouping-chosen', grouping });
        }}
      >
        {GROUPINGS.map((grouping) => (
          <option key={grouping} value={grouping}>
            {words.t(`panel.by.${grouping}`)}
          </option>
        ))}
      </Select>
      <span className={styles.steps}>
        <StepButton name="previous" sign="‹" onStep={() => list.step(-1)} />
        <span className={styles.at}>
          {words.t('panel.step.at', { at: list.place === null ? '–' : list.place + 1, count })}
        </span>
        <StepButton name="next" sign="›" onStep={() => list.step(1)} />
      </span>
    </div>
  );
}

function StepButton(props: { readonly name: 'previous' | 'next'; readonly sign: string; onStep(): void }) {
  const { words } = usePanel();
  const styles = useStyles();
  const name = words.t(`panel.step.${props.name}`);
  return (
    <Button
      size="small"
      appearance="subtle"
      className={styles.step}
      aria-label={name}
      title={name}
      onClick={props.onStep}
    >
      <span aria-hidden="true">{props.sign}</span>
    </Button>
  );
}

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: `0 ${SIDE} ${tokens.spacingVerticalXS}`,
  },
  grouping: { flex: '0 1 auto', minWidth: 0 },
  steps: { display: 'inline-flex', alignItems: 'center', flexShrink: 0 },
  step: { minWidth: '28px', padding: 0, fontSize: tokens.fontSizeBase400 },
  at: {
    minWidth: '40px',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
});
