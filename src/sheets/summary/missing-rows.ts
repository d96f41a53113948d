/** The end of the sheet 汇总: what was missing when it was made. */
import type { Attainments } from '../../core/summary/attainment';
import type { Template } from '../../core/template/template';
import type { Words } from '../../messages/speak';
import type { ContentCell } from '../../workbook/content';
import { QUIET, SECTION } from '../styles';
import { text } from './cells';

/** What nobody gave, what does not count, and what contradicts itself. */
export function missingRows(
  { missing, problems }: Attainments,
  template: Template,
  words: Words,
): ContentCell[][] {
  const { t } = words;
  const names = new Map(template.indicators.map(({ code, name }) => [code, name]));
  const byReason = new Map<string, string[]>();
  for (const { entity, indicator, reason } of missing) {
    const key = JSON.stringify([entity ?? '', reason]);
    byReason.set(key, [...(byReason.get(key) ?? []), names.get(indicator) ?? indicator]);
  }
  const lines = [...byReason].map(([key, indicators]) => {
    const [entity = '', reason = ''] = JSON.parse(key) as string[];
    const why = t(`summary.sheet.reason.${reason as 'not-reported' | 'left-out' | 'contradicted'}`);
    return [text(entity), text(why), text(t('summary.sheet.listed', { names: indicators }), QUIET)];
  });
  return [
    [],
    [text(t(lines.length > 0 ? 'summary.sheet.missing-list' : 'summary.sheet.nothing-missing'), SECTION)],
    ...lines,
    ...(problems.length > 0 ? [[], [text(t('summary.sheet.problems'), SECTION)]] : []),
    ...problems.map(({ message }) => [text(words.say(message), QUIET)]),
  ];
}
