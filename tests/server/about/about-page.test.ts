import { aboutPage, coverageTable } from '../../../server/about/about-page';
import { Footnotes, SourceNotes } from '../../../server/web/footnotes';

const footnotes = new Footnotes(new SourceNotes([{ prefix: 'https://fund.example/', publisher: 'The Fund' }]));

test('coverage is grouped by what is known of it, and never shows a blank or a nought for the unknown', () => {
  const { rows } = coverageTable([
    { topic: 'Money', unit: 'GBP', known: 5000, total: 16000000, qualifier: 'over', asOf: '2023-03', source: 'https://fund.example/a' },
    { topic: 'Applications', unit: 'applications', total: 50 },
    { topic: 'Patterns', unit: 'patterns', known: 113 },
  ], footnotes);
  expect(rows).toEqual([
    { group: 'In the record, and how much is known to exist' },
    ['Money', { text: '£5,000', nowrap: true }, { text: 'over £16,000,000', nowrap: true }, { text: 'Mar 2023', nowrap: true }, { text: 'The Fund', href: 'https://fund.example/a' }],
    { group: 'Known to exist, and not counted here' },
    ['Applications', { unknown: 'not counted' }, { text: '50', nowrap: true }, { unknown: 'date not recorded' }, { unknown: 'not recorded' }],
    { group: 'In the record, but nobody published how much exists' },
    ['Patterns', { text: '113', nowrap: true }, { unknown: 'not published' }, { unknown: 'date not recorded' }, { unknown: 'not recorded' }],
  ]);
});

test('counts councils of today only', () => {
  const node = (id: string, more = {}) => ({ ref: `council:${id}`, label: 'Council' as const, id, name: id, tier: 'single', ...more });
  const page = aboutPage({}, undefined, { nodes: [node('a'), node('b', { endedOn: '2023' }), node('c', { tier: 'strategic' })], coverage: [], footnotes });
  expect(page['facts']).toContainEqual({ term: 'Councils of today', value: '1' });
});

test('a citation names the graph version, or where to find it', () => {
  const meta = { graphVersion: 3, graphHash: 'abcdef0123456789', dataAsOf: '2026-11-23' };
  expect(aboutPage({ meta }, 'https://x.example', null)['citation'])
    .toBe('Patternbook, https://x.example, graph version 3 (abcdef012345), facts as of 23 November 2026, read on (date).');
  expect(aboutPage({}, undefined, null)['citation']).toContain('at the foot of the page');
});
