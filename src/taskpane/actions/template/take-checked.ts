/** A changed template goes into use only where it could be read again: nothing is saved over a good one. */
import { parseTemplate } from '../../../core/template/parse';
import { printTemplate } from '../../../core/template/print';
import type { Message } from '../../../core/message';
import type { Template } from '../../../core/template/template';
import type { TemplateRoom } from './room';

/** @param how put for another template, amend for the one in use. @returns what is wrong with it; null where it is in use now */
export async function takeChecked(
  room: TemplateRoom,
  template: Template,
  how: 'put' | 'amend',
): Promise<Message | null> {
  const text = printTemplate(template);
  const parsed = parseTemplate(text);
  if (!parsed.ok) return parsed.problems[0]?.message ?? null;
  await room[how](parsed.template, text);
  return null;
}
