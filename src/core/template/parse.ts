/** Reads a template from JSON: every default filled in, every problem named with its field. */
import type { Message } from '../message';
import type { Template } from './template';

export interface TemplateProblem {
  /** Where in the document: indicators[2].unit. */
  readonly path: string;
  readonly message: Message;
}

export type TemplateResult =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly problems: readonly TemplateProblem[] };

/** text: the JSON document (a byte order mark is allowed). */
export function parseTemplate(_text: string): TemplateResult {
  throw new Error('not yet wired');
}
