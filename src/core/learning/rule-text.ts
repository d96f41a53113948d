/** Relations written in the rule language, so that the template's parser reads them back. */
import type { Template } from '../template/template';

export class RuleWriter {
  private readonly ids: Set<string>;

  constructor(private readonly template: Template) {
    this.ids = new Set(template.rules.map(({ id }) => id.toLowerCase()));
  }

  /** [名称], or [代码] where the name holds brackets itself; null where neither can be written. */
  figure(indicator: number, suffix = ''): string | null {
    const { name = '', code = '' } = this.template.indicators[indicator] ?? {};
    const plain = [name, code].find((text) => text !== '' && !/[[\]［］]/.test(text));
    return plain === undefined ? null : `[${plain}]${suffix}`;
  }

  /** A + B + C, as SUM where it is long; null where a figure cannot be written. */
  sum(indicators: readonly number[]): string | null {
    const terms = indicators.map((indicator) => this.figure(indicator));
    if (!terms.every((term) => term !== null)) return null;
    const isRange = indicators.every((indicator, i) => indicator === (indicators[0] ?? 0) + i);
    const text = terms.length > LONG ? `SUM(${terms.join(', ')})` : terms.join(' + ');
    if (text.length <= MOST_CHARACTERS) return text;
    return isRange ? `SUM(${terms[0] ?? ''}:${terms[terms.length - 1] ?? ''})` : null;
  }

  /** An id that no rule has yet, neither the template's nor one given before. */
  id(kind: string, code: string): string {
    const wanted = `${kind}-${code}`;
    let id = wanted;
    for (let number = 2; this.ids.has(id.toLowerCase()); number++) id = `${wanted}-${number}`;
    this.ids.add(id.toLowerCase());
    return id;
  }
}

const LONG = 8;
/** Well below the 8,192 of a rule. */
const MOST_CHARACTERS = 8000;
