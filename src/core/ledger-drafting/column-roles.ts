/** What a column of a ledger is for, by the words of its heading. */
import { nameKey } from '../template/name-key';

export type ColumnRole =
  /** 序号, 备注, 联系电话: nothing is counted by it. */
  | 'serial'
  | 'aside'
  /** What a row is: a project, a firm, a problem. */
  | 'name'
  /** Whose row it is. */
  | 'entity'
  /** Who answers for it. */
  | 'leader'
  /** What kind of service a leader has done, and for whom. */
  | 'matter'
  | 'object'
  /** Days of a problem: raised, solved, to be solved by. */
  | 'raised'
  | 'solved'
  | 'due'
  /** How far it has come. */
  | 'status'
  /** What is to be invested as a whole: size bands are of it. */
  | 'planned';

/** Tried from above; the first that fits is meant. */
const WORDS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['serial', /^(?:序号|编号|行号|代码|no\.?|#|id|s\/?n|serial(?:no\.?|number)?)$/],
  [
    'aside',
    /^(?:备注|说明|附注|联系(?:人|电话|方式)?|电话|手机号?|邮箱|地址|remarks?|notes?|contact|phone|tel(?:ephone)?|e-?mail|address)$/,
  ],
  ['due', /(?:期限|时限|限期|截止|(?:应|拟|计划)(?:办结|完成|解决|销号))|^(?:due|deadline)|duedate|dueby/],
  [
    'solved',
    /(?:解决|办结|销号|整改|完成|化解|闭环|办理)(?:完成)?(?:时间|日期)|^(?:solved|closed|resolved)(?:on|date|at)?$|date(?:solved|closed|resolved)/,
  ],
  [
    'raised',
    /(?:提出|交办|收集|发现|上报|登记|反映|受理|排查)(?:时间|日期)|^(?:raised|opened|reported)(?:on|date|at)?$|date(?:raised|opened|reported)/,
  ],
  ['leader', /领导|牵头人|负责人|领衔|包联|挂钩人|责任人|leader|responsible|owner|incharge/],
  ['planned', /^(?:计划|项目|预计|规划)?总?投资(?:额|总额|规模)?(?:\(.*\))?$|(?:planned|total)investment/],
  [
    'status',
    /状态|进展|进度|阶段|是否(?:解决|办结|销号|完成|开工|投产|整改)|(?:办理|解决|销号|落实|整改|建设)情况|^(?:已?销号|已解决|status|stage|state|progress)$/,
  ],
  [
    'entity',
    /^(?:所(?:在|属)(?:地|县|区|市)?(?:\(市、区\))?|属地|县\(?[、市区]*\)?|区县|县区|县市区|地区|区域|(?:责任|报送|填报|申报|牵头|所属)?单位(?:名称)?|部门|开发区|镇\(?街道\)?|乡镇|county|district|city|region|entity|unit|department|area)$/,
  ],
  [
    'name',
    /^(?:(?:项目|企业|公司|单位|问题|困难|事项|诉求|工程|任务)?(?:名称|全称|内容|描述)|项目|企业|公司|问题|困难|诉求|困难问题|存在问题|(?:project|firm|company|problem|issue)(?:name|title)?|name|title|description)$/,
  ],
  [
    'matter',
    /^(?:事项|任务|工作|活动|服务)?(?:类别|类型|种类|事项|任务|工作|活动|内容)$|^(?:matter|task|activity|kind|type)$/,
  ],
  ['object', /^(?:(?:服务|联系|挂钩|走访)?对象(?:名称)?|object|target|counterpart|firmorproject)$/],
];

/** null: the heading says nothing that is known. */
export function roleOf(heading: string): ColumnRole | null {
  const key = nameKey(heading);
  const bare = key.replace(/\([^()]*\)$/, '');
  return WORDS.find(([, words]) => words.test(bare) || words.test(key))?.[0] ?? null;
}

/** 已解决, 已办结, 销号, 是, solved: the problem is no more. */
export const saysSolved = (text: string): boolean =>
  /^(?:已(?:经|全部)?(?:解决|办结|销号|完成|整改|化解|闭环|办理)(?:到位|完毕|完成)?|解决|办结|销号|完成|整改到位|是|√|✓|solved|closed|resolved|done|completed?|yes)$/.test(
    nameKey(text),
  );

/** What a list of problems is called. */
export const speaksOfProblems = (text: string): boolean => /问题|困难|诉求|隐患|problem|issue/i.test(text);

/** What a list of what leaders owe is called. */
export const speaksOfDuties = (text: string): boolean =>
  /责任|领衔|挂钩|联系|包联|服务|走访|dut(?:y|ies)|responsib|leader/i.test(text);
