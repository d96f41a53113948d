/** Which of the known templates a sheet was probably filled in for: the one whose indicators it holds. */
import type { Template } from '../core/template/template';
import type { SheetSnapshot } from '../workbook/snapshot';
import type { Engine } from './engine/engine';
import type { TemplateSource } from './samples';
import type { Rival } from './session';

/** Fewer than this share of a template's indicators is a coincidence of names. */
const LEAST_SHARE = 0.6;

export interface Guess {
  readonly template: Template;
  readonly text: string;
  /** Others that fit as well. */
  readonly rivals: readonly Rival[];
}

/** null when no template fits; a source that cannot be had does not count. */
export async function guessTemplate(
  snapshot: SheetSnapshot,
  sources: readonly TemplateSource[],
  engine: Engine,
  signal: AbortSignal,
): Promise<Guess | null> {
  if (snapshot.used.rows === 0) return null;
  const tried = await Promise.all(sources.map((source) => fitOf(snapshot, source, engine, signal)));
  const fitting = tried.filter((one) => one !== null && one.share >= LEAST_SHARE) as Fit[];
  const [best, ...others] = fitting.sort((a, b) => b.share - a.share);
  if (!best) return null;
  const rivals = others.filter(
    ({ share, template }) => share === best.share && !isSame(template, best.template),
  );
  return {
    template: best.template,
    text: best.text,
    rivals: rivals.map(({ template: { title, version }, text }) => ({ title, version, text })),
  };
}

/** The same template may be among the samples and among the user's own. */
const isSame = (a: Template, b: Template): boolean => a.id === b.id && a.version === b.version;

interface Fit {
  readonly template: Template;
  readonly text: string;
  readonly share: number;
}

async function fitOf(
  snapshot: SheetSnapshot,
  source: TemplateSource,
  engine: Engine,
  signal: AbortSignal,
): Promise<Fit | null> {
  try {
    const text = await source.load();
    const parsed = await engine.parse(text);
    if (!parsed.ok) return null;
    const { template } = parsed;
    const result = await engine.read(snapshot, template, signal);
    if (!result.ok) return null;
    const { missingIndicators, period } = result.reading;
    const year = period?.period.to.year ?? null;
    // The same indicators are tracked year after year; a template of another year is not the one.
    if (year !== null && !template.window.to.startsWith(String(year))) return null;
    return { template, text, share: 1 - missingIndicators.length / template.indicators.length };
  } catch {
    return null;
  }
}
