/** Units of measure: currency and magnitude apart, so that 亿元 and 万元 convert and 亿元 and 亿美元 never do. */

/** What a unit measures. Two units convert exactly when their dimensions are equal. */
export type Dimension = 'CNY' | 'USD' | 'count' | 'percent' | 'points' | 'area' | 'other';

export interface Unit {
  /** As the field writes it: 万元, 亿美元, 个, %, 百分点, 亩. */
  readonly symbol: string;
  readonly dimension: Dimension;
  /** Power of ten of the base unit: 万元 4, 亿元 8, 元 0; % and 百分点 −2. */
  readonly exponent: number;
}
