/** A column of a sheet as a scheme writes it. */
import type { LedgerDocument } from '../scheme/sections/ledgers';
import type { SheetColumn } from './sheet-columns';

/** An amount of which nobody knows the unit is a text until somebody says it. */
export const columnDocument = ({
  name,
  kind,
  unit,
}: Pick<SheetColumn, 'name' | 'kind' | 'unit'>): LedgerDocument['columns'][number] => ({
  ...{ name, aliases: [] },
  kind: kind === 'amount' && !unit ? 'text' : kind,
  unit: kind === 'amount' ? (unit?.symbol ?? null) : null,
});
