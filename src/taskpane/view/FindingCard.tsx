/** One finding: a sentence and where, what was reported and expected, how it is worked out, what can be done about it. */
import { useId } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Finding } from '../../core/validation/finding';
import type { CellRef } from '../../workbook/address';
import { cellAddress } from '../../workbook/address';
import { indicatorName } from '../findings';
import type { ListedFinding } from '../findings';
import type { Focus } from '../session';
import { Answer } from './Answer';
import { CellButton } from './CellButton';
import { usePanel } from './context';
import { FindingFigures } from './FindingFigures';
import { KindMark } from './KindMark';
import { focusRing, SIDE } from './styles';
import { Suspects, UndoButton } from './Suspects';
import type { RovingItem } from './useRovingList';

/** A whole column may take part in one finding. */
const MOST_CELLS = 6;

export function FindingCard(props: { readonly listed: ListedFinding; readonly item: RovingItem }) {
  const { words } = usePanel();
  const styles = useStyles();
  const heading = useId();
  const { finding, kind, mark, answer } = props.listed;
  const solved = mark === 'solved';
  const [first, ...others] = distinct(finding.cells);
  const tabIndex = props.item.tabIndex;
  return (
    <div
      role="group"
      aria-labelledby={heading}
      className={mergeClasses(
        styles.card,
        props.item['aria-current'] && styles.current,
        solved && styles.solved,
      )}
      {...props.item}
    >
      <KindMark kind={solved || answer?.kind === 'explained' ? 'passed' : kind} size={14} />
      <div className={styles.body}>
        <div className={styles.top}>
          <span id={heading} className={mergeClasses(styles.sentence, kind === 'explained' && styles.plain)}>
            {(solved || mark === 'fresh') && (
              <span className={styles.mark}>
                {words.t(solved ? 'panel.finding.solved' : 'panel.finding.new')}
              </span>
            )}
            <span className={mergeClasses(solved && styles.crossed)}>{words.say(finding.message)}</span>
          </span>
          {first && <CellButton cell={first} tabIndex={tabIndex} />}
        </div>
        <About finding={finding} tabIndex={tabIndex} />
        {solved ? (
          <UndoButton listed={props.listed} tabIndex={tabIndex} />
        ) : (
          <>
            {finding.outcome !== 'holds' && <FindingFigures finding={finding} />}
            {finding.working && <div className={styles.working}>{words.say(finding.working)}</div>}
            <Suspects listed={props.listed} tabIndex={tabIndex} />
            {answer && <Answer listed={props.listed} answer={answer} tabIndex={tabIndex} />}
            {finding.dependants && <Dependants findings={finding.dependants} tabIndex={tabIndex} />}
            {others.length > 0 && (
              <div className={styles.others}>
                {words.t('panel.finding.others')}
                {others.slice(0, MOST_CELLS).map((cell) => (
                  <CellButton
                    key={cellAddress(cell.row, cell.column)}
                    cell={cell}
                    quiet
                    tabIndex={tabIndex}
                  />
                ))}
                {others.length > MOST_CELLS && words.t('panel.finding.cells-more', { count: others.length })}
              </div>
            )}
          </>
        )}
      </div>
    </div>
  );
}

function Dependants(props: { readonly findings: readonly Finding[]; readonly tabIndex: number }) {
  const { words } = usePanel();
  const styles = useStyles();
  return (
    <details className={styles.others} onClick={(event) => event.stopPropagation()}>
      <summary tabIndex={props.tabIndex}>
        {words.t('panel.finding.dependants', { count: props.findings.length })}
      </summary>
      {props.findings.map((dependant, index) => (
        <div key={index}>
          {dependant.cells[0] && <CellButton cell={dependant.cells[0]} quiet tabIndex={props.tabIndex} />}{' '}
          {words.say(dependant.message)}
        </div>
      ))}
    </details>
  );
}

/** Which indicator, of whom; a press shows what else there is about it. */
function About({ finding, tabIndex }: { readonly finding: Finding; readonly tabIndex: number }) {
  const { session } = usePanel();
  const styles = useStyles();
  const name = indicatorName(finding, session.template?.template.indicators ?? []);
  const { indicator, entity } = finding;
  if (name === null && entity === null) return null;
  return (
    <div className={styles.about}>
      {indicator !== null && name !== null && (
        <AboutOne focus={{ by: 'indicator', of: indicator }} name={name} tabIndex={tabIndex} />
      )}
      {name !== null && entity !== null && ' · '}
      {entity !== null && <AboutOne focus={{ by: 'entity', of: entity }} name={entity} tabIndex={tabIndex} />}
    </div>
  );
}

function AboutOne(props: { readonly focus: Focus; readonly name: string; readonly tabIndex: number }) {
  const { controller, words, session } = usePanel();
  const styles = useStyles();
  const { focus, name } = props;
  if (session.focus?.by === focus.by && session.focus.of === focus.of) return <span>{name}</span>;
  return (
    <button
      type="button"
      tabIndex={props.tabIndex}
      className={styles.only}
      title={words.t('panel.focus.title', { name })}
      onClick={(event) => {
        event.stopPropagation();
        controller.send({ type: 'focus-chosen', focus });
      }}
    >
      {name}
    </button>
  );
}

function distinct(cells: readonly CellRef[]): CellRef[] {
  const byPlace = new Map(cells.map((cell) => [`${cell.sheet}!${cell.row},${cell.column}`, cell]));
  return [...byPlace.values()];
}

const useStyles = makeStyles({
  card: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${SIDE}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    ':focus-within': { backgroundColor: tokens.colorNeutralBackground2 },
    ...focusRing,
    ':focus-visible': { ...focusRing[':focus-visible'], outlineOffset: '-2px' },
    '> svg': { marginTop: '3px' },
  },
  current: { boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}` },
  solved: { color: tokens.colorNeutralForeground3 },
  crossed: { textDecorationLine: 'line-through' },
  body: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', rowGap: '2px' },
  top: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  sentence: { flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  plain: { fontWeight: tokens.fontWeightRegular },
  mark: {
    marginRight: tokens.spacingHorizontalXS,
    padding: '0 4px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  about: { color: tokens.colorNeutralForeground2 },
  only: {
    padding: 0,
    minHeight: '24px',
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textUnderlineOffset: '3px',
    cursor: 'pointer',
    ':hover': { textDecorationStyle: 'solid' },
    ...focusRing,
  },
  working: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  others: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});
