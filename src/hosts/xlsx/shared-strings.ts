/** The texts that cells share; runs of rich text are joined, phonetic guides (rPh) are not part of the text. */
import { WorkbookError } from '../../workbook/host';
import { GatheredText } from './byte-text';
import type { ByteHandler } from './byte-xml';
import type { PartStore } from './part-store';
import { unescapeCellText } from './xml';

/** A report of 100,000 rows × 12 columns of nothing but different texts has 1.2 million. */
const MAX_STRINGS = 2_000_000;

export async function readSharedStrings(store: PartStore, part: string | null): Promise<readonly string[]> {
  const strings: string[] = [];
  const text = new GatheredText();
  if (part !== null) {
    const piece: ByteHandler = { text: (bytes, start, end) => text.add(bytes, start, end) };
    await store.scan(part, {
      'sst/si': {
        open: () => text.clear(),
        close() {
          if (strings.length === MAX_STRINGS)
            throw new WorkbookError('too-large', store.fileName, 'too many shared strings');
          strings.push(unescapeCellText(text.toString()));
        },
      },
      'sst/si/t': piece,
      'sst/si/r/t': piece,
    });
  }
  return strings;
}
