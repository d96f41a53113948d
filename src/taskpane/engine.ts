/** The engine behind the panel, as the panel sees it: a template from text, an examination of a sheet. */
import type { ExaminationResult } from '../core/examine';
import type { Period } from '../core/statistics/period';
import type { TemplateResult } from '../core/template/parse';
import type { Template } from '../core/template/template';
import type { SheetSnapshot } from '../workbook/snapshot';

export interface Engine {
  parse(text: string): Promise<TemplateResult>;
  examine(snapshot: SheetSnapshot, template: Template, period: Period | null): Promise<ExaminationResult>;
}

/** Both are parts of their own, fetched when the first template is there, so that the panel is drawn before them. */
export const engine: Engine = {
  parse: async (text) => (await import('../core/template/parse')).parseTemplate(text),
  examine: async (snapshot, template, period) =>
    (await import('../core/examine')).examine(snapshot, template, period ? { period } : {}),
};
