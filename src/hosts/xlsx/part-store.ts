/** The parts of a workbook as text: as they came in the file, or as we changed them since. */
import { WorkbookError } from '../../workbook/host';
import type { ByteHandlers } from './byte-xml';
import { ByteXml } from './byte-xml';
import type { Package } from './package';
import { attempt } from './package';
import type { PartContent } from './part-content';
import { bytePieces, contentBytes, contentText } from './part-content';
import type { XmlHandlers } from './xml';
import { xmlStream } from './xml';

/** Characters; what is larger is only ever scanned. Lists of sheets, names and relationships have a few hundred kilobytes. */
const MAX_VISITED = 16 * 2 ** 20;

export class PartStore {
  private changes = new Map<string, PartContent | null>();

  constructor(
    private readonly file: Package,
    readonly fileName: string,
  ) {}

  get changed(): boolean {
    return this.changes.size > 0;
  }

  has(part: string): boolean {
    const change = this.changes.get(part);
    return change === undefined ? this.file.has(part) : change !== null;
  }

  /** All that there are. */
  parts(): string[] {
    const added = [...this.changes].filter(([part, content]) => content !== null && !this.file.has(part));
    return [...this.file.parts.filter((part) => this.has(part)), ...added.map(([part]) => part)];
  }

  /** Parses a part as it is unpacked; false when there is none. @throws WorkbookError broken-file, too-large. */
  async visit(part: string, handlers: XmlHandlers): Promise<boolean> {
    const stream = xmlStream(handlers);
    let length = 0;
    const found = await this.pieces(part, (text) => {
      length += text.length;
      if (length > MAX_VISITED) throw new WorkbookError('too-large', this.fileName, `${part} is too long`);
      stream.write(text);
    });
    if (found) await attempt(this.fileName, async () => stream.end());
    return found;
  }

  /** The same for parts that may be large, on bytes. */
  async scan(part: string, handlers: ByteHandlers): Promise<boolean> {
    const stream = new ByteXml(handlers);
    const encoder = new TextEncoder();
    const change = this.changes.get(part);
    if (change === null) return false;
    return attempt(this.fileName, async () => {
      let isWide: boolean | null = null;
      let found = true;
      if (change !== undefined) for (const bytes of bytePieces(change)) stream.write(bytes);
      else {
        let decoder: TextDecoder | null = null;
        found = await this.file.stream(part, (bytes) => {
          isWide ??= isUtf16(bytes);
          if (!isWide) return stream.write(bytes);
          decoder ??= decoderFor(bytes);
          stream.write(encoder.encode(decoder.decode(bytes, { stream: true })));
        });
      }
      if (found) stream.end();
      return found;
    });
  }

  /** The whole text of a part, to be changed and put back; null when there is none. */
  async text(part: string): Promise<string | null> {
    const all: string[] = [];
    if (!(await this.pieces(part, (text) => all.push(text)))) return null;
    return asUtf8(all.join(''));
  }

  /** The same as UTF-8, for a part that may be large; not to be written into. */
  async bytes(part: string): Promise<Uint8Array | null> {
    const change = this.changes.get(part);
    if (change !== undefined) return change && contentBytes(change);
    const bytes = await this.file.bytes(part);
    if (bytes === null || !isUtf16(bytes)) return bytes;
    return attempt(this.fileName, async () => contentBytes([asUtf8(decoderFor(bytes).decode(bytes))]));
  }

  /** Works on a copy: nothing is changed here until the copy is adopted. */
  draft(): PartStore {
    const copy = new PartStore(this.file, this.fileName);
    copy.changes = new Map(this.changes);
    return copy;
  }

  /** @throws WorkbookError signed: any change would break the signature of the file. */
  adopt(draft: PartStore): void {
    if (draft.changed && this.isSigned()) throw new WorkbookError('signed', this.fileName);
    this.changes = draft.changes;
  }

  private isSigned(): boolean {
    return this.file.parts.some((part) => part.toLowerCase().startsWith('_xmlsignatures/'));
  }

  /** null takes the part out. */
  put(part: string, content: string | PartContent | null): void {
    this.changes.set(part, typeof content === 'string' ? [content] : content);
  }

  save(): Promise<Uint8Array> {
    return this.file.rewrite(this.changes);
  }

  private async pieces(part: string, onText: (text: string) => void): Promise<boolean> {
    const change = this.changes.get(part);
    if (change === null) return false;
    return attempt(this.fileName, async () => {
      if (change !== undefined) {
        onText(contentText(change));
        return true;
      }
      let decoder: TextDecoder | null = null;
      const found = await this.file.stream(part, (bytes) => {
        decoder ??= decoderFor(bytes);
        onText(decoder.decode(bytes, { stream: true }));
      });
      if (decoder) onText((decoder as TextDecoder).decode());
      return found;
    });
  }
}

/** What is put back is written as UTF-8. */
const asUtf8 = (xml: string): string =>
  xml.replace(/^(<\?xml[^>]*?encoding=["'])utf-16(?:le|be)?(["'])/i, '$1UTF-8$2');

const isUtf16 = ([a, b]: Uint8Array): boolean => (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);

/** OPC allows UTF-8 and UTF-16; the latter is known by its byte order mark. */
function decoderFor(firstBytes: Uint8Array): TextDecoder {
  const [a, b] = firstBytes;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true });
}
