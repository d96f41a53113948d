import type { learning as source } from '../zh-CN/learning';

export const learning: Record<keyof typeof source, string> = {
  'learning.sum': '“{{whole}}” is the sum of {{parts}} ({{measures}}). {{because}}',
  'learning.basis.figures': 'The figures agree, and hardly by chance.',
  'learning.basis.layout': 'The indents of the sheet say so, and the figures agree.',
  'learning.basis.names': 'The names say so, and no figure contradicts them.',
  'learning.basis.parallel':
    'Other indicators of the same names are related like this, and these figures agree too.',
};
