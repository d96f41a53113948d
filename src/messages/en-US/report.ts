/** Why no table could be read in a sheet, and what to do. */
export const report = {
  'report.empty-sheet': 'Sheet “{{sheet}}” is empty. Choose the sheet that holds the report.',
  'report.no-header':
    'No report was found in sheet “{{sheet}}”: no row holds headings such as 年度目标, 累计完成, 完成率. Choose the sheet of the report; if its headings are unusual, add them to “headings” in the template.',
  'report.no-names':
    'Row {{row}} of sheet “{{sheet}}” looks like a header, but no indicator of template “{{template}}” (such as {{names}}) stands below it. Check which template is chosen; if the names are spelt differently, add them to “aliases” in the template.',
} as const;
