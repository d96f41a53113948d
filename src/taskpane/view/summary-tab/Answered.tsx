/** What a page shows of an answer: nothing yet, the answer, or why there is none. */
import type { ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { usePanel } from '../context';
import { SIDE } from '../styles';
import type { Asking } from './summary';

/** What was told before stays in place until the new answer is there. */
export function Answered<Told, Asked>(props: {
  readonly asking: Asking<Told, Asked>;
  /** What is said until the first answer; that it is worked out where nothing else is given. */
  readonly waiting?: string;
  /** @param asked what the answer is of, which may be an earlier question */
  readonly children: (told: Told, asked: Asked) => ReactNode;
}) {
  const { words } = usePanel();
  const styles = useStyles();
  const { told, failure, isOld, again } = props.asking;
  if (failure) {
    return (
      <div role="alert" className={styles.text}>
        <p>{words.say(failure)}</p>
        <Button size="small" onClick={again}>
          {words.t('panel.retry')}
        </Button>
      </div>
    );
  }
  if (!told) {
    return (
      <p role="status" className={styles.text}>
        {props.waiting ?? words.t('panel.summary.asking')}
      </p>
    );
  }
  return <div aria-busy={isOld}>{props.children(told.value, told.asked)}</div>;
}

const useStyles = makeStyles({
  text: { margin: 0, padding: `0 ${SIDE}`, color: tokens.colorNeutralForeground2 },
});
