/** The notice as it will be read; a press on a figure tells what it is and leads to where it comes from. */
import { useState } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Locale, MessageKey } from '../../../../messages/keys';
import type { ToldFigure, ToldNotice } from '../../../summary/jobs/bulletin';
import { usePanel } from '../../context';
import { focusRing, SIDE } from '../../styles';
import { useRovingList } from '../../useRovingList';
import type { RovingList } from '../../useRovingList';
import { Heading, Note } from '../parts';
import { SourceButton } from '../SourceButton';
import { useSummary } from '../summary';
import { withPunctuation } from './with-punctuation';
import type { Piece } from './with-punctuation';

export function Notice({ notice, language }: { readonly notice: ToldNotice; readonly language: Locale }) {
  const { words } = usePanel();
  const { follow } = useSummary();
  const styles = useStyles();
  const [chosen, choose] = useState<string | null>(null);
  const lines = [notice.title, ...notice.paragraphs];
  const keys = lines.flatMap((runs, line) =>
    runs.flatMap(({ figure }, place) => (figure ? keyOf(line, place) : [])),
  );
  const figureAt = (key: string): ToldFigure | null => {
    const [line = 0, place = 0] = key.split(' ').map(Number);
    return lines[line]?.[place]?.figure ?? null;
  };
  const list = useRovingList(keys, choose, (key) => {
    const figure = figureAt(key);
    const [only] = figure?.sources ?? [];
    if (only && figure?.sourceCount === 1) follow(only);
  });
  const { leftOut } = notice;
  return (
    <>
      {keys.length > 0 && <Note>{words.t('panel.bulletin.hint')}</Note>}
      <article lang={language} aria-label={words.t('panel.bulletin.text')} className={styles.text}>
        {lines.map((runs, line) => (
          <div key={line}>
            <p className={mergeClasses(styles.paragraph, line === 0 && styles.title)}>
              {withPunctuation(runs).map((piece, place) => (
                <Words key={place} piece={piece} itemKey={keyOf(line, place)} list={list} chosen={chosen} />
              ))}
            </p>
            {chosen !== null && chosen.startsWith(`${line} `) && keys.includes(chosen) && (
              <Origin figure={figureAt(chosen)} />
            )}
          </div>
        ))}
        {notice.paragraphs.length === 0 && <Note>{words.t('bulletin.nothing-said')}</Note>}
      </article>
      {leftOut.length > 0 && (
        <section aria-label={words.t('panel.bulletin.left-out')}>
          <Heading>{words.t('panel.bulletin.left-out')}</Heading>
          <ul className={styles.list}>
            {leftOut.map((one, index) => (
              <li key={index}>{words.say(one)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const keyOf = (line: number, place: number): string => `${line} ${place}`;

function Words(props: {
  readonly piece: Piece;
  readonly itemKey: string;
  readonly list: RovingList;
  readonly chosen: string | null;
}) {
  const styles = useStyles();
  const { piece, itemKey, list, chosen } = props;
  const { text, before, after } = piece;
  if (!piece.figure) return <>{text}</>;
  const figure = (
    <button
      type="button"
      aria-expanded={chosen === itemKey}
      className={mergeClasses(styles.figure, chosen === itemKey && styles.chosen)}
      {...list.itemOf(itemKey)}
    >
      {text}
    </button>
  );
  return before + after === '' ? (
    figure
  ) : (
    <span className={styles.together}>
      {before}
      {figure}
      {after}
    </span>
  );
}

/** What a figure is, by what it came about, and its cells. */
function Origin({ figure }: { readonly figure: ToldFigure | null }) {
  const { words } = usePanel();
  const styles = useStyles();
  if (!figure) return null;
  const { field, entity, indicator, by, sources, sourceCount } = figure;
  const named = words.t(`bulletin.field.${field}` as MessageKey);
  return (
    <div className={styles.origin} role="status">
      <span>
        {[entity, indicator, named, words.t(`bulletin.sheet.by.${by}`)].filter(Boolean).join(' · ')}
      </span>
      {sources.map((source, index) => (
        <SourceButton key={index} source={source} />
      ))}
      {sourceCount > sources.length && (
        <span>{words.t('panel.summary.more', { count: sourceCount - sources.length })}</span>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  text: { padding: `0 ${SIDE}`, overflowWrap: 'anywhere', lineHeight: '1.7' },
  paragraph: { margin: `0 0 ${tokens.spacingVerticalS}`, userSelect: 'text' },
  title: {
    textAlign: 'center',
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  figure: {
    display: 'inline',
    padding: 0,
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textUnderlineOffset: '3px',
    userSelect: 'text',
    cursor: 'pointer',
    ':hover': { textDecorationStyle: 'solid' },
    ...focusRing,
  },
  together: { whiteSpace: 'nowrap' },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected, textDecorationStyle: 'solid' },
  origin: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    marginBottom: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  list: {
    margin: 0,
    padding: `0 ${SIDE} 0 calc(${SIDE} + ${tokens.spacingHorizontalL})`,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});
