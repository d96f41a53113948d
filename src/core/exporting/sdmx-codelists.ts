/** The code lists behind an SDMX-CSV file, as an SDMX-JSON 2.0.0 structure message: what E01 and FDI are called. */
import type { ObservedMeasure } from '../observations/observation';
import { MEASURES } from '../template/template';
import { structureOf } from './sdmx-codes';
import type { SdmxCode, SdmxCodes } from './sdmx-codes';

/** A name in each language that has one. */
export type Names = Readonly<Record<string, string>>;

/**
 * @param measureNames what a measure is called, by language
 * @param prepared when it was made
 * @returns JSON, with its line ends
 */
export function sdmxCodelists(
  codes: SdmxCodes,
  measureNames: (measure: ObservedMeasure) => Names,
  prepared: Date,
): string {
  const { agency, id, version } = structureOf(codes.template);
  const { areas, indicators, units } = codes.lists();
  const list = (listId: string, name: Names, entries: readonly Entry[]) => ({
    id: listId,
    agencyID: agency,
    version,
    name: nameIn(name),
    names: name,
    codes: entries.map((code) => ({ id: code.id, name: nameIn(code.names), names: code.names })),
  });
  const measures = MEASURES.filter(
    (measure): measure is ObservedMeasure => measure !== 'unit' && measure !== 'note',
  ).map((measure): Entry => ({ id: codes.measure(measure), names: measureNames(measure) }));
  const document = {
    meta: {
      schema:
        'https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/2.0.0/sdmx-json-structure-schema.json',
      id: `${id}_CODELISTS`,
      prepared: prepared.toISOString(),
      test: false,
      contentLanguages: ['zh', 'en'],
      sender: { id: agency },
    },
    data: {
      codelists: [
        list('CL_AREA', { zh: '单位', en: 'Reporting entity' }, areas.map(inChinese)),
        list('CL_INDICATOR', { zh: '指标', en: 'Indicator' }, indicators.map(inChinese)),
        list('CL_MEASURE', { zh: '项目', en: 'Measure' }, measures),
        list('CL_UNIT_MEASURE', { zh: '计量单位', en: 'Unit of measure' }, units.map(inChinese)),
        list('CL_OBS_STATUS', { zh: '数据状态', en: 'Observation status' }, STATUSES),
      ],
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

interface Entry {
  readonly id: string;
  readonly names: Names;
}

const inChinese = ({ id, name }: SdmxCode): Entry => ({ id, names: { zh: name } });

const nameIn = (names: Names): string => names['zh'] ?? Object.values(names)[0] ?? '';

const STATUSES: readonly Entry[] = [
  { id: 'A', names: { zh: '正常', en: 'Normal value' } },
  { id: 'M', names: { zh: '未设置（“-”）', en: 'Missing value; data cannot exist' } },
  { id: 'N', names: { zh: '不足一个末位（“…”）', en: 'Not significant' } },
];
