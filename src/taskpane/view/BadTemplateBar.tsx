/** A template that cannot be used: each problem with its field, and what still stands. */
import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { BadTemplate } from '../session';
import { usePanel } from './context';

const MOST = 8;

export function BadTemplateBar({ bad }: { readonly bad: BadTemplate }) {
  const { words } = usePanel();
  const styles = useStyles();
  const { name } = bad;
  return (
    // It comes with the page it stands on, where no live region could have been waiting.
    <MessageBar intent="error" layout="multiline" role="alert" className={styles.bar}>
      <MessageBarBody>
        {'reason' in bad ? (
          words.t(`panel.templates.${bad.reason}`, { name: bad.name })
        ) : (
          <>
            {name === null
              ? words.t('panel.templates.bad-remembered')
              : words.t('panel.templates.bad', { name })}
            <ul className={styles.list}>
              {bad.problems.slice(0, MOST).map((problem, index) => (
                <li key={index}>
                  <code className={styles.field}>
                    {problem.path || words.t('panel.templates.whole-file')}
                  </code>{' '}
                  {words.say(problem.message)}
                </li>
              ))}
            </ul>
            {bad.problems.length > MOST &&
              words.t('panel.templates.more', { count: bad.problems.length - MOST })}
          </>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  bar: { margin: `${tokens.spacingVerticalS} 0` },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
  field: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});
