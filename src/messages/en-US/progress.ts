import type { progress as source } from '../zh-CN/progress';

export const progress: Record<keyof typeof source, string> = {};
