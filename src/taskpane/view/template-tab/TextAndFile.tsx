/** A text to be taken along: as a file, by the clipboard, or marked by hand. */
import { useRef } from 'react';
import { Button } from '@fluentui/react-components';
import { message } from '../../../core/message';
import { usePanel } from '../context';
import { saveJson } from '../../save-file';
import { Buttons, TextBox, useStyles } from './parts';
import { useTab } from './tab';

export function TextAndFile({ text, file }: { readonly text: string; readonly file: string }) {
  const { words } = usePanel();
  const { say } = useTab();
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      say({ tone: 'done', message: message('panel.template.copied') });
    } catch {
      // Excel may keep the clipboard from us: then the text is marked, and Ctrl+C does it.
      box.current?.querySelector('textarea')?.focus();
      say({ tone: 'failed', message: message('panel.template.copy-yourself') });
    }
  }
  return (
    <>
      <Buttons>
        <Button
          appearance="primary"
          onClick={() => {
            saveJson(file, text);
            say({ tone: 'done', message: message('panel.template.downloading', { file }) });
          }}
        >
          {words.t('panel.template.download')}
        </Button>
        <Button onClick={() => void copy()}>{words.t('panel.template.copy')}</Button>
      </Buttons>
      <p className={styles.quiet}>{words.t('panel.template.blocked')}</p>
      <div ref={box}>
        <TextBox value={text} label={file} rows={10} />
      </div>
    </>
  );
}
