/** Something that did not work beside results that still stand: what, why, and one way to try again. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { Notice } from '../session';
import { usePanel } from './context';

export function NoticeBar({ notice }: { readonly notice: Notice }) {
  const { controller, words } = usePanel();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.t(notice.title)}</MessageBarTitle>
        <div>{words.say(notice.reason)}</div>
      </MessageBarBody>
      <MessageBarActions>
        {notice.retry && (
          <Button size="small" onClick={() => void controller.retryNotice(notice)}>
            {words.t('panel.retry')}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          onClick={() => controller.send({ type: 'noticed', notice: null })}
        >
          {words.t('panel.close')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
