/** The same English region; Scotland, Wales and Northern Ireland are one each. */
import { group } from 'd3';
import { placeOf } from '../council-facts';
import { linksWithin, type Circumstance } from './circumstance';

export const region: Circumstance = {
  id: 'region', title: 'Same region or nation',
  ofOne: 'a council of its region or nation', ofMany: 'a council of their region or nation',
  short: 'same region or nation',
  before: 'in its region or nation',
  description: 'English regions; Scotland, Wales and Northern Ireland count as one each.',
  links: ({ councils }) => linksWithin([...group(councils.map((council, number) => ({ place: placeOf(council), number })), ({ place }) => place)]
    .map(([, members]) => [undefined, members] as const)),
};
