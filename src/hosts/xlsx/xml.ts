/** Reads the XML of workbook parts: namespaces checked, DOCTYPE refused (no entities to expand), depth limited. */
import type { SaxesTagNS } from 'saxes';
import { SaxesParser } from 'saxes';

const MAX_DEPTH = 64;

/** Of the custom XML part that holds our settings. */
export const SETTINGS_NAMESPACE = 'urn:target-tracker:settings:1';

/** The namespaces whose elements we read; those of any other are passed over, whatever their local name. */
const KNOWN_NAMESPACES: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
  'http://schemas.openxmlformats.org/package/2006/relationships',
  'http://schemas.openxmlformats.org/package/2006/content-types',
  'http://schemas.openxmlformats.org/drawingml/2006/main',
  'http://purl.oclc.org/ooxml/drawingml/main',
  SETTINGS_NAMESPACE,
]);

/** What to do at the elements of a path (slash between local names: worksheet/sheetData/row); all others are passed over. */
export type XmlHandlers = Readonly<Record<string, XmlHandler>>;

export interface XmlHandler {
  open?(tag: XmlTag): void;
  /** Text directly inside the element; may come in pieces. */
  text?(piece: string): void;
  close?(): void;
}

export interface XmlTag {
  readonly name: string;
  readonly local: string;
  readonly uri: string;
  readonly attributes: SaxesTagNS['attributes'];
  readonly isSelfClosing: boolean;
}

export interface XmlStream {
  write(text: string): void;
  /** Must be called once after the last piece. @throws Error when the document is not complete. */
  end(): void;
}

/** A parser for text that comes in pieces; throws an Error at the first thing that is not well-formed. */
export function xmlStream(handlers: XmlHandlers): XmlStream {
  const byPath = new Map(Object.entries(handlers));
  // One node per path, found from its parent: comparing path texts for each of a million cells would be slow.
  let here: PathNode = { path: '', handler: undefined, parent: null, children: new Map() };
  const parser = strictParser({
    open(tag) {
      const step = isKnownNamespace(tag.uri) ? tag.local : '?';
      let node = here.children.get(step);
      if (!node) {
        const path = here.path ? `${here.path}/${step}` : step;
        node = { path, handler: byPath.get(path), parent: here, children: new Map() };
        here.children.set(step, node);
      }
      here = node;
      node.handler?.open?.(tag);
    },
    text: (piece) => here.handler?.text?.(piece),
    close() {
      here.handler?.close?.();
      here = here.parent ?? here;
    },
  });
  return { write: (piece) => void parser.write(piece), end: () => void parser.close() };
}

interface PathNode {
  readonly path: string;
  readonly handler: XmlHandler | undefined;
  readonly parent: PathNode | null;
  readonly children: Map<string, PathNode>;
}

/** saxes with namespaces, without DOCTYPE and deep nesting. Its position is the index just behind the token being told. */
export function strictParser(on: {
  open(tag: XmlTag): void;
  text(piece: string): void;
  close(tag: XmlTag): void;
}): SaxesParser<{ xmlns: true }> {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let depth = 0;
  parser.on('doctype', () => {
    throw new Error('a document type declaration is refused');
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > MAX_DEPTH) throw new Error(`nested deeper than ${MAX_DEPTH}`);
    on.open(tag);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    on.close(tag);
  });
  parser.on('text', (piece) => on.text(piece));
  parser.on('cdata', (piece) => on.text(piece));
  return parser;
}

export function visitXml(text: string, handlers: XmlHandlers): void {
  const stream = xmlStream(handlers);
  stream.write(text);
  stream.end();
}

export const isKnownNamespace = (uri: string): boolean => KNOWN_NAMESPACES.has(uri);

export const attribute = (tag: XmlTag, name: string): string | undefined => tag.attributes[name]?.value;

/** An attribute of the relationships namespace (r:id), whatever its prefix. */
export const relationshipAttribute = (tag: XmlTag, local: string): string | undefined =>
  findRelationshipAttribute(tag, local)?.value;

/** The same with its prefix and namespace, for whoever writes another like it. */
export function findRelationshipAttribute(
  tag: XmlTag,
  local: string,
): XmlTag['attributes'][string] | undefined {
  return Object.values(tag.attributes).find(
    (found) => found.local === local && /\/officeDocument\/(?:2006\/)?relationships$/.test(found.uri),
  );
}

export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Text for an element or a double-quoted attribute. What XML cannot hold becomes _xHHHH_, as Excel writes it. */
export function escapeXml(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, (character) => `_x${hex(character)}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Excel's own escapes inside cell text: _x000D_ is a carriage return. */
export function unescapeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

const hex = (character: string): string =>
  character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
