/** 通报 as a sheet of the workbook: over the one of before, never over one of the user's. */
import { fetchAllWords } from '../../../messages/fetch-words';
import type { Locale } from '../../../messages/keys';
import { bulletinSheet } from '../../../sheets/bulletin/bulletin-sheet';
import { freeName, sheetsOfKind } from '../../../sheets/own-sheets/own-sheets';
import type { WorkbookChange } from '../../../workbook/changes';
import type { Summed } from '../summed';
import { bulletinBy } from './bulletin';
import { withBack } from './write';
import type { WriteTold } from './write';

export interface WriteBulletinAsked {
  readonly language: Locale;
}

/** The materials must have been read just now: they say which sheets there are. */
export async function bulletinWritten(summed: Summed, { language }: WriteBulletinAsked): Promise<WriteTold> {
  const { own, template, scheme } = summed;
  const bulletin = bulletinBy(summed, scheme, language);
  if (!bulletin) return null;
  const content = bulletinSheet(bulletin, template, await fetchAllWords(language));
  const [before] = sheetsOfKind(own, 'bulletin');
  const change: WorkbookChange = before
    ? { kind: 'replace-sheet', sheet: before.name, content }
    : { kind: 'add-sheet', sheet: freeName(own, 'bulletin', language), content };
  return withBack([change], own);
}
