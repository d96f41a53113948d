/** What becomes of the result: a workbook of all findings, copies with the findings in them, the figures in the open workbook. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { message } from '../../../core/message';
import { localDay } from '../../../sheets/local-time';
import type { CheckAnswer } from '../../collect/request';
import { fileName, saveFile } from '../../save-file';
import { usePanel } from '../context';
import { SIDE } from '../styles';
import { BringTogether } from './BringTogether';
import { useCollect } from './collect';
import { useDoing } from './useDoing';

export function Exports() {
  const { words } = usePanel();
  const { collecting, collection, say } = useCollect();
  const styles = useStyles();
  const { doing, busy, setBusy } = useDoing();
  const { files, run, across, templates } = collection;
  const read = files.some(({ state }) => state.kind === 'checked' || state.kind === 'unreadable');
  const checked = files.some(({ state }) => state.kind === 'checked');
  if (run === 'running' || !read) return null;
  const date = localDay(new Date());

  async function exportFindings(signal: AbortSignal): Promise<void> {
    const found = files.flatMap(({ path, state }) =>
      state.kind === 'checked' || state.kind === 'unreadable'
        ? [{ path, outcome: state satisfies CheckAnswer }]
        : [],
    );
    const { bytes } = await collecting.collector.ask(
      {
        kind: 'findings',
        files: found,
        findings: across?.findings ?? [],
        templates,
        locale: words.locale,
        date,
      },
      signal,
    );
    const file = fileName(words.t('panel.collect.findings-name', { date }), 'xlsx');
    saveFile(file, new Blob([bytes as BlobPart], { type: XLSX }));
    say({ tone: 'done', message: message('panel.collect.exported', { file }) });
  }

  async function exportCopies(signal: AbortSignal): Promise<void> {
    const { annotatedCopies } = await import(/* webpackChunkName: "collect-copies" */ '../../collect/copies');
    const { archive, count, refused } = await annotatedCopies(collecting.collector, collection, {
      at: new Date(),
      words,
      signal,
      onProgress: (done, total) => setBusy(words.t('panel.collect.copying', { done, total })),
    });
    const [first] = refused;
    if (archive === null) {
      const reason = first ? first.reason : message('panel.collect.empty.errors');
      say({ tone: 'failed', message: message('panel.collect.no-copies', { reason }) });
      return;
    }
    const file = fileName(words.t('panel.collect.copies-name', { date }), 'zip');
    saveFile(file, archive);
    const list = words.t('panel.collect.remarks-name');
    say({
      tone: 'done',
      message:
        refused.length === 0
          ? message('panel.collect.copied', { file, count })
          : message('panel.collect.copied.without', { file, count, without: refused.length, list }),
    });
  }

  return (
    <>
      <section className={styles.exports} aria-label={words.t('panel.collect.export')}>
        <span className={styles.label}>{words.t('panel.collect.export')}</span>
        <div className={styles.buttons}>
          <Button size="small" disabledFocusable={busy !== null} onClick={() => void doing(exportFindings)}>
            {words.t('panel.collect.export.findings')}
          </Button>
          {checked && (
            <Button size="small" disabledFocusable={busy !== null} onClick={() => void doing(exportCopies)}>
              {words.t('panel.collect.export.copies')}
            </Button>
          )}
        </div>
        {busy !== null && (
          <p role="status" className={styles.busy}>
            {busy}
          </p>
        )}
      </section>
      <BringTogether doing={doing} isBusy={busy !== null} />
    </>
  );
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const useStyles = makeStyles({
  exports: { padding: `${tokens.spacingVerticalXS} ${SIDE} ${tokens.spacingVerticalM}` },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  busy: { margin: `${tokens.spacingVerticalXS} 0 0`, fontSize: tokens.fontSizeBase200 },
});
