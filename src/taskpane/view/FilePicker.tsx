/** A button that opens a template file from the computer; nothing is uploaded anywhere. */
import { useRef } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { usePanel } from './context';

export function FilePicker() {
  const { controller, words } = usePanel();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.row}>
      <Button onClick={() => input.current?.click()}>{words.t('panel.templates.file')}</Button>
      <span className={styles.hint}>{words.t('panel.templates.file.hint')}</span>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={words.t('panel.templates.file')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void controller.chooseFile(file);
          // So that the same file can be chosen again after it was corrected.
          event.target.value = '';
        }}
      />
    </div>
  );
}

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});
