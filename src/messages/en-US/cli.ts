import type { cli as source } from '../zh-CN/cli';

export const cli: Record<keyof typeof source, string> = {};
