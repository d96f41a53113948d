/** Our conditional formats in the grid: put over the cells, known by the marker in their formula, taken off again. */
import type { Univer } from '@univerjs/presets';
import { ConditionalFormattingService } from '@univerjs/preset-sheets-conditional-formatting';
import {
  INTERCEPTOR_POINT,
  InterceptCellContentPriority,
  SheetInterceptorService,
} from '@univerjs/preset-sheets-core';
import type { Highlight } from '../../workbook/changes';
import {
  isOwnFormula,
  LIGHT_LOOKS,
  lightOfFormat,
  ownFormula,
  plainFormula,
  symbolFormat,
} from '../../workbook/changes';
import type { UniverSheet } from './workbook';
import { rangeOf, rectOf } from './workbook';

/** The first of them lies on top where two hold for one cell. */
export function addHighlights(sheet: UniverSheet, highlights: readonly Highlight[]): void {
  // Univer puts each new rule above the others.
  for (const { range, formula, look, numberFormat } of [...highlights].reverse()) {
    const { symbol, fill, font } = LIGHT_LOOKS[look];
    const { startRow, startColumn, endRow, endColumn } = rangeOf(range);
    const rule = sheet
      .newConditionalFormattingRule()
      .whenFormulaSatisfied(ownFormula(formula))
      .setBackground(fill)
      .setFontColor(font)
      .setRanges([{ startRow, startColumn, endRow, endColumn }])
      .build();
    if ('style' in rule.rule) rule.rule.style.n = { pattern: symbolFormat(symbol, numberFormat) };
    sheet.addConditionalFormattingRule(rule);
  }
}

/** The first on top. */
export function highlightsOn(sheet: UniverSheet): Highlight[] {
  return sheet.getConditionalFormattingRules().flatMap(({ rule, ranges }): Highlight[] => {
    const formula = 'value' in rule && typeof rule.value === 'string' ? plainFormula(rule.value) : null;
    const light = 'style' in rule && rule.style?.n ? lightOfFormat(rule.style.n.pattern) : null;
    const [range, ...others] = ranges;
    if (formula === null || !light || !range || others.length > 0) return [];
    return [{ range: rectOf(range), formula, ...light }];
  });
}

export function removeHighlights(sheet: UniverSheet): void {
  for (const id of ownRules(sheet)) sheet.deleteConditionalFormattingRule(id);
}

export function hasHighlights(sheet: UniverSheet): boolean {
  return ownRules(sheet).length > 0;
}

/**
 * Excel lets a conditional format set the number format, and so the symbol before a figure; Univer keeps it in the
 * rule but does not print with it. This hands it to the printing of numbers, live like the colours. Call it once.
 */
export function printWithHighlightFormats(univer: Univer): void {
  const injector = univer.__getInjector();
  const formatting = injector.get(ConditionalFormattingService);
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: InterceptCellContentPriority.NUMFMT + 0.5,
    handler: (cell, place, next) => {
      const style =
        cell && formatting.composeStyle(place.unitId, place.subUnitId, place.row, place.col)?.style;
      if (!cell || !style?.n) return next(cell);
      const own = typeof cell.s === 'string' ? place.workbook.getStyles().get(cell.s) : cell.s;
      return next({ ...cell, s: { ...own, ...style } });
    },
  });
}

function ownRules(sheet: UniverSheet): string[] {
  return sheet
    .getConditionalFormattingRules()
    .filter(({ rule }) => 'value' in rule && typeof rule.value === 'string' && isOwnFormula(rule.value))
    .map(({ cfId }) => cfId);
}
