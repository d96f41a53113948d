/** The wire protocol between office.js and Excel (RichApi "ProcessQuery"), as far as this project speaks it. */

/** How an object is reached from another one. */
export const PathType = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  queryAsJson: 7,
} as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Where an argument is an object: the id of its path, at the same index. */
  readonly ReferencedObjectPathIds?: readonly (number | null)[];
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ResponseBody {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    /** The action that failed; those before it have been done. */
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}

/** [category, type, target, message as JSON, isRemoteOverride …] as office.js expects it. */
export type EventMessage = readonly [number, number, string, string, number, boolean];

/** Numbers by which office.js and the window of Excel call each other. */
export const Dispatch = {
  executeRichApiRequest: 93,
  commandCompleted: 94,
  richApiMessage: 33,
  commandInvoked: 39,
} as const;

export const MessageCategory = { event: 65_536, customFunction: 1 } as const;

/** What Excel answers when it will not: office.js hands code and location on to the caller. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location: string,
    readonly httpStatus = 400,
  ) {
    super(message);
    this.name = 'HostError';
  }
}

export const itemNotFound = (location: string): HostError =>
  new HostError('ItemNotFound', "The requested resource doesn't exist.", location, 404);

export const invalidArgument = (location: string): HostError =>
  new HostError(
    'InvalidArgument',
    'The argument is invalid or missing or has an incorrect format.',
    location,
  );

export const apiNotFound = (location: string): HostError =>
  new HostError(
    'ApiNotFound',
    `The API you are trying to use could not be found: ${location}. Add it to test/office/objects if Excel has it.`,
    location,
  );

export const accessDenied = (location: string): HostError =>
  new HostError('AccessDenied', 'You do not have the permissions to perform this operation.', location, 403);

export const cellEditMode = (): HostError =>
  new HostError('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.', '', 400);

export const tooLong = (): HostError =>
  new HostError('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.', '');

export const requestTooLong = (): HostError =>
  new HostError('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.', '');

/** The answer to a request that failed. */
export function refusal(
  { code, message, location, httpStatus }: HostError,
  actionIndex = 0,
): Required<Pick<ResponseBody, 'Error'>> & ResponseBody {
  const error = {
    Code: code,
    Message: message,
    Location: location,
    ActionIndex: actionIndex,
    HttpStatusCode: httpStatus,
  };
  return { Results: [], TraceIds: [], Error: error };
}
