/** What record pages are made of, on a graph where the answer is known and the tempting one is wrong. */
import { councilTies } from '../../../server/councils/ties';
import { fundingRoundTies } from '../../../server/funding-rounds/ties';
import { toClaim } from '../../../server/graph/claim';
import type { Reported } from '../../../server/graph/reported';
import { organisationTies } from '../../../server/organisations/ties';
import { patternTies } from '../../../server/patterns/ties';
import { projectTies } from '../../../server/projects/ties';
import { serviceAreaTies } from '../../../server/service-areas/ties';
import { supplierTies } from '../../../server/suppliers/ties';
import { says, toProjection } from '../paths/graphs';

const projection = toProjection([
  says('council:a LEADS project:p', { since: '2020' }), says('council:a PARTNERS_IN project:p', { since: '2021' }),
  says('council:b PARTNERS_IN project:p'), says('organisation:o PARTNERS_IN project:p'),
  says('council:b LEADS project:other'), says('council:b MEMBER_OF project:p'),
  says('project:p FUNDED_BY funding-round:r'), says('project:other FUNDED_BY funding-round:r'),
  says('funding-round:r AWARDED council:a', { projectId: 'p', amountGbp: 1000 }), says('funding-round:r AWARDED council:b', { projectId: 'other', amountGbp: 2000 }),
  says('funding-round:unrelated AWARDED council:a', { projectId: 'p', amountGbp: 3000 }),
  says('project:p PRODUCED pattern:t'), says('project:p PRODUCED pattern:u'), says('project:other PRODUCED pattern:u'),
  says('council:b REUSES pattern:t', { detail: 'piloted', confirmedOn: '2026-01' }), says('organisation:o REUSES pattern:t', { detail: 'adopted' }),
  says('pattern:t BUILDS_ON pattern:u'), says('pattern:v BUILDS_ON pattern:t'),
  says('pattern:t ADDRESSES service-area:s'), says('project:p ADDRESSES service-area:s'),
  says('supplier:x SUPPLIES project:p', { detail: 'build', roleAsStated: 'Builder' }), says('supplier:x SUPPLIES pattern:t', { detail: 'host' }), says('supplier:x SUPPLIES council:a', { detail: 'legacy-system' }),
  says('council:old SUCCEEDED_BY council:a', { extent: 'whole', onDate: '2023-03-31' }), says('council:old LEADS project:q'),
  says('council:a SIMILAR_TO council:b', { detail: 'global', rank: 1 }), says('council:b SIMILAR_TO council:a', { detail: 'global', rank: 4 }),
]);
const reported: Reported = new Map([
  ['project:p', [{ aboutRef: 'project:p', outcomeRef: 'outcome:1', measure: 'hours-saved', value: 5, unit: 'hours', scope: 'a week', sources: [] }]],
]);
const words = (ties: readonly { type: string; otherRef: string; viaRef?: string; part?: string }[]) =>
  ties.map(({ part, type, otherRef, viaRef }) => [part, type, otherRef, viaRef && `via ${viaRef}`].filter(Boolean).join(' ')).sort();

test('a council: what is said of it and of its predecessors, and each project’s others once', () => {
  expect(words(councilTies(projection, ['council:a', 'council:old']))).toEqual([
    'own AWARDED funding-round:r', 'own AWARDED funding-round:unrelated',
    'own LEADS project:p', 'own LEADS project:q', 'own PARTNERS_IN project:p', 'own SIMILAR_TO council:b',
    'own SUCCEEDED_BY council:a', 'own SUCCEEDED_BY council:old', 'own SUPPLIES supplier:x',
    'project FUNDED_BY funding-round:r via project:p', 'project PARTNERS_IN council:b via project:p', 'project PARTNERS_IN organisation:o via project:p',
  ]);
});

test('a project: awards for it from a round that pays it, uses of what it produced, figures', () => {
  const ties = projectTies(projection, reported, 'project:p');
  expect(words(ties.filter(({ type }) => type === 'AWARDED'))).toEqual(['AWARDED council:a via funding-round:r']);
  expect(words(ties.filter(({ type }) => type === 'REUSES'))).toEqual(['REUSES council:b via pattern:t', 'REUSES organisation:o via pattern:t']);
  expect(ties.find(({ type }) => type === 'REPORTED')).toMatchObject({ otherRef: 'outcome:1', value: 5 });
  expect(ties.find(({ type }) => type === 'SUPPLIES')).toMatchObject({ role: 'build', roleAsStated: 'Builder' });
  expect(words(ties)).toHaveLength(5 + 1 + 4 + 1 + 2 + 1);
});

test('a pattern: its own claims, and what the projects that produced it say', () => {
  const ties = patternTies(projection, reported, 'pattern:t');
  expect(words(ties)).toEqual([
    'also PRODUCED pattern:u via project:p', 'area ADDRESSES service-area:s', 'award AWARDED council:a via project:p',
    'body REUSES council:b', 'body REUSES organisation:o', 'in BUILDS_ON pattern:v', 'members MEMBER_OF project:p', 'out BUILDS_ON pattern:u',
    'outcome REPORTED outcome:1 via project:p',
    'participant LEADS council:a via project:p', 'participant PARTNERS_IN council:a via project:p', 'participant PARTNERS_IN council:b via project:p', 'participant PARTNERS_IN organisation:o via project:p',
    'project PRODUCED project:p', 'round FUNDED_BY funding-round:r via project:p', 'supplier SUPPLIES supplier:x',
  ]);
  expect(ties.find(({ part }) => part === 'members')).toMatchObject({ members: 1 });
  expect(ties.find(({ part }) => part === 'award')).toMatchObject({ roundRef: 'funding-round:r', amountGbp: 1000 });
});

test('a programme’s awards to its members are not the price of what it produced', () => {
  const programme = toProjection([
    says('project:c PRODUCED pattern:t'), says('project:c FUNDED_BY funding-round:r'), says('funding-round:r AWARDED council:a', { projectId: 'c', amountGbp: 9 }),
  ], [{ ref: 'project:c', kind: 'community' }]);
  expect(patternTies(programme, new Map(), 'pattern:t').map(({ part }) => part)).toEqual(['project', 'round']);
});

test('organisations, suppliers, rounds and service areas', () => {
  expect(words(organisationTies(projection, 'organisation:o'))).toEqual([
    'own PARTNERS_IN project:p', 'own REUSES pattern:t',
    'project LEADS council:a via project:p', 'project PARTNERS_IN council:a via project:p', 'project PARTNERS_IN council:b via project:p',
  ]);
  expect(words(supplierTies(projection, 'supplier:x'))).toEqual(['SUPPLIES council:a', 'SUPPLIES pattern:t', 'SUPPLIES project:p']);
  expect(words(fundingRoundTies(projection, 'funding-round:r'))).toEqual([
    'AWARDED council:a', 'AWARDED council:b', 'FUNDED_BY project:other', 'FUNDED_BY project:p', 'LEADS council:a via project:p', 'LEADS council:b via project:other',
  ]);
  expect(words(serviceAreaTies(projection, 'service-area:s'))).toEqual([
    'participation LEADS council:a via project:p', 'participation PARTNERS_IN council:a via project:p', 'participation PARTNERS_IN council:b via project:p', 'participation PARTNERS_IN organisation:o via project:p',
    'pattern ADDRESSES pattern:t', 'project ADDRESSES project:p', 'use REUSES council:b via pattern:t', 'use REUSES organisation:o via pattern:t',
  ]);
});

test('a claim has sources of its own, and its detail under the model’s name', () => {
  const [use] = projection.to('pattern:t', ['REUSES']);
  const claim = toClaim(use!);
  expect(claim).toEqual({ type: 'REUSES', stage: 'piloted', confirmedOn: '2026-01', sources: use!.sources });
  claim.sources.push('https://changed.example/');
  expect(use!.sources).not.toContain('https://changed.example/');
});
