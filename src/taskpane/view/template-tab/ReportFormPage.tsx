/** 生成填报表: which period, for whom, how it is laid out; one button adds the sheets. */
import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import { message } from '../../../core/message';
import type { Layout } from '../../../core/report/reading';
import type { ReportFormOptions } from '../../../sheets/report-form/report-form';
import { periodWords } from '../../../messages/periods';
import { makeForm } from '../../actions/template/make-form';
import { periodChoices, periodKey } from '../../periodChoices';
import { usePanel } from '../context';
import { Buttons, Field, Page, Select, Tick, useStyles } from './parts';
import { useTab } from './tab';

const LAYOUTS: readonly Layout[] = ['indicator-rows', 'entity-rows', 'matrix'];

export function ReportFormPage() {
  const { controller, words, session } = usePanel();
  const { say, attempt } = useTab();
  const styles = useStyles();
  const template = session.template?.template ?? null;
  const periods = template ? periodChoices(template.window) : [];
  const [period, setPeriod] = useState(() => {
    const read = session.look?.kind === 'examined' ? session.look.examination.period : null;
    return session.period ?? read ?? periods.at(-1) ?? null;
  });
  const [whom, setWhom] = useState('all');
  const [layout, setLayout] = useState<Layout | ''>('');
  const [isCalculated, setCalculated] = useState(false);
  const [withoutLastYear, setWithoutLastYear] = useState(false);
  const [isBusy, setBusy] = useState(false);
  if (!template) return null;
  const { entities } = template;
  const options: ReportFormOptions | null = period && {
    period,
    entities: whom === 'all' || whom === 'each' ? whom : { name: whom.slice(1) },
    ...(layout !== '' && { layout }),
    formulas: isCalculated ? 'target' : 'native',
    withoutLastYear,
  };
  async function make(): Promise<void> {
    if (!options || isBusy) return;
    setBusy(true);
    await attempt(async () => {
      const made = await makeForm(controller.room, options, words);
      if (!made.ok) return say({ tone: 'failed', message: made.reason });
      const [first] = made.sheets;
      if (first === undefined) return;
      say({
        tone: 'done',
        message: message('panel.template.form.made', { sheet: first, count: made.sheets.length }),
        actions: [
          {
            label: 'panel.template.go',
            run: () => void controller.select({ sheet: first, row: 0, column: 0 }),
          },
        ],
      });
    });
    setBusy(false);
  }
  return (
    <Page title={words.t('panel.template.page.form')} what={words.t('panel.template.form.what')}>
      <Field label={words.t('panel.template.form.period')}>
        <Select
          value={period ? periodKey(period) : ''}
          options={periods.map((each) => [periodKey(each), periodWords(each, words.locale)])}
          onChange={(key) => setPeriod(periods.find((each) => periodKey(each) === key) ?? null)}
        />
      </Field>
      {entities.length > 0 && (
        <Field label={words.t('panel.template.form.whom')}>
          <Select
            value={whom}
            options={[
              ['all', words.t('panel.template.form.whom.all')],
              ['each', words.t('panel.template.form.whom.each', { count: entities.length })],
              // Told apart from the two above, whatever an entity is called.
              ...entities.map(({ name }) => [`:${name}`, name] as const),
            ]}
            onChange={setWhom}
          />
        </Field>
      )}
      <Field label={words.t('panel.template.form.layout')}>
        <Select
          value={layout}
          options={[
            ['', words.t('panel.template.form.layout.auto')],
            ...LAYOUTS.filter((each) => each === 'indicator-rows' || entities.length > 0).map(
              (each) => [each, words.t(`panel.evidence.layout.${each}`)] as const,
            ),
          ]}
          onChange={(value) => setLayout(LAYOUTS.find((each) => each === value) ?? '')}
        />
      </Field>
      <Tick
        label={words.t('panel.template.form.without-last-year')}
        checked={withoutLastYear}
        onChange={setWithoutLastYear}
      />
      <Tick
        label={words.t('panel.template.form.functions')}
        checked={isCalculated}
        onChange={setCalculated}
      />
      <p className={styles.quiet}>{words.t('panel.template.form.protected')}</p>
      <Buttons>
        <Button appearance="primary" disabledFocusable={isBusy || !options} onClick={() => void make()}>
          {words.t('panel.template.page.form')}
        </Button>
      </Buttons>
    </Page>
  );
}
