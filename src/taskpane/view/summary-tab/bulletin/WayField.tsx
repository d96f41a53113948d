/** One way of saying a clause: when it is said, the sentence to be changed, and what is wrong with it. */
import { useId, useRef } from 'react';
import { Button, Select, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import type { ConditionDocument, WayDocument } from '../../../../core/bulletin/pattern-documents';
import type { SchemeProblem } from '../../../../core/scheme/names';
import { isWordField } from '../../../../core/scheme/sections/bulletin-fields';
import type { Locale, MessageKey } from '../../../../messages/keys';
import type { Words } from '../../../../messages/words';
import { usePanel } from '../../context';
import { withField, worded } from './edits';

export function WayField(props: {
  readonly way: WayDocument;
  /** What may be named in it. */
  readonly fields: readonly string[];
  readonly language: Locale;
  readonly problems: readonly SchemeProblem[];
  onChange(way: WayDocument): void;
  /** None where it is the last one. */
  onRemove?(): void;
}) {
  const { words } = usePanel();
  const styles = useStyles();
  const id = useId();
  /** Where the cursor was, for the field that is chosen then. */
  const cursor = useRef<number | null>(null);
  const { way, fields, language, problems, onChange, onRemove } = props;
  const own = language === 'zh-CN' ? 'zh' : 'en';
  const sentence = way[own] ?? '';
  const { when = [] } = way;
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
        aria-invalid={problems.length > 0}
        aria-describedby={problems.length > 0 ? `${id}-problems` : undefined}
        onChange={(_, { value }) => onChange(worded(way, own, value))}
        onBlur={({ target }) => {
          cursor.current = target.selectionStart;
        }}
      />
      {problems.length > 0 && (
        <ul id={`${id}-problems`} role="alert" className={styles.problems}>
          {problems.map(({ message }, index) => (
            <li key={index}>{words.say(message)}</li>
          ))}
        </ul>
      )}
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
        {onRemove && (
          <Button size="small" appearance="subtle" onClick={onRemove}>
            {words.t('panel.bulletin.remove-way')}
          </Button>
        )}
      </div>
    </div>
  );
}

const fieldWords = (words: Words, field: string): string => words.t(`bulletin.field.${field}` as MessageKey);

/** 同比：增长; 完成率 ≥ 100. What is not known is shown as it stands. */
function conditionWords(words: Words, { field, is, atLeast, above, atMost, below }: ConditionDocument): string {
  const { t, locale } = words;
  if (is) {
    const named = is.map((word) =>
      isWordField(field) ? t(`bulletin.word.${field}.${word}` as MessageKey) : word,
    );
    return t('panel.bulletin.when', {
      field: fieldWords(words, field),
      words: named.join(locale === 'zh-CN' ? '、' : ' / '),
    });
  }
  const bounds = [
    ['≥', atLeast],
    ['>', above],
    ['≤', atMost],
    ['<', below],
  ] as const;
  const said = bounds.flatMap(([sign, bound]) => (bound === undefined ? [] : `${sign} ${bound}`));
  return `${fieldWords(words, field)} ${said.join(' ')}`;
}

const useStyles = makeStyles({
  way: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  text: { width: '100%' },
  problems: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorStatusDangerForeground1,
    overflowWrap: 'anywhere',
  },
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  select: { minWidth: 0 },
});
