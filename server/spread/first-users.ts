/** The first councils of each region and of each type. Pure. */
import { groups } from 'd3';
import { compareDates, firstDay, lastDay } from '../graph/time';
import { placeOf } from './council-facts';
import type { FirstUse, Step, UndatedUser } from './schema';

type Of = (user: Step | UndatedUser) => string;

/** Earliest first, then A to Z. All whose period may be the first are named, since which of them was first is not known. */
export function firstUsers(dated: readonly Step[], undated: readonly UndatedUser[], of: Of): FirstUse[] {
  return groups(dated, of).map(([name, steps]): FirstUse => {
    const first = steps[0]!.since;
    const end = steps.map(({ since }) => lastDay(since)).sort()[0]!;
    const sharing = steps.filter(({ since }) => firstDay(since) <= end);
    return { name, since: first, councils: sharing.map(({ council }) => council), dated: steps.length, undated: undated.filter((user) => of(user) === name).length };
  }).sort((a, b) => compareDates(a.since, b.since) || a.name.localeCompare(b.name, 'en-GB'));
}

export const byPlace: Of = (user) => placeOf(user);
export const byType: Of = ({ type }) => type;
