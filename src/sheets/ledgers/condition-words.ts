/** Conditions of a scheme as a statistician reads them: 项目性质为续建；计划投资 ≥ 1亿元. */
import type { LedgerColumn } from '../../core/scheme/sections/ledger-columns';
import type { LedgerCondition } from '../../core/scheme/sections/ledger-conditions';
import type { Taking } from '../../core/scheme/sections/ledgers';
import { plainDigits } from '../../core/ledgers/cell-shown';
import type { Words } from '../../messages/speak';

/** 到位资金合计：项目性质为续建. @param words with those of ledgers */
export function takingText(
  { take, of, where }: Taking,
  columns: readonly LedgerColumn[],
  words: Words,
): string {
  const { t } = words;
  const taken = take === 'count' ? t('ledgers.when.count') : t(`ledgers.when.${take}`, { of: of ?? '' });
  if (where.length === 0) return taken;
  return t('ledgers.when.taken', { take: taken, where: conditionsText(where, columns, words) });
}

/** All of them. */
export function conditionsText(
  where: readonly LedgerCondition[],
  columns: readonly LedgerColumn[],
  words: Words,
): string {
  if (where.length === 0) return words.t('ledgers.when.none');
  return where.map((one) => conditionText(one, columns, words)).join(words.t('ledgers.when.and'));
}

function conditionText(condition: LedgerCondition, columns: readonly LedgerColumn[], words: Words): string {
  const { t } = words;
  const { field = '', all, any, not } = condition;
  if (all) return t('ledgers.when.group', { of: conditionsText(all, columns, words) });
  if (any) {
    const ways = any.map((one) => conditionText(one, columns, words)).join(t('ledgers.when.or'));
    return t('ledgers.when.group', { of: ways });
  }
  if (not) return t('ledgers.when.not', { of: conditionText(not, columns, words) });
  const { is, contains, within, from, to, filled } = condition;
  const unit = condition.unit ?? columns.find(({ name }) => name === field)?.unit?.symbol ?? null;
  const bounds = BOUNDS.flatMap((key) => {
    const value = condition[key];
    if (value === undefined) return [];
    // In a form one may not have been typed yet.
    const figure = Number.isNaN(value) ? '?' : plainDigits(value);
    return [t(`ledgers.when.${key}`, { field, bound: { figure, unit } })];
  });
  return [
    ...(is ? [t('ledgers.when.is', { field, texts: is })] : []),
    ...(contains ? [t('ledgers.when.contains', { field, texts: contains })] : []),
    ...bounds,
    ...(within ? [t(`ledgers.when.${within}`, { field })] : []),
    ...(from === undefined ? [] : [t('ledgers.when.from', { field, day: from })]),
    ...(to === undefined ? [] : [t('ledgers.when.to', { field, day: to })]),
    ...(filled === undefined ? [] : [t(`ledgers.when.${filled ? 'filled' : 'blank'}`, { field })]),
  ].join(t('ledgers.when.and'));
}

const BOUNDS = ['atLeast', 'above', 'atMost', 'below'] as const;
