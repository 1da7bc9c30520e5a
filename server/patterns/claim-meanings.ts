/**
 * What a recorded use of certain patterns means: their users were read from a
 * register, a list or a code repository by one rule, which a reader must know.
 */
export interface ClaimMeaning {
  /** Who is counted, for lists; only for patterns that a national register fills. */
  readonly short?: string;
  readonly text: string;
}

const planningData = (more = ''): ClaimMeaning => ({
  short: 'Counts councils with a data feed on the national planning data platform',
  text: `A use here means that a live data feed of the council is registered with the national planning data platform. It does not show that the data follows every part of the specification. The date is the month in which the first feed was registered.${more}`,
});

const mySociety: ClaimMeaning = {
  text: 'A use here means that the council has its own version in the product’s code. The date is the month in which that version appears, which is some weeks or months before the launch.',
};

const meanings: Readonly<Record<string, ClaimMeaning>> = {
  'article-4-direction-specification': planningData(),
  'conservation-area-specification': planningData(' Dates of November 2020 come from one bulk import by the platform: read them as “open by then”.'),
  'tree-preservation-order-specification': planningData(),
  'design-code-specification': planningData(),
  'local-land-charges-register': {
    short: 'Counts councils whose land charges are in the national register',
    text: 'A use here means that the council’s local land charges have moved into the national register of HM Land Registry. The date is that of the move.',
  },
  'open-digital-planning': {
    short: 'A programme that councils join; members are not counted as users',
    text: 'This is a programme that councils join, not a product that they install. Membership is listed with the programme and is not counted as use.',
  },
  'govuk-pay': {
    short: 'Counts councils on the published list of services that take payments with it',
    text: 'A use here means that the council is on the published list of services that take payments with GOV.UK Pay. The date is the first month on that list; councils on it from its beginning in April 2021 carry no date.',
  },
  'localgov-drupal': {
    text: 'A use here means that a website of the council is named as built with it. Councils that only pay or contribute are listed apart.',
  },
  planx: {
    text: 'Adopted means that a live address or a place in the public directory was seen. Piloted means that it is set up in the code and no live service was seen. Dates are the month in which the entry first appears.',
  },
  'fixmystreet-pro': mySociety,
  wasteworks: mySociety,
  bops: { text: 'Uses were read from the product’s own code. A pilot there is weaker evidence than an adoption.' },
  'digital-planning-register': { text: 'A use here means that the council is set up in the register’s configuration.' },
};

/** What the uses of that pattern mean; undefined when each rests on a source of its own. */
export const claimMeaning = (patternId: string): ClaimMeaning | undefined => meanings[patternId];
