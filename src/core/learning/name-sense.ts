/**
 * What the name of an indicator says of its size beside others: 实际 comes after 合同, 省外 lies within 市外, 超20亿元 within
 * 亿元以上, 增资扩股合同外资 within 全部合同外资. Words that the statistics of investment use everywhere; no guessing beyond them.
 */

export interface NameSense {
  /** 1 signed or received, 2 paid in or settled, 3 finished; 0 where nothing is said. */
  readonly stage: number;
  /** 1 from outside the county, 2 outside the city, 3 outside the province; 0 where nothing is said. */
  readonly place: number;
  /** In 元 (of any currency), from so much on; 0 where nothing is said. */
  readonly size: number;
  /** What is left: qualifiers before, the thing itself at the end. */
  readonly rest: string;
}

export function nameSense(name: string): NameSense {
  const plain = name.normalize('NFKC').replace(/\s+|\([^()]*\)/g, '');
  const bound = /(?:总?投资|超过?)*(\d+(?:\.\d+)?|十|百|千)?(亿|万)美?元(以上)?/.exec(plain);
  const isBound = bound !== null && (bound[3] !== undefined || /超/.test(bound[0]));
  const size = isBound ? (NUMBERS[bound[1] ?? ''] ?? Number(bound[1])) * (bound[2] === '亿' ? 1e8 : 1e4) : 0;
  const unbound = isBound ? plain.replace(bound[0], '') : plain;
  const stage = STAGES.findLastIndex((words) => words.test(unbound)) + 1;
  const place = PLACES.findLastIndex((word) => word.test(unbound)) + 1;
  const rest = unbound
    .replace(/资金|投资额|引资额|金额/g, '额')
    .replace(/签约|合同|协议|汇总|受理|实际|实到|实缴|到位|已解决|办结|开工|竣工|投产|建成/g, '')
    .replace(/省外|市外|[区县]外/g, '')
    .replace(/引进|利用|全部|全[省市区县]|合计|总/g, '');
  return { stage, place, size, rest };
}

/** Whether what the first name counts is counted by the second as well, or can only follow from it. */
export function isWithin(part: NameSense, whole: NameSense): boolean {
  const knowsStage = part.stage > 0 === whole.stage > 0;
  if (!knowsStage || part.stage < whole.stage || part.place < whole.place || part.size < whole.size)
    return false;
  const [isLater, isNearer] = [part.stage > whole.stage, whole.place > 0 && part.place > whole.place];
  const isLarger = whole.size > 0 && part.size > whole.size;
  // The thing itself must be named: 资金 alone is nothing in particular.
  if (whole.rest.length < 2 && !(isNearer && whole.rest.length > 0)) return false;
  if (part.rest === whole.rest) return isLater || part.place > whole.place || part.size > whole.size;
  return part.rest.endsWith(whole.rest) && (isNearer || isLarger || !isLater);
}

/** The later, the higher. */
const STAGES: readonly RegExp[] = [
  /签约|合同|协议|汇总|受理/,
  /实际|实到|实缴|到位|已解决|办结|开工/,
  /竣工|投产|建成/,
];
const PLACES: readonly RegExp[] = [/[区县]外/, /市外/, /省外/];
const NUMBERS: Readonly<Record<string, number>> = { '': 1, 十: 10, 百: 100, 千: 1000 };
