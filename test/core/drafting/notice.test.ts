import { draftFromNotice } from '../../../src/core/drafting/draft-from-notice';
import type { Draft } from '../../../src/core/drafting/draft';

function draftOf(text: string): Draft {
  const result = draftFromNotice(text);
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return result.draft;
}

const indicators = ({ template }: Draft) =>
  template.indicators.map(({ name, unit, target }) => `${name}/${unit.symbol}/${JSON.stringify(target)}`);

/** With the line, from 1. */
const asked = ({ questions }: Draft) =>
  questions.map(({ about, cell, isOpen }) => `${about} ${cell ? cell.row + 1 : '-'}${isOpen ? ' !' : ''}`);

const EXPECTED = [
  '合同利用外资/万美元/"21000"',
  '实际利用外资/万美元/"14500"',
  '引进内资/亿元/"12.5"',
  '落户项目/个/null',
];

test.each<readonly [string, string]>([
  [
    'cells pasted from Excel',
    '2018年招商引资目标任务\n序号\t指标名称\t计量单位\t年度目标\n1\t合同利用外资\t万美元\t21,000\n2\t实际利用外资\t万美元\t14500\n3\t引进内资\t亿元\t12.5\n4\t落户项目\t个\t-',
  ],
  [
    'Markdown',
    '# 2018年招商引资目标任务\n\n| 指标 | 单位 | **目标** |\n|---|:-:|--:|\n| 合同利用外资 | 万美元 | 21000 |\n| 实际利用外资 | 万美元 | 14500 |\n| 引进内资 | 亿元 | 12.5 |\n| 落户项目 | 个 | — |',
  ],
  [
    'CSV',
    '2018年招商引资目标任务\n指标,单位,全年目标\n合同利用外资,万美元,"21,000"\n实际利用外资,万美元,14500\n引进内资,亿元,12.5\n落户项目,个,-',
  ],
  [
    'blanks',
    '2018年招商引资目标任务\n指标 单位 目标\n合同利用外资 万美元 21000\n实际利用外资　万美元　14500\n引进内资   亿元 12.5\n落户项目 个 -',
  ],
  [
    'units behind the figures',
    '2018年招商引资目标任务\n指标\t年度目标\n合同利用外资\t21000万美元\n实际利用外资\t14500 万美元\n引进内资(亿元)\t12.5\n落户项目（个）\t-',
  ],
])('a table of targets: %s', (_, text) => {
  const draft = draftOf(text);
  expect(indicators(draft)).toEqual(EXPECTED);
  expect(draft.template).toMatchObject({
    title: '2018年招商引资目标任务',
    window: { from: '2018-01-01', to: '2018-12-31' },
  });
  expect(asked(draft)).toEqual(['window 1']);
});

test('a matrix of entities and indicators, units in the caption, the total named by its word', () => {
  const draft = draftOf(
    '2018年目标任务分解表\n单位：亿元\n县市区\t到位资金\t重大项目(个)\n桐乡市\t10\t3\n海宁市\t20\t4\n全市\t30\t7',
  );
  expect(indicators(draft)).toEqual([
    '到位资金/亿元/{"桐乡市":"10","海宁市":"20","全市":"30"}',
    '重大项目/个/{"桐乡市":"3","海宁市":"4","全市":"7"}',
  ]);
  expect(draft.template).toMatchObject({ total: '全市', entities: [{ name: '桐乡市' }, { name: '海宁市' }] });
});

test('lines with one target each; what gives no target is asked', () => {
  const draft = draftOf(
    [
      '2018年全区招商引资目标任务如下：',
      '1. 合同利用外资 21000万美元；',
      '2．实际利用外资目标达到1.45亿美元，增长10%；',
      '（三）引进市外内资：12.5亿元以上',
      '四、超20亿元重大项目不少于3个',
      '五、落户项目 8',
      '六、争取3到5个基金',
    ].join('\n'),
  );
  expect(indicators(draft)).toEqual([
    '合同利用外资/万美元/"21000"',
    '实际利用外资/亿美元/"1.45"',
    '引进市外内资/亿元/"12.5"',
    '超20亿元重大项目/个/"3"',
    '落户项目//"8"',
  ]);
  expect(asked(draft)).toEqual(['unit 6 !', 'window 1', 'line 3', 'line 7']);
  expect(draft.questions.find(({ about }) => about === 'line')?.message.values).toEqual({ text: '增长10%' });
});

test('no title and no year anywhere: they are asked for', () => {
  expect(asked(draftOf('指标,单位,目标\n甲,个,1\n乙,个,2'))).toEqual(['title - !', 'window - !']);
});

test.each(['', '关于做好工作的通知', '各单位：\n请于3月底前报送。', '\n\n\t\n'])(
  'no targets in %j',
  (text) => {
    expect(draftFromNotice(text)).toMatchObject({ ok: false, reason: { key: 'drafting.no-notice' } });
  },
);

test('a long text is read in time', () => {
  const began = performance.now();
  draftFromNotice(`${'一,'.repeat(3_000)}\n${'1 '.repeat(3_000)}\n${'甲 1亿元；'.repeat(1_000)}`);
  draftFromNotice(Array.from({ length: 3_000 }, (_, i) => `指标${i} ${i}万元`).join('\n'));
  expect(performance.now() - began).toBeLessThan(5_000);
});
