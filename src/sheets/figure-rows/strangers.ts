/** Names in the history that the template does not know: each is told once, with its rows and with what may have been meant. */
import type { Message } from '../../core/message';
import { message } from '../../core/message';
import type { Observation } from '../../core/observations/observation';
import { nearNames } from '../../core/rules/names';
import type { Template } from '../../core/template/template';
import type { CellRef } from '../../workbook/address';
import { keyInSheet } from './observation-reader';

interface Stranger {
  readonly first: CellRef;
  readonly rows: number[];
}

const MOST_ROWS = 5;
/** A suggestion costs a look at every name. */
const MOST_SUGGESTIONS = 50;

export class Strangers {
  private readonly known: ReadonlyMap<string, string>;
  private readonly indicators = new Map<string, Stranger>();
  private readonly entities = new Map<string, Stranger>();

  constructor(private readonly template: Template) {
    this.known = new Map(
      template.entities.flatMap(({ name, aliases }) =>
        [name, ...aliases].map((word) => [keyInSheet(word), name] as const),
      ),
    );
  }

  note({ indicator, entity }: Observation, cell: CellRef, isKnown: boolean): void {
    if (!isKnown) noteIn(this.indicators, indicator, cell);
    // A template without entities is of one, whatever it is called.
    if (entity !== null && this.known.size > 0 && !this.known.has(keyInSheet(entity)))
      noteIn(this.entities, entity, cell);
  }

  told(): { readonly cell: CellRef; readonly message: Message }[] {
    const { title: template } = this.template;
    const indicators = [...this.indicators].map(([name, { first: cell, rows }]) => ({
      cell,
      message: message('sheets.history.unknown-indicator', { name, template, rows: told(rows) }),
    }));
    const entities = [...this.entities].map(([name, { first: cell, rows }], place) => {
      const [near] = place < MOST_SUGGESTIONS ? nearNames(this.known, name) : [];
      const values = { name, template, rows: told(rows) };
      const said = near
        ? message('sheets.history.alike-entity', { ...values, near })
        : message('sheets.history.unknown-entity', values);
      return { cell, message: said };
    });
    return [...indicators, ...entities];
  }
}

const told = (rows: readonly number[]): Message['values'][string] =>
  rows.length > MOST_ROWS ? [...rows.slice(0, MOST_ROWS), '…'] : rows;

function noteIn(strangers: Map<string, Stranger>, name: string, cell: CellRef): void {
  const own = strangers.get(name);
  if (own) own.rows.push(cell.row + 1);
  else strangers.set(name, { first: cell, rows: [cell.row + 1] });
}
