/**
 * Observations as SDMX-CSV 2.0.0 (SDMX 3.0; sdmx-twg/sdmx-csv, data message field guide): STRUCTURE, STRUCTURE_ID and ACTION,
 * then dimensions, the value and attributes, identifiers only.
 */
import { cellAddress } from '../../workbook/address';
import { message } from '../message';
import type { Message } from '../message';
import type { Observation } from '../observations/observation';
import { shownBy } from '../observations/shown';
import { monthIndex, periodCode } from '../statistics/period';
import type { Period } from '../statistics/period';
import type { Template } from '../template/template';
import { csvLines, harmless } from './csv';
import { SdmxCodes, statusOf, structureOf } from './sdmx-codes';

export const SDMX_COLUMNS = [
  'STRUCTURE',
  'STRUCTURE_ID',
  'ACTION',
  'REF_AREA',
  'INDICATOR',
  'MEASURE',
  'TIME_PERIOD',
  'OBS_VALUE',
  'UNIT_MEASURE',
  'UNIT_MULT',
  'DECIMALS',
  'OBS_STATUS',
  'SOURCE',
] as const;

export interface SdmxExport {
  /** Without a byte order mark: the file begins with STRUCTURE, as the specification has it. */
  readonly text: string;
  /** For the codelist. */
  readonly codes: SdmxCodes;
  /** A key may stand there once; of figures that contradict each other the first was taken, and the others are told here. */
  readonly remarks: readonly Message[];
}

/** @param observations of one template, in any order */
export function sdmxCsv(observations: readonly Observation[], template: Template): SdmxExport {
  const codes = new SdmxCodes(template);
  const { agency, id, version } = structureOf(template);
  const structure = `${agency}:${id}(${version})`;
  const show = shownBy(template);
  const taken = new Map<string, { readonly value: string; readonly observation: Observation }>();
  const remarks: Message[] = [];
  const rows: string[][] = [];
  for (const observation of observations) {
    const shown = show(observation);
    const unit = codes.unit(shown.unit);
    const key = [
      codes.area(observation.entity),
      codes.indicator(observation.indicator),
      codes.measure(observation.measure),
      timePeriod(observation.period),
    ];
    const status = statusOf(observation);
    const value = shown.value ?? '';
    const earlier = taken.get(key.join('.'));
    if (earlier) {
      if (earlier.value !== value + status)
        remarks.push(twice(observation, earlier.observation, shown.indicator));
      continue;
    }
    taken.set(key.join('.'), { value: value + status, observation });
    rows.push([
      'dataflow',
      structure,
      'I',
      ...key,
      value,
      unit.measure,
      String(unit.multiplier),
      decimalsOf(value),
      status,
      harmless(sourceText(observation)),
    ]);
  }
  return { text: csvLines([SDMX_COLUMNS, ...rows]), codes, remarks };
}

/**
 * A month as 2017-06, a calendar year as 2017; any other span as its first day and its length, 2017-01-01/P6M: cumulative
 * figures of January to March and of January to June then have one form.
 */
export function timePeriod(period: Period): string {
  const months = monthIndex(period.to) - monthIndex(period.from) + 1;
  if (months === 1 || (months === 12 && period.from.month === 1)) return periodCode(period);
  const { year, month } = period.from;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01/P${months}M`;
}

/** As many as stand there. */
const decimalsOf = (value: string): string =>
  value === '' ? '' : String(/\.(\d+)$/.exec(value)?.[1]?.length ?? 0);

function sourceText({ source: { file, cell } }: Observation): string {
  const address = `${cell.sheet}!${cellAddress(cell.row, cell.column)}`;
  return file === null ? address : `${file} ${address}`;
}

const twice = (other: Observation, first: Observation, indicator: string): Message =>
  message('exporting.twice', {
    indicator,
    entity: other.entity ?? '-',
    period: { period: other.period },
    taken: sourceText(first),
    left: sourceText(other),
  });
