/** 边填边审: on, every edit is followed by a quiet look. */
import { Switch, makeStyles, tokens } from '@fluentui/react-components';
import { usePanel } from './context';

export function LiveSwitch() {
  const { controller, words, session } = usePanel();
  const styles = useStyles();
  return (
    <Switch
      className={styles.switch}
      checked={session.live}
      label={{ children: words.t('panel.live'), className: styles.label }}
      labelPosition="before"
      title={words.t('panel.live.title')}
      onChange={(_, { checked }) => void controller.setLive(checked)}
    />
  );
}

const useStyles = makeStyles({
  switch: { flexShrink: 0, marginRight: '-8px' },
  label: { fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
});
