import type { panel as source } from '../zh-CN/panel';

export const panel: Record<keyof typeof source, string> = {};
