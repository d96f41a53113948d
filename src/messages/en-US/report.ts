import type { report as source } from '../zh-CN/report';

export const report: Record<keyof typeof source, string> = {};
