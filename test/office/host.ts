/** Excel as an add-in sees it: answers requests from a workbook in memory, and tells of events, commands and cell functions. */
import type { Memory } from './executor';
import { execute } from './executor';
import { activatedEvent, addedEvent, changedEvent, deletedEvent, nameChangedEvent } from './objects/events';
import { rangeByAddress } from './objects/range';
import type { SheetRange } from './objects/range';
import type { HostEvent, Node } from './objects/type';
import type { EventMessage, RequestBody, ResponseBody } from './protocol';
import { cellEditMode, Dispatch, MessageCategory, refusal } from './protocol';
import { Faults } from './faults';
import type { OfficeSheet } from './workbook';
import { OfficeWorkbook } from './workbook';
import { copyOf, sortRows } from './upheavals';
import type { Batch } from './batches';
import { contentsOf } from './batches';
import type { CellValue } from '../../src/workbook/snapshot';
import type { MemorySheet } from '../../src/hosts/memory/sheets';
import { CustomFunctionCalls } from './custom-functions';
import type { CustomFunctionAnswer } from './custom-functions';

/** Sends a message to the page; its handlers are those that office.js registered. */
export type Emit = (dispatchId: number, message: readonly unknown[]) => void;

export class OfficeHost {
  workbook: OfficeWorkbook;
  /** Every round trip since the workbook was opened. */
  batches: Batch[] = [];
  /** Ids of the ribbon commands that said they were completed. */
  readonly completedCommands: string[] = [];

  /** What goes wrong on purpose. */
  readonly faults = new Faults();
  /** Whether the pane of the shared runtime is in view: 'Visible', or 'Background'. */
  panelState = 'Background';

  private readonly registered = new Set<string>();
  private waiting: HostEvent[] = [];
  private readonly kept = new Map<string, Node>();
  private readonly references = new Map<unknown, string>();
  private readonly calls = new CustomFunctionCalls((message) =>
    this.emit(Dispatch.richApiMessage, [message]),
  );
  private commandCount = 0;
  private readonly memory: Memory;

  constructor(
    sheets: readonly MemorySheet[],
    private emit: Emit,
  ) {
    this.workbook = new OfficeWorkbook(sheets);
    this.memory = this.createMemory();
  }

  connect(emit: Emit): void {
    this.emit = emit;
  }

  /** Puts another workbook in the place of this one, as if it had been opened here; the count of requests starts anew. */
  open(sheets: readonly MemorySheet[]): void {
    this.workbook = new OfficeWorkbook(sheets);
    this.batches = [];
    this.faults.clear();
    this.waiting = [];
  }

  /** What office.js calls in the window of Excel: [status, …], as JSON may carry it. */
  dispatch(dispatchId: number, parameters: unknown): unknown[] | Promise<unknown[]> {
    if (dispatchId === Dispatch.executeRichApiRequest) {
      const [[, , , , body]] = parameters as [[unknown, unknown, unknown, unknown, string]];
      const { delay } = this.faults;
      if (delay === 0) return this.answer(body);
      return new Promise((resolve) => setTimeout(() => resolve(this.answer(body)), delay));
    }
    if (dispatchId === Dispatch.commandCompleted) {
      this.completedCommands.push(String((parameters as unknown[])[0]));
      return [0];
    }
    const notSupported = 5001;
    return [notSupported];
  }

  /** Resolves when the add-in has sent nothing for a while, as it has long before a user can act. */
  async settled(): Promise<void> {
    for (let seen = -1; seen !== this.batches.length;) {
      seen = this.batches.length;
      await new Promise((resolve) => setTimeout(resolve, 20 + this.faults.delay));
    }
  }

  /** What the user does, or somebody else who has the workbook open: types a value into a cell. */
  edit(sheetName: string, address: string, value: CellValue, source: 'Local' | 'Remote' = 'Local'): void {
    const target = rangeByAddress(this.workbook.sheet(sheetName), address).target as SheetRange;
    const { row, column } = target.rect;
    const numberFormat = target.sheet.at(row, column)?.numberFormat ?? 'General';
    target.sheet.put(row, column, { value, formula: null, numberFormat });
    this.tell(changedEvent(target, source));
  }

  /** Largest first, by the figures of a column of the sheet. */
  sort(sheetName: string, address: string, by: number): void {
    const target = rangeByAddress(this.workbook.sheet(sheetName), address).target as SheetRange;
    sortRows(target.sheet, target.rect, by);
    this.tell(changedEvent(target));
  }

  activate(name: string): void {
    this.workbook.active = this.workbook.sheet(name);
    this.tell(activatedEvent(this.workbook.active));
  }

  addSheet(sheet: MemorySheet): void {
    this.tell(addedEvent(this.workbook.add(sheet)));
  }

  deleteSheet(name: string): void {
    this.tell(deletedEvent(this.workbook.remove(name)));
  }

  renameSheet(name: string, to: string): void {
    const sheet = this.workbook.sheet(name);
    sheet.name = to;
    this.tell(nameChangedEvent(sheet, name));
  }

  copySheet(name: string, to: string): OfficeSheet {
    const copy = copyOf(this.workbook, name, to);
    this.tell(addedEvent(copy));
    return copy;
  }

  /** Presses a ribbon button; the id returned appears in completedCommands when the command has called completed(). */
  pressRibbonButton(action: string, control = action): string {
    this.commandCount += 1;
    const id = `command-${this.commandCount}`;
    this.emit(Dispatch.commandInvoked, [id, action, JSON.stringify({ source: { id: control } })]);
    return id;
  }

  /** Calculates a cell that holds a custom function, through the proxy of office.js. */
  async callCustomFunction(
    id: string,
    parameters: readonly unknown[],
    address?: string,
  ): Promise<CustomFunctionAnswer> {
    await this.settled(); // the proxy starts with the first function associated
    return this.calls.call(id, parameters, address);
  }

  private answer(sent: string): unknown[] {
    const body = JSON.parse(sent) as RequestBody;
    const bytesOut = Buffer.byteLength(sent);
    const response = this.execute(body, bytesOut);
    const answer = JSON.stringify(response);
    const bytesBack = Buffer.byteLength(answer);
    const tooLong = this.faults.answerRefusal(bytesBack);
    this.batches.push({
      ...contentsOf(body),
      bytesOut,
      bytesBack,
      refused: tooLong?.code ?? response.Error?.Code ?? null,
    });
    setTimeout(() => this.sendWaitingEvents(), 0);
    return [0, 200, [], tooLong ? JSON.stringify(refusal(tooLong)) : answer];
  }

  private execute(body: RequestBody, bytes: number): ResponseBody {
    if (this.workbook.isEditingCell) return refusal(cellEditMode());
    const fate = this.faults.next(bytes);
    const response =
      fate.refusal && fate.after === 0 ? refusal(fate.refusal) : execute(body, this.memory, fate);
    return fate.refusal && fate.isSilent ? refusal(fate.refusal) : response;
  }

  private tell(event: HostEvent): void {
    this.memory.raise(event);
    this.sendWaitingEvents();
  }

  private sendWaitingEvents(): void {
    const events = this.waiting;
    this.waiting = [];
    const messages = events.map(({ type, args }): EventMessage => [
      MessageCategory.event,
      type,
      'Workbook',
      JSON.stringify(args),
      0,
      false,
    ]);
    if (messages.length > 0) this.emit(Dispatch.richApiMessage, messages);
  }

  private createMemory(): Memory {
    const workbook = (): OfficeWorkbook => this.workbook;
    return {
      get workbook() {
        return workbook();
      },
      kept: this.kept,
      raise: (event) => {
        if (this.registered.has(event.name)) this.waiting.push(event);
      },
      register: (event) => void this.registered.add(event),
      unregister: (event) => void this.registered.delete(event),
      customFunctionsAnswered: (answers) => this.calls.answered(answers),
      setPanelState: (state) => void (this.panelState = state),
      referenceOf: (target) => this.references.get(target),
      keep: (target, object) => {
        const id = this.references.get(target) ?? `reference-${this.references.size + 1}`;
        this.references.set(target, id);
        this.kept.set(id, object);
        return id;
      },
      release: (id) => {
        const object = this.kept.get(id);
        this.kept.delete(id);
        if (object) this.references.delete(object.target);
      },
    };
  }
}
