/** What came out of a file of templates; where one would replace another, it is asked which of them stays. */
import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { Template } from '../../../core/template/template';
import type { Import } from '../../actions/template/library-file';
import { usePanel } from '../context';
import { useStyles } from './parts';

export function ImportResult(props: {
  readonly imported: Import;
  onTake(template: Template): void;
  onDone(): void;
}) {
  const { words } = usePanel();
  const styles = useStyles();
  const { fresh, same, conflicts, refused } = props.imported;
  const [settled, setSettled] = useState<ReadonlySet<Template>>(new Set());
  const settle = (template: Template): void => setSettled(new Set([...settled, template]));
  const open = conflicts.filter(({ coming }) => !settled.has(coming));
  return (
    <section className={styles.warning} aria-label={words.t('panel.template.library.imported.title')}>
      <p role="status" className={styles.quiet}>
        {words.t('panel.template.library.imported', { count: fresh.length, same })}
      </p>
      <ul className={styles.list}>
        {refused.map(({ name, message }, index) => (
          <li key={index}>{words.t('panel.template.library.refused', { name, reason: message })}</li>
        ))}
        {open.map(({ coming }) => (
          <li key={`${coming.id} ${coming.version}`} className={styles.row}>
            <span className={styles.rowText}>
              {words.t('panel.template.library.conflict', {
                title: coming.title,
                version: coming.version,
              })}
            </span>
            <Button
              size="small"
              onClick={() => {
                settle(coming);
                props.onTake(coming);
              }}
            >
              {words.t('panel.template.library.take')}
            </Button>
            <Button size="small" onClick={() => settle(coming)}>
              {words.t('panel.template.library.leave')}
            </Button>
          </li>
        ))}
      </ul>
      <Button size="small" appearance="subtle" onClick={props.onDone}>
        {words.t('panel.close')}
      </Button>
    </section>
  );
}
