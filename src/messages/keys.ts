/** The keys of all messages, as a type: core may know it, and nothing else of this folder. */
import type { zhCN } from './zh-CN/all';
import type { cli } from './zh-CN/cli';
import type { drafting } from './zh-CN/drafting';
import type { forms } from './zh-CN/forms';
import type { learning } from './zh-CN/learning';
import type { panelTemplate } from './zh-CN/panel-template';
import type { sheets } from './zh-CN/sheets';

export type MessageKey =
  | keyof typeof zhCN
  | keyof typeof cli
  | keyof typeof drafting
  | keyof typeof forms
  | keyof typeof learning
  | keyof typeof panelTemplate
  | keyof typeof sheets;
export type Locale = 'zh-CN' | 'en-US';
