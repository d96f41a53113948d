/** The indicators of the template, as what a figure of the ledger may be compared with. */
import { SchemeNames } from '../../../../../core/scheme/names';
import type { Template } from '../../../../../core/template/template';
import { unitWords } from '../../../../../messages/figures';
import type { Words } from '../../../../../messages/words';

export interface IndicatorChoices {
  /** A scheme may name an indicator by any of its names; as written where the template does not know it. */
  codeOf(spelled: string): string;
  nameOf(code: string): string;
  /** As options of a choice. @param chosen stays among them, also where the template does not know it; '': none */
  options(chosen: string): readonly (readonly [code: string, name: string])[];
}

export function indicatorChoices(template: Template, words: Words): IndicatorChoices {
  const names = new SchemeNames(template);
  const known = new Map(template.indicators.map(({ code, name }) => [code, name]));
  const options = template.indicators.map(({ code, name, unit }) => {
    const said = { name, unit: unitWords(unit.symbol, words.locale) };
    return [code, words.t('panel.ledgers.form.indicator-unit', said)] as const;
  });
  return {
    codeOf: (spelled) => names.indicator(spelled, ''),
    nameOf: (code) => known.get(code) ?? code,
    options: (chosen) => (chosen === '' || known.has(chosen) ? options : [...options, [chosen, chosen]]),
  };
}
