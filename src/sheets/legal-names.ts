/** Names for the sheets of a new workbook, made from whatever the reports are called. */
import { isSameSheet, isSheetName } from '../workbook/sheet-names';

/** In the same order: what Excel does not allow becomes _, what is too long is cut, what is there twice is numbered. */
export function legalNames(wanted: readonly string[]): string[] {
  const names: string[] = [];
  for (const name of wanted) {
    const isFree = (candidate: string): boolean => !names.some((taken) => isSameSheet(taken, candidate));
    let candidate = legal(name, '');
    for (let number = 2; !isFree(candidate); number += 1) candidate = legal(name, ` (${number})`);
    names.push(candidate);
  }
  return names;
}

function legal(name: string, ending: string): string {
  const cleaned = name
    .replace(/[:\\/?*[\]]|\p{Cc}|\p{Cs}/gu, '_')
    .trim()
    .replace(/^'+|'+$/g, '')
    .slice(0, LONGEST - ending.length)
    // The cut may have parted a character, or left at the end what may not stand there.
    .replace(/\p{Cs}$|'+$/u, '');
  return `${isSheetName(cleaned) ? cleaned : `_${cleaned.trim()}`.slice(0, LONGEST)}${ending}`;
}

const LONGEST = 31;
