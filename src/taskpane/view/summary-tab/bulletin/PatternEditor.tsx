/** The sentences of the notice, pattern by pattern; what is wrong with one is said below it. Kept with the workbook, in its scheme. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { patternsOf, schemeWithPatterns } from '../../../../core/bulletin/pattern-documents';
import type { PatternDocument } from '../../../../core/bulletin/pattern-documents';
import { message } from '../../../../core/message';
import { SchemeNames } from '../../../../core/scheme/names';
import type { Locale } from '../../../../messages/keys';
import { failureMessage } from '../../../failure';
import type { BulletinTold, PatternSample } from '../../../summary/jobs/bulletin';
import { tooLarge } from '../../../summary/kept-scheme';
import type { KeptScheme } from '../../../summary/kept-scheme';
import { usePanel } from '../../context';
import type { Said, SaidAction } from '../../SaidBar';
import { SIDE, unseen } from '../../styles';
import { Heading, Note } from '../parts';
import { useHead, useSummary } from '../summary';
import { changedAt, keyOf, moved, newPattern, without } from './edits';
import { EditingProvider, useFocusNext } from './editing';
import type { Editing } from './editing';
import { PatternCard, patternId } from './PatternCard';
import { usualDocuments } from './usual-documents';

export function PatternEditor(props: {
  readonly patterns: readonly PatternDocument[];
  /** Of the scheme with the patterns as they were a moment ago. */
  readonly told: BulletinTold;
  /** It is of the patterns as they are now. */
  readonly isTold: boolean;
  readonly language: Locale;
  onChange(patterns: readonly PatternDocument[]): void;
  onClose(): void;
}) {
  const { words } = usePanel();
  const { summing, state, say } = useSummary();
  const styles = useStyles();
  const { patterns, told, isTold, language, onChange, onClose } = props;
  const { problems } = told;
  const { scheme } = state;
  const editor = useRef<HTMLElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  /** The one that was added last is unfolded from the first. */
  const [fresh, setFresh] = useState<number | null>(null);
  useEffect(() => editor.current?.focus(), []);
  const { editing, said } = useEditingHere(language);
  const samples = useSamples(props);
  const elsewhere = problems.filter(({ path }) => !path.startsWith('bulletin.patterns['));

  /** @returns whether the workbook has it now */
  async function set(next: KeptScheme | null, said: Said): Promise<boolean> {
    const refused = tooLarge(next);
    if (refused) {
      say({ tone: 'failed', message: refused });
      return false;
    }
    try {
      await summing.setScheme(next);
      say(said);
      return true;
    } catch (error) {
      say({ tone: 'failed', message: failureMessage(error) });
      return false;
    }
  }
  const withPatterns = (own: readonly PatternDocument[] | null): KeptScheme | null => {
    const text = schemeWithPatterns(scheme?.text ?? null, own);
    return text === null ? null : { text, file: scheme?.file ?? words.t('panel.bulletin.scheme-file') };
  };
  const kept: Said = { tone: 'done', message: message('panel.summary.bulletin.kept') };
  async function keep(): Promise<void> {
    if (await set(withPatterns(patterns), kept)) onClose();
  }
  async function reset(): Promise<void> {
    // What was kept is a good deal of work, and gone by one press.
    const actions: SaidAction[] =
      scheme && patternsOf(scheme.text).kind !== 'usual'
        ? [{ label: 'panel.summary.written.undo', run: () => void set(scheme, kept) }]
        : [];
    const said: Said = { tone: 'done', message: message('panel.summary.bulletin.usual-again'), actions };
    if (await set(withPatterns(null), said)) onClose();
  }
  const add = (): void => {
    const one = newPattern();
    setFresh(keyOf(one));
    onChange([...patterns, one]);
    editing.focusOn(patternId(one));
  };
  const remove = (index: number): void => {
    const next = patterns[index + 1] ?? patterns[index - 1];
    onChange(without(patterns, index));
    if (next) editing.focusOn(patternId(next));
    else adder.current?.focus();
  };

  return (
    <EditingProvider value={editing}>
      <section
        ref={editor}
        tabIndex={-1}
        aria-label={words.t('panel.bulletin.patterns')}
        className={styles.editor}
      >
        <Heading>{words.t('panel.bulletin.patterns')}</Heading>
        <Note>{words.t('panel.bulletin.patterns.what')}</Note>
        {elsewhere.map(({ path, message: problem }, index) => (
          <Note key={index}>
            {words.t('panel.summary.scheme.field', { path, problem: words.say(problem) })}
          </Note>
        ))}
        {patterns.map((pattern, index) => (
          <PatternCard
            key={keyOf(pattern)}
            index={index}
            count={patterns.length}
            pattern={pattern}
            path={`bulletin.patterns[${index}]`}
            problems={problems}
            startsOpen={keyOf(pattern) === fresh}
            sample={samples.get(keyOf(pattern)) ?? null}
            onChange={(changed) => onChange(changedAt(patterns, index, changed))}
            onMove={(to) => onChange(moved(patterns, index, to))}
            onRemove={() => remove(index)}
          />
        ))}
        <div className={styles.buttons}>
          <Button ref={adder} size="small" onClick={add}>
            {words.t('panel.bulletin.add')}
          </Button>
          <Button size="small" onClick={() => onChange(usualDocuments())}>
            {words.t('panel.bulletin.begin-anew')}
          </Button>
        </div>
        <div className={styles.buttons}>
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={problems.length > 0 || !isTold}
            onClick={() => void keep()}
          >
            {words.t('panel.bulletin.keep')}
          </Button>
          <Button size="small" onClick={() => void reset()}>
            {words.t('panel.bulletin.reset')}
          </Button>
          <Button size="small" appearance="subtle" onClick={onClose}>
            {words.t('panel.bulletin.leave')}
          </Button>
        </div>
        <p role="status" className={problems.length > 0 ? styles.status : styles.unseen}>
          {problems.length > 0 ? words.t('panel.bulletin.to-mend', { count: problems.length }) : said}
        </p>
      </section>
    </EditingProvider>
  );
}

function useEditingHere(language: Locale): { readonly editing: Editing; readonly said: string } {
  const { head, template } = useHead();
  const focusOn = useFocusNext();
  const [said, tell] = useState('');
  const known = useMemo(() => {
    const own = template.entities.map(({ name }) => name);
    const others = head.entities.flatMap((name) => (name === null || own.includes(name) ? [] : [name]));
    return {
      names: new SchemeNames(template),
      indicators: template.indicators.map(({ code, name }) => [code, name] as const),
      entities: [...own, ...others],
    };
  }, [template, head.entities]);
  return { editing: { ...known, language, focusOn, tell }, said };
}

/** By the key of the pattern. While something is wrong, those of before stay. */
function useSamples({
  patterns,
  told,
  isTold,
}: Parameters<typeof PatternEditor>[0]): ReadonlyMap<number, PatternSample> {
  const [samples, keep] = useState<ReadonlyMap<number, PatternSample>>(new Map());
  useEffect(() => {
    if (!isTold || told.notice === null) return;
    keep(
      new Map(
        patterns.flatMap((one, i) => {
          const sample = told.samples[i];
          return sample ? [[keyOf(one), sample] as const] : [];
        }),
      ),
    );
  }, [patterns, told, isTold]);
  return samples;
}

const useStyles = makeStyles({
  editor: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalS,
    outlineStyle: 'none',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, padding: `0 ${SIDE}` },
  status: { margin: 0, padding: `0 ${SIDE}`, color: tokens.colorStatusDangerForeground1 },
  unseen,
});
