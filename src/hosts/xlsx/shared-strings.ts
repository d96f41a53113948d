/** The texts that cells share; runs of rich text are joined, phonetic guides (rPh) are not part of the text. */
import type { PartStore } from './part-store';
import type { XmlHandler } from './xml';
import { unescapeCellText } from './xml';

export async function readSharedStrings(store: PartStore, part: string | null): Promise<readonly string[]> {
  const strings: string[] = [];
  let text = '';
  if (part !== null) {
    const piece: XmlHandler = {
      text(more) {
        text += more;
      },
    };
    await store.visit(part, {
      'sst/si': {
        open() {
          text = '';
        },
        close() {
          strings.push(unescapeCellText(text));
        },
      },
      'sst/si/t': piece,
      'sst/si/r/t': piece,
    });
  }
  return strings;
}
