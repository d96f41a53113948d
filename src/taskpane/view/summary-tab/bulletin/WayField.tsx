/** One way of saying a clause: when it is said, the sentence to be changed, and what is wrong with it. */
import { useRef, useState } from 'react';
import { Button, Select, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import type { ConditionDocument, WayDocument } from '../../../../core/bulletin/pattern-documents';
import type { SchemeProblem } from '../../../../core/scheme/names';
import { isWordField } from '../../../../core/scheme/sections/bulletin-fields';
import { usePanel } from '../../context';
import { ConditionField } from './ConditionField';
import { conditionWords, fieldWords } from './conditions';
import { changedAt, keyOf, newCondition, withField, without, worded } from './edits';
import { useEditing } from './editing';
import { OrderButtons } from './OrderButtons';
import { problemsAt, SchemeProblems } from '../SchemeProblems';

export interface WayFieldProps {
  readonly way: WayDocument;
  /** Where it stands in the scheme: bulletin.patterns[2].clauses[0].ways[1]. */
  readonly path: string;
  /** What may be named in it. */
  readonly fields: readonly string[];
  readonly problems: readonly SchemeProblem[];
  /** Among the ways of the same clause; the first that holds is said. */
  readonly index: number;
  readonly count: number;
  onChange(way: WayDocument): void;
  /** @param to where it stands then */
  onMove(to: number): void;
  /** None where it has to stay. */
  onRemove?(): void;
}

export function WayField(props: WayFieldProps) {
  const { words } = usePanel();
  const { language } = useEditing();
  const styles = useStyles();
  /** Where the cursor was, for the field that is chosen then. */
  const cursor = useRef<number | null>(null);
  const [isOpen, open] = useState(false);
  const { way, path, fields, problems, onChange } = props;
  const id = wayId(way);
  const own = language === 'zh-CN' ? 'zh' : 'en';
  const sentence = way[own] ?? '';
  const { when = [] } = way;
  const ofConditions = problemsAt(problems, `${path}.when`);
  const ofSentence = problemsAt(problems, path).filter((one) => !ofConditions.includes(one));
  const areShown = isOpen || ofConditions.length > 0;
  const label =
    when.length === 0
      ? words.t('panel.bulletin.always')
      : when.map((one) => conditionWords(words, one)).join(words.locale === 'zh-CN' ? '，' : ', ');
  return (
    <div className={styles.way}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <Textarea
        id={id}
        size="small"
        lang={language}
        className={styles.text}
        value={sentence}
        aria-invalid={ofSentence.length > 0}
        aria-describedby={ofSentence.length > 0 ? `${id}-problems` : undefined}
        onChange={(_, { value }) => onChange(worded(way, own, value))}
        onBlur={({ target }) => {
          cursor.current = target.selectionStart;
        }}
      />
      <SchemeProblems id={`${id}-problems`} problems={ofSentence} />
      <div className={styles.tools}>
        <Select
          size="small"
          value=""
          className={styles.select}
          aria-label={words.t('panel.bulletin.insert')}
          onChange={(_, { value }) =>
            value !== '' && onChange(worded(way, own, withField(sentence, cursor.current, value)))
          }
        >
          <option value="">{words.t('panel.bulletin.insert')}</option>
          {fields
            .filter((field) => !isWordField(field))
            .map((field) => (
              <option key={field} value={field}>
                {fieldWords(words, field)}
              </option>
            ))}
        </Select>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={areShown}
          aria-label={words.t('panel.bulletin.conditions-of', { way: label })}
          onClick={() => open(!isOpen)}
        >
          {words.t('panel.bulletin.conditions')} {areShown ? '▴' : '▾'}
        </Button>
      </div>
      {areShown && <Conditions {...props} problems={ofConditions} name={label} />}
    </div>
  );
}

/** What a condition is begun with. */
const MOSTLY_ASKED = ['gapKind', 'moveKind', 'rankedKind'];

/** Where the keyboard goes when it was added, or its neighbour was taken away. */
export const wayId = (way: WayDocument): string => `target-tracker-way-${keyOf(way)}`;

function Conditions(props: WayFieldProps & { readonly name: string }) {
  const { words } = usePanel();
  const { focusOn } = useEditing();
  const styles = useStyles();
  const { way, path, fields, problems, name, index, count, onChange, onMove, onRemove } = props;
  const { when: before, ...rest } = way;
  const when = before ?? [];
  const adder = `${wayId(way)}-add`;
  const idOf = (one: ConditionDocument): string => `target-tracker-condition-${keyOf(one)}`;
  const change = (changed: readonly ConditionDocument[]): void =>
    onChange({ ...rest, ...(changed.length > 0 && { when: changed }) });
  const add = (): void => {
    const one = newCondition(MOSTLY_ASKED.find((field) => fields.includes(field)) ?? 'periodKind');
    change([...when, one]);
    focusOn(idOf(one));
  };
  return (
    <div className={styles.conditions}>
      {when.map((condition, i) => (
        <ConditionField
          key={keyOf(condition)}
          id={idOf(condition)}
          number={i + 1}
          condition={condition}
          fields={fields}
          problems={problemsAt(problems, `${path}.when[${i}]`)}
          onChange={(changed) => change(changedAt(when, i, changed))}
          onRemove={() => {
            change(without(when, i));
            focusOn(adder);
          }}
        />
      ))}
      <div className={styles.tools}>
        <Button id={adder} size="small" onClick={add}>
          {words.t('panel.bulletin.add-condition')}
        </Button>
        {when.length > 1 && <span className={styles.label}>{words.t('panel.bulletin.all-of-them')}</span>}
      </div>
      <OrderButtons
        {...{ name, index, count, onMove }}
        {...(onRemove && { remove: { label: words.t('panel.bulletin.remove-way'), run: onRemove } })}
      />
    </div>
  );
}

const useStyles = makeStyles({
  way: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  text: { width: '100%' },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  select: { flex: '1 1 120px', minWidth: 0 },
  conditions: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
});
