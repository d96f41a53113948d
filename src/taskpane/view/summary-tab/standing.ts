/** Where something stands, in words: ahead or behind, what was attained of what, and growth. */
import type { FigureText } from '../../../core/message';
import type { ToldAttainment } from '../../summary/jobs/told-attainment';
import type { Words } from '../../../messages/words';

export function standingWords(words: Words, row: ToldAttainment): string {
  const { state, gap, better, absence, light } = row;
  if (state !== 'given') return stateWords(words, state);
  if (row.without.length > 0 && !gap)
    return words.t('panel.summary.overview.short', { count: row.without.length });
  // Some have a target: who has none is named below.
  if (row.targetWithout.length > 0 && !gap) return words.t('panel.light.none');
  if (!gap) return absence ? words.t(`panel.progress.absence.${absence}`) : words.t(`panel.light.${light}`);
  const points = { figure: gap.figure.replace('-', ''), unit: null };
  if (Number(points.figure) === 0) return words.t('panel.progress.level');
  const upper = better === 'higher' ? 'panel.progress.ahead' : 'panel.progress.over';
  const lower = better === 'higher' ? 'panel.progress.behind' : 'panel.progress.under';
  return words.t(gap.figure.startsWith('-') ? lower : upper, { points });
}

function stateWords(words: Words, state: Exclude<ToldAttainment['state'], 'given'>): string {
  if (state === 'missing') return words.t('panel.summary.overview.not-reported');
  return words.t(`panel.summary.overview.${state}`);
}

export function amountWords(words: Words, { actual, target }: ToldAttainment): string {
  if (actual && target) {
    const isSame = actual.unit === target.unit;
    return words.t('panel.summary.overview.of', {
      actual: isSame ? { ...actual, unit: null } : actual,
      target,
    });
  }
  if (actual) return words.t('panel.summary.overview.amount', { actual });
  return target ? words.t('panel.summary.overview.target', { target }) : '';
}

/** null: nobody knows. */
export function growthWords(words: Words, { growth }: ToldAttainment): string | null {
  if (growth === null) return null;
  const said = typeof growth === 'string' ? words.t(`summary.growth.${growth}`) : signed(words, growth);
  return words.t('panel.summary.overview.growth', { growth: said });
}

/** With its plus, because a growth has one. */
export const signed = (words: Words, figure: FigureText): string =>
  `${Number(figure.figure) > 0 ? '+' : ''}${words.figure(figure)}`;
