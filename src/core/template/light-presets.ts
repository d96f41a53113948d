/** Lights as published rules have them, to start from: data that the user can see and change. */
import { isSameLights, lightsOf } from './lights';
import type { Lights } from './lights';

export const LIGHT_PRESETS = [
  'default',
  'yinchuan',
  'sanya',
  'sanya-district',
  'tianjin',
  'tianjin-bonds',
] as const;
export type LightPreset = (typeof LIGHT_PRESETS)[number];

/** As the notices have them (银川 2025, 三亚 2022, 天津 2022); what they leave undefined stays so. */
export const PRESET_LIGHTS: Readonly<Record<LightPreset, Lights>> = {
  default: lightsOf({ measure: 'gap', green: 0, yellow: -10 }),
  // Nothing is said of what lies less than ten points behind.
  yinchuan: [
    { light: 'green', when: [{ measure: 'gap', atLeast: 0 }] },
    { light: 'yellow', when: [{ measure: 'gap', atLeast: -30, atMost: -10 }] },
    { light: 'red', when: [{ measure: 'gap', below: -30 }] },
  ],
  sanya: lightsOf({ measure: 'ratio', green: 1, yellow: 0.5 }),
  'sanya-district': [
    { light: 'green', when: [{ measure: 'streak', atMost: 0 }] },
    { light: 'yellow', when: [{ measure: 'streak', atLeast: 1, below: 2 }] },
    { light: 'red', when: [{ measure: 'streak', atLeast: 2 }] },
  ],
  // Growth of zero is neither positive nor negative.
  tianjin: [
    {
      light: 'green',
      when: [
        { measure: 'growth', against: 'plan', atLeast: 0 },
        { measure: 'growth', against: 'total', atLeast: 0 },
      ],
    },
    { light: 'yellow', when: [{ measure: 'growth', above: 0 }] },
    { light: 'red', when: [{ measure: 'growth', below: 0 }] },
  ],
  'tianjin-bonds': lightsOf({ measure: 'ratio', green: 1, yellow: 0.7 }),
};

/** The preset that a list is; null where it is the user's own. */
export const presetOf = (lights: Lights): LightPreset | null =>
  LIGHT_PRESETS.find((preset) => isSameLights(lights, PRESET_LIGHTS[preset])) ?? null;
