import { readdirSync } from 'node:fs';
import path from 'node:path';

type Sentences = Readonly<Record<string, string>>;

/** Of every file of a language; all.ts puts files together, and first.ts is the beginning of panel.ts. */
async function partsOf(locale: string): Promise<readonly Sentences[]> {
  const folder = path.resolve('src/messages', locale);
  const files = readdirSync(folder).filter((file) => !['all.ts', 'first.ts'].includes(file));
  const modules = await Promise.all(
    files.map((file) => import(path.join(folder, file)) as Promise<Readonly<Record<string, Sentences>>>),
  );
  return modules.flatMap((module) => Object.values(module));
}

let zhParts: readonly Sentences[] = [];
let [zhCN, enUS]: Sentences[] = [{}, {}];
let keys: readonly string[] = [];

beforeAll(async () => {
  zhParts = await partsOf('zh-CN');
  [zhCN, enUS] = [Object.assign({}, ...zhParts), Object.assign({}, ...(await partsOf('en-US')))] as [
    Sentences,
    Sentences,
  ];
  keys = Object.keys(zhCN);
});

const zh = (key: string): string => zhCN?.[key] ?? '';
const en = (key: string): string => enUS?.[key] ?? '';
const placeholders = (sentence: string): string[] =>
  [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!).sort();

/** Without the values, and without what is quoted from a sheet or a file. */
const bare = (sentence: string): string =>
  sentence.replace(/\{\{\w+\}\}/g, '0').replace(/“[^”]*”|"[^"]*"/g, '');

test('every sentence stands in both languages', () => {
  expect(Object.keys(enUS ?? {}).sort()).toEqual([...keys].sort());
  expect(keys.filter((key) => !zh(key).trim() || !en(key).trim())).toEqual([]);
});

test('both languages use the same values', () => {
  const different = keys.filter((key) => placeholders(zh(key)).join() !== placeholders(en(key)).join());
  expect(different).toEqual([]);
});

test('no key belongs to two parts', () => {
  const all = zhParts.flatMap((part) => Object.keys(part));
  expect(all.length).toBeGreaterThan(1500);
  expect(all.filter((key, place) => all.indexOf(key) !== place)).toEqual([]);
});

test('Chinese sentences use Chinese punctuation', () => {
  const halfWidth = /[\u4e00-\u9fff][,;:?!()]|[,;:?!()][\u4e00-\u9fff]/;
  expect(keys.filter((key) => halfWidth.test(bare(zh(key)))).map((key) => `${key}: ${zh(key)}`)).toEqual([]);
});

/** Units, headings and periods as Chinese sheets write them, and the name of the other language. */
const CHINESE_NAMES =
  /\d{4}年|\d{1,2}(?:—\d{1,2})?月|[一二三四]季度|上半年|年度目标|累计完成|完成率|[万亿]?美?元|[个家项条亩]|百分点|[近百千万亿]|中文/g;

test('English sentences hold no Chinese, except what is Chinese in the sheet itself', () => {
  const chinese = /[\u4e00-\u9fff，。；：？！（）、]/;
  expect(keys.filter((key) => chinese.test(bare(en(key)).replace(CHINESE_NAMES, '')))).toEqual([]);
});
