/**
 * Whether the add-in wakes up with the workbook, without its panel: cell functions then calculate at once, and a ribbon button
 * answers without waiting for the page. Only for those who ask for it, workbook by workbook: Excel keeps it in the file.
 */

export async function startsWithWorkbook(): Promise<boolean> {
  return (await Office.addin.getStartupBehavior()) === Office.StartupBehavior.load;
}

/** From the next opening of the workbook on. */
export function setStartsWithWorkbook(starts: boolean): Promise<void> {
  return Office.addin.setStartupBehavior(starts ? Office.StartupBehavior.load : Office.StartupBehavior.none);
}
