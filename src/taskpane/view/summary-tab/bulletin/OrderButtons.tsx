/** Up, down and away: of patterns, clauses and wordings. The keyboard stays on what it moves. */
import { useId } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { usePanel } from '../../context';
import { useEditing } from './editing';

export function OrderButtons(props: {
  /** What is moved, as a screen reader says it. */
  readonly name: string;
  readonly index: number;
  readonly count: number;
  /** @param to where it stands then */
  onMove(to: number): void;
  readonly remove?: { readonly label: string; run(): void };
}) {
  const { words } = usePanel();
  const { focusOn, tell } = useEditing();
  const styles = useStyles();
  const id = useId();
  const { name, index, count, onMove, remove } = props;
  const move = (way: 'up' | 'down', to: number): void => {
    if (to < 0 || to >= count) return;
    onMove(to);
    focusOn(`${id}-${way}`);
    tell(words.t('panel.bulletin.moved', { number: to + 1 }));
  };
  return (
    <div className={styles.buttons}>
      {count > 1 &&
        (['up', 'down'] as const).map((way) => {
          const to = way === 'up' ? index - 1 : index + 1;
          return (
            <Button
              key={way}
              id={`${id}-${way}`}
              size="small"
              appearance="subtle"
              disabledFocusable={to < 0 || to >= count}
              aria-label={words.t(`panel.bulletin.${way}-of`, { name })}
              onClick={() => move(way, to)}
            >
              {words.t(`panel.bulletin.${way}`)}
            </Button>
          );
        })}
      {remove && (
        <Button size="small" appearance="subtle" onClick={remove.run}>
          {remove.label}
        </Button>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});
