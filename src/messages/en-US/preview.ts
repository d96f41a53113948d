import type { preview as source } from '../zh-CN/preview';

export const preview: Record<keyof typeof source, string> = {};
