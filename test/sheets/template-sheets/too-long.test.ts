import { wordsFor } from '../../../src/messages/words';
import { templateSheets } from '../../../src/sheets/template-sheets/template-sheets';
import { tooLongForSheets } from '../../../src/sheets/template-sheets/too-long';
import { withDraftingWords } from '../../../src/sheets/template-sheets/words';
import { template } from '../../taskpane/fixtures';

const zh = withDraftingWords(wordsFor('zh-CN'));
const refused = (note: string, aliases: readonly string[] = []) => {
  const [first, ...rest] = template.indicators;
  const indicators = first ? [{ ...first, aliases }, ...rest] : [];
  const said = tooLongForSheets(templateSheets({ ...template, note, indicators }, zh));
  return said && zh.say(said);
};

test('a note as long as a cell can be is written', () => {
  expect(refused('注'.repeat(32_767))).toBeNull();
});

test('a longer one is refused, with its place and what to do', () => {
  expect(refused('注'.repeat(32_768))).toBe(
    '“说明”有 32,768 个字符，“设置”的 F2 放不下：Excel 一格最多 32,767 个。请在模板的 JSON 文件里缩短这一处，或不转成工作表，直接改 JSON 文件。',
  );
});

test('a list is too long as a whole, however short its items', () => {
  const aliases = Array.from({ length: 4_000 }, (_, i) => `实际利用外资${i}`);
  expect(refused('', aliases)).toMatch(/^“别名”有 [\d,]+ 个字符，“指标”的 C2 放不下/);
});
