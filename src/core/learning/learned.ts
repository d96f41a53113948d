/** What clean sheets teach: relations to propose as rules, and those that the built-in checks look after anyway. */
import type { CellRef } from '../../workbook/address';
import type { Message } from '../message';
import type { FigureMeasure } from '../rules/rule';
import type { TemplateRule } from '../template/template';
import type { BuiltInRule } from '../validation/finding';

/** Why a relation is believed. */
export type Basis =
  /** The figures alone: a fit by chance is less likely than one in a thousand, all trials counted. */
  | 'figures'
  /** The indents and 其中 of the sheet say so, and the figures agree. */
  | 'layout'
  /** The names say so (实际 within 合同, 市外 within 区外), and the figures do not contradict them. */
  | 'names'
  /** The same sum, found for other figures of the same names (在建项目 and 在建项目到位资金). */
  | 'parallel';

/** How many of the sheets it was looked for in. */
export interface Support {
  readonly supports: number;
  readonly contradicts: number;
  /** A figure is missing, or there is no such line. */
  readonly undecided: number;
}

export type ProposalKind = 'sum' | 'at-most';

export interface Proposal {
  readonly kind: ProposalKind;
  /** As withRules adds it; the id is not used in the template yet. */
  readonly rule: TemplateRule;
  /** One sentence: what is proposed, and why it is believed. */
  readonly sentence: Message;
  readonly basis: Basis;
  readonly support: Support;
  /** −log2 of the chance that figures without any relation fit as well; 0 or more, the higher the better. */
  readonly evidence: number;
  /** The actual figures: 89.6 + 48 + 9.3 = 146.9. */
  readonly example: { readonly working: Message; readonly cell: CellRef } | null;
  /** Id of the rule by which the template has it already, in whatever words; null where it is new. */
  readonly known: string | null;
}

/** A relation that holds, and that every sheet is checked for without any rule. */
export interface Confirmed {
  readonly rule: BuiltInRule;
  /** The column it speaks of. */
  readonly measure: FigureMeasure;
  /** Figures that agree. */
  readonly figures: number;
  readonly support: Support;
  readonly sentence: Message;
}

export interface Learned {
  /** The best supported first; none follows from the others and the template. */
  readonly proposals: readonly Proposal[];
  readonly confirmed: readonly Confirmed[];
  readonly sheets: number;
  /** True where the search ended at its limits before everything was tried. */
  readonly isCut: boolean;
}
