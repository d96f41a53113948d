/** 收表: files come in, are checked in turn, and what was found in and between them is listed. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { message } from '../../../core/message';
import type { Chosen } from '../../collect/chosen-files';
import { filesDropped } from '../../collect/chosen-files';
import { collectingOf } from '../../collect/collecting-of';
import { withCollectWords } from '../../collect/words';
import { PanelProvider, usePanel } from '../context';
import { SaidBar } from '../SaidBar';
import type { Said } from '../SaidBar';
import { CollectionView } from './CollectionView';
import { CollectProvider } from './collect';

export function CollectTab() {
  const panel = usePanel();
  const styles = useStyles();
  const { desk } = panel.controller;
  const words = useMemo(() => withCollectWords(panel.words), [panel.words]);
  const collecting = collectingOf(desk);
  const [said, say] = useState<Said | null>(null);
  const { isOver, handlers } = useDrop(
    (chosen) => take(chosen),
    () => say({ tone: 'failed', message: message('panel.collect.cannot-drop') }),
  );
  useEffect(() => () => collecting.stop(), [collecting]);

  function take(chosen: Chosen): void {
    const { files, passedOver } = chosen;
    if (files.length === 0) say({ tone: 'failed', message: message('panel.collect.nothing-in') });
    else if (passedOver > 0)
      say({ tone: 'done', message: message('panel.collect.passed-over', { count: passedOver }) });
    else say(null);
    collecting.add(chosen);
  }

  return (
    <PanelProvider value={{ ...panel, words }}>
      <CollectProvider value={{ collecting, take, say }}>
        {/* The page of the preview leaves what is dropped here to us. */}
        <div className={mergeClasses(styles.tab, isOver && styles.over)} data-takes-files {...handlers}>
          {isOver && <p className={styles.sign}>{words.t('panel.collect.drop-here')}</p>}
          <CollectionView />
          <SaidBar said={said} say={say} />
        </div>
      </CollectProvider>
    </PanelProvider>
  );
}

/** Files and folders that are dragged over an element. */
function useDrop(onFiles: (chosen: Chosen) => void, onFailure: () => void) {
  const [isOver, setOver] = useState(false);
  /** Entering a child comes before leaving its parent. */
  const depth = useRef(0);
  const carriesFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');
  const enter = (by: 1 | -1): void => {
    depth.current = Math.max(0, depth.current + by);
    setOver(depth.current > 0);
  };
  const handlers = {
    onDragEnter: (event: DragEvent) => carriesFiles(event) && enter(1),
    onDragLeave: (event: DragEvent) => carriesFiles(event) && enter(-1),
    onDragOver: (event: DragEvent) => carriesFiles(event) && event.preventDefault(),
    onDrop: (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth.current = 0;
      setOver(false);
      filesDropped(event.dataTransfer).then(onFiles, onFailure);
    },
  };
  return { isOver, handlers };
}

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', minHeight: '100%', position: 'relative' },
  over: { outline: `2px dashed ${tokens.colorCompoundBrandStroke}`, outlineOffset: '-4px' },
  sign: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    margin: 0,
    padding: tokens.spacingVerticalM,
    textAlign: 'center',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1Selected,
  },
});
