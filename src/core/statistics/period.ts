/** Periods as the field writes them. */

/** A span of whole months, cumulative within one year or across years. */
export interface Period {
  readonly from: { readonly year: number; readonly month: number };
  readonly to: { readonly year: number; readonly month: number };
}

/** When 100 % is due: ISO days, both inclusive. */
export interface Window {
  readonly from: string;
  readonly to: string;
}
