/** Sentences of a pattern's page, for small made-up records. */
import { Footnotes, SourceNotes } from '../../../server/web/footnotes';
import { whenWords } from '../../../server/web/format';
import { toMoney } from '../../../server/patterns/pattern-origin';
import type { PatternTie } from '../../../server/patterns/ties';
import { patternAnswer, plainText } from '../../../server/patterns/record-answer';
import { likeWords, regionWords } from '../../../server/patterns/record-page';
import type { PatternRecord } from '../../../server/patterns/schema';

const footnotes = () => new Footnotes(new SourceNotes([]));
const link = (id: string) => ({ id, ref: `council:${id}`, label: 'Council', name: id });
const empty: PatternRecord = {
  id: 'kit', ref: 'pattern:kit', name: 'Kit', kind: 'playbook', sources: [], serviceAreas: [],
  users: { confirmed: 0, unconfirmed: 0, undated: 0, other: 0 }, recentUses: 0,
  councils: { inUse: 0, piloted: 0, givenOnly: 0, anyStage: 0, ended: 0 }, regions: [],
  origin: { projects: [], originators: [] }, uses: [], contributors: [],
  relations: { buildsOn: [], builtOnBy: [], extends: [], extendedBy: [], implements: [], implementedBy: [], replaces: [], replacedBy: [] },
  lineage: { standsOn: [], stoodOnBy: [] }, suppliers: [], outcomes: [], spread: [], awards: [], money: { partial: false }, conflicts: [],
  meta: { graphVersion: 1, graphHash: 'h', dataAsOf: '2026-11-23' }, coverage: [],
};
const answer = (more: Partial<PatternRecord>) => plainText(patternAnswer({ ...empty, ...more }, footnotes()));

test('no user on record is not said to be no user', () => {
  expect(answer({})).toBe('No council is recorded to use Kit. That is not proof that none does. What a council spends to use it is not recorded.');
});

test('counts, first and latest date, those without a date, pilots, and uses last shown long ago', () => {
  expect(answer({
    councils: { inUse: 3, piloted: 1, givenOnly: 0, anyStage: 4, ended: 0 }, users: { confirmed: 2, unconfirmed: 1, undated: 1, other: 0 },
    spread: [{ since: '2019-05', council: link('a'), stage: 'adopted' }, { since: '2020-02-01', council: link('b'), stage: 'adopted' }],
  })).toBe('3 councils have adopted Kit, the first on record in May 2019 and the latest on 1 February 2020; 1 of them carries no date.'
    + ' One more has piloted it or has it set up. Of these uses, 1 was last shown over two years ago. For 1 of them no source says when it was last shown.'
    + ' What a council spends to use it is not recorded.');
});

test('dates of which one lies within the other are not said to be first and latest', () => {
  const councils = { inUse: 0, piloted: 2, givenOnly: 0, anyStage: 2, ended: 0 };
  expect(answer({ councils, spread: [{ since: '2025', council: link('a'), stage: 'piloted' }, { since: '2025-04', council: link('b'), stage: 'piloted' }] }))
    .toContain('2 councils have piloted Kit, all of them in 2025. No council is recorded to have adopted it.');
});

test('money with a missing part is at least that much, and cites its awards', () => {
  const project = { id: 'p', name: 'P', kind: 'project', status: 'live', leads: [], partners: [], fundingRounds: [], alsoProduced: [], conflicts: [], sources: [] };
  const award = { project, fundingRound: { id: 'r', name: 'R' }, recipient: link('a'), amountGbp: 1000, sources: ['https://example.org/a'] };
  const spans = patternAnswer({ ...empty, origin: { projects: [project], originators: [] }, awards: [award], money: { knownGbp: 1000, partial: true } }, footnotes());
  expect(plainText(spans)).toContain('At least £1,000 of public funding is known for the project that produced it.');
  expect(spans.flatMap(({ cite }) => cite ?? [])).toEqual([1]);
});

test('whole days stand with on, months and years with in', () => {
  expect(['2019', '2019-05', '2019-05-01'].map(whenWords)).toEqual(['in 2019', 'in May 2019', 'on 1 May 2019']);
});

test('nations without a council in use are named', () => {
  expect(regionWords({ regions: [{ name: 'London', councils: 2 }, { name: 'Wales', councils: 1 }] }))
    .toBe('In use by region or nation: London 2, Wales 1. None on record in Scotland or Northern Ireland.');
  expect(regionWords({ regions: [] })).toBe('');
});

test('a council without neighbours, without users among them, and with', () => {
  const council = { id: 'a', name: 'A' };
  const user = { ...link('b'), rank: 2, stage: 'adopted' as const, status: 'confirmed' as const, otherModels: {} };
  expect(likeWords({ council, of: 0, users: [] }, 'Kit')).toBe('ONS publishes no statistical neighbours for A.');
  expect(likeWords({ council, of: 10, users: [] }, 'Kit')).toBe('No known use of Kit by the 10 councils most like A by ONS statistics.');
  expect(likeWords({ council, of: 10, users: [user] }, 'Kit')).toContain('Of the 10 councils most like A by ONS statistics, 1 is recorded to use Kit.');
});

test('a sum is partial when an amount is missing or a round has no award on record', () => {
  const tie = (more: Partial<PatternTie>): PatternTie => ({ part: 'project', type: 'PRODUCED', otherRef: 'project:p', sources: [], ...more });
  const project = tie({ otherKind: 'project' });
  const round = tie({ part: 'round', viaRef: 'project:p', otherRef: 'funding-round:r' });
  const award = (amountGbp?: number) => ({
    project: { id: 'p', name: 'p' }, fundingRound: { id: 'r', name: 'r' }, recipient: link('a'), sources: [], ...(amountGbp !== undefined && { amountGbp }),
  });
  expect(toMoney([award(5), award(7)], [project, round])).toEqual({ knownGbp: 12, partial: false });
  expect(toMoney([award(5), award()], [project, round])).toEqual({ knownGbp: 5, partial: true });
  expect(toMoney([], [project, round])).toEqual({ partial: true });
  expect(toMoney([], [tie({ otherKind: 'community' }), round])).toEqual({ partial: false });
});
