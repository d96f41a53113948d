/** 新建模板: from the sheet in view or from a pasted notice; what was read is looked over before it is used. */
import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { DraftResult } from '../../../core/drafting/draft';
import { draftOfNotice, draftOfSheet } from '../../actions/template/drafting';
import { usePanel } from '../context';
import { DraftReview } from './DraftReview';
import { Buttons, Field, Page, TextBox } from './parts';
import { useTab } from './tab';

export function DraftPage() {
  const { controller, words, session } = usePanel();
  const { say, attempt, draft, setDraft } = useTab();
  const [text, setText] = useState('');
  const [isWorking, setWorking] = useState(false);
  const { sheet } = session;
  async function begin(read: () => Promise<DraftResult>, isSheet: boolean): Promise<void> {
    if (isWorking) return;
    setWorking(true);
    await attempt(async () => {
      const result = await read();
      if (result.ok) setDraft({ draft: result.draft, isSheet });
      else say({ tone: 'failed', message: result.reason });
    });
    setWorking(false);
  }
  return (
    <Page title={words.t('panel.template.page.draft')} what={words.t('panel.template.draft.what')}>
      {isWorking && <p role="status">{words.t('panel.template.draft.working')}</p>}
      {draft ? (
        <DraftReview drafted={draft} />
      ) : (
        <>
          {sheet !== null && (
            <Buttons>
              <Button
                disabledFocusable={isWorking}
                onClick={() => void begin(() => draftOfSheet(controller.room, sheet), true)}
              >
                {words.t('panel.template.draft.sheet', { sheet })}
              </Button>
            </Buttons>
          )}
          <Field
            label={words.t('panel.template.draft.notice')}
            hint={words.t('panel.template.draft.notice.hint')}
          >
            <TextBox
              rows={8}
              value={text}
              label={words.t('panel.template.draft.notice')}
              onChange={setText}
            />
          </Field>
          <Buttons>
            <Button
              disabledFocusable={isWorking || text.trim() === ''}
              onClick={() => void begin(() => draftOfNotice(text), false)}
            >
              {words.t('panel.template.draft.from-notice')}
            </Button>
          </Buttons>
        </>
      )}
    </Page>
  );
}
