/**
 * What the words of a heading say. The vocabulary is read from the narrow words to the wide ones and the first that
 * fits wins, so that 完成年度目标% is a completion before it is a target, and 比上年同期增减额 a change before a prior figure.
 */
import { remembered } from '../remembered';
import { unitOf } from '../statistics/units';
import type { Unit } from '../statistics/units';
import type { Measure } from '../template/template';

/** What a column is for, as far as its own words tell. */
export type HeadingMeaning =
  | Measure
  /** Names of indicators (指标, 项目). */
  | 'name'
  /** Names of those who report (县市区, 责任单位 excepted). */
  | 'entity'
  /** 单位: of measure, or those who report; the cells below decide. */
  | 'unit-or-entity'
  | 'serial'
  /** Figures that somebody recomputed beside the reported ones: not part of the report. */
  | 'recomputed'
  /** Known words that are no measure of ours (总投资, 责任单位, 当月同比). */
  | 'other';

export interface Heading {
  /** Words without blanks, brackets with units, formulas (4=2/1) and years; half width, one kind of dash. */
  readonly words: string;
  /** The unit that the heading names, % included. */
  readonly unit: Unit | null;
  /** The year that the heading names. */
  readonly year: number | null;
}

/** A cell that says more is no heading, and the vocabulary would take seconds to search 32,767 characters. */
const LONGEST = 500;

/** Takes the words of a heading apart from what is added to them. */
export const readHeading = remembered((text): Heading => {
  let words = text
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .toLowerCase()
    .replace(/[‐‑‒–—―−─━~〜∼]+/g, '-')
    .replace(/(\d)[至到一](?=(?:\d+|本|当)月)/g, '$1-')
    .replace(/[[【〔]/g, '(')
    .replace(/[\]】〕]/g, ')');
  let unit: Unit | null = null;
  words = words.replace(/\([^()]*\)/g, (bracket) => {
    const found = unitOf(bracket.replace(/^\(([±+\-/]*)/, '('));
    unit ??= found;
    return found || /^\([\d=+\-*/×÷]*\)$/.test(bracket) ? '' : bracket;
  });
  words = words.replace(/\(?\d+\)?=[\d()+\-*/×÷%.]*$/, '').replace(/[:,、;]+$/, '');
  const year = /(20\d\d)年度?/.exec(words)?.[1];
  const known: Unit | null =
    unit ?? (/百分点/.test(words) ? unitOf('百分点') : null) ?? (/%/.test(words) ? unitOf('%') : null);
  return {
    words: words.replace(/(20\d\d)年度?/g, '') || words,
    unit: known,
    year: year === undefined ? null : Number(year),
  };
});

/** The meaning of a heading by itself; null when none of its words is known. */
export const meaningOf = ({ words, unit }: Heading): HeadingMeaning | null => MEANINGS[kindOf(unit)](words);

/** Words that count or measure without saying of what: the heading above them does (年度目标 → 数量). */
export const isGenericHeading = ({ words }: Heading): boolean =>
  /^(?:数量|数|金额|总[量额数]|绝对[值额量数]|个数|家数|宗数|完成|完成数|完成额|累计|累计完成|累计数|本年|本年数|本年累计|小计|合计|(?:1-)?\d+-?\d*月(?:份)?(?:累计)?(?:完成)?数?|)$/.test(
    words,
  );

/** Only a sign: %, ±%, 百分点. What is compared stands above. */
export const isSignHeading = ({ words }: Heading): boolean => /^[±+\-/]*(?:%|个?百分点|百分比)?$/.test(words);

/** The first entry of the vocabulary that fits; a dozen headings are looked up for each of the layouts that a table may have. */
const inVocabulary = (kind: UnitKind) =>
  remembered((words): HeadingMeaning | null => {
    for (const entry of VOCABULARY) {
      if (entry.unless?.test(words) || (entry.only && !entry.only.includes(kind))) continue;
      if (entry.words.test(words)) return entry.meaning;
    }
    return null;
  });

const MEANINGS: Readonly<Record<UnitKind, (words: string) => HeadingMeaning | null>> = {
  none: inVocabulary('none'),
  percent: inVocabulary('percent'),
  points: inVocabulary('points'),
  amount: inVocabulary('amount'),
};

type UnitKind = 'none' | 'percent' | 'points' | 'amount';

function kindOf(unit: Unit | null): UnitKind {
  if (!unit) return 'none';
  return unit.dimension === 'percent' || unit.dimension === 'points' ? unit.dimension : 'amount';
}

interface Entry {
  readonly meaning: HeadingMeaning;
  readonly words: RegExp;
  readonly unless?: RegExp;
  /** Only under headings whose unit is of this kind. */
  readonly only?: readonly UnitKind[];
}

const GOAL = '(?:目标|任务|计划|预算|指标)';
const OWNER = '(?:全年|年度|年初|本年|当年|年|省定?|市定?|县定?|区定?|调整后?|下达|考核|责任|总|预期)*';
const NOT_AMOUNT: readonly UnitKind[] = ['none', 'percent', 'points'];

/** The headings of English forms, whole: their words are too plain to be looked for inside others. */
const ENGLISH: readonly Entry[] = [
  { meaning: 'name', words: /^indicators?$/ },
  { meaning: 'entity', words: /^(?:reporting)?(?:entity|unitname)$/ },
  { meaning: 'unit', words: /^units?(?:ofmeasure)?$/ },
  { meaning: 'note', words: /^(?:notes?|remarks?)$/ },
  { meaning: 'rank', words: /^rank$/ },
  { meaning: 'target', words: /^(?:annual|yearly)?target$/ },
  { meaning: 'actual', words: /^(?:actual|yeartodate|achieved)$/ },
  { meaning: 'month', words: /^thismonth$/ },
  { meaning: 'prior', words: /^(?:sameperiodlastyear|prioryear)$/ },
  { meaning: 'change', words: /^change$/ },
  { meaning: 'growth', words: /^growth$/ },
  { meaning: 'completion', words: /^completion(?:rate)?$/ },
  { meaning: 'gap', words: /^gap(?:toschedule)?$/ },
  { meaning: 'share', words: /^share$/ },
];

const VOCABULARY: readonly Entry[] = [
  ...ENGLISH,
  {
    meaning: 'recomputed',
    words: /公式复算|复算|验算|重算|系统(?:复算|计算)|^(?:公式)?(?:复核|校验|核对)(?:数|值|列)?$/,
  },
  { meaning: 'serial', words: /^(?:序号|编号|行次|代码|项目代码|指标代码|no\.?|排序号)$/ },
  {
    meaning: 'other',
    words:
      /责任|牵头|配合单位|联系|电话|地址|地点|负责人|性质|规模|年限|总投资|[止至]?[上去]年[底末]|环比|预计|两年平均/,
  },
  { meaning: 'rank', words: /位次|排名|名次|排位|位列|座次/ },
  { meaning: 'note', words: /备注|说明|形象进度|亮灯|存在问题|工作进展|原因/ },
  { meaning: 'unit-or-entity', words: /^单位$/ },
  { meaning: 'unit', words: /^(?:计量|计算|数据)单位$/ },
  {
    meaning: 'name',
    words:
      /^(?:(?:主要|考核|经济|具体|工作|任务)?(?:指标|项目|科目|任务)(?:名称|内容)?|名称|内容|类别|收支项目)$/,
  },
  {
    meaning: 'entity',
    words:
      /^(?:填报|报送|考核|被考核|所属)?(?:单位名称|单位)$|^(?:[省州市县区旗盟]|县市区?|市县区?|区县市?|\(?县\(?市?、?区?\)?|地区|区域|乡镇|镇街|街道|镇|部门|园区|辖区|乡镇街道|镇乡|行政区划|主体)(?:名称|别|\(?[市区县州旗、]+\)?)?$/,
  },

  // What happened in one month only may be an amount; its growth and its share are not those of the report.
  {
    meaning: 'other',
    words:
      /(?:本月|当月|单月|本期|(?<![-\d])\d{1,2}月)(?!止|末|底|累计).*(?:同比|增长|增幅|增速|增减|占比|比重|完成率|%)/,
    unless: /累计|[止至截]|1-/,
  },

  {
    meaning: 'gap',
    words:
      /(?:序时|时序|时间进度|均衡).*(?:[差超欠比快慢距]|[±+]|高于|低于|落后|领先|百分点)|(?:[差超欠比快慢距与较]|高于|低于|落后|领先).*(?:序时|时序|时间进度|均衡)/,
  },
  { meaning: 'other', words: /序时|时序|时间进度|均衡进度/ },

  {
    meaning: 'completion',
    words:
      /完成率|到位率|履约率|达标率|实现率|完成(?:百分)?比|完成比例|完成程度|完成进度|目标进度|^(?:累计)?完成%$/,
  },
  {
    meaning: 'completion',
    words: new RegExp(
      `(?:占|完成|为|(?<!下)达到?)${OWNER}${GOAL}(?:目标|任务|总)?(?:数|值|额)?的?(?:%|比例|比重|比率|百分比|率|)$`,
    ),
    unless: /^(?:计划|应|目标)完成|完成(?:任务|计划|指标|目标)(?:数|额|量|值)$/,
    only: NOT_AMOUNT,
  },
  { meaning: 'completion', words: new RegExp(`${GOAL}(?:数|任务)?%$`), only: ['percent'] },

  {
    meaning: 'share',
    words: /(?:占比|比重|份额|构成)(?:%|)$|^占(?:全[国省市县区州]|合计|总)/,
    unless: /提升|提高|变化|增减|±/,
  },

  { meaning: 'change', words: /(?:增减|增加|增长|增|净增|减少)(?:绝对)?[额量数值]|净增|绝对增/ },
  {
    meaning: 'change',
    words: /[与和同][上去]年.*比|同期(?:相比|对比|比较)/,
    only: ['none', 'amount', 'points'],
  },
  {
    meaning: 'change',
    words: /同比|比[上去]年|较[上去]年|增长|增减|增加|比同期|较同期|^±$/,
    only: ['amount', 'points'],
  },
  {
    meaning: 'growth',
    words: /同比|比[上去]年|较[上去]年|比同期|较同期|增长|增减|增加|增幅|增速|[±+]/,
    only: ['percent'],
  },
  { meaning: 'growth', words: /增幅|增速|增长率|增减率|增长$|升降|同比(?:增长|变化|涨跌)?$/ },
  { meaning: 'change', words: /增减|增加|比[上去]年(?:同期)?$|较[上去]年(?:同期)?$|比同期$|较同期$|^±$/ },

  { meaning: 'previous', words: /(?:上月|前月|上期)(?:止|末|底|累计)|[止至]上月/ },
  { meaning: 'prior', words: /同期|[上去]年(?:同月|累计|1-|.*\d月)|基期|^(?:[上去]年|上一年)(?:数|额)?$/ },
  // All of the year before is no base for a part of this one.
  { meaning: 'other', words: /[上去]年|上一年/ },

  { meaning: 'target', words: new RegExp(`^${OWNER}(?:计划|应)完成`) },
  {
    meaning: 'actual',
    words:
      /累计|(?:[截至止]|1-).*(?:月|季度|日)|\d-\d+月|上半年|前[一二三四]季度|前\d+个?月|(?:本月|本期)[止末]/,
  },
  {
    meaning: 'month',
    words:
      /本月|当月|本期|当期|单月|^(?:其中[:,]?)?\d{1,2}月(?:份)?(?:完成|实际|实绩|发生|新增)?[数额量值]?$/,
  },
  { meaning: 'actual', words: /完成|实际|实绩|实现|执行[数额]|到位|^(?:本年|今年)(?:以来|数|额)?$/ },
  { meaning: 'target', words: new RegExp(GOAL) },
];
