/** Workbook files for tests, written part by part, so that every oddity of real files can be made in memory. */
import {
  configure,
  TextReader,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js';
import type { FileEntry } from '@zip.js/zip.js';
import type { MemoryCell, MemorySheet } from '../../../src/hosts/memory/sheets';
import { isFormulaCell } from '../../../src/hosts/memory/sheets';
import { cellAddress, parseAddress } from '../../../src/workbook/address';
import type { CellValue } from '../../../src/workbook/snapshot';
import { isCellError } from '../../../src/workbook/snapshot';

configure({ useWebWorkers: false });

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export type Parts = Readonly<Record<string, string | Uint8Array>>;

export async function zip(parts: Parts): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { lastModDate: new Date(2020, 0, 1) });
  for (const [name, content] of Object.entries(parts)) {
    await writer.add(
      name,
      typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content),
    );
  }
  return writer.close();
}

/** The entries of an archive as they are stored: compressed bytes, by name and in order. */
export async function storedEntries(bytes: Uint8Array): Promise<Map<string, string>> {
  const entries = await new ZipReader(new Uint8ArrayReader(bytes)).getEntries();
  const files = entries.filter((entry): entry is FileEntry => !entry.directory);
  const stored = new Map<string, string>();
  for (const entry of files) {
    const raw = await entry.getData(new Uint8ArrayWriter(), { passThrough: true });
    stored.set(entry.filename, Buffer.from(raw).toString('base64'));
  }
  return stored;
}

export async function partText(bytes: Uint8Array, name: string): Promise<string> {
  const entries = await new ZipReader(new Uint8ArrayReader(bytes)).getEntries();
  const entry = entries.find(({ filename }) => filename === name) as FileEntry | undefined;
  if (!entry) throw new Error(`no part ${name}`);
  return Buffer.from(await entry.getData(new Uint8ArrayWriter())).toString('utf8');
}

/** All of them, unpacked once. */
export async function partTexts(bytes: Uint8Array): Promise<Map<string, string>> {
  const entries = await new ZipReader(new Uint8ArrayReader(bytes)).getEntries();
  const texts = new Map<string, string>();
  for (const entry of entries) {
    if (entry.directory) continue;
    const content = await (entry as FileEntry).getData(new Uint8ArrayWriter());
    texts.set(entry.filename, Buffer.from(content).toString('utf8'));
  }
  return texts;
}

export interface SheetXml {
  readonly name: string;
  /** The whole worksheet part. */
  readonly xml: string;
  readonly state?: string;
}

/** A complete workbook around these worksheet parts; extra parts replace or join the usual ones. */
export function workbookParts(
  sheets: readonly SheetXml[],
  extra: Parts = {},
): Record<string, string | Uint8Array> {
  const list = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${escape(name)}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
  );
  const targets = [
    ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
    ...('xl/styles.xml' in extra ? [['styles', 'styles.xml'] as const] : []),
    ...('xl/sharedStrings.xml' in extra ? [['sharedStrings', 'sharedStrings.xml'] as const] : []),
    ...('xl/theme/theme1.xml' in extra ? [['theme', 'theme/theme1.xml'] as const] : []),
    ...('xl/calcChain.xml' in extra ? [['calcChain', 'calcChain.xml'] as const] : []),
  ];
  return {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>${targets
        .map(([kind, part]) => `<Override PartName="/xl/${part}" ContentType="${contentType(kind)}"/>`)
        .join('')}<Override PartName="/xl/workbook.xml" ContentType="${contentType('sheet.main')}"/></Types>`,
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(targets),
    ...Object.fromEntries(sheets.map(({ xml }, i) => [`xl/worksheets/sheet${i + 1}.xml`, xml])),
    ...extra,
  };
}

export const relationships = (targets: readonly (readonly [kind: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(
      ([kind, target], i) =>
        `<Relationship Id="rId${i + 1}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

export const worksheet = (inner: string): string => `<worksheet xmlns="${MAIN}">${inner}</worksheet>`;

/** One sheet named 表1 around the inner XML of a worksheet, zipped. */
export const oneSheet = (inner: string, extra: Parts = {}): Promise<Uint8Array> =>
  zip(workbookParts([{ name: '表1', xml: worksheet(inner) }], extra));

/** The sheets of a contract fixture as a file. */
export function fixtureFile(sheets: readonly MemorySheet[]): Promise<Uint8Array> {
  const codes = [...new Set(sheets.flatMap(({ numberFormats = {} }) => Object.values(numberFormats)))];
  const formats = codes
    .map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escape(code)}"/>`)
    .join('');
  const xfs = ['<xf/>', ...codes.map((_, i) => `<xf numFmtId="${164 + i}" applyNumberFormat="1"/>`)].join('');
  const styles = `<styleSheet xmlns="${MAIN}"><numFmts count="${codes.length}">${formats}</numFmts><cellXfs>${xfs}</cellXfs></styleSheet>`;
  return zip(
    workbookParts(
      sheets.map((sheet) => ({ name: sheet.name, xml: sheetXml(sheet, codes), state: sheet.visibility })),
      { 'xl/styles.xml': styles },
    ),
  );
}

function sheetXml(sheet: MemorySheet, codes: readonly string[]): string {
  const styleAt = (row: number, column: number): number => {
    const own = Object.entries(sheet.numberFormats ?? {}).findLast(([address]) => {
      const rect = parseAddress(address);
      return (
        rect &&
        row >= rect.row &&
        row < rect.row + rect.rows &&
        column >= rect.column &&
        column < rect.column + rect.columns
      );
    });
    return own ? codes.indexOf(own[1]) + 1 : 0;
  };
  const rows = sheet.rows.map((cells, r) => {
    const texts = cells.map((cell, c) =>
      cell === null ? '' : cellXml(cellAddress(r, c), styleAt(r, c), cell),
    );
    return `<row r="${r + 1}"${sheet.hiddenRows?.includes(r) ? ' hidden="1"' : ''}>${texts.join('')}</row>`;
  });
  const columns = (sheet.hiddenColumns ?? []).map(
    (c) => `<col min="${c + 1}" max="${c + 1}" width="9" hidden="1"/>`,
  );
  const formats = (sheet.conditionalFormats ?? []).map(
    ({ range, formula }, i) =>
      `<conditionalFormatting sqref="${range}"><cfRule type="expression" priority="${i + 1}">` +
      `<formula>${escape(formula.slice(1))}</formula></cfRule></conditionalFormatting>`,
  );
  const merges = (sheet.merges ?? []).map((ref) => `<mergeCell ref="${ref}"/>`);
  return worksheet(
    [
      columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '',
      `<sheetData>${rows.join('')}</sheetData>`,
      sheet.isProtected ? '<sheetProtection sheet="1"/>' : '',
      merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '',
      ...formats,
      '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    ].join(''),
  );
}

function cellXml(address: string, style: number, cell: MemoryCell): string {
  const formula = isFormulaCell(cell) ? `<f>${escape(cell.formula.slice(1))}</f>` : '';
  const value = isFormulaCell(cell) ? cell.value : cell;
  const open = `<c r="${address}" s="${style}"`;
  if (typeof value === 'string')
    return `${open} t="inlineStr">${formula}<is><t>${escape(value)}</t></is></c>`;
  return `${open}${valueType(value)}>${formula}<v>${valueText(value)}</v></c>`;
}

const valueType = (value: CellValue): string =>
  typeof value === 'boolean' ? ' t="b"' : isCellError(value) ? ' t="e"' : '';

const valueText = (value: CellValue): string =>
  typeof value === 'boolean' ? String(Number(value)) : isCellError(value) ? value.error : String(value);

export const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const contentType = (kind: string): string =>
  `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;
