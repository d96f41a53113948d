/** Figures as people type them: full-width, with separators, with a minus of print. */
import { parseDecimal } from '../../core/statistics/decimal';

/** null where it is none. */
export function typedFigure(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '').replace('−', '-');
  return parseDecimal(plain) ? Number(plain) : null;
}
