/** What an object type of Excel's API is made of; each type lives in a file of its own. */
import type { OfficeWorkbook } from '../workbook';

/** An object in a request: its type, and the state it stands for. */
export interface Node {
  readonly type: ObjectType<unknown>;
  readonly target: unknown;
}

/** What a member may ask of the host that executes it. */
export interface Surroundings {
  readonly workbook: OfficeWorkbook;
  /** Tells the add-in, after the request, if it registered for this event. */
  raise(event: HostEvent): void;
  register(event: string): void;
  unregister(event: string): void;
  customFunctionsAnswered(answers: unknown): void;
  setPanelState(state: string): void;
  /** Keeps an object alive between requests, under an id of its own. */
  keep(target: unknown, object: Node): string;
  release(referenceId: string): void;
}

export interface HostEvent {
  readonly name: string;
  /** Number by which office.js knows the event. */
  readonly type: number;
  readonly args: Readonly<Record<string, unknown>>;
}

export type Arguments = readonly unknown[];

/** Names as they travel: PascalCase. A member that is absent is ApiNotFound. */
export interface ObjectType<T> {
  readonly name: string;
  readonly properties?: Readonly<
    Record<
      string,
      {
        get(target: T, around: Surroundings): unknown;
        set?(target: T, value: unknown, around: Surroundings): void;
      }
    >
  >;
  readonly navigation?: Readonly<Record<string, (target: T, around: Surroundings) => Node | null>>;
  /** A method gives a value, or an object (a node; null for a null object), which path and name decide. */
  readonly methods?: Readonly<Record<string, (target: T, args: Arguments, around: Surroundings) => unknown>>;
  readonly items?: (target: T, around: Surroundings) => readonly Node[];
  readonly item?: (target: T, key: unknown, around: Surroundings) => Node;
  /** Objects of this type answer _KeepReference, and then carry their id in every result. */
  readonly keepsReference?: boolean;
  /** Refuses the target when it no longer exists. */
  readonly check?: (target: T, around: Surroundings) => void;
}

/** Forgets the type of the state, which only the members of the type need to know. */
export function node<T>(type: ObjectType<T>, target: T): Node {
  return { type: type as ObjectType<unknown>, target };
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'target' in value;
