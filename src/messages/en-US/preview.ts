import type { preview as source } from '../zh-CN/preview';

export const preview: Record<keyof typeof source, string> = {
  'preview.product': 'Target Tracker',
  'preview.what': 'Browser preview',
  'preview.bar': 'Preview toolbar',
  'preview.workbook': 'Workbook',
  'preview.workbook.own': 'Your file: {{name}}',
  'preview.sample.tongxiang-2017-q1': 'Sample: Tongxiang, Q1 2017, returning merchants',
  'preview.sample.shaoxing-2014-q1-q3': 'Sample: Shaoxing, Jan–Sep 2014, returning merchants',
  'preview.sample.jiaxing-science-city-2017': 'Sample: Jiaxing Science City, H1 2017, investment and talent',
  'preview.sample.quzhou-2011': 'Sample: Quzhou, 2011, investment attraction',
  'preview.sample.pinghu-2020': 'Sample: Pinghu, Jan–Oct 2020, foreign investment',
  'preview.sample.functions': 'Functions, with examples',
  'preview.open': 'Open file…',
  'preview.open.hint':
    'Open an .xlsx file, or drop one here. It is read on this computer only and never uploaded.',
  'preview.language': '中文',
  'preview.theme.dark': 'Dark',
  'preview.theme.light': 'Light',
  'preview.sheet': 'Worksheet',
  'preview.divider': 'Width of the task pane',
  'preview.loading': 'Preparing the grid…',
  'preview.calculating': 'Calculating formulas…',
  'preview.drop': 'Release to open this workbook',
  'preview.bad.title': 'No new file was opened',
  'preview.bad.kept': 'The workbook you had open is still here, unchanged.',
  'preview.bad.sample':
    'The sample “{{name}}” could not be fetched. Check that the preview server is still running, then try again.',
  'preview.bad.several': 'Only one file can be opened at a time. Drop a single .xlsx file.',
  'preview.bad.grid':
    'The grid is not ready; the page may not have loaded completely. Reload it and try again.',
  'preview.close': 'Close',
};
