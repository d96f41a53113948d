/** The drawing of a sheet that shows its notes, and the element that leads to it. */
import { addPart, freeName, removePart } from './add-part';
import type { CellNote } from './cell-note';
import type { CellSizes } from './cell-sizes';
import { drawNotes, newDrawing } from './note-shapes';
import type { Edit } from './outline';
import { insertChild, prefixOf } from './outline';
import type { PartStore } from './part-store';
import type { Relationship } from './relationships';
import type { SheetText } from './sheet-text';
import type { WorkbookPart } from './workbook-part';
import { directoryOf } from './workbook-part';
import { WORKSHEET_ORDER } from './worksheet-order';
import { relationshipAttribute } from './xml';

/** Draws the boxes; where the sheet has no drawing for notes yet it gets one, and an empty one of ours goes. */
export async function drawingEdits(
  store: PartStore,
  workbook: WorkbookPart,
  sheet: SheetText & { readonly part: string; readonly related: readonly Relationship[] },
  notes: readonly CellNote[],
  gone: ReadonlySet<string>,
  sizes: CellSizes,
): Promise<readonly Edit[]> {
  const { part, xml, root, related } = sheet;
  const pointer = root.children.find(({ local }) => local === 'legacyDrawing');
  const id = pointer && relationshipAttribute(pointer.tag, 'id');
  const drawing = related.find((one) => one.id === id)?.part;
  const before = drawing === undefined ? null : await store.text(drawing);
  const { text, isEmpty } = await drawNotes(
    store,
    drawing ?? null,
    before ?? newDrawing,
    notes,
    gone,
    shapesIn(sheet),
    sizes,
  );
  if (drawing !== undefined && before !== null) {
    if (!isEmpty || !pointer) store.put(drawing, text);
    else {
      await removePart(store, part, drawing);
      return [{ start: pointer.start, end: pointer.end, text: '' }];
    }
    return [];
  }
  if (isEmpty) return [];
  const added = await addPart(store, part, `${workbook.relationshipBase}vmlDrawing`, {
    name: freeName(store, (n) => `${directoryOf(workbook)}drawings/vmlDrawing${n}.vml`),
    contentType: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
    text,
  });
  const namespace = workbook.relationshipBase.replace(/\/$/, '');
  const element = `<${prefixOf(root)}legacyDrawing xmlns:r="${namespace}" r:id="${added}"/>`;
  // One that leads nowhere is put right.
  if (pointer) return [{ start: pointer.start, end: pointer.end, text: element }];
  return [insertChild(xml, root, WORKSHEET_ORDER, 'legacyDrawing', element)];
}

/** Numbers of the shapes that a sheet speaks of: controls, embedded objects. */
function shapesIn({ xml, cells }: SheetText): readonly number[] {
  return [...xml.slice(cells?.at ?? 0).matchAll(/\sshapeId\s*=\s*["'](\d{1,9})["']/g)].map(([, id]) =>
    Number(id),
  );
}
