/** Files against each other: each thing that can go wrong is told, and nothing else ever. */
import fc from 'fast-check';
import { checkCollection } from '../../../src/core/collection/check-collection';
import type { CollectionOptions } from '../../../src/core/collection/check-collection';
import type { Submission } from '../../../src/core/collection/submission';
import { NAMES, submission, tableOfAll, template } from './collections';
import type { Lines } from './collections';

/** Figures of each entity: target, this year's, the month's, last year's. */
const FIGURES: readonly Lines[] = NAMES.map((_, index) => ({
  FDI: [1000 + 200 * index, 512 + 77 * index, 83 + 9 * index, 400 + 31 * index],
  DCI: [20 + index, 9.37 + 1.21 * index, 1.53 + 0.11 * index, 8.1 + index],
  PRJ: [30, 12 + index, 2 + index, 11],
}));
const plus = (lines: Lines, change: Partial<Lines>): Lines => ({ ...lines, ...change });
const file = (index: number): string => `${NAMES[index]}.xlsx`;
const all = (change: (lines: Lines, index: number) => Lines = (lines) => lines): Submission[] =>
  FIGURES.map((lines, index) => submission(file(index), change(lines, index)));

const sumOf = (key: keyof Lines, at: number): number =>
  Number(FIGURES.reduce((sum, lines) => sum + Number(lines[key][at]), 0).toFixed(2));
const WHOLE: Lines = {
  FDI: [9000, sumOf('FDI', 1), sumOf('FDI', 2), sumOf('FDI', 3)],
  DCI: [135, sumOf('DCI', 1), sumOf('DCI', 2), sumOf('DCI', 3)],
  PRJ: [180, sumOf('PRJ', 1), sumOf('PRJ', 2), sumOf('PRJ', 3)],
};
const whole = (change: Partial<Lines> = {}): Submission =>
  submission('全区.xlsx', plus(WHOLE, change), { caption: '填报单位:秀洲区' });

const found = (submissions: readonly Submission[], options: CollectionOptions = { isComplete: true }) =>
  checkCollection(submissions, template, options).map(({ rule, severity, entity, indicator, places }) => ({
    rule,
    severity,
    entity,
    indicator,
    files: places.map((place) => place.file),
  }));
const rules = (submissions: readonly Submission[], options?: CollectionOptions) =>
  found(submissions, options).map(({ rule }) => rule);

test('a right collection, with the report of the whole, has no findings', () => {
  expect(found([...all(), whole()])).toEqual([]);
});

test('what is missing is told in one sentence, and only where all should be there', () => {
  const some = all().slice(2);
  expect(found(some)).toEqual([
    { rule: 'collection.missing', severity: 'query', entity: null, indicator: null, files: [] },
  ]);
  expect(checkCollection(some, template, { isComplete: true })[0]?.message.values).toMatchObject({
    count: 2,
    names: NAMES.slice(0, 2),
  });
  expect(found(some, {})).toEqual([]);
  expect(found([whole()])).toEqual([]);
});

test('an entity whose only file cannot be read is told by that file', () => {
  const unreadable: Submission = {
    file: `sub/${file(0)}`,
    outcome: { kind: 'unreadable', reason: { key: 'host.broken-file', values: {} } },
  };
  expect(checkCollection([unreadable, ...all().slice(1)], template, { isComplete: true })).toMatchObject([
    { rule: 'collection.missing', entity: NAMES[0], message: { key: 'collection.missing-unreadable' } },
  ]);
});

test('two reports of one entity: the same, or different', () => {
  expect(found([...all(), submission(`${NAMES[1]}(1).xlsx`, FIGURES[1]!)])).toEqual([
    {
      rule: 'collection.double',
      severity: 'query',
      entity: NAMES[1],
      indicator: null,
      files: [file(1), `${NAMES[1]}(1).xlsx`],
    },
  ]);
  const other = submission(`${NAMES[1]}(1).xlsx`, plus(FIGURES[1]!, { PRJ: [30, 99, 2, 11] }));
  expect(found([...all(), other])).toMatchObject([{ rule: 'collection.double', severity: 'error' }]);
});

describe('reports that do not say whose they are', () => {
  const table = (file: string, change = 0, names: readonly string[] = NAMES, period?: string): Submission =>
    tableOfAll(
      file,
      names.map((name, index) => [name, 512.4 + 77 * index + change, 9.37 + index, 12 + index]),
      period,
    );
  const doubles = (submissions: readonly Submission[], by = template) =>
    checkCollection(submissions, by)
      .filter(({ rule }) => rule === 'collection.double')
      .map(({ severity, entity, message, places }) => [
        severity,
        entity,
        message.key,
        ...places.map((place) => place.file),
      ]);

  test('two tables of the same entities and the same month are one report in two versions', () => {
    expect(doubles([table('初稿.xlsx'), table('定稿.xlsx', 3)])).toEqual([
      ['query', null, 'collection.double-unnamed', '初稿.xlsx', '定稿.xlsx'],
    ]);
    expect(doubles([table('a.xlsx'), table('b.xlsx')])).toEqual([
      ['query', null, 'collection.double-unnamed-same', 'a.xlsx', 'b.xlsx'],
    ]);
  });

  test('of other entities or another month, they are two reports', () => {
    const [first, ...others] = [NAMES.slice(0, 3), NAMES.slice(3)];
    expect(doubles([table('a.xlsx', 0, first), table('b.xlsx', 0, others[0])])).toEqual([]);
    expect(doubles([table('a.xlsx'), table('b.xlsx', 0, NAMES, '2024年1—5月')])).toEqual([]);
  });

  test('forms of one entity each may be of two, unless the template has none', () => {
    const forms = (by = template) => [
      submission('表1.xlsx', FIGURES[0]!, { by }),
      submission('表2.xlsx', FIGURES[1]!, { by }),
    ];
    expect(doubles(forms())).toEqual([]);
    const alone = { ...template, entities: [], total: null };
    expect(doubles(forms(alone), alone)).toEqual([
      ['query', null, 'collection.double-unnamed', '表1.xlsx', '表2.xlsx'],
    ]);
  });
});

test('the sheet and the name of the file disagree', () => {
  const files = all();
  files[2] = submission(file(2), FIGURES[2]!, { caption: `填报单位:${NAMES[3]}` });
  expect(found(files).map(({ rule, entity }) => [rule, entity])).toEqual([
    ['collection.double', NAMES[3]],
    ['collection.missing', NAMES[2]],
    ['collection.entity-in-name', NAMES[3]],
  ]);
});

test('an entity that the template does not know', () => {
  const files = [...all(), submission('x.xlsx', FIGURES[0]!, { caption: '填报单位:高照街道' })];
  expect(rules(files)).toEqual(['collection.entity-unknown', 'collection.identical']);
});

test('the same figures under two names', () => {
  expect(found(all((lines, index) => (index === 4 ? FIGURES[1]! : lines)))).toEqual([
    {
      rule: 'collection.identical',
      severity: 'query',
      entity: null,
      indicator: null,
      files: [file(1), file(4)],
    },
  ]);
});

test('a handful of small figures is no proof of copying', () => {
  const small: Lines = { FDI: [0, 0, 0, 0], DCI: [0, 1, 0, 0], PRJ: [30, 2, 1, 1] };
  expect(found(all((lines, index) => (index < 3 ? small : lines)))).toEqual([]);
});

describe('with the reports of the month before', () => {
  const before = FIGURES.map((lines, index) =>
    submission(
      `五月/${file(index)}`,
      {
        FDI: [lines.FDI[0], Number(lines.FDI[1]) - Number(lines.FDI[2]), 70 + index, lines.FDI[3]],
        DCI: [lines.DCI[0], Number(lines.DCI[1]) - Number(lines.DCI[2]), 1.2, lines.DCI[3]],
        PRJ: [lines.PRJ[0], 9 + index, 1, 9],
      },
      { period: '2024年1—5月' },
    ),
  );
  const options = { isComplete: true, before };

  test('nothing is wrong with a right collection', () => {
    expect(found([...all(), whole()], options)).toEqual([]);
  });

  test('last month’s file under a new name, with the new title or the old one', () => {
    const lines: Lines = {
      FDI: [1400, 512 + 154 - 101, 72, 462],
      DCI: [22, Number(FIGURES[2]!.DCI[1]) - Number(FIGURES[2]!.DCI[2]), 1.2, 10.1],
      PRJ: [30, 11, 1, 9],
    };
    for (const period of ['2024年1—6月', '2024年1—5月']) {
      const files = all();
      files[2] = submission(file(2), lines, { period });
      expect(found(files, options)).toEqual([
        {
          rule: 'collection.sent-again',
          severity: 'error',
          entity: NAMES[2],
          indicator: null,
          files: [file(2), `五月/${file(2)}`],
        },
      ]);
    }
  });

  test('a month in which nothing was done is no old report', () => {
    const idle = (lines: Lines): Lines => ({
      FDI: [lines.FDI[0], 505, 0, 300],
      DCI: [lines.DCI[0], 7.77, 0, 5],
      PRJ: [30, 11, 0, 9],
    });
    const files = all();
    files[1] = submission(file(1), idle(FIGURES[1]!));
    const last = [...before];
    last[1] = submission(`五月/${file(1)}`, idle(FIGURES[1]!), { period: '2024年1—5月' });
    expect(found(files, { ...options, before: last })).toEqual([]);
  });

  test('a target that the template leaves open was altered since', () => {
    const files = all((lines, index) =>
      index === 3 ? plus(lines, { DCI: [21, ...lines.DCI.slice(1)] }) : lines,
    );
    expect(found(files, options)).toMatchObject([
      { rule: 'collection.target', entity: NAMES[3], indicator: 'DCI', files: [file(3)] },
    ]);
  });
});

test('a report of another month', () => {
  const files = all();
  files[5] = submission(file(5), FIGURES[5]!, { period: '2024年1—7月' });
  expect(found(files)).toMatchObject([{ rule: 'collection.period', entity: NAMES[5], files: [file(5)] }]);
});

test('a folder of two months, of which some have sent but one: nobody has mixed them up', () => {
  const later = (index: number) =>
    submission(
      `七月/${file(index)}`,
      plus(FIGURES[index]!, { FDI: [1000 + index, 600 + 3 * index, 40, 350] }),
      {
        period: '2024年1—7月',
      },
    );
  expect(found([...all(), later(1), later(2)]).filter(({ rule }) => rule === 'collection.period')).toEqual(
    [],
  );
});

describe('who is missing, month by month', () => {
  const of = (month: number, ...indexes: readonly number[]): Submission[] =>
    indexes.map((index) => {
      const figures = plus(FIGURES[index]!, { FDI: [1000 + index, 100 * month + 3 * index, 40, 350] });
      return submission(`${month}/${file(index)}`, figures, { period: `2024年1—${month}月` });
    });
  const missing = (files: readonly Submission[]) =>
    checkCollection(files, template, { isComplete: true })
      .filter(({ rule }) => rule === 'collection.missing')
      .map(({ period, entity, message: { key, values } }) => [
        key.split('.')[1],
        period ? period.to.month : null,
        values.names ?? entity,
      ]);
  const names = (...indexes: readonly number[]): string[] => indexes.map((index) => NAMES[index]!);

  test('each month that is there is told by itself, the latest first', () => {
    expect(missing([...of(6, 0, 1, 2, 3), ...of(7, 1, 2, 4)])).toEqual([
      ['missing', 7, names(0, 3, 5)],
      ['missing', 6, names(4, 5)],
    ]);
  });

  test('a month of which nobody is missing is not told', () => {
    expect(missing([...of(6, 0, 1, 2, 3, 4, 5), ...of(7, 1, 2, 3, 4, 5)])).toEqual([
      ['missing', 7, names(0)],
    ]);
  });

  test('a stray report of another month makes no month, and its entity is told once', () => {
    const files = [...of(6, 0, 1, 2, 3), ...of(7, 4)];
    expect(missing(files)).toEqual([['missing', 6, names(5)]]);
    expect(rules(files)).toContain('collection.period');
  });

  test('a report that does not say its month counts for that of most; of none that does, no month is named', () => {
    const undated = submission(file(4), FIGURES[4]!, { period: '' });
    expect(missing([...of(6, 0, 1, 2, 3), ...of(7, 0, 1, 2), undated])).toEqual([
      ['missing', 7, names(3, 4, 5)],
      ['missing', 6, names(5)],
    ]);
    expect(missing([undated])).toEqual([['missing-undated', null, names(0, 1, 2, 3, 5)]]);
  });

  test('a file that cannot be read stands for its entity in every month', () => {
    const broken: Submission = {
      file: file(5),
      outcome: { kind: 'unreadable', reason: { key: 'host.broken-file', values: {} } },
    };
    expect(missing([...of(6, 0, 1, 2, 3), ...of(7, 0, 1, 2, 3), broken])).toEqual([
      ['missing', 7, names(4)],
      ['missing', 6, names(4)],
      ['missing-unreadable', null, NAMES[5]],
    ]);
  });

  test('where most files are tables of the whole, what single entities sent counts for their month', () => {
    const tables = ['市', '局', '办'].map((name) =>
      tableOfAll(
        `${name}.xlsx`,
        NAMES.map((entity) => [entity, 1, 2, 3]),
      ),
    );
    expect(missing([...tables, ...of(7, 0)])).toEqual([['missing', 6, names(1, 2, 3, 4, 5)]]);
  });
});

test('a target that is the same for everybody, but for one', () => {
  const files = all((lines, index) =>
    index === 3 ? plus(lines, { PRJ: [20, ...lines.PRJ.slice(1)] }) : lines,
  );
  expect(found(files)).toMatchObject([{ rule: 'collection.target', entity: NAMES[3], indicator: 'PRJ' }]);
});

test.each([
  [10_000, 'collection.unit-larger'],
  [0.0001, 'collection.unit-smaller'],
])('amounts %d times those of the others', (times, key) => {
  const files = all((lines, index) =>
    index === 2 ? plus(lines, { FDI: lines.FDI.map((value) => Number(value) * times) }) : lines,
  );
  expect(checkCollection(files, template)).toMatchObject([
    {
      rule: 'collection.unit',
      entity: NAMES[2],
      indicator: 'FDI',
      message: { key, values: { times: { figure: '10000' } } },
      places: [{ file: file(2) }],
    },
  ]);
});

test('an entity that is far behind, or ten times ahead, has no wrong unit', () => {
  for (const actual of [3, 7.13, 12.6, 5_120, 60_000]) {
    const files = all((lines, index) => (index === 2 ? plus(lines, { FDI: [1400, actual, 1, 300] }) : lines));
    expect(rules(files)).toEqual([]);
  }
});

describe('against the report of the whole', () => {
  test('a figure that does not add up is told with the range that would', () => {
    const [finding, ...others] = checkCollection(
      [...all(), whole({ PRJ: [180, 88, WHOLE.PRJ[2], 66] })],
      template,
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'collection.total',
      severity: 'error',
      indicator: 'PRJ',
      message: {
        key: 'collection.total',
        values: { low: { figure: '87' }, high: { figure: '87' }, total: { figure: '88' } },
      },
    });
  });

  test('the one whose slip explains it is named, with what was meant', () => {
    const files = all((lines, index) =>
      index === 1 ? plus(lines, { FDI: [1200, 5.89, ...lines.FDI.slice(2)] }) : lines,
    );
    expect(checkCollection([...files, whole()], template)).toMatchObject([
      {
        rule: 'collection.total',
        entity: NAMES[1],
        places: [{ file: file(1), cells: [{ row: 3, column: 3 }] }, { file: '全区.xlsx' }],
        message: {
          key: 'collection.total-suspect',
          values: { meant: { figure: '589', unit: '万美元' }, found: { figure: '5.89' } },
        },
      },
    ]);
  });

  test('nothing is judged while one figure is missing', () => {
    const files = all((lines, index) =>
      index === 1 ? plus(lines, { FDI: [1200, null, ...lines.FDI.slice(2)] }) : lines,
    );
    expect(rules([...files, whole()])).toEqual([]);
    expect(rules([...all().slice(1), whole({ PRJ: [180, 1, 1, 1] })], {})).toEqual([]);
  });

  test('the row of an entity that differs from its own report is told, and its sum is not told again', () => {
    const rows = FIGURES.map((lines, index) => [
      NAMES[index]!,
      Number(lines.FDI[1]) + (index === 3 ? 10 : 0),
      Number(Number(lines.DCI[1]).toFixed(1)),
      Number(lines.PRJ[1]),
    ]);
    const table = tableOfAll('汇总.xlsx', [
      ...rows,
      ['全区', Number(WHOLE.FDI[1]) + 10, Number(Number(WHOLE.DCI[1]).toFixed(1)), Number(WHOLE.PRJ[1])],
    ]);
    expect(found([...all(), table])).toEqual([
      {
        rule: 'collection.row',
        severity: 'error',
        entity: NAMES[3],
        indicator: 'FDI',
        files: [file(3), '汇总.xlsx'],
      },
    ]);
  });
});

describe('right collections are never accused', () => {
  const amount = fc.double({ min: 0.05, max: 3, noNaN: true });
  const county = fc.record({
    done: amount,
    money: fc.double({ min: 0.001, max: 400, noNaN: true }),
    projects: fc.nat(40),
    inMonth: fc.double({ min: 0, max: 1, noNaN: true }),
    last: fc.double({ min: 0.2, max: 5, noNaN: true }),
    decimals: fc.constantFrom(0, 1, 2, 4),
    inTenThousand: fc.boolean(),
    isCut: fc.boolean(),
  });
  type County = typeof county extends fc.Arbitrary<infer T> ? T : never;

  /** What one writes: rounded, or cut off. */
  const written = (value: number, decimals: number, isCut: boolean): number => {
    const shown = isCut
      ? Math.trunc(value * 10 ** decimals) / 10 ** decimals
      : Number(value.toFixed(decimals));
    return Number(shown.toFixed(decimals));
  };
  const truth = ({ done, money, projects, inMonth, last }: County, index: number) => ({
    FDI: [(1000 + 200 * index) * done, (1000 + 200 * index) * done * inMonth, 900 * last],
    DCI: [money, money * inMonth, money * last],
    PRJ: [projects, Math.floor(projects * inMonth), Math.floor(projects * last)],
  });
  const report = (each: County, index: number): Submission => {
    const { FDI, DCI, PRJ } = truth(each, index);
    const { decimals, inTenThousand, isCut } = each;
    const power = inTenThousand ? 10_000 : 1;
    return submission(
      file(index),
      {
        FDI: [1000 + 200 * index, ...FDI.map((value) => written(value, decimals, isCut))],
        DCI: [null, ...DCI.map((value) => written(value * power, decimals, isCut))],
        PRJ: [null, ...PRJ],
      },
      { unit: inTenThousand ? '万元' : '亿元' },
    );
  };

  test('however each of them rounds, in whatever unit', () => {
    fc.assert(
      fc.property(
        fc.array(county, { minLength: NAMES.length, maxLength: NAMES.length }),
        fc.constantFrom(0, 2),
        (counties, decimals) => {
          const parts = counties.map(truth);
          const total = (key: 'FDI' | 'DCI' | 'PRJ', at: number) =>
            written(
              parts.reduce((sum, part) => sum + (part[key][at] ?? 0), 0),
              key === 'PRJ' ? 0 : decimals,
              false,
            );
          const city = submission(
            '全区.xlsx',
            {
              FDI: [null, total('FDI', 0), total('FDI', 1), total('FDI', 2)],
              DCI: [null, total('DCI', 0), total('DCI', 1), total('DCI', 2)],
              PRJ: [null, total('PRJ', 0), total('PRJ', 1), total('PRJ', 2)],
            },
            { caption: '填报单位:秀洲区' },
          );
          const table = tableOfAll('汇总.xlsx', [
            ...counties.map((each, index) => {
              const { FDI, DCI, PRJ } = truth(each, index);
              return [NAMES[index]!, written(FDI[0]!, 1, false), written(DCI[0]!, 1, false), PRJ[0]!];
            }),
            ['全区', written(total('FDI', 0), 0, false), total('DCI', 0), total('PRJ', 0)],
          ]);
          expect(found([...counties.map(report), city, table])).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
