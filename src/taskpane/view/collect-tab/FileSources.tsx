/** Where files come from: chosen one by one, a whole folder, or dropped. Nothing is uploaded anywhere. */
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { filesOf } from '../../collect/chosen-files';
import { usePanel } from '../context';
import { SIDE } from '../styles';
import { useCollect } from './collect';

export function FileSources({ isEmpty }: { readonly isEmpty: boolean }) {
  const { words } = usePanel();
  const { collecting } = useCollect();
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.sources, isEmpty && styles.zone)}>
      <div className={styles.buttons}>
        <Picker isFolder={false} isPrimary={isEmpty}>
          {words.t(isEmpty ? 'panel.collect.files' : 'panel.collect.more')}
        </Picker>
        <Picker isFolder isPrimary={false}>
          {words.t(isEmpty ? 'panel.collect.folder' : 'panel.collect.more-folder')}
        </Picker>
        {!isEmpty && (
          <Button size="small" appearance="subtle" onClick={() => collecting.clear()}>
            {words.t('panel.collect.clear')}
          </Button>
        )}
      </div>
      {isEmpty && <p className={styles.hint}>{words.t('panel.collect.drop')}</p>}
    </div>
  );
}

function Picker(props: {
  readonly isFolder: boolean;
  readonly isPrimary: boolean;
  readonly children: ReactNode;
}) {
  const { take } = useCollect();
  const input = useRef<HTMLInputElement | null>(null);
  return (
    <>
      <Button
        size={props.isPrimary ? 'medium' : 'small'}
        appearance={props.isPrimary ? 'primary' : 'secondary'}
        onClick={() => input.current?.click()}
      >
        {props.children}
      </Button>
      <input
        // React knows no property of this name.
        ref={(element) => {
          input.current = element;
          if (props.isFolder) element?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        multiple
        hidden
        accept={props.isFolder ? undefined : '.xlsx,.xlsm,.csv,.xls,.et,.ods'}
        data-source={props.isFolder ? 'folder' : 'files'}
        onChange={({ target }) => {
          const chosen = filesOf(target.files ?? []);
          // So that the same files can be chosen again after they were corrected.
          target.value = '';
          take(chosen);
        }}
      />
    </>
  );
}

const useStyles = makeStyles({
  sources: { padding: `0 ${SIDE}` },
  zone: {
    margin: `0 ${SIDE}`,
    padding: tokens.spacingVerticalL,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  hint: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});
