/** The whole page takes a workbook that is dragged onto it, but for what has a use of its own for files (data-takes-files). */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

const useStyles = makeStyles({
  veil: {
    position: 'fixed',
    inset: 0,
    zIndex: 1000,
    display: 'grid',
    placeItems: 'center',
    pointerEvents: 'none',
    backgroundColor: tokens.colorBackgroundOverlay,
  },
  sign: {
    padding: tokens.spacingHorizontalXXL,
    borderRadius: tokens.borderRadiusLarge,
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
});

interface DropTargetProps {
  readonly text: string;
  onFiles(files: readonly File[]): void;
}

export function DropTarget({ text, onFiles }: DropTargetProps) {
  const styles = useStyles();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const isForAnother = ({ target }: DragEvent): boolean =>
      target instanceof Element && target.closest('[data-takes-files]') !== null;
    const over = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      if (isForAnother(event)) {
        setOver(false);
        return;
      }
      event.preventDefault();
      setOver(true);
    };
    // Leaving one element for another inside the page is not leaving the page.
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!carriesFiles(event) || isForAnother(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(false);
      onFiles([...(event.dataTransfer?.files ?? [])]);
    };
    // While capturing: the grid has drop targets of its own, which would keep the file to themselves.
    const options = { capture: true };
    window.addEventListener('dragover', over, options);
    window.addEventListener('dragleave', leave, options);
    window.addEventListener('drop', drop, options);
    return () => {
      window.removeEventListener('dragover', over, options);
      window.removeEventListener('dragleave', leave, options);
      window.removeEventListener('drop', drop, options);
    };
  }, [onFiles]);
  if (!isOver) return null;
  return (
    <div className={styles.veil}>
      <Text className={styles.sign} size={400}>
        {text}
      </Text>
    </div>
  );
}
