/** The template as a file, or as a text to copy where the webview of Excel lets no file through. */
import { printTemplate } from '../../../core/template/print';
import { usePanel } from '../context';
import { fileName } from '../../save-file';
import { Page } from './parts';
import { TextAndFile } from './TextAndFile';

export function ExportPage() {
  const { words, session } = usePanel();
  const template = session.template?.template;
  if (!template) return null;
  return (
    <Page title={words.t('panel.template.page.export')} what={words.t('panel.template.export.what')}>
      <TextAndFile
        text={printTemplate(template)}
        file={fileName(`${template.title} ${template.version}`, 'json')}
      />
    </Page>
  );
}
