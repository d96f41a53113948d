/** One figure of the ledger: folded what is counted and what it gives, unfolded all that can be changed of it. */
import { useEffect, useRef } from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import type { SchemeProblem } from '../../../../../core/scheme/names';
import { takingText } from '../../../../../sheets/ledgers/condition-words';
import type { LineTold } from '../../../../summary/jobs/ledgers';
import { usePanel } from '../../../context';
import { Field, Fields, Select } from '../../../template-tab/parts';
import { LineResult } from '../LedgerTable';
import type { FigureDocument } from './edits';
import { Folding } from './Folding';
import type { FormColumn } from './form-columns';
import type { IndicatorChoices } from './indicator-choices';
import { SchemeProblems } from '../../SchemeProblems';
import { useFormStyles } from './styles';
import { TakingFields } from './TakingFields';

export function FigureCard(props: {
  readonly figure: FigureDocument;
  readonly columns: readonly FormColumn[];
  readonly indicators: IndicatorChoices;
  /** null: it cannot be counted yet. */
  readonly line: LineTold | null;
  readonly problems: readonly SchemeProblem[];
  onChange(figure: FigureDocument): void;
  onRemove(): void;
}) {
  const { words } = usePanel();
  const styles = useFormStyles();
  const fields = useRef<HTMLDivElement>(null);
  const { figure, columns, indicators, line, problems, onChange, onRemove } = props;
  const isNew = figure.indicator === '';
  const wasAdded = useRef(isNew);
  const code = indicators.codeOf(figure.indicator);
  // One that has just been added takes the keyboard to what must be chosen first.
  useEffect(() => {
    if (wasAdded.current) fields.current?.querySelector('select')?.focus();
  }, []);
  return (
    <Folding
      name={isNew ? words.t('panel.ledgers.form.new-figure') : indicators.nameOf(code)}
      said={
        <>
          <span className={styles.quiet}>{takingText(figure, columns, words)}</span>
          {line && (
            <span className={mergeClasses(styles.result, line.outcome === 'differs' && styles.differs)}>
              <LineResult line={line} />
            </span>
          )}
        </>
      }
      isOpenAtFirst={isNew}
      isWrong={problems.length > 0}
      fields={fields}
    >
      {/* Typing goes on below while the figure changes above: it is read aloud. */}
      <span role="status" className={styles.unseen}>
        {line && <LineResult line={line} />}
      </span>
      {line?.message && <p className={styles.quiet}>{words.say(line.message)}</p>}
      <SchemeProblems problems={problems} />
      <Fields>
        <Field label={words.t('panel.ledgers.form.indicator')}>
          <Select
            value={code}
            options={[
              ...(isNew ? [['', words.t('panel.ledgers.form.choose')] as const] : []),
              ...indicators.options(code),
            ]}
            onChange={(indicator) => onChange({ ...figure, indicator })}
          />
        </Field>
        <Field label={words.t('panel.ledgers.form.measure')}>
          <Select
            value={figure.measure}
            options={MEASURES.map((one) => [one, words.t(`panel.ledgers.form.measure.${one}`)] as const)}
            onChange={(value) =>
              onChange({ ...figure, measure: MEASURES.find((one) => one === value) ?? figure.measure })
            }
          />
        </Field>
      </Fields>
      <TakingFields
        taking={figure}
        columns={columns}
        onChange={(taking) => onChange({ ...figure, ...taking })}
      />
      <div className={styles.buttons}>
        <Button size="small" onClick={onRemove}>
          {words.t('panel.ledgers.form.remove-figure')}
        </Button>
      </div>
    </Folding>
  );
}

const MEASURES = ['actual', 'month', 'target', 'prior'] as const;
