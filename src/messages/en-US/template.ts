import type { template as source } from '../zh-CN/template';

export const template: Record<keyof typeof source, string> = {};
