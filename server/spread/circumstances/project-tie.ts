/** A project that both councils led or took part in, begun before. */
import { group } from 'd3';
import { councilNumber } from '../council-facts';
import { linksWithin, type Circumstance } from './circumstance';

export const projectTie: Circumstance = {
  id: 'project-tie', title: 'Worked together in a project',
  ofOne: 'a council with which it shared a project', ofMany: 'a council with which they shared a project',
  short: 'project in common',
  before: 'with a project in common',
  description: 'Projects dated before the uptake that both led or took part in; programmes that councils join make no tie.',
  links: (facts) => {
    const part = facts.ofTypes(['LEADS', 'PARTNERS_IN']).flatMap(({ from, to, since, sources }) => {
      const number = councilNumber(facts, from);
      return number === undefined || !since || facts.node(to)?.kind !== 'project' ? [] : [{ project: to, number, since, sources }];
    });
    return linksWithin(group(part, ({ project }) => project));
  },
};
