/** Text inside a formula. */

export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Characters that Excel allows in a text inside a formula, and in a whole formula. */
export const LONGEST_TEXT_IN_FORMULA = 255;
export const LONGEST_FORMULA = 8192;
