/** A blank report as data, before any words: which lines and columns it has, and what each cell of figures is. */
import type { Layout } from '../report/reading';
import type { Period } from '../statistics/period';
import type { Rational } from '../statistics/rational';
import type { Template } from '../template/template';

/** The columns of figures that a form may have, in their order on the sheet. */
export const FORM_MEASURES = [
  'target',
  'secondTarget',
  'actual',
  'completion',
  'secondCompletion',
  'gap',
  'prior',
  'change',
  'growth',
] as const;
export type FormMeasure = (typeof FORM_MEASURES)[number];

export interface FormOptions {
  readonly period: Period;
  /** By default a row per entity where the template names entities and the form is for all of them. */
  readonly layout?: Layout | undefined;
  /** Name of the entity that the form is for; without it the form is for all, or for whoever fills it in. */
  readonly entity?: string | undefined;
  /** Figures that a rule defines as a sum of others are computed instead of filled in. */
  readonly derived?: boolean | undefined;
  /** Without prior, change and growth. */
  readonly withoutLastYear?: boolean | undefined;
}

export interface Form {
  readonly layout: Layout;
  /** With the targets in force at the end of the period. */
  readonly template: Template;
  readonly period: Period;
  readonly entity: string | null;
  readonly columns: readonly FormColumn[];
  readonly lines: readonly FormLine[];
}

export type FormColumn =
  | { readonly kind: 'serial' | 'name' | 'unit' | 'note' }
  | {
      readonly kind: 'figure';
      readonly measure: FormMeasure;
      /** Index into template.indicators where the lines are entities; null where they are indicators. */
      readonly indicator: number | null;
    };

export interface FormLine {
  /** Index into template.indicators; null where the lines are entities. */
  readonly indicator: number | null;
  /** null where the lines are indicators. */
  readonly entity: string | null;
  readonly isTotal: boolean;
  /** null for totals and parts. */
  readonly serial: number | null;
  /** How deep a part stands under its whole; 0 for what is part of nothing. */
  readonly depth: number;
  /** The first of the parts of one whole, which says 其中. */
  readonly isFirstPart: boolean;
  /** One for each column; null where the column holds no figures. */
  readonly cells: readonly (FormCell | null)[];
}

/** Where a figure stands: indexes into lines and columns. */
export interface FormRef {
  readonly line: number;
  readonly column: number;
}

export type FormCell =
  | { readonly kind: 'input' }
  /** As decimal text; null: none was set. */
  | { readonly kind: 'given'; readonly value: string | null }
  /** There is nothing to compute. */
  | { readonly kind: 'none' }
  | { readonly kind: 'completion'; readonly actual: FormRef; readonly target: FormRef }
  /** due: share of the target that is due, from 0 to 1. */
  | { readonly kind: 'gap'; readonly actual: FormRef; readonly target: FormRef; readonly due: Rational }
  | { readonly kind: 'change' | 'growth'; readonly actual: FormRef; readonly prior: FormRef }
  /** Of every entity, as soon as one has filled in. */
  | { readonly kind: 'total'; readonly parts: readonly FormRef[] }
  /** Of other indicators, each times a power of ten, once all of them are there. */
  | {
      readonly kind: 'sum';
      readonly parts: readonly { readonly at: FormRef; readonly shift: number }[];
    };
