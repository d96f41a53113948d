/** What a rule about the manifest is, and what it may look at. */
import type { Element } from './tree';

export interface Failure {
  readonly line: number;
  /** Name of the element at fault. */
  readonly element: string;
  readonly problem: string;
  readonly remedy: string;
}

export interface Surroundings {
  /** Of package.json: 0.1.0 */
  readonly packageVersion: string;
  /** Names under which the code associates its ribbon commands. */
  readonly commands: readonly string[];
  /** Commands that assets/shortcuts.json puts on keys. */
  readonly shortcuts: readonly string[];
  /** Ids under which the code associates its cell functions, and those that functions.json tells Excel. */
  readonly functionIds: readonly string[];
  readonly metadataIds: readonly string[];
  /** Width and height of a PNG of the project, by its path from the root; null when there is no such picture. */
  pictureSize(path: string): readonly [number, number] | null;
}

/** Looks at a manifest that already fits the schema; what is not there is the schema's business. */
export type Rule = (manifest: Element, around: Surroundings) => Failure[];

export const failure = (
  { line, name }: Pick<Element, 'line' | 'name'>,
  problem: string,
  remedy: string,
): Failure => ({
  line,
  element: name,
  problem,
  remedy,
});
