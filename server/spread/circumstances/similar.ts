/** One of the ten councils most like it by the ONS global model. */
import { councilNumber } from '../council-facts';
import type { Circumstance, Link } from './circumstance';

export const similar: Circumstance = {
  id: 'similar', title: 'Among its ten ONS similar councils',
  isWithinPlace: true,
  ofOne: 'one of the ten councils most like it', ofMany: 'one of the ten councils most like them',
  short: 'like it',
  before: 'like it by ONS statistics',
  description: 'Statistical nearest neighbours of the Office for National Statistics, global model. Being like is not mutual.',
  links: (facts) => facts.ofTypes(['SIMILAR_TO']).flatMap(({ from, to, detail }): Link[] => {
    const [later, earlier] = [councilNumber(facts, from), councilNumber(facts, to)];
    return detail !== 'global' || later === undefined || earlier === undefined || later === earlier ? [] : [{ later, earlier }];
  }),
};
