/** One pattern: folded it shows its sentence, unfolded every clause of it with the ways in which it may be said. */
import { useId, useState } from 'react';
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type {
  ClauseDocument,
  PatternDocument,
  WayDocument,
} from '../../../../core/bulletin/pattern-documents';
import type { SchemeProblem } from '../../../../core/scheme/names';
import { FIELDS, OPENING_FIELDS } from '../../../../core/scheme/sections/bulletin-fields';
import type { Each } from '../../../../core/scheme/sections/bulletin-fields';
import type { Locale } from '../../../../messages/keys';
import { usePanel } from '../../context';
import { focusRing, SIDE } from '../../styles';
import { Choose } from '../parts';
import { changedAt, newClause, without } from './edits';
import { WayField } from './WayField';

export interface PatternCardProps {
  readonly number: number;
  readonly pattern: PatternDocument;
  /** Where it stands in the scheme: bulletin.patterns[2]. */
  readonly path: string;
  readonly problems: readonly SchemeProblem[];
  readonly language: Locale;
  onChange(pattern: PatternDocument): void;
  onRemove(): void;
  /** None for the first. */
  onUp?(): void;
}

export function PatternCard(props: PatternCardProps) {
  const { words } = usePanel();
  const styles = useStyles();
  const body = useId();
  const [isOpen, open] = useState(false);
  const { number, pattern, path, problems, language, onChange, onRemove, onUp } = props;
  const { each, opening = [], clauses } = pattern;
  const own = problems.filter((one) => one.path === path || one.path.startsWith(`${path}.`));
  // What is wrong with it must not go unseen.
  const isShown = isOpen || own.length > 0;
  const changeClause = (index: number, clause: ClauseDocument): void =>
    onChange({ ...pattern, clauses: changedAt(clauses, index, clause) });
  const ways = (
    all: readonly WayDocument[],
    at: string,
    fields: readonly string[],
    change: (changed: readonly WayDocument[]) => void,
    fewest: number,
  ) =>
    all.map((way, index) => (
      <WayField
        key={index}
        way={way}
        fields={fields}
        language={language}
        problems={own.filter((one) => one.path.startsWith(`${at}[${index}]`))}
        onChange={(changed) => change(changedAt(all, index, changed))}
        {...(all.length > fewest && { onRemove: () => change(without(all, index)) })}
      />
    ));
  return (
    <div className={styles.card}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={isShown}
        aria-controls={body}
        onClick={() => open(!isOpen)}
      >
        <span className={styles.name}>
          {number}. {words.t(`panel.bulletin.each.${each}`)} {isShown ? '▴' : '▾'}
        </span>
        {!isShown && <span className={styles.sentence}>{inShort(clauses, language)}</span>}
      </button>
      <div id={body} hidden={!isShown} className={styles.body}>
        {isShown && (
          <>
            <Choose
              label={words.t('panel.bulletin.each')}
              value={each}
              options={EACH.map((one) => [one, words.t(`panel.bulletin.each.${one}`)] as const)}
              onChange={(value) => onChange({ ...pattern, each: EACH.find((one) => one === value) ?? each })}
            />
            {opening.length > 0 && (
              <fieldset className={styles.clause}>
                <legend className={styles.legend}>{words.t('panel.bulletin.opening')}</legend>
                {ways(
                  opening,
                  `${path}.opening`,
                  OPENING_FIELDS,
                  (changed) => onChange({ ...pattern, opening: changed }),
                  0,
                )}
              </fieldset>
            )}
            {clauses.map((clause, index) => (
              <fieldset key={index} className={styles.clause}>
                <legend className={styles.legend}>
                  {words.t('panel.bulletin.clause', { number: index + 1 })}
                </legend>
                {ways(
                  clause.ways,
                  `${path}.clauses[${index}].ways`,
                  FIELDS[each],
                  (changed) => changeClause(index, { ...clause, ways: changed }),
                  1,
                )}
                <div className={styles.tools}>
                  {index > 0 && (
                    <Checkbox
                      checked={clause.optional ?? false}
                      label={words.t('panel.bulletin.optional')}
                      onChange={(_, { checked }) =>
                        changeClause(index, { ...clause, optional: checked === true })
                      }
                    />
                  )}
                  {clauses.length > 1 && (
                    <Button
                      size="small"
                      appearance="subtle"
                      onClick={() => onChange({ ...pattern, clauses: without(clauses, index) })}
                    >
                      {words.t('panel.bulletin.remove-clause')}
                    </Button>
                  )}
                </div>
              </fieldset>
            ))}
            <div className={styles.tools}>
              <Button
                size="small"
                onClick={() => onChange({ ...pattern, clauses: [...clauses, newClause()] })}
              >
                {words.t('panel.bulletin.add-clause')}
              </Button>
              {onUp && (
                <Button size="small" onClick={onUp}>
                  {words.t('panel.bulletin.up')}
                </Button>
              )}
              <Button size="small" appearance="subtle" onClick={onRemove}>
                {words.t('panel.bulletin.remove')}
              </Button>
            </div>
          </>
        )}
      </div>
    </div>
  );
}

const EACH = Object.keys(FIELDS) as readonly Each[];

/** The first way of each clause, as it would be read. */
function inShort(clauses: readonly ClauseDocument[], language: Locale): string {
  const own = language === 'zh-CN' ? 'zh' : 'en';
  return clauses.flatMap(({ ways: [first] }) => first?.[own] ?? []).join(own === 'zh' ? '，' : ', ');
}

const useStyles = makeStyles({
  card: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    width: '100%',
    minHeight: '28px',
    padding: `${tokens.spacingVerticalXXS} ${SIDE}`,
    border: 'none',
    background: 'none',
    color: 'inherit',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    textAlign: 'left',
    cursor: 'pointer',
    ...focusRing,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  sentence: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  clause: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
    margin: `0 ${SIDE}`,
    padding: `0 0 0 ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
  legend: { padding: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `0 ${SIDE} ${tokens.spacingVerticalXS}`,
  },
});
