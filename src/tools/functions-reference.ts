/** The reference page of the cell functions, assets/functions.md, made from the catalogue. */
import { functionCatalogue } from '../functions/catalogue';
import type { FunctionDefinition } from '../functions/definition';
import { exampleFormula, exampleResult } from '../functions/example';
import { helpOf } from '../functions/help';
import { wordsFor } from '../messages/words';

export const functionsReference = (): string =>
  [
    '# 单元格函数 / Cell functions',
    '',
    '本页由函数目录生成（`npm run reference`），请勿手改。 Made from the catalogue by `npm run reference`; not edited by hand.',
    '',
    ...INTRODUCTION,
    '',
    ...functionCatalogue.flatMap(section),
  ].join('\n');

const INTRODUCTION = [
  '- 每个参数可以是单元格或区域；区域按 Excel 运算符的规则对齐，结果溢出。空白、文字、错误只影响自己那一格。',
  '- 比率按比值读：77% 就是 0.77；写成文本 "77%" 也可以，单独的 77 会被拒绝。',
  '- 数值按 Excel 显示的 15 位十进制数字精确计算，结果取最近的双精度数。',
  '- Every argument is a cell or a range; ranges meet as under Excel’s own operators, and results spill. A blank, words or an error concern their own cell only.',
  '- Ratios are ratios: 77 % is 0.77, as text "77%" too; a plain 77 is refused.',
  '- Values are computed exactly on the 15 decimal digits that Excel shows; the result is the nearest double.',
];

function section(definition: FunctionDefinition): string[] {
  const { id } = definition;
  const { description, parameters } = helpOf(definition);
  const list = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(', ');
  return [
    `## TARGET.${id}(${list})`,
    '',
    description.zh,
    '',
    description.en,
    '',
    '| 参数 Argument | 说明 | Meaning |',
    '|---|---|---|',
    ...parameters.map(
      ({ name, optional, description: { zh, en } }) =>
        `| \`${name}\`${optional ? ' （可省略 optional）' : ''} | ${cell(zh)} | ${cell(en)} |`,
    ),
    '',
    '```',
    `${exampleFormula(definition)} → ${shown(definition)}`,
    '```',
    '',
  ];
}

const shown = (definition: FunctionDefinition): string =>
  exampleResult(definition, wordsFor('zh-CN'))
    .map((row) =>
      row
        .map((value) => (typeof value === 'boolean' ? String(value).toUpperCase() : String(value)))
        .join(', '),
    )
    .join('; ');

const cell = (text: string): string => text.replaceAll('|', '\\|');
