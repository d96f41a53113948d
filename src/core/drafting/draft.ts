/** A template that was drafted from a sheet or a notice, and what has to be asked before it can be used. */
import type { CellRef } from '../../workbook/address';
import type { Proposal } from '../learning/learned';
import type { Message } from '../message';
import { decimalText, parseDecimal } from '../statistics/decimal';
import { unitOf } from '../statistics/units';
import type { Unit } from '../statistics/units';
import { MEASURES } from '../template/template';
import type { Indicator, Measure, Template } from '../template/template';

export interface Draft {
  /** Where a question must be answered, the place is blank: no parser of templates lets such a draft pass. */
  readonly template: Template;
  /** In reading order; those that must be answered first. */
  readonly questions: readonly Question[];
  /** The rules of the template as proposals, with what each is believed for. */
  readonly proposals: readonly Proposal[];
}

export type DraftResult =
  | { readonly ok: true; readonly draft: Draft }
  /** Nothing that looks like a table of indicators: why, and what to do. */
  | { readonly ok: false; readonly reason: Message };

export interface Question {
  /** The place of the template that it is about: indicators[2].unit, window, headings. */
  readonly path: string;
  readonly about:
    | 'title'
    | 'unit'
    | 'name'
    | 'target'
    | 'kind'
    | 'better'
    | 'window'
    | 'lights'
    | 'heading'
    | 'duplicate'
    | 'line';
  /** Without an answer there is no template; otherwise something was guessed, or left out. */
  readonly isOpen: boolean;
  /** Where it stands in the sheet; of a notice the row is that of its line, the first line being row 1. */
  readonly cell: CellRef | null;
  readonly message: Message;
  /** What may be answered; any other text may, too, where isFree. */
  readonly choices: readonly Choice[];
  readonly isFree: boolean;
}

export interface Choice {
  readonly value: string;
  readonly label: string | Message;
}

/** What stands where a unit must be asked for. */
export const NO_UNIT: Unit = { symbol: '', dimension: 'other', exponent: 0 };

/**
 * The draft after one question was answered: the question is gone.
 * @returns null where the answer cannot be understood (no unit, no year, no number): the question stays
 */
export function answered(draft: Draft, question: Question, answer: string): Draft | null {
  const template = change(draft.template, question, answer.trim());
  return (
    template && {
      ...draft,
      template,
      questions: draft.questions.filter((other) => other !== question),
    }
  );
}

function change(
  template: Template,
  { about, path, message: said }: Question,
  answer: string,
): Template | null {
  const withIndicator = (more: Partial<Indicator>): Template => ({
    ...template,
    indicators: template.indicators.map((indicator, index) =>
      path.startsWith(`indicators[${index}].`) ? { ...indicator, ...more } : indicator,
    ),
  });
  switch (about) {
    case 'unit': {
      const unit = unitOf(answer);
      return unit && withIndicator({ unit });
    }
    case 'title':
      return answer === '' ? null : { ...template, title: answer };
    case 'name':
      return answer === '' ? null : withIndicator({ name: answer });
    case 'target': {
      if (answer === '-') return withIndicator({ target: null });
      const amount = parseDecimal(answer.replaceAll(',', ''));
      return amount && withIndicator({ target: decimalText(amount) });
    }
    case 'kind':
      return answer === 'flow' || answer === 'stock' ? withIndicator({ kind: answer }) : null;
    case 'better':
      return answer === 'higher' || answer === 'lower' ? withIndicator({ better: answer }) : null;
    case 'window':
      return /^\d{4}$/.test(answer)
        ? { ...template, window: { from: `${answer}-01-01`, to: `${answer}-12-31` } }
        : null;
    case 'heading': {
      if (answer === 'ignore') return template;
      const measure = MEASURES.find((known) => known === answer);
      const heading = said.values['heading'];
      return measure && typeof heading === 'string' ? withHeading(template, measure, heading) : null;
    }
    case 'lights':
    case 'duplicate':
    case 'line':
      return template;
  }
}

const withHeading = (template: Template, measure: Measure, heading: string): Template => ({
  ...template,
  headings: { ...template.headings, [measure]: [...(template.headings[measure] ?? []), heading] },
});
