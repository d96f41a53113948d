/** What core says: a key and values. The words are chosen at the edge, in the reader's language (src/messages). */
import type { MessageKey } from '../messages/keys';
import type { Period } from './statistics/period';

export interface Message {
  readonly key: MessageKey;
  readonly values: Readonly<Record<string, MessageValue>>;
}

export type MessageValue =
  string | number | FigureText | PeriodText | RuleText | Message | readonly MessageValue[];

/** A figure as digits ("-1234.50") with its unit (%, 百分点, 万美元 …); separators, minus sign and unit words come at the edge. */
export interface FigureText {
  readonly figure: string;
  readonly unit: string | null;
}

/** A period, put into words at the edge: 2017年1—6月, Jan–Jun 2017. */
export interface PeriodText {
  readonly period: Period;
}

/** A rule in the language of templates, made readable at the edge: signs and names instead of brackets. */
export interface RuleText {
  readonly check: string;
}

export function message(key: MessageKey, values: Message['values'] = {}): Message {
  return { key, values };
}
