/** Something that says in short what it is, and unfolds to be changed. */
import { useId, useState } from 'react';
import type { ReactNode, Ref } from 'react';
import { useFormStyles } from './styles';

export function Folding(props: {
  readonly name: string;
  /** What is said below the name, folded or not. */
  readonly said: ReactNode;
  readonly isOpenAtFirst: boolean;
  /** What is wrong with it must not go unseen. */
  readonly isWrong?: boolean;
  readonly fields?: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}) {
  const styles = useFormStyles();
  const body = useId();
  const [isOpen, open] = useState(props.isOpenAtFirst);
  const isShown = isOpen || props.isWrong === true;
  return (
    <>
      <button
        type="button"
        className={styles.row}
        aria-expanded={isShown}
        aria-controls={body}
        onClick={() => open(!isShown)}
      >
        <span className={styles.name}>
          {props.name} {isShown ? '▴' : '▾'}
        </span>
        {props.said}
      </button>
      <div id={body} ref={props.fields} hidden={!isShown}>
        {isShown && <div className={styles.body}>{props.children}</div>}
      </div>
    </>
  );
}
