/** target-template/1 → target-template/2: owners, versions of targets and lists of lights came; nothing went or changed its meaning. */
import type { TemplateDocument, TemplateDocument1 } from '../schema';
import { NEWEST_FORMAT } from '../template';

export const fromFormat1 = (document: TemplateDocument1): TemplateDocument => ({
  ...document,
  format: NEWEST_FORMAT,
  owners: [],
  indicators: document.indicators.map((indicator) => ({ ...indicator, targets: [], plannedGrowth: null })),
});
