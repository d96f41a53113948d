import { report } from './report';
import { template } from './template';
import { validation } from './validation';
import { progress } from './progress';
import { files } from './files';
import { host } from './host';
import { panel } from './panel';
import { panelLive } from './panel-live';
import { panelReview } from './panel-review';
import { preview } from './preview';
import { functions } from './functions';

/** Every sentence of the pane and the preview in this language, one flat table; the terminal adds its own (cli.ts). */
export const zhCN = {
  ...report,
  ...template,
  ...validation,
  ...progress,
  ...host,
  ...files,
  ...panel,
  ...panelReview,
  ...panelLive,
  ...preview,
  ...functions,
} as const;
