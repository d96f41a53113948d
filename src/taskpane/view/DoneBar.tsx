/** Something that was done to the workbook: what, and the way back or the way there. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { Done } from '../session';
import { usePanel } from './context';

export function DoneBar({ done }: { readonly done: Done }) {
  const { controller, words, session } = usePanel();
  const { sheet } = done;
  const last = sheet === null ? session.fixes.at(-1) : undefined;
  const isOfLast = done.fix !== null && done.fix === last?.id;
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>{words.say(done.message)}</MessageBarBody>
      <MessageBarActions>
        {last && (
          <Button size="small" onClick={() => void controller.takeBack(last)}>
            {words.t(isOfLast ? 'panel.fix.undo' : 'panel.fix.undo-last')}
          </Button>
        )}
        {sheet !== null && (
          <Button size="small" onClick={() => void controller.select({ sheet, row: 0, column: 0 })}>
            {words.t('panel.done.go')}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={() => controller.send({ type: 'did', done: null })}>
          {words.t('panel.close')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
