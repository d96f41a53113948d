/** What the actions of the template tab work with. */
import type { Template } from '../../../core/template/template';
import type { Desk } from '../desk';

export interface TemplateRoom extends Pick<Desk, 'host' | 'engine' | 'get' | 'send'> {
  /** Another template: takes it into use, and into the workbook. @param its the same as JSON */
  put(template: Template, its: string): Promise<void>;
  /** The same template, changed: the period stays as it was chosen, and the lights in the sheet follow. */
  amend(template: Template, its: string): Promise<void>;
}
