/** The notice is taken along: copied as text or with its looks, saved as a page, written as a sheet. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { message } from '../../../../core/message';
import type { Locale } from '../../../../messages/keys';
import { fileName, saveFile } from '../../../save-file';
import { copyRich } from '../../../copy-rich';
import type { ToldNotice } from '../../../summary/jobs/bulletin';
import { writeSheets } from '../../../summary/write-summary';
import { usePanel } from '../../context';
import { SIDE } from '../../styles';
import { useSummary } from '../summary';
import { useWriting } from '../useWriting';

export function TakeAway({ notice, language }: { readonly notice: ToldNotice; readonly language: Locale }) {
  const { words, controller } = usePanel();
  const { summing, say } = useSummary();
  const styles = useStyles();
  const { isBusy, write } = useWriting();
  const { text, html, page, title } = notice;

  async function copy(looks: string | null): Promise<void> {
    const isCopied = await copyRich({ text, html: looks });
    say(
      isCopied
        ? { tone: 'done', message: message('panel.summary.bulletin.copied') }
        : { tone: 'failed', message: message('panel.summary.bulletin.copy-yourself') },
    );
  }

  function save(): void {
    const file = fileName(title.map((run) => run.text).join(''), 'html');
    saveFile(file, new Blob([page], { type: 'text/html' }));
    say({ tone: 'done', message: message('panel.summary.bulletin.saved', { file }) });
  }

  const writeSheet = (): Promise<void> =>
    write(() =>
      writeSheets(controller.desk.host, summing, () => summing.ask('write-bulletin', { language })),
    );

  return (
    <div className={styles.buttons}>
      <Button size="small" appearance="primary" onClick={() => void copy(html)}>
        {words.t('panel.bulletin.copy-html')}
      </Button>
      <Button size="small" onClick={() => void copy(null)}>
        {words.t('panel.bulletin.copy-text')}
      </Button>
      <Button size="small" onClick={save}>
        {words.t('panel.bulletin.save-html')}
      </Button>
      <Button size="small" disabledFocusable={isBusy} onClick={() => void writeSheet()}>
        {words.t(isBusy ? 'panel.summary.writing' : 'panel.bulletin.write')}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, padding: `0 ${SIDE}` },
});
