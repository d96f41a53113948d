/** A template as worksheets that can be edited in Excel: 设置/Settings, 指标/Indicators, 目标/Targets where it needs one, 审核关系/Rules. */
import { isNewer, isSameSchedule } from '../../core/template/print';
import { NEWEST_FORMAT, TEMPLATE_FORMAT } from '../../core/template/template';
import type { Measure, Template, TemplateRule } from '../../core/template/template';
import type { Words } from '../../messages/speak';
import type { CellValue } from '../../workbook/snapshot';
import { cellOf, wordKey } from './cells';
import { ENTITIES, HEADINGS, INDICATORS, LIGHTS, OWNERS, RULES, SCHEMA, SETTINGS, TARGETS } from './fields';
import type { Field } from './fields';
import { isByEntity, numberOf, ownFigure, targetRows } from './target-rows';
import type { TargetRow } from './target-rows';
import { templatePage } from './template-page';
import type { NamedSheet } from './template-page';
import { withDraftingWords } from './words';

/** In the order of the workbook; the names of the sheets, headings, help and choices in the language of words. */
export function templateSheets(template: Template, words: Words): NamedSheet[] {
  const both = withDraftingWords(words);
  const targets = targetRows(template);
  const entities = template.entities.map(({ name }) => name);
  const columns = template.total === null ? entities : [...entities, template.total];
  return [
    templatePage('settings', settingRows(template, both), both),
    templatePage('indicators', indicatorRows(template, both), both),
    ...(targets.length > 0
      ? [templatePage('targets', targetCells(targets, columns, both), both, columns)]
      : []),
    templatePage(
      'rules',
      template.rules.map((rule) => ruleCells(rule, both)),
      both,
    ),
  ];
}

type Cells = readonly CellValue[];

function settingRows(template: Template, words: Words): Cells[] {
  const { window, schemaReference } = template;
  const format = isNewer(template) ? NEWEST_FORMAT : TEMPLATE_FORMAT;
  const named = ({ name, aliases }: Template['entities'][number]) => [name, aliases];
  return sideBySide(
    block(
      SETTINGS,
      [
        [
          format,
          template.id,
          template.title,
          template.issuer,
          template.version,
          template.note,
          window.from,
          window.to,
          template.schedule,
          template.rounding,
          template.total,
        ],
      ],
      words,
    ),
    block(ENTITIES, template.entities.map(named), words),
    block(OWNERS, template.owners.map(named), words),
    block(LIGHTS, lightRows(template), words),
    block(HEADINGS, headingRows(template), words),
    block(SCHEMA, schemaReference === null ? [] : [[[schemaReference]]], words),
  );
}

/** A row for each condition; the light stands beside the first of them. */
const lightRows = ({ lights }: Template): unknown[][] =>
  lights.flatMap(({ light, when }) =>
    (when.length > 0 ? when : [null]).map((condition, index) => [
      index === 0 ? light : null,
      condition?.measure,
      condition?.against,
      condition?.atLeast,
      condition?.above,
      condition?.atMost,
      condition?.below,
    ]),
  );

const headingRows = ({ headings }: Template): unknown[][] =>
  (Object.keys(headings) as Measure[]).map((measure) => [measure, headings[measure]]);

function indicatorRows(template: Template, words: Words): Cells[] {
  return block(
    INDICATORS,
    template.indicators.map((indicator) => [
      indicator.code,
      indicator.name,
      indicator.aliases,
      indicator.unit.symbol,
      indicator.decimals,
      indicator.kind,
      indicator.better,
      figureCell(ownFigure(indicator, 'target'), words),
      figureCell(ownFigure(indicator, 'plannedGrowth'), words),
      isSameSchedule(indicator.schedule, template.schedule) ? null : indicator.schedule,
      indicator.targetNote,
    ]),
    words,
  );
}

function targetCells(rows: readonly TargetRow[], entities: readonly string[], words: Words): Cells[] {
  return rows.map(({ indicator, figure, owner, version, date, note, value }): Cells => {
    const ofEntity = (name: string): CellValue => {
      if (!isByEntity(value) || !Object.hasOwn(value, name)) return null;
      return numberOf(value[name] ?? null) ?? NOT_SET;
    };
    // Figures of entities say by themselves that there are some.
    const whole = isByEntity(value)
      ? figureCell(Object.keys(value).length > 0 ? null : 'by-entity', words)
      : (numberOf(value) ?? NOT_SET);
    const [own = []] = block(TARGETS, [[indicator, figure, owner, version, date, note, whole]], words);
    return [...own, ...entities.map(ofEntity)];
  });
}

const NOT_SET = '-';

const ruleCells = (rule: TemplateRule, words: Words): Cells => {
  const { id, severity, check, measures, missing, label, tolerance } = rule;
  const apart = tolerance?.endsWith('%') ? tolerance : numberOf(tolerance);
  return block(RULES, [[id, severity, check, measures, missing, label, apart]], words)[0] ?? [];
};

const figureCell = (figure: ReturnType<typeof ownFigure>, words: Words): CellValue =>
  typeof figure === 'string' ? words.t(wordKey('mark', figure)) : figure;

/** Rows of values, in the order of the fields, as cells. */
const block = (fields: readonly Field[], rows: readonly (readonly unknown[])[], words: Words): Cells[] =>
  rows.map((row) => fields.map(({ type }, index) => cellOf(type, row[index], words)));

/** Lists of different lengths beside each other. */
function sideBySide(...blocks: readonly (readonly Cells[])[]): Cells[] {
  const widths = [SETTINGS, ENTITIES, OWNERS, LIGHTS, HEADINGS, SCHEMA].map((fields) => fields.length);
  const deepest = Math.max(...blocks.map((rows) => rows.length));
  return Array.from({ length: deepest }, (_, row) =>
    blocks.flatMap((rows, index) => rows[row] ?? new Array<CellValue>(widths[index] ?? 0).fill(null)),
  );
}
