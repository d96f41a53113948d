/** Templates for tests: whatever their JSON form may say, with names that are hard to keep in a list or a heading. */
import fc from 'fast-check';
import { parseTemplate } from '../../src/core/template/parse';
import type { Template } from '../../src/core/template/template';
import { isStyledCell } from '../../src/workbook/content';
import type { ContentCell } from '../../src/workbook/content';
import type { SheetSnapshot } from '../../src/workbook/snapshot';
import type { NamedSheet } from '../../src/sheets/template-sheets/template-page';
import { cellAddress } from '../../src/workbook/address';
import { snapshotOf } from './snapshot';

export function parsedTemplate(document: unknown): Template {
  const result = parseTemplate(typeof document === 'string' ? document : JSON.stringify(document));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.template;
}

/** A sheet as a host gives it back after it was written. */
export function writtenSheet({ name, content }: NamedSheet): SheetSnapshot {
  const formats: Record<string, string> = {};
  const valueOf = (cell: ContentCell, r: number, c: number) => {
    if (!isStyledCell(cell)) return cell;
    if (cell.style?.numberFormat !== undefined) formats[cellAddress(r, c)] = cell.style.numberFormat;
    return cell.value;
  };
  const rows = content.rows.map((row, r) => row.map((cell, c) => valueOf(cell, r, c)));
  return snapshotOf(rows, { name, formats });
}

const name = fc.oneof(
  fc.stringMatching(/^[\u4e00-\u9fa5]{2,4}$/),
  fc.constantFrom(
    '总数',
    '备注',
    '单位：甲',
    '甲、乙',
    'a,b;c',
    '"引"',
    '=1+1',
    '007',
    '按单位',
    '-',
    'a.b[0]',
    '%',
  ),
);
const text = fc.oneof(name, fc.constantFrom(' 前后 ', '两\n行', '2017', 'x"y'));
const amount = fc.oneof(
  fc.double({ min: -1e6, max: 1e12, noNaN: true }).map((value) => Number(value.toPrecision(12))),
  fc.nat(20000),
);
const bound = fc.integer({ min: -50, max: 50 }).map((value) => value / 4);
const share = fc.double({ min: 0, max: 1, noNaN: true });

const condition = fc.oneof(
  fc.record({ measure: fc.constantFrom('gap', 'ratio', 'growth', 'streak', 'rank-change'), atLeast: bound }),
  fc.record({ measure: fc.constant('growth'), against: fc.constantFrom('plan', 'total'), below: bound }),
  fc.record({ measure: fc.constant('gap'), above: fc.constant(-60), atMost: bound }),
);
const step = (fewest: number) =>
  fc.record({
    light: fc.constantFrom('green', 'yellow', 'red'),
    when: fc.array(condition, { minLength: fewest, maxLength: 3 }),
  });
const shortLights = fc.record({
  measure: fc.constantFrom('gap', 'ratio', 'growth'),
  green: fc.nat(9),
  yellow: fc.integer({ min: -9, max: 0 }),
});
const lightList = fc
  .tuple(fc.array(step(1), { minLength: 1, maxLength: 4 }), fc.option(step(0), { nil: undefined }))
  .map(([steps, last]) => [...steps, ...(last ? [last] : [])]);

const curve = fc
  .tuple(share, share)
  .map(([a, b]) => ({ '2017-03': Math.min(a, b), '2017-11': Math.max(a, b), '2017-12': 1 }));
const schedule = fc.oneof(fc.constantFrom('even-months', 'even-days'), curve);

const MEASURES = ['actual', 'prior', 'growth', 'completion'] as const;
const rules = (more: readonly string[]) =>
  fc.uniqueArray(
    fc.record(
      {
        id: fc.stringMatching(/^[a-z]{1,6}$/),
        severity: fc.constantFrom('error', 'query', 'hint'),
        check: fc.constantFrom('[甲] > 0', '[甲] = [乙] + [丙]'),
        measures: fc.subarray([...MEASURES, ...more], { minLength: 1 }),
        missing: fc.constantFrom('skip', 'zero', 'fail'),
        label: fc.option(text),
        tolerance: fc.constantFrom(null, 0, 0.5, 12, '0.5%', '10％'),
      },
      { requiredKeys: ['id', 'check'] },
    ),
    { maxLength: 3, selector: ({ id }) => id },
  );
const headings = (more: readonly string[]) =>
  fc.dictionary(fc.constantFrom(...MEASURES, ...more), fc.array(text, { maxLength: 3 }));

const value = (entities: readonly string[]) =>
  fc.oneof(
    fc.option(amount),
    ...(entities.length > 0 ? [fc.dictionary(fc.constantFrom(...entities), fc.option(amount))] : []),
  );

/** Documents of either format that the parser accepts. */
export const templateDocuments: fc.Arbitrary<object> = fc
  .tuple(
    fc.boolean(),
    fc.uniqueArray(name, {
      minLength: 8,
      maxLength: 11,
      selector: (each) => each.normalize('NFKC').replace(/\s/g, ''),
    }),
  )
  .chain(
    ([
      isNewest,
      [first = '', second = '', a = '', b = '', alias = '', total = '', ...entities],
    ]): fc.Arbitrary<object> => {
      const version = fc.record(
        {
          owner: fc.constantFrom(first, second),
          version: fc.constantFrom('年初', '调整', '2'),
          date: fc.option(fc.constantFrom('2017-01-01', '0099-05-20', '2017-07-10')),
          value: value(entities),
          note: fc.option(text),
        },
        { requiredKeys: ['owner', 'version', 'value'] },
      );
      const versions = fc.uniqueArray(version, {
        maxLength: 3,
        selector: ({ owner, version: own, date }) => JSON.stringify([owner, own, date ?? null]),
      });
      const fields = (own: string) => ({
        code: fc.constant(own),
        name: fc.constant(`${own}额`),
        unit: fc.constantFrom('亿元', '万美元', '个', '%', '亩', '百亿元', 'm2', '‰'),
        aliases: fc.constantFrom([], [`${own}总额`], [`${own},总`, `${own} 总 `]),
        decimals: fc.option(fc.nat(9)),
        kind: fc.constantFrom('flow', 'stock'),
        better: fc.constantFrom('higher', 'lower'),
        schedule,
        targetNote: fc.option(text),
      });
      const required = { requiredKeys: ['code', 'name', 'unit'] as ('code' | 'name' | 'unit')[] };
      const indicator = (own: string): fc.Arbitrary<object> =>
        isNewest
          ? fc.oneof(
              fc.record({ ...fields(own), plannedGrowth: value(entities), targets: versions }, required),
              fc.record(
                { ...fields(own), plannedGrowth: value(entities), target: value([...entities, total]) },
                required,
              ),
            )
          : fc.record({ ...fields(own), target: value([...entities, total]) }, required);
      const more = isNewest ? ['secondTarget', 'secondCompletion'] : [];
      const shared = {
        format: fc.constant(isNewest ? 'target-template/2' : 'target-template/1'),
        id: text,
        title: text,
        window: fc.constant({ from: '2017-01-01', to: '2017-12-31' }),
        entities: fc.constant(
          entities.map((entity, index) => ({ name: entity, ...(index === 0 && { aliases: [alias] }) })),
        ),
        total: fc.constant(total),
        indicators: fc.tuple(indicator(a), indicator(b)),
        $schema: fc.constantFrom('', 'x.json', 'a,b'),
        issuer: fc.option(text),
        version: fc.constantFrom('1', '2'),
        note: fc.option(text),
        schedule,
        rounding: fc.constantFrom('any', 'half-up', 'half-even'),
        rules: rules(more),
        headings: headings(more),
      };
      const requiredKeys = ['format', 'id', 'title', 'window', 'entities', 'total', 'indicators'] as const;
      return isNewest
        ? fc.record(
            {
              ...shared,
              lights: fc.oneof(shortLights, lightList),
              owners: fc.constant([{ name: first }, { name: second, aliases: [`${second}级`] }]),
            },
            { requiredKeys: [...requiredKeys, 'owners'] },
          )
        : fc.record({ ...shared, lights: shortLights }, { requiredKeys: [...requiredKeys] });
    },
  );
