/** The keys of all messages, as a type: core may know it, and nothing else of this folder. */
import type { zhCN } from './zh-CN/all';
import type { bulletin } from './zh-CN/bulletin';
import type { cli } from './zh-CN/cli';
import type { collection } from './zh-CN/collection';
import type { dashboard } from './zh-CN/dashboard';
import type { drafting } from './zh-CN/drafting';
import type { exporting } from './zh-CN/exporting';
import type { forms } from './zh-CN/forms';
import type { history } from './zh-CN/history';
import type { panelHistory } from './zh-CN/panel-history';
import type { learning } from './zh-CN/learning';
import type { ledgerCli } from './zh-CN/ledger-cli';
import type { ledgerResults } from './zh-CN/ledger-results';
import type { ledgers } from './zh-CN/ledgers';
import type { panelBulletin } from './zh-CN/panel-bulletin';
import type { panelCollect } from './zh-CN/panel-collect';
import type { panelSummary } from './zh-CN/panel-summary';
import type { panelLedgerForm } from './zh-CN/panel-ledger-form';
import type { panelLedgers } from './zh-CN/panel-ledgers';
import type { panelTemplate } from './zh-CN/panel-template';
import type { scheme } from './zh-CN/scheme';
import type { sheets } from './zh-CN/sheets';
import type { summary } from './zh-CN/summary';

export type MessageKey =
  | keyof typeof zhCN
  | keyof typeof bulletin
  | keyof typeof cli
  | keyof typeof collection
  | keyof typeof dashboard
  | keyof typeof drafting
  | keyof typeof exporting
  | keyof typeof forms
  | keyof typeof history
  | keyof typeof learning
  | keyof typeof ledgerCli
  | keyof typeof ledgerResults
  | keyof typeof ledgers
  | keyof typeof panelBulletin
  | keyof typeof panelCollect
  | keyof typeof panelHistory
  | keyof typeof panelSummary
  | keyof typeof panelLedgerForm
  | keyof typeof panelLedgers
  | keyof typeof panelTemplate
  | keyof typeof scheme
  | keyof typeof sheets
  | keyof typeof summary;
export type Locale = 'zh-CN' | 'en-US';
