/** The engine behind the panel, as the panel sees it: a template from text, an examination of a sheet. */
import { examine } from '../core/examine';
import type { ExaminationResult } from '../core/examine';
import type { Period } from '../core/statistics/period';
import type { TemplateResult } from '../core/template/parse';
import type { Template } from '../core/template/template';
import type { SheetSnapshot } from '../workbook/snapshot';

export interface Engine {
  parse(text: string): Promise<TemplateResult>;
  examine(snapshot: SheetSnapshot, template: Template, period: Period | null): ExaminationResult;
}

export const engine: Engine = {
  // Reading a template brings the schema library with it: a part of its own, fetched with the first template.
  parse: async (text) => (await import('../core/template/parse')).parseTemplate(text),
  examine: (snapshot, template, period) => examine(snapshot, template, period ? { period } : {}),
};
