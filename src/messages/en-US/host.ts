import type { host as source } from '../zh-CN/host';

export const host: Record<keyof typeof source, string> = {};
