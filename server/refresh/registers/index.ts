/** The living registers, each a descriptor: adding one is a file and a line. */
import type { Register } from '../sighting';
import { govukPay } from './govuk-pay';
import { localgovDrupal } from './localgov-drupal';
import { planningData } from './planning-data';
import { publiccode } from './publiccode';

export const registers: readonly Register[] = [planningData, govukPay, localgovDrupal, publiccode];
