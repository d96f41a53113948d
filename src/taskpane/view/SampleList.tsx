/** The templates that are a click away. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { usePanel } from './context';

export function SampleList() {
  const { controller, words, samples, session } = usePanel();
  const styles = useStyles();
  const inUse = session.template?.template.id;
  return (
    <ul className={styles.list}>
      {samples.map((source) => (
        <li key={source.id}>
          <Button
            appearance="subtle"
            className={styles.sample}
            onClick={() => void controller.chooseSample(source)}
          >
            <span className={styles.name}>
              {words.locale === 'zh-CN' ? source.title.zh : source.title.en}
            </span>
            {source.id === inUse && (
              <span className={styles.current}>{words.t('panel.templates.current')}</span>
            )}
          </Button>
        </li>
      ))}
    </ul>
  );
}

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  sample: {
    width: '100%',
    maxWidth: 'none',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
  },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  current: { flexShrink: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});
