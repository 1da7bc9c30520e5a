/**
 * Sources that the facts name by key or not at all, with the addresses that
 * FACTS-COUNCILS.md pins. Keys of the facts are kept, so that a row can be
 * followed back.
 */

export interface NamedSource {
  readonly key: string;
  readonly address: string;
  readonly publisher: string;
  readonly title: string;
  readonly statedOn: string;
  readonly licence: string;
}

const github = (repository: string, commit: string, path = '') =>
  `https://github.com/${repository}/${path ? `blob/${commit}/${path}` : `tree/${commit}`}`;

const ONS_APP = github('ONSdigital/explore-local-statistics-app', 'ca9faecc8cab26e33faff935b2b58a4fc10d6c0d');
const ONS_APP_LICENCE = 'code MIT; ONS statistics and boundaries OGL v3, with OS data';
const REGISTRY = github('chris-page-gov/okf-uk-living', '241209d');
const REGISTRY_LICENCE = 'MIT; ONS facts OGL v3';
const MYSOCIETY = github('mysociety/uk_local_authority_names_and_codes', '67ef8b1');
const MID_2022 = github('jnebe/travel_data', 'd5ff3f5', 'census_data/uk_2022.csv');
const MID_2022_LICENCE = 'ONS figures OGL v3 (the repository states no licence)';
const ACTS = 'https://en.wikipedia.org/wiki/Local_Government_Act_1972';

const source = (
  key: string, address: string, publisher: string, title: string, statedOn: string, licence: string,
): NamedSource => ({ key, address, publisher, title, statedOn, licence });

export const namedSources: readonly NamedSource[] = [
  source('ons-els', ONS_APP, 'Office for National Statistics', 'Explore local statistics: topology, parents, start and end years', '2026-06-29', ONS_APP_LICENCE),
  source('statistical-neighbours', ONS_APP, 'Office for National Statistics', 'Statistical nearest neighbours and clusters', '2026-06-29', ONS_APP_LICENCE),
  source('okf-registry', REGISTRY, 'Chris Page', 'Authority registry made from ONS lookups; Welsh labels; combined authorities of 2026', '2026-08-18', REGISTRY_LICENCE),
  source('regs-2026', REGISTRY, 'Chris Page', 'Areas of the combined authorities made by regulations in 2026, from the authority registry', '2026-08-18', REGISTRY_LICENCE),
  source('mysociety', MYSOCIETY, 'mySociety', 'UK local authority names and codes: official names, replaced-by, alternative names', '2025-07-10', 'CC BY 4.0'),
  source('mysociety-pop2020', MYSOCIETY, 'mySociety', 'UK local authority names and codes: mid-2020 populations', '2025-07-10', 'CC BY 4.0'),
  source('govuk-llm', github('alphagov/local-links-manager', 'a9e5e8e'), 'Government Digital Service', 'Local links manager: home pages, names, slugs', '2025-11-12', 'MIT'),
  source('dl-org', github('digital-land/organisation-collection', '94533fd'), 'MHCLG planning data', 'Organisation collection: websites of abolished bodies and combined authorities', '2025-02-20', 'OGL v3'),
  source('ons-mye2022', MID_2022, 'Office for National Statistics', 'Mid-2022 population estimates, first release, as copied in a public repository', '2025-09-30', MID_2022_LICENCE),
  source('pop:sum-of-members', MID_2022, 'Office for National Statistics', 'Mid-2022 population estimates, added up over the member councils', '2025-09-30', MID_2022_LICENCE),
  source('odi-hex2023', github('odileeds/hexmaps', '5383e24'), 'Open Innovations', 'Hexagon layout of lower-tier and single-tier areas, 2023', '2023-05-02', 'MIT'),
  source('neighbours', github('ONSvisual/Local-Authority-Districts-2021-neighbours', '83627aa'), 'Office for National Statistics', 'Which local authority districts of 2021 share a boundary', '2022-03-04', 'none stated; ONS'),
  source('start:register', github('openregister/local-authority-data', '68f4991'), 'Government registers (former)', 'Local authority registers: start dates', '2018-02-23', 'MIT / OGL'),
  source('start:lga1972', ACTS, 'Wikipedia', 'Local Government Act 1972: the day its districts and counties began', '', ''),
  source('start:lga1963', ACTS, 'Wikipedia', 'The day the London boroughs began; the one address that the facts give for both Acts', '', ''),
  source('start:review-timetable', 'http://www.liquisearch.com/local_government_commission_for_england_1992/timetable', 'Liquisearch', 'Local Government Commission for England (1992): timetable of the unitary councils', '', ''),
];

/** Keys that the facts explain in words without an address; a row is never left with these alone. */
export const keysWithoutAddress: ReadonlyMap<string, string> = new Map([
  ['start:sa-order', 'a table naming each order, known only by the number of a stored text'],
  ['start:1996-reorg-order', 'the order for Worcestershire and Malvern Hills, no address recorded'],
]);

export const sourceKeys: ReadonlySet<string> = new Set(namedSources.map(({ key }) => key));
