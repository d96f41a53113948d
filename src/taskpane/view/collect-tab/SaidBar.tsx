/** What was done, or why not, at the bottom of the tab, where it covers nothing and is read aloud. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { usePanel } from '../context';
import { SIDE } from '../styles';
import { useCollect } from './collect';
import type { Said } from './collect';

export function SaidBar({ said }: { readonly said: Said | null }) {
  const { words } = usePanel();
  const { say } = useCollect();
  const styles = useStyles();
  return (
    <div className={styles.place}>
      {/* The live region stands before it has something to say. */}
      <div
        role="status"
        className={mergeClasses(said !== null && styles.bar, said !== null && styles[said.tone])}
      >
        {said && (
          <>
            <span className={styles.text}>{words.say(said.message)}</span>
            {said.actions?.map(({ label, run }) => (
              <Button key={label} size="small" onClick={run}>
                {words.t(label)}
              </Button>
            ))}
            <Button size="small" appearance="subtle" onClick={() => say(null)}>
              {words.t('panel.close')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  place: { position: 'sticky', bottom: 0, marginTop: 'auto' },
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
