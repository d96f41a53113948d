/** The sample workbooks, which lie beside the page: five published reports, and every cell function with an example. */
import type { Words } from '../messages/words';

const SAMPLES = [
  'tongxiang-2017-q1',
  'shaoxing-2014-q1-q3',
  'jiaxing-science-city-2017',
  'quzhou-2011',
  'pinghu-2020',
  'functions',
] as const;

export type SampleId = (typeof SAMPLES)[number];

export const DEFAULT_SAMPLE: SampleId = 'shaoxing-2014-q1-q3';

export function sampleChoices({ t }: Words): { readonly id: SampleId; readonly title: string }[] {
  return SAMPLES.map((id) => ({ id, title: t(`preview.sample.${id}`) }));
}

/** The JSON text of the template that belongs to a sample; null where it has none or it cannot be had. */
export async function fetchSampleTemplate(id: SampleId): Promise<string | null> {
  if (id === 'functions') return null;
  const response = await fetch(`samples/${id}/template.json`).catch(() => null);
  return response?.ok ? response.text() : null;
}

/** The bytes of a sample workbook; rejects when it cannot be fetched. */
export async function fetchSample(id: SampleId): Promise<Uint8Array> {
  const response = await fetch(`samples/${id}/report.xlsx`);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}
