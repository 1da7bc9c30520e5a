/** Gap addresses of former names: renamed, succeeded, turned round; and those that lead nowhere. */
import { presentGapId } from '../../../server/gaps/gap-address';

const gaps = new Set(['unreused:cumberland:planx', 'similar-but-apart:barnet:brent', 'one-supplier:london:elections:idox']);
const isGap = (id: string) => gaps.has(id);
const today: Record<string, string[]> = { allerdale: ['allerdale', 'cumberland'], ripa: ['ripa', 'planx'], zbrent: ['zbrent', 'barnet'] };
const namesToday = (id: string) => today[id] ?? [id];

test.each([
  ['unreused:allerdale:planx', 'unreused:cumberland:planx'],
  ['unreused:allerdale:ripa', 'unreused:cumberland:planx'],
  ['Unreused:Cumberland:PlanX', 'unreused:cumberland:planx'],
  ['similar-but-apart:brent:zbrent', 'similar-but-apart:barnet:brent'],
])('%s is %s now', (id, present) => expect(presentGapId(id, isGap, namesToday)).toBe(present));

test.each(['alone:allerdale', 'unreused:planx', 'unreused', '', ':::', 'one-supplier:london:elections:idox:more', `unreused:${'a:'.repeat(140)}`])('%s leads nowhere', (id) => {
  expect(presentGapId(id, isGap, namesToday)).toBeUndefined();
});
