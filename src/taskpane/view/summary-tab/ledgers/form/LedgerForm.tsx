/** A ledger described by filling in a form instead of writing JSON: what its sheet proposes, corrected, and counted as it is typed. */
import { useEffect, useMemo, useRef } from 'react';
import { Button } from '@fluentui/react-components';
import { message } from '../../../../../core/message';
import type { SchemeProblem } from '../../../../../core/scheme/names';
import { panelLedgerForm as enUS } from '../../../../../messages/en-US/panel-ledger-form';
import type { Locale } from '../../../../../messages/keys';
import type { Sentences } from '../../../../../messages/speak';
import { panelLedgerForm as zhCN } from '../../../../../messages/zh-CN/panel-ledger-form';
import type { KeptScheme } from '../../../../summary/kept-scheme';
import { usePanel } from '../../../context';
import { fileName, saveJson } from '../../../../save-file';
import { Field, Fields, Select, TextInput } from '../../../template-tab/parts';
import { useSummary } from '../../summary';
import { Remarks } from '../Remarks';
import { ColumnsPart } from './ColumnsPart';
import { FiguresPart } from './FiguresPart';
import { formColumns } from './form-columns';
import { indicatorChoices } from './indicator-choices';
import { keepLedger } from './keep-ledger';
import { DutiesPart } from './DutiesPart';
import { problemsAt, SchemeProblems } from '../../SchemeProblems';
import { ProblemsPart } from './ProblemsPart';
import { Result } from './Result';
import { RowsPart } from './RowsPart';
import { useFormStyles } from './styles';
import { useLedgerForm } from './use-ledger-form';
import type { FormOf } from './use-ledger-form';

export interface LedgerFormProps extends FormOf {
  /** All sheets of the user. */
  readonly sheets: readonly string[];
  /** @param kept the name under which it was kept; null: it was not */
  onClose(kept: string | null): void;
}

export const SENTENCES: Readonly<Record<Locale, Sentences>> = { 'zh-CN': zhCN, 'en-US': enUS };

export function LedgerForm(props: LedgerFormProps) {
  const { words } = usePanel();
  const { summing, state, say } = useSummary();
  const styles = useFormStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const form = useLedgerForm(props);
  const { place, sheets, onClose } = props;
  const { template, scheme } = state;
  const indicators = useMemo(() => template && indicatorChoices(template, words), [template, words]);
  const { sheetName, sheet, ledger, told, isOld, failure, change } = form;
  const columns = ledger ? formColumns(ledger.columns, sheet?.columns ?? []) : [];
  const file = scheme?.file ?? words.t('panel.ledgers.form.scheme-file');
  const problems = told?.problems ?? [];
  const under = (part: string): readonly SchemeProblem[] => problemsAt(problems, part);
  const placed = (path: string): boolean => /^(?:columns|figures\[\d+\]|problems|duties)/.test(path);
  const isUnfinished = ledger?.figures.some(({ indicator }) => indicator === '') ?? true;
  const ready =
    told && !isOld && !isUnfinished && problems.length === 0 && told.elsewhere.length === 0 ? told : null;
  const keep = async (next: KeptScheme | null, done: 'kept' | 'removed'): Promise<void> => {
    const said = message(`panel.summary.ledger.${done}`, { ledger: ledger?.name ?? '' });
    if (await keepLedger(summing, next, said, say)) onClose(done === 'kept' ? (ledger?.name ?? null) : null);
  };
  return (
    <section className={styles.form} aria-label={words.t('panel.ledgers.form.title')}>
      <div className={styles.head}>
        <h3 ref={heading} tabIndex={-1} className={styles.title}>
          {words.t(place === null ? 'panel.ledgers.form.new' : 'panel.ledgers.form.edit')}
        </h3>
        <Button size="small" appearance="subtle" onClick={() => onClose(null)}>
          {words.t('panel.back')}
        </Button>
      </div>
      <Fields>
        <Field label={words.t('panel.ledgers.form.sheet')}>
          <Select
            value={sheetName}
            options={[...new Set([sheetName, ...sheets])].map((name) => [name, name] as const)}
            onChange={form.chooseSheet}
          />
        </Field>
        {ledger && (
          <Field label={words.t('panel.ledgers.form.name')}>
            <TextInput
              value={ledger.name}
              onChange={(name) =>
                change({ ...ledger, name, sheets: ledger.sheets.length > 0 ? ledger.sheets : [sheetName] })
              }
            />
          </Field>
        )}
      </Fields>
      {failure && (
        <p role="alert" className={styles.quiet}>
          {words.say(failure)}
        </p>
      )}
      {ledger && sheet && indicators && (
        <>
          <Result sheet={sheet} told={told} isOld={isOld} />
          <ColumnsPart ledger={ledger} sheet={sheet} problems={under('columns')} onChange={change} />
          <RowsPart ledger={ledger} columns={columns} onChange={change} />
          <FiguresPart {...{ ledger, indicators, told }} columns={columns} onChange={change} />
          <ProblemsPart
            {...{ ledger, indicators }}
            columns={columns}
            problems={under('problems')}
            onChange={change}
          />
          <DutiesPart ledger={ledger} columns={columns} problems={under('duties')} onChange={change} />
          <SchemeProblems problems={problems.filter(({ path }) => !placed(path))} />
          {told && told.elsewhere.length > 0 && (
            <div role="alert" className={styles.quiet}>
              {words.t('panel.ledgers.form.elsewhere')}
              <ul className={styles.problems}>
                {told.elsewhere.map(({ path, message: problem }, index) => (
                  <li key={index}>
                    {words.t('panel.summary.scheme.field', { path, problem: words.say(problem) })}
                  </li>
                ))}
              </ul>
            </div>
          )}
          {told && <Remarks remarks={told.remarks} />}
          {isUnfinished && <p className={styles.quiet}>{words.t('panel.ledgers.form.unfinished')}</p>}
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              disabledFocusable={!ready}
              onClick={() => void (ready && keep({ file, text: ready.text }, 'kept'))}
            >
              {words.t('panel.ledgers.form.keep')}
            </Button>
            <Button
              disabledFocusable={!ready}
              onClick={() => ready && saveJson(fileName(file.replace(/\.json$/i, ''), 'json'), ready.text)}
            >
              {words.t('panel.ledgers.form.save')}
            </Button>
            {place !== null && told && (
              <Button
                appearance="subtle"
                onClick={() =>
                  void keep(told.without === null ? null : { file, text: told.without }, 'removed')
                }
              >
                {words.t('panel.ledgers.form.remove-ledger')}
              </Button>
            )}
            <Button appearance="subtle" onClick={() => onClose(null)}>
              {words.t('panel.ledgers.form.leave')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
