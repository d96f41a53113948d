/** collection.unit: one entity whose amounts are a power of ten away from where everybody else stands. */
import { message } from '../../message';
import type { SheetFigure } from '../../report/sheet-figures';
import { rationalNumber } from '../../statistics/rational';
import { isCount } from '../../statistics/units';
import type { Indicator } from '../../template/template';
import type { Collected, Report } from '../collected';
import type { CollectionFinding } from '../collection-finding';
import { isAdditive } from './amounts';

/** Only where the figure is that far from the peers, measured against what the entity itself was set or had done before. */
export function checkUnits(collected: Collected): CollectionFinding[] {
  const { template, single } = collected;
  const found = new Map<Report, { judged: number; readonly suspects: Suspect[] }>();
  for (const [index, indicator] of template.indicators.entries()) {
    if (isCount(indicator.unit) || !isAdditive(indicator)) continue;
    const places = placesOf(collected, index, indicator);
    for (const place of places) {
      const power = powerAway(place, places);
      if (power === null) continue;
      const entry = found.get(place.report) ?? { judged: 0, suspects: [] };
      found.set(place.report, entry);
      entry.judged += 1;
      if (power !== 0) entry.suspects.push({ indicator, power, figure: place.figure });
    }
  }
  return [...single].flatMap(([entity, report]) => {
    const { judged = 0, suspects = [] } = found.get(report) ?? {};
    const agreeing = largestGroup(suspects);
    const [first] = agreeing;
    if (!first || !isConvincing(first.power, agreeing.length, judged)) return [];
    return [findingOf(entity, report, agreeing, first)];
  });
}

interface Suspect {
  readonly indicator: Indicator;
  readonly power: number;
  readonly figure: SheetFigure;
}

/** Where one entity stands with one indicator, as powers of ten. */
interface Place {
  readonly report: Report;
  readonly figure: SheetFigure;
  readonly size: number;
  /** Of the figure to its target, and to the last report's. */
  readonly ratios: readonly (number | null)[];
}

const FEWEST_PEERS = 3;
/** A figure of one or two digits says little of its unit. */
const FEWEST_DIGITS = 3;
const SMALLEST_POWER = 2;
/** In powers of ten: how far from a whole one is still one, and how far apart peers may be for a median to mean anything. */
const MARGIN = 0.35;
const WIDEST_SPREAD = 0.5;

function placesOf({ single, before, targetOf }: Collected, index: number, indicator: Indicator): Place[] {
  return [...single].flatMap(([entity, report]): Place[] => {
    const figure = report.figure(index, 'actual');
    const value = figure ? Math.abs(rationalNumber(figure.nominal)) : 0;
    if (!figure || value === 0 || String(Math.abs(figure.printed.digits)).length < FEWEST_DIGITS) return [];
    const last = before.get(entity)?.figure(index, 'actual');
    const ratio = (base: number) => (base > 0 ? Math.log10(value / base) : null);
    const ratios = [
      ratio(Number(targetOf(indicator, entity, false) ?? 0)),
      ratio(last ? Math.abs(rationalNumber(last.nominal)) : 0),
    ];
    return [{ report, figure, size: Math.log10(value), ratios }];
  });
}

/** 0: where the others are; null: cannot be judged. */
function powerAway(place: Place, all: readonly Place[]): number | null {
  const peers = all.filter((other) => other !== place);
  const powers = place.ratios.flatMap((own, kind) => {
    const others = peers.flatMap(({ ratios }) => ratios[kind] ?? []);
    if (own === null || others.length < FEWEST_PEERS) return [];
    const middle = median(others);
    const spread = median(others.map((each) => Math.abs(each - middle)));
    const away = own - middle;
    const power = Math.round(away);
    return [spread <= WIDEST_SPREAD && Math.abs(away - power) <= MARGIN ? power : 0];
  });
  const [power = null] = powers;
  if (power === null) return null;
  if (Math.abs(power) < SMALLEST_POWER || powers.some((other) => other !== power)) return 0;
  const sizeAway = place.size - median(peers.map(({ size }) => size));
  return sizeAway * Math.sign(power) > Math.abs(power) - 1.5 ? power : 0;
}

function largestGroup(suspects: readonly Suspect[]): Suspect[] {
  const groups = suspects.map(({ power }) => suspects.filter((other) => other.power === power));
  return groups.sort((a, b) => b.length - a.length)[0] ?? [];
}

/** One project more or less makes hundredfold differences; far behind is likelier than far ahead. */
function isConvincing(power: number, agreeing: number, judged: number): boolean {
  if (power > 0) return agreeing > 1 || power > SMALLEST_POWER;
  return agreeing * 2 > judged && (agreeing > 1 || power <= -4);
}

function findingOf(
  entity: string,
  { file }: Report,
  agreeing: readonly Suspect[],
  { indicator, power, figure }: Suspect,
): CollectionFinding {
  return {
    rule: 'collection.unit',
    severity: 'query',
    entity,
    indicator: agreeing.length === 1 ? indicator.code : null,
    places: [{ file, cells: agreeing.map((each) => each.figure.cell) }],
    message: message(power > 0 ? 'collection.unit-larger' : 'collection.unit-smaller', {
      entity,
      name: indicator.name,
      found: figure.text,
      count: agreeing.length,
      times: { figure: String(10 ** Math.abs(power)), unit: null },
    }),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
}
