/** A condition as it is said and as it is typed. */
import type { ConditionDocument } from '../../../../core/bulletin/pattern-documents';
import { isWordField } from '../../../../core/scheme/sections/bulletin-fields';
import type { MessageKey } from '../../../../messages/keys';
import type { Words } from '../../../../messages/speak';
import { typedFigure } from '../../typed-figure';

export const fieldWords = ({ t }: Words, field: string): string => t(`bulletin.field.${field}` as MessageKey);
export const wordWords = ({ t }: Words, field: string, word: string): string =>
  isWordField(field) ? t(`bulletin.word.${field}.${word}` as MessageKey) : word;

/** A bound itself is within, or not. */
export const BOUNDS = {
  lower: ['atLeast', 'above'],
  upper: ['atMost', 'below'],
} as const;
export type Side = keyof typeof BOUNDS;
export type Bound = (typeof BOUNDS)[Side][number];
export const SIGNS: Readonly<Record<Bound, string>> = { atLeast: '≥', above: '>', atMost: '≤', below: '<' };

/** 同比：增长; 完成率 ≥ 100. What is not known is shown as it stands. */
export function conditionWords(words: Words, condition: ConditionDocument): string {
  const { field, is } = condition;
  if (is) {
    const named = is.map((word) => wordWords(words, field, word));
    return words.t('panel.bulletin.when', {
      field: fieldWords(words, field),
      words: named.join(words.locale === 'zh-CN' ? '、' : ' / '),
    });
  }
  const said = (['lower', 'upper'] as const).flatMap((side) => {
    const bound = boundOf(condition, side);
    return bound ? [`${SIGNS[bound.bound]} ${bound.value}`] : [];
  });
  return `${fieldWords(words, field)} ${said.join(' ')}`;
}

/** Two of one side are a mistake that is told; the first is shown. */
export function boundOf(
  condition: ConditionDocument,
  side: Side,
): { readonly bound: Bound; readonly value: number | string } | null {
  for (const bound of BOUNDS[side]) {
    const value = condition[bound];
    if (value !== undefined) return { bound, value };
  }
  return null;
}

/** @param bound null: none on this side */
export function withBound(
  condition: ConditionDocument,
  side: Side,
  bound: Bound | null,
  value: number | string,
): ConditionDocument {
  const others = Object.fromEntries(
    Object.entries(condition).filter(([name]) => !BOUNDS[side].some((own) => own === name)),
  ) as unknown as ConditionDocument;
  return bound === null ? others : { ...others, [bound]: value };
}

/** A text that is no figure stays one, to be told as wrong. */
export const typedBound = (text: string): number | string => typedFigure(text) ?? text;
