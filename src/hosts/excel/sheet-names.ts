/** Names of sheets by Excel's ids. Where Excel tells of new names they are asked for once, elsewhere each time anew. */

export class SheetNames {
  private readonly names = new Map<string, string>();

  /** @param areTold whether Excel tells when a sheet gets another name (ExcelApi 1.17). */
  constructor(private readonly areTold: boolean) {}

  /** Call it when sheets came, went or got another name. */
  forget(): void {
    this.names.clear();
  }

  /** null: the sheet is gone, or Excel is busy. */
  async of(id: string): Promise<string | null> {
    const known = this.names.get(id);
    if (known !== undefined) return known;
    try {
      const context = new Excel.RequestContext();
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      sheet.load('name');
      await context.sync();
      if (sheet.isNullObject) return null;
      if (this.areTold) this.names.set(id, sheet.name);
      return sheet.name;
    } catch {
      return null;
    }
  }
}
