/** One finding: a sentence and where, what was reported and expected, how it is worked out, which cell is the likely slip. */
import { useId } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Finding } from '../../core/validation/finding';
import { rangeWords } from '../../messages/ranges';
import type { Words } from '../../messages/words';
import type { CellRef } from '../../workbook/address';
import { cellAddress } from '../../workbook/address';
import type { ListedFinding } from '../findings';
import { CellButton } from './CellButton';
import { usePanel } from './context';
import { KindMark } from './KindMark';
import { focusRing, SIDE } from './styles';
import type { RovingItem } from './useRovingList';

/** A whole column may take part in one finding. */
const MOST_CELLS = 6;

export function FindingCard(props: { readonly listed: ListedFinding; readonly item: RovingItem }) {
  const { words, session } = usePanel();
  const styles = useStyles();
  const heading = useId();
  const { finding, kind, mark } = props.listed;
  const solved = mark === 'solved';
  const about = aboutWords(words, finding, session.template?.template.indicators ?? []);
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
      <KindMark kind={solved ? 'passed' : kind} size={14} />
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
        {about && <div className={styles.about}>{about}</div>}
        {!solved && finding.outcome !== 'holds' && <Figures finding={finding} />}
        {!solved && finding.working && <div className={styles.working}>{words.say(finding.working)}</div>}
        {!solved &&
          finding.suspects.map((suspect, index) => (
            <div key={index} className={styles.suspect}>
              {words.t(index === 0 ? 'panel.suspect.one' : 'panel.suspect.or', {
                cell: cellAddress(suspect.cell.row, suspect.cell.column),
                suggestion: suspect.suggestion,
                reason: words.t(`panel.reason.${suspect.reason}`),
              })}
            </div>
          ))}
        {!solved && finding.dependants && (
          <details className={styles.others}>
            <summary tabIndex={tabIndex}>
              {words.t('panel.finding.dependants', { count: finding.dependants.length })}
            </summary>
            {finding.dependants.map((dependant, index) => (
              <div key={index}>
                {dependant.cells[0] && <CellButton cell={dependant.cells[0]} quiet tabIndex={tabIndex} />}{' '}
                {words.say(dependant.message)}
              </div>
            ))}
          </details>
        )}
        {!solved && others.length > 0 && (
          <div className={styles.others}>
            {words.t('panel.finding.others')}
            {others.slice(0, MOST_CELLS).map((cell) => (
              <CellButton key={cellAddress(cell.row, cell.column)} cell={cell} quiet tabIndex={tabIndex} />
            ))}
            {others.length > MOST_CELLS && words.t('panel.finding.cells-more', { count: others.length })}
          </div>
        )}
      </div>
    </div>
  );
}

function Figures({ finding: { reported, expected } }: { readonly finding: Finding }) {
  const { words } = usePanel();
  const styles = useStyles();
  if (!reported && !expected) return null;
  return (
    <dl className={styles.figures}>
      {reported && (
        <div>
          <dt className={styles.label}>{words.t('panel.finding.reported')}</dt>
          <dd className={styles.figure}>{words.figure(reported)}</dd>
        </div>
      )}
      {expected && (
        <div>
          <dt className={styles.label}>{words.t('panel.finding.expected')}</dt>
          <dd className={mergeClasses(styles.figure, styles.expected)}>
            {rangeWords(words, expected.low, expected.high)}
          </dd>
        </div>
      )}
    </dl>
  );
}

function aboutWords(
  words: Words,
  { indicator, entity }: Finding,
  indicators: readonly { readonly code: string; readonly name: string }[],
): string | null {
  const name = indicators.find(({ code }) => code === indicator)?.name ?? indicator;
  if (name !== null && entity !== null) return words.t('panel.finding.entity', { indicator: name, entity });
  return name ?? entity;
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
  figures: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    margin: 0,
    fontVariantNumeric: 'tabular-nums',
    '> div': { display: 'flex', columnGap: tokens.spacingHorizontalS, minWidth: 0 },
  },
  label: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  figure: { margin: 0, overflowWrap: 'anywhere' },
  expected: { fontWeight: tokens.fontWeightSemibold },
  working: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  suspect: { overflowWrap: 'anywhere' },
  others: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});
