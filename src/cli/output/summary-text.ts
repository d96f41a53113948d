/** What `target-tracker summary` prints: whoever leads and is to be urged, what is missing, what was restated. */
import type { Missing } from '../../core/summary/attainment';
import type { Ranking } from '../../core/summary/ranking';
import type { WholeSummary } from '../../core/summary/whole';
import type { Template } from '../../core/template/template';
import type { Words } from '../../messages/words';
import { printable } from './printable';

/** @param files how many were counted */
export function summaryText(
  { attainments, rankings, inspection, restated }: WholeSummary,
  files: number,
  template: Template,
  out: string,
  words: Words,
): string {
  const { t } = words;
  const { period, entities, missing } = attainments;
  const counts = { files, entities: entities.length, indicators: template.indicators.length };
  const lines = [
    t('cli.summary.head', { title: template.title, period: { period }, ...counts }),
    ...rankings.flatMap((ranking) => rankingLine(ranking, template, words)),
    ...(inspection.length > 0 ? [t('cli.summary.inspection', { count: inspection.length })] : []),
    ...missingLines(missing, template, words),
    ...restated.map(({ message }) => words.say(message)),
    t('cli.summary.done', { out }),
  ];
  return lines.map((line) => `${printable(line)}\n`).join('');
}

function rankingLine({ rule, indicator, best, worst }: Ranking, template: Template, { t }: Words): string[] {
  if (best.entities.length === 0) return [];
  const own = template.indicators.find(({ code }) => code === indicator);
  const name = rule.name ?? own?.name ?? rule.score ?? '';
  const led = { name, best: [...best.entities] };
  return [
    worst.entities.length > 0
      ? t('cli.summary.ranking', { ...led, worst: [...worst.entities] })
      : t('cli.summary.leaders', led),
  ];
}

/** By entity, because it is the entity that is rung up. */
function missingLines(missing: readonly Missing[], template: Template, { t }: Words): string[] {
  const names = new Map(template.indicators.map(({ code, name }) => [code, name]));
  const byEntity = new Map<string | null, string[]>();
  for (const { entity, indicator } of missing) {
    const own = byEntity.get(entity) ?? [];
    byEntity.set(entity, [...own, names.get(indicator) ?? indicator]);
  }
  return [...byEntity].map(([entity, indicators]) =>
    t(indicators.length === names.size ? 'cli.summary.missing-all' : 'cli.summary.missing', {
      entity: entity ?? template.issuer ?? template.title,
      count: indicators.length,
      indicators,
    }),
  );
}
