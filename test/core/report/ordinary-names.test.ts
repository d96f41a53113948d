import fc from 'fast-check';
import { isNoteLine, isSignatureLine } from '../../../src/core/report/captions';
import {
  bareLabel,
  hasGroupNumbering,
  isSubtotalLabel,
  isTotalLabel,
  NameIndex,
} from '../../../src/core/report/names';
import { isOrdinaryName, NamePlaces } from '../../../src/core/report/ordinary-names';
import { nameKey } from '../../../src/core/template/name-key';

/** What names, totals, groups, notes and signatures are made of, so that chance meets them. */
const PIECES = [
  ...'桐乡市县区镇12３（(）)、.：: 其中一二十计全合小总累类组批第附注说资数填编指t',
  ...['其中', '合计', '小计', '全市', '第一类', '数据来源', '填报', '注', '说明', 'Note', '制表', '①'],
];
const labels = fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((pieces) => pieces.join(''));

test.each(['桐乡市', '第12镇', '南湖区2号'])('%s is an ordinary name', (name) => {
  expect(isOrdinaryName(name)).toBe(true);
});

test.each(['', '12镇', '合计', '全市', '其他', '一中', '说法镇', '桐乡 市', 'FDI', '桐乡(市)'])(
  '%j asks for a closer look',
  (name) => {
    expect(isOrdinaryName(name)).toBe(false);
  },
);

test('an ordinary name is its own key and label, and no total, group, note or signature', () => {
  const index = new NameIndex([['桐乡市'], ['第1镇', '乡区']]);
  fc.assert(
    fc.property(labels, (label) => {
      if (!isOrdinaryName(label)) return;
      expect([bareLabel(label), nameKey(label)]).toEqual([label, label]);
      const seen = [isTotalLabel, isSubtotalLabel, hasGroupNumbering, isNoteLine, isSignatureLine];
      expect(seen.map((is) => is(label))).toEqual([false, false, false, false, false]);
      expect(index.findOrdinary(label)).toBe(index.find(label));
    }),
    { numRuns: 2000 },
  );
});

describe('places of names', () => {
  /** What the platform's own table says. */
  function expected(names: readonly string[], before: readonly string[]) {
    const list = [...before];
    const places = new Map<string, number>();
    const at = names.map((name) => {
      const known = places.get(name) ?? list.push(name) - 1;
      places.set(name, known);
      return known;
    });
    return { list, at };
  }

  function found(names: readonly string[], before: readonly string[]) {
    const list = [...before];
    const places = new NamePlaces(list);
    return { at: names.map((name) => places.place(name)), list };
  }

  test('are those of the first time each was met', () => {
    const name = fc.oneof(fc.constantFrom('甲', '乙', 'Aa', 'BB', 'C#', ''), fc.string({ maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 200 }), fc.array(name, { maxLength: 2 }), (names, before) => {
        expect(found(names, before)).toEqual(expected(names, before));
      }),
    );
  });

  test('are right for names made to crowd one place', () => {
    const pairs = ['Aa', 'BB'];
    let names = [''];
    for (let i = 0; i < 10; i++) names = names.flatMap((name) => pairs.map((pair) => name + pair));
    const twice = [...names, ...names];
    expect(found(twice, ['合计'])).toEqual(expected(twice, ['合计']));
  });
});
