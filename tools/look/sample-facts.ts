/** Made-up facts for the demonstration pages: enough rows to fill every macro. */
const meta = { graphVersion: 7, graphHash: 'c0ffee', dataAsOf: '2026-11-23' };

const partners = Array.from({ length: 24 }, (_, i) => [
  `Partner council ${i + 1}`, 'Council', 'Back-office Planning System (BOPS)', i % 3 ? 'Partner' : 'Lead', '7 Dec 2018',
]);

const sources = [
  ['PlanX code', 'github.com/theopensystemslab/planx-new at 9871d6b', '2026'],
  ['Open Digital Planning website', 'opendigitalplanning.org/about', undefined],
  ['LocalGov Drupal documentation', 'github.com/localgovdrupal/docs at e5c6dc4, README.md', '2026-03-01'],
  ['Brighton & Hove digital team', 'brighton-hove.gov.uk/…/a-very-long-address-that-must-wrap', '2019'],
  ['UKAuthority', 'ukauthority.com/…g-authorities-get-400-000-from-local-digital-fund', '2020-03-18'],
  ['MHCLG project membership list', 'github.com/digital-land/specification at 605ff43, project-organisation.csv', '2026-08'],
].map(([publisher, detail, statedOn], i) => ({ n: i + 1, url: `https://example.org/${i}`, publisher, detail, statedOn }));

const councils = [
  ['Adur District Council', 'Non-metropolitan district', 'South East', '2', '3'],
  ['Bournemouth, Christchurch and Poole Council', 'Unitary', 'South West', '1', '0'],
  ['London Borough of Croydon', 'London borough', 'London', '6', '6'],
];

const regions = ['London', 'South East', 'Yorkshire and The Humber']
  .map((label, i) => ({ value: label.toLowerCase(), label, count: 33 - i, selected: i === 0 }));

const filters = [
  { name: 'q', label: 'Name contains', type: 'text', value: '', hint: 'Other spellings are found too' },
  { name: 'region', label: 'Region', type: 'select', all: 'All regions and nations', options: regions },
  {
    name: 'tier', label: 'Tier', type: 'checkbox', options: [
      { value: 'single', label: 'Single', count: 128, selected: true },
      { value: 'upper', label: 'Upper: county councils', count: 21, selected: false },
    ],
  },
];

export interface SamplePage {
  readonly name: string;
  readonly template: string;
  readonly context: object;
}

export const samplePages: readonly SamplePage[] = [
  { name: 'home', template: 'home.njk', context: { page: { title: 'Patternbook', section: 'home' } } },
  { name: 'marks', template: 'marks.njk', context: { page: { title: 'Marks' } } },
  {
    name: 'record', template: 'record.njk', context: {
      page: { title: 'PlanX', section: 'patterns', breadcrumbs: [{ text: 'Patterns', href: '/patterns' }, { text: 'Planning and building control', href: '/patterns' }, { text: 'PlanX' }] },
      partners, sources,
    },
  },
  { name: 'list', template: 'list.njk', context: { page: { title: 'Councils', section: 'councils' }, councils, filters } },
  {
    name: 'error', template: 'error.njk', context: {
      page: { title: 'There is nothing at this address' },
      error: { status: 404, title: 'There is nothing at this address', detail: 'No council has the id “croydn”.', suggestions: [{ text: 'London Borough of Croydon', href: '/councils/croydon' }, { text: 'Search everything', href: '/search' }], requestId: '3f2b' },
    },
  },
].map((page) => ({ ...page, context: { meta, ...page.context } }));
