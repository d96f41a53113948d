/** What was done, or why not, at the bottom of a tab, where it covers nothing and is read aloud. */
import { useRef } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Message } from '../../core/message';
import type { MessageKey } from '../../messages/keys';
import { usePanel } from './context';
import { SIDE } from './styles';

export interface Said {
  readonly tone: 'done' | 'failed';
  readonly message: Message;
  readonly actions?: readonly SaidAction[];
}

export interface SaidAction {
  readonly label: MessageKey;
  /** What was said, and the actions beside it, are still of use afterwards. */
  readonly staysOpen?: true;
  run(): void;
}

export function SaidBar(props: { readonly said: Said | null; say(said: Said | null): void }) {
  const { words } = usePanel();
  const { said, say } = props;
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const close = (): void => {
    // The buttons go away, and the keyboard stays where they were.
    place.current?.focus();
    say(null);
  };
  const press = ({ staysOpen, run }: SaidAction): void => {
    if (!staysOpen) close();
    run();
  };
  return (
    <div className={styles.place} ref={place} tabIndex={-1}>
      {/* The live region stands before it has something to say. */}
      <div
        role="status"
        className={mergeClasses(said !== null && styles.bar, said !== null && styles[said.tone])}
      >
        {said && (
          <>
            <span className={styles.text}>{words.say(said.message)}</span>
            {said.actions?.map((action) => (
              <Button key={action.label} size="small" onClick={() => press(action)}>
                {words.t(action.label)}
              </Button>
            ))}
            <Button size="small" appearance="subtle" onClick={close}>
              {words.t('panel.close')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  // A tab that is laid out as a column has it at its lower end, however little is above.
  place: { position: 'sticky', bottom: 0, marginTop: 'auto', outlineStyle: 'none' },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${SIDE}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { flex: '1 1 160px', minWidth: 0, overflowWrap: 'anywhere' },
  done: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorNeutralForeground1 },
  failed: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorNeutralForeground1 },
});
