/** The template's own targets, each looked up once, however many months ask for it. */
import { parseDecimal } from '../statistics/decimal';
import * as exact from '../statistics/exact';
import type { Exact } from '../statistics/exact';
import { ofDecimal } from '../statistics/rational';
import { targetFinder } from '../template/target';
import type { Template } from '../template/template';
import type { AttainedFigure } from './attainment';

export interface OwnTarget {
  /** No cell gives it. */
  readonly figure: AttainedFigure;
  /** The same value for quick arithmetic. */
  readonly exact: Exact;
}

export class OwnTargets {
  private readonly find: ReturnType<typeof targetFinder>;
  /** By indicator; those of the whole apart. */
  private readonly known: Map<string | null, OwnTarget | null>[] = [];

  constructor(
    private readonly template: Template,
    owner: 'first' | 'second' = 'first',
  ) {
    this.find = targetFinder(template, owner === 'second' ? 'secondTarget' : 'target');
  }

  /** @param index of the indicator; @param isWhole see TargetFinder. @returns null where none was set */
  of(entity: string | null, index: number, isWhole: boolean): OwnTarget | null {
    const known = (this.known[2 * index + (isWhole ? 1 : 0)] ??= new Map());
    let target = known.get(entity);
    if (target === undefined) known.set(entity, (target = this.read(entity, index, isWhole)));
    return target;
  }

  private read(entity: string | null, index: number, isWhole: boolean): OwnTarget | null {
    const indicator = this.template.indicators[index];
    const decimal = parseDecimal((indicator && this.find(indicator, entity, isWhole)) ?? '');
    if (!decimal) return null;
    const value = ofDecimal(decimal);
    return { figure: { value, sources: [], without: [] }, exact: exact.ofRational(value) };
  }
}
