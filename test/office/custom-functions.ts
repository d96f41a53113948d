/** Calls of custom functions: sent as messages to the proxy of office.js, which answers in a later request. */
import type { EventMessage } from './protocol';
import { MessageCategory } from './protocol';

export type CustomFunctionAnswer =
  | { readonly ok: true; readonly value: unknown }
  /** code is Excel's error, such as #N/A; value is the message shown with it. */
  | { readonly ok: false; readonly code: unknown; readonly value: unknown };

const INVOKE = 1000;
/** Flag of a call whose parameters may be errors: the metadata says allowErrorForDataTypeAny. */
const ERRORS_ALLOWED = 4;

export class CustomFunctionCalls {
  private count = 0;
  private readonly waiting = new Map<number, (answer: CustomFunctionAnswer) => void>();

  constructor(private readonly send: (message: EventMessage) => void) {}

  call(id: string, parameters: readonly unknown[], address = 'Sheet1!A1'): Promise<CustomFunctionAnswer> {
    this.count += 1;
    const call = this.count;
    return new Promise((resolve) => {
      this.waiting.set(call, resolve);
      const invocation = JSON.stringify([call, id, parameters, address, ERRORS_ALLOWED, null]);
      this.send([MessageCategory.customFunction, INVOKE, '', invocation, 0, false]);
    });
  }

  /** Both spellings that office.js uses: [id, ok, value, code] and {id, failed, value, errorCode}. */
  answered(answers: unknown): void {
    for (const answer of answers as readonly unknown[]) {
      const [id, ok, value, code] = Array.isArray(answer)
        ? (answer as [number, boolean, unknown, unknown])
        : fields(answer as NamedAnswer);
      this.waiting.get(id)?.(ok ? { ok, value } : { ok, code, value });
      this.waiting.delete(id);
    }
  }
}

interface NamedAnswer {
  readonly id: number;
  readonly failed?: boolean;
  readonly value: unknown;
  readonly errorCode?: unknown;
}

const fields = ({ id, failed, value, errorCode }: NamedAnswer): [number, boolean, unknown, unknown] => [
  id,
  !failed,
  value,
  errorCode,
];
