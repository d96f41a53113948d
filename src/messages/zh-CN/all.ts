import { report } from './report';
import { template } from './template';
import { validation } from './validation';
import { progress } from './progress';
import { host } from './host';
import { panel } from './panel';
import { preview } from './preview';
import { cli } from './cli';
import { functions } from './functions';

/** Every sentence of the product in this language, one flat table. */
export const zhCN = {
  ...report,
  ...template,
  ...validation,
  ...progress,
  ...host,
  ...panel,
  ...preview,
  ...cli,
  ...functions,
} as const;
