/** One pattern: folded it shows its sentence, unfolded of what it speaks, every clause of it, and what it makes of the figures. */
import { useId, useState } from 'react';
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ClauseDocument, PatternDocument } from '../../../../core/bulletin/pattern-documents';
import type { SchemeProblem } from '../../../../core/scheme/names';
import { FIELDS, OPENING_FIELDS } from '../../../../core/scheme/sections/bulletin-fields';
import type { Locale } from '../../../../messages/keys';
import type { PatternSample } from '../../../summary/jobs/bulletin';
import { usePanel } from '../../context';
import { bareButton, SIDE } from '../../styles';
import { changedAt, keyOf, moved, newClause, without } from './edits';
import { useEditing } from './editing';
import { OrderButtons } from './OrderButtons';
import { problemsAt, SchemeProblems } from '../SchemeProblems';
import { Sample } from './Sample';
import { Scope } from './Scope';
import { Ways } from './Ways';

export interface PatternCardProps {
  readonly index: number;
  readonly count: number;
  readonly pattern: PatternDocument;
  /** Where it stands in the scheme: bulletin.patterns[2]. */
  readonly path: string;
  /** Of the whole scheme. */
  readonly problems: readonly SchemeProblem[];
  readonly startsOpen: boolean;
  /** What it makes of the figures at hand; null: not known yet. */
  readonly sample: PatternSample | null;
  onChange(pattern: PatternDocument): void;
  /** @param to where it stands then */
  onMove(to: number): void;
  onRemove(): void;
}

/** Where the keyboard goes when it was added, or its neighbour was taken away. */
export const patternId = (pattern: PatternDocument): string => `target-tracker-pattern-${keyOf(pattern)}`;

export function PatternCard(props: PatternCardProps) {
  const { words } = usePanel();
  const { language } = useEditing();
  const styles = useStyles();
  const body = useId();
  const [isOpen, open] = useState(props.startsOpen);
  const { index, count, pattern, path, problems, sample, onChange, onMove, onRemove } = props;
  const { each, opening = [], clauses } = pattern;
  const own = problemsAt(problems, path);
  // What is wrong with it must not go unseen.
  const isShown = isOpen || own.length > 0;
  const ofParts = ['indicators', 'entities', 'opening', 'clauses'].flatMap((part) =>
    problemsAt(own, `${path}.${part}`),
  );
  const name = `${index + 1}. ${words.t(`panel.bulletin.each.${each}`)}`;
  return (
    <div className={styles.card}>
      <button
        id={patternId(pattern)}
        type="button"
        className={styles.head}
        aria-expanded={isShown}
        aria-controls={body}
        onClick={() => open(!isOpen)}
      >
        <span className={styles.name}>
          {name} {isShown ? '▴' : '▾'}
        </span>
        {!isShown && <span className={styles.sentence}>{inShort(clauses, language)}</span>}
      </button>
      <div id={body} hidden={!isShown} className={styles.body}>
        {isShown && (
          <>
            <Sample sample={sample} isOld={own.length > 0} />
            <SchemeProblems problems={own.filter((one) => !ofParts.includes(one))} />
            <Scope pattern={pattern} path={path} problems={own} onChange={onChange} />
            <fieldset className={styles.clause}>
              <legend className={styles.legend}>{words.t('panel.bulletin.opening')}</legend>
              <Ways
                ways={opening}
                path={`${path}.opening`}
                fields={OPENING_FIELDS}
                problems={own}
                fewest={0}
                onChange={(changed) => onChange({ ...pattern, opening: changed })}
              />
            </fieldset>
            <Clauses
              clauses={clauses}
              path={`${path}.clauses`}
              fields={FIELDS[each]}
              problems={own}
              onChange={(changed) => onChange({ ...pattern, clauses: changed })}
            />
            <div className={styles.tools}>
              <OrderButtons
                {...{ name, index, count, onMove }}
                remove={{ label: words.t('panel.bulletin.remove'), run: onRemove }}
              />
            </div>
          </>
        )}
      </div>
    </div>
  );
}

/** Joined by commas, in this order. */
function Clauses(props: {
  readonly clauses: readonly ClauseDocument[];
  readonly path: string;
  readonly fields: readonly string[];
  readonly problems: readonly SchemeProblem[];
  onChange(clauses: readonly ClauseDocument[]): void;
}) {
  const { words } = usePanel();
  const { focusOn } = useEditing();
  const styles = useStyles();
  const adder = useId();
  const { clauses, path, fields, problems, onChange } = props;
  return (
    <>
      {clauses.map((clause, index) => {
        const name = words.t('panel.bulletin.clause', { number: index + 1 });
        const change = (changed: ClauseDocument): void => onChange(changedAt(clauses, index, changed));
        return (
          <fieldset key={keyOf(clause)} className={styles.clause}>
            <legend className={styles.legend}>{name}</legend>
            <SchemeProblems problems={problems.filter((one) => one.path === `${path}[${index}]`)} />
            <Ways
              ways={clause.ways}
              path={`${path}[${index}].ways`}
              fields={fields}
              problems={problems}
              fewest={1}
              onChange={(ways) => change({ ...clause, ways })}
            />
            {index > 0 && (
              <Checkbox
                checked={clause.optional ?? false}
                label={words.t('panel.bulletin.optional')}
                onChange={(_, { checked }) => change({ ...clause, optional: checked === true })}
              />
            )}
            {clauses.length > 1 && (
              <OrderButtons
                {...{ name, index, count: clauses.length }}
                onMove={(to) => onChange(moved(clauses, index, to))}
                remove={{
                  label: words.t('panel.bulletin.remove-clause'),
                  run: () => {
                    onChange(without(clauses, index));
                    focusOn(adder);
                  },
                }}
              />
            )}
          </fieldset>
        );
      })}
      <div className={styles.tools}>
        <Button id={adder} size="small" onClick={() => onChange([...clauses, newClause()])}>
          {words.t('panel.bulletin.add-clause')}
        </Button>
      </div>
    </>
  );
}

/** The first way of each clause, as it would be read. */
function inShort(clauses: readonly ClauseDocument[], language: Locale): string {
  const own = language === 'zh-CN' ? 'zh' : 'en';
  return clauses.flatMap(({ ways: [first] }) => first?.[own] ?? []).join(own === 'zh' ? '，' : ', ');
}

const useStyles = makeStyles({
  card: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: {
    ...bareButton,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    width: '100%',
    minHeight: '28px',
    padding: `${tokens.spacingVerticalXXS} ${SIDE}`,
    fontSize: tokens.fontSizeBase300,
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
  tools: { padding: `0 ${SIDE} ${tokens.spacingVerticalXS}` },
});
