/** Whether a heading says only what is measured (年度目标, 1—6月累计), or also of what (实际外资, 合同外资目标). */
import { isGenericHeading, isSignHeading, meaningOf, readHeading } from '../report/headings';
import { MEASURES } from '../template/template';

export function isMeasureHeading(text: string): boolean {
  const heading = readHeading(text);
  if (isGenericHeading(heading) || isSignHeading(heading)) return true;
  const meaning = meaningOf(heading);
  if (meaning === 'actual' || meaning === 'target') return restOf(heading.words) === '';
  return (MEASURES as readonly (string | null)[]).includes(meaning) && withoutMeasure(text) === text;
}

/** What is left of the words when all that speaks of time, goals and achievement is taken away. */
const restOf = (words: string): string =>
  words.replace(
    /全年|年度|年初|本年|今年|当年|以来|上半年|下半年|季度|截至|调整后?|下达|考核|责任|预期|[省市县区]定|目标|任务|计划|预算|指标|完成|实际|实绩|实现|执行|到位|累计|情况|推算|应|[数额量值年月日前第至止到底末一二三四\d\-~.:()、,%]/g,
    '',
  );

/** 合同外资 of 合同外资年度目标, 合同外资完成率, 合同外资同比增长; the text itself where nothing would be left. */
export function withoutMeasure(text: string): string {
  const rest = text
    .replace(
      /[\s\-_:：的]*(?:(?:全年|年度|年初|累计)?(?:目标|任务|计划)(?:任务)?[数值额]?|(?:累计)?完成[数额率]?|完成情况|同比.*|增[幅速]|占比)\s*(?=[(（][^()（）]*[)）]\s*$|$)/,
      '',
    )
    .trim();
  return rest === '' || /^[(（]/.test(rest) ? text : rest;
}
