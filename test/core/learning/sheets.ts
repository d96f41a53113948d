/** Sheets for learning: random figures with and without relations between them. */
import fc from 'fast-check';
import type { ReportReading } from '../../../src/core/report/reading';
import type { Template } from '../../../src/core/template/template';
import { readingOf, templateOf } from '../../support/facts';
import type { FactLine } from '../../support/facts';

/** Names without any relation: single characters that share nothing. */
const NAMES = [...'天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏'];

export function plainTemplate(count: number, more: Readonly<Record<string, unknown>> = {}): Template {
  return templateOf({
    indicators: Array.from({ length: count }, (_, i) => ({
      code: `I${i}`,
      name: NAMES[i] ?? `项${i}号`,
      unit: '万元',
    })),
    ...more,
  });
}

/** Figures as offices have them: from tens to millions, none of them related. */
const figure = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 2 }))
  .map(([size, seed, decimals]) => (((seed + 1) / 1_000_000) * 10 ** size).toFixed(decimals));

export interface RandomSheet {
  readonly template: Template;
  readonly reading: ReportReading;
}

/** Sheets of every shape: one entity or many, one column or four, flat or indented. */
export const unrelatedSheet: fc.Arbitrary<RandomSheet> = fc
  .record({
    indicators: fc.integer({ min: 3, max: 25 }),
    entities: fc.constantFrom(0, 0, 1, 8, 20),
    measures: fc.constantFrom(['actual'], ['actual', 'prior'], [
      'target',
      'actual',
      'month',
      'prior',
    ] as const),
    indents: fc.constantFrom('flat', 'indented'),
  })
  .chain(({ indicators, entities, measures, indents }) => {
    const lines = indicators * Math.max(1, entities);
    return fc
      .tuple(
        fc.array(figure, { minLength: lines * measures.length, maxLength: lines * measures.length }),
        fc.array(fc.integer({ min: 0, max: 2 }), { minLength: indicators, maxLength: indicators }),
      )
      .map(([figures, depths]) => {
        const template = plainTemplate(indicators);
        let next = 0;
        const facts: FactLine[] = Array.from({ length: lines }, (_, line) => ({
          indicator: `I${line % indicators}`,
          ...(entities > 0 && { entity: `县${Math.floor(line / indicators)}` }),
          ...Object.fromEntries(measures.map((measure) => [measure, figures[next++] ?? '0'])),
        }));
        const labels = template.indicators.map(({ name }, i) => '  '.repeat(depths[i] ?? 0) + name);
        const isIndented = indents === 'indented' && entities === 0;
        const reading = readingOf(template, facts, { reading: isIndented ? { labels } : {} });
        return { template, reading };
      });
  });
