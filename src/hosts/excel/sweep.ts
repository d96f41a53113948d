/**
 * Takes off what carries our marker and should not be there: highlights that were copied, sorted or left over from a
 * session whose memory is lost.
 */
import { askForFormats, askForFormulas, customIds, formatById } from './formats';
import { probe } from './marks';
import type { Session } from './session';
import { TakeBack } from './take-back';

/** Custom formats of a sheet that nobody has looked at yet, by their ids. */
export interface Strangers {
  readonly sheet: string;
  readonly ids: readonly string[];
}

/** Looks at every custom format of the sheets, however well known, and deletes all that are ours. */
export async function sweepSheets(sheets: readonly string[], session: Session): Promise<void> {
  for (const sheet of sheets) session.known.forget(sheet);
  await sweepStrangers(await findStrangers(sheets, session), session);
}

/** Reads the formulas of the strangers and deletes those that are ours: no round trip when there are none. */
export async function sweepStrangers(
  found: readonly Strangers[],
  { known, converse }: Session,
): Promise<void> {
  const strangers = found.filter(({ ids }) => ids.length > 0);
  if (strangers.length === 0) return;
  const sheets = strangers.map(({ sheet }) => sheet);
  const stale = await converse(sheets, async (context) => {
    const asked = strangers.map(({ sheet, ids }) => ({
      sheet,
      formulas: askForFormulas(context.workbook.worksheets.getItem(sheet), ids),
    }));
    await context.sync();
    return asked.map(({ sheet, formulas }) => {
      const present = formulas.filter(({ rule }) => !rule.isNullObject);
      for (const { id, rule } of present) known.learn(sheet, id, rule.formula);
      const ours = new Set(known.ours(sheet));
      return { sheet, ids: present.map(({ id }) => id).filter((id) => ours.has(id)) };
    });
  });
  const marked = stale.filter(({ ids }) => ids.length > 0);
  if (marked.length === 0) return;
  await converse(
    marked.map(({ sheet }) => sheet),
    async (context) => {
      const found = marked.map(({ sheet, ids }) => ({
        sheet: context.workbook.worksheets.getItem(sheet),
        ids,
      }));
      const takeBack = new TakeBack();
      takeBack.begin(context);
      if (found.length > 1) for (const { sheet } of found) probe(sheet, takeBack);
      for (const { sheet, ids } of found) for (const id of ids) formatById(sheet, id).delete();
      try {
        await context.sync();
      } catch (error) {
        await takeBack.run();
        throw error;
      }
    },
  );
}

async function findStrangers(sheets: readonly string[], { known, converse }: Session): Promise<Strangers[]> {
  if (sheets.length === 0) return [];
  return converse(sheets, async (context) => {
    const asked = sheets.map((sheet) => ({
      sheet,
      formats: askForFormats(context.workbook.worksheets.getItem(sheet)),
    }));
    await context.sync();
    return asked.map(({ sheet, formats }) => ({
      sheet,
      ids: known.strangers(sheet, customIds(formats)),
    }));
  });
}
