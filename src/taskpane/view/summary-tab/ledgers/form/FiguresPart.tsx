/** What is counted of the rows, figure by figure, each for an indicator of the template. */
import { useRef } from 'react';
import { Button } from '@fluentui/react-components';
import type { LedgerDocument } from '../../../../../core/scheme/sections/ledgers';
import type { LedgerPreviewTold } from '../../../../summary/jobs/ledger-draft';
import { usePanel } from '../../../context';
import { problemsAt } from '../../SchemeProblems';
import { NEW_FIGURE, changedAt, withoutAt } from './edits';
import type { FormColumn } from './form-columns';
import { FigureCard } from './FigureCard';
import type { IndicatorChoices } from './indicator-choices';
import { useFormStyles } from './styles';

export function FiguresPart(props: {
  readonly ledger: LedgerDocument;
  readonly columns: readonly FormColumn[];
  readonly indicators: IndicatorChoices;
  readonly told: LedgerPreviewTold | null;
  onChange(ledger: LedgerDocument): void;
}) {
  const { words } = usePanel();
  const styles = useFormStyles();
  const adding = useRef<HTMLButtonElement>(null);
  const { ledger, columns, indicators, told, onChange } = props;
  const { figures, problems, duties } = ledger;
  const keys = useKeys(figures.length);
  const title = words.t('panel.ledgers.form.figures');
  const remove = (index: number): void => {
    keys.remove(index);
    onChange({ ...ledger, figures: withoutAt(figures, index) });
    adding.current?.focus();
  };
  return (
    <section className={styles.part}>
      <h4 className={styles.subtitle}>{title}</h4>
      {figures.length === 0 && !problems && !duties && (
        <p className={styles.quiet}>{words.t('panel.ledgers.form.no-figures')}</p>
      )}
      <ul className={styles.list} aria-label={title}>
        {figures.map((figure, index) => (
          <li key={keys.at(index)} className={styles.item}>
            <FigureCard
              figure={figure}
              columns={columns}
              indicators={indicators}
              line={told?.figures[index] ?? null}
              problems={problemsAt(told?.problems ?? [], `figures[${index}]`)}
              onChange={(changed) => onChange({ ...ledger, figures: changedAt(figures, index, changed) })}
              onRemove={() => remove(index)}
            />
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button
          ref={adding}
          size="small"
          onClick={() => onChange({ ...ledger, figures: [...figures, NEW_FIGURE] })}
        >
          {words.t('panel.ledgers.form.add-figure')}
        </Button>
      </div>
    </section>
  );
}

/** A card that is unfolded stays so when another one goes. */
function useKeys(count: number): { at(index: number): number; remove(index: number): void } {
  const keys = useRef<number[]>([]);
  while (keys.current.length < count) keys.current.push((lastKey += 1));
  return {
    at: (index) => keys.current[index] ?? index,
    remove: (index) => void keys.current.splice(index, 1),
  };
}

let lastKey = 0;
