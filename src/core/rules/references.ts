/** Names in a rule: [名称], [名称][growth], [甲]:[丙], [名称][#Data] and [名称][#Totals]. */
import { message } from '../message';
import { MEASURES } from '../template/template';
import type { Template } from '../template/template';
import { Misunderstood } from './misunderstood';
import type { Names } from './names';
import type { EntitiesTerm, FigureMeasure, FigureTerm, Span } from './rule';
import { spanAt, textAt } from './syntax';
import type { Syntax, SyntaxNode } from './syntax';

export class ReferenceReader {
  constructor(
    private readonly syntax: Syntax,
    private readonly names: Names,
    private readonly template: Template,
  ) {}

  /** Whether the node may stand for several figures. */
  isMany(node: SyntaxNode): boolean {
    if (node.type === 'BinaryExpression') return node.operator === ':';
    return node.type === 'ReferenceIdentifier';
  }

  one(node: SyntaxNode): FigureTerm | EntitiesTerm {
    return this.term(textAt(node.loc, this.syntax.formula), this.spanOf(node));
  }

  /** The figures of a range in the template's order, of all entities, or the one of a name. */
  many(node: SyntaxNode): (FigureTerm | EntitiesTerm)[] {
    const text = textAt(node.loc, this.syntax.formula);
    const colon = node.type === 'BinaryExpression' ? colonOf(text) : this.colonOfNames(text);
    if (colon < 0) return [this.term(text, this.spanOf(node))];
    return this.range(text.slice(0, colon).trim(), text.slice(colon + 1).trim(), this.spanOf(node));
  }

  /** A:C without brackets is one token for a spreadsheet, as its columns are. */
  private colonOfNames(text: string): number {
    return text.startsWith('[') || this.names.find(text) !== undefined ? -1 : text.indexOf(':');
  }

  private range(from: string, to: string, span: Span): FigureTerm[] {
    const [first, last] = [this.term(from, span), this.term(to, span)];
    const { indicators } = this.template;
    const dimension = (index: number) => indicators[index]?.unit.dimension;
    if (first.kind !== 'figure' || last.kind !== 'figure' || first.measure !== last.measure) {
      throw new Misunderstood(message('validation.rule.range-measures', { from, to }), span);
    }
    if (first.indicator > last.indicator) {
      throw new Misunderstood(message('validation.rule.range-order', { from, to }), span);
    }
    const count = last.indicator - first.indicator + 1;
    const terms = Array.from({ length: count }, (_, i) => ({ ...first, indicator: first.indicator + i }));
    const stranger = terms.find(({ indicator }) => dimension(indicator) !== dimension(first.indicator));
    if (stranger && (first.measure === null || !RATIOS.has(first.measure))) {
      const name = indicators[stranger.indicator]?.name ?? '';
      throw new Misunderstood(message('validation.rule.range-units', { from, to, name }), span);
    }
    return terms;
  }

  private term(text: string, span: Span): FigureTerm | EntitiesTerm {
    const { name, suffixes } = partsOf(text);
    let measure: FigureMeasure | null = null;
    let which: EntitiesTerm['which'] | null = null;
    for (const suffix of suffixes) {
      const entities = ENTITIES.get(suffix.toLowerCase());
      if (entities) which = entities;
      else measure = this.measureOf(suffix, text, span);
    }
    const indicator = this.names.find(name);
    if (indicator === undefined) throw new Misunderstood(this.unknown(name), span);
    const figure: FigureTerm = { kind: 'figure', indicator, measure, shift: 0 };
    return which ? { kind: 'entities', which, figure } : figure;
  }

  private measureOf(found: string, part: string, span: Span): FigureMeasure {
    const measure = MEASURES.find((name) => name.toLowerCase() === found.toLowerCase());
    if (!measure) throw new Misunderstood(message('validation.rule.unknown-measure', { found }), span);
    if (measure === 'unit' || measure === 'note')
      throw new Misunderstood(message('validation.rule.unsupported', { part }), span);
    return measure;
  }

  private unknown(name: string) {
    // [名称][完成]: the name is right, what stands behind it is no measure.
    const [, head = '', found = ''] = /^(.+?)\]\s*\[(.+)$/.exec(name) ?? [];
    if (this.names.find(head) !== undefined) return message('validation.rule.unknown-measure', { found });
    const near = this.names.near(name);
    return near.length > 0
      ? message('validation.rule.unknown-name.near', { name, near })
      : message('validation.rule.unknown-name', { name });
  }

  private spanOf(node: SyntaxNode): Span {
    return spanAt(node.loc, this.syntax.formula);
  }
}

/** Of a ratio there is no unit to convert. */
export const RATIOS: ReadonlySet<FigureMeasure> = new Set([
  'growth',
  'completion',
  'secondCompletion',
  'gap',
  'share',
  'rank',
]);

/** Excel's own words for the rows of a table; all are the rows under each other, so the total is not among them. */
const ENTITIES: ReadonlyMap<string, EntitiesTerm['which']> = new Map([
  ['#data', 'data'],
  ['#all', 'data'],
  ['#totals', 'totals'],
]);

/** [名称][prior][#Data] → 名称 with prior and #Data; a name keeps brackets that hold anything else. */
function partsOf(text: string): { readonly name: string; readonly suffixes: readonly string[] } {
  const suffixes: string[] = [];
  let rest = text;
  for (;;) {
    const match = /^(.+)\[\s*(#?[a-z]+)\s*\]$/i.exec(rest);
    if (!match?.[1] || !match[2]) break;
    rest = match[1];
    suffixes.unshift(match[2]);
  }
  return { name: rest.replace(/^\[|\]$/g, '').trim(), suffixes };
}

/** The colon between two names; one inside brackets belongs to a name. */
function colonOf(text: string): number {
  let depth = 0;
  for (const [at, character] of text.split('').entries()) {
    if (character === '[') depth += 1;
    else if (character === ']') depth -= 1;
    else if (character === ':' && depth === 0) return at;
  }
  return -1;
}
