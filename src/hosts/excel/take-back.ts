/**
 * What a batch that Excel refused half-way is taken back with. Excel keeps what was done before the refusal, and office.js
 * still hands over what was asked for before it: so each step asks for something right after it, as a witness that it was done.
 */
export class TakeBack {
  private readonly steps: Step[] = [];
  private opened: OfficeExtension.ClientResult<number> | null = null;

  /** Call it before the first change. Without its answer nobody can tell what was done. */
  begin({ workbook }: Excel.RequestContext): void {
    this.opened = workbook.worksheets.getCount();
  }

  /**
   * @param asked what was loaded right after the step, on the way to which witness reads; it throws when it never came.
   * @param undo null: this cannot be undone.
   */
  add<T>(
    asked: T,
    witness: (asked: T) => unknown,
    undo: ((context: Excel.RequestContext, asked: T) => void) | null,
  ): void {
    this.steps.push({
      witness: () => witness(asked),
      undo: undo && ((context) => undo(context, asked)),
    });
  }

  /** What is left of it in the workbook; 'unknown' when Excel broke off without a word on what it had done. */
  async run(): Promise<'nothing' | 'part' | 'unknown'> {
    const { opened } = this;
    if (!answered(() => opened?.value)) return 'unknown';
    const done = this.steps.filter(({ witness }) => answered(witness)).reverse();
    const undos = done.flatMap(({ undo }) => (undo ? [undo] : []));
    try {
      if (undos.length > 0) {
        const context = new Excel.RequestContext();
        for (const undo of undos) undo(context);
        await context.sync();
      }
      return undos.length === done.length ? 'nothing' : 'part';
    } catch {
      return 'part';
    }
  }
}

interface Step {
  readonly witness: () => unknown;
  readonly undo: ((context: Excel.RequestContext) => void) | null;
}

function answered(witness: () => unknown): boolean {
  try {
    witness();
    return true;
  } catch {
    return false; // PropertyNotLoaded, ValueNotLoaded: it was never reached
  }
}
