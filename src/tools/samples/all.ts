/** The five published reports. */
import { jiaxing } from './jiaxing-science-city-2017';
import { pinghu } from './pinghu-2020';
import { quzhou } from './quzhou-2011';
import type { Sample } from './sample';
import { shaoxing } from './shaoxing-2014-q1-q3';
import { tongxiang } from './tongxiang-2017-q1';

export const SAMPLES: readonly Sample[] = [shaoxing, tongxiang, jiaxing, quzhou, pinghu];
