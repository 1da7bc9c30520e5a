/**
 * What a relationship costs as evidence that two records are connected: little
 * where few share it and it was shown lately, much where many do. A path costs
 * the sum of its steps, so that hops are part of the cost and not its master.
 *
 *     1 + ln(degree of the hub) + unconfirmed + age
 *
 * The hub's term is the information of "it is one of these n", in nats, as in
 * the weight 1/log(degree) of Adamic and Adar 2003 (Social Networks 25,
 * "Friends and neighbors on the Web"): sharing what two hundred share says
 * little, sharing what three share says much. It is added at both relationships
 * that meet in the hub.
 */
import { claimStatus } from '../graph/evidence';
import { relationshipTypes, type RelationshipType } from '../graph/model';
import { lastDay } from '../graph/time';

/** Of every step: a longer chain of strong steps is still a longer chain. */
const BASE = 1;
/** A lasting claim last shown more than 24 months ago: as much as a hub 1.6 times as large. */
const UNCONFIRMED = 0.5;
/** A lasting claim without any date: it may well hold, nothing says since when or still. */
const UNDATED = 0.25;
/** A year of age. Ten years count as much as an unconfirmed claim, and no more. */
const PER_YEAR = 0.05;
/** Also of an event that could have a date and has none: saying less must not make it better evidence than one of 2019. */
const MOST_AGE = 0.5;

/** Costs are whole numbers of billionths, so that the order of additions does not matter. */
export const UNITS = 1e9;
const rounded = (cost: number) => Math.round(cost * UNITS) / UNITS;

export interface EvidenceCost {
  /** The sum, to nine decimal places. */
  readonly total: number;
  readonly base: number;
  /** ln(degree). */
  readonly hub: number;
  /** How many share the hub, at least 1. */
  readonly degree: number;
  readonly unconfirmed: number;
  /** Of an event without a date, what the oldest have. */
  readonly age: number;
}

/** Where the many meet: relationships of one group are counted together at their hub, each record once. */
export interface HubRule {
  readonly group: 'participation' | 'use' | 'produced' | 'lineage' | 'supply' | 'money' | 'subject' | 'area' | 'border';
  /** `either`: a border has no hub; the end with more neighbours counts. */
  readonly hub: 'from' | 'to' | 'either';
}

const use: HubRule = { group: 'use', hub: 'to' };
const participation: HubRule = { group: 'participation', hub: 'to' };
const lineage: HubRule = { group: 'lineage', hub: 'to' };

export const hubRules: Readonly<Partial<Record<RelationshipType, HubRule>>> = {
  LEADS: participation, PARTNERS_IN: participation,
  REUSES: use, ORIGINATED: use, CONTRIBUTED_TO: use,
  PRODUCED: { group: 'produced', hub: 'to' },
  BUILDS_ON: lineage, EXTENDS: lineage, IMPLEMENTS: lineage, REPLACES: lineage,
  SUPPLIES: { group: 'supply', hub: 'from' },
  FUNDED_BY: { group: 'money', hub: 'to' }, AWARDED: { group: 'money', hub: 'from' },
  ADDRESSES: { group: 'subject', hub: 'to' },
  WITHIN: { group: 'area', hub: 'to' },
  BORDERS: { group: 'border', hub: 'either' },
};

interface Dated {
  readonly type: RelationshipType;
  readonly since?: string;
  readonly until?: string;
  readonly confirmedOn?: string;
  readonly awardedOn?: string;
}

/** Whole years from one day to another; 0 when the second is not later. */
export function wholeYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - Number(to.slice(5) < from.slice(5));
  return Math.max(0, years);
}

/** The newest day that a date of the relationship lets it be; undefined without any. */
function newestDay({ since, until, confirmedOn, awardedOn }: Dated): string | undefined {
  let newest: string | undefined;
  for (const date of [since, until, confirmedOn, awardedOn]) {
    if (date === undefined) continue;
    const day = lastDay(date);
    if (newest === undefined || day > newest) newest = day;
  }
  return newest;
}

/** What lasts and was not shown lately costs more; what happened once did happen, however long ago. */
function unconfirmedTerm(relationship: Dated, day: string): number {
  if (!relationshipTypes[relationship.type].lasting) return 0;
  // A claim with a beginning and no later showing was last shown when it began.
  const status = claimStatus(relationship.confirmedOn ?? relationship.since, day);
  return { confirmed: 0, unconfirmed: UNCONFIRMED, undated: UNDATED }[status];
}

/** In hundredths, for 0.05 × 3 is not 0.15 in binary. */
function ageTerm(relationship: Dated, day: string): number {
  const newest = newestDay(relationship);
  if (newest) return Math.min(MOST_AGE, Math.round(100 * PER_YEAR * wholeYears(newest, day)) / 100);
  const { lasting, properties } = relationshipTypes[relationship.type];
  // What has no date by its nature is no older than anything else; an undated lasting claim costs more already.
  return !lasting && ('since' in properties || 'awardedOn' in properties) ? MOST_AGE : 0;
}

/**
 * @param degree of its hub, on the relationships of its group
 * @param day against which it is old or new: the facts' date, or the last day of `asOf`
 */
export function evidenceCost(relationship: Dated, degree: number, day: string): EvidenceCost {
  const hub = Math.log(degree);
  const unconfirmed = unconfirmedTerm(relationship, day);
  const age = ageTerm(relationship, day);
  return { total: rounded(BASE + hub + unconfirmed + age), base: BASE, hub, degree, unconfirmed, age };
}
