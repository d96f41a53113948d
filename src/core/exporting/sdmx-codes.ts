/** The codes that stand for names in SDMX: identifiers may hold Latin letters, digits and few signs only. */
import type { Observation, ObservedMeasure } from '../observations/observation';
import { unitOf } from '../statistics/units';
import type { Template } from '../template/template';

export interface SdmxCode {
  readonly id: string;
  /** As the template, or the report, has it. */
  readonly name: string;
}

/** AGENCY:ID(VERSION) of a dataflow, and the parts of it. */
export interface SdmxStructure {
  readonly agency: string;
  readonly id: string;
  readonly version: string;
}

const AGENCY = 'TARGET_TRACKER';

export function structureOf({ id, version }: Template): SdmxStructure {
  const own = id
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  const [, major = '1', minor = '0', patch = '0'] =
    /^(\d{1,6})(?:\.(\d{1,6}))?(?:\.(\d{1,6}))?$/.exec(version) ?? [];
  const numbers = [major, minor, patch].map(Number);
  return {
    agency: AGENCY,
    id: /^[A-Z]/.test(own) ? own : `T_${own || 'TARGETS'}`,
    version: numbers.join('.'),
  };
}

export interface UnitCode {
  readonly measure: string;
  /** Power of ten: 4 for 万元. */
  readonly multiplier: number;
}

/** The whole, of which every entity is a part. */
export const WHOLE = '_T';

/**
 * Codes in the order of the template: E01 for its first entity, its own code for an indicator where SDMX allows it, else I01.
 * The same template gives the same codes; entities that it does not know follow in the order in which they are met.
 */
export class SdmxCodes {
  private readonly areas = new Map<string, string>();
  private readonly indicators: ReadonlyMap<string, string>;
  private readonly units = new Map<string, SdmxCode>();

  constructor(readonly template: Template) {
    for (const { name } of template.entities) this.area(name);
    const codes = template.indicators.map(({ code }) => code);
    this.indicators = new Map(
      codes.map((code, index) => [code, ID.test(code) ? code : numbered('I', index, codes.length, codes)]),
    );
  }

  area(entity: string | null): string {
    if (entity === null) return WHOLE;
    const known = this.areas.get(entity);
    if (known !== undefined) return known;
    const id = numbered('E', this.areas.size, this.template.entities.length);
    this.areas.set(entity, id);
    return id;
  }

  indicator(code: string): string {
    return this.indicators.get(code) ?? 'UNKNOWN';
  }

  measure(measure: ObservedMeasure): string {
    return measure.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
  }

  /** @param symbol 万美元, %, 百分点, 个; null for a place in a ranking */
  unit(symbol: string | null): UnitCode {
    const unit = symbol === null ? null : unitOf(symbol);
    if (!unit) return this.keep('NUMBER', symbol ?? '名次', 0);
    switch (unit.dimension) {
      case 'CNY':
        return this.keep('CNY', '元', unit.exponent);
      case 'USD':
        return this.keep('USD', '美元', unit.exponent);
      case 'count':
        return this.keep('COUNT', '个', unit.exponent);
      case 'percent':
        return this.keep(unit.symbol === '%' ? 'PT' : 'PER_MILLE', unit.symbol, 0);
      case 'points':
        return this.keep('PT_POINTS', '百分点', 0);
      case 'area':
        return this.keep('MU', '亩', unit.exponent);
      case 'square-metre':
        return this.keep('M2', '平方米', unit.exponent);
      case 'other': {
        const name = baseName(unit.symbol);
        const known = [...this.units.values()].find((code) => code.name === name);
        return this.keep(known?.id ?? `U${this.units.size + 1}`, name, unit.exponent);
      }
    }
  }

  private keep(measure: string, name: string, multiplier: number): UnitCode {
    if (!this.units.has(measure)) this.units.set(measure, { id: measure, name });
    return { measure, multiplier };
  }

  /** Every area and unit that was asked for, and all of the template. */
  lists(): {
    readonly areas: readonly SdmxCode[];
    readonly indicators: readonly SdmxCode[];
    readonly units: readonly SdmxCode[];
  } {
    const { total, issuer, title, indicators } = this.template;
    return {
      areas: [
        { id: WHOLE, name: total ?? issuer ?? title },
        ...[...this.areas].map(([name, id]) => ({ id, name })),
      ],
      indicators: indicators.map(({ code, name }) => ({ id: this.indicator(code), name })),
      units: [...this.units.values()],
    };
  }
}

/** 万千瓦时 → 千瓦时, which is a unit of its own. */
function baseName(symbol: string): string {
  for (let start = 0; start < symbol.length; start++) {
    const rest = symbol.slice(start);
    if (unitOf(rest)?.exponent === 0) return rest;
  }
  return symbol;
}

/** SDMX 3.0, IDType. */
const ID = /^[A-Za-z0-9_@$-]+$/;

/** I01, or with as many digits as their number needs; never a code that is taken already. */
function numbered(letter: string, index: number, count: number, taken: readonly string[] = []): string {
  const width = Math.max(2, String(count).length);
  const id = `${letter}${String(index + 1).padStart(width, '0')}`;
  return taken.includes(id) ? `${id}_` : id;
}

/** Of CL_OBS_STATUS: a normal value; one that cannot exist, because none was set; one that is not significant, being below the unit. */
export function statusOf({ figure }: Observation): 'A' | 'M' | 'N' {
  if (figure === 'not-set') return 'M';
  return figure === 'below-unit' ? 'N' : 'A';
}
