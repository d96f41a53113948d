/** Figures handed on to other programs. */
export const exporting = {
  'exporting.twice':
    '“{{indicator}}”（{{entity}}，{{period}}）有两个不同的数：用了 {{taken}}，没有用 {{left}}。请核对。',
  'facts.no-file': '没有写要读的报表。请写 target-tracker facts 报表.xlsx|文件夹 --template 模板.json。',
  'facts.codelist-of-csv': '--codelist 只与 --format sdmx-csv 一起用。',
  'facts.same-file': '“{{file}}”既要读又要写，或要写两次。请换一个文件名。',
  'facts.no-period': '“{{file}}”里没有读到报告期，没有导出。请用 --period 指定，如 --period 2017-H1。',
  'facts.made': '已写 {{file}}：{{files}} 份报表，{{count}} 个数。',
} as const;
