/** A manifest as a tree of elements that remember their lines. */
import { SaxesParser } from 'saxes';

export interface Element {
  /** Without prefix. */
  readonly name: string;
  readonly line: number;
  /** Without prefixes: type stands for xsi:type. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** @throws Error with the line, when the text is not well-formed XML */
export function parseManifest(xml: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const open: Element[] = [];
  let root: Element | null = null;
  let line = 1;
  parser.on('opentagstart', () => {
    line = parser.line;
  });
  parser.on('opentag', ({ local, attributes }) => {
    const element: Element = {
      name: local,
      line,
      attributes: Object.fromEntries(Object.values(attributes).map((a) => [a.local || a.name, a.value])),
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text.trim();
  });
  parser.on('closetag', () => void open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  if (!root) throw new Error('1:1: no element');
  return root;
}

/** Every element with this name, anywhere below. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** Every element, in the order of the text. */
export const everything = (element: Element): Element[] => [element, ...element.children.flatMap(everything)];

/** The element at the end of a path of names, from the first of each name. */
export function at(element: Element, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>(
    (found, name) => found?.children.find((child) => child.name === name),
    element,
  );
}
