/** Where the elements of a part stand in its text, so that a change can be spliced in and the rest stays as it is. */
import type { XmlTag } from './xml';
import { isKnownNamespace, strictParser } from './xml';

export interface XmlNode {
  readonly tag: XmlTag;
  /** Local name, or '?' for an element of a foreign namespace. */
  readonly local: string;
  /** Offsets in the text: <a …> is [start, openEnd), </a> is [closeStart, end); both ends are equal when it closes itself. */
  readonly start: number;
  readonly openEnd: number;
  closeStart: number;
  end: number;
  readonly children: XmlNode[];
  /** Text directly inside. */
  text: string;
}

/**
 * The root, its children, and below them whatever keep accepts (asked for each element whose parent was kept).
 * @throws Error when the text is not well-formed.
 */
export function outline(xml: string, keep: (parent: XmlNode, tag: XmlTag) => boolean = () => false): XmlNode {
  const open: (XmlNode | null)[] = [];
  let root: XmlNode | null = null;
  const parser = strictParser({
    open(tag) {
      const parent = open.at(-1);
      const isKept = open.length <= 1 || (parent && keep(parent, tag));
      if (!isKept) {
        open.push(null);
        return;
      }
      const end = parser.position;
      const node: XmlNode = {
        tag: { ...tag },
        local: isKnownNamespace(tag.uri) ? tag.local : '?',
        // A < can stand nowhere inside a tag, so the last one is where the tag begins.
        start: xml.lastIndexOf('<', end - 1),
        openEnd: end,
        closeStart: end,
        end,
        children: [],
        text: '',
      };
      parent?.children.push(node);
      root ??= node;
      open.push(node);
    },
    text(piece) {
      const node = open.at(-1);
      if (node) node.text += piece;
    },
    close(tag) {
      const node = open.pop();
      if (!node || tag.isSelfClosing) return;
      node.end = parser.position;
      node.closeStart = xml.lastIndexOf('<', node.end - 1);
    },
  });
  parser.write(xml).close();
  if (!root) throw new Error('an empty document');
  return root;
}

/** Replaces [start, end) by text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Edits must not overlap; insertions at one place keep their order. */
export function applyEdits(xml: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start)) {
    pieces.push(xml.slice(at, start), text);
    at = end;
  }
  return [...pieces, xml.slice(at)].join('');
}

/** Puts text last into an element, also into one that closes itself. */
export function appendInto(xml: string, node: XmlNode, text: string): Edit {
  if (!node.tag.isSelfClosing) return { start: node.closeStart, end: node.closeStart, text };
  const open = xml.slice(node.start, node.openEnd).replace(/\s*\/>$/, '>');
  return { start: node.start, end: node.end, text: `${open}${text}</${node.tag.name}>` };
}

/** Puts a new child where the schema wants it: behind the last child that may stand before or beside it. */
export function insertChild(
  xml: string,
  parent: XmlNode,
  order: readonly string[],
  local: string,
  text: string,
): Edit {
  if (parent.tag.isSelfClosing) return appendInto(xml, parent, text);
  const place = order.indexOf(local);
  const before = parent.children.filter((child) => {
    const index = order.indexOf(child.local);
    return index >= 0 && index <= place;
  });
  const at = before.at(-1)?.end ?? parent.openEnd;
  return { start: at, end: at, text };
}

/** The open tag with attributes set. */
export function setAttributes(
  xml: string,
  node: XmlNode,
  attributes: readonly (readonly [name: string, value: string])[],
): Edit {
  const text = attributes.reduce(
    (open, [name, value]) => {
      const present = new RegExp(String.raw`(\s${name}\s*=\s*)(?:"[^"]*"|'[^']*')`);
      return present.test(open)
        ? open.replace(present, (_whole, before: string) => `${before}"${value}"`)
        : open.replace(/\s*(\/?>)$/, (_whole, close: string) => ` ${name}="${value}"${close}`);
    },
    xml.slice(node.start, node.openEnd),
  );
  return { start: node.start, end: node.openEnd, text };
}

export const setAttribute = (xml: string, node: XmlNode, name: string, value: string): Edit =>
  setAttributes(xml, node, [[name, value]]);

/** "x:" in a part whose elements carry a prefix, else "". */
export const prefixOf = (root: XmlNode): string =>
  root.tag.name.includes(':') ? root.tag.name.slice(0, root.tag.name.indexOf(':') + 1) : '';
