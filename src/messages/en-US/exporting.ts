import type { exporting as zhCN } from '../zh-CN/exporting';

export const exporting: Readonly<Record<keyof typeof zhCN, string>> = {
  'exporting.twice':
    '{{indicator}} ({{entity}}, {{period}}) has two different figures: {{taken}} was used, {{left}} was not. Check them.',
  'facts.no-file':
    'No report was named. Write target-tracker facts REPORT.xlsx|FOLDER --template TEMPLATE.json.',
  'facts.codelist-of-csv': '--codelist goes with --format sdmx-csv only.',
  'facts.same-file': '"{{file}}" would be read and written, or written twice. Choose another name.',
  'facts.no-period':
    'No period was found in "{{file}}", so it was not exported. Give one with --period, such as --period 2017-H1.',
  'facts.made': '{{file}} was written: {{files}} reports, {{count}} figures.',
};
