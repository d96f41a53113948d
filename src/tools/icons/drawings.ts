/** What the icons show: a target whose ring fills up, a sheet that is checked, bars before the schedule mark. */
import { both, disc, outside, rightOf, ring, roundedBox, stroke } from './shapes';
import type { Point, Shape } from './shapes';

/** Painted one over the other, each in one colour (#RRGGBB). Mid tones, seen on light and dark ribbons alike. */
export type Drawing = readonly { readonly shape: Shape; readonly color: string }[];

const GREEN = '#21A366';
const AMBER = '#D98A00';
const SLATE = '#7A8794';
const PALE = '#B9C2CA';
const INK = '#4B5966';

const CENTER: Point = [0.5, 0.5];
const EIGHT: Point = [0.067, 0.75];
/** From eight o'clock to twelve. */
const toDo = both(rightOf([0.5, 0], [0.5, 1]), rightOf(CENTER, EIGHT));

/** The ring is full from the top clockwise to two thirds (eight o'clock); the mark at six o'clock says half was due. */
const target: Drawing = [
  { shape: ring(CENTER, 0.38, 0.16), color: PALE },
  {
    shape: both(ring(CENTER, 0.38, 0.16), outside(toDo)),
    color: GREEN,
  },
  { shape: disc(CENTER, 0.15), color: GREEN },
  {
    shape: stroke(
      [
        [0.5, 0.76],
        [0.5, 0.97],
      ],
      0.07,
    ),
    color: INK,
  },
];

const sheet = roundedBox([0.09, 0.09], [0.83, 0.91], 0.08);

const validate: Drawing = [
  { shape: both(sheet, outside(roundedBox([0.16, 0.16], [0.76, 0.84], 0.03))), color: SLATE },
  { shape: both(sheet, roundedBox([0.09, 0.09], [0.83, 0.3], 0.02)), color: SLATE },
  {
    shape: stroke(
      [
        [0.26, 0.46],
        [0.48, 0.46],
      ],
      0.07,
    ),
    color: PALE,
  },
  {
    shape: stroke(
      [
        [0.26, 0.65],
        [0.38, 0.65],
      ],
      0.07,
    ),
    color: PALE,
  },
  {
    shape: stroke(
      [
        [0.47, 0.7],
        [0.62, 0.86],
        [0.92, 0.5],
      ],
      0.13,
    ),
    color: GREEN,
  },
];

const progress: Drawing = [
  {
    shape: stroke(
      [
        [0.12, 0.2],
        [0.88, 0.2],
      ],
      0.17,
    ),
    color: PALE,
  },
  {
    shape: stroke(
      [
        [0.12, 0.5],
        [0.88, 0.5],
      ],
      0.17,
    ),
    color: PALE,
  },
  {
    shape: stroke(
      [
        [0.12, 0.8],
        [0.88, 0.8],
      ],
      0.17,
    ),
    color: PALE,
  },
  {
    shape: stroke(
      [
        [0.12, 0.2],
        [0.8, 0.2],
      ],
      0.17,
    ),
    color: GREEN,
  },
  {
    shape: stroke(
      [
        [0.12, 0.5],
        [0.55, 0.5],
      ],
      0.17,
    ),
    color: AMBER,
  },
  {
    shape: stroke(
      [
        [0.12, 0.8],
        [0.32, 0.8],
      ],
      0.17,
    ),
    color: '#D13438',
  },
  {
    shape: stroke(
      [
        [0.64, 0.06],
        [0.64, 0.94],
      ],
      0.07,
    ),
    color: INK,
  },
];

/** By the name of the file: each one is drawn in every size. */
export const ICONS: Readonly<Record<string, Drawing>> = { target, validate, progress };

/** In pixels. Ribbon buttons need 16, 32 and 80, and take 64; the list of add-ins takes 32 and 64. */
export const ICON_SIZES: readonly number[] = [16, 32, 64, 80];
