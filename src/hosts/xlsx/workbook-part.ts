/** The table of contents of a workbook: its sheets, and where its other parts are. */
import { WorkbookError } from '../../workbook/host';
import type { PartStore } from './part-store';
import { relationshipsOf } from './relationships';
import { attribute, isTrue, relationshipAttribute, unescapeCellText } from './xml';

export interface WorkbookPart {
  readonly part: string;
  readonly sheets: readonly SheetEntry[];
  /** Index of the active sheet among sheets. */
  readonly active: number;
  readonly date1904: boolean;
  readonly stylesPart: string | null;
  readonly themePart: string | null;
  readonly sharedStringsPart: string | null;
  readonly calculationChainPart: string | null;
  readonly customXmlParts: readonly string[];
  /** What the types of its relationships begin with; differs between Strict and Transitional files. */
  readonly relationshipBase: string;
}

export interface SheetEntry {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly part: string;
  /** Of its relationship in the workbook part. */
  readonly relationship: string;
  /** Position among all tabs, charts included: what activeTab counts. */
  readonly tab: number;
}

/** @throws WorkbookError where the archive holds something else: binary-workbook, open-document, text-document, archive or not-a-workbook. */
export async function readWorkbookPart(store: PartStore): Promise<WorkbookPart> {
  const part = (await relationshipsOf(store, '')).find(({ kind }) => kind === 'officeDocument')?.part;
  if (part === undefined || !store.has(part)) throw new WorkbookError(otherKind(store), store.fileName);
  if (part.endsWith('.bin')) throw new WorkbookError('binary-workbook', store.fileName);
  if (/^(?:word|ppt)\//i.test(part)) throw new WorkbookError('text-document', store.fileName);

  const related = await relationshipsOf(store, part);
  const byId = new Map(related.map((relationship) => [relationship.id, relationship]));
  const sheets: SheetEntry[] = [];
  let isWorkbook = false;
  let tabs = 0;
  let activeTab = 0;
  let date1904 = false;
  await store.visit(part, {
    workbook: {
      open() {
        isWorkbook = true;
      },
    },
    'workbook/workbookPr': {
      open(tag) {
        date1904 = isTrue(attribute(tag, 'date1904'));
      },
    },
    'workbook/bookViews/workbookView': {
      open(tag) {
        activeTab = Number(attribute(tag, 'activeTab') ?? 0);
      },
    },
    'workbook/sheets/sheet': {
      open(tag) {
        const target = byId.get(relationshipAttribute(tag, 'id') ?? '');
        const state = attribute(tag, 'state');
        if (target?.kind === 'worksheet') {
          sheets.push({
            name: unescapeCellText(attribute(tag, 'name') ?? ''),
            visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
            part: target.part,
            relationship: target.id,
            tab: tabs,
          });
        }
        tabs += 1;
      },
    },
  });
  // A part that stands for many sheets would be read as many times.
  if (new Set(sheets.map((sheet) => sheet.part)).size < sheets.length)
    throw new WorkbookError('broken-file', store.fileName, 'sheets that are one part');
  if (!isWorkbook || sheets.length === 0) throw new WorkbookError('not-a-workbook', store.fileName);

  const partOf = (kind: string): string | null => related.find((found) => found.kind === kind)?.part ?? null;
  const active = sheets.findIndex(({ tab }) => tab === activeTab);
  return {
    part,
    sheets,
    active:
      active >= 0
        ? active
        : Math.max(
            0,
            sheets.findIndex(({ visibility }) => visibility === 'visible'),
          ),
    date1904,
    stylesPart: partOf('styles'),
    themePart: partOf('theme'),
    sharedStringsPart: partOf('sharedStrings'),
    calculationChainPart: partOf('calcChain'),
    relationshipBase: related.find(({ kind }) => kind === 'worksheet')?.base ?? '',
    customXmlParts: related.filter(({ kind }) => kind === 'customXml').map((found) => found.part),
  };
}

/** What an archive without a workbook is. */
function otherKind(store: PartStore): 'open-document' | 'archive' | 'not-a-workbook' {
  if (store.has('mimetype') && store.has('content.xml')) return 'open-document';
  // Workbooks that somebody packed, to be sent together.
  return store.parts().some((part) => /\.(?:xls[xmb]?|et|csv)$/i.test(part)) ? 'archive' : 'not-a-workbook';
}

/** Of the elements of its sheets and styles; differs between Strict and Transitional files. */
export const spreadsheetNamespace = ({ relationshipBase }: WorkbookPart): string =>
  relationshipBase.startsWith('http://purl.oclc.org/')
    ? 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Where its parts lie: xl/ */
export const directoryOf = ({ part }: WorkbookPart): string => part.slice(0, part.lastIndexOf('/') + 1);
