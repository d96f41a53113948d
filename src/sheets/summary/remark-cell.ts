/** What is said beside a row of 汇总. Who is missing is said by the sheet itself, so that it goes when the figure is typed in. */
import { isShort } from '../../core/summary/attainment';
import type { Attainment } from '../../core/summary/attainment';
import type { Words } from '../../messages/speak';
import { cellAddress } from '../../workbook/address';
import type { ContentCell } from '../../workbook/content';
import { LONGEST_FORMULA, LONGEST_TEXT_IN_FORMULA, quoted } from '../formula-text';
import { QUIET } from '../styles';
import { formula, text } from './cells';
import { at } from './summary-columns';
import { blanksIn } from './summary-formulas';
import type { Below } from './summary-formulas';

export interface RemarkPlaces {
  /** Address of the actual of the row. */
  readonly actual: string;
  /** The rows that it is the sum of; null: it is no sum. */
  readonly below: Below | null;
  readonly words: Words;
}

export function remarkCell(row: Attainment, { actual, below, words }: RemarkPlaces): ContentCell {
  const { t } = words;
  const { target, completion } = row;
  const lasting = [
    ...(target && isShort(target) ? [t('summary.sheet.target-without', { names: [...target.without] })] : []),
    ...(completion?.by === 'reported' ? [t('summary.sheet.completion-reported')] : []),
  ].join(' ');
  const passing =
    row.state === 'missing' ? ownMissing(actual, words) : below && missingFrom(row, below, words);
  if (!passing) return text(lasting || null, QUIET);
  const said = [passing.said, lasting].filter((part) => part !== '').join(' ');
  const space = lasting === '' || passing.said === '' ? '' : '&" "';
  const of = `=IF(${passing.when},${passing.words}${space},"")${lasting === '' ? '' : `&${quoted(lasting)}`}`;
  const fits = of.length <= LONGEST_FORMULA && lasting.length <= LONGEST_TEXT_IN_FORMULA;
  return fits ? formula(of, said, QUIET) : text(said || null, QUIET);
}

/** A part of a remark that stands only as long as something is missing. */
interface Passing {
  /** A formula that holds as long. */
  readonly when: string;
  /** A formula that gives the words. */
  readonly words: string;
  /** What it comes to now. */
  readonly said: string;
}

function ownMissing(actual: string, { t }: Words): Passing {
  const said = t('summary.sheet.missing');
  return { when: `${actual}=""`, words: quoted(said), said };
}

/** Every name is looked at, because another figure may be taken out again. */
function missingFrom({ actual }: Attainment, { parts, first }: Below, { t }: Words): Passing {
  const [before = '', between = '', after = ''] = t('summary.sheet.sum-without', {
    names: [MARK, MARK],
  }).split(MARK);
  const names = parts.map((_, index) => {
    const cell = (column: 'actual' | 'entity') => cellAddress(first + index, at(column));
    return `IF(${cell('actual')}="",${quoted(between)}&${cell('entity')},"")`;
  });
  return {
    when: `${blanksIn({ parts, first })}>0`,
    words: `${quoted(before)}&MID(${names.join('&')},${between.length + 1},${LONGEST_FORMULA})&${quoted(after)}`,
    said: actual && isShort(actual) ? t('summary.sheet.sum-without', { names: [...actual.without] }) : '',
  };
}

const MARK = '#';
