/** The keys of all messages, as a type: core may know it, and nothing else of this folder. */
import type { zhCN } from './zh-CN/all';

export type MessageKey = keyof typeof zhCN;
export type Locale = 'zh-CN' | 'en-US';
