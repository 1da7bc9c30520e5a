/** Where the facts come from, under which licence, and whom to credit: seeds/README.md and seeds/sources.csv in short. */
export interface Origin {
  readonly what: string;
  readonly from: string;
  readonly href?: string;
  readonly licence: string;
}

export const origins: readonly Origin[] = [
  {
    what: 'Councils: names, codes, dates, boundaries, statistical neighbours and clusters', from: 'Office for National Statistics, Explore local statistics',
    href: 'https://github.com/ONSdigital/explore-local-statistics-app', licence: 'Open Government Licence v3.0, with OS data',
  },
  {
    what: 'Who borders whom', from: 'Office for National Statistics, districts of 2021',
    href: 'https://github.com/ONSvisual/Local-Authority-Districts-2021-neighbours', licence: 'states none',
  },
  { what: 'Residents', from: 'Office for National Statistics, mid-2022 estimates, as copied in a public repository', licence: 'Open Government Licence v3.0 for the figures' },
  {
    what: 'Councils: official names, other spellings, who followed whom', from: 'mySociety, UK local authority names and codes',
    href: 'https://github.com/mysociety/uk_local_authority_names_and_codes', licence: 'Creative Commons Attribution 4.0',
  },
  {
    what: 'Councils: home pages', from: 'Government Digital Service, Local links manager',
    href: 'https://github.com/alphagov/local-links-manager', licence: 'MIT',
  },
  {
    what: 'Strategic authorities and bodies that ended', from: 'MHCLG planning data, organisation collection',
    href: 'https://github.com/digital-land/organisation-collection', licence: 'Open Government Licence v3.0',
  },
  { what: 'Combined authorities made in 2026', from: 'Authority registry by Chris Page', href: 'https://github.com/chris-page-gov/okf-uk-living', licence: 'MIT; ONS facts Open Government Licence v3.0' },
  { what: 'Places of the hexagons on maps', from: 'Open Innovations, hexmaps', href: 'https://github.com/odileeds/hexmaps', licence: 'MIT' },
  {
    what: 'Local Digital Fund: projects, partners, rounds, awards', from: 'Local Digital and GOV.UK pages, council pages, trade press',
    href: 'https://www.localdigital.gov.uk/', licence: 'Open Government Licence v3.0 for government pages; facts only from the rest',
  },
  {
    what: 'Digital planning: awards, projects, membership of Open Digital Planning', from: 'MHCLG, digital-land specification',
    href: 'https://github.com/digital-land/specification', licence: 'Open Government Licence v3.0 for content, MIT for software',
  },
  {
    what: 'Who uses which pattern', from: 'Registers, code and pages of the products: digital-land, alphagov, DemocracyClub, mySociety, PlanX, BOPS, LocalGov Drupal and others',
    licence: 'facts only, read from public repositories of various licences',
  },
  {
    what: 'Suppliers and systems in use', from: 'DemocracyClub (committees, elections), UKPlanning (planning portals, 2019), mySociety (street services), council papers',
    licence: 'facts only',
  },
  { what: 'Reported figures', from: 'As each one says', licence: 'facts only' },
  { what: 'Service areas and summaries', from: 'Ours', licence: 'as this copy’s own data' },
];

/** To be shown wherever the data is. */
export const credits: readonly string[] = [
  'Contains National Statistics data © Crown copyright and database right 2026.',
  'Contains OS data © Crown copyright and database right 2026.',
  'Contains public sector information licensed under the Open Government Licence v3.0.',
  'Names and codes partly from mySociety, CC BY 4.0.',
  'Hexagon layout: Open Innovations, MIT.',
];
