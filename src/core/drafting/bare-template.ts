/** The least template by which a report can be read: names and units, everything else by default. */
import { lightsOf } from '../template/lights';
import type { Indicator, Template } from '../template/template';
import type { BareIndicator } from './bare-table';
import { NO_UNIT } from './draft';

export const bareTemplate = (indicators: readonly BareIndicator[]): Template => ({
  schemaReference: null,
  id: 'template',
  title: '',
  issuer: null,
  version: '1',
  note: null,
  window: { from: '', to: '' },
  schedule: 'even-months',
  rounding: 'any',
  lights: lightsOf({ measure: 'gap', green: 0, yellow: -10 }),
  owners: [],
  entities: [],
  total: null,
  indicators: indicators.map(bareIndicator),
  rules: [],
  headings: {},
});

/** Codes are nobody's business but ours until somebody gives better ones. */
const bareIndicator = ({ name, unit }: BareIndicator, index: number): Indicator => ({
  code: `I${String(index + 1).padStart(2, '0')}`,
  name,
  aliases: [],
  unit: unit ?? NO_UNIT,
  decimals: null,
  kind: 'flow',
  better: 'higher',
  target: null,
  secondTarget: null,
  targets: [],
  plannedGrowth: null,
  schedule: 'even-months',
  targetNote: null,
});
