/** The columns of a template's worksheets: the same fields as in its JSON form, in the order in which a new sheet has them. */
import { MEASURES } from '../../core/template/template';
import type { DraftingKey } from './words';

export type SheetKind = 'settings' | 'indicators' | 'targets' | 'rules';
/** In the order of the workbook; targets only where a template has some that fill no single cell. */
export const SHEET_KINDS: readonly SheetKind[] = ['settings', 'indicators', 'targets', 'rules'];

/** Fields of which only certain words are allowed. */
export const CHOICES = {
  schedule: ['even-months', 'even-days'],
  rounding: ['any', 'half-up', 'half-even'],
  light: ['green', 'yellow', 'red'],
  lightMeasure: ['gap', 'ratio', 'growth', 'streak', 'rank-change'],
  against: ['plan', 'total'],
  kind: ['flow', 'stock'],
  better: ['higher', 'lower'],
  severity: ['error', 'query', 'hint'],
  missing: ['skip', 'zero', 'fail'],
  figure: ['target', 'plannedGrowth'],
  measure: MEASURES,
  mark: ['by-entity', 'versions'],
} as const;
export type Choice = keyof typeof CHOICES;

export type FieldType =
  | { readonly kind: 'text' | 'number' | 'day' | 'texts' | 'schedule' | 'amount' | 'percent' | 'tolerance' }
  | { readonly kind: 'choice' | 'choices'; readonly of: Choice };

export interface Field {
  readonly name: string;
  readonly heading: DraftingKey;
  readonly help: DraftingKey;
  readonly type: FieldType;
  /** In characters. */
  readonly width: number;
  /** Other words for the column, besides its heading and its name; read, never written. */
  readonly also: readonly string[];
  /** Without this column there is no template. */
  readonly isRequired: boolean;
}

const TEXT: FieldType = { kind: 'text' };
const NUMBER: FieldType = { kind: 'number' };
const TEXTS: FieldType = { kind: 'texts' };
const DAY: FieldType = { kind: 'day' };
const SCHEDULE: FieldType = { kind: 'schedule' };
const choice = (of: Choice): FieldType => ({ kind: 'choice', of });

interface More {
  /** Other words for the column, besides its heading and its name; read, never written. */
  readonly also?: readonly string[];
  readonly isRequired?: boolean;
}

const fieldsOf =
  (sheet: SheetKind) =>
  <Name extends string>(name: Name, type: FieldType, width: number, more: More = {}) => ({
    name,
    type,
    width,
    heading: `drafting.${sheet}.${name}` as DraftingKey,
    help: `drafting.help.${sheet}.${name}` as DraftingKey,
    also: more.also ?? [],
    isRequired: more.isRequired ?? false,
  });

const setting = fieldsOf('settings');
const indicator = fieldsOf('indicators');
const target = fieldsOf('targets');
const rule = fieldsOf('rules');
const REQUIRED: More = { isRequired: true };

/** Filled in once, in the first row. */
export const SETTINGS = [
  setting('format', TEXT, 18),
  setting('id', TEXT, 22, REQUIRED),
  setting('title', TEXT, 30, REQUIRED),
  setting('issuer', TEXT, 14),
  setting('version', TEXT, 8),
  setting('note', TEXT, 30),
  setting('from', DAY, 12, { also: ['window.from'], isRequired: true }),
  setting('to', DAY, 12, { also: ['window.to'], isRequired: true }),
  setting('schedule', SCHEDULE, 20),
  setting('rounding', choice('rounding'), 16),
  setting('total', TEXT, 12),
] as const;

/** Lists that go down their columns, side by side. */
export const ENTITIES = [
  setting('entity', TEXT, 14, { also: ['entities', 'entities.name', '单位名称'] }),
  setting('entityAliases', TEXTS, 16, { also: ['entities.aliases'] }),
] as const;
export const OWNERS = [
  setting('owner', TEXT, 12, { also: ['owners', 'owners.name'] }),
  setting('ownerAliases', TEXTS, 14, { also: ['owners.aliases'] }),
] as const;
export const LIGHTS = [
  setting('light', choice('light'), 8, { also: ['lights', 'lights.light'] }),
  setting('lightMeasure', choice('lightMeasure'), 16, { also: ['measure', 'lights.measure'] }),
  setting('against', choice('against'), 12, { also: ['lights.against'] }),
  setting('atLeast', NUMBER, 9, { also: ['lights.atLeast'] }),
  setting('above', NUMBER, 9, { also: ['lights.above'] }),
  setting('atMost', NUMBER, 9, { also: ['lights.atMost'] }),
  setting('below', NUMBER, 9, { also: ['lights.below'] }),
] as const;
export const HEADINGS = [
  setting('column', choice('measure'), 12, { also: ['headings.measure'] }),
  setting('spellings', TEXTS, 24),
] as const;
/** Last, because nobody who fills in a sheet needs it. */
export const SCHEMA = [setting('schema', TEXTS, 12, { also: ['$schema'] })] as const;

export const INDICATORS = [
  indicator('code', TEXT, 14, REQUIRED),
  indicator('name', TEXT, 30, { also: ['指标名称', '指标'], isRequired: true }),
  indicator('aliases', TEXTS, 22),
  indicator('unit', TEXT, 10, { also: ['单位'], isRequired: true }),
  indicator('decimals', NUMBER, 9),
  indicator('kind', choice('kind'), 10),
  indicator('better', choice('better'), 10),
  indicator('target', { kind: 'amount' }, 12, { also: ['年度目标', '目标任务'] }),
  indicator('plannedGrowth', { kind: 'percent' }, 12, { also: ['计划增幅', 'planned growth'] }),
  indicator('schedule', SCHEDULE, 20),
  indicator('targetNote', TEXT, 36),
] as const;

/** Followed by a column for each entity. */
export const TARGETS = [
  target('indicator', TEXT, 20, { also: ['指标名称', '指标代码', 'code'], isRequired: true }),
  target('figure', choice('figure'), 10),
  target('owner', TEXT, 12),
  target('version', TEXT, 10),
  target('date', DAY, 12),
  target('note', TEXT, 20),
  target('value', { kind: 'amount' }, 12),
] as const;

export const RULES = [
  rule('id', TEXT, 26, REQUIRED),
  rule('severity', choice('severity'), 10),
  rule('check', TEXT, 60, REQUIRED),
  rule('measures', { kind: 'choices', of: 'measure' }, 24),
  rule('missing', choice('missing'), 12),
  rule('label', TEXT, 30),
  rule('tolerance', { kind: 'tolerance' }, 10),
] as const;

export const TABLES: Readonly<Record<SheetKind, readonly Field[]>> = {
  settings: [...SETTINGS, ...ENTITIES, ...OWNERS, ...LIGHTS, ...HEADINGS, ...SCHEMA],
  indicators: INDICATORS,
  targets: TARGETS,
  rules: RULES,
};
