/** One condition of a sentence: of what, and the words that it may be or the bounds that it must keep to. */
import { useState } from 'react';
import { Button, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { ConditionDocument } from '../../../../core/bulletin/pattern-documents';
import type { SchemeProblem } from '../../../../core/scheme/names';
import {
  isConditional,
  isWordField,
  unitOfBounds,
  WORDS,
} from '../../../../core/scheme/sections/bulletin-fields';
import { usePanel } from '../../context';
import { BOUNDS, boundOf, fieldWords, SIGNS, typedBound, withBound, wordWords } from './conditions';
import type { Bound, Side } from './conditions';
import { newCondition } from './edits';
import { SchemeProblems } from '../SchemeProblems';
import { Ticks } from '../Ticks';

export function ConditionField(props: {
  readonly id: string;
  readonly number: number;
  readonly condition: ConditionDocument;
  /** Of what may be told here. */
  readonly fields: readonly string[];
  readonly problems: readonly SchemeProblem[];
  onChange(condition: ConditionDocument): void;
  onRemove(): void;
}) {
  const { words } = usePanel();
  const styles = useStyles();
  const { id, number, condition, fields, problems, onChange, onRemove } = props;
  const { field, is } = condition;
  const known = fields.filter(isConditional);
  const label = words.t('panel.bulletin.condition', { number });
  return (
    <fieldset className={styles.condition}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.line}>
        <Select
          id={id}
          size="small"
          className={styles.field}
          aria-label={words.t('panel.bulletin.condition.of', { number })}
          value={field}
          onChange={(_, { value }) => onChange(newCondition(value))}
        >
          {!known.includes(field) && <option value={field}>{field}</option>}
          {known.map((one) => (
            <option key={one} value={one}>
              {fieldWords(words, one)}
            </option>
          ))}
        </Select>
        <Button
          size="small"
          appearance="subtle"
          aria-label={words.t('panel.bulletin.remove-condition-of', { number })}
          onClick={onRemove}
        >
          {words.t('panel.bulletin.remove-condition')}
        </Button>
      </div>
      {isWordField(field) ? (
        <Ticks
          legend={words.t('panel.bulletin.condition.is')}
          options={[...new Set<string>([...WORDS[field], ...(is ?? [])])].map((word) => [
            word,
            wordWords(words, field, word),
          ])}
          chosen={is ?? []}
          onChange={(chosen) => onChange({ field, is: chosen })}
        />
      ) : (
        (['lower', 'upper'] as const).map((side) => (
          <BoundField key={side} side={side} condition={condition} onChange={onChange} />
        ))
      )}
      <SchemeProblems problems={problems} />
    </fieldset>
  );
}

function BoundField(props: {
  readonly side: Side;
  readonly condition: ConditionDocument;
  onChange(condition: ConditionDocument): void;
}) {
  const { words } = usePanel();
  const styles = useStyles();
  /** As it was typed: “1.” is on the way to 1.5. */
  const [typed, setTyped] = useState<string | null>(null);
  const { side, condition, onChange } = props;
  const now = boundOf(condition, side);
  const unit = unitOfBounds(condition.field);
  const isOfTyped = typed !== null && typedBound(typed) === now?.value;
  return (
    <div className={styles.line}>
      <Select
        size="small"
        aria-label={words.t(`panel.bulletin.bound.${side}`)}
        value={now?.bound ?? ''}
        onChange={(_, { value }) =>
          onChange(
            withBound(condition, side, BOUNDS[side].find((one) => one === value) ?? null, now?.value ?? 0),
          )
        }
      >
        <option value="">{words.t(`panel.bulletin.bound.${side}.none`)}</option>
        {BOUNDS[side].map((bound: Bound) => (
          <option key={bound} value={bound}>
            {words.t(`panel.bulletin.bound.${bound}`)} {SIGNS[bound]}
          </option>
        ))}
      </Select>
      {now && (
        <>
          <Input
            size="small"
            inputMode="decimal"
            className={styles.figure}
            aria-label={words.t('panel.bulletin.bound.figure', {
              bound: words.t(`panel.bulletin.bound.${now.bound}`),
            })}
            aria-invalid={typeof now.value === 'string'}
            value={isOfTyped ? typed : String(now.value)}
            onChange={(_, { value }) => {
              setTyped(value);
              onChange(withBound(condition, side, now.bound, typedBound(value)));
            }}
          />
          {unit && <span>{unit === '%' ? unit : words.t('panel.bulletin.points')}</span>}
        </>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  condition: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    minWidth: 0,
    margin: 0,
    padding: `0 0 0 ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
  },
  legend: { padding: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  field: { flex: '1 1 120px', minWidth: 0 },
  figure: { width: '88px' },
});
