import type { functions as source } from '../zh-CN/functions';

export const functions: Record<keyof typeof source, string> = {};
