import type { validation as source } from '../zh-CN/validation';

export const validation: Record<keyof typeof source, string> = {};
