/** Templates as they come, and figures that fit them: what a form must be able to ask for. */
import fc from 'fast-check';
import type { Form } from '../../src/core/forms/form';
import { parseTemplate } from '../../src/core/template/parse';
import type { Template } from '../../src/core/template/template';
import { cellAddress } from '../../src/workbook/address';

interface Drawn {
  readonly unit: string;
  readonly decimals: number | null;
  readonly target: 'none' | 'one' | 'each';
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  unit: fc.constantFrom('亿元', '万美元', '万元', '家', '亩', '%'),
  decimals: fc.constantFrom(null, 0, 1, 2),
  target: fc.constantFrom('none', 'one', 'each'),
});

/** The first three indicators are a sum and its parts where withSum says so. */
export const randomTemplates: fc.Arbitrary<Template> = fc
  .record({
    indicators: fc.array(drawn, { minLength: 1, maxLength: 6 }),
    entities: fc.integer({ min: 0, max: 5 }),
    hasTotal: fc.boolean(),
    withSum: fc.boolean(),
    schedule: fc.constantFrom('even-months', 'even-days', { '2024-03': 0.2, '2024-12': 1 }),
    owners: fc.boolean(),
  })
  .map(({ indicators, entities, hasTotal, withSum, schedule, owners }) => {
    const names = COUNTIES.slice(0, entities);
    const sums = withSum && indicators.length >= 3;
    const parsed = parseTemplate(
      JSON.stringify({
        format: owners ? 'target-template/2' : 'target-template/1',
        id: 'random',
        title: '2024年招商引资目标任务',
        version: '1',
        window: { from: '2024-01-01', to: '2024-12-31' },
        schedule,
        ...(owners && { owners: [{ name: '市' }, { name: '县' }] }),
        entities: names.map((name) => ({ name, aliases: [] })),
        ...(hasTotal && entities > 0 && { total: '全市' }),
        indicators: indicators.map(({ unit, decimals, target }, i) => ({
          code: `I${i}`,
          name: `${'甲乙丙丁戊己'.charAt(i)}类指标`,
          unit: sums && i < 3 ? '亿元' : unit,
          ...(decimals !== null && { decimals: sums && i < 3 ? 1 : decimals }),
          target:
            (sums && i < 3) || target === 'none'
              ? null
              : target === 'one' || entities === 0
                ? 100 * Math.max(1, entities)
                : Object.fromEntries(names.map((name) => [name, 100])),
        })),
        rules: sums ? [{ id: 'sum', severity: 'error', check: '[甲类指标] = [乙类指标] + [丙类指标]' }] : [],
      }),
    );
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    return parsed.template;
  });

const COUNTIES = ['桐乡市', '海宁市', '平湖市', '海盐县', '嘉善县'];

/** A figure for every open cell: small amounts that keep the rules, with the decimals that the template asks for. */
export function figuresFor(form: Form, firstRow: number, seed: number): Map<string, number> {
  const random = randomNumbers(seed);
  const entries = new Map<string, number>();
  const put = (line: number, column: number, value: number): void =>
    void entries.set(cellAddress(firstRow + line, column), value);
  form.lines.forEach(({ cells, indicator, isTotal }, line) => {
    cells.forEach((cell, column) => {
      const at = form.columns[column];
      if (cell?.kind !== 'input' || at?.kind !== 'figure') return;
      const own = form.template.indicators[at.indicator ?? indicator ?? -1];
      const decimals = own?.unit.dimension === 'count' ? 0 : (own?.decimals ?? 0);
      if (at.measure === 'target' || at.measure === 'secondTarget')
        put(line, column, isTotal ? 100 * form.template.entities.length : 100);
      else put(line, column, Number((40 + 40 * random()).toFixed(decimals)));
    });
  });
  keepSums(form, firstRow, entries);
  return entries;
}

/** What the rule defines is the sum of what was filled in, where it is not computed. */
function keepSums(form: Form, firstRow: number, entries: Map<string, number>): void {
  if (form.template.rules.length === 0) return;
  const find = (indicator: number, measure: string, line: number): string | null => {
    const column = form.columns.findIndex(
      (each) =>
        each.kind === 'figure' && each.measure === measure && (each.indicator ?? indicator) === indicator,
    );
    const row =
      form.layout === 'indicator-rows' ? form.lines.findIndex((each) => each.indicator === indicator) : line;
    return column < 0 || row < 0 ? null : cellAddress(firstRow + row, column);
  };
  form.lines.forEach((_, line) => {
    for (const measure of ['actual', 'prior']) {
      const [whole, ...parts] = [0, 1, 2].map((indicator) => find(indicator, measure, line));
      const sum = parts.reduce((total, part) => total + (entries.get(part ?? '') ?? 0), 0);
      if (whole && entries.has(whole)) entries.set(whole, Number(sum.toFixed(1)));
    }
  });
}

function randomNumbers(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x1_0000_0000;
  };
}
