/** Whose report is it? What stands above the table, the name of the sheet and the name of the file tell. */
import type { Facts } from '../report/facts';
import type { ReportReading } from '../report/reading';
import { nameKey } from '../template/name-key';
import type { Template } from '../template/template';
import type { CellValue, SheetSnapshot } from '../../workbook/snapshot';
import { entityNamed, entityNamedLoosely } from './named-entity';
import type { SubmittedEntity } from './submission';

/**
 * @param file name or path of the file
 * @returns null for a report of several entities, and for one of the whole: of the issuer of the template, or of nobody that is named
 */
export function submittedEntity(
  snapshot: SheetSnapshot,
  { facts, layout, headerRows, title }: ReportReading,
  template: Template,
  file: string,
): SubmittedEntity | null {
  const rows = entitiesIn(facts);
  if (rows.length > 1 || (layout !== 'indicator-rows' && rows.length === 0)) return null;
  const inFileName = entityNamedLoosely(template, bareFileName(file));
  const said = rows[0] ?? filledInBy(snapshot, headerRows.first);
  const inSheet =
    (said && (entityNamed(template, said) ?? (isWhole(template, said) ? null : said))) ??
    entityNamed(template, title?.text ?? '') ??
    entityNamed(template, snapshot.name);
  const name = inSheet ?? inFileName;
  if (name === null) return null;
  return { name, isKnown: isKnown(template, name), inSheet, inFileName };
}

/** The entities that have a row, at most two; facts list those of the template as well. */
function entitiesIn({ entity, entities, totalEntity }: Facts): string[] {
  const found = new Set<string>();
  for (const index of entity) {
    const name = entities[index];
    if (index !== totalEntity && name !== undefined) found.add(name);
    if (found.size > 1) break;
  }
  return [...found];
}

/** 新塍镇 of 收表/新塍镇.xlsx; a name is compared without its folder and its ending. */
export const bareFileName = (file: string): string =>
  (file.split(/[\\/]/).at(-1) ?? file).replace(/\.[^.]{1,5}$/, '');

const isKnown = (template: Template, name: string): boolean =>
  template.entities.some((entity) => entity.name === name);

/** The whole itself, or a bureau that reports for it: no part of the total. */
function isWhole({ issuer, total, entities }: Template, name: string): boolean {
  const key = nameKey(name);
  if ([issuer, total].some((whole) => whole !== null && nameKey(whole) === key)) return true;
  return entities.length > 0 && /(?:局|委|委员会|办|办公室|部|厅|处|科|室|中心|统计队|调查队)$/.test(name);
}

/** 填报单位:新塍镇, above the table or among the signatures; the name may stand in the same cell or in one beside it. */
function filledInBy({ values, used }: SheetSnapshot, header: number): string | null {
  const last = values.length - LINES_OF_SIGNATURES;
  for (const [index, row] of values.entries()) {
    if (used.row + index >= header && index < last) continue;
    for (const [column, value] of row.entries()) {
      const match = typeof value === 'string' && FILLED_IN_BY.exec(value.normalize('NFKC'));
      if (!match) continue;
      const name = nameOf(match.slice(1).join('')) ?? nameOf(nextText(row, column));
      if (name !== null) return name;
    }
  }
  return null;
}

/** 单位:万元 alone is the unit of the figures. */
const FILLED_IN_BY = new RegExp(
  [
    String.raw`^\s*(?:填\s*报|报\s*送|上\s*报|填\s*表|编\s*报|编\s*制|制\s*表)\s*(?:单\s*位|部\s*门|地\s*区)`,
    String.raw`^\s*(?:单\s*位|部\s*门|地\s*区)\s*(?:名\s*称|全\s*称)`,
    String.raw`^\s*(?:reporting (?:unit|entity|department)|reported by|entity)`,
  ]
    .map((words) => String.raw`${words}\s*(?:名\s*称|全\s*称)?\s*(?:\([^)]*\))?\s*:\s*(.*)$`)
    .join('|'),
  'i',
);

/** Rows below the figures may hold notes as well. */
const LINES_OF_SIGNATURES = 12;

function nextText(row: readonly CellValue[], column: number): string {
  const next = row.slice(column + 1).find((value) => value !== null && value !== '');
  return typeof next === 'string' && !/[:\uff1a]/.test(next) ? next : '';
}

/** Without the seal's place and what follows behind a wide gap. */
function nameOf(text: string): string | null {
  const [name = ''] = text.trim().split(/\s{2,}|\s(?:计量|金额)?单\s*位|[(（](?:盖章|公章|签章|章)[)）]/);
  const bare = name.trim();
  return bare === '' || /^[_\s-]+$/.test(bare) ? null : bare;
}
