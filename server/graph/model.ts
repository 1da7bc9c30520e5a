/**
 * The graph's schema: a descriptor per label and per relationship type.
 *
 * Everything else is derived from this file or tested against it: the schema
 * Cypher of both engines, the parsers of the seeds, the OpenAPI components and
 * the legend. Meaning, identity and time are explained in docs/model.md.
 */
import {
  date, decimal, decimalBetween, integer, oneOf, required, slug, text, texts, url, urls,
  type Properties, type ValuesOf,
} from './properties';

export interface LabelDescriptor {
  /** Prefix of a ref: `council` in `council:croydon`. */
  readonly refPrefix: string;
  /** Seed file, below seeds/nodes. */
  readonly file: string;
  /** Where the record's page is; absent when it is shown on another record's page. */
  readonly path?: string;
  readonly singular: string;
  readonly plural: string;
  readonly description: string;
  readonly properties: Properties;
}

const everyNode = {
  id: required(slug('The slug used in addresses; unique within the label and for ever')),
  aliases: texts('Other spellings and names of the same thing'),
  formerIds: texts('Ids this record once had; they answer 308'),
  sources: required(urls('Addresses that show what the record says')),
};

const councilTypes = [
  'county', 'unitary', 'metropolitan-district', 'london-borough', 'non-metropolitan-district',
  'sui-generis', 'scottish-unitary', 'welsh-unitary', 'ni-district', 'combined-authority',
] as const;

export const labels = {
  Council: {
    refPrefix: 'council', file: 'councils.csv', path: '/councils',
    singular: 'council', plural: 'councils',
    description: 'A principal council or a strategic authority of the United Kingdom, live or ended.',
    properties: {
      ...everyNode,
      name: required(text('Official name')),
      shortName: required(text('Name in lists and captions')),
      type: required(oneOf(councilTypes, 'Legal type')),
      tier: required(oneOf(['upper', 'lower', 'single', 'strategic'], 'Tier of local government; `strategic` is never counted as a council')),
      region: text('English region, absent elsewhere'),
      nation: required(oneOf(['England', 'Scotland', 'Wales', 'Northern Ireland'], 'Nation')),
      gssCode: text('ONS nine-character code'),
      population: integer('Residents'),
      populationYear: integer('Year of the population estimate (mid-year)'),
      website: url('Home page'),
      latitude: decimalBetween(-90, 90, 'Degrees north of the area-weighted centroid'),
      longitude: decimalBetween(-180, 180, 'Degrees east of the area-weighted centroid'),
      startedOn: date('First day of existence'),
      endedOn: date('Last day of existence'),
      plannedEndOn: date('Last day, when an end is decided but has not come'),
      plannedSuccessors: texts('Names of the councils planned to follow'),
      declarationSignedOn: date('When the Local Digital Declaration was signed'),
      declarationEvidence: text('What shows that the Declaration was signed'),
      countyId: slug('Id of the county council over a district'),
      clusters: texts('ONS clusters, `model:letter`'),
      hexQ: integer('Column in the hexagon layout (odd-r)', -100),
      hexR: integer('Row in the hexagon layout, growing northwards', -100),
    },
  },
  Organisation: {
    refPrefix: 'organisation', file: 'organisations.csv', path: '/organisations',
    singular: 'organisation', plural: 'organisations',
    description: 'Any other body that leads, takes part or receives.',
    properties: {
      ...everyNode,
      name: required(text('Name')),
      kind: required(oneOf(['department', 'university', 'charity', 'health-body', 'company', 'other'], 'Kind of body')),
    },
  },
  Supplier: {
    refPrefix: 'supplier', file: 'suppliers.csv', path: '/suppliers',
    singular: 'supplier', plural: 'suppliers',
    description: 'A company, or a named product of one where the source names the product.',
    properties: {
      ...everyNode,
      name: required(text('Name')),
      website: url('Home page'),
      companiesHouseNumber: text('Companies House number, eight characters'),
    },
  },
  Project: {
    refPrefix: 'project', file: 'projects.csv', path: '/projects',
    singular: 'project', plural: 'projects',
    description: 'Work with a beginning, an aim and those who took part; or a programme community.',
    properties: {
      ...everyNode,
      name: required(text('Name')),
      summary: text('What it was for, in our words'),
      phases: texts('Agile phases, in time order'),
      status: required(oneOf(['complete', 'live', 'in-progress', 'unknown'], 'What is known of its state')),
      kind: required(oneOf(['project', 'community'], 'A community makes no collaboration tie')),
      outputsUrl: url('Where its outputs are'),
      startedOn: date('Earliest award or announcement'),
    },
  },
  FundingRound: {
    refPrefix: 'funding-round', file: 'funding-rounds.csv', path: '/funding-rounds',
    singular: 'funding round', plural: 'funding rounds',
    description: 'A round of a funding programme.',
    properties: {
      ...everyNode,
      name: required(text('Name')),
      programme: required(slug('Programme it belongs to')),
      openedOn: date('When applications opened'),
      closedOn: date('When applications closed'),
      announcedOn: date('When awards were announced'),
      totalGbp: integer('Stated total in whole pounds'),
      statedAwardCount: integer('Stated number of awards'),
    },
  },
  Pattern: {
    refPrefix: 'pattern', file: 'patterns.csv', path: '/patterns',
    singular: 'pattern', plural: 'patterns',
    description: 'Something reusable: a product, a standard, a playbook, a design.',
    properties: {
      ...everyNode,
      name: required(text('Name')),
      kind: required(oneOf([
        'open-source-product', 'research', 'playbook', 'prototype', 'data-standard',
        'service-pattern', 'design-system', 'business-case', 'api-spec',
      ], 'Kind of pattern')),
      summary: text('What it is, in our words'),
      licence: text('Licence, SPDX where the source allows'),
      repositoryUrl: url('Source code or content repository'),
      homepageUrl: url('Home page'),
      maturity: text('Phase as its source says, or a judgement from activity'),
      firstReleasedOn: date('First release or first commit'),
    },
  },
  ServiceArea: {
    refPrefix: 'service-area', file: 'service-areas.csv', path: '/service-areas',
    singular: 'service area', plural: 'service areas',
    description: 'A field of council work.',
    properties: { ...everyNode, name: required(text('Name')), description: text('What it covers') },
  },
  Outcome: {
    refPrefix: 'outcome', file: 'outcomes.csv',
    singular: 'reported outcome', plural: 'reported outcomes',
    description: 'What a source says something cost, saved or took. Always shown with its scope; never added up.',
    properties: {
      ...everyNode,
      measure: required(text('What is measured; `-estimate`, `-target` and `problem-` are not results')),
      value: required(decimal('The figure')),
      unit: required(text('Unit of the figure')),
      statedOn: date('When it was said'),
      scope: required(text('Exactly what was counted, for whom')),
    },
  },
} as const satisfies Record<string, LabelDescriptor>;

export type Label = keyof typeof labels;
export const labelNames = Object.keys(labels) as Label[];
/** Values a node of the label may carry. */
export type NodeValues<L extends Label> = ValuesOf<(typeof labels)[L]['properties']>;

/** Families share a line style in pictures (docs/model.md). */
export type Family =
  | 'took-part' | 'led' | 'member' | 'reuses' | 'produced' | 'builds-on' | 'paid' | 'supplies' | 'about' | 'geography';

export interface RelationshipDescriptor {
  /** Pairs of labels it may join, from first. */
  readonly endpoints: readonly (readonly [Label, Label])[];
  readonly file: string;
  readonly family: Family;
  readonly description: string;
  /** A lasting state goes stale; an event or a fixed fact does not. */
  readonly lasting: boolean;
  /** Properties that tell two relationships of the same endpoints apart. */
  readonly discriminator: readonly string[];
  readonly properties: Properties;
}

const everyRelationship = { sources: required(urls('Addresses that show the claim')) };
const since = date('From when, as precise as the source');
const until = date('Until when');
const confirmedOn = date('When a source last showed it');
const bodies = ['Council', 'Organisation'] as const;
const from = <const F extends Label, const T extends Label>(froms: readonly F[], tos: readonly T[]) =>
  froms.flatMap((f) => tos.map((t) => [f, t] as const));

export const relationshipTypes = {
  LEADS: {
    endpoints: from(bodies, ['Project']), file: 'leads.csv', family: 'led', lasting: false, discriminator: [],
    description: 'leads or led the project', properties: { ...everyRelationship, since },
  },
  PARTNERS_IN: {
    endpoints: from(bodies, ['Project']), file: 'partners-in.csv', family: 'took-part', lasting: false, discriminator: [],
    description: 'took part in the project', properties: { ...everyRelationship, since },
  },
  MEMBER_OF: {
    endpoints: from(bodies, ['Project']), file: 'member-of.csv', family: 'member', lasting: true, discriminator: [],
    description: 'belongs to the programme; neither collaboration nor reuse',
    properties: { ...everyRelationship, since, until, confirmedOn },
  },
  FUNDED_BY: {
    endpoints: [['Project', 'FundingRound']], file: 'funded-by.csv', family: 'paid', lasting: false, discriminator: [],
    description: 'was paid for from the round', properties: { ...everyRelationship, since },
  },
  AWARDED: {
    endpoints: from(['FundingRound'], ['Council', 'Organisation', 'Supplier']), file: 'awarded.csv', family: 'paid',
    lasting: false, discriminator: ['projectId', 'awardedOn', 'amountGbp'], description: 'awarded money to',
    properties: {
      ...everyRelationship,
      amountGbp: integer('Whole pounds; absent when unknown, never 0', 1),
      awardedOn: date('Date of the award'),
      projectId: slug('Project it was for'),
    },
  },
  SUPPLIES: {
    endpoints: from(['Supplier'], ['Project', 'Pattern', 'Council']), file: 'supplies.csv', family: 'supplies',
    lasting: true, discriminator: ['role'], description: 'supplies',
    properties: {
      ...everyRelationship, since, until, confirmedOn,
      role: required(oneOf(['build', 'research', 'host', 'support', 'legacy-system', 'deliver', 'other'], 'What for')),
      roleAsStated: text('The source’s own word'),
    },
  },
  PRODUCED: {
    endpoints: [['Project', 'Pattern']], file: 'produced.csv', family: 'produced', lasting: false, discriminator: [],
    description: 'produced the pattern', properties: everyRelationship,
  },
  ORIGINATED: {
    endpoints: from(bodies, ['Pattern']), file: 'originated.csv', family: 'produced', lasting: false, discriminator: [],
    description: 'started the pattern', properties: { ...everyRelationship, since },
  },
  CONTRIBUTED_TO: {
    endpoints: from(bodies, ['Pattern']), file: 'contributed-to.csv', family: 'produced', lasting: false, discriminator: [],
    description: 'gave money, code or time; which is not use', properties: { ...everyRelationship, since },
  },
  REUSES: {
    endpoints: from(bodies, ['Pattern']), file: 'reuses.csv', family: 'reuses', lasting: true, discriminator: ['stage'],
    description: 'uses the pattern',
    properties: {
      ...everyRelationship, since, until, confirmedOn,
      stage: required(oneOf(['piloted', 'adopted', 'adapted'], 'What the evidence shows')),
    },
  },
  BUILDS_ON: patternToPattern('builds-on.csv', 'builds on'),
  EXTENDS: patternToPattern('extends.csv', 'extends'),
  IMPLEMENTS: patternToPattern('implements.csv', 'implements the standard'),
  REPLACES: patternToPattern('replaces.csv', 'replaces'),
  ADDRESSES: {
    endpoints: from(['Project', 'Pattern'], ['ServiceArea']), file: 'addresses.csv', family: 'about', lasting: false,
    discriminator: [], description: 'is about the service area', properties: everyRelationship,
  },
  REPORTED: {
    endpoints: from(['Project', 'Pattern'], ['Outcome']), file: 'reported.csv', family: 'about', lasting: false,
    discriminator: [], description: 'has this figure reported of it', properties: everyRelationship,
  },
  BORDERS: {
    endpoints: [['Council', 'Council']], file: 'borders.csv', family: 'geography', lasting: false, discriminator: [],
    description: 'shares a boundary with; stored once, smaller id first, read both ways',
    properties: { ...everyRelationship, crossing: required(oneOf(['land', 'water'], 'Over what the boundary runs')) },
  },
  SIMILAR_TO: {
    endpoints: [['Council', 'Council']], file: 'similar-to.csv', family: 'geography', lasting: false,
    discriminator: ['model'], description: 'has this statistical neighbour; ONS says that a rank is no judgement',
    properties: {
      ...everyRelationship,
      model: required(oneOf(['global', 'economic', 'demographic'], 'ONS model')),
      rank: required(integer('1 is nearest', 1)),
    },
  },
  SUCCEEDED_BY: {
    endpoints: [['Council', 'Council']], file: 'succeeded-by.csv', family: 'geography', lasting: false, discriminator: [],
    description: 'ended; its area is served by',
    properties: {
      ...everyRelationship,
      extent: required(oneOf(['whole', 'part'], 'How much of its area')),
      onDate: required(date('Its last day')),
    },
  },
  WITHIN: {
    endpoints: [['Council', 'Council']], file: 'within.csv', family: 'geography', lasting: false, discriminator: [],
    description: 'lies in the strategic authority; geography, not membership',
    properties: { ...everyRelationship, basis: required(oneOf(['direct', 'within-county'], 'Itself, or through its county')) },
  },
} as const satisfies Record<string, RelationshipDescriptor>;

function patternToPattern(file: string, description: string) {
  return {
    endpoints: [['Pattern', 'Pattern']], file, family: 'builds-on', lasting: false, discriminator: [],
    description, properties: everyRelationship,
  } as const satisfies RelationshipDescriptor;
}

export type RelationshipType = keyof typeof relationshipTypes;
export const relationshipTypeNames = Object.keys(relationshipTypes) as RelationshipType[];
export type RelationshipValues<T extends RelationshipType> = ValuesOf<(typeof relationshipTypes)[T]['properties']>;

/** `council:croydon`, the name of a node over the whole graph. */
export type Ref = string;

export const toRef = (label: Label, id: string): Ref => `${labels[label].refPrefix}:${id}`;

const labelByPrefix = new Map<string, Label>(labelNames.map((label) => [labels[label].refPrefix, label]));

/** The parts of a ref, or null when it is not one. */
export function parseRef(ref: string): { label: Label; id: string } | null {
  const colon = ref.indexOf(':');
  const label = labelByPrefix.get(ref.slice(0, colon));
  return label ? { label, id: ref.slice(colon + 1) } : null;
}

/** The address of a record's page, or null when it has none of its own. */
export function pagePath(ref: Ref): string | null {
  const parts = parseRef(ref);
  const path = parts && (labels[parts.label] as LabelDescriptor).path;
  return parts && path ? `${path}/${parts.id}` : null;
}
