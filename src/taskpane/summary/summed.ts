/** A summary with all that it was made of, in the worker: what the jobs work with. */
import type { History } from '../../core/history/history';
import { parseScheme } from '../../core/scheme/parse';
import type { SchemeResult } from '../../core/scheme/parse';
import type { SchemeProblem } from '../../core/scheme/names';
import { DEFAULT_SCHEME } from '../../core/scheme/scheme';
import type { Scheme } from '../../core/scheme/scheme';
import type { Period } from '../../core/statistics/period';
import { wholeSummary } from '../../core/summary/whole';
import type { WholeSummary } from '../../core/summary/whole';
import type { Template } from '../../core/template/template';
import type { OwnSheets } from '../../sheets/own-sheets/own-sheets';
import type { Choice } from './choice';
import { countedOf } from './counted';
import type { Counted } from './counted';
import { keptFigures } from './kept-figures';
import type { KeptFigures } from './kept-figures';
import type { Materials } from './materials';

export interface Summed {
  readonly template: Template;
  readonly scheme: Scheme;
  /** Why the scheme that was chosen is not the one in use. */
  readonly schemeProblems: readonly SchemeProblem[];
  readonly counted: Counted;
  /** 历史 and 月结 of the workbook as they stand, without what was brought together. */
  readonly kept: History;
  readonly own: OwnSheets;
  readonly problems: KeptFigures['problems'];
  /** null: nothing is counted, or nobody knows of which period. Made when it is first asked for. */
  readonly whole: WholeSummary | null;
  readonly period: Period | null;
}

/** Of the last materials, one summary for each choice that was made of them. */
let known: { readonly id: number; readonly materials: Materials; kept: KeptFigures | null } | null = null;
let made: { readonly of: string; readonly summed: Summed } | null = null;

/** @returns null where these materials are not known and not given */
export function summedOf(id: number, given: Materials | null, choice: Choice): Summed | null {
  if (given) {
    known = { id, materials: given, kept: null };
    made = null;
  }
  if (known?.id !== id) return null;
  const of = JSON.stringify(choice);
  if (made?.of !== of) {
    known.kept ??= keptFigures(known.materials);
    made = { of, summed: summedBy(known.materials, known.kept, choice) };
  }
  return made.summed;
}

function summedBy(materials: Materials, kept: KeptFigures, choice: Choice): Summed {
  const { template } = materials;
  const counted = countedOf(materials, kept, choice);
  const parsed: SchemeResult =
    choice.scheme === null ? { ok: true, scheme: DEFAULT_SCHEME } : parseScheme(choice.scheme, template);
  const scheme = parsed.ok ? parsed.scheme : DEFAULT_SCHEME;
  const { period, observations, history, leaveOut, reports } = counted;
  let whole: WholeSummary | null = null;
  return {
    ...{ template, scheme, counted, period },
    schemeProblems: parsed.ok ? [] : parsed.problems,
    kept: kept.history,
    own: kept.own,
    problems: kept.problems,
    get whole() {
      if (!period || reports === 0) return null;
      return (whole ??= wholeSummary(observations, history, template, scheme, period, { leaveOut }));
    },
  };
}
