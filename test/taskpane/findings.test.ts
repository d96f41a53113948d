import type { Finding } from '../../src/core/validation/finding';
import { message } from '../../src/core/message';
import { compareLists, countKinds, kindOf, listFindings } from '../../src/taskpane/findings';
import type { ListedFinding } from '../../src/taskpane/findings';

const finding = (row: number, part: Partial<Finding> = {}): Finding => ({
  rule: 'arithmetic.completion',
  severity: 'error',
  outcome: 'fails',
  cells: [{ sheet: 'Sheet1', row, column: 4 }],
  indicator: 'FDI',
  entity: null,
  reported: null,
  expected: null,
  message: message('validation.completion'),
  working: null,
  suspects: [],
  ...part,
});

const list = (...findings: Finding[]): ListedFinding[] =>
  listFindings(
    { findings, summary: { errors: 0, queries: 0, hints: 0, checks: 0, undecided: 0 } },
    { states: new Map() },
  );

const places = (listed: readonly ListedFinding[]) =>
  listed.map(({ finding: { cells }, mark }) => `${cells[0]?.row}${mark ? ` ${mark}` : ''}`);

describe('the kinds of finding', () => {
  test.each([
    [{ severity: 'error', outcome: 'fails' }, 'error'],
    [{ severity: 'query', outcome: 'fails' }, 'query'],
    // A rule that cannot be read keeps a report from being submitted.
    [{ severity: 'error', outcome: 'undecided' }, 'error'],
    [{ severity: 'hint', outcome: 'undecided' }, 'undecided'],
    [{ severity: 'hint', outcome: 'holds' }, 'explained'],
  ] as const)('%j is %s', (part, kind) => expect(kindOf(finding(1, part))).toBe(kind));

  test('errors come first, explanations last, and the order of the engine stays within a kind', () => {
    const listed = list(
      finding(5, { outcome: 'holds' }),
      finding(9),
      finding(4, { severity: 'query' }),
      finding(2),
    );
    expect(places(listed)).toEqual(['9', '2', '4', '5']);
  });

  test('two findings of one rule on one cell keep names of their own', () => {
    const keys = list(finding(1), finding(1)).map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
  });
});

describe('a second run', () => {
  test('says what is new and keeps what was solved where it stood', () => {
    const listed = compareLists(
      list(finding(1), finding(2), finding(3)),
      list(finding(1), finding(3), finding(4)),
    );
    expect(places(listed)).toEqual(['1', '2 solved', '3', '4 fresh']);
    expect(countKinds(listed).error).toBe(3);
  });

  test('what was solved at the top stays at the top', () => {
    expect(places(compareLists(list(finding(1), finding(2)), list(finding(2))))).toEqual(['1 solved', '2']);
  });

  test('several solved ones keep their order', () => {
    const listed = compareLists(list(finding(1), finding(2), finding(3), finding(4)), list(finding(4)));
    expect(places(listed)).toEqual(['1 solved', '2 solved', '3 solved', '4']);
  });

  test('a solved one stays until it settles, however often the sheet is looked at meanwhile', () => {
    const once = compareLists(list(finding(1), finding(2)), list(finding(2)));
    const twice = compareLists(once, list(finding(2)));
    expect(places(twice)).toEqual(['1 solved', '2']);
    expect(countKinds(twice).error).toBe(1);
  });

  test('a solved finding that fails again is new', () => {
    const once = compareLists(list(finding(1)), list());
    expect(places(compareLists(once, list(finding(1))))).toEqual(['1 fresh']);
  });
});
