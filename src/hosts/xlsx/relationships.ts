/** How one part of a workbook points to others. */
import { WorkbookError } from '../../workbook/host';
import type { PartStore } from './part-store';

/** Of one part; a workbook with a thousand sheets has little more than a thousand. */
const MOST = 100_000;

export interface Relationship {
  readonly id: string;
  /** Last piece of the type's address: worksheet, styles, customXml … (the same in Strict and Transitional files). */
  readonly kind: string;
  /** What stands before it, with the closing slash. */
  readonly base: string;
  /** Full name of the part, without a leading slash. */
  readonly part: string;
}

/** Of the part; of the package itself when part is ''. Targets outside the file are left out. */
export async function relationshipsOf(store: PartStore, part: string): Promise<Relationship[]> {
  const found: Relationship[] = [];
  await store.scan(relationshipPart(part), {
    'Relationships/Relationship': {
      open(tag) {
        const [id, type, target] = [tag.text('Id'), tag.text('Type'), tag.text('Target')];
        if (id === undefined || type === undefined || target === undefined) return;
        if (tag.text('TargetMode') === 'External') return;
        if (found.length === MOST)
          throw new WorkbookError('too-large', store.fileName, 'too many relationships');
        const kind = type.lastIndexOf('/') + 1;
        found.push({ id, kind: type.slice(kind), base: type.slice(0, kind), part: resolve(part, target) });
      },
    },
  });
  return found;
}

/** xl/workbook.xml → xl/_rels/workbook.xml.rels */
export function relationshipPart(part: string): string {
  const name = part.lastIndexOf('/') + 1;
  return `${part.slice(0, name)}_rels/${part.slice(name)}.rels`;
}

function resolve(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
