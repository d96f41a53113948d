/** Entities as they are called where they are told of. */
import type { Template } from '../../../core/template/template';
import type { Words } from '../../../messages/words';

/** @param entity null: the whole, by the name that the template has for it */
export const entityName = (words: Words, template: Template | null, entity: string | null): string =>
  entity ?? template?.total ?? template?.issuer ?? words.t('panel.summary.whole');
