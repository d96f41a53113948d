/** 通报: the text of the notice, every figure in it with where it comes from; by the scheme in use, or by one that is being edited. */
import { bulletinHtml, bulletinPage, bulletinText, runsText } from '../../../core/bulletin/as-text';
import { bulletinOf } from '../../../core/bulletin/bulletin';
import type { Bulletin, Run, SaidFigure } from '../../../core/bulletin/runs';
import type { Message } from '../../../core/message';
import type { Source } from '../../../core/observations/observation';
import { parseScheme } from '../../../core/scheme/parse';
import type { SchemeProblem } from '../../../core/scheme/names';
import type { Scheme } from '../../../core/scheme/scheme';
import type { Locale } from '../../../messages/keys';
import { bulletinSpeech } from '../../../sheets/bulletin/words';
import type { Summed } from '../summed';

export interface BulletinAsked {
  /** In which language it is written. */
  readonly language: Locale;
  /** A whole scheme as JSON, in place of the one in use; null: that one. */
  readonly draft: string | null;
}

export interface BulletinTold {
  /** null: the draft cannot be used, or nothing is summed up. */
  readonly notice: ToldNotice | null;
  /** Of the draft, at their places. */
  readonly problems: readonly SchemeProblem[];
  /** Of each pattern of the draft; none without a draft. */
  readonly samples: readonly PatternSample[];
}

/** The beginning of what a pattern makes of the figures. */
export interface PatternSample {
  /** null: nothing. */
  readonly text: string | null;
  /** Further paragraphs. */
  readonly more: number;
}

export interface ToldNotice {
  readonly title: readonly ToldRun[];
  readonly paragraphs: readonly (readonly ToldRun[])[];
  readonly leftOut: readonly Message[];
  /** To be copied, and to be saved. */
  readonly text: string;
  readonly html: string;
  readonly page: string;
}

export interface ToldRun {
  readonly text: string;
  /** null: no figure. */
  readonly figure: ToldFigure | null;
}

export interface ToldFigure extends Pick<SaidFigure, 'field' | 'entity' | 'by'> {
  /** Name; null where it is of no indicator. */
  readonly indicator: string | null;
  /** The first few cells, of so many. */
  readonly sources: readonly Source[];
  readonly sourceCount: number;
}

export function bulletinTold(summed: Summed, { language, draft }: BulletinAsked): BulletinTold {
  const parsed = draft === null ? null : parseScheme(draft, summed.template);
  if (parsed && !parsed.ok) return { notice: null, problems: parsed.problems, samples: [] };
  const bulletin = bulletinBy(summed, parsed?.scheme ?? summed.scheme, language);
  return {
    notice: bulletin && noticeOf(bulletin, summed, language),
    problems: [],
    samples: bulletin && parsed ? samplesOf(bulletin) : [],
  };
}

function samplesOf({ paragraphs, byPattern }: Bulletin): PatternSample[] {
  let from = 0;
  return byPattern.map((count) => {
    const first = count > 0 ? paragraphs[from] : undefined;
    from += count;
    if (!first) return { text: null, more: 0 };
    const text = runsText(first);
    return {
      text: text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE)}…` : text,
      more: count - 1,
    };
  });
}

/** Characters. A paragraph of a thousand entities helps nobody. */
const LONGEST_SAMPLE = 600;

/** @returns null where nothing is summed up */
export function bulletinBy(
  { whole, counted, template }: Summed,
  scheme: Pick<Scheme, 'bulletin'>,
  language: Locale,
): Bulletin | null {
  if (!whole) return null;
  const { observations, leaveOut } = counted;
  const own = observations.filter(({ source: { file } }) => file === null || !leaveOut.has(file));
  return bulletinOf({ ...whole, observations: own }, scheme.bulletin, template, bulletinSpeech(language));
}

function noticeOf(bulletin: Bulletin, { template }: Summed, language: Locale): ToldNotice {
  const names = new Map(template.indicators.map(({ code, name }) => [code, name]));
  const runOf = (run: Run): ToldRun => ({
    text: run.text,
    figure: run.kind === 'text' ? null : figureOf(run.figure, names),
  });
  return {
    title: bulletin.title.map(runOf),
    paragraphs: bulletin.paragraphs.map((runs) => runs.map(runOf)),
    leftOut: bulletin.leftOut,
    text: bulletinText(bulletin),
    html: bulletinHtml(bulletin),
    page: bulletinPage(bulletin, language),
  };
}

const figureOf = (
  { field, entity, by, indicator, sources }: SaidFigure,
  names: ReadonlyMap<string, string>,
): ToldFigure => ({
  ...{ field, entity, by },
  indicator: indicator === null ? null : (names.get(indicator) ?? indicator),
  sources: sources.slice(0, MOST_SOURCES).map(({ source }) => source),
  sourceCount: sources.length,
});

const MOST_SOURCES = 12;
