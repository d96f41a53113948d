/** By what the files are checked: one template for all or the one that fits each, and the period. */
import type { ReactNode } from 'react';
import { Select, makeStyles, tokens } from '@fluentui/react-components';
import { periodWords } from '../../../messages/periods';
import type { Period } from '../../../core/statistics/period';
import { keyOf } from '../../collect/collection';
import type { Collection } from '../../collect/collection';
import { periodChoices, periodKey } from '../../periodChoices';
import { usePanel } from '../context';
import { SIDE } from '../styles';
import { useCollect } from './collect';

export function CheckSettings() {
  const { words, session } = usePanel();
  const { collecting, collection } = useCollect();
  const styles = useStyles();
  const current = session.template ? [session.template.template] : [];
  // Before the first file only the one in use is known.
  const templates = collection.templates.length > 0 ? collection.templates : current;
  const periods = choicesOf(collection);
  if (collection.files.length === 0) return null;
  return (
    <div className={styles.settings}>
      <Labelled label={words.t('panel.collect.template')}>
        <Select
          size="small"
          className={styles.select}
          value={collection.template ?? ''}
          onChange={(_, { value }) => collecting.chooseTemplate(value === '' ? null : value)}
        >
          <option value="">{words.t('panel.collect.template.each')}</option>
          {templates.map((template) => (
            <option key={keyOf(template)} value={keyOf(template)}>
              {template.title}
            </option>
          ))}
        </Select>
      </Labelled>
      <Labelled label={words.t('panel.collect.period')}>
        <Select
          size="small"
          className={styles.select}
          value={collection.period ? periodKey(collection.period) : ''}
          onChange={(_, { value }) =>
            collecting.choosePeriod(periods.find((period) => periodKey(period) === value) ?? null)
          }
        >
          <option value="">{words.t('panel.collect.period.each')}</option>
          {periods.map((period) => (
            <option key={periodKey(period)} value={periodKey(period)}>
              {periodWords(period, words.locale)}
            </option>
          ))}
        </Select>
      </Labelled>
    </div>
  );
}

function Labelled(props: { readonly label: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <label className={styles.field}>
      <span className={styles.label}>{props.label}</span>
      {props.children}
    </label>
  );
}

/** Of the template that was chosen, else of all by which files were read. */
function choicesOf({ files, templates, template }: Collection): readonly Period[] {
  const used = new Set(files.flatMap(({ state }) => (state.kind === 'checked' ? state.report.template : [])));
  const meant = templates.filter((one) =>
    template === null ? used.has(keyOf(one)) : keyOf(one) === template,
  );
  const all = meant.flatMap(({ window }) => periodChoices(window));
  return [...new Map(all.map((period) => [periodKey(period), period])).values()];
}

const useStyles = makeStyles({
  settings: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
    padding: `0 ${SIDE}`,
  },
  field: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  select: { minWidth: 0 },
});
