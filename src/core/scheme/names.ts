/** Names in a scheme against the template beside it: found under any of their spellings, or a problem that says which was probably meant. */
import { message } from '../message';
import type { Message } from '../message';
import { nameKey } from '../template/name-key';
import type { Template } from '../template/template';
import { nearestName } from './nearest-name';
import type { Bounds } from './shapes';

export interface SchemeProblem {
  /** Where in the document: scores[0].parts[2].indicator; '' for the document itself. */
  readonly path: string;
  readonly message: Message;
}

/** Passed from section to section while a scheme is read; gathers what is wrong. */
export class SchemeNames {
  readonly problems: SchemeProblem[] = [];
  private readonly indicators: ReadonlyMap<string, string>;
  private readonly entities: ReadonlyMap<string, string>;

  constructor(readonly template: Template) {
    this.indicators = new Map(
      template.indicators.flatMap(({ code, name, aliases }) =>
        [code, name, ...aliases].map((spelling) => [nameKey(spelling), code] as const),
      ),
    );
    this.entities = new Map(
      template.entities.flatMap(({ name, aliases }) =>
        [name, ...aliases].map((spelling) => [nameKey(spelling), name] as const),
      ),
    );
  }

  problem(path: string, said: Message): void {
    this.problems.push({ path, message: said });
  }

  /** Code of an indicator. */
  indicator(name: string, path: string): string {
    const code = this.indicators.get(nameKey(name));
    if (code !== undefined) return code;
    const known = this.template.indicators.flatMap(({ code: own, name: full }) => [full, own]);
    this.unknown('scheme.unknown-indicator', name, known, path);
    return name;
  }

  /** Codes of these, or null for all. */
  listed(names: 'all' | readonly string[], path: string): readonly string[] | null {
    return names === 'all' ? null : names.map((name, i) => this.indicator(name, `${path}[${i}]`));
  }

  /** As the template spells it; any name where the template lists none. */
  entity(name: string, path: string): string {
    const own = this.entities.get(nameKey(name));
    if (own !== undefined) return own;
    if (this.entities.size === 0) return name;
    const known = this.template.entities.map(({ name: full }) => full);
    this.unknown('scheme.unknown-entity', name, known, path);
    return name;
  }

  /** What is named here must not have been named before; told at the second place. */
  once(what: string, path: string, used: Map<string, string>): void {
    const key = nameKey(what);
    const other = used.get(key);
    if (other === undefined) used.set(key, path);
    else this.problem(path, message('scheme.twice', { name: what, other }));
  }

  unknown(
    key: 'scheme.unknown-indicator' | 'scheme.unknown-entity' | 'scheme.unknown-score',
    name: string,
    known: readonly string[],
    path: string,
  ): void {
    const nearest = nearestName(name, known);
    const hint =
      nearest === null
        ? message('scheme.known', { names: known.slice(0, MOST_NAMES) })
        : message('scheme.meant', { name: nearest });
    this.problem(path, message(key, { name, hint }));
  }

  /** Bounds that say nothing, or leave nothing. */
  bounds({ atLeast, above, atMost, below }: Bounds, path: string, mayBeOpen = false): void {
    const lower = atLeast ?? above;
    const upper = atMost ?? below;
    if (lower === undefined && upper === undefined) {
      if (!mayBeOpen) this.problem(path, message('template.lights-unbounded'));
      return;
    }
    if ((atLeast !== undefined && above !== undefined) || (atMost !== undefined && below !== undefined)) {
      this.problem(path, message('template.lights-two-bounds'));
    } else if (lower !== undefined && upper !== undefined) {
      const isEmpty = atLeast === undefined || atMost === undefined ? lower >= upper : lower > upper;
      if (isEmpty) this.problem(path, message('scheme.bounds-nothing', { lower, upper }));
    }
  }
}

/** A list of a hundred names helps nobody. */
const MOST_NAMES = 8;
