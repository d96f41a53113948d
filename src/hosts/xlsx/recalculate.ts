/** Results that hang on what was changed are stale: Excel computes them when it opens the file. */
import { removePart } from './add-part';
import { applyEdits, insertChild, outline, prefixOf, setAttribute } from './outline';
import type { PartStore } from './part-store';
import type { WorkbookPart } from './workbook-part';

/** formulasChanged: some came or went. */
export async function recalculate(
  store: PartStore,
  workbook: WorkbookPart,
  formulasChanged: boolean,
): Promise<void> {
  const xml = (await store.text(workbook.part)) ?? '';
  const root = outline(xml);
  const settings = root.children.find(({ local }) => local === 'calcPr');
  const order = ['sheets', 'functionGroups', 'externalReferences', 'definedNames', 'calcPr'];
  const edit = settings
    ? setAttribute(xml, settings, 'fullCalcOnLoad', '1')
    : insertChild(xml, root, order, 'calcPr', `<${prefixOf(root)}calcPr fullCalcOnLoad="1"/>`);
  store.put(workbook.part, applyEdits(xml, [edit]));
  if (formulasChanged) await forgetCalculationChain(store, workbook);
}

/** One that names a cell without a formula is a corrupt file; without a chain Excel makes its own. */
export async function forgetCalculationChain(store: PartStore, workbook: WorkbookPart): Promise<void> {
  if (workbook.calculationChainPart !== null && store.has(workbook.calculationChainPart)) {
    await removePart(store, workbook.part, workbook.calculationChainPart);
  }
}
