/** How a worksheet of a template looks, and what it offers to those who fill it in: help for each column, drop-downs for choices. */
import type { Words } from '../../messages/speak';
import type { CellStyle, ContentCell, EntryRule, SheetContent } from '../../workbook/content';
import type { CellValue } from '../../workbook/snapshot';
import { HEADING, pageOf, TEXT } from '../styles';
import { comparable } from '../words';
import { wordKey } from './cells';
import { CHOICES, SETTINGS, TABLES, TARGETS } from './fields';
import type { Field, FieldType, SheetKind } from './fields';
import { draftingSpellings } from './words';

export interface NamedSheet {
  readonly name: string;
  readonly content: SheetContent;
}

/** @param entities the columns behind those of the fields */
export function templatePage(
  kind: SheetKind,
  rows: readonly (readonly CellValue[])[],
  words: Words,
  entities: readonly string[] = [],
): NamedSheet {
  const fields = TABLES[kind];
  const styles = [...fields.map(({ type }) => styleOf(type)), ...entities.map(() => NUMBER)];
  const headings = [
    ...fields.map(({ heading }) => words.t(heading)),
    ...entities.map((name) => entityHeading(name, words)),
  ];
  return {
    name: words.t(`drafting.sheet.${kind}`),
    content: {
      rows: [
        headings.map((value) => ({ value, style: HEADING })),
        ...rows.map((row) =>
          row.map((value, column): ContentCell => ({ value, style: styles[column] ?? TEXT })),
        ),
      ],
      columnWidths: [...fields.map(({ width }) => width), ...entities.map(() => ENTITY_WIDTH)],
      frozenRows: 1,
      validations: entryRules(kind, fields, rows.length, words, entities),
      page: pageOf(1),
    },
  };
}

const NUMBER: CellStyle = { ...TEXT, align: 'right' };
const ENTITY_WIDTH = 12;

const styleOf = ({ kind }: FieldType): CellStyle =>
  kind === 'number' || kind === 'amount' || kind === 'percent' ? NUMBER : TEXT;

/** The name of an entity, told apart where it is the heading of another column. */
function entityHeading(name: string, words: Words): string {
  const taken = TARGETS.some(
    ({ heading, also, name: own }) =>
      [...draftingSpellings(heading), ...[own, ...also].map(comparable)].includes(comparable(name)) ||
      /^(?:单位|entity)[:\uff1a]/i.test(name.trim()),
  );
  return taken ? words.t('drafting.entity-column', { name }) : name;
}

/** Rows below the last one that help and choices are offered in. */
const SPARE_ROWS = 200;

function entryRules(
  kind: SheetKind,
  fields: readonly Field[],
  rows: number,
  words: Words,
  entities: readonly string[],
): EntryRule[] {
  const area = (column: number, columns = 1) => ({ row: 1, column, rows: rows + SPARE_ROWS, columns });
  const note = (heading: string, text: string) => ({ title: heading.slice(0, 32), text: text.slice(0, 255) });
  return [
    ...fields.map(({ type, heading, help }, column): EntryRule => ({
      // What is filled in once is not offered again below.
      range: kind === 'settings' && column < SETTINGS.length ? { ...area(column), rows: 1 } : area(column),
      allows:
        type.kind === 'choice'
          ? { kind: 'list', values: CHOICES[type.of].map((each) => words.t(wordKey(type.of, each))) }
          : { kind: 'anything' },
      help: note(words.t(heading), words.t(help)),
      ...(type.kind === 'choice' && {
        refusal: { ...note(words.t(heading), words.t('drafting.choose')), style: 'stop' },
      }),
    })),
    ...(entities.length > 0
      ? [
          {
            range: area(fields.length, entities.length),
            allows: { kind: 'anything' } as const,
            help: note(words.t('drafting.settings.entity'), words.t('drafting.help.entity')),
          },
        ]
      : []),
  ];
}
