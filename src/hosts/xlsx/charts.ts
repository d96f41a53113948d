/** Puts the charts of a sheet of ours into the file: a drawing, a part for each chart, and what leads to them. */
import type { SheetChart } from '../../workbook/content';
import { addPart, freeName } from './add-part';
import { chartXml, drawingNamespaces, drawingXml } from './chart-xml';
import { applyEdits, insertChild, outline, prefixOf } from './outline';
import type { PartStore } from './part-store';
import type { WorkbookPart } from './workbook-part';
import { directoryOf } from './workbook-part';
import { WORKSHEET_ORDER } from './worksheet-order';

/** @param sheet part and name of a sheet that has no drawing */
export async function addCharts(
  store: PartStore,
  workbook: WorkbookPart,
  sheet: { readonly part: string; readonly name: string },
  charts: readonly SheetChart[],
): Promise<void> {
  if (charts.length === 0) return;
  const { relationshipBase } = workbook;
  const names = drawingNamespaces(relationshipBase);
  const directory = directoryOf(workbook);
  const drawing = freeName(store, (n) => `${directory}drawings/drawing${n}.xml`);
  const id = await addPart(store, sheet.part, `${relationshipBase}drawing`, {
    name: drawing,
    contentType: 'application/vnd.openxmlformats-officedocument.drawing+xml',
    text: '',
  });
  const placed: { readonly chart: SheetChart; readonly id: string }[] = [];
  for (const chart of charts) {
    const chartId = await addPart(store, drawing, `${relationshipBase}chart`, {
      name: freeName(store, (n) => `${directory}charts/chart${n}.xml`),
      contentType: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
      text: chartXml(chart, sheet.name, names),
    });
    placed.push({ chart, id: chartId });
  }
  store.put(drawing, drawingXml(placed, names));
  const xml = (await store.text(sheet.part)) ?? '';
  const root = outline(xml);
  const element = `<${prefixOf(root)}drawing xmlns:r="${names.relationships}" r:id="${id}"/>`;
  store.put(sheet.part, applyEdits(xml, [insertChild(xml, root, WORKSHEET_ORDER, 'drawing', element)]));
}
