/** Schemes that come with the sample templates. Each is a part of its own, fetched when it is asked for. */
import type { KeptScheme } from './kept-scheme';

/** By the id of the template. */
const SCHEMES: Readonly<Record<string, () => Promise<KeptScheme>>> = {
  'tongxiang-returning-merchants-2017': () =>
    kept(import('../../../assets/samples/tongxiang-2017-q1/scheme.json')),
  'shaoxing-returning-merchants-2014': () =>
    kept(import('../../../assets/samples/shaoxing-2014-q1-q3/scheme.json')),
};

/** null: the template comes without one. What it gives rejects where the part cannot be fetched. */
export const sampleScheme = (template: string): (() => Promise<KeptScheme>) | null =>
  SCHEMES[template] ?? null;

async function kept(part: Promise<{ readonly default: { readonly title: string } }>): Promise<KeptScheme> {
  const scheme = (await part).default;
  return { file: scheme.title, text: JSON.stringify(scheme) };
}
