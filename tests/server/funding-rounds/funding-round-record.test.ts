/** Stated against known, on small rounds worked out by hand. */
import { NodeIndex, type NodeSummary } from '../../../server/graph/node-index';
import { toFundingRoundRecord, toSummary, totalBasis, type Published } from '../../../server/funding-rounds/funding-round-record';
import type { FundingRoundTie } from '../../../server/funding-rounds/ties';
import { difference, fundingRoundAnswer } from '../../../server/funding-rounds/record-page';
import type { FundingRoundRecord } from '../../../server/funding-rounds/schema';
import { byAnnouncement } from '../../../server/funding-rounds/service';

const node = (ref: string, label: NodeSummary['label'], name: string): NodeSummary => ({ ref, label, id: ref.split(':')[1]!, name });
const nodes = new NodeIndex([
  node('council:a', 'Council', 'Aston'), node('council:b', 'Council', 'Burton'), node('project:x', 'Project', 'X'), node('project:y', 'Project', 'Y'),
]);
const tie = (type: FundingRoundTie['type'], otherRef: string, more: Partial<FundingRoundTie> = {}): FundingRoundTie =>
  ({ type, otherRef, sources: ['https://example.org/'], ...more });
const own = { id: 'r', ref: 'funding-round:r', name: 'Round R', programme: 'local-digital-fund', sources: ['https://example.org/'] };
const ties = [
  tie('FUNDED_BY', 'project:y', { otherKind: 'project', otherStatus: 'live' }), tie('FUNDED_BY', 'project:x', { otherKind: 'project', otherStatus: 'unknown' }),
  tie('LEADS', 'council:b', { viaRef: 'project:x' }),
  tie('AWARDED', 'council:b', { projectId: 'x', amountGbp: 40, awardedOn: '2019-02' }),
  tie('AWARDED', 'council:a', { projectId: 'y', awardedOn: '2019-02' }), tie('AWARDED', 'council:b', { projectId: 'y', amountGbp: 2, awardedOn: '2019-01' }),
];
const toRecord = (more: object, rows: FundingRoundTie[], published: Published) =>
  toFundingRoundRecord({ ...own, ...more }, rows, nodes, published) as FundingRoundRecord;

test('a total is published only when a source states that very figure', () => {
  expect(totalBasis(100, { totalGbp: 100 })).toBe('published');
  expect(totalBasis(100, { totalGbp: 90 })).toBe('added-up');
  expect(totalBasis(100, {})).toBe('added-up');
  expect(totalBasis(undefined, { totalGbp: 90 })).toBeUndefined();
});

test('projects, awards and recipients, each in its order', () => {
  const record = toRecord({ totalGbp: 100, statedAwardCount: 4 }, ties, { totalGbp: 100, totalSource: 'https://example.org/total', projects: 3 });
  expect(record.projects.map(({ id, leads }) => [id, leads.map((lead) => lead.id)])).toEqual([['x', ['b']], ['y', []]]);
  expect(record.awards.map(({ recipient, project }) => `${recipient.id} ${project!.id}`)).toEqual(['b y', 'a y', 'b x']);
  expect(record.recipients.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(record.known).toEqual({ totalGbp: 42, awardCount: 3, awardsWithAmount: 2, projects: 2 });
  expect(record.stated).toEqual({ totalGbp: 100, awardCount: 4, basis: 'published', source: 'https://example.org/total' });
  expect(record.programmeName).toBe('Local Digital Fund');
  expect(fundingRoundAnswer(record)).toBe('Round R stated 4 awards and £100; 2 projects and £42 are in the record; one amount is unknown.');
});

test('a sum of ours is not called stated', () => {
  const record = toRecord({ totalGbp: 42, statedAwardCount: 3 }, ties.filter(({ amountGbp, type }) => type !== 'AWARDED' || amountGbp), {});
  expect(fundingRoundAnswer(record)).toBe('The awards list for Round R comes to 3 awards and £42, added up by us; 2 projects and £42 are in the record.');
});

test('a round without a total, and one without awards', () => {
  expect(fundingRoundAnswer(toRecord({}, ties, {}))).toBe('No total of Round R is published; 2 projects and £42 are in the record; one amount is unknown.');
  expect(fundingRoundAnswer(toRecord({}, ties.slice(0, 1), {}))).toBe('No total of Round R is published; 1 project is in the record, and none of the awards.');
  expect(fundingRoundAnswer(toRecord({}, [ties[0]!, ties[4]!], {}))).toBe('No total of Round R is published; 1 project is in the record; no amount is known.');
});

test('the difference between stated and held', () => {
  expect(difference(5, 3, String)).toBe('2');
  expect(difference(5, 5, String)).toBe('none');
  expect(difference(5, 6, String)).toBe('1 more held');
  expect(difference(undefined, 6, String)).toEqual({ unknown: 'not known' });
});

const row = { ...own, knownGbp: 0, knownAwards: 0, awardsWithAmount: 0, projects: 0 };

test('a summary leaves unknown money out', () => {
  expect(toSummary(row, {})).not.toHaveProperty('knownGbp');
  expect(toSummary({ ...row, knownGbp: 7, knownAwards: 3, awardsWithAmount: 1 }, {})).toMatchObject({ knownGbp: 7, unknownAwards: 2 });
});

test('newest first: by announcement, else by opening, undated last', () => {
  const rows = [{ ...row, id: 'none' }, { ...row, id: 'opened', openedOn: '2022' }, { ...row, id: 'new', announcedOn: '2023-03-08' }, { ...row, id: 'old', announcedOn: '2018-12' }];
  expect(rows.sort(byAnnouncement).map(({ id }) => id)).toEqual(['new', 'opened', 'old', 'none']);
});
