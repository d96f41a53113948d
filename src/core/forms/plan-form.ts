/** From a template to a blank report: every decision but the words. */
import { MAX_COLUMNS, MAX_ROWS } from '../../workbook/address';
import { message } from '../message';
import type { Message } from '../message';
import { templateAt } from '../template/target-versions';
import type { Template } from '../template/template';
import type { Form, FormOptions } from './form';
import { formCells } from './form-cells';
import { formColumns } from './form-columns';
import { entityLines, indicatorLines } from './form-lines';
import { wholesOf } from './wholes';

export type FormResult =
  { readonly ok: true; readonly form: Form } | { readonly ok: false; readonly reason: Message };

/** Not ok where no such form can be made of this template: the reason says why, and what to do. */
export function planForm(standing: Template, options: FormOptions): FormResult {
  const refused = (reason: Message): FormResult => ({ ok: false, reason });
  const template = templateAt(standing, options.period);
  const { title, entities, indicators } = template;
  const entity = options.entity ?? null;
  const layout =
    options.layout ?? (entities.length > 1 && entity === null ? 'entity-rows' : 'indicator-rows');
  if (indicators.length === 0) return refused(message('forms.no-indicators', { template: title }));
  if (layout !== 'indicator-rows' && entities.length === 0)
    return refused(message('forms.no-entities', { template: title }));
  if (entity !== null && entities.every(({ name }) => name !== entity))
    return refused(
      message('forms.unknown-entity', { entity, names: entities.slice(0, 5).map(({ name }) => name) }),
    );
  const columns = formColumns(template, layout, options.withoutLastYear ?? false);
  if (columns.length > MAX_COLUMNS)
    return refused(message('forms.too-many-columns', { columns: columns.length, most: MAX_COLUMNS }));
  const wholes = wholesOf(template);
  const lines =
    layout === 'indicator-rows' ? indicatorLines(template, wholes) : entityLines(template, entity);
  if (lines.length > MAX_ROWS - SPARE_ROWS)
    return refused(message('forms.too-many-rows', { rows: lines.length, most: MAX_ROWS - SPARE_ROWS }));
  const computed = new Map([...wholes].filter(([, { isExact }]) => options.derived === true && isExact));
  const frame = { layout, template, period: options.period, entity, columns, lines, wholes: computed };
  const cells = formCells(frame);
  return {
    ok: true,
    form: {
      layout,
      template,
      period: options.period,
      entity,
      columns,
      lines: lines.map((line, index) => ({ ...line, cells: cells[index] ?? [] })),
    },
  };
}

/** For the title, the headings and the signatures. */
const SPARE_ROWS = 20;
