/** What a round trip carried, so that a test can count it. */
import type { RequestBody } from './protocol';
import { ActionType, PathType } from './protocol';

export interface Batch {
  readonly actions: number;
  /** As they would travel, in UTF-8. */
  readonly bytesOut: number;
  readonly bytesBack: number;
  /** Code of the refusal, if it was refused. */
  readonly refused: string | null;
  /** Places of the actions that Excel may refuse: a question about what was just made is none. */
  readonly refusable: readonly number[];
  /** Methods called and properties set, by name: what it changed or asked. */
  readonly names: readonly string[];
}

/** What can be told from the request alone. */
export function contentsOf(body: RequestBody): Pick<Batch, 'actions' | 'refusable' | 'names'> {
  return {
    actions: body.Actions.length,
    refusable: body.Actions.flatMap(({ ActionType: type }, i) => (isQuestion(type) ? [] : [i])),
    names: namesIn(body),
  };
}

const isQuestion = (type: number): boolean =>
  type === ActionType.query || type === ActionType.queryAsJson || type === ActionType.trace;

/** Methods become paths or actions, depending on whether they give an object. */
function namesIn({ Actions, ObjectPaths }: RequestBody): string[] {
  const called = Actions.filter(({ ActionType: type }) => type === ActionType.method).map(({ Name }) => Name);
  const set = Actions.filter(({ ActionType: type }) => type === ActionType.setProperty).map(
    ({ Name }) => `${Name}=`,
  );
  const reached = Object.values(ObjectPaths)
    .filter(({ ObjectPathType }) => ObjectPathType === PathType.method)
    .map(({ Name }) => Name);
  return [...called, ...set, ...reached];
}
