/** The keys of all messages, as a type: core may know it, and nothing else of this folder. */
import type { zhCN } from './zh-CN/all';
import type { cli } from './zh-CN/cli';

export type MessageKey = keyof typeof zhCN | keyof typeof cli;
export type Locale = 'zh-CN' | 'en-US';
