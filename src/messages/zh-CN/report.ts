/** Why no table could be read in a sheet, and what to do. */
export const report = {
  'report.empty-sheet': '工作表“{{sheet}}”是空的。请选择填有报表的工作表。',
  'report.no-header':
    '工作表“{{sheet}}”中没有找到报表：没有一行同时写着“年度目标、累计完成、完成率”这样的栏目名称。请选择报表所在的工作表；如栏目名称特殊，请在模板的 headings 中补充。',
  'report.no-names':
    '工作表“{{sheet}}”第 {{row}} 行像是表头，但下面没有模板“{{template}}”的指标（如 {{names}}）。请核对所选模板；如指标名称写法不同，请在模板的 aliases 中补充。',
} as const;
