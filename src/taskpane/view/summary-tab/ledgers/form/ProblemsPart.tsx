/** A list of problems: which days and texts say that one was raised and solved, and for which indicators. */
import type { SchemeProblem } from '../../../../../core/scheme/names';
import type { LedgerDocument } from '../../../../../core/scheme/sections/ledgers';
import { usePanel } from '../../../context';
import { Field, Fields, Select, Tick } from '../../../template-tab/parts';
import { ConditionsField } from './ConditionsField';
import { named } from './form-columns';
import type { FormColumn } from './form-columns';
import type { IndicatorChoices } from './indicator-choices';
import { SchemeProblems } from '../../SchemeProblems';
import { useFormStyles } from './styles';

interface Props {
  readonly ledger: LedgerDocument;
  readonly columns: readonly FormColumn[];
  readonly indicators: IndicatorChoices;
  readonly problems: readonly SchemeProblem[];
  onChange(ledger: LedgerDocument): void;
}

const NO_PROBLEMS: NonNullable<LedgerDocument['problems']> = {
  ...{ raised: null, solved: null, solvedWhere: [], due: null },
  indicators: { raised: null, solved: null, open: null, rate: null },
};

export function ProblemsPart({ ledger, columns, indicators, problems, onChange }: Props) {
  const { words } = usePanel();
  const styles = useFormStyles();
  const list = ledger.problems;
  const none = ['', words.t('panel.ledgers.form.none')] as const;
  const change = (part: Partial<NonNullable<LedgerDocument['problems']>>): void =>
    onChange({ ...ledger, problems: { ...(list ?? NO_PROBLEMS), ...part } });
  return (
    <section className={styles.part}>
      <Tick
        label={words.t('panel.ledgers.form.is-problems')}
        checked={list !== null}
        onChange={(on) => onChange({ ...ledger, problems: on ? NO_PROBLEMS : null })}
      />
      {list && (
        <>
          <SchemeProblems problems={problems} />
          <Fields>
            {(['raised', 'solved', 'due'] as const).map((day) => (
              <Field key={day} label={words.t(`panel.ledgers.form.day.${day}`)}>
                <Select
                  value={list[day] ?? ''}
                  options={[none, ...named(columns, ['date'], list[day])]}
                  onChange={(name) => change({ [day]: name || null })}
                />
              </Field>
            ))}
          </Fields>
          <ConditionsField
            legend={words.t('panel.ledgers.form.solved-where')}
            none={words.t('panel.ledgers.form.solved-by-day')}
            where={list.solvedWhere}
            columns={columns}
            onChange={(solvedWhere) => change({ solvedWhere })}
          />
          <Fields>
            {(['raised', 'solved', 'open', 'rate'] as const).map((figure) => {
              const spelled = list.indicators[figure];
              const code = spelled === null ? '' : indicators.codeOf(spelled);
              return (
                <Field key={figure} label={words.t(`panel.ledgers.form.figure.${figure}`)}>
                  <Select
                    value={code}
                    options={[none, ...indicators.options(code)]}
                    onChange={(chosen) =>
                      change({ indicators: { ...list.indicators, [figure]: chosen || null } })
                    }
                  />
                </Field>
              );
            })}
          </Fields>
        </>
      )}
    </section>
  );
}
