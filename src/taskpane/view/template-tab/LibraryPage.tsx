/** 我的模板: those that the user keeps in this browser. */
import { useRef, useState } from 'react';
import { Button } from '@fluentui/react-components';
import { message } from '../../../core/message';
import { printTemplate } from '../../../core/template/print';
import type { Template } from '../../../core/template/template';
import { tabFailure } from '../../actions/template/failing';
import {
  keepTemplate,
  putBack,
  readLibrary,
  removeEntry,
  sameInLibrary,
} from '../../actions/template/library';
import type { Library } from '../../actions/template/library';
import { libraryFile, readLibraryFile } from '../../actions/template/library-file';
import type { Import } from '../../actions/template/library-file';
import { usePanel } from '../context';
import { ImportResult } from './ImportResult';
import { Buttons, Page, useStyles } from './parts';
import { useTab } from './tab';
import { TextAndFile } from './TextAndFile';

const LARGEST_FILE = 5_000_000;
const NOTHING: Library = { kept: [], broken: [] };

export function LibraryPage() {
  const { controller, words, session } = usePanel();
  const { say, attempt } = useTab();
  const styles = useStyles();
  const [library, setLibrary] = useState<Library>(() => readOr(NOTHING));
  const [asked, setAsked] = useState<Template | null>(null);
  const [imported, setImported] = useState<Import | null>(null);
  const [isExporting, setExporting] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const inUse = session.template?.template ?? null;
  const refresh = (): void => setLibrary(readLibrary());

  const keep = (template: Template): Promise<void> =>
    attempt(() => {
      keepTemplate(template);
      setAsked(null);
      refresh();
      say({ tone: 'done', message: message('panel.template.library.kept', { title: template.title }) });
    });
  const offer = (template: Template): void => {
    const standing = sameInLibrary(library, template);
    if (standing && standing.text !== printTemplate(template)) setAsked(template);
    else void keep(template);
  };
  const remove = (key: string, text: string, name: string): Promise<void> =>
    attempt(() => {
      removeEntry(key);
      refresh();
      say({
        tone: 'done',
        message: message('panel.template.library.removed', { title: name }),
        actions: [
          {
            label: 'panel.template.library.undo',
            run: () =>
              void attempt(() => {
                putBack(key, text);
                refresh();
              }),
          },
        ],
      });
    });
  const take = (chosen: File): Promise<void> =>
    attempt(async () => {
      if (chosen.size > LARGEST_FILE) {
        say({ tone: 'failed', message: message('panel.template.library.too-large', { name: chosen.name }) });
        return;
      }
      const result = readLibraryFile(await chosen.text(), chosen.name, readLibrary());
      setImported(result);
      try {
        result.fresh.forEach((template) => keepTemplate(template));
      } finally {
        refresh();
      }
    });

  return (
    <Page title={words.t('panel.template.page.library')} what={words.t('panel.template.library.what')}>
      {inUse && !asked && (
        <Buttons>
          <Button appearance="primary" onClick={() => offer(inUse)}>
            {words.t('panel.template.library.keep')}
          </Button>
        </Buttons>
      )}
      {asked && (
        <div role="alert" className={styles.warning}>
          <p className={styles.quiet}>
            {words.t('panel.template.library.ask', { title: asked.title, version: asked.version })}
          </p>
          <Buttons>
            <Button size="small" onClick={() => void keep(asked)}>
              {words.t('panel.template.library.replace')}
            </Button>
            <Button size="small" onClick={() => setAsked(null)}>
              {words.t('panel.template.library.leave')}
            </Button>
          </Buttons>
        </div>
      )}
      {library.kept.length + library.broken.length === 0 && (
        <p className={styles.quiet}>{words.t('panel.template.library.empty')}</p>
      )}
      <ul className={styles.list} aria-label={words.t('panel.template.page.library')}>
        {library.kept.map(({ key, template, text }) => (
          <li key={key} className={styles.row}>
            <span className={styles.rowText}>
              {words.t('panel.template.named', { title: template.title, version: template.version })}
            </span>
            <Button
              size="small"
              aria-label={words.t('panel.template.library.use.one', { title: template.title })}
              onClick={() => void attempt(() => controller.room.put(template, text))}
            >
              {words.t('panel.template.library.use')}
            </Button>
            <Button
              size="small"
              appearance="subtle"
              aria-label={words.t('panel.template.library.remove.one', { title: template.title })}
              onClick={() => void remove(key, text, template.title)}
            >
              {words.t('panel.template.library.remove')}
            </Button>
          </li>
        ))}
        {library.broken.map(({ key, text }) => (
          <li key={key} className={styles.row}>
            <span className={styles.rowText}>{words.t('panel.template.library.broken')}</span>
            <Button
              size="small"
              appearance="subtle"
              onClick={() => void remove(key, text, words.t('panel.template.library.broken.name'))}
            >
              {words.t('panel.template.library.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <Buttons>
        <Button onClick={() => file.current?.click()}>{words.t('panel.template.library.import')}</Button>
        {library.kept.length > 0 && (
          <Button aria-expanded={isExporting} onClick={() => setExporting(!isExporting)}>
            {words.t('panel.template.library.export', { count: library.kept.length })}
          </Button>
        )}
      </Buttons>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={words.t('panel.template.library.import')}
        onChange={({ target }) => {
          const chosen = target.files?.[0];
          if (chosen) void take(chosen);
          target.value = '';
        }}
      />
      {imported && (
        <ImportResult
          imported={imported}
          onTake={(template) => void keep(template)}
          onDone={() => setImported(null)}
        />
      )}
      {isExporting && (
        <TextAndFile text={libraryFile(library)} file={`${words.t('panel.template.library.file')}.json`} />
      )}
      <Unavailable />
    </Page>
  );
}

/** Said once and plainly where the browser gives no storage at all. */
function Unavailable() {
  const { words } = usePanel();
  const [reason] = useState(() => {
    try {
      readLibrary();
      return null;
    } catch (error) {
      return tabFailure(error);
    }
  });
  return reason && <p role="alert">{words.say(reason)}</p>;
}

function readOr(otherwise: Library): Library {
  try {
    return readLibrary();
  } catch {
    return otherwise;
  }
}
