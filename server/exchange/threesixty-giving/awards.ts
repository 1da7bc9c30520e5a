/** The awards of the graph by 360Giving 1.4, as its JSON package and as its table. */
import type { GraphContent } from '../../graph/content';
import { extrasOf } from '../extras';
import type { LeftOut } from '../schema';
import { writePackage, type PackageOptions } from './write';
import { grantTable } from './write-csv';

/** Most of what was read is under it; /data names the others. */
const LICENCE = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/';

const optionsFor = (content: GraphContent, siteUrl: string | undefined): PackageOptions =>
  ({ extras: extrasOf(content), publisher: { name: 'Patternbook', ...(siteUrl && { website: siteUrl }) }, license: LICENCE });

export const awardPackage = (content: GraphContent, siteUrl?: string): string => writePackage(content, optionsFor(content, siteUrl)).body;
export const awardTable = (content: GraphContent): string => grantTable(writePackage(content, optionsFor(content, undefined)).grants);
export const awardsLeftOut = (content: GraphContent): readonly LeftOut[] => writePackage(content, optionsFor(content, undefined)).leftOut;
